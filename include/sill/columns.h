#pragma once
#include <sill/case.h>

#pragma GCC visibility push(default)

/* Many charges that differ in facts alone, by the column: for databases and data frames that embed the engine. What a row comes
 * to is what sill_case_check says of a case that states the same. */

/* Charges like one, and the room to decide a block of them. */
typedef struct _SillColumns SillColumns;

/* A fact that rows state, a number for each row.
 * Units: quantities in base units (fen of yuan; sill_columns_parts of a unit are one of it); yes and no as 1 and 0; days counted
 * from 0001-01-01, which is 1 (1970-01-01 is 719163), 0 for never; a grade by its place, 1 the lowest of its unit, 0 for none (a
 * case file takes grades by name alone). */
typedef struct {
  gint fact;            /* as sill_columns_fact gives it; each once */
  const gint64 *lo;     /* the value, or the least that it can be */
  const gint64 *hi;     /* the most that it can be; NULL: every value is known */
  const guint8 *stated; /* bit i % 8 of byte i / 8: row i states it; NULL: each does */
} SillColumn;

/* Where results go; what is NULL is not wanted. */
typedef struct {
  guint8 *floor, *ceiling; /* per row: ranks, as sill_verdict_floor and sill_verdict_ceiling */
  guint8 *law;             /* per row: which of the laws applies */
  /* Per law and item a bit for each row, words of 64: row r of item i is bit r % 64 of word i · ((rows + 63) / 64) + r / 64. Of
   * `yes` the item holds, of `open` neither so nor not; arrays of as many pointers as there are laws, each NULL if not wanted. */
  guint64 *const *yes;
  guint64 *const *open;
} SillTiers;

/* `like`: a case of one charge, on known days, without acts: what it says all rows share, unless they state it otherwise.
 * Errors: LIMIT (such charges can only be decided one by one).
 * Threads: rules are shared; of these each thread makes its own, and no lock is taken.
 * Returns: yours; holds on to the rules. */
SillColumns *sill_columns_new (SillRules *rules, const SillCase *like, GError **error);
/* Takes NULL. */
void sill_columns_free (SillColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillColumns, sill_columns_free)
/* `name`: id or any name of a fact. Returns: its number; -1: there is no such fact, or there are several. */
gint sill_columns_fact (const SillColumns *columns, const char *name);
/* Of a fact: how many base units are one of its unit. Returns: 1 where it has none. */
gint64 sill_columns_parts (const SillColumns *columns, gint fact);
/* How many laws the charges can meet, the items of one of them, and where an item stands: 5(1)(3), and the id of the
 * instrument. Returns: both borrowed. */
guint sill_columns_laws (const SillColumns *columns);
guint sill_columns_items (const SillColumns *columns, guint law);
const char *sill_columns_item (const SillColumns *columns, guint law, guint item, const char **ret_instrument);
/* Decides as many rows as there are.
 * Errors: LIMIT (a value that the fact cannot have, with its row; a fact that must be stated by each row). */
gboolean sill_columns_decide (SillColumns *columns, const SillColumn *facts, guint n_facts, gsize n_rows,
                              const SillTiers *ret, GError **error);

#pragma GCC visibility pop
