/* Citations as courts write them: articles, paragraphs and items, titles, and a statute by its name or by the amendment
 * that made the text. */
#include <string.h>
#include "model/names/tier_names.h"
#include "report/words/phrases.h"
#include "base/numeral/numeral_write.h"

static void append_number (GString *to, const char *text)
{
  guint64 number = g_ascii_strtoull (text, NULL, 10);
  if (number > 0 && number < 10000 && strspn (text, "0123456789") == strlen (text)) {
    g_autofree char *words = numeral_write ((guint) number);
    g_string_append (to, words);
  } else
    g_string_append (to, text);
}

/* `253-1` -> 第二百五十三条之一. */
static void append_article (GString *to, const char *article)
{
  g_auto (GStrv) parts = g_strsplit (article, "-", 2);
  g_string_append (to, "第");
  append_number (to, parts[0]);
  g_string_append (to, "条");
  if (parts[0] != NULL && parts[1] != NULL) {
    g_string_append (to, "之");
    append_number (to, parts[1]);
  }
}

/* Of a path what the document numbers: a range, and an item whose number is a word (1(3)(前款)), are cited by the paragraph that
 * they stand in. */
static gsize numbered_length (const char *path)
{
  const gsize length = strcspn (path, ":");
  const char *last = strrchr (path, '(');
  return last == NULL || last > path + length || g_ascii_isdigit (last[1]) ? length : (gsize) (last - path);
}

/* `5(1)(3)(2)` -> 5, 1, 3, 2; `224(1):huge` -> 224, 1. Returns: yours. */
static char **levels_of (const char *path)
{
  g_autofree char *numbered = g_strndup (path, numbered_length (path));
  char **levels = g_strsplit (numbered, "(", -1);
  for (guint i = 0; levels[i] != NULL; i++)
    g_strdelimit (levels[i], ")", '\0');
  return levels;
}

/* Forms of the levels of a path: articles have paragraphs, items and numbers; parts have items and numbers. */
enum { PART, PARAGRAPH, ITEM, NUMBER, N_FORMS };

static guint form_of (const Instrument *of, guint level)
{
  if (of != NULL && of->parts)
    return level == 0 ? PART : MIN (level + 1, (guint) NUMBER);
  return MIN (level, (guint) NUMBER);
}

static void append_level (GString *to, const Instrument *of, guint level, const char *number)
{
  static const char *const before[N_FORMS] = { "第", "第", "第（", "第" };
  static const char *const after[N_FORMS] = { "部分", "款", "）项", "目" };
  guint form = form_of (of, level);
  if (level == 0 && (of == NULL || !of->parts)) {
    append_article (to, number);
    return;
  }
  g_string_append (to, before[form]);
  if (form == NUMBER)
    g_string_append (to, number);
  else
    append_number (to, number);
  g_string_append (to, after[form]);
}

/* Levels that two paths share, at most all but the last of `path`. */
static guint shared_levels (char **path, const char *before)
{
  if (before == NULL)
    return 0;
  g_auto (GStrv) other = levels_of (before);
  guint n = 0;
  while (path[n] != NULL && path[n + 1] != NULL && g_strcmp0 (path[n], other[n]) == 0)
    n++;
  return n;
}

/* The article of one paragraph has none that could be taken for an item: 225(1) is art. 225. */
static gboolean is_whole_article (const Instrument *of, const char *path, gsize length)
{
  const gsize article = strcspn (path, "(");
  g_autofree char *number = g_strndup (path, article);
  return of != NULL && !of->parts && article < length && strcspn (path + article, ")") + 1 == length - article &&
         instrument_is_single (of, number);
}

static char *phrase_path (const Instrument *of, const char *path, const char *before)
{
  const gsize length = numbered_length (path);
  g_autofree char *numbered =
      g_strndup (path, before == NULL && is_whole_article (of, path, length) ? strcspn (path, "(") : length);
  const char *kind = of != NULL && of->parts ? "part " : "art. ";
  return g_strconcat (before == NULL ? kind : "", numbered, NULL);
}

char *phrase_citation_after (const Instrument *of, const char *path, const char *before, SillLanguage language)
{
  if (language == SILL_EN)
    return phrase_path (of, path, before);
  g_auto (GStrv) levels = levels_of (path);
  GString *to = g_string_new (NULL);
  const gboolean single = of != NULL && !of->parts && levels[0] != NULL && instrument_is_single (of, levels[0]);
  for (guint i = shared_levels (levels, before); levels[i] != NULL; i++)
    if (i != PARAGRAPH || !single)
      append_level (to, of, i, levels[i]);
  return g_string_free (to, FALSE);
}

char *phrase_citation (const Instrument *of, const char *path, SillLanguage language)
{
  return phrase_citation_after (of, path, NULL, language);
}

gboolean phrase_cites_same (const char *path, const char *before)
{
  const gsize length = numbered_length (path);
  return before != NULL && numbered_length (before) == length && strncmp (path, before, length) == 0;
}

/* ---- lists ---- */

typedef struct {
  const Instrument *of;
  const char *path;
} Cited;

