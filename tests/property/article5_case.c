/* In: dice. Out: a case of cn/253-1 as XML or JSON, and what is known by it. Amounts lie on and beside the limits. */
#include "article5.h"

typedef struct {
  Dice *dice;
  GString *facts; /* those written so far */
  gboolean json, complete;
  guint unknown_percent;
} Writer;

static const char *const kinds[N_KINDS] = { "track",    "content", "credit", "property",        "lodging",
                                            "call-log", "health",  "trade",  "other-sensitive", "ordinary" };
static const char *const questions[SANCTIONED] = {
  "given",      "on-duty",     "track-used-in-crime", "knew-used-in-crime", "convicted-before", "grave-consequence",
  "major-loss", "vile-impact", "for-lawful-business", "bought-or-received", "obtained"
};

static void write_value (Writer *writer, const char *id, const char *value)
{
  if (writer->json)
    g_string_append_printf (writer->facts, "%s\"%s\":\"%s\"", writer->facts->len > 0 ? "," : "", id, value);
  else
    g_string_append_printf (writer->facts, "<fact id=\"%s\" value=\"%s\"/>\n", id, value);
}

static void write_range (Writer *writer, const char *id, gint64 lo, gint64 hi)
{
  if (writer->json)
    g_string_append_printf (writer->facts, "%s\"%s\":{\"min\":%" G_GINT64_FORMAT ",\"max\":%" G_GINT64_FORMAT "}",
                            writer->facts->len > 0 ? "," : "", id, lo, hi);
  else
    g_string_append_printf (
        writer->facts, "<fact id=\"%s\" min=\"%" G_GINT64_FORMAT "\" max=\"%" G_GINT64_FORMAT "\"/>\n", id, lo, hi);
}

static Interval times (Interval value, gint64 parts)
{
  return (Interval) { value.lo * parts, value.hi == UNBOUNDED ? UNBOUNDED : value.hi * parts };
}

/* An amount in units. `limit`: what it is to lie beside, in any of its shares. */
static Interval write_amount (Writer *writer, const char *id, gint64 limit)
{
  static const gint64 halves[] = { 0, 1, 2, 10, 20 };
  Dice *dice = writer->dice;
  if (dice_percent (dice, 45))
    return writer->complete ? interval_point (0) : (Interval) { 0, UNBOUNDED };
  gint64 part = limit * halves[dice_below (dice, G_N_ELEMENTS (halves))] / 2 / dice_between (dice, 1, 3);
  gint64 beside = part + dice_between (dice, -1, 1);
  gint64 lo = MAX (0, beside);
  if (!dice_percent (dice, writer->unknown_percent)) {
    g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, lo);
    write_value (writer, id, value);
    return interval_point (lo);
  }
  if (dice_percent (dice, 30)) {
    write_value (writer, id, "unknown");
    return (Interval) { 0, UNBOUNDED };
  }
  gint64 hi = lo + dice_between (dice, 0, limit);
  write_range (writer, id, lo, hi);
  return (Interval) { lo, hi };
}

static Interval write_answer (Writer *writer, Question question)
{
  Dice *dice = writer->dice;
  guint share = question == GRAVE || question == LOSS || question == IMPACT ? 3 : question == CONVICTED ? 8 : 35;
  if (dice_percent (dice, 30))
    return writer->complete ? interval_point (0) : (Interval) { 0, 1 };
  gboolean unknown = dice_percent (dice, writer->unknown_percent), yes = dice_percent (dice, share);
  write_value (writer, questions[question], unknown ? "unknown" : yes ? "yes" : "no");
  return unknown ? (Interval) { 0, 1 } : interval_point (yes);
}

/* The conduct is March 2024; a sanction counts from 1 March 2022 to 31 March 2024. */
static Interval write_sanction (Writer *writer)
{
  static const struct {
    const char *text;
    Interval counts;
  } dates[] = { { "no", { 0, 0 } },
                { "2022-02-28", { 0, 0 } },
                { "2022-03-01", { 1, 1 } },
                { "2024-03-31", { 1, 1 } },
                { "2024-04-01", { 0, 0 } },
                { "2023", { 1, 1 } },
                { "2022", { 0, 1 } },
                { "2021", { 0, 0 } },
                { "2022-03", { 1, 1 } },
                { "yes", { 0, 1 } },
                { "unknown", { 0, 1 } },
                { "within 2 years", { 1, 1 } },
                { "within 3 years", { 0, 1 } },
                { "within 1 years", { 1, 1 } },
                { "2019-06", { 0, 0 } } };
  if (dice_percent (writer->dice, 70)) {
    if (!writer->complete)
      write_value (writer, "sanctioned", "no");
    return interval_point (0);
  }
  guint i = dice_below (writer->dice, G_N_ELEMENTS (dates));
  write_value (writer, "sanctioned", dates[i].text);
  return dates[i].counts;
}

static void write_open (Writer *writer, GString *out, const char *path, Interval *ret_answer)
{
  *ret_answer = interval_point (0);
  if (!dice_percent (writer->dice, 6))
    return;
  gboolean known = dice_percent (writer->dice, 60);
  *ret_answer = (Interval) { known, 1 };
  if (writer->json)
    g_string_append_printf (out, "%s{\"item\":\"%s\",\"value\":%s}", out->len > 0 ? "," : "", path,
                            known ? "true" : "null");
  else
    g_string_append_printf (out, "<finding item=\"%s\" value=\"%s\"/>\n", path, known ? "yes" : "unknown");
}

static Facts write_facts (Writer *writer, GString *opens)
{
  Facts facts = { 0 };
  for (guint i = 0; i < N_KINDS; i++)
    facts.records[i] = write_amount (writer, kinds[i], i < 4 ? 50 : i < 9 ? 500 : 5000);
  facts.gains = times (write_amount (writer, "gains", 5000), 100);
  facts.profit = times (write_amount (writer, "profit-from-use", 50000), 100);
  for (guint i = 0; i < SANCTIONED; i++)
    facts.answers[i] = write_answer (writer, i);
  facts.answers[SANCTIONED] = write_sanction (writer);
  write_open (writer, opens, "5(1)(10)", &facts.answers[OPEN_5_1]);
  write_open (writer, opens, "5(2)(4)", &facts.answers[OPEN_5_2]);
  write_open (writer, opens, "6(1)(3)", &facts.answers[OPEN_6_1]);
  return facts;
}

Facts article5_random (Dice *dice, GString *text, gboolean json)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autoptr (GString) opens = g_string_new (NULL);
  gboolean complete = dice_percent (dice, 65);
  Writer writer = { dice, facts, json, complete, dice_percent (dice, 50) ? 0 : 25 };
  Facts known = write_facts (&writer, opens);
  const char *findings = complete ? "complete" : "partial";
  if (json)
    g_string_append_printf (text,
                            "{\"id\":\"r\",\"findings\":\"%s\",\"conduct\":{\"from\":\"2024-03-01\",\"to\":"
                            "\"2024-03-31\"},\"facts\":{%s},\"assert\":[%s],\"charges\":[{\"offence\":\"cn/253-1\"}]}",
                            findings, facts->str, opens->str);
  else
    g_string_append_printf (text,
                            "<case xmlns=\"urn:sill:case:1\" id=\"r\" findings=\"%s\">\n<conduct from=\"2024-03-01\""
                            " to=\"2024-03-31\"/>\n%s%s<charge offence=\"cn/253-1\"/>\n</case>\n",
                            findings, facts->str, opens->str);
  return known;
}
