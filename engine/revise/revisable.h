#pragma once
#include "lint/rule_text.h"
#include "model/law/lawbook.h"

/* What in the rules on an offence can be written otherwise by itself: a figure and how it is compared, a factor, a time, how many
 * of several conditions, the tier that a paragraph leads to. */

typedef enum { REVISABLE_FIGURE, REVISABLE_FACTOR, REVISABLE_TIME, REVISABLE_COUNT, REVISABLE_TIER } RevisableKind;

/* An attribute of a rule file. All borrowed from the lawbook and the text. */
typedef struct {
  RevisableKind kind;
  const RuleText *text;
  const LawStandard *standard;
  const LawCondition *condition; /* NULL: of a paragraph */
  const LawRule *rule;           /* of a paragraph; NULL: of a condition */
  Place place;                   /* of the element */
  const char *attribute;
  Stretch value; /* bytes of the text, between the quotes */
} Revisable;

/* `texts`: path → RuleText, of all rule files. Returns: yours, of Revisable, in the order of the documents, each attribute once. */
GArray *revisables_of (const Lawbook *law, const LawOffence *offence, GHashTable *texts);
/* The attributes that a figure may be compared by instead, its own first, NULL-terminated. Returns: borrowed, static. */
const char *const *revisable_comparisons (const char *attribute);
/* What stands there now. Returns: yours. */
char *revisable_written (const Revisable *revisable);
