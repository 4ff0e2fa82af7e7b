#pragma once
#include "base/findings.h"
#include "model/verdict/reasons.h"

/* Results as a table that opens in a spreadsheet: CSV as RFC 4180 has it, a row for each charge. A text that a spreadsheet would
 * take for a formula has an apostrophe before it. */

/* What is the same in all of them. */
typedef struct {
  SillLanguage language;
  gboolean bom;      /* a byte order mark before the head */
  SillDetail detail; /* VERDICT: what is worked out from items stays empty */
} RowsForm;

/* Of a record, from 1, with why a person should look at it; "": nobody need. */
typedef struct {
  guint64 record;
  const char *person;
} RowAbout;

/* The first row, which says what the columns are. */
void rows_write_head (const RowsForm *form, GString *to);
/* One for each charge; a case that charges nothing has one. */
void rows_write_case (const RowsForm *form, const RowAbout *about, const Reasons *reasons, GString *to);

/* What the rows of records of one kind have in common, in three parts. The first goes before what is told of items (or is told of none
 * of them: then nothing goes there), the second before what is left to a person, the last behind why one should look at it. */
typedef struct {
  char *text; /* the parts, one behind the other; NULL: the case has not one charge */
  gsize before, between;
} RowsAlike;

/* Returns: clear it. */
RowsAlike rows_alike (const RowsForm *form, const Reasons *reasons);
/* The row of another such record, up to the first part. `id`: of the case; NULL: it has none. */
void rows_begin (guint64 record, const char *id, GString *to);
/* Between what is left to a person and the last part. */
void rows_write_person (const char *person, GString *to);
/* Behind the last part. */
void rows_end (Place place, GString *to);

/* Of a record of which nothing can be decided. `id`: of its case; NULL: not known. */
void rows_write_refusal (const RowsForm *form, const RowAbout *about, const char *id, Place place,
                         const SillFindings *findings, GString *to);
/* The condition of the charge that is nearest to its limit, and its item; NULL: nothing is measured. */
const ItemReason *rows_nearest (const ChargeReasons *charge);
/* How far it is from it, in millionths of the limit; 0: on it, or on both sides of it. */
guint64 rows_distance (const Reason *lead);
