#pragma once
#include "base/value/sum.h"

/* Passes one quantity, or several that are told together. */
QuantityStatus parts_list_read (ValueReader *reader, Part *ret);
