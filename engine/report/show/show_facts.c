/* In: a vocabulary. Out: what a case can say, and how it is written, for people and for programs. */
#include "report/show/show_facts.h"
#include "base/text.h"
#include "model/law/law_uses.h"
#include "report/words/phrases.h"
#include "report/record/record.h"
#include "report/document/document.h"

enum { INDENT = 4, USUAL_COLUMNS = 80 };

typedef struct {
  const Lawbook *law;
  const Offence *offence;
  SillLanguage language;
  const gboolean *used; /* NULL: all are listed */
} FactList;

static Word kind_word (const Fact *fact)
{
  static const Word words[] = {
    [FACT_YES_NO] = WORD_FACTS_YES_NO, [FACT_QUANTITY] = WORD_FACTS_QUANTITY, [FACT_DATE] = WORD_FACTS_DATE
  };
  return words[fact->kind];
}

static const char *kind_id (const Fact *fact)
{
  static const char *const ids[] = { [FACT_YES_NO] = "yes-no", [FACT_QUANTITY] = "quantity", [FACT_DATE] = "date" };
  return ids[fact->kind];
}

/* A value that the fact could have, as a case writes it. Returns: yours. */
static char *example_of (const Fact *fact)
{
  if (fact->kind == FACT_QUANTITY && unit_level_name (fact->unit, 1) != NULL)
    return g_strdup (unit_level_name (fact->unit, 1)->zh);
  if (fact->kind == FACT_QUANTITY && fact->unit != NULL && fact->unit->elapsed != ELAPSED_NONE)
    return g_strdup ("2024-01-05至2024-05-01");
  if (fact->kind == FACT_QUANTITY)
    return g_strdup_printf ("50%s", fact->unit != NULL ? fact->unit->name.zh : "");
  if (fact->kind == FACT_DATE)
    return g_strdup (fact->times > 1 ? "2024-05-01、2023-11-20" : "2024-05-01");
  return g_strdup ("yes");
}

static char *xml_line (const Fact *fact)
{
  g_autofree char *example = example_of (fact);
  if (fact->table != NULL)
    return g_strdup_printf ("<fact id=\"%s\" of=\"%s\" value=\"%s\"/>", fact->table->id, fact->name.zh, example);
  return g_strdup_printf ("<fact id=\"%s\" value=\"%s\"/>", fact->id, example);
}

static char *json_line (const Fact *fact)
{
  g_autofree char *example = example_of (fact);
  return g_strdup_printf ("\"%s\": \"%s\"", fact->id, example);
}

/* The days before the last one are stated with it. */
static gboolean is_listed (const FactList *list, guint slot)
{
  return vocabulary_fact (list->law->vocabulary, slot)->back == 0 && (list->used == NULL || list->used[slot]);
}

/* A row stands for its whole table, the other rows behind it are named there. */
static gboolean begins (const FactList *list, guint slot, const FactTable **last)
{
  const FactTable *table = vocabulary_fact (list->law->vocabulary, slot)->table;
  if (!is_listed (list, slot) || (table != NULL && table == *last))
    return FALSE;
  *last = table;
  return TRUE;
}

/* The id and the names of a fact, or of the table whose row it is. */
static const char *id_of (const Fact *fact) { return fact->table != NULL ? fact->table->id : fact->id; }
static const Words *name_of (const Fact *fact) { return fact->table != NULL ? &fact->table->name : &fact->name; }

/* The names of the rows from this one on; NULL: it is none. Returns: yours. */
static char *rows_of (const FactList *list, guint slot, SillLanguage language)
{
  const Vocabulary *vocabulary = list->law->vocabulary;
  const FactTable *table = vocabulary_fact (vocabulary, slot)->table;
  g_autoptr (GString) names = g_string_new (NULL);
  for (; table != NULL && slot < vocabulary_size (vocabulary) && vocabulary_fact (vocabulary, slot)->table == table;
       slot++)
    if (is_listed (list, slot))
      g_string_append_printf (names, "%s%s", names->len > 0 ? word_text (WORD_LIST, language) : "",
                              phrase_words (&vocabulary_fact (vocabulary, slot)->name, language));
  return table == NULL ? NULL : word_fill (WORD_FACTS_ROWS, language, names->str, NULL);
}

