/* In: an answer that puts cases in order. Out: the order, the lowest first. The one idea: the letters in the order in which they stand,
 * and what says that this is the other way round. */
#include "teach/wording/stated_order.h"
#include <string.h>
#include "base/fold.h"

enum { MOST = 26 };

typedef struct {
  guint n;
  guint places[MOST]; /* from 1; 0: not named */
  guint place, found;
  gboolean alike; /* the next one stands on the same place */
  gboolean up, down;
  gboolean wrong;
} Order;

/* What stands beside the letters; `turns`: -1 the highest first, 1 the lowest first. */
static const struct {
  const char *word;
  gint turns;
} words[] = {
  { "从低到高", 1 },
  { "由低到高", 1 },
  { "低到高", 1 },
  { "升序", 1 },
  { "从轻到重", 1 },
  { "由轻到重", 1 },
  { "从高到低", -1 },
  { "由高到低", -1 },
  { "高到低", -1 },
  { "降序", -1 },
  { "从重到轻", -1 },
  { "由重到轻", -1 },
  { "lowest first", 1 },
  { "low to high", 1 },
  { "ascending", 1 },
  { "<", 1 },
  { "highest first", -1 },
  { "high to low", -1 },
  { "descending", -1 },
  { "->", 0 },
  { "=>", 0 },
  { ">", -1 },
  { "居中", 0 },
  { "is", 0 },
  { "are", 0 },
  { "案例", 0 },
  { "案件", 0 },
  { "案", 0 },
  { "例", 0 },
  { "其次", 0 },
  { "次之", 0 },
  { "最后", 0 },
  { "然后", 0 },
  { "再", 0 },
  { "是", 0 },
  { "为", 0 },
  { "依次", 0 },
  { "排列", 0 },
  { "排序", 0 },
  { "顺序", 0 },
  { "次序", 0 },
  { "档次", 0 },
  { "按照", 0 },
  { "按", 0 },
  { "答案", 0 },
  { "答", 0 },
  { "应", 0 },
  { "、", 0 },
  { "case", 0 },
  { "then", 0 },
  { "and", 0 },
  { "order", 0 },
  { "answer", 0 },
  { "from", 0 },
  { "the", 0 },
};

static void turn (Order *order, gint turns)
{
  order->up = order->up || turns > 0;
  order->down = order->down || turns < 0;
}

/* 最低, 最高 and their like: said of the letter before or behind, they tell the way by which end they stand at. */
static gboolean take_end (Order *order, const char **at)
{
  static const char *const ends[] = { "最低", "最轻", "lowest", "最高", "最重", "highest" };
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    if (!g_str_has_prefix (*at, ends[i]))
      continue;
    const gboolean low = i < 3, first = order->found <= 1;
    if (!first && order->found < order->n)
      order->wrong = TRUE;
    turn (order, low == first ? 1 : -1);
    *at += strlen (ends[i]);
    return TRUE;
  }
  return FALSE;
}

static gboolean take_word (Order *order, const char **at)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (!g_str_has_prefix (*at, words[i].word))
      continue;
    turn (order, words[i].turns);
    *at += strlen (words[i].word);
    return TRUE;
  }
  return take_end (order, at);
}

static void take_letter (Order *order, guint letter)
{
  if (order->places[letter] != 0)
    order->wrong = TRUE;
  order->place += !order->alike;
  order->places[letter] = order->place;
  order->alike = FALSE;
  order->found++;
}

/* 甲乙丙 are the a, b, c of cases. G_MAXUINT: it is none. */
static guint letter_of (gunichar c)
{
  guint letter = 0;
  if (c >= 'a' && c <= 'z')
    return c - 'a';
  for (const char *stem = "甲乙丙丁戊己庚"; *stem != '\0'; stem = g_utf8_next_char (stem), letter++)
    if (g_utf8_get_char (stem) == c)
      return letter;
  return G_MAXUINT;
}

/* 1. C 2. A 3. B, C1 A2 B3: the places are counted, before the letters or behind them. */
static gboolean is_count (const Order *order, const char *at)
{
  const guint place = (guint) (*at - '0');
  return g_ascii_isdigit (*at) && !g_ascii_isdigit (at[1]) && (place == order->found || place == order->found + 1);
}

static void take (Order *order, const char *at)
{
  const gunichar c = g_utf8_get_char (at);
  const guint letter = letter_of (c);
  if (c == '=')
    order->alike = order->found > 0;
  else if (letter < order->n)
    take_letter (order, letter);
  else if (is_count (order, at))
    ;
  else if (g_unichar_isalnum (c) || c == 0x2264 || c == 0x2265)
    order->wrong = TRUE;
}

static Order order_of (const char *folded, guint n)
{
  Order order = { .n = n };
  for (const char *at = folded; *at != '\0';) {
    if (take_word (&order, &at))
      continue;
    take (&order, at);
    at = g_utf8_next_char (at);
  }
  return order;
}

static char *write_order (const Order *order)
{
  GString *to = g_string_new (NULL);
  for (guint i = 1; i <= order->place; i++) {
    const guint place = order->down ? order->place + 1 - i : i;
    gboolean first = TRUE;
    for (guint letter = 0; letter < order->n; letter++) {
      if (order->places[letter] != place)
        continue;
      g_string_append_printf (to, "%s%c", to->len == 0 ? "" : first ? "," : "=", 'A' + (char) letter);
      first = FALSE;
    }
  }
  return g_string_free (to, FALSE);
}

char *stated_order (const char *text, guint n)
{
  g_autofree char *folded = text_folded (text, strlen (text));
  const Order order = order_of (folded, MIN (n, MOST));
  return order.wrong || order.found != n || (order.up && order.down) ? NULL : write_order (&order);
}
