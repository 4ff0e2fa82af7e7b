/* In: a plan's code, and steps whose truth is wanted. Out: the same for rows by the column: what tiers and wanted steps hang
 * on, equal sums once (led by a weight above nought, so that a sum and its opposite are found to be equal), and for each slot
 * how great its values may be for every sum to stay within 62 bits. */
#include "compile/lay_columns.h"
#include "compile/lists.h"

/* What a sum comes to at most, and beyond which no figure is any different. */
#define MOST (G_GINT64_CONSTANT (1) << 62)

/* A step's question whether a value reaches a figure. */
typedef struct {
  guint32 value;
  gint64 least;
  guint32 step; /* that asks */
} ColumnsAsked;

typedef struct {
  const Code *code;
  gboolean *needed;  /* per step of the code */
  guint32 *place;    /* per step of the code that is needed: where it went */
  GArray *steps;     /* of ColumnStep */
  GArray *inputs;    /* of guint32 */
  GArray *values;    /* of ColumnValue */
  GArray *terms;     /* of Term */
  GArray *asked;     /* of ColumnsAsked */
  GHashTable *known; /* of GBytes: a sum → its value */
} Weaver;

/* ---- what is needed: a step uses steps before it only ---- */

static void need_parts (const Weaver *weaver, const Step *step)
{
  if (step->code == STEP_NOT)
    weaver->needed[step->first] = TRUE;
  for (guint i = 0; step->code == STEP_COUNT && i < step->count; i++)
    weaver->needed[weaver->code->inputs[step->first + i]] = TRUE;
}

static void find_needed (const Weaver *weaver, const uint32_t *wanted, guint n_wanted)
{
  const Code *code = weaver->code;
  for (guint i = 0; i < code->n_tiers; i++)
    weaver->needed[code->tiers[i]] = TRUE;
  for (guint i = 0; i < n_wanted; i++)
    weaver->needed[wanted[i]] = TRUE;
  for (guint i = code->n_steps; i > 0; i--)
    if (weaver->needed[i - 1])
      need_parts (weaver, &code->steps[i - 1]);
}

/* ---- values ---- */

static GBytes *name_sum (const Term *terms, guint n, gint64 sign)
{
  g_autofree gint64 *words = g_new (gint64, 2 * (gsize) n + 1);
  for (guint i = 0; i < n; i++) {
    words[2 * i] = terms[i].slot;
    words[2 * i + 1] = terms[i].weight * sign;
  }
  return g_bytes_new (words, 2 * (gsize) n * sizeof *words);
}

static guint32 add_value (Weaver *weaver, const Term *terms, guint n, gint64 sign)
{
  g_autoptr (GBytes) name = name_sum (terms, n, sign);
  gpointer known = NULL;
  if (g_hash_table_lookup_extended (weaver->known, name, NULL, &known))
    return GPOINTER_TO_UINT (known);
  const ColumnValue value = { .first_term = weaver->terms->len, .n_terms = n };
  for (guint i = 0; i < n; i++) {
    const Term term = { terms[i].slot, terms[i].weight * sign };
    g_array_append_val (weaver->terms, term);
  }
  g_hash_table_insert (weaver->known, g_steal_pointer (&name), GUINT_TO_POINTER (weaver->values->len));
  g_array_append_val (weaver->values, value);
  return weaver->values->len - 1;
}

static gint64 clamp_figure (Wide figure) { return (gint64) CLAMP (figure, -(Wide) MOST - 1, (Wide) MOST + 1); }

/* ---- steps ---- */

/* Σ >= bound; for Σ = -s that is not s >= -bound + 1. */
static void ask (Weaver *weaver, const Step *step, ColumnStep *ret)
{
  const Term *terms = code_terms (weaver->code, step);
  ret->against = step->count > 0 && terms[0].weight < 0;
  const ColumnsAsked asked = { .value = add_value (weaver, terms, step->count, ret->against ? -1 : 1),
                               .least = clamp_figure (ret->against ? 1 - (Wide) step->bound : step->bound),
                               .step = weaver->steps->len };
  g_array_append_val (weaver->asked, asked);
}

static void add_inputs (Weaver *weaver, const Step *step, ColumnStep *ret)
{
  ret->first = weaver->inputs->len;
  ret->count = step->count;
  ret->need = step->need;
  for (guint i = 0; i < step->count; i++)
    g_array_append_val (weaver->inputs, weaver->place[weaver->code->inputs[step->first + i]]);
}

static void add_step (Weaver *weaver, guint index)
{
  const Step *step = &weaver->code->steps[index];
  ColumnStep added = { .code = step->code };
  if (step->code == STEP_REACH)
    ask (weaver, step, &added);
  if (step->code == STEP_COUNT)
    add_inputs (weaver, step, &added);
  if (step->code == STEP_NOT)
    added.first = weaver->place[step->first];
  weaver->place[index] = weaver->steps->len;
  g_array_append_val (weaver->steps, added);
}

/* ---- marks: the figures of one value beside each other, each once ---- */

