#pragma once
/* Rule sets of which what stands beside the items is large, and such as replace one another: n of it. */
#include "large_rules.h"

/* Provisions beside the items, each in an article of its own. */
static void asides (GString *to, guint n, void (*aside) (GString *to, guint i))
{
  law (to, n, "kind=\"quantity\" unit=\"p\"");
  article (to, 1);
  g_string_append (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"2\"/></item>");
  article_end (to);
  for (guint i = 0; i < n; i++)
    aside (to, i);
  law_end (to);
}

static void leniency (GString *to, guint i)
{
  g_string_append_printf (to,
                          "<leniency article=\"%u\" zh=\"从宽%u。\" en=\"Lenient %u.\"><limit of=\"f%u\" "
                          "at-least=\"%u\"/></leniency>",
                          i + 2, i, i, i, i + 2);
}

static void leniencies (GString *to, guint n) { asides (to, n, leniency); }

static void fine (GString *to, guint i)
{
  g_string_append_printf (
      to,
      "<fine article=\"%u\" at-least=\"%u\" at-most=\"900000\"><when><limit of=\"f%u\" at-least=\"2\"/></when></fine>",
      i + 2, i + 2, i);
}

static void fines (GString *to, guint n) { asides (to, n, fine); }

static void shared_amount (GString *to, guint i)
{
  g_string_append_printf (to, "<share article=\"2\" of=\"f%u\" counts=\"joint\"/>", i);
}

static void shared_amounts (GString *to, guint n) { asides (to, n, shared_amount); }

static void cumulation (GString *to, guint i)
{
  g_string_append_printf (to, "<cumulation article=\"2\" of=\"f%u\" years=\"2\"/>", i);
}

static void cumulations (GString *to, guint n) { asides (to, n, cumulation); }

/* An interpretation a day, each in the place of the one before. */
static void periods (GString *to, guint n)
{
  one_limit (to);
  for (guint i = 0; i < n; i++) {
    const guint next = i + 1;
    g_autofree char *when =
        g_strdup_printf ("effective=\"%04u-%02u-%02u\" until=\"%04u-%02u-%02u\"", 2002 + i / 336, 1 + i / 28 % 12,
                         1 + i % 28, 2002 + next / 336, 1 + next / 28 % 12, 1 + next % 28);
    one_document (to, i, when);
  }
}

/* Items with a limit, and as many whose facts leave these open where they are found. */
static void companions (GString *to, guint n)
{
  law (to, n, "kind=\"quantity\" unit=\"p\"");
  g_autoptr (GString) facts = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (facts,
                            "<fact id=\"y%u\" kind=\"yes-no\" comes-with=\"f%u\" zh=\"是%u\" en=\"mark %u\" "
                            "ask-zh=\"？\" ask-en=\"?\" provision=\"g/i 1(1)(1)\"/>",
                            i, i, i, i);
  g_string_insert (to, strstr (to->str, "</vocabulary>") - to->str, facts->str);
  article (to, 1);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<item n=\"%u\"><limit of=\"f%u\" at-least=\"%u\"/></item><item n=\"%u\"><yes of=\"y%u\"/>"
                            "</item>",
                            2 * i + 1, i, 2 + i, 2 * i + 2, i);
  one_article_end (to);
}

/* Articles of two tiers, of which the higher one asks for the lower one. */
static void reached_tiers (GString *to, guint n)
{
  static const char HIGHER[] = "<tier id=\"r2\" rank=\"2\" zh=\"二\" en=\"two\"><penalty to-months=\"48\"/></tier>";
  law (to, n, "kind=\"quantity\" unit=\"p\"");
  g_string_insert (to, strstr (to->str, "</version>") - to->str, HIGHER);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<article n=\"%u\"><tier reach=\"r1\" paragraph=\"1\"><item n=\"1\"><limit of=\"f%u\" "
                            "at-least=\"2\"/></item></tier><tier reach=\"r2\" paragraph=\"2\"><item n=\"1\"><all>"
                            "<reaches tier=\"r1\"/><limit of=\"f%u\" at-least=\"20\"/></all></item></tier></article>",
                            i + 1, i, i);
  law_end (to);
}
