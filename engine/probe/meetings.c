/* In: two programs and an offence. Out: which law of the one stands in the time of which law of the other.
 * Time is cut where a version or a set of figures begins or ends in either; between two cuts both have one law of the day, and of
 * each version that has ended the law that conduct of its time is compared by. */
#include "probe/meetings.h"
#include "probe/regional_pair.h"

typedef struct {
  const Program *programs[N_PAIR];
  const Offence *offences[N_PAIR]; /* NULL: that one does not have it */
  GArray *cuts;                    /* of Day, ascending, each once */
  GArray *found;
} MeetingCalendar;

static gint compare_days (gconstpointer a, gconstpointer b)
{
  const Day one = *(const Day *) a, other = *(const Day *) b;
  return (one > other) - (one < other);
}

static void add_cuts (MeetingCalendar *calendar, guint side)
{
  const Offence *offence = calendar->offences[side];
  if (offence == NULL)
    return;
  for (guint i = 0; i < offence->versions->len; i++)
    g_array_append_val (calendar->cuts, ((const Version *) g_ptr_array_index (offence->versions, i))->effective);
  const GPtrArray *plans = program_plans_of (calendar->programs[side], offence);
  for (guint i = 0; i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    g_array_append_val (calendar->cuts, plan->from);
    if (plan->until != 0)
      g_array_append_val (calendar->cuts, plan->until);
  }
}

static void sort_cuts (GArray *cuts)
{
  guint kept = 0;
  g_array_sort (cuts, compare_days);
  for (guint i = 0; i < cuts->len; i++)
    if (kept == 0 || g_array_index (cuts, Day, kept - 1) != g_array_index (cuts, Day, i))
      g_array_index (cuts, Day, kept++) = g_array_index (cuts, Day, i);
  g_array_set_size (cuts, kept);
}

static const Version *version_on (const Offence *offence, Day day)
{
  const Version *last = NULL;
  for (guint i = 0; offence != NULL && i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    last = version->effective <= day ? version : last;
  }
  return last;
}

/* The version's figures on that day. */
static PairLaw law_on (const MeetingCalendar *calendar, guint side, const Version *version, Day day)
{
  PairLaw law = { calendar->programs[side], NULL };
  const GPtrArray *plans =
      version == NULL ? NULL : program_plans_of (calendar->programs[side], calendar->offences[side]);
  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    if (plan->version == version && plan->from <= day && (plan->until == 0 || day < plan->until))
      law.plan = plan;
  }
  return law;
}

/* The last one where it goes on. */
static void add (MeetingCalendar *calendar, Meeting meeting)
{
  if (meeting.of[PAIR_OLD].plan == NULL && meeting.of[PAIR_NOW].plan == NULL)
    return;
  for (guint i = calendar->found->len; i-- > 0;) {
    Meeting *before = &g_array_index (calendar->found, Meeting, i);
    if (before->of[PAIR_OLD].plan != meeting.of[PAIR_OLD].plan ||
        before->of[PAIR_NOW].plan != meeting.of[PAIR_NOW].plan)
      continue;
    if (before->days.hi + 1 == meeting.days.lo)
      before->days.hi = meeting.days.hi;
    return;
  }
  g_array_append_val (calendar->found, meeting);
}

static Day last_day (const MeetingCalendar *calendar, guint cut)
{
  return cut + 1 < calendar->cuts->len ? g_array_index (calendar->cuts, Day, cut + 1) - 1 : DAY_MAX;
}

/* Of conduct in the stretch behind cut `then`, judged in that behind cut `at`. */
static void add_meeting (MeetingCalendar *calendar, guint then, guint at)
{
  const Day from = g_array_index (calendar->cuts, Day, at), act = g_array_index (calendar->cuts, Day, then);
  Meeting meeting = { .days = { from, last_day (calendar, at) },
                      .conduct = then == at ? from : last_day (calendar, then),
                      .earlier = then != at };
  for (guint side = 0; side < N_PAIR; side++)
    meeting.of[side] = law_on (calendar, side, version_on (calendar->offences[side], act), from);
  add (calendar, meeting);
}

/* Another pair of versions than in the next stretch: the last one of these versions. */
static gboolean ends (const MeetingCalendar *calendar, guint cut)
{
  const Day day = g_array_index (calendar->cuts, Day, cut), next = last_day (calendar, cut) + 1;
  for (guint side = 0; side < N_PAIR; side++)
    if (version_on (calendar->offences[side], day) != version_on (calendar->offences[side], next))
      return TRUE;
  return FALSE;
}

static MeetingCalendar calendar_of (const Program *old, const Program *now, const char *offence)
{
  MeetingCalendar calendar = { .programs = { old, now },
                               .offences = { lawbook_offence (old->law, offence)->stated,
                                             lawbook_offence (now->law, offence)->stated },
                               .cuts = g_array_new (FALSE, FALSE, sizeof (Day)) };
  for (guint side = 0; side < N_PAIR; side++)
    add_cuts (&calendar, side);
  sort_cuts (calendar.cuts);
  return calendar;
}

GArray *meetings_cuts (const Program *old, const Program *now, const char *offence)
{
  return calendar_of (old, now, offence).cuts;
}

GArray *meetings_of (const Program *old, const Program *now, const char *offence)
{
  MeetingCalendar calendar = calendar_of (old, now, offence);
  calendar.found = g_array_new (FALSE, FALSE, sizeof (Meeting));
  for (guint at = 0; at < calendar.cuts->len; at++)
    add_meeting (&calendar, at, at);
  for (guint then = 0; then < calendar.cuts->len; then++)
    for (guint at = then + 1; ends (&calendar, then) && at < calendar.cuts->len; at++)
      add_meeting (&calendar, then, at);
  g_array_unref (calendar.cuts);
  return calendar.found;
}

GHashTable *meetings_met (const GArray *meetings)
{
  GHashTable *met = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < meetings->len; i++) {
    const PairLaw *of = g_array_index (meetings, Meeting, i).of;
    GHashTable *there = g_hash_table_lookup (met, of[PAIR_OLD].plan);
    if (there == NULL) {
      there = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (met, (gpointer) of[PAIR_OLD].plan, there);
    }
    const MeetingLaws laws = regional_same_law (of) ? MEETING_ONE_LAW : MEETING_OTHER_LAWS;
    g_hash_table_insert (there, (gpointer) of[PAIR_NOW].plan, GUINT_TO_POINTER (laws));
  }
  return met;
}

MeetingLaws meetings_laws (GHashTable *met, const Plan *old, const Plan *now)
{
  GHashTable *there = g_hash_table_lookup (met, old);
  return there == NULL ? MEETING_NONE : (MeetingLaws) GPOINTER_TO_UINT (g_hash_table_lookup (there, now));
}

gboolean meetings_differ (const GArray *meetings, GHashTable *met)
{
  for (guint i = 0; i < meetings->len; i++) {
    const PairLaw *of = g_array_index (meetings, Meeting, i).of;
    if (meetings_laws (met, of[PAIR_OLD].plan, of[PAIR_NOW].plan) == MEETING_OTHER_LAWS)
      return TRUE;
  }
  return FALSE;
}
