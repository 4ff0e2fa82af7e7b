/* What a standard says of acts in, what people take it for out: counted twice or once, for each recipient or once, repetitions
 * taken off or not, the own share or the joint amount. */
#include "mutant/edit.h"

static void turn (const Editor *editor, gboolean *flag, Mistake mistake, Place place)
{
  const gboolean other = !*flag;
  edit_add (editor, mistake, place, *flag ? "yes" : "no", other ? "yes" : "no");
  edit_exchange (editor, flag, &other, sizeof other);
}

static void edit_counting (const Editor *editor, Counting *counting)
{
  turn (editor, &counting->twice, MISTAKE_COUNTED_TWICE, counting->place);
  turn (editor, &counting->each_recipient, MISTAKE_EACH_RECIPIENT, counting->place);
  turn (editor, &counting->as_found, MISTAKE_NOTHING_TAKEN_OFF, counting->place);
}

static void edit_share (const Editor *editor, ShareRule *rule)
{
  const ShareCounts other = rule->counts == SHARE_OWN ? SHARE_JOINT : SHARE_OWN;
  edit_add (editor, MISTAKE_SHARE_CONFUSED, rule->names, rule->counts == SHARE_OWN ? "own" : "joint",
            other == SHARE_OWN ? "own" : "joint");
  edit_exchange (editor, &rule->counts, &other, sizeof other);
}

/* Of a reading that is no default nothing is seen. */
static gboolean is_followed (UnderReading under) { return under.reading == NULL || under.reading->applied; }

static void edit_cumulation (const Editor *editor, Cumulation *cumulation)
{
  const guint times = cumulation->times + 1;
  const Lapse lapse = lapse_longer (cumulation->lapse);
  g_autofree char *span = lapse_attribute (cumulation->lapse);
  g_autofree char *longer = lapse_attribute (lapse);
  g_autofree char *often = g_strdup_printf ("times=\"%u\"", cumulation->times);
  g_autofree char *oftener = g_strdup_printf ("times=\"%u\"", times);
  edit_add (editor, MISTAKE_YEARS_UP, cumulation->place, span, longer);
  edit_exchange (editor, &cumulation->lapse, &lapse, sizeof lapse);
  edit_add (editor, MISTAKE_ONE_MORE, cumulation->place, often, oftener);
  edit_exchange (editor, &cumulation->times, &times, sizeof times);
}

void edit_acts (Editor *editor, const Standard *standard)
{
  for (guint i = 0; i < standard->countings->len; i++)
    edit_counting (editor, g_ptr_array_index (standard->countings, i));
  for (guint i = 0; i < standard->share_rules->len; i++)
    edit_share (editor, g_ptr_array_index (standard->share_rules, i));
  for (guint i = 0; i < standard->cumulations->len; i++)
    if (is_followed (((const Cumulation *) g_ptr_array_index (standard->cumulations, i))->under))
      edit_cumulation (editor, g_ptr_array_index (standard->cumulations, i));
}
