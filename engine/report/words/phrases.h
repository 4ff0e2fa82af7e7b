#pragma once
#include <sill/language.h>
#include "model/verdict/reasons.h"
#include "report/words/words.h"

/* Phrases that more than one format says: numbers with their units, citations in the form lawyers write, penalties,
 * the arithmetic of a measured condition. One line each, no markup. All Returns: yours, unless it says borrowed. */

/* --- phrases.c: words, numbers and values --- */

/* The text in the language. Returns: borrowed. */
static inline const char *phrase_words (const Words *words, SillLanguage language)
{
  return language == SILL_ZH ? words->zh : words->en;
}
/* yes / no / unknown of a condition: 成立, 不成立, 尚不能确定. Returns: borrowed. */
const char *phrase_truth (Truth truth, SillLanguage language);
/* 上海 / Shanghai; the id alone where no vocabulary names it. NULL for NULL. */
char *phrase_region (const Vocabulary *vocabulary, const char *id, SillLanguage language);
/* ≥ > < ≤. Returns: borrowed. */
const char *phrase_comparison (Comparison comparison);
/* 一倍, 百分之五, 千分之一 / 1, 5%, 0.1%. */
char *phrase_factor (Rational factor, SillLanguage language);
/* A factor that is said as a part: of something, not so many times it. */
gboolean phrase_is_share (Rational factor);
/* 20,000  29,999.99  62.5  125/3; unbounded: ∞. */
char *phrase_number (Rational number);
/* 81 条 / 81 records, 140 千克 where grams are counted by the thousand; `unit` NULL: the number alone. Unbounded: 不限 / no upper limit. */
char *phrase_amount (Rational number, const Unit *unit, SillLanguage language);
/* 20,000 至不足 30,000 元: `above` is out. */
char *phrase_range_under (Rational lo, Rational above, const Unit *unit, SillLanguage language);
/* Numbers of it have names (grades), or names in them (months and days): they stand nowhere without these, and how far one is from
 * another no number says. */
gboolean phrase_is_named (const Unit *unit);
/* What two percentages differ by. */
extern const Unit phrase_points;
/* A point as phrase_amount; else 60 至 69 条 / 60 to 69 records; 20,000 至不足 30,000 元 for 29,999.99; 50 条以上 / 50 records or more;
 * everything from 0: 不明 / not known. */
char *phrase_range (Rational lo, Rational hi, const Unit *counted, SillLanguage language);
/* The same without the unit, whose steps count all the same: 20,000 to under 30,000. */
char *phrase_range_bare (Rational lo, Rational hi, const Unit *unit, SillLanguage language);
/* 1.62 倍（81/50） / 1.62 times (81/50); whole numbers without the fraction. */
char *phrase_degree (Rational degree, SillLanguage language);
/* The value of a slot in the words of its kind: 是, 不明, 2025-04-01, 81 条, two years before the conduct, never. */
char *phrase_value (const Fact *fact, Interval value, SillLanguage language);
/* A stated value as the report shows it: 2万余元，按 20,000 至 29,999.99 元计. */
char *phrase_stated (const Fact *fact, const StatedReason *stated, SillLanguage language);
/* Sill 0.1.0，规则库 sha256:… (the first digits). */
char *phrase_made_with (const Lawbook *law, SillLanguage language);
/* Degrees from lo to hi: 4 至 5.5 倍, 4 至不足 6 倍. */
char *phrase_degrees (Rational lo, Rational hi, SillLanguage language);
/* The same as part of the limit: 达到标准的 4 至不足 6 倍, 达到标准的 12%以上 / 12% of the limit or more. */
char *phrase_of_limit (Rational lo, Rational hi, SillLanguage language);

/* --- phrases_citation.c: where it stands --- */

/* `5(1)(3)` -> 第五条第一款第（三）项 / art. 5(1)(3); without the paragraph where the article has only one; `253-1` -> 第二百五十三条之一 / art. 253-1; of an instrument with
 * parts `2(4)(1)` -> 第二部分第（四）项第1目 / part 2(4)(1). `of`: where it stands; NULL: in one with articles. */
char *phrase_citation (const Instrument *of, const char *path, SillLanguage language);
/* The same without what `before` (a path already cited, or NULL) has in common with it: 第（七）项. */
char *phrase_citation_after (const Instrument *of, const char *path, const char *before, SillLanguage language);
/* Whether both are cited alike: ranges of one paragraph. `before`: NULL is not. */
gboolean phrase_cites_same (const char *path, const char *before);
/* A list of citations, each after the one before it; three or more items of one paragraph (or numbers of one item) whose
 * numbers follow each other are a range: 第一条第一款第（一）项至第（六）项 / art. 1(1)(1)-1(1)(6). Nothing may be left
 * out of a range: what is not added breaks it. Returns: to be ended. */
