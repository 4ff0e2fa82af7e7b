#pragma once
#include "model/case/case.h"

/* Of whom a case says what it says: facts, own parts of joint amounts, what a person found of open clauses. Each charge looks
 * only through what is said of those whom it concerns. */

/* The more closely, the later: of all, of the organization that the defendant acted for, of the defendant, of the charge itself. */
typedef enum { SAID_OF_ALL, SAID_OF_ORGANIZATION, SAID_OF_DEFENDANT, SAID_OF_CHARGE, N_SAID } SaidOf;

enum { SAID_OF_NOBODY = G_MININT };

/* Who that is for a charge, as Stated has it; SAID_OF_NOBODY: there is no such one. */
gint said_of (const Case *fact_case, const Charge *charge, SaidOf whom);

/* Entries that stand together, from `first` up to `end`. */
typedef struct {
  gint of;
  guint first, end;
} SaidRun;

/* Finds the runs of each list; what is added afterwards is looked through as it is. */
void said_sort (Case *fact_case);
/* Before entries are taken away or moved: all are looked through as they are. */
void said_forget (Case *fact_case);

/* What one list says of one. */
typedef struct {
  const Case *fact_case;
  SaidList list;
  gint of;
  guint run;        /* index of the next run */
  guint first, end; /* the entries at hand */
} Said;

Said said_begin (const Case *fact_case, SaidList list, gint of);
/* What was found of the clause by the closest: the defendant, the organization that the defendant acted for, all. NULL: nothing. */
const Ruling *said_of_clause (const Case *fact_case, gint defendant, const char *instrument, const char *path);
/* The next entries that stand together, in the order of the case. FALSE: there are no more. */
gboolean said_next (Said *said);
/* Of SAID_FACTS. */
static inline const Stated *said_at (const Said *said, guint i)
{
  return &g_array_index (said->fact_case->stated, Stated, i);
}
/* Of SAID_SHARES. */
static inline const Stated *said_share (const Said *said, guint i)
{
  return &g_array_index (said->fact_case->shares, Stated, i);
}
/* Of SAID_RULINGS. */
static inline const Ruling *said_ruling (const Said *said, guint i)
{
  return &g_array_index (said->fact_case->rulings, Ruling, i);
}
