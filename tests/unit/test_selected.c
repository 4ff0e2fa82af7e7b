/* Which alternatives of a listed name may be left out. */
#include "model/names/selected.h"
#include "test.h"

static void chooses (const char *name, const char *text) { CU_ASSERT_TRUE (name_has_selected (name, text)); }

static void refuses (const char *name, const char *text) { CU_ASSERT_FALSE (name_has_selected (name, text)); }

static void verbs_of_one_object (void)
{
  const char *name = "走私、贩卖、运输、制造毒品罪";
  chooses (name, "走私毒品罪");
  chooses (name, "贩卖毒品罪");
  chooses (name, "制造毒品罪");
  chooses (name, "贩卖、运输毒品罪");
  chooses (name, "走私、制造毒品罪");
  refuses (name, "走私罪");
  refuses (name, "走私、贩卖罪");
  refuses (name, "毒品罪");
  refuses (name, "运输、贩卖毒品罪");
  refuses (name, "窝藏毒品罪");
  refuses (name, name);
  refuses (name, "");
  refuses (name, "罪");
}

static void objects_of_one_verb (void)
{
  chooses ("走私武器、弹药罪", "走私武器罪");
  chooses ("走私武器、弹药罪", "走私弹药罪");
  refuses ("走私武器、弹药罪", "走私罪");
  chooses ("走私珍贵动物、珍贵动物制品罪", "走私珍贵动物罪");
  chooses ("走私珍贵动物、珍贵动物制品罪", "走私珍贵动物制品罪");
  refuses ("走私珍贵动物、珍贵动物制品罪", "走私珍贵制品罪");
}

static void both (void)
{
  chooses ("窝藏、转移、隐瞒毒品、毒赃罪", "隐瞒毒赃罪");
  chooses ("窝藏、转移、隐瞒毒品、毒赃罪", "窝藏、转移毒品罪");
  refuses ("窝藏、转移、隐瞒毒品、毒赃罪", "窝藏罪");
  chooses ("非法生产、买卖、运输制毒物品、走私制毒物品罪", "非法买卖制毒物品罪");
  chooses ("掩饰、隐瞒犯罪所得、犯罪所得收益罪", "掩饰犯罪所得收益罪");
  refuses ("掩饰、隐瞒犯罪所得、犯罪所得收益罪", "掩饰罪");
  refuses ("非法买卖、持有毒品原植物种子、幼苗罪", "持有毒品罪"); /* another crime */
  refuses ("提供侵入、非法控制计算机信息系统程序、工具罪", "非法控制计算机信息系统罪");
}

static void may_be (const char *name, const char *text, gboolean expected)
{
  CU_ASSERT_EQUAL (name_may_be_meant (name, text), expected);
}

static void parts_that_many_names_have (void)
{
  may_be ("生产、销售有毒、有害食品罪", "生产食品罪", TRUE);
  may_be ("生产、销售不符合安全标准的食品罪", "生产食品罪", TRUE);
  may_be ("生产、销售不符合安全标准的食品罪", "销售食品", TRUE);
  may_be ("生产、销售不符合安全标准的食品罪", "食品罪", TRUE);
  may_be ("走私假币罪", "走私罪", TRUE);
  may_be ("非法收购、运输盗伐、滥伐的林木罪", "运输林木罪", TRUE);
  may_be ("非法收购、运输盗伐、滥伐的林木罪", "非法运输林木罪", TRUE);
  may_be ("smuggling arms", "smuggling", TRUE);
  may_be ("生产、销售有毒、有害食品罪", "生产毒品罪", FALSE);
  may_be ("生产、销售有毒、有害食品罪", "制造食品罪", FALSE);
  may_be ("走私假币罪", "私罪", FALSE);
  may_be ("走私假币罪", "币罪", FALSE);
  may_be ("走私假币罪", "走私假币罪", FALSE);
  may_be ("走私假币罪", "罪", FALSE);
}

/* What is cut within a word, or loses what all share, is another crime or none. */
static void other_crimes (void)
{
  refuses ("生产、销售有毒、有害食品罪", "生产毒品罪");
  refuses ("生产、销售有毒、有害食品罪", "生产食品罪");
  refuses ("伪造、出售伪造的增值税专用发票罪", "伪造发票罪");
  refuses ("公司、企业人员受贿罪", "公司贿罪");
  refuses ("非法收购、运输盗伐、滥伐的林木罪", "非法收购罪");
  refuses ("提供侵入、非法控制计算机信息系统程序、工具罪", "提供工具罪");
  refuses ("非法生产、买卖、运输制毒物品、走私制毒物品罪", "买卖物品罪");
  refuses ("组织、领导传销活动罪", "组织活动罪");
  refuses ("走私、贩卖、运输、制造毒品罪", "运输品罪");
}

static void crimes_side_by_side (void)
{
  const char *invoices = "非法购买增值税专用发票、购买伪造的增值税专用发票罪";
  const char *systems = "非法获取计算机信息系统数据、非法控制计算机信息系统罪";
  chooses (invoices, "购买伪造的增值税专用发票罪");
  chooses (invoices, "非法购买增值税专用发票罪");
  chooses (systems, "非法控制计算机信息系统罪");
  chooses (systems, "非法获取计算机信息系统数据罪");
  chooses ("虚开增值税专用发票、用于骗取出口退税、抵扣税款发票罪", "虚开增值税专用发票罪");
  chooses ("非法收购、运输盗伐、滥伐的林木罪", "非法运输滥伐的林木罪");
}

static void nothing_to_choose (void)
{
  refuses ("非法持有毒品罪", "持有毒品罪");
  refuses ("合同诈骗罪", "诈骗罪");
}

SUITE (selected, { "verbs of one object are chosen with it", verbs_of_one_object },
       { "objects of one verb are chosen with it", objects_of_one_verb }, { "both at once", both },
       { "crimes named side by side stand alone", crimes_side_by_side }, { "other crimes are no choice", other_crimes },
       { "a name that lists nothing is whole", nothing_to_choose },
       { "a part that many names have may mean any of them", parts_that_many_names_have })
