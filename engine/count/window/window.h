#pragma once
#include "base/date/lapse.h"
#include "logic/interval.h"

/* Windows of so many years, months or days over acts, with whatever the acts are worth together left to the caller. */

typedef struct {
  Day enters;      /* a window holds the act if its last day is at least this */
  Day leaves;      /* and its first day at most this */
  gboolean always; /* counts in every window, wherever it lies */
  gboolean never;  /* counts in none */
  guint occasion;  /* below the number of acts: acts of one occasion are one of `times` */
} WindowAct;

typedef struct {
  Lapse lapse;
  guint times;     /* a window adds up if it holds at least so many occasions */
  gboolean by_day; /* what was done on one day is one occasion: alone, a day counts as an act does */
  GArray *acts;    /* of WindowAct */
  /* Lets the act count or leaves it out; returns by how much that changes what all are worth. */
  __int128 (*turn) (gpointer data, guint act, gboolean counts);
  gpointer data;
} Timeline;

typedef struct {
  gboolean found; /* FALSE: no act can count */
  Day from, to;
  gint only; /* the one act that it is about, where no window with enough occasions is worth more; -1: all in it */
  __int128 worth;
} Window;

/* The window that is worth the most, of several the latest. Where several occasions are asked for and are nowhere together,
 * the acts that count wherever they lie are left, or the greatest act. Takes n log n turns' time and at most four turns for
 * each act. All acts end left out. */
Window window_greatest (const Timeline *timeline);
/* What this act is worth, with the always counted ones where one occasion is enough to add up. */
__int128 window_alone (const Timeline *timeline, guint act);

/* The least that the greatest window can be worth when each act lies on one of the days `on` (of Interval, as many as acts).
 * FALSE: there are too many ways, or some are of one time and may lie on several days; then *ret is not set. */
gboolean window_least (Timeline *timeline, const Interval *on, __int128 *ret);
/* At least so much the greatest window surely is, where what was done on one day is one time: of acts that lie in one window on
 * whichever of their days. Takes a turn of each act for each of a bounded number of ways to deal them out among days. */
__int128 window_least_by_day (const Timeline *timeline, const Interval *on);
/* Whether so many acts as there are times may lie on days of their own between these days. */
gboolean window_has_days (const Timeline *timeline, Day from, Day to);
/* The window that is worth the most of those of which that is so; none is found where there is none. FALSE: there are too many acts, or what
 * is asked for is the least; *ret is not set. */
gboolean window_greatest_by_day (const Timeline *timeline, Window *ret);
/* Whether the act lies inside the window on each of its days, or on one of them. */
gboolean window_holds (const Window *window, Interval on);
gboolean window_meets (const Window *window, Interval on);
