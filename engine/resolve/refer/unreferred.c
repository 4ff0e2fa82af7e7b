/* A reference that leads to no item comes in; what is said of it goes out: whose the item is that is named, which items there are where
 * it would stand, or how items are named. A number that has a fault of its own is not told again. */
#include <string.h>
#include "resolve/refer/unreferred.h"

const char *reference_hyphen (const char *reference)
{
  const char *bracket = strchr (reference, '(');
  const char *hyphen = bracket == NULL ? strchr (reference, '-') : strstr (bracket, ")-");
  if (hyphen == NULL)
    return NULL;
  return *hyphen == ')' ? hyphen + 1 : hyphen;
}

/* Whether which item is which is not known: some number could not be read, or stands twice. That is a fault of its own. */
static gboolean is_misnumbered (const LawRule *rule)
{
  if (rule->n_items < 2)
    return FALSE;
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < rule->n_items; i++) {
    const char *number = rule->items[i].stated->number;
    if (number == NULL || *number == '\0' || !g_hash_table_add (numbers, (gpointer) number))
      return TRUE;
  }
  return FALSE;
}

/* Whether the reference means an item of such a paragraph: then the fault is told already. */
static gboolean means_misnumbered (const Resolver *resolver, const LawCondition *condition, const char *reference)
{
  const Condition *stated = condition->stated;
  const LawInstrument *instrument =
      stated->instrument == NULL ? condition->at->instrument : lawbook_instrument (resolver->law, stated->instrument);
  const LawRule *own = condition->at->rule;
  const char *hyphen = reference_hyphen (reference), *end = hyphen == NULL ? NULL : hyphen + 1;
  if (strchr (reference, '(') == NULL)
    return own != NULL && is_misnumbered (own);
  for (guint i = 0; i < instrument->n_standards; i++)
    for (guint j = 0; j < instrument->standards[i].n_items; j++) {
      const LawItem *item = instrument->standards[i].items[j];
      g_autofree char *begin =
          g_strdup_printf ("%s(%s)(", item->rule->article->stated->number, item->rule->stated->paragraph);
      const gboolean named = g_str_has_prefix (reference, begin) || (end != NULL && g_str_has_prefix (end, begin));
      if (item == &item->rule->items[0] && named && is_misnumbered (item->rule))
        return TRUE;
    }
  return FALSE;
}

static gboolean is_there (const LawSpot *at, const char *name)
{
  for (guint i = 0; i < at->standard->n_items; i++) {
    const LawItem *item = at->standard->items[i];
    if (strcmp (item->stated->path, name) == 0 ||
        (item->rule == at->rule && g_strcmp0 (item->stated->number, name) == 0))
      return TRUE;
  }
  return FALSE;
}

/* The end of a range that is not there; the reference itself where it is none, or where neither end is. Returns: yours. */
static char *missing_end (const LawSpot *at, const char *reference)
{
  const char *hyphen = reference_hyphen (reference);
  if (hyphen == NULL)
    return g_strdup (reference);
  g_autofree char *first = g_strndup (reference, (gsize) (hyphen - reference));
  const gboolean has_first = is_there (at, first), has_last = is_there (at, hyphen + 1);
  return has_first == has_last ? g_strdup (reference) : has_first ? g_strdup (hyphen + 1) : g_steal_pointer (&first);
}

/* The items of the paragraph that `path` would be in: "这里有 …|there are …". Returns: yours; NULL: there is no such paragraph. */
static char *items_beside (const LawStandard *standard, const char *path)
{
  enum { MOST_SHOWN = 12 };
  const char *last = strrchr (path, '(');
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; last != NULL && i < standard->n_items && n <= MOST_SHOWN; i++) {
    const Item *item = standard->items[i]->stated;
    const gsize length = (gsize) (last + 1 - path);
    if (item->number == NULL || strlen (item->path) <= length || strncmp (item->path, path, length) != 0)
      continue;
    g_string_append_printf (list, " %s", n == MOST_SHOWN ? "…" : item->path);
    n++;
  }
  return n == 0 ? NULL : g_strdup_printf ("该款的项有%s|the items of that paragraph are%s", list->str, list->str);
}

static char *hint_for (const LawCondition *condition, const char *item, const char *offence)
{
  const Condition *stated = condition->stated;
  if (offence != NULL)
    return g_strdup_printf ("它在对 %s 的规定中，请写 offence=\"%s\"|it is one of what is said of %s, write "
                            "offence=\"%s\"",
                            offence, offence, offence, offence);
  if (stated->instrument != NULL || stated->offence != NULL || condition->at->standard == NULL ||
      !g_str_has_suffix (item, ")"))
    return NULL;
  return items_beside (condition->at->standard, item);
}

void report_unreferred (const Resolver *resolver, const LawCondition *condition, const char *unknown,
                        const char *offence)
{
  static const char forms[] =
      "同款的项写 3-7 或者 3 4 5，其他的写 5(1)(3) 或者 5(1)(3)-5(1)(8)，几项以空格分开、不用逗号；"
      "对别的罪名的规定中的项加写 offence，别的文件的加写 instrument|write 3-7 or 3 4 5 in the same "
      "paragraph, else 5(1)(3) or 5(1)(3)-5(1)(8), several with blanks between them and no commas; with "
      "`offence` where it is of another offence, with `instrument` where it is of another document";
  const Condition *stated = condition->stated;
  const gboolean here = stated->instrument == NULL && stated->offence == NULL && condition->at->standard != NULL;
  if (condition->at->standard != NULL && means_misnumbered (resolver, condition, unknown))
    return;
  g_autofree char *item = here && offence == NULL ? missing_end (condition->at, unknown) : g_strdup (unknown);
  g_autofree char *hint = hint_for (condition, item, offence);
  findings_add (resolver->findings, FINDING_NO_REFERENCE, stated->names, item, hint != NULL ? hint : forms, NULL);
}
