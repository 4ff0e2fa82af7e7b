/* What things are called: their words in a language, tiers, numbers in Chinese. */
#include "report/words/phrases.h"
#include "report/words/words.h"

const char *phrase_words (const Words *words, SillLanguage language)
{
  return language == SILL_ZH ? words->zh : words->en;
}

static const char *const digits[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

/* 253 -> 二百五十三; 10 to 19 without the leading 一. Numbers of articles: below 10,000. */
static void append_chinese (GString *to, guint number)
{
  static const struct {
    guint value;
    const char *name;
  } powers[] = {
    { 1000, "千" },
    { 100, "百" },
    { 10, "十" },
    { 1, "" },
  };
  gboolean started = FALSE, gap = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++) {
    guint digit = number / powers[i].value % 10;
    gboolean bare_ten = digit == 1 && powers[i].value == 10 && !started;
    if (digit != 0)
      g_string_append_printf (to, "%s%s%s", gap ? digits[0] : "", bare_ten ? "" : digits[digit], powers[i].name);
    gap = digit == 0 && started;
    started = started || digit != 0;
  }
}

char *phrase_chinese (guint number)
{
  GString *to = g_string_new (NULL);
  append_chinese (to, number);
  return g_string_free (to, FALSE);
}

const char *phrase_tier (const Tier *tier, SillLanguage language)
{
  return tier == NULL ? word_text (WORD_TIER_NONE, language) : phrase_words (&tier->name, language);
}

char *phrase_tiers (const Version *version, guint floor, guint ceiling, SillLanguage language)
{
  const char *low = phrase_tier (version_tier_at (version, floor), language);
  const char *high = phrase_tier (version_tier_at (version, ceiling), language);
  if (floor == ceiling)
    return g_strdup (low);
  if (floor == 0)
    low = word_text (WORD_TIER_NONE_SHORT, language);
  return word_fill (ceiling - floor == 1 ? WORD_TIER_EITHER : WORD_TIER_BETWEEN, language, low, high, NULL);
}
