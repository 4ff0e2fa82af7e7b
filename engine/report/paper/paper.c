/* A case as a document: the result first, then why, then what would change it, then what follows from it. Everything said here
 * stands in the reasons and in what is told of them; this only chooses words and places. */
#include "report/paper/paper.h"
#include "report/document/repeat.h"
#include "report/paper/report_paper.h"
#include "report/words/phrases_expect.h"

/* ---- the case ---- */

/* Takes `value`; NULL: nothing is said. */
static void add_particular (const Paper *paper, Word label, char *value)
{
  if (value == NULL)
    return;
  document_start (paper->document, ROLE_PARTICULAR);
  document_word (paper->document, ROLE_LABEL, label);
  document_add (paper->document, ROLE_VALUE, value);
  document_end (paper->document);
}

static void add_particulars (const Paper *paper)
{
  const Reasons *reasons = paper->reasons;
  const SillLanguage language = paper->language;
  document_start (paper->document, ROLE_PARTICULARS);
  if (paper->page && reasons->title != NULL)
    add_particular (paper, WORD_CASE, g_strdup (reasons->case_id));
  add_particular (paper, WORD_CONDUCT, phrase_conduct (reasons, language));
  if (reasons->as_of)
    add_particular (paper, WORD_AS_OF, phrase_as_of (reasons, language));
  else
    add_particular (paper, WORD_DECISION, phrase_decision (reasons, language));
  add_particular (paper, WORD_REGION, phrase_region (paper->vocabulary, reasons->region, language));
  add_particular (paper, WORD_SOURCE, g_strdup (reasons->source));
  document_end (paper->document);
}

/* A case without a name by the line where it stands; one that no file has is that of an interview. */
static char *name_case (const Paper *paper)
{
  const Reasons *reasons = paper->reasons;
  g_autofree char *number = g_strdup_printf ("%u", reasons->line);
  if (reasons->case_id != NULL)
    return g_strdup_printf ("%s %s", word_text (WORD_CASE, paper->language), reasons->case_id);
  return reasons->line == 0 ? g_strdup (word_text (WORD_CASE_ASKED, paper->language))
                            : word_fill (WORD_CASE_AT, paper->language, number, NULL);
}

/* The case by its name and its title; a page has the name among the particulars. */
static void add_case_name (const Paper *paper)
{
  const Reasons *reasons = paper->reasons;
  Document *to = paper->document;
  const char *title = reasons->title != NULL ? reasons->title : reasons->case_id;
  g_autofree char *name = name_case (paper);
  document_put (to, ROLE_CASE_TITLE, title != NULL ? title : name);
  document_start (to, ROLE_CASE_NAME);
  document_put (to, ROLE_TEXT, name);
  document_put (to, ROLE_SAYS, reasons->title);
  document_end (to);
}

static void add_header (const Paper *paper)
{
  document_start (paper->document, ROLE_HEADER);
  add_case_name (paper);
  add_particulars (paper);
  document_word (paper->document, ROLE_STATEMENT, paper->reasons->complete ? WORD_COMPLETE : WORD_PARTIAL);
  document_end (paper->document);
}

/* ---- a charge ---- */

/* What the case says should come of the charge, where it does not. */
static void add_unmet (const Paper *paper)
{
  const Reasons *reasons = paper->reasons;
  for (guint i = 0; i < reasons->expectations->len; i++) {
    const Expectation *expectation = g_ptr_array_index (reasons->expectations, i);
    if (!expectation->met && g_ptr_array_index (reasons->charges, expectation->charge) == paper->charge)
      document_add (paper->document, ROLE_UNMET, phrase_expectation (reasons, expectation, paper->language));
  }
}

typedef struct {
  Word name;
  SillDetail detail; /* the least that has it */
  void (*add) (const Paper *paper);
  gconstpointer (*of) (const Paper *paper); /* what alone it is made of, the same for the same; NULL: it is not known */
} PaperSection;

static void add_changes_first (const Paper *paper)
{
  if (paper->charge->verdict.decided)
    paper_changes (paper);
}

static void add_changes_last (const Paper *paper)
{
  if (!paper->charge->verdict.decided)
    paper_changes (paper);
}