/* = 单价 × 数量; NULL: it is no product. Returns: yours. */
static char *factors_of (const FactList *list, const Fact *fact, SillLanguage language)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < fact->n_factors; i++) {
    const Fact *factor = vocabulary_fact (list->law->vocabulary, fact->factors[i]);
    g_string_append_printf (names, "%s%s", i > 0 ? " × " : "", phrase_words (&factor->name, language));
  }
  return fact->n_factors == 0 ? NULL : word_fill (WORD_FACTS_PRODUCT, language, names->str, NULL);
}

/* What is said behind the names of a fact: the rows of a table, the factors of a product, what it comes with. Returns: yours; NULL:
 * nothing. */
static char *more_of (const FactList *list, guint slot, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (list->law->vocabulary, slot);
  if (fact->stated->comes_with != NULL)
    return phrase_companion (list->law->vocabulary, slot, WORD_FACTS_WITH, language);
  return fact->n_factors > 0 ? factors_of (list, fact, language) : rows_of (list, slot, language);
}

/* ---- for people ---- */

static void add_row (Document *document, const FactList *list, guint slot)
{
  const Fact *fact = vocabulary_fact (list->law->vocabulary, slot);
  const SillLanguage language = list->language;
  g_autofree char *rows_zh = more_of (list, slot, SILL_ZH), *rows_en = more_of (list, slot, SILL_EN);
  document_cell (document, g_strdup (id_of (fact)), 0);
  document_cell (document, g_strconcat (name_of (fact)->zh, rows_zh, NULL), 0);
  document_cell (document, g_strconcat (name_of (fact)->en, rows_en, NULL), 0);
  document_cell (document, g_strdup (word_text (kind_word (fact), language)), 0);
  document_cell (document, fact->unit == NULL ? NULL : g_strdup (phrase_words (&fact->unit->name, language)), 0);
  document_cell (document, xml_line (fact), 0);
}

static void add_table (Document *document, const FactList *list)
{
  static const Word words[] = { WORD_FACTS_ID,   WORD_FACTS_ZH,   WORD_FACTS_EN,
                                WORD_FACTS_KIND, WORD_FACTS_UNIT, WORD_FACTS_WRITE };
  document_cells (document, words, G_N_ELEMENTS (words));
  const FactTable *last = NULL;
  for (guint slot = 0; slot < vocabulary_size (list->law->vocabulary); slot++)
    if (begins (list, slot, &last))
      add_row (document, list, slot);
}

/* Returns: yours. */
static char *title_of (const FactList *list)
{
  return list->offence == NULL
             ? g_strdup (word_text (WORD_FACTS_ALL, list->language))
             : word_fill (WORD_FACTS_OF, list->language, phrase_words (&list->offence->name, list->language), NULL);
}

static char *write_markdown (const FactList *list)
{
  g_autoptr (Document) document = document_new (LINES, list->language);
  document_heading (document, 1, title_of (list));
  document_add (document, ROLE_PARAGRAPH, g_strdup (word_text (WORD_FACTS_HOW, list->language)));
  add_table (document, list);
  return document_write_markdown (document);
}

