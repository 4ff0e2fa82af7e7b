/* One change of a document. */
#include "advise/mend.h"

void mend_clear (gpointer data) { g_free (((Mend *) data)->value); }
