/* What came of the cases of a file in, the file with these as expectations out. What is met is left as it is; an <expect> is
 * found by its number in its case, and the case by its number in the file. */
#include "suite/accept.h"
#include "suite/rewrite.h"

/* An <expect> that is not met. */
typedef struct {
  guint in_file, in_case;
  GPtrArray *wanted; /* of Wanted, one for each charge that it speaks of */
} Unmet;

struct Acceptance {
  GPtrArray *unmet; /* of Unmet, in the order of the file */
};

static void unmet_free (gpointer data)
{
  Unmet *unmet = data;
  g_ptr_array_unref (unmet->wanted);
  g_free (unmet);
}

Acceptance *acceptance_new (void)
{
  Acceptance *acceptance = g_new0 (Acceptance, 1);
  acceptance->unmet = g_ptr_array_new_with_free_func (unmet_free);
  return acceptance;
}

void acceptance_free (Acceptance *acceptance)
{
  if (acceptance == NULL)
    return;
  g_ptr_array_unref (acceptance->unmet);
  g_free (acceptance);
}

guint acceptance_size (const Acceptance *acceptance) { return acceptance->unmet->len; }

static char *tier_id (const ChargeReasons *charge, guint rank)
{
  const Tier *tier = reasons_tier (charge, rank);
  return g_strdup (tier == NULL ? "none" : tier->id);
}

static gboolean ranks_are_met (const ChargeReasons *charge, const Expectation *expectation)
{
  return (expectation->floor < 0 || charge->verdict.floor == (guint) expectation->floor) &&
         (expectation->ceiling < 0 || charge->verdict.ceiling == (guint) expectation->ceiling);
}

static void want_tiers (Wanted *wanted, const ChargeReasons *charge)
{
  const guint floor = charge->verdict.floor, ceiling = charge->verdict.ceiling;
  if (floor == ceiling) {
    wanted->tier = tier_id (charge, floor);
    return;
  }
  wanted->floor = tier_id (charge, floor);
  wanted->ceiling = tier_id (charge, ceiling);
}

/* The first of the documents that are applied. Returns: yours; NULL: there is none. */
static char *first_applied (const ChargeReasons *charge)
{
  const GPtrArray *applied = charge->plan == NULL ? NULL : charge->plan->instruments;
  return applied == NULL || applied->len == 0 ? NULL
                                              : g_strdup (((const Instrument *) g_ptr_array_index (applied, 0))->id);
}

static Wanted *wanted_new (const Reasons *reasons, const Expectation *expectation)
{
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, expectation->charge);
  const gboolean says_tiers = expectation->floor >= 0 || expectation->ceiling >= 0;
  Wanted *wanted = g_new0 (Wanted, 1);
  wanted->offence = g_strdup (charge->verdict.offence->id);
  wanted->defendant = g_strdup (charge->defendant_id);
  wanted->keeps_items = expectation->unmet == NULL;
  wanted->items = g_strdup (wanted->keeps_items ? expectation->items : expectation->found);
  wanted->keeps_tiers = says_tiers && ranks_are_met (charge, expectation);
  wanted->keeps_instrument = !expectation->by_others;
  wanted->instrument = expectation->by_others ? first_applied (charge) : g_strdup (expectation->instrument);
  if (says_tiers || (wanted->items == NULL && wanted->instrument == NULL))
    want_tiers (wanted, charge);
  return wanted;
}

static const Expectation *expectation_at (const Reasons *reasons, guint index)
{
  return g_ptr_array_index (reasons->expectations, index);
}

/* One behind the last of those that the same <expect> became. */
static guint group_end (const Reasons *reasons, guint first)
{
  guint end = first + 1;
  while (end < reasons->expectations->len &&
         expectation_at (reasons, end)->number == expectation_at (reasons, first)->number)
    end++;
  return end;
}

