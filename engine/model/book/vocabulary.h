#pragma once
#include <glib.h>
#include "base/date/civil.h"
#include "base/findings.h"
#include "logic/interval.h"

/* A yes/no fact that rules may ask for and no vocabulary declares: the offence is committed by an organization, be the
 * defendant that one or who answers for it. */
#define ORGANIZATION_FACT "organization"

/* A text in both languages; both are always present. */
typedef struct {
  char *zh;
  char *en;
} Words;

/* What the time from one day to another is measured in: days; or whole months of the calendar and days, of which PARTS_OF_MONTH
 * make a month that no rest of days reaches. */
typedef enum { ELAPSED_NONE, ELAPSED_DAYS, ELAPSED_MONTHS } Elapsed;
enum { PARTS_OF_MONTH = 31 };

/* One grade of several in an order. */
typedef struct {
  Words name;
} Grade;

typedef struct {
  char *id;
  Words name;        /* 条 / records */
  gint64 parts;      /* base units in one unit: yuan 100 (fen), hour 60 (minutes), else 1 */
  char **also;       /* other words for the same behind a number: 部, 套; NULL: none */
  GPtrArray *others; /* of OtherUnit: other sizes that a case may write; NULL: nothing */
  GPtrArray *levels; /* of Grade: what 1, 2, 3 are called, the lowest first; it counts nothing then. NULL: it counts */
  Elapsed elapsed;   /* how the time between two days that a case writes is measured */
} Unit;

/* A region that sets figures of its own. */
typedef struct {
  char *id;   /* cn-31 */
  Words name; /* 上海 / Shanghai, without 市 or 省 */
} Region;

/* 千克 beside 克. */
typedef struct {
  Words name;
  gint64 parts; /* base units in one */
} OtherUnit;

/* The most days of one fact that a case can state. */
enum { FACT_MOST_TIMES = 9 };

typedef enum { FACT_YES_NO, FACT_QUANTITY, FACT_DATE } FactKind;

/* What is asked as "which?" before "how much?": its rows are facts. */
typedef struct {
  char *id;
  Words name;     /* 毒品 / drugs */
  Words question; /* which of them? */
  Words amount;   /* how much? {row} is the row's name */
} FactTable;

/* What the vocabulary says of a fact beside which values it takes: how it is asked for, and where that stands. */
typedef struct {
  Words question;
  Words meaning;
  char *provision; /* "cn/fashi-2017-10 5(1)(3)" */
  char **product;  /* QUANTITY: facts that it is the product of, NULL-terminated; NULL: of none */
  /* Where one of these facts is found a case that does not state it leaves it open, however complete its findings are;
   * NULL-terminated; NULL: none */
  char **comes_with;
  Place place;
  char *unit_named; /* as the file has it; until vocabulary_order has found the unit. NULL: made otherwise */
  Place unit_place;
  Place names_place;   /* of those facts, or of the factors: it has not both */
  const char *section; /* the vocabulary that it stands in; lives as long as what made it. NULL: made otherwise */
  guint order;         /* in there */
} FactStated;

/* A fact that a case can state. Its index in the vocabulary is its slot everywhere. */
typedef struct {
  char *id;
  const Unit *unit; /* borrowed from the vocabulary; NULL unless FACT_QUANTITY */
  Words name;
  FactStated *stated; /* empty where the law was taken up without what asks for the fact */
  FactKind kind;
  gboolean rare;  /* what a file seldom tells: asked after the rest */
  gboolean novel; /* no law before the one that asks for it judged it under another name */
  guint times; /* DATE: of how many of its days rules ask; 0, 1: the last alone. Those before have slots of their own */
  guint back;  /* DATE: which of them this is: 0 the last, 1 the one before it; the slot of the last is so much lower */
  guint n_factors;
  guint *factors;         /* QUANTITY: slots of those that it is the product of, once vocabulary_order has found them */
  const FactTable *table; /* QUANTITY: whose row it is; borrowed from the vocabulary; NULL: of none */
} Fact;

/* A fact that is not stated is no finding where the other one is found. */
typedef struct {
  guint fact, with; /* slots */
} Companion;

/* Its values are numbers: what has grades has names for them. */
static inline gboolean fact_is_counted (const Fact *fact)
{
  return fact->kind == FACT_QUANTITY && (fact->unit == NULL || fact->unit->levels == NULL);
}

/* How slots hold values:
 *   FACT_YES_NO    no [0,0], yes [1,1], unknown [0,1]
 *   FACT_QUANTITY  base units, unknown [0, UNBOUNDED]
 *   FACT_DATE      the last such day [day, day]; never [0,0]; it happened, day unknown [1, DAY_MAX];
 *                  unknown [0, DAY_MAX]; "within the last n years before the conduct" [-n, -n], n a Lapse */
