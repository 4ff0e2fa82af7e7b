/* An interval of base units -> its canonical text, which quantity.c reads back as the same interval. */
#include "base/decimal.h"
#include "logic/divisor.h"
#include "base/term/quantity_write.h"

static void append_places (GString *to, guint64 rest, guint64 parts)
{
  if (rest != 0)
    g_string_append_c (to, '.');
  while (rest != 0) {
    unsigned __int128 scaled = (unsigned __int128) rest * 10;
    g_string_append_c (to, (char) ('0' + (int) (scaled / parts)));
    rest = (guint64) (scaled % parts);
  }
}

static void append_units (GString *to, guint64 base, guint64 parts)
{
  guint64 divisor = common_divisor (base, parts);
  if (!decimal_ends ((gint64) (parts / divisor))) {
    g_string_append_printf (to, "%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, base / divisor, parts / divisor);
    return;
  }
  g_string_append_printf (to, "%" G_GUINT64_FORMAT, base / parts);
  append_places (to, base % parts, parts);
}

char *quantity_write_units (gint64 base, gint64 parts)
{
  g_assert (parts > 0);
  g_autoptr (GString) made = g_string_new (base < 0 ? "-" : NULL);
  append_units (made, base < 0 ? -(guint64) base : (guint64) base, (guint64) parts);
  return g_string_free (g_steal_pointer (&made), FALSE);
}

/* The number above is the rounder one: 不满5000 reads better than 4999.99以下. */
static gboolean is_below_round (gint64 hi, gint64 parts) { return (hi + 1) % parts == 0 && (hi + 1) / parts % 10 == 0; }

static void append_upper_bound (GString *to, gint64 hi, gint64 parts)
{
  const gboolean is_rounder = is_below_round (hi, parts);
  if (is_rounder)
    g_string_append (to, "不满");
  append_units (to, (guint64) (is_rounder ? hi + 1 : hi), (guint64) parts);
  if (!is_rounder)
    g_string_append (to, "以下");
}

char *quantity_write (gint64 lo, gint64 hi, gint64 parts)
{
  g_assert (0 <= lo && lo <= hi && parts > 0);
  g_autoptr (GString) made = g_string_new (NULL);
  if (lo != hi && lo == 0 && hi != G_MAXINT64) {
    append_upper_bound (made, hi, parts);
    return g_string_free (g_steal_pointer (&made), FALSE);
  }
  append_units (made, (guint64) lo, (guint64) parts);
  if (lo != hi && hi == G_MAXINT64)
    g_string_append (made, "以上");
  else if (lo != hi) {
    g_string_append (made, "至");
    append_units (made, (guint64) hi, (guint64) parts);
  }
  return g_string_free (g_steal_pointer (&made), FALSE);
}

char *quantity_write_english (gint64 lo, gint64 hi, gint64 parts)
{
  g_autofree char *least = quantity_write_units (lo, parts);
  if (lo == hi)
    return g_steal_pointer (&least);
  if (hi == G_MAXINT64)
    return g_strconcat ("at least ", least, NULL);
  const gboolean below = lo == 0 && is_below_round (hi, parts);
  g_autofree char *most = quantity_write_units (below ? hi + 1 : hi, parts);
  if (lo == 0)
    return g_strconcat (below ? "less than " : "at most ", most, NULL);
  return g_strconcat (least, " to ", most, NULL);
}
