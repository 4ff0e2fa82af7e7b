#pragma once
#include "model/verdict/account.h"
#include "report/document/document.h"
#include "report/words/phrases.h"

/* A case on its way to a document: the parts in their order are in paper.c, each is one file. What a page folds away or draws,
 * lines leave out or count; where the two say a thing in another form, `page` tells which is wanted. */
typedef struct {
  Document *document; /* borrowed, as all of it */
  gboolean page;
  SillLanguage language;
  const Reasons *reasons;
  const Vocabulary *vocabulary;
  const ChargeReasons *charge;  /* NULL: of the case as a whole */
  const ChargeAccount *account; /* of the charge */
  GHashTable *digests;          /* what sections are made of → char *: what they came to, in all charges */
  GArray *told;                 /* of guint slot: what was already said of how its text is read */
  gboolean presumed;            /* its presumptions were told of another defendant, who is named for them */
} Paper;

/* Who is charged with what, what it comes to, and what must be known before that is used. */
void paper_verdict (const Paper *paper);
/* Why: the items in the order of the provisions, then what is not met; in lines. */
void paper_why (const Paper *paper);
/* Of these articles of the charge (of guint: which) those that apply or might, each with why; or else those that do not, in lines. */
void paper_articles (const Paper *paper, const Instrument *of, const GArray *articles, gboolean applicable);
/* Whether an article is told by itself at all. */
gboolean paper_tells_article (const ArticleReason *article);
/* Every item of the provisions with its conditions, its result and its distance, a table a tier; on a page. */
void paper_items (const Paper *paper);
/* Every measure as a bar on the ladder of its limits; on a page. */
void paper_scales (const Paper *paper);
/* How measures were counted from the acts of the case, and own shares beside joint amounts. */
void paper_count (const Paper *paper);
/* What that is made of and nothing else; NULL: of more, or of nothing. */
gconstpointer paper_count_of (const Paper *paper);
/* The facts to ask for, in the order worth asking. */
void paper_missing_facts (const Paper *paper);
/* What is open about the law. */
void paper_missing_law (const Paper *paper);
/* Which single changes lead to another tier. */
void paper_changes (const Paper *paper);
/* How provisions that can be read differently are read here, and what the other readings would come to; on a page. */
void paper_readings (const Paper *paper);
/* What only a person can decide. */
void paper_clauses (const Paper *paper);
/* Penalties, limitation, fines, leniency. */
void paper_consequences (const Paper *paper);
/* The rules on organizations and those in charge, for who is either. */
void paper_organization (const Paper *paper);
/* What else the law says that matters here. */
void paper_remarks (const Paper *paper);
/* Which law this is, and why. */
void paper_law (const Paper *paper);
/* The facts as they were read; on a page. */
void paper_facts (const Paper *paper);
/* The charges of each defendant side by side, where there are several, and which of them prevails. */
void paper_together (const Paper *paper);

/* ✓ ? ✗ with the words of the truth, readable without colour; on a page. */
static inline void paper_truth (const Paper *paper, Truth truth)
{
  document_put (paper->document, ROLE_TRUTH, phrase_truth (truth, paper->language))->truth = (gint) truth;
}
/* Begins what is folded away behind one line that says how much it is, until document_end; on a page. */
static inline void paper_fold (const Paper *paper, Word summary, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  document_start (paper->document, ROLE_FOLD);
  document_add (paper->document, ROLE_SUMMARY, word_fill (summary, paper->language, number, NULL));
}
/* A condition as it is laid out; nothing where it is not. `marked`: lines show the truth of each. */
void paper_conditions (const Paper *paper, const Reason *reason, gboolean marked);
/* All that is below it, without its own words. */
void paper_conditions_below (const Paper *paper, const Shown *shown);
/* The words of a condition with its figures and its margin. */
void paper_sentence (const Paper *paper, const Reason *says, const Reason *reason);
/* How the case states what the condition asks, where that needs saying; each fact once in a charge, in lines. */
void paper_stated (const Paper *paper, const Reason *reason);

/* Where a clause stands: 第五条第二款第（四）项（情节特别严重） / art. 15 (leniency). Returns: yours. */
char *paper_clause_place (const ChargeReasons *charge, const Clause *clause, SillLanguage language);
/* `<finding item="5(2)(4)" instrument="…" value="yes"/>`: what states in the case file that it is so. Returns: yours. */
char *paper_clause_line (const ChargeReasons *charge, const Reason *clause);
