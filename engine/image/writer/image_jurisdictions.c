/* In: parts, and which rule files what is in them comes from. Out: the jurisdiction that a rule file is for. The idea: a file is for
 * one alone where all that any offence needs of it is needed by offences of that one; what every start needs is for all. */
#include "image/writer/image_jurisdictions.h"
#include <string.h>
#include "model/law/lawbook.h"

enum { NOBODY = 0, SEVERAL = G_MAXUINT32 };

static void join (guint32 *known, guint32 with)
{
  if (with != NOBODY)
    *known = *known == NOBODY || *known == with ? with : SEVERAL;
}

/* What its id begins with. Returns: yours. */
static char *name_of (const char *offence) { return g_strndup (offence, strcspn (offence, "/")); }

static guint32 add_number (Jurisdictions *jurisdictions, const char *offence)
{
  g_autofree char *name = name_of (offence);
  if (!g_hash_table_contains (jurisdictions->numbers, name)) {
    const guint number = g_hash_table_size (jurisdictions->numbers) + 1;
    g_hash_table_insert (jurisdictions->numbers, g_steal_pointer (&name), GUINT_TO_POINTER (number));
  }
  return jurisdictions_number (jurisdictions, offence);
}

static void add_offence (Jurisdictions *jurisdictions, const ImageParts *parts, const GArray *uses,
                         const GPtrArray *plans, guint32 number)
{
  for (guint i = 0; i < uses->len; i++)
    join (&jurisdictions->of_part[g_array_index (uses, guint32, i)], number);
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    join (&jurisdictions->of_part[parts->of_plan[((const Plan *) g_ptr_array_index (plans, i))->index]], number);
}

void jurisdictions_init (Jurisdictions *jurisdictions, const ImageParts *parts, const Program *program)
{
  *jurisdictions = (Jurisdictions) { .numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                                     .of_part = g_new0 (guint32, parts->n),
                                     .of_path = g_array_new (FALSE, TRUE, sizeof (guint32)) };
  jurisdictions->of_part[0] = SEVERAL;
  for (guint i = 0; i < parts->offences->len; i++) {
    const LawOffence *offence = g_ptr_array_index (parts->offences, i);
    if (offence != NULL) /* else: what all are called */
      add_offence (jurisdictions, parts, g_ptr_array_index (parts->uses, i),
                   program_plans_of (program, offence->stated), add_number (jurisdictions, offence->stated->id));
  }
}

void jurisdictions_clear (Jurisdictions *jurisdictions)
{
  g_hash_table_unref (jurisdictions->numbers);
  g_free (jurisdictions->of_part);
  g_array_unref (jurisdictions->of_path);
}

guint32 jurisdictions_number (const Jurisdictions *jurisdictions, const char *offence)
{
  g_autofree char *name = name_of (offence);
  return GPOINTER_TO_UINT (g_hash_table_lookup (jurisdictions->numbers, name));
}

void jurisdictions_note (Jurisdictions *jurisdictions, gsize path, guint32 part)
{
  if (path > jurisdictions->of_path->len)
    g_array_set_size (jurisdictions->of_path, (guint) path);
  join (&g_array_index (jurisdictions->of_path, guint32, path - 1), jurisdictions->of_part[part]);
}

guint32 jurisdictions_of_path (const Jurisdictions *jurisdictions, gsize path)
{
  const guint32 of = path == 0 || path > jurisdictions->of_path->len
                         ? NOBODY
                         : g_array_index (jurisdictions->of_path, guint32, path - 1);
  return of == SEVERAL ? 0 : of;
}
