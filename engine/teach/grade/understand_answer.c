/* An answer as students write it in, the form of the key out. The one idea: letters where it is nothing but letters of options; else
 * what its words claim of the options; what that comes to only where nothing else can be meant. */
#include <string.h>
#include "base/fold.h"
#include "teach/grade/quiz.h"
#include "teach/wording/cited.h"
#include "teach/wording/claims.h"
#include "teach/wording/simplified.h"
#include "teach/wording/stated_number.h"
#include "teach/wording/stated_order.h"

enum { NO_OPTION = QUIZ_LETTERS };

/* ---- letters ---- */

/* What stands around a letter that was chosen: 选B，答案是B，B项. */
static gboolean is_filler (gunichar c)
{
  return g_unichar_isspace (c) || g_utf8_strchr ("选择答案是应为我项和与及,.;:?!、。()[]\"'“”&+/·", -1, c) != NULL;
}

/* The letters of options in it, a bit each; 0: it is something else. */
static guint letters_in (const QuizQuestion *question, const char *folded)
{
  guint bits = 0;
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    const guint letter = c >= 'a' && c <= 'z' ? (guint) (c - 'a') : G_MAXUINT;
    if (letter < question->options->len)
      bits |= 1U << letter;
    else if (!is_filler (c))
      return 0;
  }
  return bits;
}

static char *write_letters (guint bits)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; bits >> i != 0; i++)
    if ((bits >> i & 1) != 0)
      g_string_append_printf (to, "%s%c", to->len == 0 ? "" : ",", 'A' + (char) i);
  return g_string_free (to, FALSE);
}

/* ---- options by what they say ---- */

/* NO_OPTION: none says that. */
static guint option_of (const QuizQuestion *question, const char *value)
{
  for (guint i = 0; i < question->options->len; i++)
    if (g_strcmp0 (quiz_option (question, i)->value, value) == 0)
      return i;
  return NO_OPTION;
}

/* The option that nothing is reached, or met. */
static guint nothing_of (const QuizQuestion *question)
{
  const guint tier = option_of (question, "0-0");
  return tier != NO_OPTION ? tier : option_of (question, "");
}

/* 0-1: it is a range of tiers. */
static gboolean is_range (const char *value)
{
  char *low_end = NULL, *high_end = NULL;
  if (value == NULL || !g_ascii_isdigit (*value))
    return FALSE;
  const guint64 low = g_ascii_strtoull (value, &low_end, 10);
  if (*low_end != '-')
    return FALSE;
  return low != g_ascii_strtoull (low_end + 1, &high_end, 10) && *high_end == '\0';
}

/* The one option that it cannot be said; NO_OPTION: there is none, or several. */
static guint open_of (const QuizQuestion *question)
{
  guint found = NO_OPTION;
  for (guint i = 0; i < question->options->len; i++)
    if (is_range (quiz_option (question, i)->value)) {
      if (found != NO_OPTION)
        return NO_OPTION;
      found = i;
    }
  return found;
}

/* ---- names of options ---- */

enum { MARK_ROOM = 7 };

/* The character that stands for the option where it was found as a whole. */
static const char *write_mark (guint option, char mark[static MARK_ROOM])
{
  mark[g_unichar_to_utf8 (CITED_FIRST + option, mark)] = '\0';
  return mark;
}

static void add_name (GArray *names, const char *text, guint option, gboolean part, gboolean alone)
{
  const ClaimName name = { text_key (text, strlen (text)), option, part, alone, FALSE };
  if (*name.text != '\0')
    g_array_append_val (names, name);
  else
    g_free (name.text);
}

static void name_clear (gpointer data) { g_free (((ClaimName *) data)->text); }

/* What people leave out of the names of tiers. */
static void add_short (GArray *names, const char *text, guint option, gboolean part)
{
  static const char *const heads[] = { "情节", "数额" };
  static const char tail[] = " circumstances";
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (text, heads[i]))
      add_name (names, text + strlen (heads[i]), option, part, TRUE);
  if (g_str_has_suffix (text, tail)) {
    g_autofree char *head = g_strndup (text, strlen (text) - strlen (tail));
    add_name (names, head, option, part, TRUE);
  }
}

/* 未达到标准 或 情节严重 of 尚不能确定：未达到标准 或 情节严重. */
static void add_range (GArray *names, const char *text, guint option)
{
  static const char *const colons[] = { "：", ": " };
  for (guint i = 0; i < G_N_ELEMENTS (colons); i++) {
    const char *colon = strstr (text, colons[i]);
    if (colon != NULL)
      add_name (names, colon + strlen (colons[i]), option, FALSE, FALSE);
  }
}

