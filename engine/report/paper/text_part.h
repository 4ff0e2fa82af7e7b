#pragma once
#include "report/document/lines.h"
#include "report/paper/paper.h"

/* What the parts of a text report share: where lines go, and the case and charge they are about. */
typedef struct {
  const Lines *lines;
  const Reasons *reasons;
  const ChargeReasons *charge;
  GArray *told; /* of guint slot: what was already said of how its text is read */
} Part;

static inline const Vocabulary *part_vocabulary (const Part *part) { return part->reasons->program->book->vocabulary; }

/* Why: the items in the order of the provisions, then what is not met. */
void text_why (const Part *part);
/* The tree of one condition: its figures, margins, derivations. `marked`: each line with its truth. */
void text_reason (const Part *part, guint indent, const Reason *reason, gboolean marked);
/* How the case states what the condition asks, where that needs saying; each fact once in a charge. */
void text_readings (const Part *part, guint indent, const Reason *reason);
/* What would change it, what is missing, what a person must decide. */
void text_settle (const Part *part);
/* Which single changes lead to another tier. */
void text_changes (const Part *part);
/* Penalties, fines, leniency; the law in time. */
void text_law (const Part *part);
/* The law in time alone. */
void text_candidates (const Part *part);

/* The condition whose words say it: of "not" one fact that fact, of everything else itself. */
const Reason *part_stated (const Reason *reason);
const char *part_mark (Truth truth);
Tone part_tone (Truth truth);
/* Adds a paragraph and frees its text; NULL: nothing. */
void part_add (const Part *part, guint indent, Tone tone, const char *mark, char *text);
