#pragma once
#include "image/reader/image_read.h"
#include "image/writer/image_write.h"

/* Every folder below that one which is looked into for rules. None: nothing can be said of it, since links lead elsewhere or
 * it cannot be read. Returns: yours, of StandingFolder, by their paths. */
GArray *staleness_record (const char *folder);
/* Whether every name is there that was, and no other, and every rule file of the image is as long and as old as it was, and nothing
 * was done to it since `written`, in nanoseconds. `jurisdictions`: as in ImageChosen: files for others alone are not looked at;
 * NULL: all are. FALSE: something else was found, or nothing is known. */
gboolean staleness_holds (const ImageIndex *index, const char *folder, gint64 written, const gboolean *jurisdictions);
