#pragma once
#include "batch/worker.h"

/* Workers and the lots they share. Lots come back in the order in which they were handed out, whoever decided them. */
typedef struct Crew Crew;

/* One thread: none is started, lots are decided when they are handed out. Returns: yours. */
Crew *crew_new (Program *program, const SillBatch *batch);
/* Waits for what is being decided. */
void crew_free (Crew *crew);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Crew, crew_free)
/* An empty lot to fill; NULL: crew_take must come first. Returns: borrowed until it is taken. */
Lot *crew_empty (Crew *crew);
/* Hands out the lot that crew_empty gave last. */
void crew_hand_out (Crew *crew);
/* The first lot that was handed out and not yet taken, decided; it is empty again at the next crew_empty that gives it.
 * NULL: there is none. */
Lot *crew_take (Crew *crew);
/* Waits until all that was handed out is decided: nobody is at work then. */
void crew_rest (Crew *crew);
/* At rest: others take the place of the workers, who hold on to their program. NULL: nobody does, until others come. */
void crew_replace (Crew *crew, Program *program);
/* At rest: the rest of a lot that was taken is decided. */
void crew_go_on (Crew *crew, Lot *lot);