/* What carries the answer stands before what would change it; of a result that is decided what would change it comes first. */
static const PaperSection in_lines[] = { { WORD_SECTION_WHY, SILL_DETAIL_ITEMS, paper_why, NULL },
                                         { WORD_SECTION_COUNTS, SILL_DETAIL_ITEMS, paper_count, paper_count_of },
                                         { WORD_SECTION_CHANGES, SILL_DETAIL_ITEMS, add_changes_first, NULL },
                                         { WORD_SECTION_MISSING, SILL_DETAIL_ITEMS, paper_missing_facts, NULL },
                                         { WORD_SECTION_MISSING_LAW, SILL_DETAIL_ITEMS, paper_missing_law, NULL },
                                         { WORD_SECTION_CHANGES, SILL_DETAIL_ITEMS, add_changes_last, NULL },
                                         { WORD_SECTION_PERSON, SILL_DETAIL_ITEMS, paper_clauses, NULL },
                                         { WORD_SECTION_PENALTY, SILL_DETAIL_FULL, paper_consequences, NULL },
                                         { WORD_ORGANIZATION_RULES, SILL_DETAIL_FULL, paper_organization, NULL },
                                         { WORD_SECTION_REMARKS, SILL_DETAIL_FULL, paper_remarks, NULL },
                                         { WORD_SECTION_LAW, SILL_DETAIL_FULL, paper_law, NULL },
                                         { N_WORDS, SILL_DETAIL_ITEMS, NULL, NULL } };

static void add_missing (const Paper *paper)
{
  paper_missing_facts (paper);
  paper_missing_law (paper);
}

/* A page shows first what is open, then all that the answer rests on, in tables that fold. */
static const PaperSection on_page[] = { { WORD_SECTION_COUNTS, SILL_DETAIL_ITEMS, paper_count, paper_count_of },
                                        { WORD_SECTION_MISSING, SILL_DETAIL_ITEMS, add_missing, NULL },
                                        { WORD_PAGE_MEASURES, SILL_DETAIL_ITEMS, paper_scales, NULL },
                                        { WORD_SECTION_CHANGES, SILL_DETAIL_FULL, paper_changes, NULL },
                                        { WORD_SECTION_READINGS, SILL_DETAIL_FULL, paper_readings, NULL },
                                        { WORD_SECTION_PERSON, SILL_DETAIL_ITEMS, paper_clauses, NULL },
                                        { WORD_SECTION_PENALTY, SILL_DETAIL_FULL, paper_consequences, NULL },
                                        { WORD_ORGANIZATION_RULES, SILL_DETAIL_FULL, paper_organization, NULL },
                                        { WORD_SECTION_REMARKS, SILL_DETAIL_FULL, paper_remarks, NULL },
                                        { WORD_PAGE_ITEMS, SILL_DETAIL_ITEMS, paper_items, NULL },
                                        { WORD_SECTION_LAW, SILL_DETAIL_FULL, paper_law, NULL },
                                        { WORD_PAGE_FACTS, SILL_DETAIL_FULL, paper_facts, NULL },
                                        { N_WORDS, SILL_DETAIL_ITEMS, NULL, NULL } };

/* What a section was that is made of the same as this one. */
static const char *known_digest (const Paper *paper, const PaperSection *section)
{
  const gconstpointer of = section->of == NULL ? NULL : section->of (paper);
  return of == NULL ? NULL : g_hash_table_lookup (paper->digests, of);
}

/* Takes the digest. */
static void know_digest (const Paper *paper, const PaperSection *section, char *digest)
{
  const gconstpointer of = section->of == NULL ? NULL : section->of (paper);
  if (of != NULL && digest != NULL)
    g_hash_table_insert (paper->digests, (gpointer) of, digest);
  else
    g_free (digest);
}

static gboolean is_repeated (const Paper *paper, const PaperSection *section, const char *digest, Repeats *repeats)
{
  return repeats_note (repeats, paper->charge->defendant, paper->charge->verdict.offence->id,
                       word_text (section->name, paper->language), digest);
}

static void add_section (const Paper *paper, const PaperSection *section, Repeats *repeats)
{
  Document *to = paper->document;
  const char *known = known_digest (paper, section);
  if (known != NULL && is_repeated (paper, section, known, repeats))
    return;
  Block *block = document_start (to, ROLE_PARTS);
  section->add (paper);
  document_end (to);
  const gboolean named = paper->charge->defendant != NULL && block->first != NULL &&
                         block->first->role != ROLE_DASH_NOTE; /* it has a heading */
  char *digest = named && known == NULL ? document_digest (block) : NULL;
  if (is_repeated (paper, section, digest, repeats))
    document_drop (to, block);
  know_digest (paper, section, digest);
}

