/* Articles that stand instead of others, fines that are due under one article only, remarks on one: numbers become articles of the
 * standard, and those that replace each other never go round in a circle. */
#include <string.h>
#include "resolve/passes.h"

/* Returns: yours, number -> LawArticle; the first that has it. */
static GHashTable *by_number (const LawStandard *standard)
{
  GHashTable *articles = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = standard->n_articles; i > 0; i--)
    if (standard->articles[i - 1].stated->number != NULL)
      g_hash_table_insert (articles, standard->articles[i - 1].stated->number, &standard->articles[i - 1]);
  return articles;
}

static gpointer find (GHashTable *articles, const char *number)
{
  return number == NULL ? NULL : g_hash_table_lookup (articles, number);
}

/* ---- instead of each other ---- */

/* Whether the one says something of every offence that the other speaks of. */
static gboolean covers (const LawStandard *standard, const LawStandard *other)
{
  for (guint i = 0; i < other->n_offences; i++)
    if (!law_speaks_of (standard, other->offences[i]))
      return FALSE;
  return TRUE;
}

/* `cn/fashi-2013-8 6`: an article of another document on the same offences. */
static const LawArticle *find_elsewhere (const Resolver *resolver, const LawStandard *from, const char *written)
{
  g_auto (GStrv) parts = g_strsplit (written, " ", 2);
  const LawInstrument *instrument = g_strv_length (parts) == 2 ? lawbook_instrument (resolver->law, parts[0]) : NULL;
  for (guint i = 0; instrument != NULL && i < instrument->n_standards; i++) {
    const LawStandard *standard = &instrument->standards[i];
    if (!covers (standard, from))
      continue;
    for (guint k = 0; k < standard->n_articles; k++)
      if (g_strcmp0 (standard->articles[k].stated->number, parts[1]) == 0)
        return &standard->articles[k];
  }
  return NULL;
}

static void resolve_instead (const Resolver *resolver, GHashTable *articles, LawArticle *article)
{
  const Article *stated = article->stated;
  article->instead_of = find (articles, stated->instead_of);
  if (stated->instead_of != NULL && strchr (stated->instead_of, ' ') != NULL)
    article->instead_of = find_elsewhere (resolver, article->standard, stated->instead_of);
  if (stated->instead_of != NULL && article->instead_of == NULL)
    findings_add (resolver->findings, FINDING_NO_REFERENCE, stated->place, stated->instead_of, NULL, NULL);
}

static gboolean meets (const LawStandard *standard, const LawStandard *other)
{
  for (guint i = 0; i < other->n_offences; i++)
    if (law_speaks_of (standard, other->offences[i]))
      return TRUE;
  return FALSE;
}

/* `cn/fashi-2013-8`: the whole of it, which speaks of one of the offences at least; `cn/fashi-2013-8 6`: that article. */
static void resolve_alongside (const Resolver *resolver, LawArticle *article)
{
  const Article *stated = article->stated;
  if (stated->alongside == NULL)
    return;
  if (strchr (stated->alongside, ' ') != NULL) {
    article->alongside_article = find_elsewhere (resolver, article->standard, stated->alongside);
    article->alongside = article->alongside_article == NULL ? NULL : article->alongside_article->standard->instrument;
  } else {
    const LawInstrument *instrument = lawbook_instrument (resolver->law, stated->alongside);
    for (guint i = 0; instrument != NULL && i < instrument->n_standards; i++)
      article->alongside = meets (&instrument->standards[i], article->standard) ? instrument : article->alongside;
  }
  if (article->alongside == NULL)
    findings_add (resolver->findings, FINDING_NO_REFERENCE, stated->place, stated->alongside, NULL, NULL);
}

static void report_circle (const Resolver *resolver, const LawArticle *first)
{
  const LawArticle *at = first;
  do {
    findings_add (resolver->findings, FINDING_CYCLE, at->stated->place, at->stated->number, NULL, NULL);
    at = at->instead_of;
  } while (at != first);
}

/* From each article on to what it replaces, as far as no way has been before. Who meets the own way has come round. */
static gboolean check_circles_of (const Resolver *resolver, const LawStandard *standard)
{
  gboolean straight = TRUE;
  g_autofree guint *way = g_new0 (guint, standard->n_articles + 1); /* the number of the way that has been there */
  for (guint i = 0; i < standard->n_articles; i++) {
    const LawArticle *at = &standard->articles[i];
    for (; at != NULL && at->standard == standard && way[at - standard->articles] == 0; at = at->instead_of)
      way[at - standard->articles] = i + 1;
    if (at == NULL || at->standard != standard || way[at - standard->articles] != i + 1)
      continue;
    report_circle (resolver, at);
    straight = FALSE;
  }
  return straight;
}

