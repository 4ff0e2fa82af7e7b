/* The numbers of a summary in, a page or lines for people or an object for programs out. Every bar stands beside its number. */
#include "batch/summary.h"
#include <sill/version.h>
#include <string.h>
#include "report/document/html_style.h"
#include "report/words/phrases.h"

enum { MOST_FACTS = 30, BAR = 20, FULL = 1000 };

static const Word step_words[SUMMARY_STEPS] = { WORD_SUMMARY_STEP_1, WORD_SUMMARY_STEP_2, WORD_SUMMARY_STEP_3,
                                                WORD_SUMMARY_STEP_4, WORD_SUMMARY_STEP_5, WORD_SUMMARY_STEP_6,
                                                WORD_SUMMARY_STEP_7 };
static const char *const step_names[SUMMARY_STEPS] = { "below-50%", "50-80%",   "80-90%",    "90-100%",
                                                       "100-110%",  "110-150%", "above-150%" };
static const Word need_words[SUMMARY_NEEDS] = { WORD_NEED_REFUSED,     WORD_NEED_UNDECIDED, WORD_NEED_OPEN,
                                                WORD_NEED_PRESUMPTION, WORD_NEED_READING,   WORD_NEED_CHARGE,
                                                WORD_NEED_UNUSED };
static const char *const need_names[SUMMARY_NEEDS] = { "refused", "undecided", "open",  "presumption",
                                                       "reading", "charge",    "unused" };

/* ---- what stands in it, in order ---- */

/* Ids of its offences. Returns: yours. */
static GList *offences_of (const Summary *summary)
{
  return g_list_sort (g_hash_table_get_keys (summary->offences), (GCompareFunc) strcmp);
}

typedef struct {
  guint index;
  guint64 n;
} Ranked;

static gint compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a, *other = b;
  if (one->n != other->n)
    return one->n < other->n ? 1 : -1;
  return one->index < other->index ? -1 : 1;
}

/* Those of `n` numbers that are not 0, the greatest first. Returns: yours, of Ranked. */
static GArray *rank (const guint64 *numbers, guint n)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  for (guint i = 0; i < n; i++) {
    const Ranked one = { i, numbers[i] };
    if (one.n > 0)
      g_array_append_val (ranked, one);
  }
  g_array_sort (ranked, compare_ranked);
  return ranked;
}

static const Version *version_of (const Summary *summary, const char *id)
{
  const LawOffence *offence = lawbook_offence (summary->program->law, id);
  return offence->n_versions > 0 ? offence->versions[offence->n_versions - 1].stated : NULL;
}

/* Returns: yours. */
static char *name_of_tiers (const Summary *summary, const char *id, guint floor, guint ceiling, SillLanguage language)
{
  const Version *version = version_of (summary, id);
  if (version != NULL && (ceiling == 0 || version_tier_at (version, ceiling) != NULL) &&
      (floor == 0 || version_tier_at (version, floor) != NULL))
    return phrase_tiers (version, floor, ceiling, language);
  return floor == ceiling ? g_strdup_printf ("%u", floor) : g_strdup_printf ("%u–%u", floor, ceiling);
}

/* ---- for people ---- */

typedef struct {
  Document *to;
  SillLanguage language;
} Page;

static char *number (guint64 n)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, n);
  return text_grouped (digits);
}

/* Part of all in hundredths, what it is, how many, and a bar. */
static void add_row (const Page *page, const char *name, guint64 n, guint64 all)
{
  const double part = all > 0 ? (double) n / (double) all : 0;
  const guint length = n > 0 ? MAX (1, (guint) (part * BAR + 0.5)) : 0;
  GString *bar = g_string_new (NULL);
  for (guint i = 0; i < length; i++)
    g_string_append (bar, "▇");
  document_cell (page->to, g_strdup_printf ("%.1f %%", 100 * part), 0);
  document_cell (page->to, g_strdup (name), 0);
  document_cell (page->to, number (n), 0);
  document_cell (page->to, g_string_free (bar, FALSE), 0);
}

static void begin_table (const Page *page, Word heading, Word what)
{
  const Word heads[] = { WORD_SUMMARY_SHARE, what, WORD_SUMMARY_NUMBER, WORD_SUMMARY_BAR };
  document_heading (page->to, 2, g_strdup (word_text (heading, page->language)));
  document_cells (page->to, heads, G_N_ELEMENTS (heads));
}

