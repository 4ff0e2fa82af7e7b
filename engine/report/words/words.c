/* The table of words as arrays, and the filling-in of %1 to %9. %_1 is %1 with a blank before it where it begins with a
 * figure, as figures are set in Chinese. What is quoted within quotes has single ones. */
#include "report/words/words.h"

static const char *const table[N_WORDS][2] = {
#define WORD(id, zh, en) [WORD_##id] = { [SILL_ZH] = zh, [SILL_EN] = en },
#include "report/words/words.def"
#undef WORD
};

enum { MOST_FILLINGS = 9 };

const char *word_text (Word word, SillLanguage language) { return table[word][language]; }

static gboolean is_filling (const char *at)
{
  const char *digit = at + (at[0] == '%' && at[1] == '_' ? 2 : 1);
  return at[0] == '%' && g_ascii_isdigit (*digit) && *digit != '0';
}

static void append_filling (GString *to, const char *filling, gboolean set_apart, gboolean quoted)
{
  if (filling == NULL)
    return;
  if (set_apart && g_ascii_isdigit (*filling))
    g_string_append_c (to, ' ');
  const gsize begin = to->len;
  g_string_append (to, filling);
  for (gsize i = begin; quoted && i < to->len; i++)
    if (g_str_has_prefix (to->str + i, "“") || g_str_has_prefix (to->str + i, "”"))
      to->str[i + 2] -= '\x04'; /* “ is U+201C, ‘ U+2018, ” U+201D, ’ U+2019 */
}

/* Whether what stands there begins or ends a quotation. */
static gboolean turns_quoted (const char *at, gboolean quoted) { return g_str_has_prefix (at, quoted ? "”" : "“"); }

char *word_fill (Word word, SillLanguage language, ...)
{
  const char *fillings[MOST_FILLINGS] = { NULL };
  va_list list;
  va_start (list, language);
  for (guint i = 0; i < MOST_FILLINGS && (fillings[i] = va_arg (list, const char *)) != NULL; i++)
    continue;
  va_end (list);
  GString *filled = g_string_new (NULL);
  gboolean quoted = FALSE;
  for (const char *at = table[word][language]; *at != '\0'; at++)
    if (is_filling (at)) {
      gboolean set_apart = at[1] == '_';
      at += set_apart ? 2 : 1;
      append_filling (filled, fillings[*at - '1'], set_apart, quoted);
    } else {
      quoted ^= turns_quoted (at, quoted);
      g_string_append_c (filled, *at);
    }
  return g_string_free (filled, FALSE);
}