typedef struct Citations Citations;
Citations *phrase_citations (SillLanguage language);
/* Added once where it is cited like the one added just before. `path`: outlives the list. */
void phrase_citations_add (Citations *citations, const Instrument *of, const char *path);
/* Says something of what was added since the last words: no range goes past them. */
void phrase_citations_say (Citations *citations, const char *words);
/* Frees the list. Returns: its text, yours. */
char *phrase_citations_end (Citations *citations);
/* 《…》 around a title in Chinese, unless it has them. */
char *phrase_title (const char *name, SillLanguage language);
/* The same of a document with the organs that issued it: 《最高人民法院关于……的解释》. */
char *phrase_full_title (const Instrument *instrument, SillLanguage language);
/* The article of the offence as courts cite it: the law in force by its name alone, a superseded text by the amendment
 * that made it (经《…修正案》修正的《…》第…条) or, without one, by its year (1997年修订的《…》第…条). */
char *phrase_version (const Plan *plan, SillLanguage language);
/* The same of the articles where the penalties stand: those that the article of the offence leaves them to, else that article. */
char *phrase_penalties_place (const Plan *plan, SillLanguage language);
/* 法释〔2017〕10号 where the instrument has a number, else its name. */
char *phrase_instrument (const Instrument *instrument, SillLanguage language);
/* The item with its document; of a paragraph that leads to several tiers with the one that it is: …第一条第一款（数额巨大）. Returns:
 * yours. */
char *phrase_item_of (const Offence *offence, const PlanItem *item, SillLanguage language);
/* The same of a path such as 6(1):huge. Returns: yours. */
char *phrase_path_of (const Offence *offence, const Instrument *instrument, const char *path, SillLanguage language);
/* 法释〔2017〕10号第十二条. */
char *phrase_article (const Instrument *instrument, const char *article, SillLanguage language);
/* The same where the charge meets several instruments, which may have articles of one number; else the bare citation. */
char *phrase_citation_in (const ChargeReasons *charge, const Instrument *instrument, const char *path,
                          SillLanguage language);
/* Of const PlanItem *, each after the one before it. Returns: yours, NULL where they are of several instruments. */
char *phrase_items (const ChargeReasons *charge, const GArray *items, Word joint, SillLanguage language);
/* Several rules, each with its instrument. `sources`: of RemarkSource. NULL: there are none. */
char *phrase_sources (const ArenaArray *sources, SillLanguage language);

/* --- phrases_days.c: days --- */

/* Days: 2025-04-01, 2025-04-01 至 2025-04-15, whole months 2025-04, 2025-04 至 2025-06, whole years 2025; 不明. */
char *phrase_days (Interval days, SillLanguage language);
/* Days: a span, before or from a day; NULL: any. Returns: yours. */
char *phrase_stretch (Interval days, SillLanguage language);
/* The day of decision, if it was asked for: 2020-01-01（案件写明 2017-09-13）. */
char *phrase_as_of (const Reasons *reasons, SillLanguage language);
/* 2 年, 6 个月, 100 日; 2 years. */
char *phrase_lapse (Lapse lapse, SillLanguage language);
/* The day of a fact; below, as stated. */
char *phrase_event (Interval value, SillLanguage language);
char *phrase_event_stated (const StatedReason *stated, SillLanguage language);
/* Date the conduct was and when the case was decided, as stated. Returns: yours; NULL if that is not known. */
char *phrase_conduct (const Reasons *reasons, SillLanguage language);
char *phrase_decision (const Reasons *reasons, SillLanguage language);

/* --- phrases_law.c: what it comes to, and under which law --- */

/* Name of a tier; NULL: no threshold of this offence reached. Returns: borrowed. */
const char *phrase_tier (const Tier *tier, SillLanguage language);
/* A range of tiers: 情节严重; 情节严重 或 情节特别严重; from no tier to the second: A 至 B. */
char *phrase_tiers (const Version *version, guint floor, guint ceiling, SillLanguage language);
/* The tier of a decided charge; where no tier is reached and open clauses are left, that only the stated ones are not. */
char *phrase_decided (const ChargeReasons *charge, SillLanguage language);
/* 结论：情节严重. */
char *phrase_result (const ChargeReasons *charge, SillLanguage language);
/* 2017-06-01 起施行; of a regional one where the case's region (NULL) is not known also that it may not apply. */
char *phrase_in_force (const Vocabulary *vocabulary, const Instrument *instrument, const char *region,
                       SillLanguage language);