static gint compare_asked (gconstpointer a, gconstpointer b)
{
  const ColumnsAsked *one = a, *other = b;
  if (one->value != other->value)
    return one->value < other->value ? -1 : 1;
  return one->least < other->least ? -1 : one->least > other->least;
}

static void lay_marks (const Weaver *weaver, ColumnCode *ret)
{
  g_array_sort (weaver->asked, compare_asked);
  ret->marks = g_new (int64_t, weaver->asked->len + 1);
  for (guint i = 0; i < weaver->asked->len; i++) {
    const ColumnsAsked *asked = &g_array_index (weaver->asked, ColumnsAsked, i);
    ColumnValue *value = &ret->values[asked->value];
    if (value->n_marks == 0)
      value->first_mark = ret->n_marks;
    if (value->n_marks == 0 || ret->marks[ret->n_marks - 1] != asked->least) {
      ret->marks[ret->n_marks++] = asked->least;
      value->n_marks++;
    }
    ret->steps[asked->step].first = ret->n_marks - 1;
  }
}

/* ---- slots ---- */

/* n values of at most MOST / n / |weight| each, times their weights, add up to no more than MOST; nor do the first of them. */
static void limit_slots (const ColumnCode *code, gint64 *limits)
{
  for (guint i = 0; i < code->n_values; i++) {
    const ColumnValue *value = &code->values[i];
    for (guint j = 0; j < value->n_terms; j++) {
      const Term *term = &code->terms[value->first_term + j];
      const gint64 size = MAX (ABS (term->weight), 1), limit = MOST / value->n_terms / size;
      limits[term->slot] = limits[term->slot] < 0 ? limit : MIN (limits[term->slot], limit);
    }
  }
}

static void lay_slots (const Code *code, ColumnCode *ret)
{
  g_autofree gint64 *limits = g_new (gint64, code->n_slots + 1); /* below nought: not needed */
  g_autofree gboolean *listed = g_new0 (gboolean, code->n_slots + 1);
  ret->slots = g_new (ColumnSlot, code->n_slots + 1);
  for (guint slot = 0; slot < code->n_slots; slot++)
    limits[slot] = -1;
  limit_slots (ret, limits);
  for (guint slot = 0; slot < code->n_slots; slot++)
    if (limits[slot] >= 0) {
      ret->slots[ret->n_slots++] = (ColumnSlot) { slot, limits[slot] };
      listed[slot] = TRUE;
    }
  ret->n_needed = ret->n_slots;
  for (guint i = 0; i < code->n_terms; i++) {
    const guint32 slot = code->terms[i].slot;
    if (!listed[slot])
      ret->slots[ret->n_slots++] = (ColumnSlot) { slot, MOST };
    listed[slot] = TRUE;
  }
  ret->slots = g_renew (ColumnSlot, ret->slots, ret->n_slots + 1);
}

/* ---- all of it ---- */

static uint32_t *places_of (const Weaver *weaver, const uint32_t *steps, guint n)
{
  uint32_t *places = g_new (uint32_t, n + 1);
  for (guint i = 0; i < n; i++)
    places[i] = weaver->place[steps[i]];
  return places;
}

static void weave (Weaver *weaver, const uint32_t *wanted, guint n_wanted, ColumnCode *ret)
{
  const Code *code = weaver->code;
  find_needed (weaver, wanted, n_wanted);
  for (guint i = 0; i < code->n_steps; i++)
    if (weaver->needed[i])
      add_step (weaver, i);
  *ret = (ColumnCode) { .code = code, .n_tiers = code->n_tiers, .n_wanted = n_wanted };
  ret->tiers = places_of (weaver, code->tiers, code->n_tiers);
  ret->wanted = places_of (weaver, wanted, n_wanted);
  ret->wanted_steps = g_memdup2 (wanted, n_wanted * sizeof *wanted);
  ret->steps = list_take (weaver->steps, &ret->n_steps);
  ret->inputs = list_take (weaver->inputs, &ret->n_inputs);
  ret->values = list_take (weaver->values, &ret->n_values);
  ret->terms = list_take (weaver->terms, &ret->n_terms);
  lay_marks (weaver, ret);
  lay_slots (code, ret);
}

ColumnCode *lay_columns (const Code *code, const uint32_t *wanted, uint32_t n_wanted)
{
  g_autofree gboolean *needed = g_new0 (gboolean, code->n_steps + 1);
  g_autofree guint32 *place = g_new0 (guint32, code->n_steps + 1);
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (ColumnsAsked));
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  Weaver weaver = { .code = code,
                    .needed = needed,
                    .place = place,
                    .steps = g_array_new (FALSE, FALSE, sizeof (ColumnStep)),
                    .inputs = g_array_new (FALSE, FALSE, sizeof (guint32)),
                    .values = g_array_new (FALSE, FALSE, sizeof (ColumnValue)),
                    .terms = g_array_new (FALSE, FALSE, sizeof (Term)),
                    .asked = asked,
                    .known = known };
  ColumnCode *columns = g_new (ColumnCode, 1);
  weave (&weaver, wanted, n_wanted, columns);
  return columns;
}
