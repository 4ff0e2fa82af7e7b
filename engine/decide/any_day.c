/* A charge whose days are not all known: decided for every combination of days that makes a difference, each by the laws that it
 * meets then. Floor and ceiling are the least and the greatest of all results. */
#include "decide/any_day.h"
#include <string.h>
#include "decide/one_law.h"
#include "select/occasions.h"
#include "select/same_law.h"
#include "select/lightest.h"

/* What a law came to, on days of conduct that are alike. */
typedef struct {
  const Plan *plan;
  Day since;
  Occasion at;
  guint floor, ceiling;
  gboolean exact;
} Judged;

/* What all days of one stretch come to, whatever the other days are. */
typedef struct {
  DayKind kind;
  Interval days;
  guint floor, ceiling;
} DayStretch;

typedef struct {
  const Trial *trial;
  Work *work;
  GArray *judged;    /* of Judged */
  GArray *stretches; /* of DayStretch */
  GArray *others;    /* of Candidate: what may apply on some days */
} EachDay;

static gboolean same_conduct (const Occasion *a, const Occasion *b)
{
  return interval_equal (a->began, b->began) && interval_equal (a->ended, b->ended);
}

/* The laws are the same on all days of conduct, but spans that run from a stated day are not. */
static const Judged *find_judged (const EachDay *days, const Candidate *candidate, const Occasion *at)
{
  for (guint i = 0; i < days->judged->len; i++) {
    const Judged *judged = &g_array_index (days->judged, Judged, i);
    if (judged->plan == candidate->plan && judged->since == candidate->since &&
        (days->work->selection->kept || same_conduct (&judged->at, at)))
      return judged;
  }
  return NULL;
}

static void judge (const EachDay *days, const Trial *at, const Laws *laws, Candidate *candidate)
{
  const Judged *known = find_judged (days, candidate, &laws->at);
  if (known == NULL) {
    decide_law (at, candidate, days->work);
    const Judged judged = { candidate->plan,  candidate->since,   laws->at,
                            candidate->floor, candidate->ceiling, candidate->exact };
    g_array_append_val (days->judged, judged);
    return;
  }
  candidate->floor = known->floor;
  candidate->ceiling = known->ceiling;
  candidate->exact = known->exact;
}

static void decide (const EachDay *days, const Laws *laws, ChargeVerdict *ret)
{
  const Case then = occasion_case (days->trial->fact_case, &laws->at);
  Trial at = *days->trial;
  at.fact_case = &then;
  if (!days->work->selection->kept)
    at.filled = NULL; /* what one law is filled with is not the same on all days */
  laws_copy (&ret->laws, laws);
  for (guint i = 0; i < laws->n_candidates; i++) {
    Candidate *candidate = &ret->laws.candidates[i];
    candidate->plan = plan_under (candidate->plan, days->trial->supposed.reading);
    judge (days, &at, laws, candidate);
  }
  select_lightest (ret);
}

static Interval hull (Interval a, Interval b) { return (Interval) { MIN (a.lo, b.lo), MAX (a.hi, b.hi) }; }

static Candidate *find_other (const EachDay *days, const Candidate *candidate)
{
  for (guint i = 0; i < days->others->len; i++) {
    Candidate *other = &g_array_index (days->others, Candidate, i);
    if (same_candidate (days->trial->fact_case, other, candidate))
      return other;
  }
  return NULL;
}

/* What applies, or may, on these days. */
static void note_law (const EachDay *days, const Candidate *candidate, const Occasion *at)
{
  Candidate *other = find_other (days, candidate);
  if (other == NULL) {
    Candidate added = *candidate;
    added.on = *at;
    g_array_append_val (days->others, added);
    return;
  }
  other->floor = MIN (other->floor, candidate->floor);
  other->ceiling = MAX (other->ceiling, candidate->ceiling);
  other->exact = other->exact && candidate->exact;
  other->on = (Occasion) { hull (other->on.began, at->began), hull (other->on.ended, at->ended),
                           hull (other->on.decided, at->decided) };
}

static void note_stretch (const EachDay *days, DayKind kind, Interval at, const ChargeVerdict *verdict)
{
  for (guint i = 0; i < days->stretches->len; i++) {
    DayStretch *stretch = &g_array_index (days->stretches, DayStretch, i);
    if (stretch->kind != kind || stretch->days.lo != at.lo)
      continue;
    stretch->floor = MIN (stretch->floor, verdict->floor);
    stretch->ceiling = MAX (stretch->ceiling, verdict->ceiling);
    return;
  }
  const DayStretch added = { kind, at, verdict->floor, verdict->ceiling };
  g_array_append_val (days->stretches, added);
}

