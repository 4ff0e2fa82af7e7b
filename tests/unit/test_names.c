/* What each name means, in small rules with an old name, a shared article and a shared former name. */
#include "model/names/item_names.h"
#include "model/names/names.h"
#include "rules.h"
#include "test.h"
#include <string.h>

#define HEAD " xmlns=\"urn:sill:rules:1\""

static const char facts[] =
    "<vocabulary" HEAD " id='x/f'><unit id='records' zh='条' en='records'/>"
    "<fact id='track' kind='quantity' unit='records' zh='行踪轨迹信息' en='movement-track records' ask-zh='?' "
    "ask-en='?' provision='t'/>"
    "<fact id='given' kind='yes-no' zh='出售或者提供' en='given' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='loan' kind='quantity' unit='records' zh='贷款数额' en='loan' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='bribe' kind='quantity' unit='records' zh='受贿的数额' en='bribe' ask-zh='?' ask-en='?' provision='t'/>"
    "</vocabulary>";

#define TIERS                                                                                                             \
  "<tier id='serious' rank='1' zh='情节严重' en='serious circumstances'><penalty to-months='36'/></tier>"             \
  "<tier id='grave' rank='2' zh='情节特别严重' en='grave circumstances'><penalty to-months='84'/></tier></version>" \
  "</offence>"
#define VERSION "<version effective='2000-01-01' subjects='person'>" TIERS
#define ITEM(n) "<item n='" n "'><limit of='track' at-least='5'/></item>"

static const char law[] =
    "<instrument" HEAD " id='x/code' kind='statute' zh='中华人民共和国刑法' en='Criminal Law' issued='2000-01-01' "
    "effective='2000-01-01'>"
    "<offence id='x/253-1' article='253-1' zh='侵犯公民个人信息罪' en='data crime' also='公民信息案; snooping; "
    "走私、贩卖、运输信息罪'>"
    "<version effective='1999-01-01' subjects='person' zh='非法提供公民个人信息罪；非法获取公民个人信息罪' en='old "
    "one; "
    "old two'>"
    "<tier id='serious' rank='1' zh='情节严重' en='serious circumstances'><penalty "
    "to-months='36'/></tier></version>" VERSION
    "<offence id='x/285-1' article='285' zh='侵入罪' en='intrusion' also='旧罪；制造、提供工具罪'>" VERSION
    "<offence id='x/285-2' article='285' zh='控制罪' en='control' also='旧罪；侵入罪；制造、出售工具罪'>" VERSION
    "</instrument>";

static const char standard[] =
    "<instrument" HEAD " id='x/rules-2017-10' kind='interpretation' number='法释〔2017〕10号' zh='关于信息的解释' "
    "issuer-zh='某法院' issuer-en='Some Court' "
    "en='rules on data' issued='2000-01-01' effective='2000-01-01'><standard offence='x/253-1'>"
    "<article n='5'><tier reach='serious' paragraph='1'>" ITEM (
        "3") "<item n='10'><open zh='其他' en='other'/></item>"
             "</tier><tier reach='grave' paragraph='2'>" ITEM (
                 "1") "</tier></article>"
                      "<article n='6'><tier reach='serious' paragraph='1'><item><open zh='甲' en='a'/></item></tier>"
                      "<tier reach='grave' paragraph='1'><item><open zh='乙' en='b'/></item></tier></article>"
                      "</standard></instrument>";

static const char *const texts[] = { facts, law, standard, NULL };

/* "-": nothing; "?": several. */
static const char *id_of (const Names *names, NameKind kind, const char *text)
{
  g_autoptr (GPtrArray) several = NULL;
  gconstpointer thing = names_find (names, kind, text, strlen (text), &several);
  if (several != NULL)
    return "?";
  if (thing == NULL)
    return "-";
  return kind == NAMES_FACT      ? ((const Fact *) thing)->id
         : kind == NAMES_OFFENCE ? ((const Offence *) thing)->id
                                 : ((const Instrument *) thing)->id;
}

static void check_names (NameKind kind, const char *const (*pairs)[2], guint n)
{
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (Names) names = names_new (program->law);
  for (guint i = 0; i < n; i++)
    CU_ASSERT_STRING_EQUAL (id_of (names, kind, pairs[i][0]), pairs[i][1]);
}

