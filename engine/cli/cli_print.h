#pragma once
#include <sill.h>

/* A text of the command in both languages. */
typedef struct {
  const char *zh;
  const char *en;
} Text;

/* Exit statuses, documented in sill(1). */
typedef enum { STATUS_DONE, STATUS_FAILED, STATUS_USAGE, STATUS_REJECTED, STATUS_UNDECIDED } Status;

const char *text_in (Text text, SillLanguage language);
/* `a, b, c` or `a、b、c`; `names` is ended by NULL. Returns: yours. */
char *join_names (const char *const *names, SillLanguage language);
/* The graver of two: failed, usage, rejected, undecided, done. */
Status status_worse (Status a, Status b);

/* One line on standard error: `sill: …`. The format is the text in `language`. */
void print_problem (SillLanguage language, Text format, ...);
/* A line that stands by itself, on standard error. */
void print_line (const char *line);
void print_error (SillLanguage language, const GError *error);
/* Every finding as a line on standard error, but notes of the code `but` (NULL: all). Returns: STATUS_REJECTED if there is a
 * fault, else STATUS_DONE. */
Status print_findings (const SillFindings *findings, const char *but, SillLanguage language);

/* One text to standard output, in one go. */
Status print_text (SillLanguage language, const char *text);
