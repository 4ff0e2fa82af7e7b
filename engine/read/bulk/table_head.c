/* The first rows of a table in, where its head stands out: people write a title above it. */
#include "read/bulk/table_head.h"
#include "read/bulk/row_cells.h"
#include <string.h>

enum { MOST_TITLES = 8, LEAST_TITLE = 4 /* bytes */, LEAST_DATED = 16 };

static const char *const column_names[] = {
#define COLUMN(code, names) names,
#include "read/bulk/table_columns.def"
#undef COLUMN
};

static gboolean is_called (const char *names, Span name)
{
  const gsize length = name.length;
  for (const char *at = names; *at != '\0'; at += strspn (at, " ")) {
    const gsize n = strcspn (at, " ");
    if (n == length && g_ascii_strncasecmp (at, name.text, n) == 0)
      return TRUE;
    at += n;
  }
  return FALSE;
}

guint column_named (Span name)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (is_called (column_names[i], name))
      return i;
  return COLUMN_FACT;
}

Span column_said (const char *const *columns, Span name)
{
  for (const char *const *at = columns; at != NULL && *at != NULL; at += 2)
    if (span_is (name, at[0]))
      return (Span) { at[1], strlen (at[1]) };
  return name;
}

char *column_take_unit (Span *name)
{
  static const char *const open[] = { "(", "（" }, *const close[] = { ")", "）" };
  for (guint i = 0; i < G_N_ELEMENTS (open); i++) {
    const char *begin = g_strrstr_len (name->text, (gssize) name->length, open[i]);
    const gsize n = strlen (close[i]);
    if (begin == NULL || begin == name->text || memcmp (name->text + name->length - n, close[i], n) != 0)
      continue;
    const char *unit = begin + strlen (open[i]);
    char *ret = g_strndup (unit, (gsize) (name->text + name->length - n - unit));
    name->length = (gsize) (begin - name->text);
    while (name->length > 0 && g_ascii_isspace (name->text[name->length - 1]))
      name->length--;
    return g_strstrip (ret);
  }
  return NULL;
}

/* ---- where it begins ---- */

typedef struct {
  const HeadNames *known;
  Names *names; /* of its law; NULL: not asked for yet */
  Cells cells;
} HeadSearch;

typedef struct {
  guint cells, filled, named; /* filled: with something in them; named: with the name of a column */
  gboolean titles, labelled; /* all that are filled may be titles; the first says what stands behind it: 制表：某院 */
} RowSeen;

/* No number, no date, no word such as 是; a title may begin with the year. */
static gboolean is_title (Span cell)
{
  return cell.length >= LEAST_TITLE && (!g_ascii_isdigit (*cell.text) || cell.length >= LEAST_DATED);
}

static gboolean is_label (Span cell)
{
  return memchr (cell.text, ':', cell.length) != NULL || memmem (cell.text, cell.length, "：", strlen ("：")) != NULL;
}

static gboolean is_fact (HeadSearch *search, Span name)
{
  g_autoptr (GPtrArray) several = NULL;
  if (search->names == NULL)
    search->names = names_new (search->known->law);
  return names_find (search->names, NAMES_FACT, name.text, name.length, &several) != NULL || several != NULL;
}

/* With its unit or without. */
static gboolean names_column (HeadSearch *search, Span cell)
{
  const Span said = column_said (search->known->columns, cell);
  if (said.text != cell.text || column_named (cell) < N_COLUMNS)
    return TRUE;
  if (search->known->law == NULL)
    return FALSE;
  Span bare = cell;
  g_autofree char *unit = column_take_unit (&bare);
  return is_fact (search, cell) || (unit != NULL && is_fact (search, bare));
}

static RowSeen look_at_row (HeadSearch *search, Span row)
{
  Cells *cells = &search->cells;
  RowSeen seen = { .titles = TRUE };
  cells_split (cells, row, row_between (row));
  seen.cells = cells->cells->len;
  for (guint i = 0; i < cells->cells->len; i++) {
    const Span cell = cells_get (cells, i);
    if (cell.length == 0)
      continue;
    seen.labelled = seen.filled++ == 0 ? is_label (cell) : seen.labelled;
    seen.named += names_column (search, cell);
    seen.titles = seen.titles && is_title (cell);
  }
  return seen;
}

/* FALSE: it has no end in the text. */
static gboolean take_row (Span *rest, Span *ret)
{
  RowExtent extent = { .between = '\0' };
  if (!row_follow (&extent, rest->text, rest->length) && (!extent.inside || extent.first_line == 0))
    return FALSE;
  if ((extent.inside || extent.torn) && extent.first_line > 0)
    extent.at = extent.first_line;
  *ret = (Span) { rest->text, extent.at };
  *rest = (Span) { rest->text + extent.at + 1, rest->length - extent.at - 1 };
  return TRUE;
}

/* The first row is a title only where it fills one cell; below it, what has as many cells as a table. */
static gboolean stands_above (const RowSeen *seen, guint row)
{
  return seen->filled == 0 || (seen->filled == 1 && seen->titles && (row == 0 || seen->cells > 1)) ||
         (row > 0 && seen->labelled);
}

static HeadPlace find_head (HeadSearch *search, Span rows)
{
  const HeadPlace first = { 0, 0 };
  Span rest = rows, row;
  guint above = 0;
  for (guint i = 0; i <= MOST_TITLES && take_row (&rest, &row); i++) {
    const RowSeen seen = look_at_row (search, row);
    if (seen.named > 0)
      return seen.filled > 1 ? (HeadPlace) { (gsize) (row.text - rows.text), above } : first;
    if (!stands_above (&seen, i))
      return first;
    above += seen.filled > 0;
  }
  return first;
}

HeadPlace head_find (Span rows, const HeadNames *known)
{
  HeadSearch search = { .known = known };
  cells_init (&search.cells);
  const HeadPlace place = find_head (&search, rows);
  cells_clear (&search.cells);
  names_free (search.names);
  return place;
}
