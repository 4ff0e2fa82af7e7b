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
  GHashTable *defined; /* of char *, owned: the ids of the definitions of the instrument so far */
  Standard *standard;
  GHashTable *articles; /* of char *, owned: the numbers of those of the standard so far */
  Article *article;
  GHashTable *paths; /* of char *, owned: those of the items of the article so far, and each with its tier before it */
  TierRule *rule;
  Item *item;
  Counting *counting;
  UnderReading under; /* what the rules being read are one reading of */
  Limit counted_from; /* from when on a summand of the open limit counts */
  guint counted;      /* which one */
  Condition **holder; /* where the next outermost condition belongs; NULL: nowhere */
  GPtrArray *open;    /* of Condition, borrowed: those being read, outermost first */
  char *section;      /* owned: id of the vocabulary */
  FactTable *table;   /* the last one */
  char *row_unit;     /* owned: of its rows */
  Place row_unit_place;
  char *row_provision; /* owned */
  guint first_fact;    /* of the vocabulary: how many there were before */
} Draft;

/* A fact as its element fills it in. */
typedef struct {
  Fact fact;
  FactStated stated;
} FactDraft;

/* Readings have ids of their own, and one of them is the default. */
void draft_check_readings (Reader *reader, const Condition *readings);
/* --- rules_lapse.c --- */
/* The time that the element says, in years, months or days; none or two of them are reported. */
Lapse draft_lapse (Reader *reader);
/* The same where none may be written: 0. */
Lapse draft_some_lapse (Reader *reader);

/* --- rules_numbers.c --- */
/* Turns limits and regional values as written into base units of their facts, once all facts are known. */
void rules_numbers_settle (Rulebook *book, SillFindings *findings);

/* --- rules_instrument.c --- */
void collection_start (Reader *reader, gpointer data);
void instrument_start (Reader *reader, gpointer data);
/* What several files have of one statute, with the same head, is one from here on. `instruments`: sorted by id, of one id in
 * the order in which they are to stand. */
void instruments_join (GPtrArray *instruments);
void limitation_start (Reader *reader, gpointer data);
void value_start (Reader *reader, gpointer data);
void allow_start (Reader *reader, gpointer data);

/* --- rules_vocabulary.c --- */
void vocabulary_start (Reader *reader, gpointer data);
void vocabulary_end (Reader *reader, gpointer data);
void unit_start (Reader *reader, gpointer data);
void also_start (Reader *reader, gpointer data);
void fact_start (Reader *reader, gpointer data);
void region_start (Reader *reader, gpointer data);
void level_start (Reader *reader, gpointer data);
void table_start (Reader *reader, gpointer data);
void row_start (Reader *reader, gpointer data);

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
void concurrence_start (Reader *reader, gpointer data);

/* --- rules_standard.c --- */
void standard_start (Reader *reader, gpointer data);
void standard_end (Reader *reader, gpointer data);
void define_start (Reader *reader, gpointer data);
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
void concurrence_when_start (Reader *reader, gpointer data);

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
/* Ends an element that held one condition: item, when, who, leniency. */
void holder_end (Reader *reader, gpointer data);
/* A condition of the kind that the table says, and its end. */
void condition_start (Reader *reader, gpointer data);
void condition_end (Reader *reader, gpointer data);
void no_start (Reader *reader, gpointer data);
void no_end (Reader *reader, gpointer data);
void acts_start (Reader *reader, gpointer data);
void within_start (Reader *reader, gpointer data);
void limit_start (Reader *reader, gpointer data);
void limit_end (Reader *reader, gpointer data);
void plus_start (Reader *reader, gpointer data);
void scale_start (Reader *reader, gpointer data);
void meets_start (Reader *reader, gpointer data);
void near_start (Reader *reader, gpointer data);
void readings_start (Reader *reader, gpointer data);
void readings_end (Reader *reader, gpointer data);
