#pragma once
#include "cli/cli_options.h"

/* `path` may be written to. FALSE, with a message: it is a file that the command reads, by whatever name: an operand, standard
 * input, what an option names (--facts, --cases, --docket, --image, …), a rule file named by itself or in a folder of rules, the
 * default one included, whatever is read of a folder of cases, and the image beside a folder of rules. */
gboolean inputs_spared (const Options *options, const char *path);
/* The same for a command that reads no image and may write one. */
gboolean inputs_spared_but_image (const Options *options, const char *path);
/* The same for `read`, which only the documents that are read name. */
gboolean inputs_spare (const Options *options, const char *path, const char *read);
/* Both names, which may be NULL, are of one file, there or not. */
gboolean inputs_are_one (const char *one, const char *other);
