/* A number in, how it is written in Chinese out: 253 is 二百五十三. */
#include "base/numeral/numeral_write.h"

static const char *const digits[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

static const struct {
  guint value;
  const char *name;
} powers[] = { { 1000, "千" }, { 100, "百" }, { 10, "十" }, { 1, "" } };

char *numeral_write (guint number)
{
  GString *to = g_string_new (NULL);
  gboolean started = FALSE, gap = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++) {
    const guint digit = number / powers[i].value % 10;
    const gboolean bare_ten = digit == 1 && powers[i].value == 10 && !started;
    if (digit != 0)
      g_string_append_printf (to, "%s%s%s", gap ? digits[0] : "", bare_ten ? "" : digits[digit], powers[i].name);
    gap = digit == 0 && started;
    started = started || digit != 0;
  }
  return g_string_free (to, FALSE);
}
