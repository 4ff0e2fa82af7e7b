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
  if (fact->kind == FACT_QUANTITY)
    return g_strdup_printf ("50%s", fact->unit != NULL ? fact->unit->name.zh : "");
  if (fact->kind == FACT_DATE)
    return g_strdup (fact->times > 1 ? "2024-05-01、2023-11-20" : "2024-05-01");
  return g_strdup ("yes");
}

static char *xml_line (const Fact *fact)
{
  g_autofree char *example = example_of (fact);
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

/* ---- for people ---- */

static void add_row (Document *document, const Fact *fact, SillLanguage language)
{
  document_cell (document, g_strdup (fact->id), 0);
  document_cell (document, g_strdup (fact->name.zh), 0);
  document_cell (document, g_strdup (fact->name.en), 0);
  document_cell (document, g_strdup (word_text (kind_word (fact), language)), 0);
  document_cell (document, fact->unit == NULL ? NULL : g_strdup (phrase_words (&fact->unit->name, language)), 0);
  document_cell (document, xml_line (fact), 0);
}

static void add_table (Document *document, const FactList *list)
{
  static const Word words[] = { WORD_FACTS_ID,   WORD_FACTS_ZH,   WORD_FACTS_EN,
                                WORD_FACTS_KIND, WORD_FACTS_UNIT, WORD_FACTS_WRITE };
  document_cells (document, words, G_N_ELEMENTS (words));
  for (guint slot = 0; slot < vocabulary_size (list->law->vocabulary); slot++)
    if (is_listed (list, slot))
      add_row (document, vocabulary_fact (list->law->vocabulary, slot), list->language);
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
static void add_lines (GString *to, const Fact *fact, SillLanguage language, guint columns)
{
  const char *kind = word_text (kind_word (fact), language);
  g_autofree char *names =
      g_strdup_printf ("%s%s%s / %s", fact->id, word_text (WORD_DOT, language), fact->name.zh, fact->name.en);
  g_autofree char *unit =
      fact->unit == NULL ? NULL : word_fill (WORD_BRACKETS, language, phrase_words (&fact->unit->name, language), NULL);
  g_autofree char *line = xml_line (fact);
  g_autofree char *about = g_strconcat (names, word_text (WORD_DOT, language), kind, unit != NULL ? unit : "", NULL);
  text_wrap (to, about, columns, INDENT);
  g_string_append_printf (to, "\n%*s%s\n", INDENT, "", line);
}

static char *write_text (const FactList *list, guint columns)
{
  GString *to = g_string_new (NULL);
  g_autofree char *title = title_of (list);
  g_string_append_printf (to, "%s\n\n", title);
  text_wrap (to, word_text (WORD_FACTS_HOW, list->language), columns, 0);
  g_string_append (to, "\n\n");
  for (guint slot = 0; slot < vocabulary_size (list->law->vocabulary); slot++)
    if (is_listed (list, slot))
      add_lines (to, vocabulary_fact (list->law->vocabulary, slot), list->language, columns);
  return g_string_free (to, FALSE);
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
  record_text (record, KEY_FACT_PROVISION, fact->provision);
  record_text (record, KEY_FACT_ASK_ZH, fact->question.zh);
  record_text (record, KEY_FACT_ASK_EN, fact->question.en);
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
