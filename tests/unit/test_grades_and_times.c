/* Random laws over an ordered fact and over an event that happened several times: every case comes to what is counted by hand, and between two of
 * them every case that moves is listed, and none moves where nothing is. */
#include "decided.h"
#include "probe/diff.h"
#include "rules.h"
#include "test.h"

enum { N_PAIRS = 40, N_CASES = 60, MOST_TIMES = 3, N_GRADES = 4, BOUND = 100000 };

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='grades' zh='级' en='grades'>"
    "<level zh='甲等' en='fourth'/><level zh='乙等' en='third'/><level zh='丙等' en='second'/><level zh='丁等' "
    "en='first'/>"
    "</unit><fact id='g' kind='quantity' unit='grades' zh='等级' en='grade' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='d' kind='date' times='3' zh='处分' en='sanction' ask-zh='?' ask-en='?' provision='t'/></vocabulary>";
static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='低' en='low' no-figure='yes'><penalty to-months='36'/></tier>"
    "</version></offence></instrument>";
static const char *const grades[N_GRADES + 1] = { NULL, "甲等", "乙等", "丙等", "丁等" };

typedef struct {
  guint grade;        /* from that one on; 0: it asks for none */
  guint times, years; /* so often within so many years; 0: it asks for none */
  gboolean both;      /* it asks for either otherwise */
} Asked;

static Asked draw (GRand *dice)
{
  Asked asked = { (guint) g_rand_int_range (dice, 0, N_GRADES + 1), (guint) g_rand_int_range (dice, 0, MOST_TIMES + 1),
                  (guint) g_rand_int_range (dice, 1, 4), g_rand_boolean (dice) };
  if (asked.grade == 0 && asked.times == 0)
    asked.grade = 1;
  return asked;
}

static Program *program_of (const Asked *asked)
{
  const char *join = asked->both ? "all" : "any";
  g_autofree char *grade =
      asked->grade == 0 ? g_strdup ("") : g_strdup_printf ("<limit of='g' at-least='%s'/>", grades[asked->grade]);
  g_autofree char *times = asked->times == 0 ? g_strdup ("")
                           : asked->times == 1
                               ? g_strdup_printf ("<within of='d' years='%u'/>", asked->years)
                               : g_strdup_printf ("<within of='d' years='%u' times='%u'/>", asked->years, asked->times);
  g_autofree char *standard = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/s' kind='interpretation' zh='解释' en='s' effective='2001-01-01'>"
      "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'><%s>%s%s</%s></item></tier>"
      "</article></standard></instrument>",
      join, grade, times, join);
  return rules_program ((const char *const[]) { vocabulary, statute, standard, NULL });
}

typedef struct {
  guint grade, n; /* grade 0: it has none */
  guint years_before[MOST_TIMES];
} Trying;

/* Each on a day of its own, some months more than so many years before the conduct. */
static Trying draw_case (GRand *dice)
{
  Trying trying = { .grade = (guint) g_rand_int_range (dice, 0, N_GRADES + 1),
                    .n = (guint) g_rand_int_range (dice, 0, MOST_TIMES + 1) };
  for (guint i = 0; i < trying.n; i++)
    trying.years_before[i] = (guint) g_rand_int_range (dice, 0, 4);
  return trying;
}

static char *write_case (const Trying *trying)
{
  g_autoptr (GString) days = g_string_new (NULL);
  for (guint i = 0; i < trying->n; i++)
    g_string_append_printf (days, "%s%u-%02u-10", i == 0 ? "" : "、", 2019 - trying->years_before[i], i + 2);
  g_autofree char *grade =
      trying->grade == 0 ? g_strdup ("") : g_strdup_printf ("<fact id='g' value='%s'/>", grades[trying->grade]);
  g_autofree char *sanctions =
      trying->n == 0 ? g_strdup ("") : g_strdup_printf ("<fact id='d' value='%s'/>", days->str);
  return g_strdup_printf ("<case xmlns='urn:sill:case:1' id='c' findings='complete'><conduct from='2020-01-05'/>"
                          "<decision on='2020-06-01'/>%s%s<charge offence='t/1'/></case>",
                          grade, sanctions);
}

/* What lies so many whole years and some months back lies within one year more. */
static guint rank_by_hand (const Asked *asked, const Trying *trying)
{
  guint within = 0;
  for (guint i = 0; i < trying->n; i++)
    within += trying->years_before[i] < asked->years;
  const gboolean grade = asked->grade > 0 && trying->grade >= asked->grade;
  const gboolean times = asked->times > 0 && within >= asked->times;
  if (asked->grade == 0 || asked->times == 0)
    return grade || times;
  return asked->both ? grade && times : grade || times;
}

static gboolean is_listed (const Diff *diff, guint old, guint now)
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Move *move = &((const Shift *) g_ptr_array_index (diff->shifts, i))->move;
    if (move->floor[PAIR_OLD] == old && move->floor[PAIR_NOW] == now)
      return TRUE;
  }
  return FALSE;
}

static void every_case_comes_to_what_is_counted (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (1007);
  guint moved = 0;
  for (guint i = 0; i < N_PAIRS; i++) {
    const Asked old = draw (dice), now = draw (dice);
    g_autoptr (Program) before = program_of (&old), after = program_of (&now);
    g_autoptr (Diff) diff = diff_new (before, after, BOUND);
    CU_ASSERT_EQUAL (diff->unproved->len, 0);
    for (guint k = 0; k < N_CASES; k++) {
      const Trying trying = draw_case (dice);
      g_autofree char *text = write_case (&trying);
      const Ranks was = decided_text (before, text), is = decided_text (after, text);
      CU_ASSERT_TRUE (was.floor == rank_by_hand (&old, &trying) && was.ceiling == was.floor);
      CU_ASSERT_TRUE (is.floor == rank_by_hand (&now, &trying) && is.ceiling == is.floor);
      CU_ASSERT_TRUE (was.floor == is.floor || is_listed (diff, was.floor, is.floor));
      moved += was.floor != is.floor;
    }
    for (guint k = 0; k < diff->shifts->len; k++)
      CU_ASSERT_TRUE (((const Shift *) g_ptr_array_index (diff->shifts, k))->replayed);
  }
  CU_ASSERT_TRUE (moved > N_PAIRS);
}

SUITE (grades_and_times,
       { "every case comes to what is counted by hand, and what moves is listed", every_case_comes_to_what_is_counted })
