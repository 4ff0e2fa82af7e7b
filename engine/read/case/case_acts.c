/* <batch> and <given> as spans in, the ledger of the case out. A batch is complete at once; what was given waits for the
 * end of the case, since its batch may stand behind it. */
#include <string.h>
#include "base/nearest.h"
#include "model/case/days.h"
#include "read/case/case_act_days.h"
#include "read/case/case_link.h"

/* batches */

static const Fact *find_counted (CaseDraft *draft, const Span *parts, const Origin *origin, guint *ret_slot)
{
  if (!draft_has_part (draft, origin, parts[BATCH_OF], "batch", "of"))
    return NULL;
  const Vocabulary *vocabulary = draft->law->vocabulary;
  gint slot = draft_slot (draft, parts[BATCH_OF]);
  if (slot < 0) {
    draft_miss_fact (draft, parts[BATCH_OF], origin->place (origin->source, BATCH_OF));
    return NULL;
  }
  *ret_slot = (guint) slot;
  if (vocabulary_fact (vocabulary, *ret_slot)->kind == FACT_QUANTITY)
    return vocabulary_fact (vocabulary, *ret_slot);
  draft_fault_part (draft, origin, parts, BATCH_OF, FINDING_WRONG_KIND, "quantity");
  return NULL;
}

/* A quantity of a part; FALSE, with a fault, if it is none. Nothing is entered where the part is not there. */
static gboolean read_count (CaseDraft *draft, const Fact *fact, const Span *parts, gint part, const Origin *origin,
                            Interval *ret_count)
{
  gboolean plain;
  FindingCode code = parts[part].text == NULL ? NO_FAULT : value_read (fact, parts[part], ret_count, &plain);
  if (code == NO_FAULT)
    return TRUE;
  g_autofree char *expected = value_expected (fact, parts[part], code);
  draft_fault_part (draft, origin, parts, part, code, expected);
  return FALSE;
}

/* What <batch> and <given> say alike. */
typedef struct {
  gint on, dealt_with; /* parts */
  CivilDate *before;   /* the day of the act of its kind before it */
  Interval *ret_on, *ret_dealt_with;
  const char **ret_on_written;
} ActParts;

static void read_day (CaseDraft *draft, const Span *parts, const ActParts *act, const Origin *origin)
{
  const Span text = parts[act->on];
  Date when;
  const FindingCode code = date_take (text.text, text.length, DATE_OF_ACT, act->before, &when);
  if (code != NO_FAULT) {
    draft_fault_part (draft, origin, parts, act->on, code, date_expected (code));
    return;
  }
  *act->ret_on = days_of_event (&when);
  *act->before = when.end;
  if (!when.is_inherited)
    *act->ret_on_written = case_keep (draft->fact_case, text.text, text.length);
  if (act->ret_dealt_with->lo == 1 || !case_act_is_outside (draft->fact_case, *act->ret_on))
    return;
  g_autofree char *found = span_copy (text);
  draft_fault_outside (draft, origin->place (origin->source, act->on), found);
  *act->ret_on = (Interval) { 0, 0 };
}

static void read_act (CaseDraft *draft, const Span *parts, const ActParts *act, const Origin *origin)
{
  *act->ret_on = (Interval) { 0, 0 };
  *act->ret_dealt_with = interval_point (0);
  if (parts[act->dealt_with].text != NULL &&
      value_read_yes_no (parts[act->dealt_with], act->ret_dealt_with) != NO_FAULT)
    draft_fault_part (draft, origin, parts, act->dealt_with, FINDING_BAD_VALUE, VALUE_YES_NO);
  if (parts[act->on].text != NULL)
    read_day (draft, parts, act, origin);
}

static Obtained read_obtained (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  if (parts[BATCH_OBTAINED].text == NULL)
    return OBTAINED_UNKNOWN;
  g_autofree char *found = span_copy (parts[BATCH_OBTAINED]);
  Obtained way = obtained_find (found);
  if (way < N_OBTAINED)
    return way;
  g_autofree char *known = g_strjoinv (", ", (char **) obtained_ids ());
  draft_fault (draft, FINDING_BAD_VALUE, origin->place (origin->source, BATCH_OBTAINED), found, known,
               nearest_name (found, obtained_ids ()));
  return OBTAINED_UNKNOWN;
}

