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

static void resolve_instead (const Resolver *resolver, GHashTable *articles, LawArticle *article)
{
  const Article *stated = article->stated;
  article->instead_of = find (articles, stated->instead_of);
  if (stated->instead_of != NULL && article->instead_of == NULL)
    findings_add (resolver->findings, FINDING_NO_REFERENCE, stated->place, stated->instead_of, NULL, NULL);
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
    for (; at != NULL && way[at - standard->articles] == 0; at = at->instead_of)
      way[at - standard->articles] = i + 1;
    if (at == NULL || way[at - standard->articles] != i + 1)
      continue;
    report_circle (resolver, at);
    straight = FALSE;
  }
  return straight;
}

static void gather_replacing (Lawbook *law, const LawStandard *standard)
{
  g_autofree guint *n = g_new0 (guint, standard->n_articles + 1);
  for (guint i = 0; i < standard->n_articles; i++)
    if (standard->articles[i].instead_of != NULL)
      n[standard->articles[i].instead_of - standard->articles]++;
  for (guint i = 0; i < standard->n_articles; i++)
    standard->articles[i].replaced_by = lawbook_room (law, LawArticle *, n[i]);
  for (guint i = 0; i < standard->n_articles; i++) {
    const LawArticle *of = standard->articles[i].instead_of;
    LawArticle *replaced = of == NULL ? NULL : &standard->articles[of - standard->articles];
    if (replaced != NULL)
      replaced->replaced_by[replaced->n_replaced_by++] = &standard->articles[i];
  }
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
  for (guint i = 0; i < standard->n_articles; i++)
    resolve_instead (resolver, articles, &standard->articles[i]);
  gather_replacing (resolver->law, standard);
  return check_circles_of (resolver, standard);
}

gboolean resolve_articles (const Resolver *resolver)
{
  gboolean straight = TRUE;
  for (guint i = 0; i < resolver->law->n_instruments; i++)
    for (guint j = 0; j < resolver->law->instruments[i].n_standards; j++)
      straight = resolve_standard (resolver, &resolver->law->instruments[i].standards[j]) && straight;
  return straight;
}