static void note (const EachDay *days, const ChargeVerdict *verdict)
{
  const Laws *laws = &verdict->laws;
  note_stretch (days, DAY_BEGAN, laws->at.began, verdict);
  note_stretch (days, DAY_ENDED, laws->at.ended, verdict);
  note_stretch (days, DAY_DECIDED, laws->at.decided, verdict);
  for (guint i = 0; i < laws->n_candidates; i++)
    if (i == verdict->applied || laws->candidates[i].may_apply)
      note_law (days, &laws->candidates[i], &laws->at);
}

/* Which of two is shown: what leads higher, then what is settled, then what is later. */
static gboolean is_shown_before (const ChargeVerdict *later, const ChargeVerdict *shown)
{
  if ((later->laws.n_candidates == 0) != (shown->laws.n_candidates == 0))
    return shown->laws.n_candidates == 0;
  return later->ceiling > shown->ceiling || (later->ceiling == shown->ceiling && later->floor >= shown->floor);
}

static void add_range (const ChargeVerdict *verdict, ChargeVerdict *all)
{
  all->floor = MIN (all->floor, verdict->floor);
  all->ceiling = MAX (all->ceiling, verdict->ceiling);
  all->exact = all->exact && verdict->exact;
  all->maybe_before = all->maybe_before || verdict->laws.n_candidates == 0;
}

/* All days of a kind are no condition. */
static Interval any_if (Interval on, Interval all) { return interval_equal (on, all) ? (Interval) { 1, DAY_MAX } : on; }

static Occasion hull_of (const GArray *laws)
{
  Occasion all = g_array_index (laws, Laws, 0).at;
  for (guint i = 1; i < laws->len; i++) {
    const Occasion *at = &g_array_index (laws, Laws, i).at;
    all = (Occasion) { hull (all.began, at->began), hull (all.ended, at->ended), hull (all.decided, at->decided) };
  }
  return all;
}

/* Laws that only apply on other days stand beside those of the days that are shown. */
static void add_others (const EachDay *days, ChargeVerdict *ret)
{
  Candidate applied = { .plan = NULL };
  if (ret->laws.n_candidates > 0)
    applied = ret->laws.candidates[ret->applied]; /* inserting moves it */
  const Occasion all = hull_of (days->work->selection->laws);
  for (guint i = 0; i < days->others->len; i++) {
    Candidate *other = &g_array_index (days->others, Candidate, i);
    gboolean found = FALSE;
    other->on = (Occasion) { any_if (other->on.began, all.began), any_if (other->on.ended, all.ended),
                             any_if (other->on.decided, all.decided) };
    for (guint j = 0; j < ret->laws.n_candidates && !found; j++) {
      Candidate *candidate = &ret->laws.candidates[j];
      found = same_candidate (days->trial->fact_case, candidate, other);
      if (!found)
        continue;
      candidate->on = other->on;
      candidate->elsewhere = j != ret->applied && !candidate->may_apply;
      candidate->may_apply = candidate->may_apply || candidate->elsewhere;
    }
    other->courses = other->older = 0;
    other->of_part = FALSE;
    other->elsewhere = other->may_apply = TRUE;
    other->choice = CHOICE_OPEN;
    if (!found)
      laws_insert (&ret->laws, other);
  }
  for (guint i = 0; i < ret->laws.n_candidates; i++)
    if (ret->laws.candidates[i].plan == applied.plan && ret->laws.candidates[i].since == applied.since)
      ret->applied = i;
}

/* What a law comes to on all days of conduct together. */
static void widen (const EachDay *days, Candidate *candidate)
{
  for (guint i = 0; i < days->judged->len; i++) {
    const Judged *judged = &g_array_index (days->judged, Judged, i);
    if (judged->plan != candidate->plan || judged->since != candidate->since)
      continue;
    candidate->floor = MIN (candidate->floor, judged->floor);
    candidate->ceiling = MAX (candidate->ceiling, judged->ceiling);
    candidate->exact = candidate->exact && judged->exact;
  }
}

static gboolean narrows (const DayStretch *stretch, const ChargeVerdict *all)
{
  return stretch->floor > all->floor || stretch->ceiling < all->ceiling;
}

