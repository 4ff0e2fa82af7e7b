#pragma once
#include "teach/paper/sheet_forms.h"

/* A sheet in the forms that learning platforms import. All Returns: yours. */

/* Moodle XML. `category`: where the questions go, levels parted by "/"; NULL: the file does not say. */
char *export_moodle (const Sheet *sheet, const char *category);
/* GIFT: what it cannot say (points, partial credit in steps) is left out. */
char *export_gift (const Sheet *sheet, const char *category);
/* Lines to paste into, or to import as text by, 超星学习通 and whatever takes the same. */
char *export_chaoxing (const Sheet *sheet);
/* Tab-separated text for Blackboard Learn. */
char *export_blackboard (const Sheet *sheet);

/* ---- what several of them say ---- */

/* Story and question, a paragraph each, as HTML. */
char *export_stem_html (const Exercise *exercise);
/* The worked answer as HTML. */
char *export_worked_html (const Exercise *exercise);
/* Story and question on one line. */
char *export_stem_line (const Exercise *exercise);
/* A text on one line: line ends become `between`. */
char *export_one_line (const char *text, const char *between);
/* What it is called in a bank of questions: 侵犯公民个人信息罪 · 恰好达到标准 · 3. */
char *export_name (const Exercise *exercise, guint number);
/* The same sheet with a question for each step of a case in steps: for what knows no such questions. Borrows from it.
 * Returns: yours. */
Sheet *export_parted (const Sheet *sheet);
/* The options of an order from the lowest rank up. Returns: yours, of const ExerciseOption. */
GPtrArray *export_ranked (const Exercise *exercise);
/* How many options are right. */
guint export_rights (const Exercise *exercise);

/* ---- packed: office.c, packed.c, qti12.c, qti21.c ---- */

/* QTI 2.1: an item a question, a test, a manifest. */
GBytes *export_qti21 (const Sheet *sheet);
/* QTI 1.2 in the dialect of Canvas. */
GBytes *export_qti12 (const Sheet *whole);
/* The sheet 课程题库 of 超星学习通's Excel template, and the Word file of its 智能导入. */
GBytes *export_chaoxing_xlsx (const Sheet *sheet, const char *category);
GBytes *export_chaoxing_docx (const Sheet *sheet);
