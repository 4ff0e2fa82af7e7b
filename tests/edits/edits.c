/* Edits of the shipped rules whose direction is known before: a figure raised is lighter, one lowered harsher, an item dropped lighter, its
 * tier raised harsher, an article that no longer takes another one's place harsher.
 * Each must be found, none may move anything the other way, every witness is decided so by both. edits [N [SEED]] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "probe/diff.h"
#include "probe/shifts.h"
#include "read/document/markup.h"
#include "read/rules/read_rules.h"
#include "read/rules/rule_files.h"
#include "pipeline.h"

enum { BOUND = 200000 };

typedef enum { RAISE, TENFOLD, ONE_MORE, STRICT, DROP, TIER_DOWN, HALVE, ONE_LESS, TIER_UP, BESIDE, N_KINDS } Kind;
static const char *const kind_names[] = { "doubled",      "times ten",          "one more", "at-least to above",
                                          "item dropped", "tier lowered",       "halved",   "one less",
                                          "tier raised",  "instead-of left out" };

/* Tiers of one offence, the lower one first: whichever of these it has. */
static const char *const higher[][2] = {
  { "large", "huge" }, { "huge", "especially-huge" }, { "basic", "serious" }, { "serious", "especially-serious" }
};

/* A limit in an item that no `not` and no `near` of its document turns round. */
typedef struct {
  guint file;
  Stretch name, value; /* of at-least */
  Stretch item;        /* all of the element; empty: it is the only one of its tier */
} Spot;

/* What else is written otherwise. */
typedef struct {
  guint file;
  Kind kind;
  Stretch cut;
  const char *to; /* in its place */
} Swap;

typedef struct {
  GPtrArray *files; /* of ListedFile */
  GArray *places;   /* of Spot */
  GArray *swaps;    /* of Swap */
  Program *old;
  GRand *dice;
  guint done, silent, wrong, witnesses;
  guint of_kind[N_KINDS];
} Edits;

/* ---- where there is something to edit ---- */

