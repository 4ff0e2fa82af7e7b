/* Why, in lines: items that are met or open with their figures, then briefly what is not met, nearest first. */
#include "report/paper/paper.h"
#include <string.h>

/* What of the charge one instrument says, in the order of its provisions. */
typedef struct {
  const Instrument *instrument;
  GPtrArray *items, *near; /* of ItemReason */
  GArray *articles;        /* of guint: which of the charge's */
} WhyPart;

static void part_free (gpointer data)
{
  WhyPart *part = data;
  g_ptr_array_unref (part->items);
  g_ptr_array_unref (part->near);
  g_array_unref (part->articles);
  g_free (part);
}

static WhyPart *find_part (GHashTable *parts, const Instrument *instrument)
{
  WhyPart *part = g_hash_table_lookup (parts, instrument);
  if (part == NULL) {
    part = g_new (WhyPart, 1);
    *part =
        (WhyPart) { instrument, g_ptr_array_new (), g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (guint)) };
    g_hash_table_insert (parts, (gpointer) instrument, part);
  }
  return part;
}

/* Returns: yours, of const Instrument → WhyPart. */
static GHashTable *find_parts (const Paper *paper)
{
  GHashTable *parts = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, part_free);
  const GPtrArray *items = paper->charge->items, *near = paper->account->near, *articles = paper->charge->articles;
  for (guint i = 0; i < items->len; i++) {
    ItemReason *item = g_ptr_array_index (items, i);
    g_ptr_array_add (find_part (parts, item->item->instrument)->items, item);
  }
  for (guint i = 0; i < near->len; i++) {
    ItemReason *item = g_ptr_array_index (near, i);
    g_ptr_array_add (find_part (parts, item->item->instrument)->near, item);
  }
  for (guint i = 0; i < articles->len; i++) {
    const ArticleReason *article = g_ptr_array_index (articles, i);
    g_array_append_val (find_part (parts, article->instrument)->articles, i);
  }
  return parts;
}

/* Those of one standing. Returns: yours. */
static GPtrArray *items_of (const GPtrArray *all, ItemStanding standing)
{
  GPtrArray *items = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++) {
    ItemReason *item = g_ptr_array_index (all, i);
    if (item->standing == standing)
      g_ptr_array_add (items, item);
  }
  return items;
}

/* Something of the instrument is told in another standing. */
static gboolean has_other (const GPtrArray *all, ItemStanding standing)
{
  for (guint i = 0; i < all->len; i++) {
    const ItemReason *item = g_ptr_array_index (all, i);
    if (item->standing != standing && item->standing != ITEM_ELSEWHERE)
      return TRUE;
  }
  return FALSE;
}

static const Tier *tier_of (const Paper *paper, const ItemReason *item)
{
  return version_tier_at (paper->charge->plan->version, item->item->rank);
}

/* ---- citations ---- */

static char *bracket_tier (const Paper *paper, const ItemReason *item)
{
  return word_fill (WORD_BRACKETS, paper->language, phrase_tier (tier_of (paper, item), paper->language), NULL);
}

/* Facts of the conditions themselves, not of what must or must not be there beside them. */
static void add_asked (const Reason *reason, GArray *facts)
{
  for (guint i = 0; !reason->gate && i < reason->facts.len; i++)
    g_array_append_val (facts, g_array_index (&reason->facts, guint, i));
  for (guint i = 0; i < reason->children.len; i++)
    add_asked (g_ptr_array_index (&reason->children, i), facts);
}

/* It has a number within its paragraph. */
static gboolean is_numbered (const char *path)
{
  const char *paragraph = strchr (path, '(');
  return paragraph != NULL && strchr (paragraph + 1, '(') != NULL;
}

/* A paragraph of the statute is told apart from the tier that it stands in by what it asks for: (抢夺次数). */
static char *bracket_asked (const Paper *paper, const ItemReason *item)
{
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (guint));
  if (item->item->instrument->kind == INSTRUMENT_STATUTE && !is_numbered (item->item->path))
    add_asked (item->reason, facts);
  if (facts->len == 0)
    return g_strdup ("");
  const Fact *first = vocabulary_fact (paper->vocabulary, g_array_index (facts, guint, 0));
  return word_fill (facts->len == 1 ? WORD_BRACKETS : WORD_BRACKETS_FIRST, paper->language,
                    phrase_words (&first->name, paper->language), NULL);
}

/* (数额巨大) of a range that the document does not number, else nothing: ranges of one paragraph are cited alike. */
static char *bracket_range (const Paper *paper, const ItemReason *item)
{
  return strchr (item->item->path, ':') == NULL ? g_strdup ("") : bracket_tier (paper, item);
}

static guint hash_cited (gconstpointer key)
{
  guint hash = 5381;
  for (const char *c = ((const PlanItem *) key)->path; *c != '\0' && *c != ':'; c++)
    hash = hash * 33 + (guchar) *c;
  return hash;
}

