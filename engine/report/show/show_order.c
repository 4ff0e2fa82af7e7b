/* In: what a standard says, by kind. Out: the same by number of article, as its document has it, each with its kind. */
#include <stdlib.h>
#include "report/show/show_part.h"

typedef void (*Writer) (const Show *show, const LawStandard *standard, gconstpointer what);

typedef struct {
  const char *article;
  gconstpointer what;
  Writer write;
  guint index; /* of two of one article the first stays the first */
} Entry;

static void show_one_article (const Show *show, const LawStandard *standard, gconstpointer what)
{
  (void) standard;
  show_article (show, what);
}

static void show_one_leniency (const Show *show, const LawStandard *standard, gconstpointer what)
{
  show_leniency (show, standard, what);
}

static void show_one_fine (const Show *show, const LawStandard *standard, gconstpointer what)
{
  show_standard_fine (show, standard, what);
}

static void show_one_counting (const Show *show, const LawStandard *standard, gconstpointer what)
{
  (void) standard;
  show_counting (show, what);
}

static void show_one_cumulation (const Show *show, const LawStandard *standard, gconstpointer what)
{
  (void) standard;
  show_cumulation (show, what);
}

static void show_one_apart (const Show *show, const LawStandard *standard, gconstpointer what)
{
  (void) standard;
  show_apart (show, what);
}

static void show_one_share_rule (const Show *show, const LawStandard *standard, gconstpointer what)
{
  (void) standard;
  show_share_rule (show, what);
}

static void show_one_concurrence (const Show *show, const LawStandard *standard, gconstpointer what)
{
  (void) standard;
  show_concurrence (show, what);
}

static void show_one_remark (const Show *show, const LawStandard *standard, gconstpointer what)
{
  (void) standard;
  show_remark (show, what);
}

static void add (GArray *entries, const char *article, gconstpointer what, Writer write)
{
  const Entry entry = { article, what, write, entries->len };
  g_array_append_val (entries, entry);
}

/* Every rule of counting begins with the article where it stands. */
G_STATIC_ASSERT (offsetof (Counting, article) == 0 && offsetof (Cumulation, article) == 0 &&
                 offsetof (Apart, article) == 0 && offsetof (ShareRule, article) == 0);

static void add_all (GArray *entries, const GPtrArray *provisions, Writer write)
{
  for (guint i = 0; i < provisions->len; i++) {
    char *const *provision = g_ptr_array_index (provisions, i);
    add (entries, *provision, provision, write);
  }
}

static void add_asides (GArray *entries, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_fines; i++)
    add (entries, asides->fines[i].stated->article, &asides->fines[i], show_one_fine);
  for (guint i = 0; i < asides->n_concurrences; i++)
    add (entries, asides->concurrences[i].stated->article, &asides->concurrences[i], show_one_concurrence);
  for (guint i = 0; i < asides->n_remarks; i++)
    add (entries, asides->remarks[i].stated->article, &asides->remarks[i], show_one_remark);
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

void show_provisions (const Show *show, const LawStandard *standard)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < standard->n_articles; i++)
    add (entries, standard->articles[i].stated->number, &standard->articles[i], show_one_article);
  add_all (entries, standard->stated->countings, show_one_counting);
  add_all (entries, standard->stated->cumulations, show_one_cumulation);
  add_all (entries, standard->stated->aparts, show_one_apart);
  add_all (entries, standard->stated->share_rules, show_one_share_rule);
  for (guint i = 0; i < standard->n_leniencies; i++)
    add (entries, standard->leniencies[i].stated->article, &standard->leniencies[i], show_one_leniency);
  add_asides (entries, &standard->asides);
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    entry->write (show, standard, entry->what);
  }
}
