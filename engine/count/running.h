#pragma once
#include "logic/truth.h"
#include "model/case/ledger.h"

/* What a batch comes to while acts come and go, where a record counts once to however many it was given. */
typedef struct Running Running;

/* left: records that count; base: whether obtaining one does; twice: and giving it once more.
 * counts: records of each transfer; n of them, none of which counts yet. */
Running *running_new (Interval left, Truth base, gboolean twice, const Interval *counts, guint n);
/* Takes NULL. */
void running_free (Running *running);
void running_turn (Running *running, guint transfer, gboolean counts);
/* The same as transfers_count makes of those that count. */
Interval running_total (const Running *running, gboolean obtained);
