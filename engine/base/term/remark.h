#pragma once
#include "base/term/written.h"

/* Passes a remark in brackets that says nothing of the number: （以下币种同）. FALSE: none stands here. */
gboolean remark_take (Scan *scan);
/* Passes one that says whether the figure read so far is in what is meant: （含本数）, （不含10万元）. FALSE: none stands here. */
gboolean remark_take_inclusion (Scan *scan, Written *written);

/* Passes 二年内 where what is measured is so named: 二年内盗窃次数. FALSE: it does not stand here. */
gboolean remark_take_lapse (Scan *scan);

/* What ends the text behind a number: 不到; at least, 至多, 不止; 500+, where a unit may follow; in total. */
typedef enum { ENDING_NONE, ENDING_SHORT, ENDING_AT_LEAST, ENDING_ABOVE, ENDING_AT_MOST, ENDING_TOTAL } Ending;
/* Passes it. Not 不足 of 5000元以上不足1万元, nor + of 500+300. */
Ending remark_take_ending (Scan *scan);

/* Passes the nights of 三天三夜, which are as many as the days. FALSE: they are not, of 三天两夜 the `forms` say what it can mean. */
gboolean remark_take_nights (Input *input, Written *written);

/* Names 50条 of 50条短信, where nothing but such words follows the noun: it is to be written so if the messages are what is counted. */
void remark_noun (Input *input, const char *noun);

/* The text says that the number is not known: 数额不详, 人数不明. */
gboolean remark_is_unknown (Scan scan);
/* Or that there is none: 无, 没有违法所得. */
gboolean remark_is_nothing (Scan scan);
/* The whole is a figure in brackets: so accounts and spreadsheets write what is below nought. */
gboolean remark_is_below_nought (Scan scan);
