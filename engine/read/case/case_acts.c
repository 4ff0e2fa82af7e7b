/* <batch> and <given> as spans in, the ledger of the case out. A batch is complete at once; what was given waits for the
 * end of the case, since its batch may stand behind it. */
#include <string.h>
#include "base/text.h"
#include "model/case/days.h"
#include "read/case/case_draft.h"
#include "read/case/case_link.h"

/* batches */

static const Fact *find_counted (CaseDraft *draft, const Span *parts, const Origin *origin, guint *ret_slot)
{
  if (!draft_has_part (draft, origin, parts[BATCH_OF], "batch", "of"))
    return NULL;
  const Vocabulary *vocabulary = draft->law->vocabulary;
  gint slot = draft_slot (draft, parts[BATCH_OF]);
  if (slot < 0) {
    g_autofree char *found = span_copy (parts[BATCH_OF]);
    draft_fault_name (draft, NAMES_FACT, origin->place (origin->source, BATCH_OF), found);
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

/* The first and the last day on which anything can have been done: before the decision, whatever is known of the conduct. */
static Interval days_of_acts (const Case *fact_case)
{
  const Interval decided = fact_case->decided;
  const gboolean unknown = !days_are_known (fact_case->conduct_to) && days_are_known (decided);
  return (Interval) { MAX (fact_case->conduct_from.lo, 1), unknown ? decided.hi : fact_case->conduct_to.hi };
}

static gboolean is_outside (const Case *fact_case, Interval on)
{
  const Interval days = days_of_acts (fact_case);
  return on.hi < days.lo || on.lo > days.hi;
}

/* As the case says it where it states both ends, else by its days; in both languages. Returns: yours. */
static char *conduct_as_stated (const Case *fact_case)
{
  const char *from = fact_case->from_text.written, *to = fact_case->to_text.written;
  const Interval acts = days_of_acts (fact_case);
  const Days days = { acts.lo, acts.hi };
  if (from != NULL && to != NULL)
    return g_strdup_printf ("%s至%s|%s to %s", from, to, from, to);
  g_autofree char *zh = when_write (days);
  g_autofree char *en = when_write_english (days);
  return g_strconcat (zh, "|", en, NULL);
}

static void fault_outside (CaseDraft *draft, Place place, const char *found)
{
  g_autofree char *conduct = conduct_as_stated (draft->fact_case);
  draft_fault (draft, FINDING_ACT_OUTSIDE, place, found, conduct, NULL);
}

static void read_day (CaseDraft *draft, const Span *parts, const ActParts *act, const Origin *origin)
{
  const Span text = parts[act->on];
  When when;
  const FindingCode code = date_take (text.text, text.length, DATE_OF_ACT, act->before, &when);
  if (code != NO_FAULT) {
    draft_fault_part (draft, origin, parts, act->on, code, date_expected (code));
    return;
  }
  *act->ret_on = days_of_event (&when);
  *act->before = when.end;
  if (!when.is_inherited)
    *act->ret_on_written = case_keep (draft->fact_case, text.text, text.length);
  if (act->ret_dealt_with->lo == 1 || !is_outside (draft->fact_case, *act->ret_on))
    return;
  g_autofree char *found = span_copy (text);
  fault_outside (draft, origin->place (origin->source, act->on), found);
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
               text_nearest (found, obtained_ids ()));
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

/* the whole ledger */

static void fault_unknown_batch (CaseDraft *draft, const Mention *id)
{
  const GArray *batches = draft->fact_case->batches;
  const guint n = draft_may_suggest (draft) ? batches->len : 0;
  g_autofree const char **names = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    names[i] = g_array_index (batches, Batch, i).id;
  draft_fault (draft, FINDING_UNKNOWN_BATCH, id->place, id->text, NULL, text_nearest (id->text, names));
}

static void link_count (CaseDraft *draft, const Batch *batch, const Mention *count, Given *given)
{
  const Fact *fact = vocabulary_fact (draft->law->vocabulary, batch->fact);
  gboolean plain;
  given->whole = count->text == NULL;
  if (given->whole || fact->kind != FACT_QUANTITY)
    return;
  const Span written = { count->text, strlen (count->text) };
  FindingCode code = value_read (fact, written, &given->count, &plain);
  g_autofree char *expected = code == NO_FAULT ? NULL : value_expected (fact, written, code);
  g_autofree char *found =
      batch->written != NULL ? g_strdup (batch->written) : g_strdup_printf ("%" G_GINT64_FORMAT, batch->found.hi);
  if (code != NO_FAULT)
    draft_fault (draft, code, count->place, count->text, expected, NULL);
  else if (given->count.lo > batch->found.hi)
    draft_fault (draft, FINDING_MORE_THAN_FOUND, count->place, count->text, found, NULL);
}

/* An act lies within the conduct: what is known of the conduct bounds it. What was dealt with before is no part of it. */
static void link_day (CaseDraft *draft, Interval *on, const char *written, Interval dealt_with, guint line)
{
  const Case *fact_case = draft->fact_case;
  const Interval conduct = days_of_acts (fact_case);
  if (on->lo == 0) {
    *on = conduct;
  } else if (dealt_with.lo == 1) {
    return;
  } else if (is_outside (fact_case, *on)) { /* the conduct stood behind it, or its end hung on the decision */
    g_autofree char *found = written == NULL ? when_write ((Days) { on->lo, on->hi }) : g_strdup (written);
    fault_outside (draft, (Place) { fact_case->path, line, 0 }, found);
  } else {
    *on = (Interval) { MAX (on->lo, conduct.lo), MIN (on->hi, conduct.hi) };
  }
}

static void link_given (CaseDraft *draft, guint index)
{
  Case *fact_case = draft->fact_case;
  Given *given = &g_array_index (fact_case->given, Given, index);
  const GivenMention *named = &g_array_index (draft->given_mentions, GivenMention, index);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (draft->batches, named->batch.text));
  link_day (draft, &given->on, given->on_written, given->dealt_with, given->line);
  if (found == 0) {
    fault_unknown_batch (draft, &named->batch);
    return;
  }
  given->batch = found - 1;
  link_count (draft, &g_array_index (fact_case->batches, Batch, given->batch), &named->count, given);
}

static gboolean meets (gint a, gint b) { return a == -1 || b == -1 || a == b; }

/* A number of one who acted for an organization stands against the organization's acts; acts of that one's own stand in
 * for its number. */
static gboolean clashes (const Case *fact_case, gint stated, gint acts)
{
  return meets (stated, acts) || case_speaks_of (fact_case, acts, stated);
}

/* What is counted from the acts cannot be stated by hand too: which of the two would count? */
static void check_stated (CaseDraft *draft, const Batch *batch)
{
  const Case *fact_case = draft->fact_case;
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact == batch->fact && clashes (fact_case, stated->defendant, batch->defendant))
      draft_fault (draft, FINDING_COUNTED_AND_STATED, (Place) { fact_case->path, stated->line, 0 },
                   vocabulary_fact (draft->law->vocabulary, stated->fact)->id, batch->id, NULL);
  }
}

