/* In: the steps of a law. Out: the way back: by which sums a slot is asked for, and by which steps a step. Where one slot changes
 * only these are to be run again. And which slots it asks for at all: most facts of the vocabulary are
 * those of other laws. */
#include "compile/plan.h"

typedef void (*UseFunc) (gpointer data, guint32 thing, Use use);

/* A slot that stands in one sum twice is one summand, with all of its weight. */
static void each_summand (const Code *code, UseFunc func, gpointer data)
{
  g_autofree guint32 *told =
      g_new0 (guint32, code->n_slots + 1); /* per slot: the last step that it was told of, and one */
  g_autofree gint64 *weight = g_new0 (gint64, code->n_slots + 1);
  for (guint i = 0; i < code->n_steps; i++) {
    const Step *step = &code->steps[i];
    const guint n = step->code == STEP_REACH ? step->count : 0;
    const Term *terms = code_terms (code, step);
    for (guint j = 0; j < n; j++)
      weight[terms[j].slot] += terms[j].weight;
    for (guint j = 0; j < n; j++) {
      if (told[terms[j].slot] != i + 1)
        func (data, code_seat (code, terms[j].slot), (Use) { i, weight[terms[j].slot] });
      told[terms[j].slot] = i + 1;
      weight[terms[j].slot] = 0;
    }
  }
}

static void each_input (const Code *code, UseFunc func, gpointer data)
{
  for (guint i = 0; i < code->n_steps; i++) {
    const Step *step = &code->steps[i];
    if (step->code == STEP_NOT)
      func (data, step->first, (Use) { i, 0 });
    for (guint j = 0; step->code == STEP_COUNT && j < step->count; j++)
      func (data, code->inputs[step->first + j], (Use) { i, 0 });
  }
}

static void count (gpointer data, guint32 thing, Use use)
{
  (void) use;
  ((guint32 *) data)[thing + 1]++;
}

typedef struct {
  guint32 *next; /* per thing: where its next use is put */
  Use *by;
} Placing;

static void place (gpointer data, guint32 thing, Use use)
{
  Placing *placing = data;
  placing->by[placing->next[thing]++] = use;
}

static Uses find (const Code *code, guint n, void (*each) (const Code *, UseFunc, gpointer))
{
  Uses uses = { .first = g_new0 (guint32, n + 2), .n_first = n + 1 };
  each (code, count, uses.first);
  for (guint i = 1; i <= n; i++)
    uses.first[i] += uses.first[i - 1];
  uses.n_by = uses.first[n];
  uses.by = g_new (Use, uses.n_by + 1);
  g_autofree guint32 *next = g_memdup2 (uses.first, (n + 1) * sizeof *next);
  each (code, place, &(Placing) { next, uses.by });
  return uses;
}

void code_find_slots (Code *code)
{
  code->n_words = code_words (code->n_slots);
  code->words = g_new0 (SlotWord, code->n_words + 1);
  for (guint i = 0; i < code->n_steps; i++) {
    const Step *step = &code->steps[i];
    for (guint j = 0; step->code == STEP_REACH && j < step->count; j++) {
      const guint32 slot = code_terms (code, step)[j].slot;
      code->words[slot / SLOTS_OF_WORD].used |= G_GUINT64_CONSTANT (1) << slot % SLOTS_OF_WORD;
    }
  }
  for (guint i = 0; i < code->n_words; i++) {
    code->words[i].before = code->n_seats;
    code->n_seats += code_bits (code->words[i].used);
  }
  code->n_seats++;
}

/* What comes with a fact is asked for with what it comes with. */
static void ask_companions (const Vocabulary *vocabulary, gboolean *asked)
{
  for (guint i = 0; i < vocabulary->n_companions; i++)
    if (asked[vocabulary->companions[i].fact])
      asked[vocabulary->companions[i].with] = TRUE;
}

/* Terms of nodes too that are in no step. */
void code_find_asked (Code *code, const GArray *hidden, const Vocabulary *vocabulary)
{
  g_autofree gboolean *asked = g_new0 (gboolean, code->n_slots + 1);
  for (guint i = 0; i < code->n_terms; i++)
    asked[code->terms[i].slot] = TRUE;
  for (guint i = 0; i < hidden->len; i++)
    if (g_array_index (hidden, Hidden, i).kind == HIDDEN_WITHIN)
      asked[g_array_index (hidden, Hidden, i).fact] = TRUE;
  ask_companions (vocabulary, asked);
  code->asked = g_new (guint32, code->n_slots + 1);
  for (guint slot = 0; slot < code->n_slots; slot++)
    if (asked[slot])
      code->asked[code->n_asked++] = slot;
}

void code_find_uses (Code *code)
{
  code->summed = find (code, code->n_seats, each_summand);
  code->used = find (code, code->n_steps, each_input);
}