/* All stretches that come to the same as `like` and follow it without a gap. */
static Interval alike (const EachDay *days, const DayStretch *like)
{
  Interval all = like->days;
  gboolean grown = TRUE;
  while (grown) {
    grown = FALSE;
    for (guint i = 0; i < days->stretches->len; i++) {
      const DayStretch *stretch = &g_array_index (days->stretches, DayStretch, i);
      if (stretch->kind != like->kind || stretch->floor != like->floor || stretch->ceiling != like->ceiling)
        continue;
      if (stretch->days.lo == all.hi + 1 || stretch->days.hi + 1 == all.lo) {
        all = hull (all, stretch->days);
        grown = TRUE;
      }
    }
  }
  return all;
}

static gboolean leads_lower (const DayStretch *a, const DayStretch *b)
{
  return a->ceiling != b->ceiling ? a->ceiling < b->ceiling : a->floor < b->floor;
}

/* `only_narrowing`: a day matters if on some days the range is less; else also if there are several. */
static void open_day (const EachDay *days, DayKind kind, gboolean only_narrowing, ChargeVerdict *ret)
{
  const DayStretch *least = NULL, *most = NULL;
  guint n = 0;
  gboolean narrowing = FALSE;
  for (guint i = 0; i < days->stretches->len; i++) {
    const DayStretch *stretch = &g_array_index (days->stretches, DayStretch, i);
    if (stretch->kind != kind)
      continue;
    n++;
    narrowing = narrowing || narrows (stretch, ret);
    least = least == NULL || leads_lower (stretch, least) ? stretch : least;
    most = most == NULL || leads_lower (most, stretch) ? stretch : most;
  }
  g_assert (least != NULL && most != NULL); /* each kind has at least one stretch */
  ret->days[kind] = (OpenDay) { .matters = only_narrowing ? narrowing : n > 1,
                                .least = alike (days, least),
                                .most = alike (days, most),
                                .floor_if_least = least->floor,
                                .ceiling_if_least = least->ceiling,
                                .floor_if_most = most->floor,
                                .ceiling_if_most = most->ceiling };
}

static void open_days (const EachDay *days, gboolean differ, ChargeVerdict *ret)
{
  gboolean any = FALSE;
  for (guint kind = 0; kind < N_DAYS; kind++) {
    open_day (days, (DayKind) kind, TRUE, ret);
    any = any || ret->days[kind].matters;
  }
  for (guint kind = 0; kind < N_DAYS && !any && differ; kind++)
    open_day (days, (DayKind) kind, FALSE, ret);
  if (ret->one_day)
    ret->days[DAY_ENDED].matters = FALSE;
}

/* More days than are told apart: anything is possible. */
static void give_up (ChargeVerdict *ret)
{
  for (guint i = 0; i < ret->offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (ret->offence->versions, i);
    ret->ceiling = MAX (ret->ceiling, version->tiers->len);
  }
  ret->floor = 0;
  ret->exact = FALSE;
  for (guint kind = 0; kind < N_DAYS; kind++)
    ret->days[kind].matters = kind != DAY_ENDED || !ret->one_day;
}

static void decide_all (const EachDay *days, ChargeVerdict *ret)
{
  const Selection *selection = days->work->selection;
  ChargeVerdict all = { .floor = G_MAXUINT, .exact = TRUE }, verdict = { 0 };
  gboolean differ = FALSE;
  for (guint i = 0; i < selection->laws->len; i++) {
    verdict.charge = days->trial->index;
    verdict.offence = selection->offence;
    decide (days, &g_array_index (selection->laws, Laws, i), &verdict);
    note (days, &verdict);
    differ = differ || (i > 0 && (verdict.floor != all.floor || verdict.ceiling != all.ceiling));
    add_range (&verdict, &all);
    if (i == 0 || is_shown_before (&verdict, ret))
      *ret = verdict;
  }
  ret->floor = all.floor;
  ret->ceiling = all.ceiling;
  ret->exact = all.exact;
  ret->maybe_before = all.maybe_before;
  ret->n_occasions = selection->laws->len;
  ret->too_many = selection->too_many;
  ret->one_day = case_is_of_one_day (days->trial->fact_case);
  open_days (days, differ, ret);
  if (ret->too_many)
    give_up (ret);
  ret->decided = ret->floor == ret->ceiling;
  for (guint i = 0; i < ret->laws.n_candidates; i++)
    widen (days, &ret->laws.candidates[i]);
  add_others (days, ret);
}

void decide_any_day (const Trial *trial, ChargeVerdict *ret, Work *work)
{
  g_autoptr (GArray) judged = g_array_new (FALSE, FALSE, sizeof (Judged));
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (DayStretch));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (Candidate));
  const EachDay days = { trial, work, judged, stretches, others };
  decide_all (&days, ret);
}
