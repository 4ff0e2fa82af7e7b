#pragma once
#include <string.h>
#include "model/law/lawbook.h"
#include "report/document/document.h"
#include "report/words/words.h"

/* The instrument on its way to a document. */
typedef struct {
  Document *document; /* borrowed */
  const Lawbook *law;
  const LawInstrument *shown;
  const Instrument *instrument; /* as it is stated */
  GHashTable
      *defines; /* of const Define: its own, by id; borrowed; NULL: it is gone through for the few that are shown */
  SillLanguage language;
  const char *file; /* what stands in it alone; NULL: everything */
} Show;

/* What stands in one table: all of it is NULL or 1 at the top of an item. */
typedef struct {
  const LawItem *item;      /* whose figures these are, where another one refers to it */
  const char *home;         /* path of the item whose rows these are */
  const char *within;       /* path of what numbered parts stand in; NULL: not known */
  Rational factor;          /* by which limits are multiplied */
  const char *steps;        /* how: ` × 1/2 × 10` */
  const Instrument *abroad; /* whose items these are where another instrument refers to them */
} Standing;

/* What stands in that file is to be shown. */
static inline gboolean show_has (const Show *show, const char *file)
{
  return show->file == NULL || strcmp (show->file, file) == 0;
}
/* One condition and all below it as rows of four cells: head, condition, limit, how the limit was derived.
 * `head` stands in the first row (taken). */
void show_condition (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                     guint depth);
/* Begins the table that show_condition fills. */
void show_condition_table (const Show *show);
/* One item: its gates and its condition. */
void show_item (const Show *show, const Standing *standing, const LawItem *item, char *head, guint depth);
/* What a fact is called; who is charged, where it is that. Returns: borrowed. */
const char *show_slot_name (const Show *show, guint slot);
/* The names of facts, each with its own words. Returns: yours. */
char *show_slots (const Show *show, const guint *slots, guint n);
/* What a limit measures, without the limit. Returns: yours. */
char *show_measure (const Show *show, const LawCondition *condition);
/* The limit, all of its ends, each multiplied. Returns: yours. */
char *show_ends (const Show *show, const LawCondition *condition, Rational factor);
void show_standard (const Show *show, const LawStandard *standard);
void show_offence (const Show *show, const LawOffence *offence);
/* Its name and where the statute has it. */
void show_offence_heading (const Show *show, const LawOffence *offence);
/* The fine, under a heading of that level; `tier`: the one it is for, or NULL. */
void show_fine (const Show *show, const LawFine *fine, const Tier *tier, guint level);
void show_standard_fine (const Show *show, const LawStandard *standard, const LawFine *fine);
/* A table of the tiers of a version and what they carry. */
void show_tiers (const Show *show, const Version *version);
/* All that a standard says of its offences, in the order of its document. */
void show_provisions (const Show *show, const LawStandard *standard);
/* Its name, what it says the cases of, and when it applies: all but its tiers. */
void show_article_head (const Show *show, const LawArticle *article);
void show_article (const Show *show, const LawArticle *article);
void show_leniency (const Show *show, const LawStandard *standard, const LawLeniency *leniency);
/* How acts are counted, and how far back they add up. */
void show_counting (const Show *show, const LawCounting *counting);
void show_cumulation (const Show *show, const LawCumulation *cumulation);
void show_apart (const Show *show, const LawApart *apart);
void show_share_rule (const Show *show, const LawShareRule *rule);
/* 第十条：从宽, a heading. */
void show_kind (const Show *show, const char *article, Word word);
void show_remark (const Show *show, const LawRemark *remark);
/* What a rule says, and when it matters. Returns: yours. */
char *show_gated (const Show *show, const Words *words, const LawGates *gates);
void show_remarks (const Show *show, const LawRemark *remarks, guint n);
/* What prevails where the same act is another offence. */
void show_concurrences (const Show *show, const LawAsides *asides);
void show_concurrence (const Show *show, const LawConcurrence *concurrence);
/* The condition that what stands in that article depends on; NULL: nothing is shown. */
void show_only_when (const Show *show, const char *article, const LawCondition *condition);
/* How long crimes can be prosecuted. */
void show_limitations (const Show *show);
/* The values that a regional instrument sets. */
void show_locals (const Show *show);
/* What each region has set for limits of the instrument. */
void show_regions (const Show *show);
/* A figure of a limit, multiplied, in the size of its unit that it is a whole number of. Returns: yours. */
char *show_amount (const Show *show, const LawCondition *condition, const Limit *end, Rational factor);
/* The word in the language of the table. Returns: borrowed. */
const char *show_word (const Show *show, Word word);