/* Of articles of several documents that replace each other: each would wait for the other. */
static gboolean check_circle_from (const Resolver *resolver, const LawArticle *first)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  gboolean abroad = FALSE;
  const LawArticle *at = first;
  do {
    abroad = abroad || (at->instead_of != NULL && at->instead_of->standard != at->standard);
    at = at->instead_of;
  } while (at != NULL && at != first && g_hash_table_add (seen, (gpointer) at));
  if (at != first || !abroad)
    return TRUE;
  findings_add (resolver->findings, FINDING_CYCLE, first->stated->place, first->stated->number, NULL, NULL);
  return FALSE;
}

typedef void (*ArticleFunc) (Lawbook *law, LawArticle *article);

static void each_article (Lawbook *law, ArticleFunc func)
{
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_standards; j++)
      for (guint k = 0; k < law->instruments[i].standards[j].n_articles; k++)
        func (law, &law->instruments[i].standards[j].articles[k]);
}

static LawArticle *replaced_one (const LawArticle *article)
{
  const LawArticle *of = article->instead_of;
  return of == NULL ? NULL : &((LawStandard *) of->standard)->articles[of - of->standard->articles];
}

static void count_replacing (Lawbook *law, LawArticle *article)
{
  (void) law;
  LawArticle *replaced = replaced_one (article);
  if (replaced != NULL)
    replaced->n_replaced_by++;
}

static void make_room (Lawbook *law, LawArticle *article)
{
  article->replaced_by = lawbook_room (law, LawArticle *, article->n_replaced_by);
  article->n_replaced_by = 0;
}

static void gather_replacing (Lawbook *law, LawArticle *article)
{
  (void) law;
  LawArticle *replaced = replaced_one (article);
  if (replaced != NULL)
    replaced->replaced_by[replaced->n_replaced_by++] = article;
}

/* ---- what is said of one article ---- */

static void resolve_fines (const Resolver *resolver, const LawStandard *standard, GHashTable *articles)
{
  for (guint i = 0; i < standard->asides.n_fines; i++) {
    LawFine *fine = &standard->asides.fines[i];
    fine->under = find (articles, fine->stated->under);
    if (fine->stated->under != NULL && fine->under == NULL)
      findings_add (resolver->findings, FINDING_NO_REFERENCE, fine->stated->place, fine->stated->under, NULL, NULL);
  }
}

/* `7(3)` stands in article 7. */
static void resolve_remarks (const LawStandard *standard, GHashTable *articles)
{
  for (guint i = 0; i < standard->asides.n_remarks; i++) {
    LawRemark *remark = &standard->asides.remarks[i];
    const char *path = remark->stated->article;
    g_autofree char *number = path == NULL ? NULL : g_strndup (path, strcspn (path, "("));
    remark->article = find (articles, number);
  }
}

static gboolean resolve_standard (const Resolver *resolver, const LawStandard *standard)
{
  g_autoptr (GHashTable) articles = by_number (standard);
  resolve_fines (resolver, standard, articles);
  resolve_remarks (standard, articles);
  for (guint i = 0; i < standard->n_articles; i++) {
    resolve_instead (resolver, articles, &standard->articles[i]);
    resolve_alongside (resolver, &standard->articles[i]);
  }
  return check_circles_of (resolver, standard);
}

static gboolean check_circles_abroad (const Resolver *resolver)
{
  gboolean straight = TRUE;
  for (guint i = 0; i < resolver->law->n_instruments; i++)
    for (guint j = 0; j < resolver->law->instruments[i].n_standards; j++)
      for (guint k = 0; k < resolver->law->instruments[i].standards[j].n_articles; k++)
        straight = check_circle_from (resolver, &resolver->law->instruments[i].standards[j].articles[k]) && straight;
  return straight;
}

gboolean resolve_replaced_articles (const Resolver *resolver)
{
  gboolean straight = TRUE;
  for (guint i = 0; i < resolver->law->n_instruments; i++)
    for (guint j = 0; j < resolver->law->instruments[i].n_standards; j++)
      straight = resolve_standard (resolver, &resolver->law->instruments[i].standards[j]) && straight;
  each_article (resolver->law, count_replacing);
  each_article (resolver->law, make_room);
  each_article (resolver->law, gather_replacing);
  return check_circles_abroad (resolver) && straight;
}
