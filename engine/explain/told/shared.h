#pragma once
#include "model/verdict/account.h"

/* What items of one paragraph share is told of the first of them: marks those whose preconditions it says already, and those
 * that are near by its very comparison. Items and near ones of the account are laid out and in order. */
void shared_find (ChargeAccount *account);
