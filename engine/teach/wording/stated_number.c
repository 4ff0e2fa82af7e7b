/* In: an answer that is to be a number. Out: the number. The one idea: clause by clause; a clause counts that has one number and
 * nothing that makes a bound of it, and of such clauses those that say that this is what is asked for before others. */
#include "teach/wording/stated_number.h"
#include <string.h>
#include "base/fold.h"
#include "base/value/quantity.h"

enum { PARTS = 10000 };

/* How much a clause's number is the answer. */
typedef enum { WEIGHT_NONE, WEIGHT_MEASURE, WEIGHT_PLAIN, WEIGHT_RESULT, N_WEIGHTS } Weight;

typedef struct {
  char *found[N_WEIGHTS]; /* the number of each weight; yours */
  gboolean several[N_WEIGHTS];
  gboolean any; /* a number stands in some clause */
} Statements;

static gboolean has_any (const char *text, const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);
  gboolean has = FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    has = has || strstr (text, words[i]) != NULL;
  return has;
}

/* ---- tokens ---- */

static gboolean is_power (gunichar c) { return c != 0 && g_utf8_strchr ("十百千万亿拾佰仟", -1, c) != NULL; }
static gboolean is_figure (gunichar c)
{
  return is_power (c) || (c != 0 && g_utf8_strchr ("〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖", -1, c) != NULL);
}

/* The end of the number that begins there; `plain`: with Arabic figures, .6 too. */
static const char *number_end (const char *at, gboolean plain)
{
  if (plain && !g_ascii_isdigit (*at) && !(*at == '.' && g_ascii_isdigit (at[1])))
    return at;
  for (;;) {
    const gunichar c = g_utf8_get_char (at);
    const gboolean goes_on =
        plain ? g_ascii_isdigit (*at) || ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1])) || is_power (c)
              : is_figure (c);
    if (!goes_on)
      return at;
    at = g_utf8_next_char (at);
  }
}

static gboolean has_figures (const char *text) { return strpbrk (text, "0123456789") != NULL; }

/* In units of a PARTS th; -1: it is none. */
static gint64 number_of (const char *from, const char *end)
{
  g_autoptr (Gauge) gauge = gauge_new (PARTS);
  Quantity number;
  if (end == from || quantity_read (from, (gsize) (end - from), gauge, &number) != QUANTITY_OK ||
      number.lo != number.hi)
    return -1;
  return number.lo;
}

/* 120%: a hundredth; 6/5: a share. -1: it does not come out even. */
static gint64 with_share (gint64 number, const char **end)
{
  if (**end == '%') {
    (*end)++;
    return number % 100 == 0 ? number / 100 : -1;
  }
  if (**end != '/' || !g_ascii_isdigit ((*end)[1]))
    return number;
  const char *from = *end + 1;
  *end = number_end (from, TRUE);
  const gint64 of = number_of (from, *end) / PARTS;
  return of > 0 && number % of == 0 ? number / of : -1;
}

/* ---- a clause ---- */

static const char bounds[] = "约|大概|左右|上下|以下|以内|超过|大于|多于|高于|不到|不足|低于|少于|不满|小于|接近|将近|"
                             "几|>|<|≤|≠|≈|~|或|至多|最多|about|around|approximately|more than|over |less than|under |"
                             "below|above|nearly|almost|up to|at most| or |between|$";
static const char results[] =
    "还差|尚差|差额|还需|还要|需要再|再增加|增加|合计|总计|答|结果|等于|=|answer|result|more|total|short";
static const char measures[] = "达到|已有|标准|现有|本案|不够|未达|原有|reached|has ";

/* 不少于: at least, from which the number follows. */
static gboolean is_bound (const char *clause)
{
  g_autoptr (GString) rest = g_string_new (clause);
  static const char *const least[] = { "不少于",       "不低于",       "大于等于",     "大于或等于",
                                       "大于或者等于", "no less than", "not less than" };
  for (guint i = 0; i < G_N_ELEMENTS (least); i++)
    g_string_replace (rest, least[i], "", 0);
  return has_any (rest->str, bounds);
}

