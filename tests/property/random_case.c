/* In: dice and rules made by chance. Out: a case, as the file that says it and as the values it means.
 * The idea: choose for every fact what is known of it, then make facts known until few enough completions are left. */
#include "random_case.h"
#include "random_opens.h"

static Day day_of (guint year, guint month, guint day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (Day) g_date_get_julian (&date);
}

static void parts_of (Day day, GDate *ret_date)
{
  g_date_clear (ret_date, 1);
  g_date_set_julian (ret_date, (guint32) day);
}

static Day lapse_before (Day day, Lapse lapse)
{
  GDate date;
  parts_of (day, &date);
  switch (lapse_unit (lapse)) {
  case LAPSE_YEARS: g_date_subtract_years (&date, lapse_number (lapse)); break;
  case LAPSE_MONTHS: g_date_subtract_months (&date, lapse_number (lapse)); break;
  case LAPSE_DAYS: g_date_subtract_days (&date, lapse_number (lapse)); break;
  }
  return (Day) g_date_get_julian (&date);
}

static void add_day (GArray *days, Day day)
{
  guint i = 0;
  while (i < days->len && g_array_index (days, Day, i) < day)
    i++;
  if (i == days->len || g_array_index (days, Day, i) != day)
    g_array_insert_val (days, i, day);
}

/* Days on which the conduct may have begun or ended: the ends, the middle and the days beside them. Returns: yours. */
static GArray *moments_of (Interval days)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (Day));
  const Day middle = days.lo + (days.hi - days.lo) / 2;
  const Day near[] = { days.lo, days.lo + 1, middle - 1, middle, middle + 1, days.hi - 1, days.hi };
  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    if (interval_has (days, near[i]))
      add_day (moments, near[i]);
  return moments;
}

static void add_near (GArray *days, Day day)
{
  for (gint off = -1; off <= 1; off++)
    add_day (days, day + off);
}

static void add_turning_days (GArray *days, Interval conduct)
{
  g_autoptr (GArray) moments = moments_of (conduct);
  for (guint i = 0; i < moments->len; i++) {
    const Day moment = g_array_index (moments, Day, i);
    add_near (days, moment);
    for (guint k = 0; k < N_RANDOM_LAPSES; k++)
      add_near (days, lapse_before (moment, random_lapse (k)));
  }
}

/* Every day on which the answer to a time before the conduct can turn, and the days beside it; 0 is never. Returns: yours. */
static GArray *turning_days (const RandomCase *random_case)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (Day));
  add_day (days, 0);
  add_day (days, 1);
  add_day (days, DAY_MAX);
  add_turning_days (days, random_case->from);
  add_turning_days (days, random_case->to);
  return days;
}

static gboolean knows_conduct (const RandomCase *random_case)
{
  return interval_is_point (random_case->from) && interval_is_point (random_case->to);
}

static gboolean day_may_be (const RandomCase *random_case, Interval value, Day day)
{
  if (value.lo < 0)
    return oracle_within (day, (Lapse) -value.lo, random_case->from.lo, random_case->to.lo);
  return interval_has (value, day);
}

static GArray *possible_days (const RandomCase *random_case, Interval value)
{
  g_autoptr (GArray) days = turning_days (random_case);
  if (value.lo >= 0) {
    add_day (days, value.lo);
    add_day (days, value.hi);
  }
  GArray *possible = g_array_new (FALSE, FALSE, sizeof (Day));
  for (guint i = 0; i < days->len; i++)
    if (day_may_be (random_case, value, g_array_index (days, Day, i)))
      g_array_append_val (possible, g_array_index (days, Day, i));
  return possible;
}

static Interval everything (guint slot)
{
  return slot < FIRST_FLAG   ? (Interval) { 0, UNBOUNDED }
         : slot < FIRST_DATE ? (Interval) { 0, 1 }
                             : (Interval) { 0, DAY_MAX };
}

enum { MOST_WIDTH = 5 };

static Interval some_count (Dice *dice, gint64 largest, gboolean known)
{
  gint64 lo = dice_percent (dice, 30) ? 0 : dice_between (dice, 0, MIN (largest, 12));
  if (dice_percent (dice, 10))
    lo = largest;
  if (known)
    return interval_point (lo);
  if (dice_percent (dice, 50))
    return (Interval) { lo, lo + dice_between (dice, 1, MOST_WIDTH) };
  return (Interval) { dice_percent (dice, 50) ? lo : 0, UNBOUNDED };
}

