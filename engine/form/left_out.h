#pragma once
#include "form/pair.h"

/* Facts that come with others, where a case tells of these and leaves them out: nobody says how much there was, and it is not taken for none. */

/* Such facts that either law asks for and that come with the same ones in both programs. Returns: yours, of const char *: ids, which belong to
 * the programs. */
GPtrArray *left_out_facts (const PairLaw of[N_PAIR]);
/* As many of the facts as a case can leave out that states the one of that index (as many as there are: that states none of them), where some
 * come with each other: one of these is found, or else none is. Returns: yours, of the same ids. */
GPtrArray *left_out_beside (const PairLaw *law, const GPtrArray *facts, guint stated);
/* Something that each of the facts comes with is found, in whatever the pair looks at from now on. `facts`: as above. */
void left_out_found (Pair *pair, const GPtrArray *facts);
