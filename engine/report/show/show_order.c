/* In: what a standard says, by kind. Out: the same by number of article, as its document has it, each with its kind. */
#include <stdlib.h>
#include "report/show/show_part.h"

typedef enum {
  PROVISION_ARTICLE,
  PROVISION_COUNTING,
  PROVISION_CUMULATION,
  PROVISION_APART,
  PROVISION_SHARE,
  PROVISION_LENIENCY,
  PROVISION_FINE,
  PROVISION_CONCURRENCE,
  PROVISION_REMARK
} ProvisionKind;

typedef struct {
  const char *article;
  ProvisionKind kind;
  gconstpointer what;
  guint index; /* of two of one article the first stays the first */
} Entry;

static void add (GArray *entries, const char *article, ProvisionKind kind, gconstpointer what)
{
  const Entry entry = { article, kind, what, entries->len };
  g_array_append_val (entries, entry);
}

static void add_acts (GArray *entries, const LawActs *acts)
{
  for (guint i = 0; i < acts->n_countings; i++)
    add (entries, acts->countings[i].stated->article, PROVISION_COUNTING, &acts->countings[i]);
  for (guint i = 0; i < acts->n_cumulations; i++)
    add (entries, acts->cumulations[i].stated->article, PROVISION_CUMULATION, &acts->cumulations[i]);
  for (guint i = 0; i < acts->n_aparts; i++)
    add (entries, acts->aparts[i].stated->article, PROVISION_APART, &acts->aparts[i]);
  for (guint i = 0; i < acts->n_shares; i++)
    add (entries, acts->shares[i].stated->article, PROVISION_SHARE, &acts->shares[i]);
}

static void add_asides (GArray *entries, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_fines; i++)
    add (entries, asides->fines[i].stated->article, PROVISION_FINE, &asides->fines[i]);
  for (guint i = 0; i < asides->n_concurrences; i++)
    add (entries, asides->concurrences[i].stated->article, PROVISION_CONCURRENCE, &asides->concurrences[i]);
  for (guint i = 0; i < asides->n_remarks; i++)
    add (entries, asides->remarks[i].stated->article, PROVISION_REMARK, &asides->remarks[i]);
}

/* By the numbers in them: 5 before 5(2) before 12; 287 before 287-1. */
static int compare_articles (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0') {
    char *after_a, *after_b;
    const gulong one = strtoul (a, &after_a, 10), other = strtoul (b, &after_b, 10);
    if (one != other)
      return one < other ? -1 : 1;
    a = after_a + (*after_a != '\0');
    b = after_b + (*after_b != '\0');
  }
  return (*a != '\0') - (*b != '\0');
}

static gint compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;
  int order = compare_articles (one->article, other->article);
  return order != 0 ? order : one->index < other->index ? -1 : one->index > other->index;
}

static void show_entry (const Show *show, const LawStandard *standard, const Entry *entry)
{
  switch (entry->kind) {
  case PROVISION_ARTICLE: show_article (show, entry->what); break;
  case PROVISION_COUNTING: show_counting (show, entry->what); break;
  case PROVISION_CUMULATION: show_cumulation (show, entry->what); break;
  case PROVISION_APART: show_apart (show, entry->what); break;
  case PROVISION_SHARE: show_share_rule (show, entry->what); break;
  case PROVISION_LENIENCY: show_leniency (show, standard, entry->what); break;
  case PROVISION_FINE: show_standard_fine (show, standard, entry->what); break;
  case PROVISION_CONCURRENCE: show_concurrence (show, entry->what); break;
  case PROVISION_REMARK: show_remark (show, entry->what); break;
  }
}

void show_provisions (const Show *show, const LawStandard *standard)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < standard->n_articles; i++)
    add (entries, standard->articles[i].stated->number, PROVISION_ARTICLE, &standard->articles[i]);
  add_acts (entries, &standard->acts);
  for (guint i = 0; i < standard->n_leniencies; i++)
    add (entries, standard->leniencies[i].stated->article, PROVISION_LENIENCY, &standard->leniencies[i]);
  add_asides (entries, &standard->asides);
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    show_entry (show, standard, &g_array_index (entries, Entry, i));
}
