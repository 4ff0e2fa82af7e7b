#pragma once
#include "cli/cli_options.h"

/* Where reports go. A regular file is replaced only as a whole, when everything was written; whatever ends the program
 * before leaves it as it was, and nothing beside it. */
typedef struct Output Output;

/* `path`: NULL or "-" for standard output. Prints why and returns NULL if it cannot be opened, or if it is a file that the
 * command reads. */
Output *output_open (const Options *options, const char *path);
/* The same for a file that was read and takes its own place. */
Output *output_open_over (SillLanguage language, const char *path);
void output_write (Output *output, const char *text);
void output_write_bytes (Output *output, const char *bytes, gsize length);
/* Ends the output and frees it. `keep` FALSE: a file stays as it was. Prints why if anything could not be written. */
Status output_close (Output *output, gboolean keep);
/* A whole output: opened, written and ended. Prints why if it could not be. */
Status output_bytes (const Options *options, const char *path, const char *bytes, gsize length);
Status output_text (const Options *options, const char *path, const char *text);
Status output_text_over (SillLanguage language, const char *path, const char *text);
/* What lies there under a name of its own until it is whole; NULL: nothing does. For whoever handles a signal. */
extern const char *volatile output_unfinished;
/* Nothing more can be written. */
gboolean output_failed (const Output *output);