struct Citations {
  SillLanguage language;
  GString *text;
  const char *before; /* cited last, or NULL */
  GArray *run;        /* of Cited, each the next of the one before it; not yet in the text */
};

enum { FEWEST_IN_RANGE = 3 };

/* 7; 0: anything but a plain number. */
static guint64 plain_number (const char *text)
{
  const gboolean plain = *text >= '1' && *text <= '9' && strspn (text, "0123456789") == strlen (text);
  return plain ? g_ascii_strtoull (text, NULL, 10) : 0;
}

/* 5(1)(4) is the next of 5(1)(3); paragraphs and articles have none. */
static gboolean is_next (const Cited *cited, const Cited *before)
{
  g_auto (GStrv) levels = levels_of (cited->path);
  g_auto (GStrv) others = levels_of (before->path);
  const guint n = g_strv_length (levels);
  if (cited->of != before->of || n < 2 || g_strv_length (others) != n || form_of (cited->of, n - 1) < ITEM ||
      shared_levels (levels, before->path) != n - 1)
    return FALSE;
  const guint64 number = plain_number (others[n - 1]);
  return number > 0 && plain_number (levels[n - 1]) == number + 1;
}

static char *cite_range (const Citations *to, const Cited *first, const Cited *last)
{
  g_autofree char *from = phrase_citation_after (first->of, first->path, to->before, to->language);
  g_autofree char *until = phrase_citation_after (last->of, last->path, first->path, to->language);
  return word_fill (WORD_CITED_TO, to->language, from, until, NULL);
}

/* Takes `citation`. */
static void append_citation (Citations *to, char *citation, const Cited *last)
{
  g_string_append_printf (to->text, "%s%s", to->before == NULL ? "" : word_text (WORD_LIST, to->language), citation);
  to->before = last->path;
  g_free (citation);
}

static void write_run (Citations *to)
{
  const guint n = to->run->len;
  if (n >= FEWEST_IN_RANGE) {
    const Cited *last = &g_array_index (to->run, Cited, n - 1);
    append_citation (to, cite_range (to, &g_array_index (to->run, Cited, 0), last), last);
  }
  for (guint i = 0; n < FEWEST_IN_RANGE && i < n; i++) {
    const Cited *cited = &g_array_index (to->run, Cited, i);
    append_citation (to, phrase_citation_after (cited->of, cited->path, to->before, to->language), cited);
  }
  g_array_set_size (to->run, 0);
}

Citations *phrase_citations (SillLanguage language)
{
  Citations *citations = g_new (Citations, 1);
  *citations = (Citations) { language, g_string_new (NULL), NULL, g_array_new (FALSE, FALSE, sizeof (Cited)) };
  return citations;
}

void phrase_citations_add (Citations *citations, const Instrument *of, const char *path)
{
  const Cited cited = { of, path };
  const guint n = citations->run->len;
  const Cited *last = n == 0 ? NULL : &g_array_index (citations->run, Cited, n - 1);
  if (last != NULL && last->of == of && phrase_cites_same (path, last->path))
    return;
  if (last != NULL && !is_next (&cited, last))
    write_run (citations);
  g_array_append_val (citations->run, cited);
}

void phrase_citations_say (Citations *citations, const char *words)
{
  write_run (citations);
  g_string_append (citations->text, words);
}

char *phrase_citations_end (Citations *citations)
{
  write_run (citations);
  g_array_unref (citations->run);
  char *text = g_string_free (citations->text, FALSE);
  g_free (citations);
  return text;
}

/* ---- documents ---- */

