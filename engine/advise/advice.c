/* What every pass of advise.c does: it says what it found, and where there is one right mend notes that. */
#include "advise/advice.h"

void advice_mend (const Advice *advice, Mend mend)
{
  mend.finding = sill_findings_size (advice->findings) - 1;
  g_array_append_val (advice->mends, mend);
}