static void of_offences (void)
{
  static const char *const pairs[][2] = {
    { "x/253-1", "x/253-1" },
    { "253-1", "x/253-1" },
    { "侵犯公民个人信息罪", "x/253-1" },
    { "侵犯公民个人信息", "x/253-1" },
    { "Data Crime", "x/253-1" },
    { "公民信息案", "x/253-1" },
    { "snooping", "x/253-1" },
    { "非法提供公民个人信息罪", "x/253-1" },
    { "非法获取公民个人信息", "x/253-1" },
    { "old two", "x/253-1" },
    { "刑法第二百五十三条之一", "x/253-1" },
    { "art. 253-1", "x/253-1" },
    { "刑法253-1", "x/253-1" },
    { "刑法 253之一", "x/253-1" },
    { "《中华人民共和国刑法》253-1", "x/253-1" },
    { "Criminal Law 253-1", "x/253-1" },
    { "民法典253-1", "-" },
    { "民法典第二百五十三条之一", "-" },
    { "刑法285", "?" },
    { "贩卖、运输信息罪", "x/253-1" },
    { "走私信息", "x/253-1" },
    { "走私罪", "-" },
    { "提供工具罪", "x/285-1" },
    { "制造工具罪", "?" },
    { "制造罪", "-" },    /* a part of a name of earlier law */
    { "data crim", "-" }, /* of one offence: suggested */
    { "285-2", "x/285-2" },
    { "285", "?" },
    { "第二百八十五条", "?" },
    { "旧罪", "?" },
    { "侵入罪", "x/285-1" }, /* a name of today goes before one of earlier law */
    { "253", "-" },
    { "第二百五十三条之一第一款", "-" },
    { "罪", "-" },
    { "", "-" },
  };
  check_names (NAMES_OFFENCE, pairs, G_N_ELEMENTS (pairs));
}

static void alternatives_of_several_offences_are_listed (void)
{
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (Names) names = names_new (program->law);
  g_autoptr (GPtrArray) several = NULL;
  CU_ASSERT_PTR_NULL (names_find (names, NAMES_OFFENCE, "制造工具", strlen ("制造工具"), &several));
  CU_ASSERT_PTR_NOT_NULL_FATAL (several);
  g_autofree char *list = names_list (NAMES_OFFENCE, several);
  CU_ASSERT_STRING_EQUAL (list, "x/285-1 侵入罪, x/285-2 控制罪");
}

static void of_facts_and_instruments (void)
{
  static const char *const of_facts[][2] = {
    { "track", "track" },
    { "行踪轨迹信息", "track" },
    { "Movement track records", "track" },
    { "出售或者提供", "given" },
    { "行踪", "-" },
  };
  static const char *const of_instruments[][2] = {
    { "x/rules-2017-10", "x/rules-2017-10" },
    { "rules-2017-10", "x/rules-2017-10" },
    { "某法院关于信息的解释", "x/rules-2017-10" },
    { "法释〔2017〕10号", "x/rules-2017-10" },
    { "法释[2017]10号", "x/rules-2017-10" },
    { "《关于信息的解释》", "x/rules-2017-10" },
    { "法释〔2017〕11号", "-" },
  };
  check_names (NAMES_FACT, of_facts, G_N_ELEMENTS (of_facts));
  check_names (NAMES_INSTRUMENT, of_instruments, G_N_ELEMENTS (of_instruments));
}

static void suggestions (void)
{
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (Names) names = names_new (program->law);
  gboolean several;
  CU_ASSERT_STRING_EQUAL (names_nearest (names, NAMES_OFFENCE, "侵犯公民信息罪", NULL, &several), "侵犯公民个人信息罪");
  CU_ASSERT_STRING_EQUAL (names_nearest (names, NAMES_OFFENCE, "公民个人信息", NULL, &several), "侵犯公民个人信息罪");
  CU_ASSERT_STRING_EQUAL (names_nearest (names, NAMES_FACT, "行踪轨迹", NULL, &several), "行踪轨迹信息");
  CU_ASSERT_STRING_EQUAL (names_nearest (names, NAMES_FACT, "trak", NULL, &several), "track");
  CU_ASSERT_PTR_NULL (names_nearest (names, NAMES_OFFENCE, "x/253-2", NULL, &several));
  CU_ASSERT_PTR_NULL (names_nearest (names, NAMES_OFFENCE, "x/285", NULL, &several));
  CU_ASSERT_PTR_NULL (names_nearest (names, NAMES_INSTRUMENT, "x/rules-2017-11", NULL, &several));
  CU_ASSERT_FALSE (several);
  g_autofree char *all = names_list_all (names, NAMES_OFFENCE);
  CU_ASSERT_STRING_EQUAL (all, "x/253-1 侵犯公民个人信息罪, x/285-1 侵入罪, x/285-2 控制罪");
}

/* 数额 may be that of any crime: it is one only among the facts that are asked for. */
static void suggestions_by_parts (void)
{
  static const char code[] =
      "<instrument" HEAD " id='x/wood' kind='statute' zh='林业法' en='wood law' issued='2000-01-01' "
      "effective='2000-01-01'><offence id='x/1' article='1' zh='非法收购、运输盗伐、滥伐的林木罪' en='wood'>" VERSION
      "</instrument>";
  static const char *const wood[] = { facts, code, NULL };
  g_autoptr (Program) program = rules_program (wood);
  g_autoptr (Names) names = names_new (program->law);
  CU_ASSERT_STRING_EQUAL (names_nearest (names, NAMES_OFFENCE, "非法收购林木罪", NULL, NULL),
                          "非法收购、运输盗伐、滥伐的林木罪");
  CU_ASSERT_PTR_NULL (names_nearest (names, NAMES_OFFENCE, "非法收购野味罪", NULL, NULL));
}

