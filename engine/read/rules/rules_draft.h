#pragma once
#include "model/book/rulebook.h"
#include "read/document/attribute.h"

/* What reading one rule file has open at the moment. Everything is owned by the rulebook as soon as it is made, so a
 * file that breaks off leaves nothing behind. */
typedef struct {
  Rulebook *book;
  Instrument *instrument;
  Offence *offence;
  Version *version;
  Tier *tier;
  Standard *standard;
  Article *article;
  TierRule *rule;
  Item *item;
  Counting *counting;
  UnderReading under;   /* what the rules being read are one reading of */
  Condition **holder;   /* where the next outermost condition belongs; NULL: nowhere */
  Condition *spare;     /* owned: what a repeated holder holds */
  GPtrArray *open;      /* of Condition, borrowed: those being read, outermost first */
  GPtrArray *surplus;   /* of Condition, owned: one too many where one may stand */
  char *section;        /* owned: id of the vocabulary */
  guint first_fact;     /* of the vocabulary: how many there were before */
  gboolean has_penalty; /* of the tier */
} Draft;

/* Attributes `index` (zh) and `index + 1` (en): never NULL; what is missing was reported. */
Words draft_words (Reader *reader, guint index);
/* The same where both may be missing: then both are NULL. */
Words draft_words_optional (Reader *reader, guint index);

/* The place of attribute `index`; remembers the element's own for its end. */
Place draft_place (Reader *reader, guint index);
/* Says that the element lacks `name` inside, unless something inside was refused. */
void draft_lacks (Reader *reader, const char *name);

/* Readings have ids of their own, and one of them is the default. */
void draft_check_readings (Reader *reader, const Condition *readings);
/* Takes id, words and default of a reading from the attributes. */
void draft_take_reading (Reader *reader, Condition *reading);

/* --- rules_vocabulary.c --- */
void vocabulary_start (Reader *reader, gpointer data);
void vocabulary_end (Reader *reader, gpointer data);
void unit_start (Reader *reader, gpointer data);
void also_start (Reader *reader, gpointer data);
void fact_start (Reader *reader, gpointer data);
void region_start (Reader *reader, gpointer data);

/* --- rules_offence.c --- */
void offence_start (Reader *reader, gpointer data);
void offence_end (Reader *reader, gpointer data);
void version_start (Reader *reader, gpointer data);
void version_end (Reader *reader, gpointer data);
void who_start (Reader *reader, gpointer data);
void tier_start (Reader *reader, gpointer data);
void tier_end (Reader *reader, gpointer data);
void penalty_start (Reader *reader, gpointer data);
void remark_start (Reader *reader, gpointer data);

/* --- rules_related.c --- */
void concurrence_start (Reader *reader, gpointer data);
void concurrence_when_start (Reader *reader, gpointer data);
void limitation_start (Reader *reader, gpointer data);

/* --- rules_standard.c --- */
void standard_start (Reader *reader, gpointer data);
void standard_end (Reader *reader, gpointer data);
void article_start (Reader *reader, gpointer data);
void article_end (Reader *reader, gpointer data);
void when_start (Reader *reader, gpointer data);
void rule_start (Reader *reader, gpointer data);
void rule_when_start (Reader *reader, gpointer data);
void rule_end (Reader *reader, gpointer data);
void item_start (Reader *reader, gpointer data);
void item_end (Reader *reader, gpointer data);
void leniency_start (Reader *reader, gpointer data);
void fine_start (Reader *reader, gpointer data);
void fine_when_start (Reader *reader, gpointer data);
void remark_when_start (Reader *reader, gpointer data);
void value_start (Reader *reader, gpointer data);

/* --- rules_counting.c --- */
void counting_start (Reader *reader, gpointer data);
void shows_start (Reader *reader, gpointer data);
void cumulation_start (Reader *reader, gpointer data);
void apart_start (Reader *reader, gpointer data);
void rule_readings_start (Reader *reader, gpointer data);
void rule_readings_end (Reader *reader, gpointer data);
void rule_reading_start (Reader *reader, gpointer data);
void rule_reading_end (Reader *reader, gpointer data);
void share_start (Reader *reader, gpointer data);

/* --- rules_condition.c --- */
/* Opens `holder` for one condition; where it was held before, the element `name` stands here for a second time. */
void holder_start (Reader *reader, Draft *draft, Condition **holder, const char *name);
/* The element that holds the condition ends: it must have one. */
void holder_end (Reader *reader, gpointer data);
void yes_start (Reader *reader, gpointer data);
void no_start (Reader *reader, gpointer data);
void no_end (Reader *reader, gpointer data);
void limit_start (Reader *reader, gpointer data);
void within_start (Reader *reader, gpointer data);
void all_start (Reader *reader, gpointer data);
void any_start (Reader *reader, gpointer data);
void at_least_start (Reader *reader, gpointer data);
void not_start (Reader *reader, gpointer data);
void proportional_start (Reader *reader, gpointer data);
void scale_start (Reader *reader, gpointer data);
void meets_start (Reader *reader, gpointer data);
void near_start (Reader *reader, gpointer data);
void plus_start (Reader *reader, gpointer data);
void minus_start (Reader *reader, gpointer data);
void reaches_start (Reader *reader, gpointer data);
void open_start (Reader *reader, gpointer data);
void readings_start (Reader *reader, gpointer data);
void readings_end (Reader *reader, gpointer data);
void reading_start (Reader *reader, gpointer data);
void inner_item_start (Reader *reader, gpointer data);
/* Ends a condition that cannot have children, one that needs some. */
void condition_end (Reader *reader, gpointer data);
void group_end (Reader *reader, gpointer data);