static gboolean has_stated (const Case *fact_case, const Stated *share)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact == share->fact && case_speaks_of (fact_case, stated->defendant, share->defendant))
      return TRUE;
  }
  return FALSE;
}

/* A share of an amount that the case says nothing of would be read as a share of nothing. */
static void check_share (CaseDraft *draft, const Stated *share)
{
  const Case *fact_case = draft->fact_case;
  if (!has_stated (fact_case, share) && fact_case->batches->len == 0)
    draft_fault (draft, FINDING_SHARE_ALONE, (Place) { fact_case->path, share->line, 0 },
                 vocabulary_fact (draft->law->vocabulary, share->fact)->id, NULL, NULL);
}

void case_link_acts (CaseDraft *draft)
{
  Case *fact_case = draft->fact_case;
  for (guint i = 0; i < fact_case->batches->len; i++) {
    Batch *batch = &g_array_index (fact_case->batches, Batch, i);
    link_day (draft, &batch->on, batch->on_written, batch->dealt_with, batch->line);
    check_stated (draft, batch);
  }
  for (guint i = 0; i < fact_case->given->len; i++)
    link_given (draft, i);
  for (guint i = 0; i < fact_case->shares->len; i++)
    check_share (draft, &g_array_index (fact_case->shares, Stated, i));
}
