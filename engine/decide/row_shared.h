#pragma once
#include "model/case/case.h"
#include "model/verdict/verdict.h"

/* What all rows of a law have in their slots. Kept are those that the law asks for; of a fact beside them it is what nobody said. */
typedef struct RowShared RowShared;

/* `slots`: filled for the law; `all`: every slot may be asked for, as where facts are factors of others. Returns: yours. */
RowShared *row_shared_new (const Program *program, const Plan *plan, const Interval *slots, gboolean all,
                           gboolean complete);
void row_shared_free (RowShared *shared);
Interval row_shared_at (const RowShared *shared, guint slot);
/* Something that a law asks for comes with a fact that a row may state: with complete findings it is not shared. */
gboolean row_shared_lacks_companions (const Program *program, const Laws *laws);
