#pragma once
#include "teach/grade/gradebook.h"

/* What reports on a class say in the same words. All Returns: yours. */

/* “把“以上”当成“超过””：可能犯此错误的 4 题中 3 题. */
char *grade_habit (const Habit *habit, SillLanguage language);
/* What was handed in, with what it was read as where that is not plain. */
char *grade_answer (const GradedAnswer *graded, SillLanguage language);
/* Right, wrong by which mistake, not answered, to be read by the teacher. */
char *grade_remark (const GradedAnswer *graded, SillLanguage language);
/* 9 / 12 分，另有 1 分待教师评阅. */
char *grade_points (const GradedStudent *student, SillLanguage language);
/* 75%. */
char *grade_share (guint part, guint whole);
/* How far the better third is ahead, in points of a hundred; NULL: there are too few. */
char *grade_lead (const GradedPlace *place);
