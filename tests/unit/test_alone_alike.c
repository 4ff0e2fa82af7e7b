/* Acts that add up where each is a crime by itself: of two laws that are proved to move nothing else no list of acts moves anything else. */
#include <string.h>
#include "decided.h"
#include "probe/diff.h"
#include "rules.h"
#include "test.h"

enum { N_RANDOM = 60, MOST_FIGURE = 12 };

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='？' ask-en='?' provision='t'/>"
    "<fact id='y' kind='quantity' unit='records' zh='乙' en='y' ask-zh='？' ask-en='?' provision='t'/>"
    "<fact id='p' kind='yes-no' zh='丙' en='p' ask-zh='？' ask-en='?' provision='t'/>"
    "<fact id='q' kind='yes-no' zh='丁' en='q' ask-zh='？' ask-en='?' provision='t'/></vocabulary>";

static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='某罪' en='some offence'>"
    "<version effective='2000-01-01' paragraph='1' subjects='person'>"
    "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36' fine='with'/></tier>"
    "<tier id='high' rank='2' zh='特别严重' en='grave'><penalty from-months='36' to-months='84' fine='with'/></tier>"
    "</version></offence></instrument>";

static char *item (GRand *dice)
{
  static const char *const shapes[] = {
    "<limit of='x' at-least='%d'/>",
    "<limit of='x' above='%d'/>",
    "<all><limit of='x' at-least='%d'/><yes of='p'/></all>",
    "<all><limit of='x' at-least='%d'/><no of='q'/></all>",
    "<any><limit of='x' at-least='%d'/><yes of='q'/></any>",
    "<limit of='y' at-least='%d'/>",
  };
  const char *shape = shapes[g_rand_int_range (dice, 0, (gint) G_N_ELEMENTS (shapes))];
  char **parts = g_strsplit (shape, "%d", 2);
  char *text = g_strdup_printf ("%s%d%s", parts[0], g_rand_int_range (dice, 1, MOST_FIGURE), parts[1]);
  g_strfreev (parts);
  return text;
}

/* Of each tier two items. */
static Program *rules_of (const char *const items[4], const char *counting)
{
  g_autofree char *instrument = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='某解释' en='Some Interpretation' "
      "effective='2001-01-01'><standard offence='t/1'><article n='1'>"
      "<tier reach='low' paragraph='1'><item n='1'>%s</item><item n='2'>%s</item></tier>"
      "<tier reach='high' paragraph='2'><item n='1'>%s</item><item n='2'>%s</item></tier></article>%s"
      "</standard></instrument>",
      items[0], items[1], items[2], items[3], counting);
  return rules_program ((const char *const[]) { vocabulary, statute, instrument, NULL });
}

/* ---- lists ---- */

/* Up to four acts, a second year and more between any two. */
static char *write_list (GRand *dice)
{
  static const char *const days[] = { "2010-01-01", "2011-06-01", "2013-01-01", "2014-06-01" };
  GString *acts = g_string_new (NULL);
  const gint n = g_rand_int_range (dice, 1, 5);
  for (gint i = 0; i < n; i++)
    g_string_append_printf (acts, "<batch id='b%d' of='x' count='%d' obtained='bought' on='%s'/>", i,
                            g_rand_int_range (dice, 1, MOST_FIGURE + 1), days[i]);
  char *text = g_strdup_printf (
      "<case xmlns='urn:sill:case:1' id='c' findings='complete'><conduct from='2010-01-01' to='2014-06-01'/>"
      "<decision on='2014-06-01'/><charge offence='t/1'/><fact id='p' value='%s'/><fact id='q' value='%s'/>"
      "<fact id='y' value='%d'/><acts>%s</acts></case>",
      g_rand_boolean (dice) ? "yes" : "no", g_rand_boolean (dice) ? "yes" : "no",
      g_rand_boolean (dice) ? 0 : g_rand_int_range (dice, 0, MOST_FIGURE), acts->str);
  g_string_free (acts, TRUE);
  return text;
}

