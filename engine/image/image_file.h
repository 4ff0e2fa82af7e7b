#pragma once
#include "image/reader/image_choose.h"

/* Images as files, beside the rules that they were made of. `folder`: that of the rules. */

/* Where the image of a folder lies unless it is said otherwise. Returns: yours. */
char *image_beside (const char *folder);
/* Writes the program, which was read from that folder, as a whole or not at all.
 * Errors: IO, LIMIT, DOCUMENT (the rules have changed since they were read). */
gboolean image_save (const Program *program, const char *folder, const char *path, GError **error);
/* The program of an image, if it is one of this engine and of the rules as they stand in the folder. With `mentions`: where they
 * name an offence, only with the law of those named, and `partly` taken up; the names of all others are there unless it is `by_id_only`.
 * Errors: IO, DOCUMENT (refused, or the rules are others by now). Returns: yours. */
Program *image_load (const char *folder, const char *path, const Mentions *mentions, GError **error);

/* An image that stays open, so that more of it can be taken up later, whatever becomes of its file. */
typedef struct ImageShelf ImageShelf;

/* Errors: as image_load. Returns: yours. */
ImageShelf *image_shelf_new (const char *folder, const char *path, GError **error);
void image_shelf_free (ImageShelf *shelf);
/* The names of all offences, and the law of those that the text mentions by their ids. `text` NULL: all of it.
 * Returns: yours; NULL: what was read is no image any more. */
Program *image_shelf_take (const ImageShelf *shelf, const char *text, gsize length);
