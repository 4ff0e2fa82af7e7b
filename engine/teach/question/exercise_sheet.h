#pragma once
#include "teach/question/exercise.h"

/* What a sheet is to hold. */
typedef struct {
  const char *const *offences; /* ids, NULL-terminated */
  guint themes, kinds;         /* a bit for each; 0: all themes that fit, all kinds of one point */
  Difficulty difficulty;       /* 0: by turns */
  guint64 seed;
  guint count;
  SillLanguage language;
  const char *student; /* whose sheet it is: the same themes with other numbers; NULL: nobody's in particular */
} SheetOrder;

typedef struct {
  guint64 seed;
  char *student; /* NULL: nobody's in particular */
  char *rules;   /* hash */
  SillLanguage language;
  GPtrArray *exercises; /* of Exercise */
} Sheet;

/* `ret_problem`: why there is none, for a person; yours. Returns: yours; NULL: such a sheet cannot be made. */
Sheet *sheet_make (School *school, const SheetOrder *order, char **ret_problem);
void exercise_sheet_free (Sheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, exercise_sheet_free)
static inline const Exercise *sheet_exercise (const Sheet *sheet, guint i)
{
  return g_ptr_array_index (sheet->exercises, i);
}
