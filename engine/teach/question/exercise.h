#pragma once
#include "teach/themes/theme.h"

/* One question of a sheet, complete: whoever writes it in some form chooses words of that form and decides nothing. */

/* What is asked. */
typedef enum {
#define KIND(code, id, zh, en) KIND_##code,
#include "teach/question/kinds.def"
#undef KIND
  N_KINDS
} Kind;

/* Returns: borrowed, static, both. */
const char *kind_id (Kind kind);
const char *kind_name (Kind kind, SillLanguage language);
/* N_KINDS: none is called so. */
Kind kind_named (const char *id);

/* How it is answered: one option, all options that are right and no other, a number, all options in their order; STEPS: each step
 * has an answer of its own. */
typedef enum { ANSWER_ONE, ANSWER_ALL, ANSWER_NUMBER, ANSWER_ORDER, ANSWER_STEPS } AnswerForm;

/* What can be answered; of a number what is known to be answered. */
typedef struct {
  char *text;
  gboolean right;
  Blunder blunder; /* that leads to it; NO_BLUNDER: none */
  char *feedback;  /* what is said to who chose it */
  guint rank;      /* where it stands among the others, where they have an order */
  char *value;     /* what it says in ids, whatever the language and the letters; NULL: the text is all */
} ExerciseOption;

/* The whole answer of someone who makes a mistake. */
typedef struct {
  Blunder blunder;
  char *answer;
} Slip;

typedef struct {
  char *id; /* the same for the same seed, theme, kind and offence */
  guint64 seed;
  Kind kind;
  Theme theme;
  Difficulty difficulty;
  SillLanguage language;
  AnswerForm form;
  char *offence, *offence_name;
  char *story, *ask;
  char *case_text;    /* as a case file */
  GPtrArray *options; /* of ExerciseOption */
  char *claim;        /* the range of ranks of a conclusion that is asked about, "1-2"; NULL: of none */
  char *mark;         /* near which the case lies: item and fact, "cn/fashi-2017-10 5(1)(3) track"; NULL: near none */
  char *answer;       /* A; A,C; 12; C,A,B of an order; NULL: of steps */
  char *worked;
  GPtrArray *items; /* of char *: those that the answer rests on, "cn/fashi-2017-10 5(1)(3)" */
  GPtrArray *slips; /* of Slip */
  GPtrArray *steps; /* of Exercise: questions on the same case, one after the other; empty: it is one question */
} Exercise;

Exercise *exercise_new (void);
void exercise_free (Exercise *exercise);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Exercise, exercise_free)
/* Takes both texts. Returns: borrowed. */
ExerciseOption *exercise_add (Exercise *exercise, char *text, Blunder blunder, char *feedback);
/* Puts options (of ExerciseOption) in the order of their ranks. */
void exercise_rank (GPtrArray *options);
/* The option of that text; NULL: none has it. */
ExerciseOption *exercise_option (const Exercise *exercise, const char *text);
static inline ExerciseOption *exercise_at (const Exercise *exercise, guint i)
{
  return g_ptr_array_index (exercise->options, i);
}
/* Takes the text. */
void exercise_add_slip (Exercise *exercise, Blunder blunder, char *answer);
static inline const Exercise *exercise_step (const Exercise *exercise, guint i)
{
  return g_ptr_array_index (exercise->steps, i);
}
/* One for each step, one for what has none. */
static inline guint exercise_points (const Exercise *exercise) { return MAX (exercise->steps->len, 1); }
/* Which offence it is is asked for: nothing around it says so. */
gboolean exercise_hides_offence (const Exercise *exercise);
/* The letters of the options that are right. Returns: yours. */
char *exercise_letters (const Exercise *exercise);
