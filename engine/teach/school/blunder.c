/* The names of mistakes, and what is said to who made one. */
#include "teach/school/blunder.h"

enum { RULE = BLUNDER_OF_RULE, CASE = BLUNDER_OF_CASE };

typedef struct {
  const char *id;
  int of;
  const char *name[2], *feedback[2]; /* by language */
} BlunderRow;

static const BlunderRow rows[] = {
#define BLUNDER(code, id, of, zh, en, zh_feedback, en_feedback)                                                        \
  [BLUNDER_##code] = { id, of, { zh, en }, { zh_feedback, en_feedback } },
#include "teach/school/blunders.def"
#undef BLUNDER
};

const char *blunder_id (Blunder blunder) { return rows[blunder].id; }

const char *blunder_name (Blunder blunder, SillLanguage language) { return rows[blunder].name[language]; }

const char *blunder_feedback (Blunder blunder, SillLanguage language) { return rows[blunder].feedback[language]; }

BlunderOf blunder_of (Blunder blunder) { return (BlunderOf) rows[blunder].of; }

Blunder blunder_named (const char *id)
{
  Blunder blunder = 0;
  while (blunder < N_BLUNDERS && g_strcmp0 (rows[blunder].id, id) != 0)
    blunder++;
  return blunder;
}
