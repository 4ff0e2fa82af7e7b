/* Any bytes as a sheet and, behind its first empty line, the answers to it: both are read or refused with words, and of what
 * is graded there are papers. */
#include "fuzz.h"
#include <string.h>
#include "teach/grade/gradebook.h"

static void grade (const Quiz *quiz, const char *text, gsize length)
{
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) answers = answers_read (text, length, SILL_EN, &problem);
  fuzz_law ((answers != NULL) != (problem != NULL), "answers are read, or it is said why not");
  if (answers == NULL)
    return;
  g_autoptr (GPtrArray) parted = quiz_part_answers (quiz, answers);
  g_autoptr (Gradebook) book = gradebook_new (quiz, parted);
  g_autofree char *words = gradebook_text (book, SILL_ZH, 80), *table = gradebook_csv (book, SILL_EN);
  g_autofree char *page = gradebook_html (book, SILL_EN), *record = gradebook_json (book);
  const char *const papers[] = { words, table, page, record };
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    fuzz_law (g_utf8_validate (papers[i], -1, NULL), "a paper is a text in UTF-8");
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autofree char *text = g_strndup ((const char *) bytes, length);
  const gsize end = strlen (text);
  const char *parting = strstr (text, "\n\n");
  const gsize first = parting != NULL ? (gsize) (parting - text) + 1 : end;
  g_autofree char *problem = NULL;
  g_autoptr (Quiz) quiz = quiz_read (text, first, SILL_ZH, &problem);
  fuzz_law ((quiz != NULL) != (problem != NULL), "a sheet is read, or it is said why not");
  if (quiz != NULL)
    grade (quiz, text + MIN (first + 1, end), end - MIN (first + 1, end));
  return 0;
}