/* Of two numbers of at least 0, at least 0; what has no upper bound keeps having none. */
static gint64 plus (gint64 a, gint64 b) { return a > UNBOUNDED - b ? UNBOUNDED : a + b; }

static gint64 less (gint64 a, gint64 b) { return a == UNBOUNDED ? a : MAX (a - b, 0); }

static Interval interval_less (Interval a, Interval b) { return (Interval) { less (a.lo, b.hi), less (a.hi, b.lo) }; }

static void fault_more (CaseDraft *draft, const Origin *origin, const Span *parts, gint part, const Span *found)
{
  g_autofree char *batch = span_copy (*found);
  draft_fault_part (draft, origin, parts, part, FINDING_MORE_THAN_FOUND, batch);
}

/* What is left is stated, or what is taken off. */
static void read_left (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin, Batch *batch)
{
  Interval invalid = { 0, 0 }, repeated = { 0, 0 };
  gboolean removes = parts[BATCH_INVALID].text != NULL || parts[BATCH_REPEATED].text != NULL;
  batch->is_left_stated = parts[BATCH_LEFT].text != NULL;
  if (batch->is_left_stated && removes)
    draft_fault_part (draft, origin, parts, BATCH_LEFT, FINDING_BAD_VALUE, "left | invalid, repeated");
  if (!read_count (draft, fact, parts, BATCH_LEFT, origin, &batch->left) ||
      !read_count (draft, fact, parts, BATCH_INVALID, origin, &invalid) ||
      !read_count (draft, fact, parts, BATCH_REPEATED, origin, &repeated))
    return;
  batch->removed = (Interval) { plus (invalid.lo, repeated.lo), plus (invalid.hi, repeated.hi) };
  gint64 least = batch->is_left_stated ? batch->left.lo : batch->removed.lo;
  if (least > batch->found.hi)
    fault_more (draft, origin, parts,
                batch->is_left_stated               ? BATCH_LEFT
                : parts[BATCH_INVALID].text != NULL ? BATCH_INVALID
                                                    : BATCH_REPEATED,
                &parts[BATCH_COUNT]);
  if (!batch->is_left_stated) {
    batch->left = interval_less (batch->found, batch->removed);
    return;
  }
  batch->left.hi = MIN (batch->left.hi, batch->found.hi);
  batch->found.lo = MAX (batch->found.lo, batch->left.lo);
  batch->removed = interval_less (batch->found, batch->left);
}

/* Something to be called by. */
static gboolean has_name (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  if (!draft_has_part (draft, origin, parts[BATCH_ID], "batch", "id"))
    return FALSE;
  if (parts[BATCH_ID].length == 0)
    draft_fault_part (draft, origin, parts, BATCH_ID, FINDING_BAD_VALUE, "b1");
  return parts[BATCH_ID].length > 0;
}

static void enter_batch (CaseDraft *draft, const Span *parts, const Origin *origin, Batch *batch)
{
  batch->id = case_keep (draft->fact_case, parts[BATCH_ID].text, parts[BATCH_ID].length);
  g_array_append_val (draft->fact_case->batches, *batch);
  if (g_hash_table_contains (draft->batches, batch->id))
    draft_fault_part (draft, origin, parts, BATCH_ID, FINDING_REPEATED_ID, NULL);
  else
    g_hash_table_insert (draft->batches, (gpointer) batch->id, GUINT_TO_POINTER (draft->fact_case->batches->len));
}

void draft_batch (CaseDraft *draft, const Span parts[N_BATCH], const Origin *origin)
{
  Batch batch = { .defendant = draft->defendant, .line = origin->line };
  gboolean plain = FALSE;
  const Fact *fact = find_counted (draft, parts, origin, &batch.fact);
  if (!has_name (draft, parts, origin) || !draft_has_part (draft, origin, parts[BATCH_COUNT], "batch", "count"))
    return;
  batch.obtained = read_obtained (draft, parts, origin);
  if (parts[BATCH_ACT].text != NULL && parts[BATCH_ACT].length == 0)
    draft_fault_part (draft, origin, parts, BATCH_ACT, FINDING_BAD_VALUE, "1");
  else if (parts[BATCH_ACT].text != NULL)
    batch.act = case_keep (draft->fact_case, parts[BATCH_ACT].text, parts[BATCH_ACT].length);
  const ActParts act = {
    BATCH_ON, BATCH_DEALT_WITH, &draft->batch_on, &batch.on, &batch.dealt_with, &batch.on_written
  };
  read_act (draft, parts, &act, origin);
  if (fact != NULL && read_count (draft, fact, parts, BATCH_COUNT, origin, &batch.found)) {
    read_left (draft, fact, parts, origin, &batch);
    if (value_read (fact, parts[BATCH_COUNT], &(Interval) { 0, 0 }, &plain) == NO_FAULT && !plain)
      batch.written = case_keep (draft->fact_case, parts[BATCH_COUNT].text, parts[BATCH_COUNT].length);
  }
  enter_batch (draft, parts, origin, &batch);
}