/* Of 数额较大或者多次盗窃等 both, of which each is enough. */
static void add_parts (GArray *names, const char *text, guint option)
{
  static const char marks[] = "\n";
  g_autoptr (GString) parted = g_string_new (text);
  static const char *const between[] = { "或者", "、", " or ", ", ", "等" };
  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    g_string_replace (parted, between[i], marks, 0);
  g_auto (GStrv) parts = g_strsplit (parted->str, marks, -1);
  for (guint i = 0; g_strv_length (parts) > 1 && parts[i] != NULL; i++)
    if (strlen (parts[i]) > strlen ("三个字") && !g_str_equal (parts[i], "the like"))
      add_name (names, parts[i], option, TRUE, FALSE);
  add_short (names, parts[0], option, g_strv_length (parts) > 1);
}

static void add_judgments (GArray *names, const char *const *list, guint option)
{
  for (guint i = 0; list[i] != NULL && option != NO_OPTION; i++)
    add_name (names, list[i], option, FALSE, TRUE);
}

/* Right or wrong, as people write it, where that is asked. */
static void add_yes_and_no (GArray *names, const QuizQuestion *question)
{
  static const char *const yes[] = { "对",   "正确",  "是",      "成立",  "没错",     "没有错", "不错",    "同意",
                                     "对了", "agree", "i agree", "holds", "it holds", "yep",    "√",       "✓",
                                     "✔",    "t",     "true",    "y",     "yes",      "right",  "correct", NULL };
  static const char *const no[] = { "错",
                                    "错误",
                                    "错了",
                                    "nope",
                                    "disagree",
                                    "i disagree",
                                    "do not agree",
                                    "don't agree",
                                    "does not hold",
                                    "doesn't hold",
                                    "不对",
                                    "不正确",
                                    "并不正确",
                                    "否",
                                    "不是",
                                    "不成立",
                                    "有误",
                                    "不同意",
                                    "×",
                                    "✗",
                                    "✘",
                                    "x",
                                    "f",
                                    "false",
                                    "n",
                                    "no",
                                    "wrong",
                                    "untrue",
                                    "not true",
                                    "not right",
                                    "incorrect",
                                    "not correct",
                                    NULL };
  add_judgments (names, yes, option_of (question, "true"));
  add_judgments (names, no, option_of (question, "false"));
}

/* Returns: yours. */
static GArray *names_of (const QuizQuestion *question)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (ClaimName));
  g_array_set_clear_func (names, name_clear);
  for (guint i = 0; i < question->options->len; i++) {
    const QuizOption *option = quiz_option (question, i);
    char mark[MARK_ROOM];
    add_name (names, option->text, i, FALSE, i == option_of (question, "true") || i == option_of (question, "false"));
    add_name (names, write_mark (i, mark), i, FALSE, FALSE);
    g_array_index (names, ClaimName, names->len - 1).offence = g_str_has_suffix (option->text, "罪");
    if (is_range (option->value))
      add_range (names, option->text, i);
    else
      add_parts (names, option->text, i);
  }
  add_yes_and_no (names, question);
  return names;
}

/* ---- provisions ---- */

/* 5(1)(3) of "cn/fashi-2017-10 5(1)(3):large@1"; NULL: it is no provision, or several. */
static char *path_of (const char *value)
{
  const char *blank = value == NULL ? NULL : strchr (value, ' ');
  if (blank == NULL || !g_ascii_isdigit (blank[1]) || strchr (value, ';') != NULL)
    return NULL;
  return g_strdup (blank + 1);
}

/* Citations as one character each, where provisions are asked about. Returns: yours. */
static char *mark_citations (const QuizQuestion *question, const char *folded)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  gboolean any = FALSE;
  for (guint i = 0; i < question->options->len; i++) {
    g_ptr_array_add (paths, path_of (quiz_option (question, i)->value));
    any = any || g_ptr_array_index (paths, i) != NULL;
  }
  return any ? cited_mark (paths, folded) : g_strdup (folded);
}

/* Whole options, the longest first, as the character that stands for them. Returns: yours. */
static char *mark_options (const QuizQuestion *question, const GArray *names, const char *folded)
{
  g_autoptr (GString) to = g_string_new (folded);
  for (gsize best = G_MAXSIZE, next = 0; best > 0; best = next, next = 0) {
    for (guint i = 0; i < names->len; i++) {
      const ClaimName *name = &g_array_index (names, ClaimName, i);
      const gsize length = strlen (name->text);
      char mark[MARK_ROOM];
      if (length == best && !name->alone && !name->part)
        g_string_replace (to, name->text, write_mark (name->option, mark), 0);
      next = length < best && length > next ? length : next;
    }
  }
  return mark_citations (question, to->str);
}

/* ---- what words come to ---- */

