#pragma once
#include "mutant/mutant.h"

/* Someone who goes through a rulebook and notes every mistake that can be made in it. */

typedef struct {
  Mutants *to;
  GHashTable *resolved; /* const Condition → const LawCondition */
  const Instrument *instrument;
  const Standard *standard; /* NULL: outside of one */
  const TierRule *rule;     /* of its item; NULL: of none */
  const Offence *offence;   /* of a version; NULL elsewhere */
  const char *
      *offences;    /* of a standard or instrument: ids of those whose tiers may hang on it; NULL: only `offence` */
  const char *path; /* of the item or article; NULL: of neither */
  const GPtrArray *
      beside; /* of Condition: those that the limit at hand is one of; what one figure states for several is one; NULL: none */
} Editor;

/* Adds a mutant in which nothing is exchanged yet; the texts are copied. */
void edit_add (const Editor *editor, Mistake mistake, Place place, const char *was, const char *is);
/* Of the mutant added last: these bytes are exchanged for a copy of those. */
void edit_exchange (const Editor *editor, gpointer at, gconstpointer with, gsize size);
/* The same with a pointer, which is put in as it is. */
void edit_point (const Editor *editor, gpointer at, gconstpointer to);
/* The list without one of its elements. Returns: borrowed. */
GPtrArray *edit_without (const Editor *editor, const GPtrArray *list, guint index);
char **edit_names_without (const Editor *editor, char *const *names, guint index);
char **edit_names_with (const Editor *editor, char *const *names, guint index, const char *name);
/* What the figure or condition was resolved to; NULL: nothing. */
const LawCondition *edit_resolved (const Editor *editor, const Condition *condition);

/* edit_limit.c */
void edit_limit (const Editor *editor, Condition *limit);
void edit_facts (const Editor *editor, Condition *condition);
void edit_local (const Editor *editor, LocalValue *local, gint64 parts);
/* edit_condition.c: of the condition that `slot` points to, and of all in it; NULL: there is none. */
void edit_condition (const Editor *editor, gpointer slot, Condition *condition);
void edit_readings (const Editor *editor, const Condition *readings);
/* edit_sum.c */
void edit_sum (const Editor *editor, Condition *sum);
void edit_alternatives (const Editor *editor, Condition *any);
/* edit_item.c */
void edit_article (Editor *editor, Article *article);
/* edit_day.c */
void edit_day (const Editor *editor, Day *day, const char *name, Place place);
void edit_subjects (const Editor *editor, Version *version);
/* edit_acts.c */
void edit_acts (Editor *editor, const Standard *standard);
/* edit_product.c */
void edit_products (Editor *editor, Vocabulary *vocabulary);
/* edit_book.c: all of it. */
void edit_book (Mutants *to);
