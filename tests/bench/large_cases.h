#pragma once
/* Cases of which one thing is large: n of it. */
#include <glib.h>

static void begin (GString *to, const char *findings)
{
  g_string_append_printf (
      to, "<case xmlns=\"urn:sill:case:1\" id=\"c\" findings=\"%s\"><conduct from=\"2022-01\" to=\"2024-03\"/>",
      findings);
}

static void end (GString *to, const char *offence)
{
  if (offence != NULL)
    g_string_append_printf (to, "<charge offence=\"%s\"/>", offence);
  g_string_append (to, "</case>");
}

static void defendants (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<defendant id=\"d%u\"><fact id=\"gains\" value=\"%u\"/></defendant>", i, 1000 + i);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

static void facts_of_each (GString *to, guint n)
{
  static const char *const facts[] = { "track", "content", "gains", "ordinary", "health" };
  begin (to, "complete");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (to, "<defendant id=\"d%u\">", i);
    for (guint k = 0; k < G_N_ELEMENTS (facts); k++)
      g_string_append_printf (to, "<fact id=\"%s\" value=\"%u\"/>", facts[k], i + k);
    g_string_append (to, "</defendant>");
  }
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

static void charges (GString *to, guint n)
{
  static const char *const offences[] = { "cn/253-1", "cn/266", "cn/312", "cn/286", "cn/285-2", "cn/287-2", "cn/225" };
  begin (to, "partial");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<defendant id=\"d%u\"/>", i);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < G_N_ELEMENTS (offences); k++)
      g_string_append_printf (to, "<charge offence=\"%s\" defendant=\"d%u\"/>", offences[k], i);
  end (to, NULL);
}

static void dated_acts (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<acts>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<batch id=\"b%u\" of=\"ordinary\" count=\"2\" obtained=\"bought\" on=\"2023-%02u-%02u\"/>",
                            i, 1 + i % 12, 1 + i % 28);
  g_string_append (to, "</acts>");
  end (to, "cn/253-1");
}

/* Acts of all, looked at for each of many defendants, whose own facts differ. */
static void joint_acts (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n / 10; i++)
    g_string_append_printf (to, "<defendant id=\"d%u\"><fact id=\"gains\" value=\"%u\"/></defendant>", i, i);
  g_string_append (to, "<acts>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<batch id=\"b%u\" of=\"ordinary\" count=\"2\" obtained=\"bought\" on=\"2023-%02u\"/>",
                            i, 1 + i % 12);
  g_string_append (to, "</acts>");
  for (guint i = 0; i < n / 10; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

/* Ten acts of each of many defendants, half of these given of one batch of all. */
static void acts_of_each (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<acts><batch id=\"b\" of=\"ordinary\" count=\"90000\" obtained=\"bought\"/></acts>");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (to, "<defendant id=\"d%u\"><acts>", i);
    for (guint k = 0; k < 5; k++)
      g_string_append_printf (to,
                              "<batch id=\"b%u-%u\" of=\"content\" count=\"2\" obtained=\"bought\" on=\"2023-%02u\"/>"
                              "<given batch=\"b\" to=\"r%u\" count=\"%u\" price=\"1\"/>",
                              i, k, 1 + i % 12, i, 1 + k);
    g_string_append (to, "</acts></defendant>");
  }
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

static void findings_of_each (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<defendant id=\"d%u\"/>", i);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<finding item=\"5(1)(10)\" instrument=\"cn/fashi-2017-10\" value=\"%s\" "
                            "defendant=\"d%u\"/>",
                            i % 3 == 0 ? "yes" : "no", i);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

static void undated_acts (GString *to, guint n)
{
  begin (to, "partial");
  g_string_append (to, "<acts>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<batch id=\"b%u\" of=\"ordinary\" count=\"2\" obtained=\"bought\"/>", i);
  g_string_append (to, "</acts>");
  end (to, "cn/253-1");
}

static void recipients (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<acts><batch id=\"b\" of=\"ordinary\" count=\"90000\" obtained=\"bought\"/>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<given batch=\"b\" to=\"r%u\" count=\"%u\" price=\"1\"/>", i, 1 + i % 7);
  g_string_append (to, "</acts>");
  end (to, "cn/253-1");
}

static void amounts (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<fact id=\"gains\" value=\"1元");
  for (guint i = 0; i < n; i++)
    g_string_append (to, "+1元");
  g_string_append (to, "\"/>");
  end (to, "cn/253-1");
}