/* A title within a title stands in 〈…〉. */
static char *inner_titles (const char *name)
{
  g_autoptr (GString) text = g_string_new (name);
  g_string_replace (text, "《", "〈", 0);
  g_string_replace (text, "》", "〉", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *phrase_title (const char *name, SillLanguage language)
{
  if (g_str_has_prefix (name, "《"))
    return g_strdup (name);
  g_autofree char *inner = inner_titles (name);
  return word_fill (WORD_TITLE, language, inner, NULL);
}

char *phrase_full_title (const Instrument *instrument, SillLanguage language)
{
  const char *name = phrase_words (&instrument->name, language);
  if (instrument->issuer.zh == NULL)
    return phrase_title (name, language);
  g_autofree char *whole =
      word_fill (WORD_ISSUED_TITLE, language, phrase_words (&instrument->issuer, language), name, NULL);
  return phrase_title (whole, language);
}

/* The article of the offence, and those where its penalties stand; of these alone where there are any and `penalties`. */
static char *cite_version (const Plan *plan, gboolean penalties, SillLanguage language)
{
  const Offence *offence = plan->offence->stated;
  const Version *version = plan->version;
  const Instrument *statute = plan->offence->instrument->stated;
  const gboolean elsewhere = version->penalties != NULL && version->penalties[0] != NULL;
  g_autofree char *own = version->paragraph == NULL ? g_strdup (offence->article)
                                                    : g_strdup_printf ("%s(%s)", offence->article, version->paragraph);
  Citations *citations = phrase_citations (language);
  if (!elsewhere || !penalties)
    phrase_citations_add (citations, statute, own);
  for (guint i = 0; elsewhere && version->penalties[i] != NULL; i++)
    phrase_citations_add (citations, statute, version->penalties[i]);
  g_autofree char *articles = phrase_citations_end (citations);
  g_autofree char *name = phrase_instrument (statute, language);
  return word_fill (WORD_ARTICLE_OF, language, name, articles, NULL);
}

static char *phrase_version_at (const Plan *plan, gboolean penalties, SillLanguage language)
{
  const Offence *offence = plan->offence->stated;
  const Version *version = plan->version;
  g_autofree char *article = cite_version (plan, penalties, language);
  if (g_ptr_array_index (offence->versions, offence->versions->len - 1) == version)
    return g_steal_pointer (&article);
  if (!version->held && version->by.zh == NULL) { /* its articles may have had other numbers */
    g_autofree char *law = phrase_instrument (plan->offence->instrument->stated, language);
    return word_fill (WORD_VERSION_OF_THEN, language, law, NULL);
  }
  g_autofree char *day = civil_write (version->effective);
  g_autofree char *year = g_strndup (day, strcspn (day, "-"));
  g_autofree char *by = version->by.zh == NULL ? NULL : phrase_title (phrase_words (&version->by, language), language);
  return by != NULL ? word_fill (WORD_VERSION_BY, language, by, article, NULL)
                    : word_fill (WORD_VERSION_REVISED, language, year, article, NULL);
}

char *phrase_instrument (const Instrument *instrument, SillLanguage language)
{
  if (instrument->number != NULL)
    return g_strdup (instrument->number);
  return phrase_title (phrase_words (&instrument->name, language), language);
}

char *phrase_version (const Plan *plan, SillLanguage language) { return phrase_version_at (plan, FALSE, language); }

char *phrase_penalties_place (const Plan *plan, SillLanguage language)
{
  return phrase_version_at (plan, TRUE, language);
}

char *phrase_article (const Instrument *instrument, const char *article, SillLanguage language)
{
  g_autofree char *name = phrase_instrument (instrument, language);
  g_autofree char *citation = phrase_citation (instrument, article, language);
  return word_fill (WORD_ARTICLE_OF, language, name, citation, NULL);
}

char *phrase_path_of (const Offence *offence, const Instrument *instrument, const char *path, SillLanguage language)
{
  const char *id = strchr (path, ':');
  const Tier *tier = id == NULL ? NULL : offence_tier (offence, id + 1);
  g_autofree char *citation = phrase_article (instrument, path, language);
  g_autofree char *inside =
      tier == NULL ? NULL : word_fill (WORD_BRACKETS, language, phrase_words (&tier->name, language), NULL);
  return g_strconcat (citation, inside, NULL);
}

char *phrase_item_of (const Offence *offence, const PlanItem *item, SillLanguage language)
{
  return phrase_path_of (offence, item->instrument, item->path, language);
}

char *phrase_citation_in (const ChargeReasons *charge, const Instrument *instrument, const char *path,
                          SillLanguage language)
{
  gboolean alone = charge->instruments->len == 1 && g_ptr_array_index (charge->instruments, 0) == instrument;
  return alone ? phrase_citation (instrument, path, language) : phrase_article (instrument, path, language);
}

/* A rule of a document that no law applied lists: by its number, else by its full title. */
static char *cite_source (const RemarkSource *source, SillLanguage language)
{
  g_autofree char *name = source->instrument->number != NULL ? g_strdup (source->instrument->number)
                                                             : phrase_full_title (source->instrument, language);
  g_autofree char *citation = phrase_citation (source->instrument, source->remark->article, language);
  return word_fill (WORD_ARTICLE_OF, language, name, citation, NULL);
}

char *phrase_sources (const ArenaArray *sources, SillLanguage language)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < sources->len; i++) {
    const RemarkSource *source = &g_array_index (sources, RemarkSource, i);
    gboolean same = i > 0 && g_array_index (sources, RemarkSource, i - 1).instrument == source->instrument;
    g_autofree char *full =
        same ? phrase_citation (source->instrument, source->remark->article, language) : cite_source (source, language);
    g_string_append_printf (to, "%s%s", i == 0 ? "" : word_text (WORD_LIST, language), full);
  }
  return sources->len == 0 ? NULL : g_string_free (g_steal_pointer (&to), FALSE);
}

char *phrase_items (const ChargeReasons *charge, const GArray *items, Word joint, SillLanguage language)
{
  g_autoptr (GString) to = g_string_new (NULL);
  const PlanItem *last = NULL;
  for (guint i = 0; i < items->len; i++) {
    const PlanItem *item = g_array_index (items, const PlanItem *, i);
    if (last != NULL && item->instrument != last->instrument)
      return NULL;
    if (last != NULL && phrase_cites_same (item->path, last->path))
      continue;
    g_autofree char *cited = last != NULL ? phrase_citation_after (item->instrument, item->path, last->path, language)
                                          : phrase_citation_in (charge, item->instrument, item->path, language);
    g_string_append_printf (to, "%s%s", last == NULL ? "" : word_text (joint, language), cited);
    last = item;
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}
