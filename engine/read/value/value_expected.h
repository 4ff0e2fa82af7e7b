#pragma once
#include "base/findings.h"
#include "base/value/quantity.h"
#include "model/book/vocabulary.h"
#include "read/document/span.h"

#define VALUE_YES_NO "yes, no, unknown"

/* What a value with a fault of that code should have been. Returns: yours, NULL where the code says it all. */
char *value_expected (const Fact *fact, Span written, FindingCode code);
/* A quantity of the fact, in its unit. */
QuantityStatus value_quantity (const Fact *fact, Span written, Quantity *ret);