/* 1.5k, 1e3, 10³: no number that is read here. */
static gboolean is_other_unit (const char *after)
{
  static const char *const yuan[] = { "rmb", "cny", "yuan" };
  for (guint i = 0; i < G_N_ELEMENTS (yuan); i++)
    if (g_str_has_prefix (after, yuan[i]))
      return FALSE;
  return g_ascii_isalpha (*after) || g_str_has_prefix (after, "×") ||
         g_unichar_type (g_utf8_get_char (after)) == G_UNICODE_OTHER_NUMBER;
}

/* Behind a number: it is one of a range, or not known exactly. */
static gboolean is_blurred (const char *after)
{
  return is_other_unit (after) || g_str_has_prefix (after, "余") || g_str_has_prefix (after, "多") ||
         g_str_has_prefix (after, "来") || g_str_has_prefix (after, "至") || g_str_has_prefix (after, "到") ||
         *after == '-' || *after == '+' || *after == '*' || g_str_has_prefix (after, " to ");
}

static gboolean is_negative (const char *clause, const char *at)
{
  static const char *const signs[] = { "-", "负", "minus " };
  gboolean negative = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    const gsize length = strlen (signs[i]);
    negative = negative || ((gsize) (at - clause) >= length && strncmp (at - length, signs[i], length) == 0);
  }
  return negative;
}

/* The one number of a clause; NULL: there is none, or there are several, or it is a bound. */
static char *number_in (const char *clause, gboolean *any)
{
  const gboolean plain = has_figures (clause);
  gint64 number = -1;
  guint n = 0;
  gboolean blurred = is_bound (clause);
  for (const char *at = clause; *at != '\0';) {
    const char *end = number_end (at, plain);
    if (end == at) {
      at = g_utf8_next_char (at);
      continue;
    }
    const gboolean negative = is_negative (clause, at);
    number = number_of (at, end);
    number = number < 0 ? number : with_share (number, &end);
    blurred = blurred || negative || is_blurred (end);
    n++;
    at = end;
  }
  *any = *any || n > 0;
  return n == 1 && number >= 0 && !blurred ? quantity_write_units (number, PARTS) : NULL;
}

static Weight weight_of (const char *clause)
{
  return has_any (clause, results) ? WEIGHT_RESULT : has_any (clause, measures) ? WEIGHT_MEASURE : WEIGHT_PLAIN;
}

static void forget (Statements *stated)
{
  for (guint i = 0; i < N_WEIGHTS; i++) {
    g_clear_pointer (&stated->found[i], g_free);
    stated->several[i] = FALSE;
  }
}

/* Of 5000-3490=1510 what is behind the sign; of 0.4+0.8=1.2>1 what is set against the limit. Returns: yours. */
static char *outcome_of (const char *clause)
{
  const char *equals = strrchr (clause, '=');
  GString *outcome = g_string_new (equals != NULL ? equals + 1 : clause);
  const gsize end = strcspn (outcome->str, "<>");
  if (equals != NULL && end > 0)
    g_string_truncate (outcome, end);
  return g_string_free (outcome, FALSE);
}

static void take_clause (Statements *stated, const char *clause)
{
  g_autofree char *outcome = outcome_of (clause);
  const gboolean denied = has_any (clause, "不是|并非|非|not ") && !has_any (clause, "不少于|不低于|not less than");
  const Weight weight = weight_of (clause);
  char *number = denied ? NULL : number_in (outcome, &stated->any);
  if (number == NULL)
    return;
  if (stated->found[weight] != NULL && !g_str_equal (stated->found[weight], number))
    stated->several[weight] = TRUE;
  g_free (stated->found[weight]);
  stated->found[weight] = number;
}

/* ---- clauses ---- */

/* What takes back what was said before it. */
static const char *const changes[] = { "应改为", "改为",  "改成",   "更正",       "更改为", "修改为", "应为",
                                       "应该是", "而是",  "不对",   "错了",       "错误",   "→",      "错",
                                       "改",     "sorry", "i mean", "correction", "wrong",  "no,",    NULL };
