#pragma once
#include <glib.h>
#include <sill/reasons.h>

/* A text report as it grows: lines of at most so many columns, each with its mark, in colours if wanted. */
typedef enum { TONE_PLAIN, TONE_STRONG, TONE_MET, TONE_OPEN, TONE_FAINT } Tone;

typedef struct {
  GString *to; /* borrowed */
  guint columns;
  gboolean color;
  SillLanguage language;
  GArray *headings; /* of Heading; NULL: nobody asks */
} Lines;

/* Where a section begins, the blank line above it included, and its name, borrowed. */
typedef struct {
  gsize at;
  const char *name;
} Heading;

/* One paragraph: `indent` blanks, the mark (may be "") and the text, broken under its own beginning. A met or open tone
 * colours the mark, a strong or faint one the whole line. */
void lines_add (const Lines *lines, guint indent, Tone tone, const char *mark, const char *text);
void lines_heading (const Lines *lines, const char *name);
/* The same with what stands behind the name, or NULL. */
void lines_heading_of (const Lines *lines, const char *name, const char *rest);
void lines_blank (const Lines *lines);
/* A line from edge to edge. */
void lines_rule (const Lines *lines);
