/* In: a case made by chance. Out: the file that says it. */
#include "random_case.h"

/* A day, or the month of it, in one of the ways in which dates are written. */
static void append_day (GString *out, Day day, gboolean month_only)
{
  static const struct {
    const char *mark, *month, *day;
  } forms[] = { { "-", "", "" }, { "/", "", "" }, { ".", "", "" }, { "年", "月", "日" }, { "年", "月份", "日15时许" } };
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  const guint form = (guint) day % G_N_ELEMENTS (forms);
  const char *between = form < 3 ? forms[form].mark : "月";
  g_string_append_printf (out, "%04u%s%02u", (guint) g_date_get_year (&date), forms[form].mark,
                          (guint) g_date_get_month (&date));
  if (month_only)
    g_string_append (out, forms[form].month);
  else
    g_string_append_printf (out, "%s%02u%s", between, (guint) g_date_get_day (&date), forms[form].day);
}

static void write_date (GString *out, Interval value)
{
  g_string_append (out, " value=\"");
  if (value.lo < 0) {
    g_autofree char *within = lapse_write ((Lapse) -value.lo);
    g_string_append (out, within);
  } else if (value.hi == 0)
    g_string_append (out, "no");
  else if (value.hi == DAY_MAX && value.lo < DAY_MAX)
    g_string_append (out, value.lo == 0 ? "unknown" : "yes");
  else
    append_day (out, value.lo, value.lo != value.hi);
  g_string_append (out, "\"");
}

static void write_count (GString *out, guint slot, Interval value)
{
  g_autofree char *lo = random_units (slot, value.lo);
  g_autofree char *hi = random_units (slot, value.hi);
  if (interval_is_point (value))
    g_string_append_printf (out, " value=\"%s\"", lo);
  else if (value.lo == 0 && value.hi == UNBOUNDED)
    g_string_append (out, " value=\"unknown\"");
  else if (value.hi == UNBOUNDED)
    g_string_append_printf (out, " min=\"%s\"", lo);
  else
    g_string_append_printf (out, " min=\"%s\" max=\"%s\"", lo, hi);
}

static void write_fact (GString *out, guint slot, Interval value)
{
  if (slot >= FIRST_ROW && slot < FIRST_HALF)
    g_string_append_printf (out, "<fact id=\"" RANDOM_TABLE "\" of=\"%s\"", random_fact_id (slot));
  else
    g_string_append_printf (out, "<fact id=\"%s\"", random_fact_id (slot));
  if (slot < FIRST_FLAG)
    write_count (out, slot, value);
  else if (slot < FIRST_DATE)
    g_string_append_printf (out, " value=\"%s\"", value.lo != value.hi ? "unknown" : value.lo == 1 ? "yes" : "no");
  else
    write_date (out, value);
  g_string_append (out, "/>\n");
}

/* What a product comes to in two: so many times so much. */
static void write_product (GString *out, Interval value, gint64 by)
{
  const gint64 most = value.hi == UNBOUNDED ? UNBOUNDED : value.hi / by;
  g_string_append (out, "<fact id=\"f0\"");
  write_count (out, RANDOM_PRODUCT, (Interval) { value.lo / by, most });
  g_string_append_printf (out, "/>\n<fact id=\"f1\" value=\"%" G_GINT64_FORMAT "\"/>\n", by);
}

static void write_facts (GString *out, const RandomCase *random_case, gboolean own)
{
  for (guint i = 0; i < N_RANDOM_FACTS; i++)
    if (random_case->stated[i] && random_case->own[i] == own && i == RANDOM_PRODUCT && random_case->by > 0)
      write_product (out, random_case->values[i], random_case->by);
    else if (random_case->stated[i] && random_case->own[i] == own)
      write_fact (out, i, random_case->values[i]);
}

static void write_opens (GString *out, const RandomCase *random_case, const RandomRules *rules)
{
  for (guint i = 0; i < rules->opens->len; i++) {
    const RandomOpen *open = g_ptr_array_index (rules->opens, i);
    Interval value = g_array_index (random_case->opens, Interval, i);
    const char *said = value.lo == 1 ? "yes" : value.hi == 0 ? "no" : "unknown";
    if (open->unanswered ? interval_is_point (value) : value.hi > 0)
      g_string_append_printf (out, "<finding item=\"%s\" instrument=\"%s\" value=\"%s\"/>\n", open->path,
                              open->instrument, said);
  }
}

/* Of one who acted for an organization nothing is stated: what is stated of that one has to do. */
static void write_defendant (GString *out, const RandomCase *random_case)
{
  if (random_case->officer)
    g_string_append (out, "<defendant id=\"d\" for=\"o\"/>\n");
  g_string_append_printf (out, "<defendant id=\"%s\" kind=\"%s\">\n", random_case->officer ? "o" : "d",
                          random_case->officer || random_case->organization ? "organization" : "person");
  write_facts (out, random_case, TRUE);
  g_string_append (out, "</defendant>\n");
}

char *random_case_write (const RandomCase *random_case, const RandomRules *rules)
{
  static const char *const later[] = { NULL, "unknown", "no", "yes" };
  GString *out = g_string_new ("<case xmlns=\"urn:sill:case:1\" id=\"random\" findings=\"");
  g_string_append (out, random_case->complete ? "complete\"" : "partial\"");
  if (random_case->region != NULL)
    g_string_append_printf (out, " region=\"%s\"", random_case->region);
  g_string_append (out, ">\n<conduct from=\"");
  append_day (out, random_case->from.lo, !interval_is_point (random_case->from));
  g_string_append (out, "\" to=\"");
  append_day (out, random_case->to.lo, !interval_is_point (random_case->to));
  if (later[random_case->later_part] != NULL)
    g_string_append_printf (out, "\" later-part-suffices=\"%s", later[random_case->later_part]);
  g_string_append (out, "\"/>\n<decision on=\"");
  append_day (out, random_case->decided, FALSE);
  g_string_append (out, "\"/>\n");
  write_defendant (out, random_case);
  write_facts (out, random_case, FALSE);
  write_opens (out, random_case, rules);
  g_string_append (out, "<charge offence=\"" RANDOM_OFFENCE "\" defendant=\"d\"/>\n</case>\n");
  return g_string_free (out, FALSE);
}
