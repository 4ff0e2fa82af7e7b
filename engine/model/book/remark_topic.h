#pragma once
#include "model/book/standard.h"

/* Whether it says what is taken to be so where its condition holds: told under the result, not among the remarks. */
gboolean remark_is_presumed (const Remark *remark);
