#pragma once
#include <sill/language.h>
#include "model/verdict/reasons.h"

/* How a measure was counted, in phrases that all formats share. All Returns: yours, unless it says borrowed. */

/* 购买. Returns: borrowed. */
const char *phrase_obtained (Obtained way, SillLanguage language);
/* 普通信息：1,800 条（法释〔2017〕10号第十一条）. */
char *phrase_count_head (const Vocabulary *vocabulary, const ActsTally *tally, SillLanguage language);
/* 单价 20 元 × 数量 300 张 = 6,000 元; NULL: it is no product. Returns: yours. */
char *phrase_count_product (const Vocabulary *vocabulary, const ActsTally *tally, SillLanguage language);
/* Which acts add up; NULL where all do. */
char *phrase_count_window (const ActsTally *tally, SillLanguage language);
/* 2021-06-30 至 2022-06-30：b1 2,000 + b2 1,800 = 3,800 条. The window that the total rests on, or those that its lower and
 * its upper end rest on; NULL where there is nothing to say. */
char *phrase_count_window_sum (const ActsTally *tally, gboolean most, const Unit *unit, SillLanguage language);
/* That other measures had a say in the window; NULL: none had. */
char *phrase_count_together (const ActsTally *tally, SillLanguage language);
/* 批次 b1（购买）：1,000 − 200 = 800 条. */
char *phrase_count_batch (const ActsTally *tally, const BatchTally *batch, const Unit *unit, SillLanguage language);
/* 给甲、乙（2 个对象）：400 条. */
char *phrase_count_transfer (const ActsTally *tally, const TransferTally *transfer, const Unit *unit,
                             SillLanguage language);
/* 计 800 − 400 + 400 × 2 = 1,200 条; NULL where the batch says it all. */
char *phrase_count_sum (const ActsTally *tally, const BatchTally *batch, const Unit *unit, SillLanguage language);
/* What to ask where the acts leave the count open. */
char *phrase_count_question (const Vocabulary *vocabulary, const ActsTally *tally, SillLanguage language);
/* What leaves the count of the batch open or needs saying; NULL: nothing. */
char *phrase_count_note (const BatchTally *batch, SillLanguage language);
/* 批次 b1，给甲：1,000 元. */
char *phrase_count_price (const ActsTally *tally, const PriceTally *price, const Unit *unit, SillLanguage language);