static Interval some_flag (Dice *dice, gboolean known)
{
  return known ? interval_point (dice_below (dice, 2)) : (Interval) { 0, 1 };
}

static Interval some_month (Dice *dice)
{
  guint year = 2007 + dice_below (dice, 15), month = 1 + dice_below (dice, 11);
  return (Interval) { day_of (year, month, 1), day_of (year, month + 1, 1) - 1 };
}

static Interval some_date (Dice *dice, const RandomCase *random_case, gboolean known)
{
  if (known) {
    g_autoptr (GArray) days = turning_days (random_case);
    return interval_point (g_array_index (days, Day, dice_below (dice, days->len)));
  }
  switch (dice_below (dice, knows_conduct (random_case) ? 4 : 3)) {
  case 0: return (Interval) { 1, DAY_MAX };
  case 3: return interval_point (-(gint64) random_lapse (dice_below (dice, N_RANDOM_LAPSES)));
  case 1: return some_month (dice);
  default: return (Interval) { 0, DAY_MAX };
  }
}

static Interval some_value (Dice *dice, const RandomCase *random_case, guint slot, gint64 largest, gboolean known)
{
  return slot < FIRST_FLAG   ? some_count (dice, largest, known)
         : slot < FIRST_DATE ? some_flag (dice, known)
                             : some_date (dice, random_case, known);
}

/* Of what a formula names cases say between which values it lies, so that all of them can be tried. */
static void choose_bounded (Dice *dice, RandomCase *random_case, guint slot, guint unknown_percent)
{
  gint64 lo = dice_percent (dice, 30) ? 0 : dice_between (dice, 0, 8);
  gint64 hi = lo + (dice_percent (dice, unknown_percent) ? dice_between (dice, 1, MOST_WIDTH) : 0);
  random_case->stated[slot] = TRUE;
  random_case->own[slot] = dice_percent (dice, 20);
  random_case->values[slot] = (Interval) { lo, hi };
}

static void choose_fact (Dice *dice, RandomCase *random_case, guint slot, gint64 largest, guint unknown_percent)
{
  random_case->stated[slot] = !dice_percent (dice, random_case->complete ? 25 : unknown_percent);
  random_case->own[slot] = dice_percent (dice, 20);
  if (random_case->stated[slot])
    random_case->values[slot] = some_value (dice, random_case, slot, largest, !dice_percent (dice, unknown_percent));
  else
    random_case->values[slot] = random_case->complete ? interval_point (0) : everything (slot);
}

static void choose_times (Dice *dice, RandomCase *random_case)
{
  static const guint years[] = { 2011, 2009, 2007 };
  guint year = dice_percent (dice, 60) ? 2020 : years[dice_below (dice, G_N_ELEMENTS (years))];
  Day from = day_of (year, 6, 15);
  random_case->from = interval_point (from);
  random_case->to = interval_point (from + (dice_percent (dice, 50) ? 0 : dice_below (dice, 400)));
  if (dice_percent (dice, 15)) {
    random_case->from = (Interval) { day_of (year, 6, 1), day_of (year, 6, 30) };
    random_case->to =
        dice_percent (dice, 50) ? random_case->from : (Interval) { day_of (year, 7, 1), day_of (year, 7, 31) };
  }
  random_case->decided = day_of (2022, 1, 15);
  random_case->later_part = dice_percent (dice, 40) ? LATER_PART_UNSAID : (LaterPart) dice_below (dice, 4);
}

static void choose_opens (Dice *dice, RandomCase *random_case, const RandomRules *rules)
{
  for (guint i = 0; i < rules->opens->len; i++) {
    guint kind = dice_below (dice, 10);
    Interval asserted = kind == 0 ? (Interval) { 0, 1 } : interval_point (kind == 1);
    g_array_append_val (random_case->opens, asserted);
  }
}

/* What comes with something that may be there is open where nobody speaks of it. */
static void open_companions (RandomCase *random_case)
{
  for (guint i = 0; i < N_RANDOM_FACTS; i++) {
    if (!random_case->complete || !random_comes_with (i) || random_case->stated[i])
      continue;
    const guint other = random_companion (i);
    const gboolean there =
        random_case->values[RANDOM_WITH].hi > 0 || (random_case->stated[other] && random_case->values[other].hi > 0);
    random_case->values[i] = there ? everything (i) : interval_point (0);
  }
}