/* What the result rests on without the case saying so: one sentence. */
char *phrase_presumption (const ChargeReasons *charge, const Presumption *presumption, SillLanguage language);
/* A document by its name, with its number. Returns: yours. */
char *phrase_text (const Instrument *text, SillLanguage language);
/* Why a candidate law applies or does not, with the rules that this rests on. */
char *phrase_ground (const Ground *ground, SillLanguage language);
/* The same without these rules. */
char *phrase_ground_alone (const Ground *ground, SillLanguage language);
/* 追诉时效：五年（《…》第八十七条）; of several tiers each with its period. NULL: nothing is said of it. */
char *phrase_limitations (const ChargeReasons *charge, SillLanguage language);
/* The tier's name, and that all that leads to it is an attempt: 数额巨大…（未遂）. */
char *phrase_tier_attempted (const ChargeReasons *charge, const Tier *tier, SillLanguage language);
/* Where what is read stands: of another law than the applied one with its name. NULL: in no item. Returns: yours. */
char *phrase_reading_place (const ChargeReasons *charge, const ReadingReason *reading, SillLanguage language);

/* --- phrases_penalty.c: what is provided --- */

/* What the provision provides: 三年以下有期徒刑或者拘役，并处或者单处罚金. */
char *phrase_penalty (const Penalty *penalty, SillLanguage language);
/* Its main punishments alone: 三年以下有期徒刑或者拘役. */
char *phrase_principal (const Penalty *penalty, SillLanguage language);
/* Over what is provided for this defendant, in a table: 主刑; of an organization 刑罚. */
Word phrase_penalty_head (const ChargeReasons *charge);
/* What the provision provides for this defendant: of an organization only the fine. */
char *phrase_provided (const ChargeReasons *charge, const Tier *tier, SillLanguage language);
/* 五年. */
char *phrase_months (guint months, SillLanguage language);
/* What the tiers from floor to ceiling provide as main punishments: 情节严重：三年以下有期徒刑或者拘役；情节特别严重：…. */
char *phrase_principals (const Version *version, guint floor, guint ceiling, SillLanguage language);
/* The same with what stands below them all, where the floor does: 未达到本罪的标准；情节严重：…. */
char *phrase_punishments (const Version *version, guint floor, guint ceiling, SillLanguage language);
/* 1 至 5 倍违法所得：20,000 至 149,999.95 元; of a tier that it is for, with its name where the charge could come to another one. */
char *phrase_fine (const ChargeReasons *charge, const Vocabulary *vocabulary, const FineReason *fine,
                   SillLanguage language);
/* What a fine is a multiple of. Returns: yours; NULL: of nothing. */
char *phrase_fine_base (const Vocabulary *vocabulary, const Fine *fine, SillLanguage language);
/* Its two ends as the provision has them, or the one that there is. Returns: yours. */
char *phrase_fine_bounds (const Vocabulary *vocabulary, const Fine *fine, SillLanguage language);
/* Both ends are multiples and nothing else. */
gboolean fine_is_multiple (const Fine *fine);

/* --- phrases_formula.c: formulas and shares --- */

/* What a limit measures where it is more than a plain sum: （甲＋乙×1/2－丙）÷丁. `slots`: of what is measured and divided by, in the
 * order in which it stands in the file, where some may be in the place of others. Returns: yours; NULL for a plain sum. */
char *phrase_formula (const Vocabulary *vocabulary, const Condition *limit, const guint *slots, guint n,
                      SillLanguage language);
/* The same of what a reason measures; NULL for other reasons. Returns: yours. */
char *phrase_reason_formula (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language);
/* Whether it is the smallest part of the unit above a whole amount, so that more than that amount is meant. */
gboolean phrase_is_just_above (Rational amount, const Unit *unit, Rational *ret_whole);
/* 35/50 + 50/500 + 1,000/5,000 = 1. NULL unless proportional. */
char *phrase_shares (const Reason *reason, SillLanguage language);

/* --- phrases_reason.c: conditions --- */

/* The tier that a condition of that kind means, by name. Returns: yours. */
char *phrase_reaches (const Instrument *of, const Condition *reaches, const char *tier, SillLanguage language);
/* Names of facts: a、b、c / a + b + c (what is summed). */
char *phrase_facts (const Vocabulary *vocabulary, const ArenaArray *facts, SillLanguage language);
/* One condition as a sentence with its figures: 行踪轨迹信息 81 条 ≥ 50 条; 曾因…受过刑事处罚；two of these. Groups
 * (ALL, ANY, ...) give only their own words: their children are for the caller to lay out. */
char *phrase_reason (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language);
/* 达到标准的 1.62 倍（81/50），超出 31 条 / 达到标准的 40%（2/5），还差 30 条. NULL if nothing is measured or known. */
char *phrase_margin (const Reason *reason, SillLanguage language);
/* What a measured condition has to reach: 50 条; of a scaled one 50 条 × 1/2 × 10 = 250 条. NULL: nothing is
 * measured. */
