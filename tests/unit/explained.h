#pragma once
#include "pipeline.h"
#include "rules.h"

/* A case decided and explained under rules_small (low, high). `inside`: what stands inside <case> beside the charge.
 * Returns: yours. */
Reasons *explained_small (const char *low, const char *high, const char *findings, const char *inside);
/* The same under rules of which `standard` is the one instrument beside a vocabulary with money (gains, loss; yuan),
 * records (x, y), yes/no facts (p, q) and a date (d), and a statute t/law with offence t/1, tiers low and high. */
Reasons *explained (const char *standard, const char *findings, const char *inside);
/* A complete case of t/1 in `region` (NULL: not said) under the same facts, a statute and one or two other instruments
 * (`second` may be NULL). */
Reasons *explained_texts (const char *law, const char *first, const char *second, const char *region,
                          const char *inside);
const ChargeReasons *explained_charge (const Reasons *reasons);
/* The item of that path in the first charge. */
const ItemReason *explained_item (const Reasons *reasons, const char *path);
