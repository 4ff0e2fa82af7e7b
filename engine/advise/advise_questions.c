/* Facts as those see them who are asked: what points into a list or a text that they have not before them, what asks for the
 * result, what is asked otherwise than it is answered, and two of one charge under one name. Read from words alone: no case
 * comes to anything else. */
#include <string.h>
#include "advise/advice.h"
#include "model/law/law_uses.h"

typedef struct {
  const Advice *advice;
  const LawOffence *offence;
  const gboolean *used; /* by slot: what the offence asks for */
} QuestionsAsked;

static gboolean has_any (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean begins_with_any (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

#define HAS_ANY(text, words) has_any (text, words, G_N_ELEMENTS (words))
#define BEGINS_WITH_ANY(text, words) begins_with_any (text, words, G_N_ELEMENTS (words))

/* ---- what points elsewhere ---- */

static const char *const places_in_lists[] = { "倒数第",         "上一次",       "前一次",       "再上次",
                                               "last but",       "next to last", "next-to-last", "second last",
                                               "second-to-last", "penultimate",  "上上次",       "second to last",
                                               "before last" };
static const char *const places_in_texts[] = {
  "前款", "本款", "前项", "本项", "上述", "前述", "上列", "前列", "preceding paragraph", "preceding item", "the above"
};
/* Of days alone: a second injury is one thing, the day of the second sanction another. */
static const char *const places_of_days[] = { "第二次", "第三次", "the second ", "the third " };

static const char *pointing (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strstr (text, words[i]) != NULL)
      return words[i];
  return NULL;
}

static const char *points_elsewhere (const Fact *fact, const char *text)
{
  const char *found = pointing (text, places_in_lists, G_N_ELEMENTS (places_in_lists));
  if (found == NULL)
    found = pointing (text, places_in_texts, G_N_ELEMENTS (places_in_texts));
  if (found == NULL && fact->kind == FACT_DATE)
    found = pointing (text, places_of_days, G_N_ELEMENTS (places_of_days));
  return found;
}

static void look_at_places (const Advice *advice, const Fact *fact)
{
  const char *const texts[] = { fact->name.zh, fact->stated->question.zh, fact->name.en, fact->stated->question.en };
  const char *found = NULL;
  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (texts); i++)
    found = points_elsewhere (fact, texts[i]);
  if (found != NULL)
    findings_add (advice->findings, FINDING_UNANSWERABLE_FACT, fact->stated->place, fact->id, found, NULL);
}

/* ---- what is asked otherwise than it is answered ---- */

static const char *const asks_whether[] = { "是否", "有无", "有没有" };
static const char *const asks_how_much[] = { "多少", "几" };
static const char *const begins_whether[] = {
  "was ", "were ", "did ", "does ", "is ", "are ", "has ", "have ", "had "
};
static const char *const begins_how_much[] = { "how many ", "how much ", "how often ", "how long " };
static const char *const begins_when[] = { "on what day", "on which day", "when was ", "when were ", "when did " };

/* The question that is not one after such a fact. NULL: both are. */
static const char *asked_otherwise (const Fact *fact)
{
  const char *zh = fact->stated->question.zh, *en = fact->stated->question.en;
  if (fact->kind == FACT_QUANTITY)
    return HAS_ANY (zh, asks_whether) && !HAS_ANY (zh, asks_how_much) ? zh
           : BEGINS_WITH_ANY (en, begins_whether)                     ? en
                                                                      : NULL;
  if (strstr (zh, "多少") != NULL && !HAS_ANY (zh, asks_whether))
    return zh;
  if (BEGINS_WITH_ANY (en, begins_how_much))
    return en;
  return fact->kind == FACT_YES_NO && BEGINS_WITH_ANY (en, begins_when) ? en : NULL;
}

static void look_at_question (const Advice *advice, const Fact *fact)
{
  static const char *const expected[] = { [FACT_YES_NO] = "“是否……？”|\"Was …?\" or \"Did …?\"",
                                          [FACT_QUANTITY] = "“……多少？”|\"How many …?\" or \"How much …?\"",
                                          [FACT_DATE] = "“……是哪一天？”|\"On what day …?\"" };
  const char *question = asked_otherwise (fact);
  if (question != NULL)
    findings_add (advice->findings, FINDING_WRONG_QUESTION, fact->stated->place, question, expected[fact->kind], NULL);
}

