/* A value that was refused and the code of its fault in, what to write instead out. */
#include "read/value/value_expected.h"
#include "base/date/date_fault.h"
#include "base/term/dropped.h"
#include "model/book/unit_gauge.h"

QuantityStatus value_quantity (const Fact *fact, Span written, Quantity *ret)
{
  g_autoptr (Gauge) gauge = unit_gauge (fact->unit, fact->name.zh);
  return quantity_read (written.text, written.length, gauge, ret);
}

/* The quantity behind words that are not read, with as few of them as it is read with: 3万元 of 骗取贷款3万元. Part of a number is none:
 * 八十万 of 百儿八十万. Returns: yours, NULL if there is none. */
static char *quantity_in (const Fact *fact, Span written)
{
  enum { MOST_WORDS = 24 }; /* characters before it */
  const char *end = written.text + written.length;
  const char *at = written.text, *found = NULL;
  for (guint n = 0; n < MOST_WORDS && at < end && !quantity_begins (at, (gsize) (end - at)); n++) {
    Quantity read;
    at = g_utf8_find_next_char (at, end);
    if (at == NULL)
      break;
    if (dropped_before (written.text, at) &&
        value_quantity (fact, (Span) { at, (gsize) (end - at) }, &read) == QUANTITY_OK)
      found = at;
  }
  return found == NULL ? NULL : g_strndup (found, (gsize) (end - found));
}

/* 三成 is of something that is not said: the amount itself, or that times the share. */
static char *share_of (const Unit *unit)
{
  return g_strdup_printf ("3000%s, 10000%s×0.3（比例或者倍数须写明是什么数的）|3000 %s, 10000 %s × 0.3 (of a share or "
                          "multiple say of what)",
                          unit->name.zh, unit->name.zh, unit->name.en, unit->name.en);
}

/* Forms in Chinese, then in English. */
static char *expected_forms (const Fact *fact, Span written)
{
  const char *zh = fact->unit->name.zh, *en = fact->unit->name.en;
  Quantity read;
  if (value_quantity (fact, written, &read) == QUANTITY_SHARE)
    return share_of (fact->unit);
  char *inside = quantity_in (fact, written);
  if (inside != NULL)
    return inside;
  return g_strdup_printf ("50%s, 50余%s, 约50%s, 30至50%s, 不满50%s, 30%s+20%s, 20×30%s, 无, 不详|"
                          "50 %s, about 50 %s, 30 to 50 %s, at least 50 %s, more than 50 %s, not more than 50 %s, "
                          "less than 50 %s, 30 %s + 20 %s, 20 × 30 %s, none, unknown",
                          zh, zh, zh, zh, zh, zh, zh, zh, en, en, en, en, en, en, en, en, en, en);
}

/* What the reader itself says that the text can mean, or how to add it up. Returns: yours. */
static char *forms_of (const Fact *fact, Span written)
{
  Quantity read = { .forms = "" };
  value_quantity (fact, written, &read);
  return g_strdup (read.forms);
}

/* The readings of an ambiguous text, in English behind those in Chinese where they differ. Returns: yours. */
static char *readings_of (const Fact *fact, Span written)
{
  Quantity read = { .forms = "" };
  value_quantity (fact, written, &read);
  const gboolean same = *read.english == '\0' || strcmp (read.english, read.forms) == 0;
  return same ? g_strdup (read.forms) : g_strdup_printf ("%s|%s", read.forms, read.english);
}

/* Of several amounts that are too many to be written with + between them, a model of it. */
static char *sum_of (const Fact *fact, Span written)
{
  g_autofree char *forms = forms_of (fact, written);
  const char *zh = fact->unit->name.zh, *en = fact->unit->name.en;
  return *forms != '\0' ? g_steal_pointer (&forms)
                        : g_strdup_printf ("30%s+20%s+10%s|30 %s + 20 %s + 10 %s", zh, zh, zh, en, en, en);
}

static char *smallest_of (const Unit *unit)
{
  g_autofree char *smallest = quantity_write_units (1, unit->parts);
  return g_strdup_printf ("%s%s|%s %s", smallest, unit->name.zh, smallest, unit->name.en);
}

/* The unit; of 50条短信 what to write where the messages are what is counted. */
static char *right_unit (const Fact *fact, Span written)
{
  const Unit *unit = fact->unit;
  g_autofree char *forms = forms_of (fact, written);
  if (*forms == '\0')
    return g_strdup_printf ("%s (%s)", unit->id, unit->name.zh);
  return g_strdup_printf (
      "%s（后面所写的就是这里所计的；不是的，写在相应的事实里）|%s (if what follows it is what is counted "
      "here; else it belongs in the fact that counts it)",
      forms, forms);
}

/* Of a fact that has a unit. */
static char *quantity_expected (const Fact *fact, Span written, FindingCode code)
{
  switch (code) {
  case FINDING_BAD_NUMBER: return expected_forms (fact, written);
  case FINDING_WRONG_UNIT: return right_unit (fact, written);
  case FINDING_FRACTION: return smallest_of (fact->unit);
  case FINDING_AMBIGUOUS_NUMBER: return readings_of (fact, written);
  case FINDING_SEVERAL_NUMBERS: return sum_of (fact, written);
  case FINDING_ELSE_AMOUNT: return forms_of (fact, written);
  case FINDING_FOREIGN_MONEY: return g_strdup ("1000美元（折合人民币7000元）|1000 USD (equivalent to 7000 yuan)");
  case FINDING_UNIT_PRICE: return g_strdup_printf ("200%s×30|200 %s × 30", fact->unit->name.zh, fact->unit->name.en);
  default: return NULL;
  }
}

/* Of a date fact, which may be told by how long before the conduct it was, or that it never was, too. */
static char *event_expected (const Fact *fact, FindingCode code)
{
  const char *dates = date_expected (code);
  const char *english = strchr (dates, '|');
  if (fact->kind != FACT_DATE || english == NULL || (code != FINDING_BAD_DATE && code != FINDING_RELATIVE_DATE))
    return g_strdup (dates);
  return g_strdup_printf ("%.*s, 二年内, 无%s, within 2 years, no", (int) (english - dates), dates, english);
}

char *value_expected (const Fact *fact, Span written, FindingCode code)
{
  if (code == FINDING_BAD_VALUE || code == FINDING_BARE_GRADE)
    return fact->unit != NULL && fact->unit->levels != NULL ? unit_level_names (fact->unit) : g_strdup (VALUE_YES_NO);
  if (date_expected (code) != NULL)
    return event_expected (fact, code);
  return fact->unit == NULL ? NULL : quantity_expected (fact, written, code);
}
