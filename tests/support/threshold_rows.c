/* Rows of the threshold that the columns are measured with. What is right of a row is worked out here in fractions, as the rule
 * is worded, not as the engine scales it. */
#include "threshold_rows.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "dice.h"

const char *const THRESHOLD_FACTS[N_FACTS] = { "loc",     "content",   "credit",     "property",      "lodging",
                                               "calls",   "health",    "trade",      "other",         "gains",
                                               "insider", "convicted", "sanctioned", "used-in-crime", "knew-of-crime",
                                               "grave",   "loss" };

static const gint64 STANDARDS[] = { 50, 500, 5000 };
static const guint CLASS_OF[N_COUNTS] = { 0, 0, 0, 0, 1, 1, 1, 1, 2 };

static ThresholdRows *rows_of (guint n)
{
  ThresholdRows *rows = g_new0 (ThresholdRows, 1);
  rows->n = n;
  for (guint i = 0; i < N_FACTS; i++)
    rows->facts[i] = g_new0 (gint64, n + 1);
  rows->rank = g_new0 (guint8, n + 1);
  rows->items = g_new0 (guint16, n + 1);
  return rows;
}

void threshold_rows_free (ThresholdRows *rows)
{
  if (rows == NULL)
    return;
  for (guint i = 0; i < N_FACTS; i++)
    g_free (rows->facts[i]);
  g_free (rows->rank);
  g_free (rows->items);
  g_free (rows);
}

/* ---- what is right ---- */

/* a / 50 + b / 500 + c / 5000 >= over / below, of which each class is a fraction of its own denominator. */
static gboolean shares_reach (const gint64 *classes, gint64 over, gint64 below)
{
  gint64 numerator = 0, denominator = 1;
  for (guint i = 0; i < 3; i++) {
    numerator = numerator * STANDARDS[i] + classes[i] * denominator;
    denominator *= STANDARDS[i];
  }
  return (__extension__(__int128) numerator) * below >= (__extension__(__int128) denominator) * over;
}

/* The greatest of the shares, their sum and the share of the gains. */
static gboolean effect_reaches (const gint64 *classes, gint64 fen, gint64 over, gint64 below)
{
  return shares_reach (classes, over, below) || fen * below >= 500000 * over;
}

static guint16 items_of (const gint64 *facts)
{
  gint64 classes[3] = { 0, 0, 0 };
  for (guint i = 0; i < N_COUNTS; i++)
    classes[CLASS_OF[i]] += facts[i];
  const gint64 fen = facts[GAINS], *yes = facts + INSIDER, halved = yes[0] ? 2 : 1;
  gboolean alone = FALSE, conduct = fen > 0;
  guint items = 0;
  items |= (guint) yes[3] << 0 | (guint) yes[4] << 1;
  for (guint i = 0; i < 3; i++) {
    const gboolean reached = classes[i] >= STANDARDS[i];
    alone = alone || reached;
    conduct = conduct || classes[i] > 0;
    items |= (guint) reached << (2 + i);
  }
  items |= (guint) (!alone && shares_reach (classes, 1, 1)) << 5 | (guint) (fen >= 500000) << 6;
  items |= (guint) (yes[0] && effect_reaches (classes, fen, 1, 2)) << 7 | (guint) yes[1] << 8 | (guint) yes[2] << 9;
  items |= (guint) (yes[5] && conduct) << 10 | (guint) (yes[6] && conduct) << 11;
  items |= (guint) effect_reaches (classes, fen, 10, halved) << 12;
  return (guint16) items;
}

static guint8 rank_of (guint16 items) { return items >> 10 != 0 ? 2 : items != 0; }

/* ---- by chance ---- */

static void spread (Dice *dice, gint64 total, gint64 *kinds)
{
  for (guint i = 0; i < 3; i++) {
    kinds[i] = dice_between (dice, 0, total);
    total -= kinds[i];
  }
  kinds[3] = total;
}

