/* What a case asserts of open clauses in, findings with the instrument and the path of each clause out. A path without its
 * document is a clause of the one nearest to the charges, if there is only one; what is said of it twice, or against itself,
 * is refused. */
#include <string.h>
#include "model/case/implied.h"
#include "read/case/case_link.h"

/* How near a document is to what is charged. */
typedef enum {
  NEAR_CONDUCT,  /* on an offence charged, in force when it was done */
  NEAR_CHARGE,   /* the same since then */
  NEAR_REFERRED, /* the documents on it refer to its items */
  FAR
} Nearness;

static gboolean is_charged (const Case *fact_case, const LawStandard *standard)
{
  for (guint i = 0; i < fact_case->charges->len; i++)
    if (standard_speaks_of (standard->stated, g_array_index (fact_case->charges, Charge, i).offence))
      return TRUE;
  return fact_case->charges->len == 0;
}

static gboolean refers_to (const LawOffence *offence, const Instrument *instrument)
{
  for (guint i = 0; i < offence->n_standards; i++) {
    const LawInstrument *from = offence->standards[i]->instrument;
    for (guint k = 0; k < from->n_abroad; k++)
      if (from->abroad[k]->stated == instrument)
        return TRUE;
  }
  return FALSE;
}

static gboolean is_referred_to (const CaseDraft *draft, const Instrument *instrument)
{
  const GArray *charges = draft->fact_case->charges;
  for (guint i = 0; i < charges->len; i++) {
    const LawOffence *offence = lawbook_offence (draft->law, g_array_index (charges, Charge, i).offence);
    if (offence != NULL && refers_to (offence, instrument))
      return TRUE;
  }
  return FALSE;
}

/* One that was repealed before the conduct is as far as one on another offence. */
static Nearness nearness (const CaseDraft *draft, const ItemPath *item)
{
  const Case *fact_case = draft->fact_case;
  const Standard *standard = item->standard->stated;
  const Day from = standard->effective != 0 ? standard->effective : item->instrument->effective;
  const Day until = standard->until != 0 ? standard->until : item->instrument->until;
  if (!is_charged (fact_case, item->standard))
    return is_referred_to (draft, item->instrument) ? NEAR_REFERRED : FAR;
  if (until != 0 && days_are_known (fact_case->conduct_from) && until <= fact_case->conduct_from.lo)
    return FAR;
  return from <= fact_case->conduct_to.hi ? NEAR_CONDUCT : NEAR_CHARGE;
}

/* What the rules have under the path that a case asserts. */
typedef struct {
  Nearness nearest;
  GPtrArray *open; /* of const ItemPath: the open clauses of the nearest documents, one of each */
  guint closed;
  gboolean closed_near; /* one of these is not far */
} Candidates;

static gboolean is_of_another (const Candidates *candidates, const ItemPath *item)
{
  const guint n = candidates->open->len;
  return n == 0 || ((const ItemPath *) g_ptr_array_index (candidates->open, n - 1))->instrument != item->instrument;
}

static void count_candidate (Candidates *candidates, const CaseDraft *draft, const ItemPath *item)
{
  const Nearness near = nearness (draft, item);
  if (!item->open) {
    candidates->closed++;
    candidates->closed_near = candidates->closed_near || near != FAR;
    return;
  }
  if (near < candidates->nearest)
    g_ptr_array_set_size (candidates->open, 0);
  candidates->nearest = MIN (near, candidates->nearest);
  if (near == candidates->nearest && is_of_another (candidates, item))
    g_ptr_array_add (candidates->open, (gpointer) item);
}

static gboolean can_be_found (const Case *fact_case, const ItemPath *item, const Instrument *instrument)
{
  return item->open && is_charged (fact_case, item->standard) && (instrument == NULL || item->instrument == instrument);
}

/* Of them those that are not out of force, as far as there are any. */
static void keep_in_force (const CaseDraft *draft, GPtrArray *possible)
{
  guint kept = 0;
  for (guint i = 0; i < possible->len; i++)
    if (nearness (draft, g_ptr_array_index (possible, i)) != FAR)
      g_ptr_array_index (possible, kept++) = g_ptr_array_index (possible, i);
  if (kept > 0)
    g_ptr_array_set_size (possible, (gint) kept);
}

