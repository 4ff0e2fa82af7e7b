#pragma once
#include <sill/language.h>
#include "base/text.h"

/* A report of a class as lines: in a language, so many columns wide. */
typedef struct {
  SillLanguage language;
  guint columns;
  GString *to;
} GradeLines;

/* `columns` 0: what a terminal has. */
static inline GradeLines grade_lines (SillLanguage language, guint columns)
{
  return (GradeLines) { language, columns == 0 ? 80 : columns, g_string_new (NULL) };
}

static inline gboolean grade_lines_zh (const GradeLines *lines) { return lines->language == SILL_ZH; }

/* Takes the text. */
static inline void grade_lines_add (const GradeLines *lines, guint indent, char *text)
{
  text_line (lines->to, text, lines->columns, indent);
}

/* With an empty line before it. */
static inline void grade_lines_head (const GradeLines *lines, const char *text)
{
  g_string_append_printf (lines->to, "\n%s\n", text);
}