static void suggestions_among (void)
{
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (Names) names = names_new (program->law);
  const Vocabulary *vocabulary = program->law->vocabulary;
  g_autofree gboolean *asked = g_new0 (gboolean, vocabulary_size (vocabulary));
  gboolean several = FALSE;
  CU_ASSERT_PTR_NULL (names_nearest (names, NAMES_FACT, "数额", NULL, &several));
  CU_ASSERT_TRUE (several);
  asked[vocabulary_find (vocabulary, "bribe")] = TRUE;
  CU_ASSERT_STRING_EQUAL (names_nearest (names, NAMES_FACT, "数额", asked, &several), "受贿的数额");
  CU_ASSERT_FALSE (several);
  CU_ASSERT_PTR_NULL (names_nearest (names, NAMES_FACT, "loam", asked, &several));
  asked[vocabulary_find (vocabulary, "loan")] = TRUE;
  CU_ASSERT_PTR_NULL (names_nearest (names, NAMES_FACT, "数额", asked, &several));
  CU_ASSERT_STRING_EQUAL (names_nearest (names, NAMES_FACT, "loam", NULL, &several), "loan");
}

/* The paths found, separated by blanks. */
static void items_of (const char *text, const char *expected, const char *expected_near)
{
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (ItemNames) names = item_names_new (program->law);
  g_autoptr (GPtrArray) found = item_names_find (names, text);
  g_autoptr (GPtrArray) near = item_names_near (names, text);
  g_autoptr (GString) paths = g_string_new (NULL);
  g_autoptr (GString) around = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (paths, "%s ", ((const ItemPath *) g_ptr_array_index (found, i))->path);
  for (guint i = 0; i < near->len; i++)
    g_string_append_printf (around, "%s ", ((const ItemPath *) g_ptr_array_index (near, i))->path);
  CU_ASSERT_STRING_EQUAL (paths->str, expected);
  CU_ASSERT_STRING_EQUAL (around->str, expected_near);
}

static void of_items (void)
{
  static const char six[] = "6(1):serious 6(1):grave ";
  items_of ("5(1)(10)", "5(1)(10) ", "5(1)(10) ");
  items_of ("第五条第一款第（十）项", "5(1)(10) ", "5(1)(10) ");
  items_of ("第五条第（十）项", "5(1)(10) ", "5(1)(10) ");
  items_of ("法释〔2017〕10号第五条第一款第（十）项", "5(1)(10) ", "5(1)(10) ");
  items_of ("《某法院关于信息的解释》第五条第一款第（十）项", "5(1)(10) ", "5(1)(10) ");
  items_of ("刑法第五条第一款第（十）项", "", "5(1)(10) ");
  items_of ("Art. 5(1)(10)", "5(1)(10) ", "5(1)(10) ");
  items_of ("6(1):serious", "6(1):serious ", "6(1):serious ");
  items_of ("第六条第一款：情节特别严重", "6(1):grave ", "6(1):grave ");
  items_of ("第六条 情节严重", "6(1):serious ", "6(1):serious ");
  items_of ("第六条第（一）项：情节特别严重", "", "6(1):grave ");
  items_of ("第六条第（一）项：情节一般", "", six);
  items_of ("第五条第九项（情节特别严重）", "", "5(1)(3) 5(1)(10) ");
  items_of ("6(1)", "", six);
  items_of ("第六条", "", six);
  items_of ("5(1)(11)", "", "5(1)(3) 5(1)(10) ");
  items_of ("7(1)", "", "");
  items_of ("其他", "", "");
}

/* The paths of items that lead to the tier that is cited with them. */
static void leading_of (const char *text, const char *expected)
{
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (ItemNames) names = item_names_new (program->law);
  g_autoptr (GPtrArray) found = item_names_leading (names, text);
  g_autoptr (GString) paths = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (paths, "%s ", ((const ItemPath *) g_ptr_array_index (found, i))->path);
  CU_ASSERT_STRING_EQUAL (paths->str, expected);
}

static void with_tiers (void)
{
  leading_of ("第五条第一款第（十）项（情节严重）", "5(1)(10) ");
  leading_of ("art. 5(1)(10) (serious)", "5(1)(10) ");
  leading_of ("5(1)(10):serious", "5(1)(10) ");
  leading_of ("第五条第一款第（十）项（情节特别严重）", "");
  leading_of ("第五条第一款第（十）项", "");
  leading_of ("6(1):serious", "");
}

SUITE (names, { "an item is found as it is cited with its tier", with_tiers },
       { "an offence is found by its id, article, names of today and before", of_offences },
       { "alternatives that several offences list are ambiguous", alternatives_of_several_offences_are_listed },
       { "so are facts and instruments", of_facts_and_instruments },
       { "what is suggested is near in words, never in numbers", suggestions },
       { "it is of what is asked for, else of one thing only", suggestions_among },
       { "an offence of which parts are named is suggested", suggestions_by_parts },
       { "an item is found by its path and as it is cited", of_items })