/* Two entries: what it is, and the line to paste, which is never broken. */
static void add_lines (GString *to, const FactList *list, guint slot, guint columns)
{
  const Fact *fact = vocabulary_fact (list->law->vocabulary, slot);
  const SillLanguage language = list->language;
  const char *kind = word_text (kind_word (fact), language);
  g_autofree char *names = g_strdup_printf ("%s%s%s / %s", id_of (fact), word_text (WORD_DOT, language),
                                            name_of (fact)->zh, name_of (fact)->en);
  g_autofree char *unit =
      fact->unit == NULL ? NULL : word_fill (WORD_BRACKETS, language, phrase_words (&fact->unit->name, language), NULL);
  g_autofree char *line = xml_line (fact);
  g_autofree char *rows = more_of (list, slot, language);
  g_autofree char *about =
      g_strconcat (names, word_text (WORD_DOT, language), kind, unit != NULL ? unit : "", rows, NULL);
  text_wrap (to, about, columns, INDENT);
  g_string_append_printf (to, "\n%*s%s\n", INDENT, "", line);
}

static char *write_text (const FactList *list, guint columns)
{
  g_autoptr (GString) to = g_string_new (NULL);
  g_autofree char *title = title_of (list);
  g_string_append_printf (to, "%s\n\n", title);
  text_wrap (to, word_text (WORD_FACTS_HOW, list->language), columns, 0);
  g_string_append (to, "\n\n");
  const FactTable *last = NULL;
  for (guint slot = 0; slot < vocabulary_size (list->law->vocabulary); slot++)
    if (begins (list, slot, &last))
      add_lines (to, list, slot, columns);
  return text_harmless (to->str, TRUE);
}

/* ---- for programs ---- */

static void record_fact (Record *record, const Fact *fact)
{
  g_autofree char *xml = xml_line (fact);
  g_autofree char *json = json_line (fact);
  record_entry_open (record);
  record_text (record, KEY_FACT_ID, fact->id);
  record_text (record, KEY_FACT_ZH, fact->name.zh);
  record_text (record, KEY_FACT_EN, fact->name.en);
  record_text (record, KEY_FACT_KIND, kind_id (fact));
  record_text (record, KEY_FACT_UNIT, fact->unit == NULL ? NULL : fact->unit->id);
  record_text (record, KEY_FACT_UNIT_ZH, fact->unit == NULL ? NULL : fact->unit->name.zh);
  record_text (record, KEY_FACT_UNIT_EN, fact->unit == NULL ? NULL : fact->unit->name.en);
  record_text (record, KEY_FACT_PROVISION, fact->stated->provision);
  if (fact->stated->product != NULL)
    record_names (record, KEY_FACT_PRODUCT, (const char *const *) fact->stated->product, fact->n_factors);
  if (fact->stated->comes_with != NULL)
    record_names (record, KEY_FACT_COMES_WITH, (const char *const *) fact->stated->comes_with,
                  g_strv_length (fact->stated->comes_with));
  record_text (record, KEY_FACT_ASK_ZH, fact->stated->question.zh);
  record_text (record, KEY_FACT_ASK_EN, fact->stated->question.en);
  record_text (record, KEY_FACT_XML, xml);
  record_text (record, KEY_FACT_JSON, json);
  record_close (record);
}

static char *write_json (const FactList *list)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_FACTS, SILL_DETAIL_FULL);
  record_text (record, KEY_FACTS_OFFENCE, list->offence == NULL ? NULL : list->offence->id);
  record_list_open (record, KEY_FACTS_FACTS);
  for (guint slot = 0; slot < vocabulary_size (list->law->vocabulary); slot++)
    if (is_listed (list, slot))
      record_fact (record, vocabulary_fact (list->law->vocabulary, slot));
  record_close (record);
  return record_finish (record);
}

char *show_facts (const Lawbook *law, const Offence *offence, SillFormat format, SillLanguage language, guint columns)
{
  g_autofree gboolean *used = offence == NULL ? NULL : law_uses (law, lawbook_offence (law, offence->id));
  const FactList list = { law, offence, language, used };
  return format == SILL_JSON       ? write_json (&list)
         : format == SILL_MARKDOWN ? write_markdown (&list)
                                   : write_text (&list, columns == 0 ? USUAL_COLUMNS : columns);
}
