#pragma once
#include "teach/sketch.h"

/* Cases that are decided without a figure: an item asks for circumstances alone, and all of them are there, or one is not. */

/* One thing in a case taken the other way: a circumstance that was found or was not, or what a person found of a clause. */
typedef struct {
  guint fact;    /* its slot, where it is no ruling */
  gint ruling;   /* index of the ruling; -1: a fact */
  gboolean took; /* it is taken away: the case has it */
} Turn;

/* The item's smallest case tells of circumstances, and turns with one of them. */
gboolean circumstance_decides (const Setting *setting, const ReachedItem *reached);
/* All that such an item asks for, or all but one thing. FALSE: this throw of the dice makes none. */
gboolean circumstance_make (const Setting *setting, Sketch *sketch, Difficulty difficulty, Chance *chance);
/* Of some such item a fact turns the tier. */
gboolean circumstance_opens (const Setting *setting);
/* The same with one thing of it not settled, on which the tier turns. FALSE: this throw of the dice makes none. */
gboolean circumstance_make_open (const Setting *setting, Sketch *sketch, Chance *chance);
/* What turns the tier when it is taken the other way, in the order in which the case states it. Returns: yours, of Turn. */
GArray *circumstance_turns (const Setting *setting, const Case *of);
void circumstance_turn (Case *to, Turn turn);
/* States what one item more of a higher tier asks for, where the case lacks just one fact of it. FALSE: there is no such item. */
gboolean circumstance_supply (const Setting *setting, Case *to);
