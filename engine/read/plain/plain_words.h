#pragma once
#include "read/case/case_draft.h"
#include "read/plain/plain_record.h"

/* What the words of plain records mean, and the record that they are entered in. What is not plain, or wrong, is only turned away:
 * whoever reads it whole says what it is. */

enum { PLAIN_DATE = sizeof "2018-05-01" - 1, PLAIN_NO_ANSWER = 2 };

/* A text that was read last, and what it named. */
typedef struct {
  char text[96];
  gsize length; /* 0: none */
  const char *id;
} NamedLast;

typedef struct {
  CaseDraft *draft;    /* borrowed */
  guint8 answers[256]; /* of texts of one byte */
  NamedLast offence, region;
  NamedLast said[PLAIN_NO_ANSWER]; /* no and yes, of texts of more; they name nothing */
  char date[PLAIN_DATE];           /* the last one */
  Day day;                         /* 0: none yet */
  PlainRecord record;
  guint *stated; /* per slot: the record that stated it last */
  guint now;
  gboolean has_findings;
} PlainWords;

void plain_words_init (PlainWords *words, CaseDraft *draft);
void plain_words_clear (PlainWords *words);
/* Nothing is said yet. */
void plain_begin (PlainWords *words);
/* Whether what was said is a record by itself, with what holds of those that do not say it. */
gboolean plain_end (PlainWords *words);
/* FALSE: it is not plain. */
gboolean plain_day (PlainWords *words, Span text, Day *ret);
gboolean plain_offence (PlainWords *words, Span text);
gboolean plain_region (PlainWords *words, Span text);
gboolean plain_findings (PlainWords *words, Span text);
/* `parts`: base units in one, where it is a quantity. */
gboolean plain_value (PlainWords *words, const Fact *fact, gint64 parts, Span text, Interval *ret);
/* FALSE: it was stated before. */
static inline gboolean plain_state (PlainWords *words, guint slot, Interval value)
{
  PlainRecord *record = &words->record;
  if (words->stated[slot] == words->now)
    return FALSE;
  words->stated[slot] = words->now;
  record->slots[record->n] = slot;
  record->values[record->n++] = value;
  record->ranged = record->ranged || value.lo != value.hi;
  return TRUE;
}