/* Who denies the lowest tier says that none is reached; who denies one of right and wrong says the other. */
static guint denied_to (const QuizQuestion *question, const AnswerClaims *claims)
{
  const guint lowest = option_of (question, "1-1"), right = option_of (question, "true"),
              wrong = option_of (question, "false");
  if (claims->taken_back)
    return NO_OPTION;
  if (lowest != NO_OPTION && (claims->denied >> lowest & 1) != 0)
    return option_of (question, "0-0");
  if (right == NO_OPTION || wrong == NO_OPTION || claims->denied == 0)
    return NO_OPTION;
  return claims->denied == 1U << right ? wrong : claims->denied == 1U << wrong ? right : NO_OPTION;
}

/* The option that claims without a name come to. */
static guint without_name (const QuizQuestion *question, const AnswerClaims *claims)
{
  return claims->open ? open_of (question) : claims->nothing ? nothing_of (question) : denied_to (question, claims);
}

static guint settle (const QuizQuestion *question, const AnswerClaims *claims)
{
  const guint unnamed = without_name (question, claims), bit = unnamed == NO_OPTION ? 0 : 1U << unnamed;
  if (claims->unclear)
    return 0;
  if (claims->asserted == 0)
    return bit;
  if (claims->open)
    return 0;
  return claims->nothing && bit != 0 && claims->asserted != bit ? 0 : claims->asserted;
}

/* As pieces are compared: people say 盗窃的数额, 两年内. Returns: yours. */
static char *loosened (char *key)
{
  g_autofree char *owned = key;
  GString *to = g_string_new (owned);
  g_string_replace (to, "的", "", 0);
  g_string_replace (to, "两", "二", 0);
  return g_string_free (to, FALSE);
}

/* Whether it stands in the text, and not as what is raised there: 严重 in 情节特别严重. */
static gboolean has_piece (const char *text, const char *piece)
{
  const char *at = strstr (text, piece);
  while (at != NULL && claim_is_raised (text, at))
    at = strstr (at + 1, piece);
  return at != NULL;
}

/* A piece of just one option: 特别严重. */
static guint piece_of (const QuizQuestion *question, const char *folded)
{
  g_autofree char *piece = loosened (claims_bare (folded));
  guint found = 0;
  if (strlen (piece) < (*piece & 0x80 ? strlen ("严重") : strlen ("theft")))
    return 0;
  for (guint i = 0; i < question->options->len; i++) {
    const char *text = quiz_option (question, i)->text;
    g_autofree char *option = loosened (text_key (text, strlen (text)));
    if (!is_range (quiz_option (question, i)->value) && has_piece (option, piece))
      found |= 1U << i;
  }
  return (found & (found - 1)) == 0 ? found : 0;
}

static guint words_in (const QuizQuestion *question, const char *folded)
{
  g_autoptr (GArray) names = names_of (question);
  g_autofree char *marked = mark_options (question, names, folded);
  const gboolean several = question->form == QUIZ_ALL;
  AnswerClaims claims = claims_read (names, question->options->len, several, marked);
  claims.unclear = claims.unclear || g_utf8_strchr (marked, -1, CITED_OTHER) != NULL;
  return claims.silent && !claims.unclear ? piece_of (question, folded) : settle (question, &claims);
}

/* ---- all ---- */

/* The places of a plain order: B,A=C. */
static gboolean places_of (const char *order, guint n, guint places[static QUIZ_LETTERS])
{
  guint place = 1, found = 0;
  for (const char *at = order; *at != '\0'; at++) {
    const guint letter = (guint) (*at - 'A');
    place += *at == ',';
    if (letter < n && places[letter] == 0) {
      places[letter] = place;
      found++;
    }
  }
  return found == n;
}

gboolean quiz_agrees (const QuizQuestion *question, const char *answer, const char *read)
{
  guint wanted[QUIZ_LETTERS] = { 0 }, given[QUIZ_LETTERS] = { 0 };
  const guint n = question->options->len;
  if (read == NULL || answer == NULL || question->form != QUIZ_ORDER)
    return g_strcmp0 (answer, read) == 0;
  if (!places_of (answer, n, wanted) || !places_of (read, n, given))
    return FALSE;
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (wanted[i] < wanted[k] && given[i] >= given[k])
        return FALSE;
  return TRUE;
}

char *quiz_understand (const QuizQuestion *question, const char *answer)
{
  if (!g_utf8_validate (answer, -1, NULL))
    return NULL;
  g_autofree char *text = simplified (answer);
  g_autofree char *folded = text_key (text, strlen (text));
  if (*folded == '\0')
    return NULL;
  if (question->form == QUIZ_NUMBER)
    return stated_number (text);
  if (question->form == QUIZ_ORDER)
    return stated_order (text, question->options->len);
  guint bits = letters_in (question, folded);
  if (bits == 0)
    bits = words_in (question, folded);
  if (bits == 0 || (question->form == QUIZ_ONE && (bits & (bits - 1)) != 0))
    return NULL;
  return write_letters (bits);
}