/* Makes facts known, one by one, until at most `most` completions are left. */
static void settle (Dice *dice, RandomCase *random_case, const RandomRules *rules, gint64 largest, guint64 most)
{
  for (guint i = dice_below (dice, N_RANDOM_FACTS);; i = (i + 1) % N_RANDOM_FACTS) {
    g_autoptr (Unknowns) unknowns = random_case_unknowns (random_case, rules, largest);
    if (unknowns->n <= most || unknowns->unknowns->len == 0)
      return;
    random_case->stated[i] = TRUE;
    random_case->values[i] = some_value (dice, random_case, i, largest, TRUE);
    open_companions (random_case);
    if (i == N_RANDOM_FACTS - 1)
      for (guint k = 0; k < random_case->opens->len; k++)
        g_array_index (random_case->opens, Interval, k) = interval_point (0);
    if (i == N_RANDOM_FACTS - 1 && random_case->region == NULL)
      random_case->region = REGION_KNOWN;
    if (i == N_RANDOM_FACTS - 1)
      random_case->from = random_case->to = interval_point (random_case->from.lo);
    if (unknowns->unknowns->len <= rules->bands->len)
      return;
  }
}

/* Now and then a product is stated as its factors, where both ends of it are. */
static gint64 choose_factors (Dice *dice, const RandomCase *random_case)
{
  const Interval value = random_case->values[RANDOM_PRODUCT];
  const gint64 by = 1 + dice_below (dice, 3);
  const gboolean whole = value.lo % by == 0 && (value.hi == UNBOUNDED || value.hi % by == 0);
  return dice_percent (dice, 50) && whole ? by : 0;
}

RandomCase *random_case_new (Dice *dice, const RandomRules *rules, gint64 largest, guint64 most)
{
  static const char *const regions[] = { NULL, REGION_KNOWN, REGION_KNOWN, REGION_SILENT };
  RandomCase *random_case = g_new0 (RandomCase, 1);
  random_case->opens = g_array_new (FALSE, FALSE, sizeof (Interval));
  random_case->complete = dice_percent (dice, 50);
  random_case->organization = dice_percent (dice, 25);
  random_case->officer = !random_case->organization && dice_percent (dice, 25);
  random_case->region = regions[dice_below (dice, G_N_ELEMENTS (regions))];
  choose_times (dice, random_case);
  guint unknown_percent = dice_below (dice, 3) * 30;
  for (guint i = 0; i < N_RANDOM_FACTS; i++)
    if (rules->bounded[i])
      choose_bounded (dice, random_case, i, unknown_percent);
    else
      choose_fact (dice, random_case, i, largest, unknown_percent);
  open_companions (random_case);
  choose_opens (dice, random_case, rules);
  settle (dice, random_case, rules, largest, most);
  random_case->by = choose_factors (dice, random_case);
  return random_case;
}

void random_case_free (RandomCase *random_case)
{
  if (random_case == NULL)
    return;
  g_array_unref (random_case->opens);
  g_free (random_case);
}

/* The region decides every limit it has a value for. */
static gint64 regional (const RandomCase *random_case, const RandomBand *band)
{
  return g_strcmp0 (random_case->region, REGION_KNOWN) == 0 ? band->regional : 0;
}

World *random_case_world (const RandomCase *random_case, const RandomRules *rules)
{
  World *world = g_new0 (World, 1);
  world->facts = g_new (gint64, N_RANDOM_FACTS);
  for (guint i = 0; i < N_RANDOM_FACTS; i++)
    world->facts[i] = random_case->values[i].lo;
  world->organization = random_case->organization;
  world->officer = random_case->officer;
  world->regional = g_strcmp0 (random_case->region, REGION_KNOWN) == 0;
  world->conduct_from = random_case->from.lo;
  world->conduct_to = random_case->to.lo;
  world->opens = g_array_new (FALSE, FALSE, sizeof (OpenClause));
  g_autoptr (GArray) opens = random_case_opens (random_case, rules);
  for (guint i = 0; i < rules->opens->len; i++) {
    const RandomOpen *open = g_ptr_array_index (rules->opens, i);
    OpenClause clause = { open->instrument, open->path, g_array_index (opens, Interval, i).lo == 1 };
    g_array_append_val (world->opens, clause);
  }
  world->locals = g_array_new (FALSE, FALSE, sizeof (RegionalLimit));
  for (guint i = 0; i < rules->bands->len; i++) {
    const RandomBand *band = g_ptr_array_index (rules->bands, i);
    RegionalLimit limit = { band->instrument, band->name, regional (random_case, band) };
    g_array_append_val (world->locals, limit);
  }
  return world;
}

