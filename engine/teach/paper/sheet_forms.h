#pragma once
#include "teach/question/exercise_sheet.h"

/* A sheet in each form in which it is used. All Returns: yours. */

/* One question a line. */
char *sheet_json (const Sheet *sheet);
/* The questions, then the key with what is said of each blunder; Markdown alike. */
char *sheet_text (const Sheet *sheet, guint columns);
char *sheet_markdown (const Sheet *sheet);
/* To be printed: the questions, the answer sheet and the key on pages of their own. */
char *sheet_html (const Sheet *sheet);

/* ---- what several forms say ---- */

/* What the sheet is called: 练习 · 侵犯公民个人信息罪. */
char *sheet_title (const Sheet *sheet);
/* Seed, student and rules, as they are printed on it. */
char *sheet_origin (const Sheet *sheet);
/* 单选, 不定项, 填空. Returns: borrowed, static. */
const char *sheet_form_name (const Exercise *exercise);
/* What a step is introduced by: （2）条款（1 分）： */
char *sheet_step_lead (const Exercise *exercise, guint i);
/* The key of the question; of steps that of each. */
char *sheet_answer (const Exercise *exercise);
/* What the key says of those who went wrong, answer by answer. */
typedef struct {
  char *label, *text;
} SheetRemark;
/* Returns: yours, of SheetRemark. */
GPtrArray *sheet_remarks (const Exercise *exercise);
static inline const SheetRemark *sheet_remark (const GPtrArray *remarks, guint i)
{
  return g_ptr_array_index (remarks, i);
}
/* The letter of an option. */
static inline char sheet_letter (guint i) { return (char) ('A' + i); }
