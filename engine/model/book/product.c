/* In: the values of the factors of a fact. Out: their product, in the base units of the fact. The idea: amounts are never below
 * nothing, so that the least comes of the least and the greatest of the greatest; base units are divided away at the end, and
 * what is less than one is dropped, which moves nothing that asks for so much or more, or for less. */
#include "model/book/product.h"
#include "logic/wide.h"

/* More than any amount: what is greater is kept as this. */
static const Wide ENDLESS = (Wide) UNBOUNDED << 62;

static gint64 parts_of (const Fact *fact) { return fact->unit == NULL ? 1 : fact->unit->parts; }

static Wide times (Wide a, gint64 b)
{
  if (a == 0 || b == 0)
    return 0;
  return b == UNBOUNDED || a > ENDLESS / b ? ENDLESS : a * b;
}

Interval product_of (const Vocabulary *vocabulary, const Fact *product, const Interval *slots)
{
  Wide lo = parts_of (product), hi = lo, by = 1;
  for (guint i = 0; i < product->n_factors; i++) {
    const Interval value = slots[product->factors[i]];
    lo = times (lo, value.lo);
    hi = times (hi, value.hi);
    by = times (by, parts_of (vocabulary_fact (vocabulary, product->factors[i])));
  }
  const Wide least = lo / by, most = hi / by;
  return (Interval) { least < UNBOUNDED ? (gint64) least : UNBOUNDED - 1,
                      hi < ENDLESS && most < UNBOUNDED ? (gint64) most : UNBOUNDED };
}

gint product_open_factor (const Fact *product, const Interval *slots)
{
  gint open = -1;
  guint n_open = 0;
  for (guint i = 0; i < product->n_factors; i++) {
    const gboolean known = interval_is_point (slots[product->factors[i]]);
    n_open += !known;
    open = known ? open : (gint) product->factors[i];
  }
  return n_open == 1 && product->n_factors > 1 ? open : -1;
}

gboolean product_moves_with (const Fact *product, guint slot, const Interval *slots)
{
  gboolean has = FALSE, nothing = FALSE;
  for (guint i = 0; i < product->n_factors; i++) {
    has = has || product->factors[i] == slot;
    nothing = nothing || (product->factors[i] != slot && slots[product->factors[i]].hi == 0);
  }
  return has && !nothing;
}