static gboolean turns_round (const Markup *markup, const Mark *mark)
{
  static const char *const names[] = { "not", "when", "who", "leniency", "fine", "remark", "concurrence" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (markup_begins (markup, mark, names[i]))
      return TRUE;
  return FALSE;
}

/* Behind the end of the element that begins there. */
static gsize end_of (const Markup *markup, guint index)
{
  const guint depth = markup_at (markup, index)->depth;
  for (guint i = index + 1; i < markup->marks->len; i++)
    if (markup_at (markup, i)->kind == MARK_END && markup_at (markup, i)->depth == depth)
      return markup_at (markup, i)->whole.to;
  return markup_at (markup, index)->whole.to;
}

static gboolean is_plain (const Markup *markup, Stretch value)
{
  g_autofree char *text = markup_copy (markup, value);
  return strspn (text, "0123456789") == strlen (text) && strlen (text) < 12 && atoll (text) >= 2;
}

static void add_place (Edits *edits, guint file, const Markup *markup, guint item, const Mark *limit)
{
  const MarkAttribute *figure = markup_attribute (markup, limit, "at-least");
  if (figure == NULL || markup_attribute (markup, limit, "over") != NULL || !is_plain (markup, figure->value))
    return;
  const Spot place = {
    file, figure->name, figure->value, { markup_at (markup, item)->whole.from, end_of (markup, item) }
  };
  g_array_append_val (edits->places, place);
}

/* What leads to no tier any more is open, which is heavier and lighter at once: another rule of the standard leads there too. */
static gboolean stays_reached (const Markup *markup, guint standard, guint rule, const char *tier)
{
  const guint depth = markup_at (markup, standard)->depth;
  gboolean reached = FALSE;
  for (guint i = standard + 1; !reached && i < markup->marks->len && markup_at (markup, i)->depth > depth; i++) {
    const Mark *mark = markup_at (markup, i);
    const MarkAttribute *reach = markup_attribute (markup, mark, "reach");
    reached = i != rule && mark->kind == MARK_START && markup_begins (markup, mark, "tier") && reach != NULL &&
              markup_is (markup, reach->value, tier);
  }
  return reached;
}

static void add_tier (const Edits *edits, guint file, const Markup *markup, guint standard, guint rule)
{
  const MarkAttribute *reach = markup_attribute (markup, markup_at (markup, rule), "reach");
  for (guint i = 0; i < G_N_ELEMENTS (higher); i++)
    for (guint up = 0; up < 2; up++)
      if (markup_is (markup, reach->value, higher[i][!up]) && stays_reached (markup, standard, rule, higher[i][!up])) {
        const Swap swap = { file, up ? TIER_UP : TIER_DOWN, reach->value, higher[i][up] };
        g_array_append_val (edits->swaps, swap);
      }
}

static void find_tiers (const Edits *edits, guint file, const Markup *markup)
{
  guint standard = 0;
  for (guint i = 0; i < markup->marks->len; i++) {
    const Mark *mark = markup_at (markup, i);
    if (mark->kind == MARK_START && markup_begins (markup, mark, "standard"))
      standard = i;
    if (mark->kind == MARK_START && markup_begins (markup, mark, "tier") &&
        markup_attribute (markup, mark, "reach") != NULL)
      add_tier (edits, file, markup, standard, i);
  }
}

static void find_articles (const Edits *edits, guint file, const Markup *markup)
{
  for (guint i = 0; i < markup->marks->len; i++) {
    const Mark *mark = markup_at (markup, i);
    const MarkAttribute *instead = markup_attribute (markup, mark, "instead-of");
    if (mark->kind != MARK_START || !markup_begins (markup, mark, "article") || instead == NULL)
      continue;
    const Swap swap = { file, BESIDE, instead->whole, "" };
    g_array_append_val (edits->swaps, swap);
  }
}

static void find_places (Edits *edits, guint file)
{
  const ListedFile *listed = g_ptr_array_index (edits->files, file);
  g_autoptr (Markup) markup = markup_new (listed->bytes, listed->length);
  guint item = 0, item_depth = 0, turned_depth = G_MAXUINT;
  find_articles (edits, file, markup);
  if (strstr (listed->bytes, "<near") != NULL || strstr (listed->bytes, "<not") != NULL)
    return;
  find_tiers (edits, file, markup);
  for (guint i = 0; i < markup->marks->len; i++) {
    const Mark *mark = markup_at (markup, i);
    if (mark->depth <= turned_depth)
      turned_depth = G_MAXUINT;
    if (item > 0 && mark->depth <= item_depth)
      item = 0;
    if (item == 0 && mark->kind == MARK_START && markup_begins (markup, mark, "item"))
      item = i, item_depth = mark->depth;
    if (turned_depth == G_MAXUINT && mark->kind == MARK_START && turns_round (markup, mark))
      turned_depth = mark->depth;
    if (item > 0 && turned_depth == G_MAXUINT && markup_begins (markup, mark, "limit"))
      add_place (edits, file, markup, item, mark);
  }
}

/* ---- edits ---- */

static gint64 changed_figure (gint64 figure, Kind kind)
{
  switch (kind) {
  case RAISE: return 2 * figure;
  case TENFOLD: return 10 * figure;
  case ONE_MORE: return figure + 1;
  case HALVE: return figure / 2;
  case ONE_LESS: return figure - 1;
  default: return figure;
  }
}

/* The file with one thing changed. Returns: yours. */
static char *edited (const ListedFile *file, const Spot *place, Kind kind)
{
  const Stretch cut = kind == STRICT ? place->name : kind == DROP ? place->item : place->value;
  g_autofree char *figure =
      g_strdup_printf ("%" G_GINT64_FORMAT, changed_figure (atoll (file->bytes + place->value.from), kind));
  GString *to = g_string_new_len (file->bytes, (gssize) cut.from);
  g_string_append (to, kind == STRICT ? "above" : kind == DROP ? "" : figure);
  g_string_append_len (to, file->bytes + cut.to, (gssize) (file->length - cut.to));
  return g_string_free (to, FALSE);
}

/* `text` in the place of file `at`. Returns: yours; NULL: it is not accepted so. */
static Program *compile_with (const Edits *edits, guint at, const char *text)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  for (guint i = 0; i < edits->files->len; i++) {
    const ListedFile *file = g_ptr_array_index (edits->files, i);
    const gboolean here = text != NULL && i == at;
    read_rules_bytes (book, here ? text : file->bytes, here ? strlen (text) : file->length, file->path, findings, NULL);
  }
  read_rules_finish (book, findings);
  return sill_findings_faults (findings) > 0 ? NULL : pipeline_compile (book, findings);
}

/* ---- one edit ---- */

static void tell (const Edits *edits, guint index, gsize at, Kind kind, const char *what)
{
  const ListedFile *file = g_ptr_array_index (edits->files, index);
  guint line = 1;
  for (gsize i = 0; i < at; i++)
    line += file->bytes[i] == '\n';
  g_printerr ("edits: %s:%u: %s: %s\n", file->path, line, kind_names[kind], what);
}