/* what was given */

/* Names are separated by 、 or commas or semicolons; each stands once. Returns: borrowed from the case; NULL for no name. */
static const char *read_names (CaseDraft *draft, Span written)
{
  static const char *const marks[] = { "、", "，", "；", ";", "," };
  g_autofree char *text = span_copy (written);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++) {
    g_auto (GStrv) pieces = g_strsplit (text, marks[i], -1);
    g_free (text);
    text = g_strjoinv ("\n", pieces);
  }
  g_auto (GStrv) names = g_strsplit (text, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; names[i] != NULL; i++)
    if (*g_strstrip (names[i]) != '\0' && g_hash_table_add (seen, names[i]))
      g_string_append_printf (to, "%s%s", to->len > 0 ? "\n" : "", names[i]);
  return to->len > 0 ? case_keep (draft->fact_case, to->str, to->len) : NULL;
}

/* It goes to someone by name or to the public, not to both and not to nobody. */
static void read_recipients (CaseDraft *draft, const Span *parts, const Origin *origin, Given *given)
{
  Interval public = { 0, 0 };
  gboolean said = parts[GIVEN_PUBLIC].text != NULL;
  if (said && (value_read_yes_no (parts[GIVEN_PUBLIC], &public) != NO_FAULT || !interval_is_point (public)))
    draft_fault_part (draft, origin, parts, GIVEN_PUBLIC, FINDING_BAD_VALUE, "yes, no");
  else if (public.lo == 1 && parts[GIVEN_TO].text != NULL)
    draft_fault_part (draft, origin, parts, GIVEN_TO, FINDING_BAD_VALUE, "to | public");
  else if (public.lo == 0 && draft_has_part (draft, origin, parts[GIVEN_TO], "given", "to")) {
    given->to = read_names (draft, parts[GIVEN_TO]);
    if (given->to == NULL)
      draft_fault_part (draft, origin, parts, GIVEN_TO, FINDING_BAD_VALUE, "甲、乙");
  }
}

/* Money is in yuan. */
static void read_price (CaseDraft *draft, const Span *parts, const Origin *origin, Given *given)
{
  const Unit *yuan = vocabulary_unit (draft->law->vocabulary, "yuan");
  const Fact money = { .kind = FACT_QUANTITY, .unit = yuan };
  given->is_priced = parts[GIVEN_PRICE].text != NULL;
  if (given->is_priced && yuan == NULL)
    draft_fault_part (draft, origin, parts, GIVEN_PRICE, FINDING_UNKNOWN_UNIT, "yuan");
  else if (given->is_priced)
    read_count (draft, &money, parts, GIVEN_PRICE, origin, &given->price);
}

static Mention mention (CaseDraft *draft, const Span *parts, gint part, const Origin *origin)
{
  if (parts[part].text == NULL)
    return (Mention) { NULL, { NULL, 0, 0 } };
  return (Mention) { case_keep (draft->fact_case, parts[part].text, parts[part].length),
                     origin->place (origin->source, part) };
}

void draft_given (CaseDraft *draft, const Span parts[N_GIVEN], const Origin *origin)
{
  Given given = { .defendant = draft->defendant, .line = origin->line };
  if (!draft_has_part (draft, origin, parts[GIVEN_BATCH], "given", "batch"))
    return;
  read_recipients (draft, parts, origin, &given);
  read_price (draft, parts, origin, &given);
  const ActParts act = {
    GIVEN_ON, GIVEN_DEALT_WITH, &draft->given_on, &given.on, &given.dealt_with, &given.on_written
  };
  read_act (draft, parts, &act, origin);
  const GivenMention named = { mention (draft, parts, GIVEN_BATCH, origin),
                               mention (draft, parts, GIVEN_COUNT, origin) };
  g_array_append_val (draft->fact_case->given, given);
  g_array_append_val (draft->given_mentions, named);
}
