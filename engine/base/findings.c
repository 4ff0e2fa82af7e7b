/* Faults of documents go in as a code with the user's text and come out as lines in either language. The texts are made
 * harmless on their way in: cut to a length a line can bear, and everything that could break the line escaped. */
#include "base/findings.h"
#include "base/reason.h"
#include "base/nearest.h"
#include "base/text.h"
#include <string.h>

#define MOST_STORED 10000 /* more than anyone reads; the count of faults goes on */

enum {
  MOST_FOUND = 60,     /* characters of the user's text */
  MOST_EXPECTED = 400, /* characters of what is ours */
  MOST_PATH = 4096,
};

typedef struct {
  const char *code;
  SillSeverity severity;
  const char *texts[2]; /* by SillLanguage */
} FindingRow;

static const FindingRow table[] = {
#define FINDING(code, name, severity, zh, en) { name, severity, { zh, en } },
#include "base/findings.def"
#undef FINDING
};

/* All texts escaped, in `texts`; NULL where there is none. */
typedef struct {
  FindingCode code;
  Place place;
  const char *found;
  const char *expected;
  const char *nearest;
} Entry;

struct _SillFindings {
  GArray *entries; /* of Entry */
  GStringChunk *texts;
  guint faults;
};

SillFindings *sill_findings_new (void)
{
  SillFindings *findings = g_new0 (SillFindings, 1);
  findings->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  findings->texts = g_string_chunk_new (1024);
  return findings;
}

void sill_findings_free (SillFindings *findings)
{
  if (findings == NULL)
    return;
  g_array_unref (findings->entries);
  g_string_chunk_free (findings->texts);
  g_free (findings);
}

/* What steers, and what nobody can tell by its looks: nothing that a line about a fault may carry. */
static void append_escaped (GString *to, gunichar c)
{
  GUnicodeType type = g_unichar_type (c);
  if (text_steers (c) || type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE)
    text_append_spelled (to, c);
  else
    g_string_append_unichar (to, c);
}

/* At most `most` characters of `text`, then an ellipsis. Returns: yours. */
static char *make_harmless (const char *text, guint most)
{
  g_autoptr (GString) made = g_string_new (NULL);
  for (guint n = 0; *text != '\0'; n++) {
    if (n == most) {
      g_string_append (made, "…");
      break;
    }
    gunichar c = g_utf8_get_char_validated (text, -1);
    gboolean valid = c < 0x110000;
    if (valid)
      append_escaped (made, c);
    else
      g_string_append_printf (made, "\\x%02X", (guchar) *text);
    text = valid ? g_utf8_next_char (text) : text + 1;
  }
  return g_string_free (g_steal_pointer (&made), FALSE);
}

/* Returns: borrowed from the findings; NULL for NULL. */
static const char *keep (SillFindings *findings, const char *text, guint most)
{
  if (text == NULL)
    return NULL;
  g_autofree char *harmless = make_harmless (text, most);
  return g_string_chunk_insert_const (findings->texts, harmless);
}

/* What was found is no text of the user's, but why something could not be read, by the system or as XML or JSON. */
static gboolean is_reason (FindingCode code)
{
  return code == FINDING_UNREADABLE || code == FINDING_XML_SYNTAX || code == FINDING_JSON_SYNTAX;
}

static void store (SillFindings *findings, FindingCode code, Place place, const char *found, const char *expected,
                   const char *nearest)
{
  Entry entry = { .code = code, .place = place };
  entry.place.path = keep (findings, place.path, MOST_PATH);
  entry.found = keep (findings, found, is_reason (code) ? MOST_EXPECTED : MOST_FOUND);
  entry.expected = keep (findings, expected, MOST_EXPECTED);
  entry.nearest = keep (findings, nearest, MOST_FOUND);
  g_array_append_val (findings->entries, entry);
}

void findings_add (SillFindings *findings, FindingCode code, Place place, const char *found, const char *expected,
                   const char *nearest)
{
  g_assert (code < N_FINDINGS);
  if (table[code].severity == SILL_FAULT)
    findings->faults++;
  if (findings->entries->len < MOST_STORED)
    store (findings, code, place, found, expected, nearest);
  else if (findings->entries->len == MOST_STORED)
    store (findings, FINDING_TOO_MANY, place, NULL, G_STRINGIFY (MOST_STORED), NULL);
}

