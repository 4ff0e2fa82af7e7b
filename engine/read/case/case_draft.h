#pragma once
#include "model/case/case.h"
#include "model/names/item_names.h"
#include "model/names/names.h"
#include "read/case/case_parts.h"
#include "read/case/case_values.h"

/* A case while it is being read, the same for every format: the format hands over each element as an array of spans; the
 * draft gives them their meaning, fills the Case and reports what is wrong. */

enum { MOST_PENDING = N_EXPECT, MOST_PARTS = N_BATCH, WHOLE = -1 };

/* Where an element stands; places are asked for only where they are needed. */
typedef struct {
  gpointer source;
  Place (*place) (gpointer source, gint part); /* of a part's value; WHOLE: of the element */
  guint line;
  FindingCode missing; /* how this format calls a part that is not there */
  gboolean told;       /* its form is wrong: what is missing follows from that */
} Origin;

/* A part that can only be linked when the whole case is known. text NULL: not said. */
typedef struct {
  const char *text;
  Place place;
} Mention;

typedef enum { PENDING_DEFENDANT, PENDING_CHARGE, PENDING_CLAUSE, PENDING_FACT, PENDING_EXPECT } PendingKind;

typedef struct {
  PendingKind kind;
  guint index; /* of the defendant, charge, finding or expectation in the case */
  guint line;
  gboolean has_keys; /* its format has keys, no attributes */
  Place place;
  Mention parts[MOST_PENDING];
} Pending;

/* What a <given> says of its batch. */
typedef struct {
  Mention batch;
  Mention count;
} GivenMention;

/* An open clause that the case speaks of. */
typedef struct {
  const ItemPath *item;
  gint defendant; /* -1: all */
  gboolean found, denied;
  Place place;
} ClauseSaid;

/* A fact of the vocabulary and what was last said of it, side by side: nearly all of a file is facts. */
typedef struct {
  const Fact *fact;
  const char *id;
  guint id_length;
  guint next;           /* the slot stated after it the last time; the guess is mostly right */
  guint stated_by_case; /* number of the case that last stated it */
  guint stated_by_one;  /* the same for defendants */
} KnownFact;

/* A date as it was written last: many cases name the same. */
typedef struct {
  char text[24];
  gsize length; /* 0: none */
  Date when;
} KnownDate;

enum { DATE_FROM, DATE_TO, DATE_SINCE, DATE_ON, N_DATES };

enum { SEVERAL_DEFENDANTS = G_MAXINT }; /* of one name */

/* What holds of a case that does not say it itself. */
typedef struct {
  gboolean has_findings, complete;
  const char *charge;         /* id of the offence; NULL: none */
  const char *const *columns; /* of tables, as SillBatch has them; NULL: none */
} CaseUsual;

typedef struct _CaseDraft {
  const Lawbook *law; /* borrowed */
  SillFindings *findings;
  const CaseUsual *usual; /* NULL: nothing does; borrowed */
  const char *encoding;   /* that the document came in; NULL: UTF-8; borrowed */
  GPtrArray *foreign;     /* of char *: keys of a case that nothing known is like; NULL: they are faults */
  Case *fact_case;
  guint faults;       /* of the case at hand */
  guint first_ruling; /* of it */
  gint defendant;     /* whose facts come now; -1: the case's; below: the charge's */
  KnownFact *facts;   /* per slot, and one that nobody can mean */
  guint last_slot;
  KnownDate dates[N_DATES];
  Stated *stated; /* of the case at hand; goes to it as a whole, which is much cheaper than one by one */
  guint n_stated, room_for_stated;
  guint n_read;                 /* cases of the document at hand */
  guint n_cases, n_defendants;  /* counted over all documents, from 1; a charge is one more who may state a fact */
  guint n_charges, n_expects;   /* elements of the case at hand */
  CivilDate batch_on, given_on; /* of the act of that kind before this one: what a date without a year goes on from */
  guint n_suggested;            /* names that were looked for in the document at hand */
  guint n_missed;               /* names of facts in the case at hand that mean nothing */
  gboolean has_conduct, has_decision;
  gboolean has_bad_charge;     /* what refers to charges cannot be judged then */
  gboolean names_law;          /* a ruling, a figure or an expectation: what is wrong with it any law may tell */
  const Offence *last_offence; /* most files charge one */
  GHashTable *defendants;      /* id -> index + 1 */
  GHashTable *defendant_names; /* name -> index + 1, or SEVERAL_DEFENDANTS */
  GHashTable *batches;         /* id -> index + 1 */
  GArray *given_mentions;      /* of GivenMention, as many as the case has of Given */
  GHashTable *clauses;         /* asserted ones: instrument, path, defendant */
  GHashTable *figures;         /* stated ones: instrument, name, the first day */
  GArray *pending;             /* of Pending */
  GArray *sorted_charges;      /* of Charge */
  GArray *clauses_said;        /* of ClauseSaid */
  GHashTable *uses;            /* per offence charged: gboolean per slot, see law_uses; NULL until a case charges one */
  Names *names;                /* NULL until a case calls something by another name than its id */
  GHashTable *nearest[N_NAME_KINDS]; /* char *, a wrong name -> the nearest one, borrowed from the names; may be NULL */
  char *all_names[N_NAME_KINDS];     /* NULL until one of that kind is wrong */
  ItemNames *item_names;             /* NULL until a case names an item */
  GHashTable *implying;              /* LawOffence -> Implying, of those whose clauses a case spoke of */
} CaseDraft;

CaseDraft *draft_new (const Lawbook *law);
void draft_free (CaseDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaseDraft, draft_free)