static void make_classes (Dice *dice, gint64 *a, gint64 *b, gint64 *c)
{
  static const gint64 sums[] = { 2500, 5000, 25000, 50000 };
  const guint kind = dice_below (dice, 100);
  if (kind < 30) {
    gint64 left = sums[dice_below (dice, 4)] + dice_between (dice, -2, 2);
    *a = dice_between (dice, 0, left / 100);
    left -= 100 * *a;
    *b = dice_between (dice, 0, left / 10);
    *c = left - 10 * *b;
    return;
  }
  gint64 *all[] = { a, b, c };
  for (guint i = 0; i < 3; i++)
    *all[i] = dice_percent (dice, 30) ? 0 : dice_between (dice, 0, STANDARDS[i] * (kind < 70 ? 1 : 15));
  if (kind < 45) {
    const guint i = dice_below (dice, 3);
    *a = *b = *c = 0;
    *all[i] = STANDARDS[i] * dice_between (dice, 1, 20) / 2 + dice_between (dice, -1, 1);
  }
}

static void make_row (Dice *dice, gint64 *facts)
{
  static const guint percent[] = { 20, 2, 2, 2, 2, 1, 1 };
  static const gint64 figures[] = { 250000, 500000, 2500000, 5000000 };
  gint64 a = 0, b = 0;
  make_classes (dice, &a, &b, &facts[8]);
  spread (dice, a, facts);
  spread (dice, b, facts + 4);
  facts[GAINS] = dice_percent (dice, 45)   ? 0
                 : dice_percent (dice, 40) ? figures[dice_below (dice, 4)] + dice_between (dice, -1, 1)
                                           : dice_between (dice, 1, 10000000);
  for (guint i = 0; i < G_N_ELEMENTS (percent); i++)
    facts[INSIDER + i] = dice_percent (dice, percent[i]);
}

ThresholdRows *threshold_rows_new (guint n, guint64 seed)
{
  Dice dice = { seed };
  ThresholdRows *rows = rows_of (n);
  for (guint row = 0; row < n; row++) {
    gint64 facts[N_FACTS];
    make_row (&dice, facts);
    for (guint i = 0; i < N_FACTS; i++)
      rows->facts[i][row] = facts[i];
    rows->items[row] = items_of (facts);
    rows->rank[row] = rank_of (rows->items[row]);
  }
  return rows;
}

/* ---- from files ---- */

static gint64 read_fen (const char *text)
{
  const gint64 fen = g_ascii_strtoll (text, NULL, 10) * 100;
  const char *point = strchr (text, '.');
  return point == NULL ? fen : fen + g_ascii_strtoll (point + 1, NULL, 10); /* two figures behind it */
}

static gboolean read_case (ThresholdRows *rows, guint row, char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", -1);
  if (g_strv_length (cells) != 1 + N_FACTS)
    return FALSE;
  for (guint i = 0; i < N_FACTS; i++)
    rows->facts[i][row] = i == GAINS ? read_fen (cells[1 + i]) : g_ascii_strtoll (cells[1 + i], NULL, 10);
  return TRUE;
}

static gboolean read_expected (ThresholdRows *rows, guint row, char *line)
{
  static const char *const names[N_ITEMS] = { "1.1", "1.2",  "1.3",  "1.4", "1.5", "1.6", "1.7",
                                              "1.8", "1.9a", "1.9b", "2.1", "2.2", "2.3" };
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  if (g_strv_length (cells) != 3)
    return FALSE;
  g_auto (GStrv) items = g_strsplit (cells[2], ",", -1);
  rows->rank[row] = strcmp (cells[1], "none") == 0 ? 0 : strcmp (cells[1], "serious") == 0 ? 1 : 2;
  for (guint i = 0; i < N_ITEMS; i++)
    rows->items[row] = (guint16) (rows->items[row] | g_strv_contains ((const char *const *) items, names[i]) << i);
  return TRUE;
}

static GStrv read_lines (const char *path)
{
  g_autofree char *text = NULL;
  gsize length = 0;
  if (!g_file_get_contents (path, &text, &length, NULL))
    return NULL;
  return g_strsplit (g_strchomp (text), "\n", -1);
}

ThresholdRows *threshold_rows_read (const char *cases, const char *expected)
{
  g_auto (GStrv) lines = read_lines (cases), right = read_lines (expected);
  const guint n = right == NULL ? 0 : g_strv_length (right);
  if (lines == NULL || n == 0 || g_strv_length (lines) != n + 1)
    return NULL;
  ThresholdRows *rows = rows_of (n);
  gboolean read = TRUE;
  for (guint row = 0; row < n && read; row++)
    read = read_case (rows, row, lines[1 + row]) && read_expected (rows, row, right[row]);
  if (!read)
    g_clear_pointer (&rows, threshold_rows_free);
  return rows;
}