/* The open clauses that this case could assert. Returns: yours, of const ItemPath. */
static GPtrArray *possible_clauses (CaseDraft *draft, const Instrument *instrument)
{
  const GArray *items = item_names_all (draft_item_names (draft));
  GPtrArray *possible = g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    if (can_be_found (draft->fact_case, &g_array_index (items, ItemPath, i), instrument))
      g_ptr_array_add (possible, &g_array_index (items, ItemPath, i));
  keep_in_force (draft, possible);
  return possible;
}

/* Both stand in one article without paragraphs, whose items are told apart by what was done: the clause of other business, too, is what
 * 第（四）项 of 225 may mean. */
static gboolean shares_article (const ItemPath *a, const ItemPath *b)
{
  const gsize length = strcspn (a->path, "(:");
  g_autofree char *article = g_strndup (a->path, length);
  return a->instrument == b->instrument && strcspn (b->path, "(:") == length &&
         strncmp (a->path, b->path, length) == 0 && instrument_is_single (a->instrument, article);
}

static gboolean is_cited (const GPtrArray *cited, const ItemPath *item)
{
  for (guint i = 0; i < cited->len; i++) {
    const ItemPath *near = g_ptr_array_index (cited, i);
    if (near == item || shares_article (near, item))
      return TRUE;
  }
  return FALSE;
}

/* Of them those of the provision that the text cites, as far as there are any: a citation that is nearly right is answered
 * with its own paragraph. */
static void keep_cited (CaseDraft *draft, const char *text, GPtrArray *possible)
{
  g_autoptr (GPtrArray) cited = item_names_near (draft_item_names (draft), text);
  guint kept = 0;
  for (guint i = 0; i < possible->len; i++)
    if (is_cited (cited, g_ptr_array_index (possible, i)))
      g_ptr_array_index (possible, kept++) = g_ptr_array_index (possible, i);
  if (kept > 0)
    g_ptr_array_set_size (possible, (gint) kept);
}

static void fault_not_open (CaseDraft *draft, const Mention *path, const Instrument *instrument, guint closed)
{
  g_autoptr (GPtrArray) possible = possible_clauses (draft, instrument);
  keep_cited (draft, path->text, possible);
  if (closed > 0)
    draft_fault (draft, FINDING_NOT_OPEN, path->place, path->text, NULL, NULL);
  else
    draft_fault_item (draft, path->place, path->text, possible);
}

/* What the case would say of that clause, to be pasted over what it says; of a format with keys the one to add. */
static void add_line (GString *to, const Pending *pending, const Interval *value, const ItemPath *clause)
{
  const char *said = interval_is_point (*value) ? value->lo == 1 ? "yes" : "no" : "unknown";
  const char *defendant = pending->parts[CLAUSE_DEFENDANT].text;
  if (to->len > 0)
    g_string_append (to, ", ");
  if (pending->has_keys) {
    g_string_append_printf (to, "\"instrument\": \"%s\"", clause->instrument->id);
    return;
  }
  g_autofree char *item = g_markup_escape_text (clause->path, -1);
  g_autofree char *instrument = g_markup_escape_text (clause->instrument->id, -1);
  g_autofree char *whom = g_markup_escape_text (defendant == NULL ? "" : defendant, -1);
  g_string_append_printf (to, "<finding item=\"%s\" instrument=\"%s\" value=\"%s\"", item, instrument, said);
  if (defendant != NULL)
    g_string_append_printf (to, " defendant=\"%s\"", whom);
  g_string_append (to, "/>");
}

static void fault_which (CaseDraft *draft, const Pending *pending, const Candidates *candidates)
{
  const Mention *path = &pending->parts[CLAUSE_ITEM];
  const Ruling *ruling = &g_array_index (draft->fact_case->rulings, Ruling, pending->index);
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < candidates->open->len; i++)
    add_line (lines, pending, &ruling->value, g_ptr_array_index (candidates->open, i));
  draft_fault (draft, candidates->nearest == FAR ? FINDING_CLAUSE_ELSEWHERE : FINDING_UNNAMED_INSTRUMENT, path->place,
               path->text, lines->str, NULL);
}

