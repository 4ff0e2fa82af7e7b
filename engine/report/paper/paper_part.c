/* Parts that several sections have: how true something is, what is folded away. */
#include "report/paper/paper.h"

void paper_truth (const Paper *paper, Truth truth)
{
  document_put (paper->document, ROLE_TRUTH, phrase_truth (truth, paper->language))->truth = (gint) truth;
}

void paper_fold (const Paper *paper, Word summary, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  document_start (paper->document, ROLE_FOLD);
  document_add (paper->document, ROLE_SUMMARY, word_fill (summary, paper->language, number, NULL));
}