void acceptance_add (Acceptance *acceptance, const Reasons *reasons, guint number)
{
  guint end;
  for (guint first = 0; first < reasons->expectations->len; first = end) {
    gboolean met = TRUE;
    end = group_end (reasons, first);
    for (guint i = first; i < end; i++)
      met = met && expectation_at (reasons, i)->met;
    if (met)
      continue;
    Unmet *unmet = g_new0 (Unmet, 1);
    *unmet = (Unmet) { number, expectation_at (reasons, first)->number, g_ptr_array_new_with_free_func (wanted_free) };
    for (guint i = first; i < end; i++)
      g_ptr_array_add (unmet->wanted, wanted_new (reasons, expectation_at (reasons, i)));
    g_ptr_array_add (acceptance->unmet, unmet);
  }
}

/* Behind the last <expect> of a case. */
#define NO_EXPECT G_MAXUINT

void acceptance_add_missing (Acceptance *acceptance, const Reasons *reasons, guint number)
{
  if (reasons->charges->len == 0)
    return;
  Unmet *unmet = g_new0 (Unmet, 1);
  *unmet = (Unmet) { number, NO_EXPECT, g_ptr_array_new_with_free_func (wanted_free) };
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = g_ptr_array_index (reasons->charges, i);
    Wanted *wanted = g_new0 (Wanted, 1);
    wanted->offence = g_strdup (charge->verdict.offence->id);
    wanted->defendant = g_strdup (charge->defendant_id);
    want_tiers (wanted, charge);
    g_ptr_array_add (unmet->wanted, wanted);
  }
  g_ptr_array_add (acceptance->unmet, unmet);
}

/* Counts the cases of a document and the expectations of each, mark by mark. */
typedef struct {
  gint in_file, in_case;
} Position;

static void move_on (Position *position, const Markup *markup, const Mark *mark)
{
  if (markup_begins (markup, mark, "case")) {
    position->in_file++;
    position->in_case = -1;
  } else if (markup_begins (markup, mark, "expect")) {
    position->in_case++;
  }
}

/* An <expect> that is rewritten. */
static gboolean is_rewritten (const Position *position, const Markup *markup, const Mark *mark, const Unmet *unmet)
{
  return markup_begins (markup, mark, "expect") && position->in_file == (gint) unmet->in_file &&
         unmet->in_case != NO_EXPECT && position->in_case == (gint) unmet->in_case;
}

/* The end of a case that lacks one. */
static gboolean is_lacking (const Position *position, const Markup *markup, const Mark *mark, const Unmet *unmet)
{
  return mark->kind == MARK_END && markup_is (markup, mark->name, "case") && unmet->in_case == NO_EXPECT &&
         position->in_file == (gint) unmet->in_file;
}

/* Appends what the mark becomes. Returns: whether the unmet one is done with. */
static gboolean write_mark (GString *to, const Position *position, const Markup *markup, const Mark *mark,
                            const Unmet *unmet)
{
  const gboolean lacking = unmet != NULL && is_lacking (position, markup, mark, unmet);
  if (unmet != NULL && is_rewritten (position, markup, mark, unmet)) {
    rewrite_expect (to, markup, mark, unmet->wanted);
    return TRUE;
  }
  if (lacking)
    rewrite_add_expect (to, markup, mark, unmet->wanted);
  g_string_append_len (to, markup->text + mark->whole.from, (gssize) (mark->whole.to - mark->whole.from));
  return lacking;
}

char *acceptance_write (const Acceptance *acceptance, const char *text, gsize length)
{
  if (!g_utf8_validate (text, (gssize) length, NULL))
    return NULL;
  g_autoptr (Markup) markup = markup_new (text, length);
  if (markup == NULL)
    return NULL;
  g_autoptr (GString) to = g_string_sized_new (length + 64);
  Position position = { -1, -1 };
  guint next = 0;
  for (guint i = 0; i < markup->marks->len; i++) {
    const Mark *mark = markup_at (markup, i);
    const Unmet *unmet = next < acceptance->unmet->len ? g_ptr_array_index (acceptance->unmet, next) : NULL;
    move_on (&position, markup, mark);
    next += write_mark (to, &position, markup, mark, unmet);
  }
  return next == acceptance->unmet->len ? g_string_free (g_steal_pointer (&to), FALSE) : NULL;
}