static void attributes (GString *to, guint n)
{
  g_string_append (to, "<case xmlns=\"urn:sill:case:1\" id=\"c\" findings=\"complete\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, " a%u=\"1\"", i);
  g_string_append (to, "><conduct from=\"2022-01\"/>");
  end (to, "cn/253-1");
}

static void faults (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<fact id=\"gians%u\" value=\"1\"/>", i);
  end (to, "cn/253-1");
}

static void figures (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<figure of=\"cn/fashi-2011-7\" name=\"large\" is=\"%u元\" source=\"s\" "
                            "from=\"%u-%02u-%02u\"/>",
                            3000 + i, 1600 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
  end (to, "cn/266");
}

static void many_cases (GString *to, guint n)
{
  g_string_append (to, "<cases xmlns=\"urn:sill:case:1\">");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        to,
        "<case id=\"c%u\" findings=\"complete\"><conduct from=\"2023\"/><fact id=\"gains\" value=\"%u\"/>"
        "<charge offence=\"cn/253-1\"/></case>",
        i, i);
  g_string_append (to, "</cases>");
}

static void json_cases (GString *to, guint n)
{
  g_string_append (to, "[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "%s{\"id\":\"c%u\",\"findings\":\"complete\",\"conduct\":{\"from\":\"2023\"},"
                            "\"facts\":{\"gains\":%u},\"charges\":[{\"offence\":\"cn/253-1\"}]}",
                            i > 0 ? "," : "", i, i);
  g_string_append (to, "]");
}

/* A name that no offence has, of n characters. */
static void long_name (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<charge offence=\"");
  for (guint i = 0; i < n; i++)
    g_string_append (to, "盗窃诈骗" + 3 * (i % 4));
  g_string_append (to, "\"/>");
  end (to, NULL);
}

static void long_number (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<fact id=\"gains\" value=\"0.");
  for (guint i = 0; i < n; i++)
    g_string_append_c (to, (char) ('0' + i % 10));
  g_string_append (to, "\"/>");
  end (to, "cn/253-1");
}

/* A number that is spelled digit by digit and is none, up to what a quantity may have. */
static void spelled_number (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<fact id=\"gains\" value=\"");
  for (guint i = 0; i < n; i++)
    g_string_append (to, "一");
  g_string_append (to, "1\"/>");
  end (to, "cn/253-1");
}

/* Text where none may stand, each on one line with all others. */
static void stray_texts (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "x<fact id=\"gains\" value=\"%u\"/>", i);
  end (to, "cn/253-1");
}

static void json_facts (GString *to, guint n)
{
  g_string_append (to, "{\"id\":\"c\",\"findings\":\"complete\",\"conduct\":{\"from\":\"2023\"},\"facts\":{");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "%s\"nobody%u\":%u", i > 0 ? "," : "", i, i);
  g_string_append (to, "},\"charges\":[{\"offence\":\"cn/253-1\"}]}");
}

static void json_depth (GString *to, guint n)
{
  g_string_append (to, "{\"id\":\"c\",\"findings\":\"complete\",\"more\":");
  for (guint i = 0; i < n; i++)
    g_string_append (to, "[");
  for (guint i = 0; i < n; i++)
    g_string_append (to, "]");
  g_string_append (to, ",\"charges\":[{\"offence\":\"cn/253-1\"}]}");
}

static void csv_columns (GString *to, guint n)
{
  g_string_append (to, "id,offence,findings,conduct,gains");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, ",nobody%u", i);
  g_string_append (to, "\nc,cn/253-1,complete,2023,1000");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, ",%u", i);
  g_string_append (to, "\n");
}

static void csv_rows (GString *to, guint n)
{
  g_string_append (to, "id,offence,findings,conduct,gains\n");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "c%u,cn/253-1,complete,2023,%u\n", i, i);
}

static void json_lines (GString *to, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "{\"id\":\"c%u\",\"findings\":\"complete\",\"conduct\":{\"from\":\"2023\"},"
                            "\"facts\":{\"gains\":%u},\"charges\":[{\"offence\":\"cn/253-1\"}]}\n",
                            i, i);
}

/* A date that a judgment would write, and as many more. */
static void dates_of_a_conduct (GString *to, guint n)
{
  g_string_append (to, "<case xmlns=\"urn:sill:case:1\" id=\"c\" findings=\"complete\"><conduct from=\"2023年1月1日");
  for (guint i = 1; i < n; i++)
    g_string_append_printf (to, "、%u日", 1 + i % 28);
  g_string_append (to, "\"/>");
  end (to, "cn/253-1");
}