static const char *const reasons[] = { "因为", "由于", "理由", "because", "since", NULL };
static const char stops[] = ",;:。!?、\n";

static gsize word_begins (const char *at, const char *const *words)
{
  while (*words != NULL && !g_str_has_prefix (at, *words))
    words++;
  return *words == NULL ? 0 : strlen (*words);
}

/* A comma between digits, with three of them behind it, is none. */
static gboolean is_stop (const char *text, const char *at)
{
  const gboolean thousands = *at == ',' && at > text && g_ascii_isdigit (at[-1]) && strspn (at + 1, "0123456789") == 3;
  const gboolean point = *at == '.' && !g_ascii_isdigit (at[1]);
  return point || (!thousands && g_utf8_strchr (stops, -1, g_utf8_get_char (at)) != NULL);
}

static void end_clause (Statements *stated, GString *clause)
{
  if (clause->len > 0)
    take_clause (stated, clause->str);
  g_string_truncate (clause, 0);
}

static void take_all (Statements *stated, const char *text)
{
  g_autoptr (GString) clause = g_string_new (NULL);
  guint depth = 0;
  for (const char *at = text; *at != '\0';) {
    const gsize change = word_begins (at, changes);
    if (word_begins (at, reasons) > 0 && clause->len + (stated->any ? 1 : 0) > 0)
      break;
    if (change > 0) {
      end_clause (stated, clause);
      forget (stated);
    } else if (*at == '(' || *at == ')')
      depth = *at == '(' ? depth + 1 : depth - (depth > 0);
    else if (depth == 0 && is_stop (text, at))
      end_clause (stated, clause);
    else if (depth == 0)
      g_string_append_unichar (clause, g_utf8_get_char (at));
    at = change > 0 ? at + change : g_utf8_next_char (at);
  }
  end_clause (stated, clause);
}

/* 1 510: a blank between three figures and others parts thousands. */
static char *without_gaps (const char *folded)
{
  GString *to = g_string_new (NULL);
  for (const char *at = folded; *at != '\0'; at++) {
    const gboolean gap = *at == ' ' && at > folded && g_ascii_isdigit (at[-1]) && strspn (at + 1, "0123456789") == 3;
    if (!gap)
      g_string_append_c (to, *at);
  }
  return g_string_free (to, FALSE);
}

/* A hundredth is written behind its number. */
static void turn_hundredths (GString *text)
{
  static const char hundredth[] = "百分之";
  for (const char *at = strstr (text->str, hundredth); at != NULL; at = strstr (text->str, hundredth)) {
    const gsize from = (gsize) (at - text->str);
    g_string_erase (text, (gssize) from, (gssize) strlen (hundredth));
    const char *begins = text->str + from, *end = number_end (begins, g_ascii_isdigit (*begins));
    if (end > begins)
      g_string_insert_c (text, end - text->str, '%');
  }
}

/* What is said of numbers in words as a sign. Returns: yours. */
static char *with_signs (const char *folded)
{
  GString *to = g_string_new (folded);
  g_string_replace (to, "等于", "=", 0);
  g_string_replace (to, "减去", "-", 0);
  g_string_replace (to, "减", "-", 0);
  turn_hundredths (to);
  return g_string_free (to, FALSE);
}

char *stated_number (const char *text)
{
  g_autofree char *folded = text_folded (text, strlen (text));
  g_autofree char *signs = with_signs (folded);
  g_autofree char *joined = without_gaps (signs);
  Statements stated = { { NULL }, { FALSE }, FALSE };
  char *number = NULL;
  take_all (&stated, joined);
  Weight weight = N_WEIGHTS - 1;
  while (weight > WEIGHT_NONE && stated.found[weight] == NULL)
    weight--;
  if (!stated.several[weight])
    number = g_steal_pointer (&stated.found[weight]);
  forget (&stated);
  return number;
}
