/* In: rows that state the factors of products, by the column. Out: columns of what the products come to. The idea: whether a product
 * is left to its factors is said by what all rows share, and by the row itself where it states the product. */
#include "decide/row_products.h"
#include "model/book/product.h"
#include "model/case/said.h"
#include "select/products.h"

struct RowProducts {
  const Program *program;
  gboolean *left;    /* per fact: a product that what all share leaves to its factors */
  Interval *factors; /* per fact: room for those of a row */
};

gboolean row_products_are_asked (const Program *program, const Laws *laws)
{
  const Vocabulary *vocabulary = program->law->vocabulary;
  for (guint i = 0; i < laws->n_candidates; i++)
    for (guint k = 0; k < vocabulary->n_products; k++)
      if (code_polarity (&laws->candidates[i].plan->code, vocabulary->products[k]) != 0)
        return TRUE;
  return FALSE;
}

/* Something is said of the fact, and whether that is that nothing is known of it. */
static gboolean is_said (const Case *like, const Interval *unknown, guint slot, gboolean *ret_unknown)
{
  gboolean found = FALSE;
  const Charge *charge = &g_array_index (like->charges, Charge, 0);
  for (SaidOf whom = 0; whom < N_SAID; whom++) {
    Said said = said_begin (like, SAID_FACTS, said_of (like, charge, whom));
    while (said_next (&said))
      for (guint i = said.first; i < said.end; i++)
        if (said_at (&said, i)->fact == slot) {
          found = TRUE;
          *ret_unknown = interval_equal (said_at (&said, i)->value, *unknown);
        }
  }
  return found;
}

gboolean row_products_states_unknown (const Program *program, const Case *like)
{
  const Vocabulary *vocabulary = program->law->vocabulary;
  for (guint k = 0; k < vocabulary->n_products; k++) {
    const guint slot = vocabulary->products[k];
    gboolean unknown = FALSE;
    if (is_said (like, &program->unknown[slot], slot, &unknown) && unknown)
      return TRUE;
  }
  return FALSE;
}

RowProducts *row_products_new (const Program *program, const Case *like)
{
  RowProducts *products = g_new (RowProducts, 1);
  const Vocabulary *vocabulary = program->law->vocabulary;
  const Charge *charge = &g_array_index (like->charges, Charge, 0);
  *products =
      (RowProducts) { program, g_new0 (gboolean, program->n_facts + 1), g_new0 (Interval, program->n_facts + 1) };
  for (guint k = 0; k < vocabulary->n_products; k++)
    products->left[vocabulary->products[k]] = select_is_product (vocabulary, like, charge, vocabulary->products[k]);
  return products;
}

void row_products_free (RowProducts *products)
{
  if (products == NULL)
    return;
  g_free (products->left);
  g_free (products->factors);
  g_free (products);
}

gint64 *row_products_room (const Program *program)
{
  return g_new0 (gint64, 2 * (gsize) BLOCK_ROWS * program->law->vocabulary->n_products);
}

gboolean row_products_is_left (const RowProducts *products, guint fact) { return products->left[fact]; }

/* The case that all share, or every row, says something of each factor. */
static gboolean has_factors (const RowProducts *products, const Case *like, const Fact *product, const RowFact *facts,
                             guint n_facts)
{
  gboolean has = TRUE, unknown;
  for (guint i = 0; i < product->n_factors && has; i++) {
    const guint factor = product->factors[i];
    has = is_said (like, &products->program->unknown[factor], factor, &unknown);
    for (guint k = 0; k < n_facts; k++)
      has = has || facts[k].fact == factor;
  }
  return has;
}

static gboolean is_own (const RowFact *facts, guint n_facts, guint slot)
{
  for (guint i = 0; i < n_facts; i++)
    if (facts[i].fact == slot)
      return TRUE;
  return FALSE;
}

static Interval product_at (const RowProducts *products, const Column *columns, const Fact *product, guint row)
{
  for (guint i = 0; i < product->n_factors; i++)
    products->factors[product->factors[i]] = row_value (&columns[product->factors[i]], row);
  return product_of (products->program->law->vocabulary, product, products->factors);
}

/* How one product is filled. */
typedef struct {
  guint index;      /* among those of the vocabulary */
  gboolean own;     /* every row says something of it */
  gboolean factors; /* and of all its factors */
} Filling;

static void fill_one (const RowProducts *products, const Filling *filling, guint n, const RowRoom *room)
{
  const Vocabulary *vocabulary = products->program->law->vocabulary;
  const guint slot = vocabulary->products[filling->index];
  const Column stated = room->columns[slot];
  gint64 *lo = room->room + 2 * (gsize) BLOCK_ROWS * filling->index, *hi = lo + BLOCK_ROWS;
  for (guint row = 0; row < n; row++) {
    Interval value = row_value (&stated, row);
    const gboolean unknown = interval_equal (value, products->program->unknown[slot]);
    if (!filling->own || value.lo < 0 || (filling->factors && unknown))
      value = product_at (products, room->columns, vocabulary_fact (vocabulary, slot), row);
    lo[row] = value.lo;
    hi[row] = value.hi;
  }
  room->columns[slot] = (Column) { .lo = lo, .hi = hi };
}

void row_products_fill (RowProducts *products, const Case *like, const RowFact *facts, guint n_facts, guint n,
                        const RowRoom *room)
{
  const Vocabulary *vocabulary = products->program->law->vocabulary;
  for (guint k = 0; k < vocabulary->n_products; k++) {
    const guint slot = vocabulary->products[k];
    const Filling filling = { k, is_own (facts, n_facts, slot),
                              has_factors (products, like, vocabulary_fact (vocabulary, slot), facts, n_facts) };
    if (filling.own || products->left[slot])
      fill_one (products, &filling, n, room);
  }
}