static void count_candidates (Candidates *candidates, const CaseDraft *draft, const GPtrArray *items,
                              const Instrument *instrument)
{
  for (guint i = 0; i < items->len; i++) {
    const ItemPath *item = g_ptr_array_index (items, i);
    if (instrument == NULL || item->instrument == instrument)
      count_candidate (candidates, draft, item);
  }
}

/* The open clause meant: of the document named, else of the only nearest one. NULL, with a fault, if that is not so. */
static const ItemPath *find_clause (CaseDraft *draft, const Pending *pending, const Instrument *instrument)
{
  const Mention *path = &pending->parts[CLAUSE_ITEM];
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = item_names_find (draft_item_names (draft), path->text);
  Candidates candidates = { .nearest = FAR, .open = open };
  g_autoptr (GPtrArray) leading = item_names_leading (draft_item_names (draft), path->text);
  count_candidates (&candidates, draft, items, instrument);
  if (open->len == 0)
    count_candidates (&candidates, draft, leading, instrument);
  const gboolean only_far = instrument == NULL && candidates.nearest == FAR;
  if (open->len == 0 || (only_far && candidates.closed_near))
    fault_not_open (draft, path, instrument, candidates.closed);
  else if (only_far || (instrument == NULL && open->len > 1))
    fault_which (draft, pending, &candidates);
  else
    return g_ptr_array_index (open, 0);
  return NULL;
}

static gboolean link_instrument (CaseDraft *draft, const Mention *name, const Instrument **ret_instrument)
{
  *ret_instrument = NULL;
  if (name->text == NULL)
    return TRUE;
  *ret_instrument = draft_instrument (draft, (Span) { name->text, strlen (name->text) });
  if (*ret_instrument == NULL)
    draft_fault_name (draft, NAMES_INSTRUMENT, name->place, name->text);
  return *ret_instrument != NULL;
}

/* Whether it is the first that is said of that clause and that defendant; a fault if it is not. */
static gboolean claim_clause (CaseDraft *draft, const Ruling *ruling, const Mention *path)
{
  const gboolean first = g_hash_table_add (
      draft->clauses, g_strdup_printf ("%s\n%s\n%d", ruling->instrument, ruling->path, ruling->defendant));
  if (!first)
    draft_fault (draft, FINDING_REPEATED_FINDING, path->place, path->text, NULL, NULL);
  return first;
}

void case_link_clause (CaseDraft *draft, const Pending *pending)
{
  Ruling *ruling = &g_array_index (draft->fact_case->rulings, Ruling, pending->index);
  const Mention *path = &pending->parts[CLAUSE_ITEM];
  const Instrument *instrument;
  draft_find_defendant (draft, &pending->parts[CLAUSE_DEFENDANT], &ruling->defendant);
  if (!link_instrument (draft, &pending->parts[CLAUSE_INSTRUMENT], &instrument))
    return;
  const ItemPath *clause = find_clause (draft, pending, instrument);
  if (clause == NULL)
    return;
  ruling->instrument = clause->instrument->id;
  ruling->path = clause->path;
  if (!claim_clause (draft, ruling, path))
    return;
  const ClauseSaid said = { clause, ruling->defendant, ruling->value.lo == 1, ruling->value.hi == 0, path->place };
  g_array_append_val (draft->clauses_said, said);
}

static const Implying *implying_for (CaseDraft *draft, const LawOffence *offence)
{
  Implying *implying = g_hash_table_lookup (draft->implying, offence);
  if (implying == NULL) {
    implying = implying_new (item_names_all (draft_item_names (draft)), offence);
    g_hash_table_insert (draft->implying, (gpointer) offence, implying);
  }
  return implying;
}

void case_link_implied (CaseDraft *draft)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < draft->clauses_said->len; i++) {
    const LawStandard *standard = g_array_index (draft->clauses_said, ClauseSaid, i).item->standard;
    for (guint k = 0; k < standard->n_offences; k++)
      if (g_hash_table_add (seen, (gpointer) standard->offences[k]))
        implied_add (implying_for (draft, standard->offences[k]), draft->fact_case);
  }
}

static int compare_findings (gconstpointer a, gconstpointer b)
{
  return (((const Ruling *) a)->defendant >= 0) - (((const Ruling *) b)->defendant >= 0);
}

void case_link_sort_findings (Case *fact_case)
{
  if (fact_case->rulings->len > 1)
    g_array_sort (fact_case->rulings, compare_findings);
}
