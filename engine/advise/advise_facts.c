/* The vocabulary against the rules: what it declares is asked for somewhere. A fact whose document was not read says nothing of that. */
#include <string.h>
#include "advise/advice.h"
#include "model/law/law_uses.h"

/* "cn/fashi-2017-10 5(1)(3)": what comes first is the document. */
static gboolean is_read (const Advice *advice, const Fact *fact)
{
  g_autofree char *id = g_strndup (fact->stated->provision, strcspn (fact->stated->provision, " "));
  return strchr (id, '/') == NULL || lawbook_instrument (advice->law, id) != NULL;
}

void facts_advise (const Advice *advice)
{
  g_autofree gboolean *used = law_uses_all (advice->law);
  for (guint slot = 0; slot < vocabulary_size (advice->law->vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (advice->law->vocabulary, slot);
    if (!used[slot] && is_read (advice, fact))
      findings_add (advice->findings, FINDING_IDLE_FACT, fact->stated->place, fact->id, NULL, NULL);
  }
}