/* All but what reads the same of another defendant, which is only named, before the rest. */
static void add_sections (const Paper *paper, const PaperSection *sections, Repeats *repeats)
{
  Document *to = paper->document;
  Block *same = document_start (to, ROLE_PARTS);
  document_end (to);
  for (; sections->add != NULL; sections++)
    if (paper->reasons->detail <= sections->detail)
      add_section (paper, sections, repeats);
  g_autoptr (GPtrArray) names = repeats_take (repeats);
  document_resume (to, same);
  for (guint i = 0; i < names->len; i++) {
    if (i == 0)
      document_put (to, ROLE_BLANK, "");
    document_put (to, ROLE_SAME, g_ptr_array_index (names, i));
  }
  document_end (to);
}

/* On a page they stand with each answer. */
static gboolean is_presumed_before (const Paper *paper, Repeats *repeats)
{
  const GArray *presumptions = paper->charge->presumptions;
  g_autoptr (GString) told = g_string_new (NULL);
  for (guint i = 0; i < presumptions->len && !paper->page; i++) {
    g_autofree char *one =
        phrase_presumption (paper->charge, &g_array_index (presumptions, Presumption, i), paper->language);
    g_string_append_printf (told, "%s\n", one);
  }
  return told->len > 0 && repeats_note (repeats, paper->charge->defendant, "",
                                        word_text (WORD_SECTION_PRESUMPTIONS, paper->language), told->str);
}

static void add_charge (Paper paper, const ChargeAccount *account, Repeats *repeats)
{
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (guint));
  paper.account = account;
  paper.charge = account->charge;
  paper.told = told;
  const gboolean more = paper.reasons->detail != SILL_DETAIL_VERDICT;
  paper.presumed = more && paper.charge->plan != NULL && is_presumed_before (&paper, repeats);
  document_start (paper.document, ROLE_CHARGE);
  paper_verdict (&paper);
  add_unmet (&paper);
  if (more && paper.charge->plan == NULL && paper.page)
    paper_facts (&paper);
  else if (more && paper.charge->plan != NULL)
    add_sections (&paper, paper.page ? on_page : in_lines, repeats);
  document_end (paper.document);
}

/* ---- what stands below ---- */

static void add_ending (const Paper *paper)
{
  const Reasons *reasons = paper->reasons;
  Document *to = paper->document;
  const gboolean charged = reasons->charges->len > 0;
  document_put (to, ROLE_RULE, "");
  for (guint i = 0; i < reasons->figures->len; i++)
    document_add (to, ROLE_FIGURE_NOTE, phrase_stated_figure (reasons, i, paper->language));
  document_add (to, ROLE_UNUSED, phrase_unused (reasons, paper->language));
  document_word (to, charged ? ROLE_FAINT_LINE : ROLE_STRONG_LINE, charged ? WORD_NOTICE : WORD_NO_CHARGE);
  document_add (to, ROLE_ORIGIN, phrase_made_with (reasons->program->law, paper->language));
  document_put (to, ROLE_BLANK, "");
}

char *report_paper (const Account *account, const SillReport *options)
{
  const gboolean page = options->format == SILL_HTML;
  const Reasons *reasons = account->reasons;
  g_autoptr (Document) document = document_new (page ? PAGE : LINES, options->language);
  g_autoptr (GHashTable) digests = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const Paper paper = { .document = document,
                        .page = page,
                        .language = options->language,
                        .reasons = reasons,
                        .vocabulary = reasons->program->law->vocabulary,
                        .digests = digests };
  g_autoptr (Repeats) repeats = repeats_new (options->language);
  document_start (document, ROLE_CASE);
  add_header (&paper);
  if (reasons->charges->len == 0)
    document_word (document, ROLE_ANSWER_LINE, WORD_NO_CHARGE)->rank = 0;
  paper_together (&paper);
  for (guint i = 0; i < account->charges->len; i++)
    add_charge (paper, g_ptr_array_index (account->charges, i), repeats);
  add_ending (&paper);
  document_end (document);
  return page                               ? document_write_html (document)
         : options->format == SILL_MARKDOWN ? document_write_markdown (document)
                                            : document_write_text (document, options->columns, options->color);
}