/* A document begins, whose faults go to `findings`. */
void draft_start (CaseDraft *draft, SillFindings *findings);
/* A case begins: `path` as for Case. */
void draft_begin (CaseDraft *draft, const char *path, guint line);
void draft_head (CaseDraft *draft, const Span parts[N_HEAD], const Origin *origin);
void draft_conduct (CaseDraft *draft, const Span parts[N_CONDUCT], const Origin *origin);
void draft_decision (CaseDraft *draft, const Span parts[N_DECISION], const Origin *origin);
/* The facts up to draft_defendant_end are the defendant's. */
void draft_defendant (CaseDraft *draft, const Span parts[N_DEFENDANT], const Origin *origin);
void draft_defendant_end (CaseDraft *draft);
void draft_fact (CaseDraft *draft, const Span parts[N_FACT], const Origin *origin);
/* Of the defendant where one is open, else of all. */
void draft_batch (CaseDraft *draft, const Span parts[N_BATCH], const Origin *origin);
void draft_given (CaseDraft *draft, const Span parts[N_GIVEN], const Origin *origin);
void draft_clause (CaseDraft *draft, const Span parts[N_CLAUSE], const Origin *origin);
void draft_figure (CaseDraft *draft, const Span parts[N_FIGURE], const Origin *origin);
/* The facts up to draft_charge_end are the charge's. */
void draft_charge (CaseDraft *draft, const Span parts[N_CHARGE], const Origin *origin);
void draft_charge_end (CaseDraft *draft);
void draft_expect (CaseDraft *draft, const Span parts[N_EXPECT], const Origin *origin);
/* The case is complete: what refers to other parts of it is linked.
 * Returns: borrowed until draft_begin; NULL if the case has a fault. */
const Case *draft_end (CaseDraft *draft);

enum { MOST_SUGGESTED = 200 };

/* Whether what is nearest to a wrong name is still looked for: among thousands of wrong ones it helps nobody. */
static inline gboolean draft_may_suggest (CaseDraft *draft) { return draft->n_suggested++ < MOST_SUGGESTED; }

/* Reports a fault of the case; it will not be handed over. */
static inline void draft_fault (CaseDraft *draft, FindingCode code, Place place, const char *found,
                                const char *expected, const char *nearest)
{
  draft->faults++;
  findings_add (draft->findings, code, place, found, expected, nearest);
}

/* A fault of one part, whose text is what was found. */
static inline void draft_fault_part (CaseDraft *draft, const Origin *origin, const Span *parts, gint part,
                                     FindingCode code, const char *expected)
{
  g_autofree char *found = span_copy (parts[part]);
  draft_fault (draft, code, origin->place (origin->source, part), found, expected, NULL);
}

/* What is not there and must be. */
static inline void draft_miss (CaseDraft *draft, const Origin *origin, FindingCode code, const char *element,
                               const char *name)
{
  draft->faults++;
  if (!origin->told)
    findings_add (draft->findings, code, origin->place (origin->source, WHOLE), element, name, NULL);
}

/* FALSE, with a fault, if a part that must be there is not. */
static inline gboolean draft_has_part (CaseDraft *draft, const Origin *origin, Span part, const char *element,
                                       const char *name)
{
  if (part.text == NULL)
    draft_miss (draft, origin, origin->missing, element, name);
  return part.text != NULL;
}
/* The next act goes on from no date. */
static inline void draft_forget_acts (CaseDraft *draft) { draft->batch_on = draft->given_on = (CivilDate) { 0, 0, 0 }; }
/* What is called so, by whatever name; NULL: nothing, or several. */
gconstpointer draft_find (CaseDraft *draft, NameKind kind, Span name);
const Offence *draft_offence (CaseDraft *draft, Span name);
/* The same of a document. */
const Instrument *draft_instrument (CaseDraft *draft, Span name);
/* The slot of a fact, or -1. */
gint draft_slot (CaseDraft *draft, Span name);
/* Reports a name of an offence or a document that means nothing, or several things. */
void draft_fault_name (CaseDraft *draft, NameKind kind, Place place, const char *found);
/* The same of a fact, at the end of the case, when it is known what it is charged with; of thousands at once, with nothing near. */
void draft_miss_fact (CaseDraft *draft, Span name, Place place);
/* TRUE, with a fault: several things are called so. */
gboolean draft_fault_ambiguous (CaseDraft *draft, NameKind kind, Place place, const char *found);
/* Looked for once: what is wrong in one record is often wrong in all. `of`: the offence whose facts `among` are; NULL: `among` of
 * several, which is looked for each time, or without it all.
 * Returns: borrowed; NULL: none is near. */
const char *draft_nearest (CaseDraft *draft, NameKind kind, const char *found, const char *of, const gboolean *among);
const Names *draft_names (CaseDraft *draft);
const ItemNames *draft_item_names (CaseDraft *draft);
/* The number of a defendant by id, -1 if none is named. FALSE, with a fault, if the case has none of that id. */
gboolean draft_find_defendant (CaseDraft *draft, const Mention *id, gint *ret_defendant);
/* Reports a defendant that there is not, or not of that kind. */
void draft_fault_defendant (CaseDraft *draft, FindingCode code, const Mention *id, gboolean organizations_only);
/* The index + 1 of the defendant of that id, else of that name; 0, with a fault, if it is none or one of several. */
guint draft_defendant_called (CaseDraft *draft, const Mention *id, gboolean organizations_only);
/* Reports an item that there is not, with the possible ones (of const ItemPath; NULL: those that are near). */
void draft_fault_item (CaseDraft *draft, Place place, const char *found, const GPtrArray *possible);