void world_free (World *world)
{
  if (world == NULL)
    return;
  g_array_unref (world->opens);
  g_array_unref (world->locals);
  g_free (world->facts);
  g_free (world);
}

static void add_count (Unknowns *unknowns, guint slot, Interval value, gint64 largest, gboolean used)
{
  /* an end that a case states is tried, however far it is */
  largest = value.hi != UNBOUNDED ? MAX (largest, value.hi) : largest;
  gint64 most = MAX (value.lo, MIN (value.hi, largest));
  if (value.hi > value.lo)
    unknowns_add (unknowns, UNKNOWN_FACT, slot, value.lo, used ? most : MIN (value.lo + 1, most));
}

static void add_fact (Unknowns *unknowns, const RandomCase *random_case, const RandomRules *rules, guint slot,
                      gint64 largest)
{
  Interval value = random_case->values[slot];
  if (slot < FIRST_FLAG)
    add_count (unknowns, slot, value, largest, rules->used[slot]);
  else if (slot < FIRST_DATE && value.lo != value.hi)
    unknowns_add (unknowns, UNKNOWN_FACT, slot, 0, 1);
  else if (slot >= FIRST_DATE && (value.lo != value.hi || value.lo < 0))
    unknowns_add_values (unknowns, UNKNOWN_FACT, slot, possible_days (random_case, value));
}

static void add_conduct (Unknowns *unknowns, const RandomCase *random_case)
{
  g_autoptr (GArray) from = moments_of (random_case->from);
  g_autoptr (GArray) to = moments_of (random_case->to);
  GArray *both = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < from->len; i++)
    for (guint k = 0; k < to->len; k++) {
      gint64 days = conduct_days (g_array_index (from, Day, i), g_array_index (to, Day, k));
      if (g_array_index (from, Day, i) <= g_array_index (to, Day, k))
        g_array_append_val (both, days);
    }
  unknowns_add_values (unknowns, UNKNOWN_CONDUCT, 0, both);
}

/* A regional figure may be anything: what is tried goes beyond every count that a case states. */
static gint64 most_tried (const RandomRules *rules, gint64 largest)
{
  for (guint i = 0; i < rules->bands->len; i++)
    if (((const RandomBand *) g_ptr_array_index (rules->bands, i))->unset)
      return largest + MOST_WIDTH + 1;
  return largest;
}

/* Every figure that a stated count may reach, and one that only an endless one does. Returns: yours. */
static GArray *any_figures (gint64 largest)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (gint64 figure = 1; figure <= largest; figure++)
    g_array_append_val (figures, figure);
  return figures;
}

Unknowns *random_case_unknowns (const RandomCase *random_case, const RandomRules *rules, gint64 largest)
{
  Unknowns *unknowns = unknowns_new ();
  g_autoptr (GArray) opens = random_case_opens (random_case, rules);
  largest = most_tried (rules, largest);
  for (guint i = 0; i < N_RANDOM_FACTS; i++)
    add_fact (unknowns, random_case, rules, i, largest);
  if (!knows_conduct (random_case))
    add_conduct (unknowns, random_case);
  for (guint i = 0; i < rules->opens->len; i++)
    if (!interval_is_point (g_array_index (opens, Interval, i)))
      unknowns_add (unknowns, UNKNOWN_OPEN, i, 0, 1);
  if (rules->regional && random_case->region == NULL)
    unknowns_add (unknowns, UNKNOWN_REGION, 0, 0, 1);
  for (guint i = 0; i < rules->bands->len; i++) {
    const RandomBand *band = g_ptr_array_index (rules->bands, i);
    if (regional (random_case, band) > 0)
      continue;
    if (band->unset)
      unknowns_add_values (unknowns, UNKNOWN_LOCAL, i, any_figures (largest));
    else
      unknowns_add (unknowns, UNKNOWN_LOCAL, i, band->lo, band->hi);
  }
  return unknowns;
}