char *phrase_limit (const Reason *reason, SillLanguage language);
/* 第五条第一款第（三）项标准 50 条 × 5 = 250 条. NULL unless scaled. */
char *phrase_derivation (const Reason *reason, SillLanguage language);
/* 当地标准 5,000 元，全国幅度 3,000 至 10,000 元. NULL unless the case's region sets the limit. */
char *phrase_local (const Reason *reason, SillLanguage language);
/* The share of a limit from which on it is near, such as 80%. Returns: yours. */
char *phrase_near_share (const Condition *near);

/* --- phrases_missing.c: what is missing --- */

/* The fact of a missing slot; NULL: it is the region, on which a limit depends. Returns: borrowed. */
const Fact *phrase_missing_fact (const Vocabulary *vocabulary, const Missing *missing);
/* The words of an open clause. Returns: borrowed. */
const char *phrase_clause (const Hidden *clause, SillLanguage language);
/* The question whether an open clause that must be answered is met, with its place. */
char *phrase_clause_question (const Hidden *clause, SillLanguage language);
/* The fact's name; or the region, the day of the conduct, the open clause, the text that is not held. */
char *phrase_missing_name (const Vocabulary *vocabulary, const Missing *missing, SillLanguage language);
/* What to ask. */
char *phrase_question (const Vocabulary *vocabulary, const Missing *missing, SillLanguage language);
/* What the answer would do: 若是：…；若否：…. Tiers by `version`; `fact` NULL: the region. */
char *phrase_missing (const Version *version, const Fact *fact, const Missing *missing, SillLanguage language);
/* One end of it: 若是：…. Whether neither end by itself changes the range. */
char *phrase_missing_end (const Version *version, const Fact *fact, const Missing *missing, gboolean most,
                          SillLanguage language);
gboolean phrase_missing_alone (const Missing *missing);
/* The word about a fact (%2) and all that it comes with (%1). Returns: yours. */
char *phrase_companion (const Vocabulary *vocabulary, guint slot, Word word, SillLanguage language);
/* Those of `missing` (of Missing) that matter only at some figures of the region. NULL: none. */
char *phrase_on_figure (const Vocabulary *vocabulary, const GArray *missing, SillLanguage language);
/* The facts that are not exactly known but no longer matter (slots). NULL: none. */
char *phrase_idle (const Vocabulary *vocabulary, const GArray *idle, SillLanguage language);

/* --- phrases_change.c: what would change it --- */

/* One step up without the tier it leads to: 财产信息再多 419 条，达到 500 条（第五条第二款第（三）项）. A step down as
 * phrase_change. */
char *phrase_way (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                  SillLanguage language);
/* One way in which the verdict would change, as a sentence of its own. */
char *phrase_change (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                     SillLanguage language);
/* The tier a change leads to; of one that is not settled then, the range. */
char *phrase_change_tiers (const Change *change, SillLanguage language);
/* Both lead to the same. Either may be NULL: no. */
gboolean phrase_change_same_tier (const Change *a, const Change *b);
/* What must be said beside the changes up of a charge: that they are single ones, that there is none, that there is no
 * higher tier. N_WORDS: nothing. */
Word phrase_change_note (const ChargeReasons *charge);
/* The tier that is decided is the highest. */
gboolean phrase_is_highest (const ChargeReasons *charge);

/* --- phrases_together.c: charges and concurrences --- */

/* What the defendant is, in brackets behind the name: 单位; 甲公司直接负责的主管人员或者其他直接责任人员. NULL: a person. */
char *phrase_role (const ChargeReasons *charge, SillLanguage language);
/* Whose limits count, and by which rules, for one who acted for an organization or may have. NULL: there is nothing to
 * say. */
char *phrase_measured_as (const ChargeReasons *charge, SillLanguage language);
/* One charge beside others: its offence and whether it is charged; where that stands; its tiers; what they provide (NULL: nothing). */
char *phrase_charge (const ChargeReasons *charge, SillLanguage language);
char *phrase_charge_article (const ChargeReasons *charge, SillLanguage language);
char *phrase_charge_tiers (const ChargeReasons *charge, SillLanguage language);
char *phrase_charge_punishments (const ChargeReasons *charge, SillLanguage language);
/* The two offences: A · B. */
char *phrase_pair (const ConcurrenceReason *reason, SillLanguage language);
/* What follows where one act is both offences; of tiers that are not settled one outcome each. Returns: yours, of char*. */
GPtrArray *phrase_outcomes (const ConcurrenceReason *reason, SillLanguage language);
/* Where the rule stands and what it says. NULL: there is none. */
char *phrase_rule (const ConcurrenceReason *reason, SillLanguage language);
/* Which of two documents prevails, which nothing says: the item that is reached, and the one that asks for more. Returns: yours. */
char *phrase_side_by_side (const PlanItem *met, const Hidden *other, SillLanguage language);