/* That there were too many comes last. */
static gint compare_places (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;
  if ((one->code == FINDING_TOO_MANY) != (other->code == FINDING_TOO_MANY))
    return one->code == FINDING_TOO_MANY ? 1 : -1;
  if (one->place.line != other->place.line)
    return one->place.line < other->place.line ? -1 : 1;
  return (one->place.column > other->place.column) - (one->place.column < other->place.column);
}

void findings_sort_from (SillFindings *findings, guint first)
{
  GArray *entries = findings->entries;
  if (first >= entries->len)
    return;
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_append_vals (last, &g_array_index (entries, Entry, first), entries->len - first);
  g_array_sort (last, compare_places);
  g_array_set_size (entries, first);
  g_array_append_vals (entries, last->data, last->len);
}

void findings_add_unknown (SillFindings *findings, FindingCode code, Place place, const char *found,
                           const char *const *names)
{
  g_autofree char *expected = g_strjoinv (", ", (char **) names);
  findings_add (findings, code, place, found, *expected != '\0' ? expected : "—", nearest_name (found, names));
}

void findings_add_copy (SillFindings *findings, const SillFindings *other, guint index)
{
  const Entry *entry = &g_array_index (other->entries, Entry, index);
  findings_add (findings, entry->code, entry->place, entry->found, entry->expected, entry->nearest);
}

static const char *or_nothing (const char *text) { return text != NULL ? text : ""; }

void findings_drop_repeated (SillFindings *findings)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint kept = 0;
  for (guint i = 0; i < findings->entries->len; i++) {
    const Entry entry = g_array_index (findings->entries, Entry, i);
    const gboolean first = g_hash_table_add (
        said, g_strdup_printf ("%d %s %u %u %s %s", entry.code, or_nothing (entry.place.path), entry.place.line,
                               entry.place.column, or_nothing (entry.found), or_nothing (entry.expected)));
    if (first || entry.place.line == 0)
      g_array_index (findings->entries, Entry, kept++) = entry;
    else if (table[entry.code].severity == SILL_FAULT)
      findings->faults--;
  }
  g_array_set_size (findings->entries, kept);
}

void findings_clear (SillFindings *findings)
{
  g_array_set_size (findings->entries, 0);
  g_string_chunk_clear (findings->texts);
  findings->faults = 0;
}

guint sill_findings_size (const SillFindings *findings)
{
  g_return_val_if_fail (findings != NULL, 0);
  return findings->entries->len;
}

guint sill_findings_faults (const SillFindings *findings)
{
  g_return_val_if_fail (findings != NULL, 0);
  return findings->faults;
}

const guint *findings_fault_count (const SillFindings *findings) { return &findings->faults; }

static void append_place (GString *to, const Place *place)
{
  if (place->path != NULL)
    g_string_append_printf (to, "%s:", place->path);
  if (place->line > 0)
    g_string_append_printf (to, "%u:", place->line);
  if (place->line > 0 && place->column > 0)
    g_string_append_printf (to, "%u:", place->column);
  if (to->len > 0)
    g_string_append_c (to, ' ');
}

/* The bar between two languages; one with a blank before it is of the text: left | invalid, repeated. */
static const char *find_second (const char *expected)
{
  const char *bar = strchr (expected, '|');
  return bar != NULL && bar > expected && bar[-1] != ' ' ? bar : NULL;
}

static void append_filling (GString *to, char sign, const Entry *entry, SillLanguage language)
{
  if (is_reason (entry->code) && sign == '1') {
    g_autofree char *reason = reason_in (entry->found, language);
    g_string_append (to, reason);
    return;
  }
  const gboolean paired = entry->expected != NULL && strstr (table[entry->code].texts[SILL_EN], "%3") != NULL;
  const char *second = paired ? find_second (entry->expected) : NULL;
  const char *filling = sign == '1' ? entry->found : sign == '3' && second != NULL ? second + 1 : entry->expected;
  if (filling == NULL)
    return;
  if (sign == '2' && second != NULL)
    g_string_append_len (to, filling, second - filling);
  else
    g_string_append (to, filling);
}

