#pragma once
#include "base/value/sum.h"

/* 共计 or 分别 stands before the first of several. */
gboolean joints_say_sum (Scan scan);
/* 分别 stands before the first of several: none of them is a total. */
gboolean joints_say_each (Scan scan);
/* 共计 stands here, or behind a comma, or behind a name there. */
gboolean joints_total_follows (Scan scan);
/* Passes what says that the number behind it is not one more beside the one before: 经核实, 价值. TRUE: it does. `ret_value`: by what it
 * is worth, which may be said of something else as well. */
gboolean joints_take_again (Scan *scan, const Part *before, gboolean *ret_value);
/* 其中 stands here, or behind a comma: the number behind it is a part of the one before. */
gboolean joints_part_follows (Scan scan);
/* What is measured is named once more behind here, or an order: 获利 of 违法所得共4万元，获利2万元. */
gboolean joints_name_follows (Scan scan);
/* 、 or 和 stands here, not a mere comma. */
gboolean joints_part_plainly (const Scan *scan);
gboolean joints_begin_number (const Scan *scan);
/* Passes what parts one of several from the next: 3000元、2000元. FALSE: nothing does. */
gboolean joints_take (Scan *scan, const Part *before);
/* Passes the words that tell which of several comes next, and what was done: 第二次获利, 先后. Whether what follows is one of
 * several; of 先后三次 it is all of them. */
gboolean joints_take_order (Scan *scan);
