#pragma once
#include "model/verdict/account.h"

/* Where `measure` lies, 0 to 1000. The rungs stand at equal distances, between them the scale is linear, above the last
 * one it approaches the end; 0 is 0 and unbounded is 1000. */
guint scale_position (const Scale *scale, Rational measure);
/* Where the rung `index` stands. */
guint scale_rung_position (const Scale *scale, guint index);
/* The highest rank given by a rung that applies, up to and including rung `index`. */
guint scale_rank (const Scale *scale, guint index);
/* In how many rows its figures stand, by turns, on a narrow page, so that none touches the next: 1 to 3. */
guint scale_rows (const Scale *scale);