/* The tiers beside each other, each as wide as its part: drawn beside the table that says it in numbers. */
static void draw_tiers (const Page *page, const SummaryTiers *tiers, guint64 all)
{
  guint left = 0;
  guint64 before = 0;
  document_start (page->to, ROLE_BAR);
  for (guint floor = 0; floor < SILL_BATCH_RANKS; floor++) {
    for (guint ceiling = floor; ceiling < SILL_BATCH_RANKS; ceiling++)
      before += tiers->tiers[floor][ceiling];
    const guint right = (guint) ((double) before / (double) all * FULL + 0.5);
    Block *part = document_put (page->to, ROLE_BAR_PART, "");
    part->rank = (gint) floor;
    part->left = (gint) left;
    part->width = (gint) (right - left);
    left = right;
  }
  document_end (page->to);
}

static void add_offence (const Page *page, const Summary *summary, const char *id)
{
  static const Word heads[] = { WORD_SUMMARY_SHARE, WORD_SUMMARY_TIER, WORD_SUMMARY_NUMBER, WORD_SUMMARY_BAR };
  const SummaryTiers *tiers = g_hash_table_lookup (summary->offences, id);
  const Words *name = &lawbook_offence (summary->program->law, id)->stated->name;
  guint64 all = 0;
  for (guint i = 0; i < SILL_BATCH_RANKS * SILL_BATCH_RANKS; i++)
    all += tiers->tiers[i / SILL_BATCH_RANKS][i % SILL_BATCH_RANKS];
  document_heading (page->to, 3, g_strdup_printf ("%s (%s)", phrase_words (name, page->language), id));
  draw_tiers (page, tiers, all);
  document_cells (page->to, heads, G_N_ELEMENTS (heads));
  for (guint floor = SILL_BATCH_RANKS; floor-- > 0;)
    for (guint ceiling = SILL_BATCH_RANKS; ceiling-- > floor;) {
      g_autofree char *words = name_of_tiers (summary, id, floor, ceiling, page->language);
      if (tiers->tiers[floor][ceiling] > 0)
        add_row (page, words, tiers->tiers[floor][ceiling], all);
    }
}

static void add_tiers (const Page *page, const Summary *summary)
{
  g_autoptr (GList) ids = offences_of (summary);
  if (ids == NULL)
    return;
  document_heading (page->to, 2, g_strdup (word_text (WORD_SUMMARY_TIERS, page->language)));
  for (const GList *id = ids; id != NULL; id = id->next)
    add_offence (page, summary, id->data);
}

static void add_steps (const Page *page, const Summary *summary)
{
  guint64 all = 0;
  for (guint i = 0; i < SUMMARY_STEPS; i++)
    all += summary->steps[i];
  if (all == 0)
    return;
  begin_table (page, WORD_SUMMARY_NEAR, WORD_SUMMARY_STEP);
  for (guint i = SUMMARY_STEPS; i-- > 0;)
    add_row (page, word_text (step_words[i], page->language), summary->steps[i], all);
}

static void add_needs (const Page *page, const Summary *summary)
{
  begin_table (page, WORD_SUMMARY_PERSON, WORD_SUMMARY_WHY);
  for (guint i = 0; i < SUMMARY_NEEDS; i++)
    add_row (page, word_text (need_words[i], page->language), summary->needs[i], summary->records);
}

static void add_missing (const Page *page, const Summary *summary)
{
  const Vocabulary *vocabulary = summary->program->law->vocabulary;
  g_autoptr (GArray) ranked = rank (summary->missing, vocabulary_size (vocabulary));
  if (ranked->len == 0)
    return;
  begin_table (page, WORD_SUMMARY_MISSING, WORD_SUMMARY_FACT);
  for (guint i = 0; i < MIN (ranked->len, MOST_FACTS); i++) {
    const Ranked *one = &g_array_index (ranked, Ranked, i);
    const Fact *fact = vocabulary_fact (vocabulary, one->index);
    add_row (page, phrase_words (&fact->name, page->language), one->n,
             summary->needs[1] > 0 ? MAX (summary->needs[1], one->n) : one->n);
  }
}

static void add_faults (const Page *page, const Summary *summary)
{
  g_autoptr (GArray) ranked = rank (summary->faults, N_FINDINGS);
  if (ranked->len == 0)
    return;
  begin_table (page, WORD_SUMMARY_FAULTS, WORD_SUMMARY_CODE);
  for (guint i = 0; i < ranked->len; i++) {
    const Ranked *one = &g_array_index (ranked, Ranked, i);
    add_row (page, sill_findings_table_code (one->index), one->n, summary->refused);
  }
}

