/* In: what an instrument says of one offence. Out: the offence with its tiers, then every provision in its order. */
#include "report/show/show_part.h"
#include "report/words/phrases.h"

/* An offence, and what its newest version provides for the tiers. */
static void show_standard_offence (const Show *show, const LawOffence *offence)
{
  show_offence_heading (show, offence);
  if (offence->n_versions > 0)
    show_tiers (show, offence->versions[offence->n_versions - 1].stated);
}

static void show_day (const Show *show, Word word, Day day)
{
  g_autofree char *text = day != 0 ? civil_write (day) : NULL;
  if (text != NULL)
    document_add (show->document, ROLE_PARAGRAPH, word_fill (word, show->language, text, NULL));
}

void show_standard (const Show *show, const LawStandard *standard)
{
  for (guint i = 0; i < standard->n_offences; i++)
    show_standard_offence (show, standard->offences[i]);
  show_day (show, WORD_SHOW_PART_FROM, standard->stated->effective);
  show_day (show, WORD_SHOW_PART_UNTIL, standard->stated->until);
  show_provisions (show, standard);
}