static gboolean is_told (const Diff *diff, const Ranks *was, const Ranks *is)
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Move *move = &((const Shift *) g_ptr_array_index (diff->shifts, i))->move;
    if (move->floor[PAIR_OLD] == was->floor && move->ceiling[PAIR_OLD] == was->ceiling &&
        move->floor[PAIR_NOW] == is->floor && move->ceiling[PAIR_NOW] == is->ceiling)
      return TRUE;
  }
  return FALSE;
}

static guint n_moved_by (const Diff *diff, GRand *dice)
{
  guint n = 0;
  for (guint i = 0; i < stride (5) * 60; i++) {
    g_autofree char *text = write_list (dice);
    const Ranks was = decided_text (diff->of[PAIR_OLD], text), is = decided_text (diff->of[PAIR_NOW], text);
    const gboolean moves = was.floor != is.floor || was.ceiling != is.ceiling;
    n += moves;
    CU_ASSERT_TRUE (!moves || is_told (diff, &was, &is));
  }
  return n;
}

static void no_list_moves_what_is_proved_not_to (void)
{
  static const char *const countings[] = {
    "<cumulation article='3' of='x' years='1' crimes-add='yes'/>",
    "<cumulation article='3' of='x' years='1' crimes-add='yes' times='2'/>",
    "<cumulation article='3' of='x' years='1' crimes-add='yes' when='p'/>",
  };
  g_autoptr (GRand) dice = g_rand_new_with_seed (10);
  guint n_proved = 0, n_moved = 0;
  for (guint i = 0; i < N_RANDOM; i++) {
    const char *items[4], *counting = countings[i % G_N_ELEMENTS (countings)];
    g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
    for (guint k = 0; k <= G_N_ELEMENTS (items); k++)
      g_ptr_array_add (texts, item (dice));
    memcpy (items, texts->pdata, sizeof items);
    g_autoptr (Program) old = rules_of (items, counting);
    items[g_rand_int_range (dice, 0, 4)] = g_ptr_array_index (texts, G_N_ELEMENTS (items));
    g_autoptr (Program) now = rules_of (items, counting);
    g_autoptr (Diff) diff = diff_new (old, now, 10000);
    if (diff->unproved->len == 0) {
      n_proved += diff->shifts->len > 0;
      n_moved += n_moved_by (diff, dice);
    }
  }
  CU_ASSERT_TRUE (n_proved > 10 && n_moved > 0);
}

/* ---- what is proved ---- */

static guint n_alone (const char *low, const char *high, const char *newer_low, const char *newer_high)
{
  const char *counting = "<cumulation article='3' of='x' years='1' crimes-add='yes'/>";
  const char *const before[4] = { low, "<yes of='p'/>", high, "<yes of='q'/>" };
  const char *const after[4] = { newer_low, "<yes of='p'/>", newer_high, "<yes of='q'/>" };
  g_autoptr (Program) old = rules_of (before, counting), now = rules_of (after, counting);
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  guint n = 0;
  for (guint i = 0; i < diff->unproved->len; i++)
    n += g_array_index (diff->unproved, Unproved, i).kind == UNPROVED_ALONE;
  CU_ASSERT_TRUE (diff->shifts->len > 0);
  return n;
}

/* What is the crime by itself hangs on the lowest figure alone. */
static void a_figure_above_the_lowest_one_is_proved (void)
{
#define X(figure) "<limit of='x' at-least='" figure "'/>"
  CU_ASSERT_EQUAL (n_alone (X ("5"), X ("9"), X ("5"), X ("12")), 0);
  CU_ASSERT_EQUAL (n_alone (X ("5"), X ("9"), X ("5"), X ("6")), 0);
  CU_ASSERT_EQUAL (n_alone (X ("5"), X ("9"), X ("6"), X ("9")), 1);
  CU_ASSERT_EQUAL (n_alone (X ("5"), X ("9"), X ("5"), X ("4")), 1);
}

SUITE (alone_alike, { "no list moves what is proved not to", no_list_moves_what_is_proved_not_to },
       { "a figure above the lowest one is proved", a_figure_above_the_lowest_one_is_proved })
