/* A rulebook and an offence in, the facts that the rules on it ask for out. What refers to the items of another document or
 * offence asks for all of theirs too: such origins are gathered until there are no more. */
#include "model/book/uses.h"
#include <string.h>
#include "model/book/walk.h"

/* Rules on an offence: in one instrument, or everywhere (NULL). */
typedef struct {
  const Instrument *instrument;
  const char *offence;
} Origin;

typedef struct {
  const Rulebook *book;
  GArray *origins; /* of Origin */
  gboolean *used;
} Uses;

static void use (Uses *uses, const char *fact)
{
  gint slot = fact == NULL ? -1 : vocabulary_find (uses->book->vocabulary, fact);
  if (slot >= 0)
    uses->used[slot] = TRUE;
}

static void use_all (Uses *uses, char **facts)
{
  for (; facts != NULL && *facts != NULL; facts++)
    use (uses, *facts);
}

static gboolean is_about (const Uses *uses, const Instrument *instrument, const Standard *standard,
                          const Offence *offence)
{
  for (guint i = 0; i < uses->origins->len; i++) {
    const Origin *origin = &g_array_index (uses->origins, Origin, i);
    if ((origin->instrument == NULL || origin->instrument == instrument) &&
        ((standard != NULL && standard_speaks_of (standard, origin->offence)) ||
         (offence != NULL && strcmp (offence->id, origin->offence) == 0)))
      return TRUE;
  }
  return FALSE;
}

static void add_origin (Uses *uses, const Instrument *instrument, const char *offence)
{
  const Origin added = { instrument, offence };
  for (guint i = 0; i < uses->origins->len; i++) {
    const Origin *origin = &g_array_index (uses->origins, Origin, i);
    if (strcmp (origin->offence, offence) == 0 && (origin->instrument == NULL || origin->instrument == instrument))
      return;
  }
  g_array_append_val (uses->origins, added);
}

/* Items of another instrument or offence are asked for once more. */
static void follow (Uses *uses, const Condition *condition, const Spot *spot)
{
  if (condition->instrument == NULL && condition->offence == NULL)
    return;
  const Instrument *instrument =
      condition->instrument == NULL ? spot->instrument : rulebook_instrument (uses->book, condition->instrument);
  if (condition->offence != NULL) {
    add_origin (uses, instrument, condition->offence);
    return;
  }
  for (char **offence = spot->standard == NULL ? NULL : spot->standard->offences; offence != NULL && *offence != NULL;
       offence++)
    add_origin (uses, instrument, *offence);
}

static void visit_condition (Condition *condition, const Spot *spot, gpointer data)
{
  Uses *uses = data;
  if (!is_about (uses, spot->instrument, spot->standard, spot->offence))
    return;
  use_all (uses, condition->facts);
  use_all (uses, condition->over);
  for (guint i = 0; condition->addends != NULL && i < condition->addends->len; i++)
    use (uses, ((const Addend *) g_ptr_array_index (condition->addends, i))->fact);
  follow (uses, condition, spot);
}

static void visit_item (const Item *item, const Spot *spot, gpointer data)
{
  Uses *uses = data;
  if (!is_about (uses, spot->instrument, spot->standard, spot->offence))
    return;
  use_all (uses, item->when);
  use_all (uses, item->unless);
  use_all (uses, spot->rule->when);
  use_all (uses, spot->rule->unless);
}

/* ---- what is no condition ---- */

static void use_fines (Uses *uses, const GPtrArray *fines)
{
  for (guint i = 0; i < fines->len; i++)
    use (uses, ((const Fine *) g_ptr_array_index (fines, i))->of);
}

static void use_remarks (Uses *uses, const GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++) {
    const Remark *remark = g_ptr_array_index (remarks, i);
    use_all (uses, remark->when);
    use_all (uses, remark->unless);
  }
}

static void use_concurrences (Uses *uses, const GPtrArray *concurrences)
{
  for (guint i = 0; i < concurrences->len; i++) {
    const Concurrence *concurrence = g_ptr_array_index (concurrences, i);
    use_all (uses, concurrence->when);
    use_all (uses, concurrence->unless);
  }
}

static void use_countings (Uses *uses, const Standard *standard)
{
  for (guint i = 0; i < standard->countings->len; i++) {
    const Counting *counting = g_ptr_array_index (standard->countings, i);
    use_all (uses, counting->facts);
    use (uses, counting->prices);
    for (guint k = 0; k < counting->shows->len; k++)
      use (uses, ((const Shows *) g_ptr_array_index (counting->shows, k))->fact);
  }
  for (guint i = 0; i < standard->cumulations->len; i++) {
    const Cumulation *cumulation = g_ptr_array_index (standard->cumulations, i);
    use_all (uses, cumulation->facts);
    use_all (uses, cumulation->when);
    use_all (uses, cumulation->unless);
  }
  for (guint i = 0; i < standard->aparts->len; i++) {
    const Apart *apart = g_ptr_array_index (standard->aparts, i);
    use_all (uses, apart->facts);
    use_all (uses, apart->when);
    use (uses, apart->shows);
  }
  for (guint i = 0; i < standard->share_rules->len; i++)
    use_all (uses, ((const ShareRule *) g_ptr_array_index (standard->share_rules, i))->facts);
}

static void use_offence (Uses *uses, const Offence *offence)
{
  use_remarks (uses, offence->remarks);
  use_concurrences (uses, offence->concurrences);
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    use_fines (uses, version->fines);
    use_remarks (uses, version->remarks);
  }
}

static void use_standard (Uses *uses, const Standard *standard)
{
  for (guint i = 0; i < standard->articles->len; i++)
    use_all (uses, ((const Article *) g_ptr_array_index (standard->articles, i))->beside);
  use_fines (uses, standard->fines);
  use_remarks (uses, standard->remarks);
  use_concurrences (uses, standard->concurrences);
  use_countings (uses, standard);
}

static void use_instrument (Uses *uses, const Instrument *instrument)
{
  for (guint i = 0; i < instrument->offences->len; i++)
    if (is_about (uses, instrument, NULL, g_ptr_array_index (instrument->offences, i)))
      use_offence (uses, g_ptr_array_index (instrument->offences, i));
  for (guint i = 0; i < instrument->standards->len; i++)
    if (is_about (uses, instrument, g_ptr_array_index (instrument->standards, i), NULL))
      use_standard (uses, g_ptr_array_index (instrument->standards, i));
}

gboolean *rulebook_uses (const Rulebook *book, const Offence *offence)
{
  Uses uses = { book, g_array_new (FALSE, FALSE, sizeof (Origin)),
                g_new0 (gboolean, MAX (vocabulary_size (book->vocabulary), 1)) };
  add_origin (&uses, NULL, offence->id);
  for (guint known = 0; known < uses.origins->len;) {
    known = uses.origins->len;
    rulebook_each_condition (book, visit_condition, &uses);
    rulebook_each_item (book, visit_item, &uses);
  }
  for (guint i = 0; i < book->instruments->len; i++)
    use_instrument (&uses, g_ptr_array_index (book->instruments, i));
  g_array_unref (uses.origins);
  return uses.used;
}