typedef struct {
  GPtrArray *units;   /* of Unit */
  GPtrArray *regions; /* of Region; none: any id is one */
  GPtrArray *tables;  /* of FactTable */
  GPtrArray *facts;   /* of Fact, slot order */
  guint *products;    /* slots of those facts that are products, ascending */
  guint n_products;
  Companion *companions; /* each fact beside one that it comes with, in slot order */
  guint n_companions;
  guint16 *index;   /* open addressing: slot + 1 of a fact by the hash of its id, 0 = free */
  guint index_size; /* a power of two, at least twice the number of facts */
} Vocabulary;

Vocabulary *vocabulary_new (void);
void vocabulary_free (Vocabulary *vocabulary);
static inline guint vocabulary_size (const Vocabulary *v) { return v->facts->len; }
static inline const Fact *vocabulary_fact (const Vocabulary *v, guint slot)
{
  return g_ptr_array_index (v->facts, slot);
}
/* Takes the fact; FALSE (and the fact is freed) if its id is there already. */
gboolean vocabulary_add (Vocabulary *vocabulary, Fact *fact);
/* Notes anew where each fact stands, after their order has changed. */
void vocabulary_index (Vocabulary *vocabulary);
/* The slot of a fact, or -1. */
gint vocabulary_find (const Vocabulary *vocabulary, const char *id);
/* The same for a name that is not NUL-terminated; no allocation. */
gint vocabulary_find_bytes (const Vocabulary *vocabulary, const char *id, gsize length);
/* Whether that is its id or a word for it; the words, its id first. Returns: yours. */
gboolean unit_is_called (const Unit *unit, const char *text, gsize length);
char *unit_names (const Unit *unit);
/* The table of that id or name in either language; NULL: there is none. */
const FactTable *vocabulary_table (const Vocabulary *vocabulary, const char *text, gsize length);
/* The row of a table by its id or name; -1: there is none. */
gint vocabulary_row (const Vocabulary *vocabulary, const FactTable *table, const char *text, gsize length);
/* What a level is called in both languages, as a suggestion. Returns: yours. */
char *unit_level_names (const Unit *unit);
/* The number of the level of that name, from 1; 0: it is none. */
gint64 unit_level (const Unit *unit, const char *text, gsize length);
/* The name of a level; NULL: it is none of that number, or the unit has none. Returns: borrowed. */
const Words *unit_level_name (const Unit *unit, gint64 level);
const Unit *vocabulary_unit (const Vocabulary *vocabulary, const char *id);
/* The region of that id, or of that name in either language: cn-31, 上海, 上海市, Shanghai. NULL: there is none. */
const Region *vocabulary_region (const Vocabulary *vocabulary, const char *text);
/* The same for a text that is not NUL-terminated; no allocation. */
const Region *vocabulary_region_bytes (const Vocabulary *vocabulary, const char *text, gsize length);
/* Ids and names of all regions, NULL-terminated, for suggestions. Returns: yours (g_free, the strings are borrowed). */
const char **vocabulary_region_names (const Vocabulary *vocabulary);
/* Their ids with their names. Returns: yours. */
char *vocabulary_region_list (const Vocabulary *vocabulary);
/* The ids of all facts, NULL-terminated, for suggestions. Returns: yours (g_free, the strings are borrowed). */
const char **vocabulary_names (const Vocabulary *vocabulary);
/* Once, when all files were read: finds the units that facts name, wherever these stand, and brings facts, units and regions
 * into the order of their documents, which no name of a file moves; then the factors of products and what facts come with. Faults:
 * unknown units, factors that are no facts, not counted, or products themselves, companions of dates, of products and of companions. */
void vocabulary_order (Vocabulary *vocabulary, SillFindings *findings);
/* The day before that of a date fact, as a fact of its own: `back` of them lie between it and the last. Returns: yours. */
Fact *fact_before (const Fact *last, guint back);
/* sanctioned.2. Returns: yours. */
char *fact_id_before (const char *id, guint back);
/* What an unstated fact is under complete findings (not found) and under partial ones (everything its kind allows). */
Interval fact_not_found (const Fact *fact);
Interval fact_unknown (const Fact *fact);

void words_clear (Words *words);
void unit_free (Unit *unit);
/* Adds a name for so many base units; the words are taken. */
void unit_add (Unit *unit, OtherUnit other);
void unit_add_level (Unit *unit, Grade level);
void fact_table_free (FactTable *table);
/* Nothing is known of it yet. Returns: yours. */
Fact *fact_new (void);
void fact_free (Fact *fact);
