/* The explanation of a charge in, one row of a table out. What is not known, or is not asked for by the detail, is an empty cell. */
#include "report/rows/table_rows.h"
#include <string.h>
#include "base/date/civil.h"
#include "base/rational_text.h"
#include "report/rows/cell.h"
#include "report/words/phrases.h"

typedef enum {
#define COLUMN(id, name, zh) COLUMN_##id,
#include "report/rows/columns.def"
#undef COLUMN
  N_COLUMNS
} WrittenColumn;

static const char *const names[N_COLUMNS][2] = {
#define COLUMN(id, name, zh) { zh, name },
#include "report/rows/columns.def"
#undef COLUMN
};

enum { MILLION = 1000000 };

typedef struct {
  const RowsForm *form;
  char *cells[N_COLUMNS]; /* NULL: empty */
} WrittenRow;

/* ---- cells ---- */

/* The cells from `first` on, up to `end`. Empties them. */
static void write_cells (WrittenRow *row, WrittenColumn first, WrittenColumn end, GString *to)
{
  for (WrittenColumn i = first; i < end; i++) {
    if (i > first)
      g_string_append_c (to, ',');
    if (row->cells[i] != NULL)
      cell_write (to, row->cells[i]);
    g_clear_pointer (&row->cells[i], g_free);
  }
}

static void write_row (WrittenRow *row, GString *to)
{
  write_cells (row, 0, N_COLUMNS, to);
  g_string_append (to, "\r\n");
}

/* Takes `text`. */
static void put (WrittenRow *row, WrittenColumn column, char *text)
{
  g_free (row->cells[column]);
  row->cells[column] = text;
}

static void put_number (WrittenRow *row, WrittenColumn column, guint64 number)
{
  put (row, column, g_strdup_printf ("%" G_GUINT64_FORMAT, number));
}

/* One more of several in a cell. */
static void add (WrittenRow *row, WrittenColumn column, const char *text)
{
  const char *before = row->cells[column];
  if (text != NULL)
    put (row, column,
         before == NULL ? g_strdup (text)
                        : g_strconcat (before, word_text (WORD_LIST_OF_NAMES, row->form->language), text, NULL));
}

void rows_write_head (const RowsForm *form, GString *to)
{
  WrittenRow row = { .form = form };
  if (form->bom)
    g_string_append (to, "\xEF\xBB\xBF");
  for (guint i = 0; i < N_COLUMNS; i++)
    put (&row, i, g_strdup (names[i][form->language]));
  write_row (&row, to);
}

/* ---- how near ---- */

guint64 rows_distance (const Reason *lead)
{
  const gboolean above = rational_compare (lead->degree_lo, RATIONAL_ONE) >= 0;
  const Rational end = above ? lead->degree_lo : lead->degree_hi;
  if (rational_is_unbounded (end) || (!above && rational_compare (end, RATIONAL_ONE) >= 0))
    return 0;
  const Wide off = above ? (Wide) end.numerator - end.denominator : (Wide) end.denominator - end.numerator;
  const Wide parts = off * MILLION / end.denominator;
  return parts > G_MAXINT64 ? G_MAXINT64 : (guint64) parts;
}

static gboolean is_measured (const ItemReason *item)
{
  return item->applicable && item->gate == NULL && item->lead != NULL && item->lead->measured &&
         !item->lead->presence && !rational_is_unbounded (item->lead->limit_lo);
}

const ItemReason *rows_nearest (const ChargeReasons *charge)
{
  const ItemReason *best = NULL;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (is_measured (item) && (best == NULL || rows_distance (item->lead) < rows_distance (best->lead)))
      best = item;
  }
  return best;
}

/* Returns: yours; NULL: unbounded. */
static char *write_quantity (Rational quantity)
{
  if (rational_is_unbounded (quantity))
    return NULL;
  char room[RATIONAL_ROOM];
  return g_strdup (rational_print_quantity (quantity, room));
}

/* Both ends where they differ; an open end is none. */
static void put_range (WrittenRow *row, WrittenColumn column, Rational lo, Rational hi)
{
  g_autofree char *least = write_quantity (lo), *most = write_quantity (hi);
  if (rational_compare (lo, hi) == 0)
    put (row, column, g_steal_pointer (&least));
  else
    put (row, column, g_strconcat (least != NULL ? least : "", "..", most, NULL));
}

static void put_nearest (WrittenRow *row, const ChargeReasons *charge)
{
  const ItemReason *nearest = rows_nearest (charge);
  if (nearest == NULL)
    return;
  const Reason *lead = nearest->lead;
  put (row, COLUMN_NEAREST, g_strdup (nearest->item->path));
  put_range (row, COLUMN_MEASURE, lead->measure_lo, lead->measure_hi);
  put_range (row, COLUMN_LIMIT, lead->limit_lo, lead->limit_hi);
  put_range (row, COLUMN_MARGIN, lead->margin_lo, lead->margin_hi);
  if (lead->unit != NULL)
    put (row, COLUMN_UNIT, g_strdup (phrase_words (&lead->unit->name, row->form->language)));
}

/* ---- a charge ---- */

static void put_tier (WrittenRow *row, WrittenColumn rank, WrittenColumn name, const Tier *tier)
{
  put_number (row, rank, tier != NULL ? tier->rank : 0);
  put (row, name, g_strdup (phrase_tier (tier, row->form->language)));
}

static void put_items (WrittenRow *row, const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->applicable && item->truth == YES)
      add (row, COLUMN_MET, item->item->path);
    if (item->applicable && item->open && !item->asserted && item->item->rank > charge->verdict.floor)
      add (row, COLUMN_OPEN, item->item->path);
  }
}

