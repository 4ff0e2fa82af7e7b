/* The explanation of a case in, out comes whether and why a person should look at it, and how soon. */
#include "batch/triage.h"
#include "report/rows/table_rows.h"
#include "report/words/words.h"

enum { UNMEASURED = 1000 };

static gboolean has_moving_reading (const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->readings->len; i++)
    if (g_array_index (charge->readings, ReadingReason, i).moves)
      return TRUE;
  return FALSE;
}

static guint presumed (const ChargeReasons *charge)
{
  guint needs = 0;
  for (guint i = 0; i < charge->presumptions->len; i++)
    needs |= g_array_index (charge->presumptions, Presumption, i).code == PRESUMED_READING ? SILL_NEED_READING
                                                                                           : SILL_NEED_PRESUMPTION;
  return needs;
}

static guint needs_of_charge (const ChargeReasons *charge)
{
  guint needs = presumed (charge);
  if (!charge->verdict.decided)
    needs |= SILL_NEED_UNDECIDED;
  if (reasons_open_left (charge) > 0)
    needs |= SILL_NEED_OPEN;
  if (has_moving_reading (charge))
    needs |= SILL_NEED_READING;
  return needs;
}

static gboolean has_unused (const Case *fact_case)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->unused && stated->value.lo > 0)
      return TRUE;
  }
  return FALSE;
}

guint triage_needs (const Reasons *reasons, const Case *fact_case)
{
  guint needs = reasons->charges->len == 0 ? SILL_NEED_CHARGE : 0;
  needs |= has_unused (fact_case) ? SILL_NEED_UNUSED : 0;
  for (guint i = 0; i < reasons->charges->len; i++)
    needs |= needs_of_charge (g_ptr_array_index (reasons->charges, i));
  return needs;
}

/* ---- order ---- */

guint64 triage_order_near (const guint64 *distance) { return distance == NULL ? G_MAXUINT64 - UNMEASURED : *distance; }

static guint64 order_by_margin (const Reasons *reasons)
{
  guint64 least = triage_order_near (NULL);
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ItemReason *nearest = rows_nearest (g_ptr_array_index (reasons->charges, i));
    if (nearest != NULL)
      least = MIN (least, rows_distance (nearest->lead));
  }
  return least;
}

static guint64 order_by_missing (const Reasons *reasons)
{
  guint64 missing = 0;
  gboolean open = FALSE;
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = g_ptr_array_index (reasons->charges, i);
    open = open || !charge->verdict.decided;
    missing += charge->missing->len;
  }
  return open ? missing : G_MAXUINT64 - UNMEASURED;
}

static guint64 order_by_tier (const Reasons *reasons)
{
  guint64 ceiling = 0, floor = 0;
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = g_ptr_array_index (reasons->charges, i);
    ceiling = MAX (ceiling, charge->verdict.ceiling);
    floor = MAX (floor, charge->verdict.floor);
  }
  return (G_MAXUINT - ceiling) * (guint64) G_MAXUINT - floor;
}

guint64 triage_order (const Reasons *reasons, SillBatchSort sort)
{
  switch (sort) {
  case SILL_SORT_MARGIN: return order_by_margin (reasons);
  case SILL_SORT_MISSING: return order_by_missing (reasons);
  case SILL_SORT_TIER: return order_by_tier (reasons);
  case SILL_SORT_NOT: break;
  }
  return 0;
}

char *triage_words (guint needs, SillLanguage language)
{
  static const struct {
    SillBatchNeed need;
    Word word;
  } words[] = { { SILL_NEED_REFUSED, WORD_NEED_REFUSED }, { SILL_NEED_UNDECIDED, WORD_NEED_UNDECIDED },
                { SILL_NEED_OPEN, WORD_NEED_OPEN },       { SILL_NEED_PRESUMPTION, WORD_NEED_PRESUMPTION },
                { SILL_NEED_READING, WORD_NEED_READING }, { SILL_NEED_CHARGE, WORD_NEED_CHARGE },
                { SILL_NEED_UNUSED, WORD_NEED_UNUSED } };
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((needs & words[i].need) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? word_text (WORD_LIST_OF_NAMES, language) : "",
                              word_text (words[i].word, language));
  return g_string_free (text, FALSE);
}
