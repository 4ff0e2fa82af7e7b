#pragma once
#include "explained.h"

/* Texts of a small law with two offences of two tiers each, for tests that write one standard beside it. */

#define ARTICLE(tiers) "<article n='5'>" tiers "</article>"
#define INSTRUMENT(id, head, inside)                                                                                   \
  "<instrument xmlns='urn:sill:rules:1' id='" id "' zh='释' en='i' effective='2001-01-01' " head ">" inside            \
  "</instrument>"
#define TIER(id, rank)                                                                                                 \
  "<tier id='" id "' no-figure='yes' rank='" rank "' zh='" id "' en='" id "'><penalty to-months='36'/></tier>"
#define OFFENCE(id, fine)                                                                                              \
  "<offence id='" id                                                                                                   \
  "' article='253' zh='罪' en='o'><version effective='2000-01-01' subjects='person organization'>" TIER ("low", "1")   \
      TIER ("high", "2") fine "</version></offence>"
#define LAW(fine) INSTRUMENT ("t/law", "kind='statute'", OFFENCE ("t/1", fine) OFFENCE ("t/2", ""))

/* A complete case of t/1 under that law without fines and one interpretation t/s with `standard`. Returns: yours. */
Reasons *explained_under (const char *standard, const char *inside);
/* Asserts the ranks of the first charge. Takes the reasons. */
void expect_range (Reasons *reasons, guint floor, guint ceiling);