/* What is worked out from the items. */
static void put_findings (WrittenRow *row, const ChargeReasons *charge, const Vocabulary *vocabulary)
{
  put_items (row, charge);
  put_nearest (row, charge);
  for (guint i = 0; i < charge->missing->len; i++) {
    const Missing *missing = &g_array_index (charge->missing, Missing, i);
    g_autofree char *name = phrase_missing_name (vocabulary, missing, row->form->language);
    add (row, COLUMN_MISSING, name);
  }
}

static void put_charge (WrittenRow *row, const ChargeReasons *charge, const Vocabulary *vocabulary)
{
  const SillLanguage language = row->form->language;
  put (row, COLUMN_DEFENDANT, g_strdup (charge->defendant));
  put (row, COLUMN_OFFENCE, g_strdup (charge->verdict.offence->id));
  put (row, COLUMN_DECIDED, g_strdup (word_text (charge->verdict.decided ? WORD_YES : WORD_NO, language)));
  put_tier (row, COLUMN_FLOOR, COLUMN_FLOOR_TIER, charge->floor);
  put_tier (row, COLUMN_CEILING, COLUMN_CEILING_TIER, charge->ceiling);
  for (guint i = 0; i < charge->instruments->len; i++)
    add (row, COLUMN_INSTRUMENT, ((const Instrument *) g_ptr_array_index (charge->instruments, i))->id);
  if (row->form->detail != SILL_DETAIL_VERDICT)
    put_findings (row, charge, vocabulary);
  for (guint i = 0; i < charge->presumptions->len; i++) {
    g_autofree char *words =
        phrase_presumption (charge, &g_array_index (charge->presumptions, Presumption, i), language);
    add (row, COLUMN_PRESUMPTIONS, words);
  }
}

/* What all rows of a record have. */
static void put_about (WrittenRow *row, const RowAbout *about, const char *id)
{
  put_number (row, COLUMN_RECORD, about->record);
  put (row, COLUMN_ID, g_strdup (id));
  put (row, COLUMN_PERSON, *about->person != '\0' ? g_strdup (about->person) : NULL);
}

static void put_place (WrittenRow *row, const char *path, guint line)
{
  put (row, COLUMN_FILE, g_strdup (path));
  if (line > 0)
    put_number (row, COLUMN_LINE, line);
}

void rows_write_case (const RowsForm *form, const RowAbout *about, const Reasons *reasons, GString *to)
{
  for (guint i = 0; i < MAX (reasons->charges->len, 1); i++) {
    WrittenRow row = { .form = form };
    put_about (&row, about, reasons->case_id);
    put_place (&row, reasons->path, reasons->line);
    if (i < reasons->charges->len)
      put_charge (&row, g_ptr_array_index (reasons->charges, i), reasons->program->law->vocabulary);
    write_row (&row, to);
  }
}

/* ---- rows that are alike ---- */

RowsAlike rows_alike (const RowsForm *form, const Reasons *reasons)
{
  if (reasons->charges->len != 1)
    return (RowsAlike) { NULL, 0, 0 };
  WrittenRow row = { .form = form };
  const WrittenColumn end = form->detail == SILL_DETAIL_VERDICT ? COLUMN_MISSING : COLUMN_MET;
  GString *cells = g_string_new (NULL);
  put_charge (&row, g_ptr_array_index (reasons->charges, 0), reasons->program->law->vocabulary);
  write_cells (&row, COLUMN_DEFENDANT, end, cells);
  if (end == COLUMN_MET)
    g_string_append_c (cells, ',');
  const gsize before = cells->len;
  g_string_append_c (cells, ',');
  write_cells (&row, COLUMN_MISSING, COLUMN_OPEN, cells);
  g_string_append_c (cells, ',');
  const gsize between = cells->len - before;
  write_cells (&row, COLUMN_PRESUMPTIONS, COLUMN_FILE, cells);
  for (WrittenColumn i = 0; i < N_COLUMNS; i++)
    g_free (row.cells[i]);
  return (RowsAlike) { g_string_free (cells, FALSE), before, between };
}

void rows_begin (guint64 record, const char *id, GString *to)
{
  cell_write_number (to, record);
  g_string_append_c (to, ',');
  if (id != NULL)
    cell_write (to, id);
  g_string_append_c (to, ',');
}

void rows_write_person (const char *person, GString *to)
{
  g_string_append_c (to, ',');
  cell_write (to, person);
  g_string_append_c (to, ',');
}

void rows_end (Place place, GString *to)
{
  g_string_append_c (to, ',');
  cell_write (to, place.path);
  g_string_append_c (to, ',');
  if (place.line > 0)
    cell_write_number (to, place.line);
  for (WrittenColumn i = COLUMN_COLUMN; i < N_COLUMNS; i++)
    g_string_append_c (to, ',');
  g_string_append (to, "\r\n");
}

/* ---- a record that is refused ---- */

void rows_write_refusal (const RowsForm *form, const RowAbout *about, const char *id, Place place,
                         const SillFindings *findings, GString *to)
{
  WrittenRow row = { .form = form };
  put_about (&row, about, id);
  put_place (&row, place.path, place.line);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    if (sill_findings_severity (findings, i) != SILL_FAULT)
      continue;
    const Place at = findings_fault (findings, i).place;
    g_autofree char *words = findings_words (findings, i, form->language);
    g_autofree char *fault = word_fill (WORD_BRACKETS, form->language, sill_findings_code (findings, i), NULL);
    g_autofree char *told = g_strconcat (words, fault, NULL);
    if (row.cells[COLUMN_FAULTS] == NULL && at.line > 0) {
      put_number (&row, COLUMN_LINE, at.line);
      put_number (&row, COLUMN_COLUMN, at.column);
    }
    add (&row, COLUMN_FAULTS, told);
  }
  write_row (&row, to);
}
