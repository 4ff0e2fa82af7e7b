#pragma once
#include <sill/diff.h>
#include "probe/diff.h"

/* What a diff says, in phrases that its formats share. All Returns: yours. */

/* Whether the shift is asked for. */
gboolean diff_shows (const Shift *shift, SillDiffOnly only);
/* Whether it stands there twice: for the law of the day, and for that of earlier conduct, which is then not told by itself. */
gboolean diff_has_twin (const Diff *diff, const Shift *shift);
RankMove diff_ranks (const Shift *shift);
gboolean diff_ranks_shown (const RankMove *move, SillDiffOnly only);
/* 侵犯公民个人信息罪（cn/253-1）：由“未达到标准”变为“情节严重”. */
char *diff_move (const RankMove *move, SillLanguage language);
/* Date and where it is so. */
char *diff_time (const Diff *diff, const Shift *shift, SillLanguage language);
/* What leads to the higher tier. */
char *diff_cause (const Shift *shift, SillLanguage language);
/* 行踪轨迹信息 50 条，…; of the program that knows more of it. */
char *diff_facts (const Diff *diff, const Shift *shift, SillLanguage language);
/* What a case of one of the programs states, in words. */
char *diff_case_words (const Program *program, const Case *witness, SillLanguage language);
char *diff_unproved (const Diff *diff, const Unproved *unproved, SillLanguage language);
/* Of two texts of several clauses what the first has and the second has not; all of it where that is nothing. */
char *diff_clauses (const char *text, const char *other, SillLanguage language);
/* The witness as a case file for one of the programs, entitled in that language. NULL: that one has no such offence. */
char *diff_case (const Diff *diff, guint index, guint side, SillLanguage language);

/* The whole of it (TEXT, MARKDOWN, HTML), for programs. */
char *diff_paper (const Diff *diff, const SillDiffReport *report);
char *diff_record (const Diff *diff, const SillDiffReport *report);