/* Cited alike: the ranges of one paragraph. */
static gboolean same_cited (gconstpointer a, gconstpointer b)
{
  const PlanItem *one = a, *other = b;
  return one->instrument == other->instrument && phrase_cites_same (one->path, other->path);
}

/* How many items are cited like each. Returns: yours, of const PlanItem → number. */
static GHashTable *count_cited (const GPtrArray *items)
{
  GHashTable *n = g_hash_table_new (hash_cited, same_cited);
  for (guint i = 0; i < items->len; i++) {
    const PlanItem *item = ((const ItemReason *) g_ptr_array_index (items, i))->item;
    const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (n, item));
    g_hash_table_insert (n, (gpointer) item, GUINT_TO_POINTER (before + 1));
  }
  return n;
}

/* Each after the one before it; all ranges of a paragraph at once, else each with its tier. Returns: yours. */
static char *cite_all (const Paper *paper, const WhyPart *part, const GPtrArray *items)
{
  Citations *citations = phrase_citations (paper->language);
  g_autoptr (GHashTable) here = count_cited (items), everywhere = count_cited (part->items);
  g_autoptr (GHashTable) cited = g_hash_table_new (hash_cited, same_cited);
  for (guint i = 0; i < items->len; i++) {
    const ItemReason *item = g_ptr_array_index (items, i);
    const gboolean all = g_hash_table_lookup (here, item->item) == g_hash_table_lookup (everywhere, item->item);
    if (!g_hash_table_add (cited, (gpointer) item->item) && all)
      continue;
    g_autofree char *range = all ? bracket_asked (paper, item) : bracket_tier (paper, item);
    if (*range != '\0')
      phrase_citations_say (citations, "");
    phrase_citations_add (citations, item->item->instrument, item->item->path);
    if (*range != '\0')
      phrase_citations_say (citations, range);
  }
  return phrase_citations_end (citations);
}

/* ---- items ---- */

static void add_shown (const Paper *paper, const ItemReason *item)
{
  Document *to = paper->document;
  document_start (to, ROLE_BARE_ENTRY)->truth = (gint) item->truth;
  document_add (to, ROLE_CITE, phrase_citation (item->item->instrument, item->item->path, paper->language));
  document_put (to, ROLE_BRACKETS, phrase_tier (tier_of (paper, item), paper->language));
  if (account_shown (paper->account, item->reason)->above)
    document_word (to, ROLE_MARGIN, WORD_SAME_PRECONDITION);
  if (item->asserted)
    document_word (to, ROLE_PLAIN, WORD_ASSERTED);
  paper_conditions (paper, item->reason, item->truth == UNKNOWN);
  document_end (to);
}

/* What else is wanting beside the figure that is near. */
static void add_besides (const Paper *paper, const ItemReason *item)
{
  const GPtrArray *besides = g_hash_table_lookup (paper->account->failing, item->reason);
  for (guint i = 0; besides != NULL && i < besides->len; i++) {
    const Reason *reason = g_ptr_array_index (besides, i);
    document_start (paper->document, ROLE_PLAIN);
    paper_sentence (paper, reason, reason);
    document_end (paper->document);
  }
}

/* Of items that fail by one comparison, all of them before it. */
static char *cite_near (const Paper *paper, const GPtrArray *items, guint first, guint end)
{
  Citations *citations = phrase_citations (paper->language);
  for (guint i = first; i < end; i++) {
    const PlanItem *item = ((const ItemReason *) g_ptr_array_index (items, i))->item;
    if (i == first || strcmp (item->path, ((const ItemReason *) g_ptr_array_index (items, i - 1))->item->path) != 0)
      phrase_citations_add (citations, item->instrument, item->path);
  }
  return phrase_citations_end (citations);
}

static void add_near_items (const Paper *paper, const GPtrArray *items, guint first, guint end)
{
  const ItemReason *item = g_ptr_array_index (items, first);
  Document *to = paper->document;
  g_autofree char *place = cite_near (paper, items, first, end);
  g_autofree char *range = bracket_range (paper, item);
  g_strlcpy (document_start (to, ROLE_FAINT_LINE)->mark, "·", sizeof "·");
  document_add (to, ROLE_CITE, g_strconcat (place, range, NULL));
  paper_sentence (paper, item->lead, item->lead);
  document_add (to, ROLE_MARGIN, phrase_derivation (item->lead, paper->language));
  add_besides (paper, item);
  paper_stated (paper, item->lead);
  document_end (to);
}

static gboolean is_like_before (const Paper *paper, const GPtrArray *items, guint i)
{
  return g_hash_table_contains (paper->account->alike, g_ptr_array_index (items, i));
}

