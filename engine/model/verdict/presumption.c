/* What a result rests on without the case saying so: one list a charge, in the order of the table. */
#include "model/verdict/reasons.h"

const char *presumption_code (PresumptionCode code)
{
  static const char *const codes[N_PRESUMPTIONS] = {
#define PRESUMPTION(id, code, zh, en) code,
#include "model/verdict/presumptions.def"
#undef PRESUMPTION
  };
  return codes[code];
}

static gboolean is_same (const Presumption *one, const Presumption *other)
{
  return one->code == other->code && one->day == other->day && one->instrument == other->instrument &&
         g_strcmp0 (one->article, other->article) == 0 && one->reading == other->reading &&
         one->remark == other->remark;
}

void charge_presume (ChargeReasons *charge, Presumption presumption)
{
  GArray *list = charge->presumptions;
  guint at = list->len;
  for (guint i = 0; i < list->len; i++)
    if (is_same (&g_array_index (list, Presumption, i), &presumption))
      return;
  while (at > 0 && g_array_index (list, Presumption, at - 1).code > presumption.code)
    at--;
  g_array_insert_val (list, at, presumption);
}
