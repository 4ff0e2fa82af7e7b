#pragma once
#include "model/verdict/account.h"

/* What a person is told of the reasons. `whole`: every condition of every item and every measure that can be drawn, for who can
 * fold them away; else only what is told at once. Returns: yours; it borrows from `reasons`. */
Account *told_explain (const Reasons *reasons, gboolean whole);
