/* The line of a record in, the lines of all records of its kind out: they differ in the id alone. */
#include "batch/known.h"
#include <string.h>
#include "report/document/escape.h"
#include "report/record/record_form.h"

enum { MOST_KINDS = 4096, N_NEAR = 64 };

struct KnownKinds {
  GHashTable *all; /* of Known, by its kind */
  Known *near[N_NEAR];
};

static guint64 mix (const RowKind *kind)
{
  guint64 sum = 0;
  for (guint i = 0; i < KIND_WORDS; i++)
    sum = (sum ^ kind->words[i]) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return sum >> 32;
}

static guint hash_kind (gconstpointer kind) { return (guint) mix (kind); }

static gboolean is_kind (const RowKind *a, const RowKind *b) { return memcmp (a, b, sizeof *a) == 0; }

static gboolean equal_kinds (gconstpointer a, gconstpointer b) { return is_kind (a, b); }

static void known_free (gpointer data)
{
  Known *known = data;
  g_free (known->tail);
  summary_kind_free (known->sums);
  g_free (known);
}

KnownKinds *known_kinds_new (void)
{
  KnownKinds *kinds = g_new0 (KnownKinds, 1);
  kinds->all = g_hash_table_new_full (hash_kind, equal_kinds, NULL, known_free);
  return kinds;
}

void known_kinds_free (KnownKinds *kinds)
{
  if (kinds == NULL)
    return;
  g_hash_table_unref (kinds->all);
  g_free (kinds);
}

Known *known_of_kind (KnownKinds *kinds, const RowKind *kind)
{
  Known **near = &kinds->near[mix (kind) % N_NEAR];
  if (*near != NULL && is_kind (&(*near)->kind, kind))
    return *near;
  Known *known = g_hash_table_lookup (kinds->all, kind);
  if (known == NULL && g_hash_table_size (kinds->all) == MOST_KINDS)
    return NULL;
  if (known == NULL) {
    known = g_new0 (Known, 1);
    known->kind = *kind;
    g_hash_table_insert (kinds->all, &known->kind, known);
  }
  *near = known;
  return known;
}

/* ---- numbers ---- */

void known_learn_counts (Known *known, const SillBatchCounts *counts, const SillBatchCounts *before)
{
  known->counted = TRUE;
  known->counts.undecided = counts->undecided - before->undecided;
  known->counts.open = counts->open - before->open;
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    known->counts.charges[i] = counts->charges[i] - before->charges[i];
}

void known_count (const Known *known, guint notes, SillBatchCounts *counts)
{
  counts->undecided += known->counts.undecided;
  counts->open += known->counts.open;
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    counts->charges[i] += known->counts.charges[i];
  counts->notes += notes;
  counts->records++;
}

void known_sum (const Known *known, const BriefNearest *nearest, guint needs, Summary *summary)
{
  SummaryNear near = { 0, FALSE };
  if (nearest != NULL)
    near = (SummaryNear) { nearest->distance, nearest->reached };
  summary_add_kind (summary, known->sums, nearest == NULL ? NULL : &near, needs);
}

/* ---- lines ---- */

static const char head[] = "{\"case\":";

enum { HEAD = sizeof head - 1, QUOTES = 2 };

/* Behind the id, or behind null. */
static const char *behind_id (const char *line)
{
  const char *at = line + HEAD;
  if (*at != '"')
    return at + strlen ("null");
  for (at++; *at != '"'; at++)
    at += *at == '\\';
  return at + 1;
}

void known_learn (Known *known, const char *line)
{
  if (known->tail != NULL || !g_str_has_prefix (line, head))
    return;
  known->tail = g_strdup (behind_id (line));
  known->length = strlen (known->tail);
}

/* Where the list begins that a key opens and ends as it should. NULL: there is none, or another one. */
static const char *find_list (const char *text, const char *key, const char *list)
{
  const char *found = strstr (text, key), *begin = found == NULL ? NULL : found + strlen (key);
  const gsize length = strlen (list);
  return begin != NULL && strncmp (begin, list, length) == 0 && begin[length] == ']' ? begin : NULL;
}

void known_learn_around (Known *known, const char *line, const KnownLists *lists)
{
  const char *items = find_list (line, "\"items\":[", lists->items);
  const char *open = items == NULL ? NULL : find_list (items + strlen (lists->items), "\"open\":[", lists->open);
  if (open == NULL)
    return;
  known_learn (known, line);
  const gsize behind = strlen (items), last = strlen (open);
  const char *end = known->tail + known->length;
  known->between = end - behind + strlen (lists->items);
  known->n_between = behind - last - strlen (lists->items);
  known->end = end - last + strlen (lists->open);
  known->n_end = last - strlen (lists->open);
  known->length -= behind;
}

void known_learn_row (Known *known, RowsAlike alike)
{
  if (alike.text == NULL)
    return;
  known->tail = alike.text;
  known->length = alike.before;
  known->between = alike.text + alike.before;
  known->n_between = alike.between;
  known->end = known->between + alike.between;
  known->n_end = strlen (known->end);
}

void known_forget_line (Known *known)
{
  g_clear_pointer (&known->tail, g_free);
  known->between = known->end = NULL;
}

static void write_escaped (const Known *known, const char *id, GString *to)
{
  g_string_append_len (to, head, HEAD);
  g_string_append_c (to, '"');
  escape_json (to, id);
  g_string_append_c (to, '"');
  g_string_append_len (to, known->tail, (gssize) known->length);
}

/* In quotes; NULL where it is to be spelled out. There is room for it. */
static char *put_id (char *at, const char *id, gsize length)
{
  if (id == NULL)
    return piece_put (at, "null", strlen ("null"));
  *at++ = '"';
  char *end = piece_put_plain (at, id, length);
  if (end != NULL)
    *end++ = '"';
  return end;
}

void known_write (const Known *known, const char *id, GString *to)
{
  const gsize length = id != NULL ? strlen (id) : 0, before = to->len;
  g_string_set_size (to, before + HEAD + QUOTES + MAX (length, strlen ("null")) + MAX (known->length, PIECE_ROOM));
  char *at = put_id (piece_put (to->str + before, head, HEAD), id, length);
  if (at == NULL) {
    g_string_truncate (to, before);
    write_escaped (known, id, to);
    return;
  }
  at = piece_put (at, known->tail, known->length);
  g_string_truncate (to, (gsize) (at - to->str));
}