static Document *make_document (const Summary *summary, const SillReport *report)
{
  Document *document = document_new (report->format == SILL_HTML ? PAGE : LINES, report->language);
  const Page page = { document, report->language };
  g_autofree char *records = number (summary->records), *refused = number (summary->refused);
  document_heading (document, 1, g_strdup (word_text (WORD_SUMMARY_TITLE, report->language)));
  document_add (document, ROLE_PARAGRAPH, word_fill (WORD_SUMMARY_COUNTS, report->language, records, refused, NULL));
  if (summary->titles > 0) {
    g_autofree char *titles = number (summary->titles);
    document_add (document, ROLE_PARAGRAPH, word_fill (WORD_SUMMARY_TITLES, report->language, titles, NULL));
  }
  add_tiers (&page, summary);
  add_steps (&page, summary);
  add_needs (&page, summary);
  add_missing (&page, summary);
  add_faults (&page, summary);
  document_put (document, ROLE_BLANK, "");
  document_add (document, ROLE_ORIGIN, phrase_made_with (summary->program->law, report->language));
  return document;
}

/* ---- for programs ---- */

static void add_numbers (GString *to, const char *key, const char *const *names, const guint64 *numbers, guint n)
{
  g_string_append_printf (to, ",\n \"%s\": {", key);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "%s\"%s\": %" G_GUINT64_FORMAT, i > 0 ? ", " : "", names[i], numbers[i]);
  g_string_append_c (to, '}');
}

static void add_offence_object (GString *to, const Summary *summary, const char *id)
{
  const SummaryTiers *tiers = g_hash_table_lookup (summary->offences, id);
  const char *between = "";
  g_string_append_printf (to, "\n  {\"offence\": \"%s\", \"tiers\": [", id);
  for (guint floor = 0; floor < SILL_BATCH_RANKS; floor++)
    for (guint ceiling = floor; ceiling < SILL_BATCH_RANKS; ceiling++) {
      if (tiers->tiers[floor][ceiling] == 0)
        continue;
      g_string_append_printf (to, "%s{\"floor\": %u, \"ceiling\": %u, \"charges\": %" G_GUINT64_FORMAT "}", between,
                              floor, ceiling, tiers->tiers[floor][ceiling]);
      between = ", ";
    }
  g_string_append (to, "]}");
}

/* The greatest first, each by its name. */
static void add_ranked (GString *to, const char *key, const GArray *ranked,
                        const char *(*name) (const Summary *, guint), const Summary *summary)
{
  g_string_append_printf (to, ",\n \"%s\": {", key);
  for (guint i = 0; i < ranked->len; i++) {
    const Ranked *one = &g_array_index (ranked, Ranked, i);
    g_string_append_printf (to, "%s\"%s\": %" G_GUINT64_FORMAT, i > 0 ? ", " : "", name (summary, one->index), one->n);
  }
  g_string_append_c (to, '}');
}

static const char *name_of_fact (const Summary *summary, guint slot)
{
  return vocabulary_fact (summary->program->law->vocabulary, slot)->id;
}

static const char *name_of_fault (const Summary *summary, guint code)
{
  (void) summary;
  return sill_findings_table_code (code);
}

static char *write_object (const Summary *summary)
{
  g_autoptr (GArray) missing = rank (summary->missing, vocabulary_size (summary->program->law->vocabulary));
  g_autoptr (GArray) faults = rank (summary->faults, N_FINDINGS);
  g_autoptr (GList) ids = offences_of (summary);
  GString *to = g_string_new (NULL);
  g_string_append_printf (
      to,
      "{\"summary\": 1,\n \"engine\": \"%s\",\n \"rules\": \"%s\",\n \"records\": %" G_GUINT64_FORMAT
      ",\n \"refused\": %" G_GUINT64_FORMAT ",\n \"rows_above_head\": %" G_GUINT64_FORMAT ",\n \"offences\": [",
      sill_version (), summary->program->law->hash, summary->records, summary->refused, summary->titles);
  for (const GList *id = ids; id != NULL; id = id->next) {
    add_offence_object (to, summary, id->data);
    g_string_append (to, id->next != NULL ? "," : "");
  }
  g_string_append_c (to, ']');
  add_numbers (to, "nearest_limit", step_names, summary->steps, SUMMARY_STEPS);
  add_numbers (to, "person", need_names, summary->needs, SUMMARY_NEEDS);
  add_ranked (to, "missing", missing, name_of_fact, summary);
  add_ranked (to, "faults", faults, name_of_fault, summary);
  return g_string_free (g_string_append (to, "}\n"), FALSE);
}

char *summary_write (const Summary *summary, const SillReport *report)
{
  if (report->format == SILL_JSON)
    return write_object (summary);
  g_autoptr (Document) document = make_document (summary, report);
  if (report->format == SILL_HTML)
    return html_page (document, word_text (WORD_SUMMARY_TITLE, report->language));
  return report->format == SILL_MARKDOWN ? document_write_markdown (document)
                                         : document_write_text (document, report->columns, report->color);
}
