#pragma once
#include "base/gauge/spread.h"

/* The words that may stand behind a number, and how much one of each is in base units. */
typedef enum {
  GAUGE_EVEN,   /* `size` base units each */
  GAUGE_MONTHS, /* `size` months each, where days and less are counted: as many days as such months can have */
  GAUGE_DAYS,   /* `size` days each, where months are counted */
} GaugeKind;

typedef struct {
  const char *word; /* borrowed */
  Fraction size;
  GaugeKind kind;
} GaugeWord;

typedef struct Gauge Gauge;

/* `parts` base units make one unit: of that size is a number without a word. */
Gauge *gauge_new (gint64 parts);
void gauge_free (Gauge *gauge);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gauge, gauge_free)
/* A word for the unit itself. 元 brings 角, 分 and 块 along, a unit of time all others. */
void gauge_add_own (Gauge *gauge, const char *word);
/* What is measured; it, or a part of it of two characters or more, may stand before a number or behind its unit. Borrowed. */
void gauge_set_name (Gauge *gauge, const char *name);
/* A part of the name that ends there says what is measured: 损失 of 行贿造成的损失, not 行贿. */
gboolean gauge_names_at (const Gauge *gauge, const char *end);
/* What is measured is of that kind by its name, and `money` or not: a word that says this kind (label.def) says no more of it. */
gboolean gauge_is_of_kind (const Gauge *gauge, const char *kind, gboolean money);
/* It is somebody's gain: a person before its name is the one who has it. */
gboolean gauge_is_gain (const Gauge *gauge);
/* A word for `size` base units. */
void gauge_add_other (Gauge *gauge, const char *word, gint64 size);

gint64 gauge_parts (const Gauge *gauge);
const char *gauge_name (const Gauge *gauge); /* NULL: none */
gboolean gauge_is_money (const Gauge *gauge);
gboolean gauge_is_time (const Gauge *gauge);
/* The word of the gauge; NULL: it has no such word. */
const GaugeWord *gauge_find (const Gauge *gauge, const char *word);
guint gauge_size (const Gauge *gauge);
const GaugeWord *gauge_word (const Gauge *gauge, guint index);
/* From the least to the most base units that `n` of the word (NULL: of the unit) can be. FALSE: too many. */
gboolean gauge_measure (const Gauge *gauge, const GaugeWord *word, Fraction n, Spread *ret);