static void add_near (const Paper *paper, const WhyPart *part)
{
  g_autoptr (GPtrArray) items = items_of (part->near, ITEM_NEAR);
  if (items->len == 0)
    return;
  document_word (paper->document, ROLE_FAINT_LINE, WORD_NOT_MET)->truth = NO;
  document_start (paper->document, ROLE_BODY);
  for (guint first = 0, end; first < items->len; first = end) {
    for (end = first + 1; end < items->len && is_like_before (paper, items, end);)
      end++;
    add_near_items (paper, items, first, end);
  }
  document_end (paper->document);
}

static gboolean same_gate (const ItemReason *a, const ItemReason *b)
{
  const ArenaArray *one = &a->gate->facts, *other = &b->gate->facts;
  return one->len > 0 && other->len > 0 && g_array_index (one, guint, 0) == g_array_index (other, guint, 0);
}

/* Neighbours that want the same precondition share its words. */
static void add_gated (const Paper *paper, const WhyPart *part)
{
  g_autoptr (GPtrArray) items = items_of (part->items, ITEM_GATED);
  Citations *citations = phrase_citations (paper->language);
  for (guint i = 0; i < items->len; i++) {
    const ItemReason *item = g_ptr_array_index (items, i);
    phrase_citations_add (citations, item->item->instrument, item->item->path);
    if (i + 1 < items->len && same_gate (item, g_ptr_array_index (items, i + 1)))
      continue;
    g_autofree char *gate = phrase_reason (paper->vocabulary, item->gate, paper->language);
    g_autofree char *inside = word_fill (WORD_BRACKETS, paper->language, gate, NULL);
    phrase_citations_say (citations, inside);
  }
  g_autofree char *list = phrase_citations_end (citations);
  if (items->len > 0)
    document_add (paper->document, ROLE_FAINT_LINE, word_fill (WORD_GATE_FAILS, paper->language, list, NULL))->truth =
        NO;
}

/* Items of one standing in one line; lists beside those that are shown also say how many they are. */
static void add_list (const Paper *paper, const WhyPart *part, ItemStanding standing, Word word, const char *mark)
{
  g_autoptr (GPtrArray) items = items_of (part->items, standing);
  if (items->len == 0)
    return;
  g_autofree char *citations = cite_all (paper, part, items);
  g_autofree char *number = g_strdup_printf ("%u", items->len);
  Block *line = document_add (paper->document, standing == ITEM_FOLDED ? ROLE_OPEN_NOTE : ROLE_FAINT_LINE,
                              word_fill (word, paper->language, citations, number, NULL));
  g_strlcpy (line->mark, mark, sizeof line->mark);
}

/* ---- an instrument ---- */

static void add_title (const Paper *paper, const Instrument *instrument)
{
  document_start (paper->document, ROLE_FAINT_LINE);
  document_add (paper->document, ROLE_TEXT,
                phrase_title (phrase_words (&instrument->name, paper->language), paper->language));
  document_put (paper->document, ROLE_BRACKETS, instrument->number);
  document_end (paper->document);
}

static void add_part (const Paper *paper, const WhyPart *part)
{
  g_autoptr (GPtrArray) shown = items_of (part->items, ITEM_SHOWN);
  const gboolean beside = has_other (part->items, ITEM_FAR);
  add_title (paper, part->instrument);
  paper_articles (paper, part->instrument, part->articles, TRUE);
  for (guint i = 0; i < shown->len; i++)
    add_shown (paper, g_ptr_array_index (shown, i));
  add_list (paper, part, ITEM_FOLDED, shown->len == 0 ? WORD_OPEN_ALL : WORD_OPEN_REST, "?");
  add_near (paper, part);
  add_gated (paper, part);
  add_list (paper, part, ITEM_FAR, beside ? WORD_NOT_MET_REST : WORD_NOT_MET_ALL, "✗");
  add_list (paper, part, ITEM_NO_MATTER, WORD_NO_MATTER, "-");
  paper_articles (paper, part->instrument, part->articles, FALSE);
}

/* Something of it is told at all. */
static gboolean is_telling (const Paper *paper, const WhyPart *part)
{
  gboolean told = has_other (part->items, ITEM_ELSEWHERE);
  for (guint i = 0; i < part->articles->len && !told; i++)
    told = paper_tells_article (g_ptr_array_index (paper->charge->articles, g_array_index (part->articles, guint, i)));
  return told;
}

void paper_why (const Paper *paper)
{
  const GPtrArray *instruments = paper->charge->instruments;
  g_autoptr (GHashTable) parts = find_parts (paper);
  gboolean any = FALSE;
  for (guint i = 0; i < instruments->len; i++) {
    const WhyPart *part = g_hash_table_lookup (parts, g_ptr_array_index (instruments, i));
    if (part == NULL || !is_telling (paper, part))
      continue;
    if (!any)
      document_word (paper->document, ROLE_HEADING, WORD_SECTION_WHY);
    any = TRUE;
    add_part (paper, part);
  }
}