/* ---- what asks for the result ---- */

/* 情节是否严重 is 情节严重, 是否数额巨大？ is 数额巨大. Returns: yours. */
static char *without_asking (const char *question)
{
  static const char *const asking[] = { "是否", "属于", "吗", "？", "?" };
  char *text = g_strdup (question);
  for (guint i = 0; i < G_N_ELEMENTS (asking); i++) {
    g_auto (GStrv) parts = g_strsplit (text, asking[i], -1);
    g_free (text);
    text = g_strjoinv ("", parts);
  }
  return text;
}

static gboolean is_tier (const Fact *fact, const Words *tier)
{
  g_autofree char *asked = without_asking (fact->stated->question.zh);
  return strcmp (fact->name.zh, tier->zh) == 0 || g_ascii_strcasecmp (fact->name.en, tier->en) == 0 ||
         strcmp (asked, tier->zh) == 0;
}

/* What tells of the offence is its act, by which a tier may be called as well. */
static gboolean tells_of (const LawOffence *offence, guint slot)
{
  for (guint i = 0; i < offence->n_tells; i++)
    if (offence->tells[i] == slot)
      return TRUE;
  return FALSE;
}

static void tell_tier (SillFindings *findings, const Fact *fact, const Words *tier)
{
  g_autofree char *name = g_strconcat (tier->zh, "|", tier->en, NULL);
  findings_add (findings, FINDING_ASKS_VERDICT, fact->stated->place, fact->id, name, NULL);
}

static void look_at_tiers (const QuestionsAsked *asked, guint slot)
{
  const Fact *fact = vocabulary_fact (asked->advice->law->vocabulary, slot);
  const Offence *offence = asked->offence->stated;
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    for (guint j = 0; j < version->tiers->len; j++) {
      const Tier *tier = g_ptr_array_index (version->tiers, j);
      if (is_tier (fact, &tier->name))
        tell_tier (asked->advice->findings, fact, &tier->name);
    }
  }
}

/* ---- two under one name ---- */

static void look_at_name (const QuestionsAsked *asked, GHashTable *named, const Fact *fact, char *name)
{
  const Fact *first = g_hash_table_lookup (named, name);
  if (first == NULL) {
    g_hash_table_insert (named, name, (gpointer) fact);
    return;
  }
  g_autofree char *both = g_strdup_printf ("%s, %s", first->id, fact->id);
  findings_add (asked->advice->findings, FINDING_SAME_NAME, fact->stated->place, both, asked->offence->stated->id,
                NULL);
}

/* Days before the last of one fact are called after it. */
static void look_at_names (const QuestionsAsked *asked)
{
  const Vocabulary *vocabulary = asked->advice->law->vocabulary;
  g_autoptr (GHashTable) zh = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) en = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (vocabulary, slot);
    if (!asked->used[slot] || fact->back > 0)
      continue;
    look_at_name (asked, zh, fact, fact->name.zh);
    look_at_name (asked, en, fact, fact->name.en);
  }
}

/* ---- all facts ---- */

static void look_at_offence (const Advice *advice, const LawOffence *offence)
{
  g_autofree gboolean *used = law_uses (advice->law, offence);
  const QuestionsAsked asked = { advice, offence, used };
  for (guint slot = 0; slot < vocabulary_size (advice->law->vocabulary); slot++)
    if (used[slot] && vocabulary_fact (advice->law->vocabulary, slot)->kind == FACT_YES_NO && !tells_of (offence, slot))
      look_at_tiers (&asked, slot);
  look_at_names (&asked);
}

void questions_advise (const Advice *advice)
{
  const Lawbook *law = advice->law;
  for (guint slot = 0; slot < vocabulary_size (law->vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (law->vocabulary, slot);
    if (fact->back > 0 ||
        (slot > 0 && fact->table != NULL && fact->table == vocabulary_fact (law->vocabulary, slot - 1)->table))
      continue; /* days before the last, and rows after the first, are asked as those are */
    look_at_places (advice, fact);
    look_at_question (advice, fact);
  }
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_offences; j++)
      look_at_offence (advice, &law->instruments[i].offences[j]);
}