/* The row's text with %1, %2 and %3 filled in; what is missing leaves no trace. What
 * stands in braces is left out where nothing was expected or a name is near. */
static void append_text (GString *to, const Entry *entry, SillLanguage language)
{
  const char *text = table[entry->code].texts[language];
  const char *sign;
  for (; (sign = strpbrk (text, "%{}")) != NULL; text = sign) {
    g_string_append_len (to, text, sign - text);
    if (*sign != '%') {
      sign = *sign == '{' && (entry->expected == NULL || entry->nearest != NULL) ? strchr (sign, '}') : sign;
      sign++;
      continue;
    }
    const gboolean filled = sign[1] >= '1' && sign[1] <= '3';
    if (filled)
      append_filling (to, sign[1], entry, language);
    else
      g_string_append_c (to, '%');
    sign += filled ? 2 : 1;
  }
  g_string_append (to, text);
}

static void append_words (GString *to, const Entry *entry, SillLanguage language)
{
  append_text (to, entry, language);
  if (entry->nearest != NULL)
    g_string_append_printf (to, language == SILL_ZH ? "；是否想写“%s”？" : "; did you mean \"%s\"?", entry->nearest);
}

char *findings_words (const SillFindings *findings, guint index, SillLanguage language)
{
  GString *words = g_string_new (NULL);
  append_words (words, &g_array_index (findings->entries, Entry, index), language);
  return g_string_free (words, FALSE);
}

FoundFault findings_fault (const SillFindings *findings, guint index)
{
  const Entry *entry = &g_array_index (findings->entries, Entry, index);
  return (FoundFault) { entry->place, entry->found, entry->expected, entry->nearest };
}

char *sill_findings_write (const SillFindings *findings, guint index, SillLanguage language)
{
  g_return_val_if_fail (findings != NULL && index < findings->entries->len, NULL);
  const Entry *entry = &g_array_index (findings->entries, Entry, index);
  g_autoptr (GString) line = g_string_new (NULL);
  append_place (line, &entry->place);
  g_string_append_printf (line, "%s: ", table[entry->code].code);
  append_words (line, entry, language);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *sill_findings_text (const SillFindings *findings, guint index, SillLanguage language)
{
  g_return_val_if_fail (findings != NULL && index < findings->entries->len, NULL);
  return findings_words (findings, index, language);
}

static Place place_of (const SillFindings *findings, guint index)
{
  g_return_val_if_fail (findings != NULL && index < findings->entries->len, ((Place) { NULL, 0, 0 }));
  return findings_fault (findings, index).place;
}

const char *sill_findings_path (const SillFindings *findings, guint index) { return place_of (findings, index).path; }

guint sill_findings_line (const SillFindings *findings, guint index) { return place_of (findings, index).line; }

guint sill_findings_column (const SillFindings *findings, guint index) { return place_of (findings, index).column; }

const char *sill_findings_code (const SillFindings *findings, guint index)
{
  g_return_val_if_fail (findings != NULL && index < findings->entries->len, NULL);
  return table[g_array_index (findings->entries, Entry, index).code].code;
}

FindingCode findings_code (const SillFindings *findings, guint index)
{
  return g_array_index (findings->entries, Entry, index).code;
}

SillSeverity sill_findings_severity (const SillFindings *findings, guint index)
{
  g_return_val_if_fail (findings != NULL && index < findings->entries->len, SILL_FAULT);
  return table[g_array_index (findings->entries, Entry, index).code].severity;
}

const char *sill_findings_table_code (guint index) { return index < N_FINDINGS ? table[index].code : NULL; }

const char *sill_findings_table_text (guint index, SillLanguage language)
{
  return index < N_FINDINGS ? table[index].texts[language] : NULL;
}

SillSeverity sill_findings_table_severity (guint index)
{
  g_return_val_if_fail (index < N_FINDINGS, SILL_FAULT);
  return table[index].severity;
}
