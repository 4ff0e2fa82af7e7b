#pragma once
#include "form/pair.h"
#include "model/verdict/verdict.h"

/* Between which laws is chosen, for conduct of some time that is decided at some time. */

/* A case of one charge that is complete in its findings and states no figures of its region. */
typedef struct {
  const char *offence;
  const char *region; /* NULL: not said */
  Day began, ended, decided;
  LaterPart later_part;
} ChoiceTime;

/* The laws that such a case meets; ranks are not filled in. */
void choice_laws (const Program *program, const ChoiceTime *time, Laws *ret);
/* Whether of any two ranks of these versions the same one is the lighter by either: how heavy they are then does not matter. `old`, `now`: of
 * const Version, in one order. */
gboolean choice_same_order (const GPtrArray *old, const GPtrArray *now);
/* Whether both programs choose between laws of the same days in the same way, whatever the time and the region. `regions`: of const char *: all
 * that some law of either names. FALSE: they may not. */
gboolean choices_are_alike (Program *const of[N_PAIR], const char *offence, const GPtrArray *regions);
/* The regions that some law of the offence by either program names. Returns: yours, of const char *, borrowed from the laws. */
GPtrArray *choice_regions (Program *const of[N_PAIR], const char *offence);
/* Whether the laws speak of regions or of figures that these set. */
gboolean choice_is_regional (const Laws *laws);
/* Per region the first one of which the same laws of both speak: a case meets the same ones in either. Returns: yours, of guint. */
GArray *choice_like_regions (Program *const of[N_PAIR], const char *offence, const GPtrArray *regions);