/* Of which nothing is proved here: lists of acts, and what is chosen among several laws. */
static gboolean may_be_left (const Unproved *left)
{
  return left->kind == UNPROVED_ALONE || left->kind == UNPROVED_CHOSEN_ACTS || left->kind == UNPROVED_AMONG;
}

static gboolean is_proved (const Diff *diff)
{
  for (guint i = 0; i < diff->unproved->len; i++)
    if (!may_be_left (&g_array_index (diff->unproved, Unproved, i)))
      return FALSE;
  return TRUE;
}

static void look_at (Edits *edits, const Diff *diff, guint file, gsize at, Kind kind)
{
  const gboolean harsher = kind >= HALVE;
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    edits->witnesses += shift->replayed;
    if (!move_is_harsher (&shift->move) == !harsher)
      continue;
    tell (edits, file, at, kind, "something moves the other way");
    edits->wrong++;
  }
  if (!is_proved (diff)) {
    tell (edits, file, at, kind, "not proved");
    edits->wrong++;
  }
  edits->silent += diff->shifts->len == 0; /* another document says the same: that is proved */
}

static void compare (Edits *edits, guint file, const char *text, gsize at, Kind kind)
{
  g_autoptr (Program) now = compile_with (edits, file, text);
  if (now == NULL)
    return; /* another item refers to it, or a band does not meet the next one */
  g_autoptr (Diff) diff = diff_new (edits->old, now, BOUND);
  look_at (edits, diff, file, at, kind);
  edits->done++;
  edits->of_kind[kind]++;
}

/* One of that kind, of which there are some. */
static const Swap *choose (const Edits *edits, Kind kind)
{
  const Swap *swap;
  do
    swap = &g_array_index (edits->swaps, Swap, (guint) g_rand_int_range (edits->dice, 0, (gint) edits->swaps->len));
  while (swap->kind != kind);
  return swap;
}

static void try_swap (Edits *edits, Kind kind)
{
  const Swap *swap = choose (edits, kind);
  const ListedFile *file = g_ptr_array_index (edits->files, swap->file);
  GString *to = g_string_new_len (file->bytes, (gssize) swap->cut.from);
  g_string_append (to, swap->to);
  g_string_append_len (to, file->bytes + swap->cut.to, (gssize) (file->length - swap->cut.to));
  g_autofree char *text = g_string_free (to, FALSE);
  compare (edits, swap->file, text, swap->cut.from, swap->kind);
}

static void try_figure (Edits *edits, Kind kind)
{
  const Spot *place =
      &g_array_index (edits->places, Spot, (guint) g_rand_int_range (edits->dice, 0, (gint) edits->places->len));
  g_autofree char *text = edited (g_ptr_array_index (edits->files, place->file), place, kind);
  compare (edits, place->file, text, place->value.from, kind);
}

static void try_one (Edits *edits)
{
  /* few articles stand in another one's place: first of all */
  const Kind kind = edits->done == 0 ? BESIDE : (Kind) g_rand_int_range (edits->dice, 0, BESIDE);
  if (kind == TIER_DOWN || kind == TIER_UP || kind == BESIDE)
    try_swap (edits, kind);
  else
    try_figure (edits, kind);
}

int main (int argc, char **argv)
{
  const guint n = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 40;
  const guint32 seed = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : 1;
  g_autoptr (GPtrArray) files = rule_files_read ((const char *const[]) { "rules", NULL }, NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Spot));
  g_autoptr (GArray) swaps = g_array_new (FALSE, FALSE, sizeof (Swap));
  g_autoptr (GRand) dice = g_rand_new_with_seed (seed);
  Edits edits = { .files = files, .places = places, .swaps = swaps, .dice = dice };
  for (guint i = 0; i < files->len; i++)
    find_places (&edits, i);
  edits.old = compile_with (&edits, 0, NULL);
  while (edits.done < n)
    try_one (&edits);
  program_unref (edits.old);
  printf ("edits: %u of known direction at %u places: %u moved nothing, %u wrong, %u witnesses decided as claimed\n",
          edits.done, places->len + swaps->len, edits.silent, edits.wrong, edits.witnesses);
  for (guint i = 0; i < N_KINDS; i++)
    printf ("  %s: %u\n", kind_names[i], edits.of_kind[i]);
  return edits.wrong > 0 || 20 * edits.silent > edits.done || edits.witnesses == 0;
}
