#pragma once
/* Rule sets of which one thing is large: n of it. A form feed stands between documents. */
#include <glib.h>
#include <string.h>

static void law (GString *to, guint n_facts, const char *kind)
{
  g_string_append (to, "<vocabulary xmlns=\"urn:sill:rules:1\" id=\"g/facts\"><unit id=\"p\" zh=\"件\" en=\"pieces\"/>"
                       "<unit id=\"yuan\" zh=\"元\" en=\"yuan\" parts=\"100\"/>");
  for (guint i = 0; i < n_facts; i++)
    g_string_append_printf (
        to, "<fact id=\"f%u\" %s zh=\"事%u\" en=\"fact %u\" ask-zh=\"？\" ask-en=\"?\" provision=\"g/i 1(1)(1)\"/>", i,
        kind, i, i);
  g_string_append (
      to, "</vocabulary>\f<instrument xmlns=\"urn:sill:rules:1\" id=\"g/law\" kind=\"statute\" zh=\"法\" en=\"law\" "
          "effective=\"2000-01-01\">"
          "<offence id=\"g/1\" article=\"1\" zh=\"罪\" en=\"offence\"><version effective=\"2000-01-01\" "
          "subjects=\"person\"><tier id=\"r1\" rank=\"1\" zh=\"一\" en=\"one\"><penalty to-months=\"24\"/></tier>"
          "</version></offence></instrument>\f<instrument xmlns=\"urn:sill:rules:1\" id=\"g/i\" "
          "kind=\"interpretation\" zh=\"解释\" "
          "en=\"interpretation\" effective=\"2001-01-01\"><standard offence=\"g/1\">");
}

static void law_end (GString *to) { g_string_append (to, "</standard></instrument>"); }

static void article (GString *to, guint n)
{
  g_string_append_printf (to, "<article n=\"%u\"><tier reach=\"r1\" paragraph=\"1\">", n);
}

static void article_end (GString *to) { g_string_append (to, "</tier></article>"); }

/* A law whose standard has one article, of items of one tier. */
static void one_article (GString *to, guint n_facts, const char *kind)
{
  law (to, n_facts, kind);
  article (to, 1);
}

static void one_article_end (GString *to)
{
  article_end (to);
  law_end (to);
}

static void yes_items (GString *to, guint n)
{
  one_article (to, n, "kind=\"yes-no\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><yes of=\"f%u\"/></item>", i + 1, i);
  one_article_end (to);
}

static void open_items (GString *to, guint n)
{
  one_article (to, 1, "kind=\"yes-no\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><open zh=\"c%u\" en=\"c%u\" unanswered=\"unknown\"/></item>", i + 1, i,
                            i);
  one_article_end (to);
}

static void limit_items (GString *to, guint n)
{
  one_article (to, n, "kind=\"quantity\" unit=\"p\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><limit of=\"f%u\" at-least=\"%u\"/></item>", i + 1, i, 2 + i);
  one_article_end (to);
}

static void proportional (GString *to, guint n)
{
  one_article (to, n, "kind=\"quantity\" unit=\"p\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><limit of=\"f%u\" at-least=\"%u\"/></item>", i + 1, i, 2 + i);
  g_string_append_printf (to, "<item n=\"%u\"><proportional items=\"1-%u\"/></item>", n + 1, n);
  one_article_end (to);
}

static void scale_chain (GString *to, guint n)
{
  one_article (to, 1, "kind=\"quantity\" unit=\"p\"");
  g_string_append (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"100\"/></item>");
  for (guint i = 1; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><scale items=\"%u\" by=\"1\"/></item>", i + 1, i);
  one_article_end (to);
}

static void scale_all (GString *to, guint n)
{
  one_article (to, 1, "kind=\"quantity\" unit=\"p\"");
  g_string_append (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"100\"/></item>");
  for (guint i = 1; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><scale items=\"1-%u\" by=\"2\"/></item>", i + 1, i);
  one_article_end (to);
}

static void wide_any (GString *to, guint n)
{
  one_article (to, n, "kind=\"yes-no\"");
  g_string_append (to, "<item n=\"1\"><at-least n=\"2\">");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<yes of=\"f%u\"/>", i);
  g_string_append (to, "</at-least></item>");
  one_article_end (to);
}

static void articles (GString *to, guint n)
{
  law (to, 1, "kind=\"quantity\" unit=\"p\"");
  for (guint i = 0; i < n; i++) {
    article (to, i + 1);
    g_string_append_printf (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"%u\"/></item>", 2 + i);
    article_end (to);
  }
  law_end (to);
}

/* n named facts in one sum. */
static void summands (GString *to, guint n)
{
  one_article (to, n, "kind=\"quantity\" unit=\"p\"");
  g_string_append (to, "<item n=\"1\"><limit of=\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "%sf%u", i > 0 ? " " : "", i);
  g_string_append (to, "\" at-least=\"100\"/></item>");
  one_article_end (to);
}

/* Items with a limit, and as many that hold where one of these is nearly reached and something besides is found. */
static void near_items (GString *to, guint n)
{
  law (to, 2 * n, "kind=\"quantity\" unit=\"p\"");
  article (to, 1);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><limit of=\"f%u\" at-least=\"%u\"/></item>", i + 1, i, 200 + i);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<item n=\"%u\"><all><near items=\"%u\" by=\"1/2\"/><limit of=\"f%u\" at-least=\"9\"/>"
                            "</all></item>",
                            n + i + 1, i + 1, n + i);
  one_article_end (to);
}

/* Items that hold where one fact is found and the one before it is not. */
static void unless_items (GString *to, guint n)
{
  one_article (to, n + 1, "kind=\"yes-no\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\" unless=\"f%u\"><yes of=\"f%u\"/></item>", i + 1, i, i + 1);
  one_article_end (to);
}

/* The same in a circle: none holds only where all are found or none is. */
static void not_items (GString *to, guint n)
{
  one_article (to, n, "kind=\"yes-no\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><all><not><yes of=\"f%u\"/></not><yes of=\"f%u\"/></all></item>", i + 1,
                            i, (i + 1) % n);
  one_article_end (to);
}

/* Items with a limit and a precondition each. */
static void gated_items (GString *to, guint n)
{
  law (to, 2 * n, "kind=\"quantity\" unit=\"p\"");
  article (to, 1);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        to,
        "<item n=\"%u\"><all><limit of=\"f%u\" at-least=\"2\"/><limit of=\"f%u\" at-least=\"3\"/></all>"
        "</item>",
        i + 1, 2 * i, 2 * i + 1);
  one_article_end (to);
}

/* Each amount against the next one, the last one against the first. */
static void ring (GString *to, guint n)
{
  one_article (to, n, "kind=\"quantity\" unit=\"p\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><limit of=\"f%u\" over=\"f%u\" at-least=\"2\"/></item>", i + 1, i,
                            (i + 1) % n);
  one_article_end (to);
}

/* Each item asks for what another one asks for, and a little besides. */
static void references (GString *to, guint n)
{
  one_article (to, n, "kind=\"yes-no\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><yes of=\"f%u\"/></item>", 2 * i + 1, i);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\" when=\"f%u\"><meets items=\"%u\"/></item>", 2 * i + 2, (i + 1) % n,
                            2 * i + 1);
  one_article_end (to);
}

/* Conditions that stand once and are asked for by an item each. */
static void defines (GString *to, guint n)
{
  law (to, n, "kind=\"yes-no\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<define id=\"d%u\" zh=\"一%u\" en=\"one %u\"><yes of=\"f%u\"/></define>", i, i, i, i);
  article (to, 1);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><holds of=\"d%u\"/></item>", i + 1, i);
  one_article_end (to);
}

/* Conditions of many kinds that all must hold, beside facts that keep an item from its effect. */
static void gates (GString *to, guint n)
{
  one_article (to, 2 * n, "kind=\"yes-no\"");
  g_string_append (to, "<item n=\"1\" unless=\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "%sf%u", i > 0 ? " " : "", i);
  g_string_append (to, "\"><all>");
  for (guint i = n; i < 2 * n; i++)
    g_string_append_printf (to, "<yes of=\"f%u\"/>", i);
  g_string_append (to, "</all></item>");
  one_article_end (to);
}

/* Facts that nobody asks for. */
static void idle_facts (GString *to, guint n)
{
  one_article (to, n, "kind=\"yes-no\"");
  g_string_append (to, "<item n=\"1\"><yes of=\"f0\"/></item>");
  one_article_end (to);
}

/* An offence with one figure, before others. */
static void one_limit (GString *to)
{
  one_article (to, 1, "kind=\"quantity\" unit=\"p\"");
  g_string_append (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"1\"/></item>");
  one_article_end (to);
}

/* An interpretation of its own, in force `when`, with another figure. */
static void one_document (GString *to, guint i, const char *when)
{
  g_string_append_printf (
      to,
      "\f<instrument xmlns=\"urn:sill:rules:1\" id=\"g/i%u\" kind=\"interpretation\" zh=\"解释%u\" "
      "en=\"interpretation %u\" %s><standard offence=\"g/1\"><article n=\"1\">"
      "<tier reach=\"r1\" paragraph=\"1\"><item n=\"1\"><limit of=\"f0\" at-least=\"%u\"/></item></tier></article>"
      "</standard></instrument>",
      i, i, i, when, 2 + i);
}

/* An interpretation a document, of the same offence. */
static void documents (GString *to, guint n)
{
  one_limit (to);
  for (guint i = 0; i < n; i++)
    one_document (to, i, "effective=\"2001-01-01\"");
}

/* Offences of one document, and a standard for each. */
static void offences (GString *to, guint n)
{
  one_limit (to);
  g_string_append (to, "\f<instrument xmlns=\"urn:sill:rules:1\" id=\"g/more\" kind=\"statute\" zh=\"别的法\" "
                       "en=\"more law\" effective=\"2000-01-01\">");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<offence id=\"g/%u\" article=\"%u\" zh=\"罪%u\" en=\"offence %u\"><version "
                            "effective=\"2000-01-01\" subjects=\"person\"><tier id=\"r1\" rank=\"1\" zh=\"一\" "
                            "en=\"one\"><penalty to-months=\"24\"/></tier></version></offence>",
                            i + 2, i + 2, i, i);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<standard offence=\"g/%u\"><article n=\"%u\"><tier reach=\"r1\" paragraph=\"1\">"
                            "<item n=\"1\"><limit of=\"f0\" at-least=\"%u\"/></item></tier></article></standard>",
                            i + 2, i + 2, 2 + i);
  g_string_append (to, "</instrument>");
}

static void rule_faults (GString *to, guint n)
{
  one_article (to, 1, "kind=\"quantity\" unit=\"p\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><limit of=\"g%u\" at-least=\"%u\"/></item>", i + 1, i, 2 + i);
  one_article_end (to);
}

/* Paragraphs of one article that do not number what they say. */
static void paragraphs (GString *to, guint n)
{
  law (to, 1, "kind=\"quantity\" unit=\"p\"");
  g_string_append (to, "<article n=\"1\">");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        to, "<tier reach=\"r1\" paragraph=\"%u\"><item><limit of=\"f0\" at-least=\"%u\"/></item></tier>", i + 1, 2 + i);
  g_string_append (to, "</article>");
  law_end (to);
}

static void remarks (GString *to, guint n)
{
  law (to, 1, "kind=\"quantity\" unit=\"p\"");
  article (to, 1);
  g_string_append (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"2\"/></item>");
  article_end (to);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<remark article=\"1\" topic=\"scope\" zh=\"说明%u。\" en=\"Remark %u.\"/>", i, i);
  law_end (to);
}

/* The offence as it was from one year to the next. */
static void versions (GString *to, guint n)
{
  law (to, 1, "kind=\"yes-no\"");
  g_string_truncate (to, (gsize) (strchr (to->str, '\f') - to->str));
  g_string_append (to, "\f<instrument xmlns=\"urn:sill:rules:1\" id=\"g/law\" kind=\"statute\" zh=\"法\" en=\"law\" "
                       "effective=\"1000-01-01\"><offence id=\"g/1\" article=\"1\" zh=\"罪\" en=\"offence\">");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<version effective=\"%04u-%02u-01\" subjects=\"person\"><tier id=\"r1\" rank=\"1\" "
                            "zh=\"一\" en=\"one\"><penalty to-months=\"24\"/></tier></version>",
                            1000 + i / 12, 1 + i % 12);
  g_string_append (to, "</offence></instrument>");
}

/* A table of goods, and an item for each row. */
static void rows (GString *to, guint n)
{
  g_string_append (to, "<vocabulary xmlns=\"urn:sill:rules:1\" id=\"g/facts\"><unit id=\"p\" zh=\"件\" en=\"pieces\"/>"
                       "<table id=\"t\" unit=\"p\" zh=\"物\" en=\"thing\" ask-zh=\"哪些？\" ask-en=\"Which?\" "
                       "amount-zh=\"{row}有多少？\" amount-en=\"How much {row}?\" provision=\"g/i 1(1)(1)\">");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<row id=\"w%u\" zh=\"物%u\" en=\"thing %u\" provision=\"g/i 1(1)(1)\"/>", i, i, i);
  g_string_append (to, "</table></vocabulary>\f");
  g_autoptr (GString) rest = g_string_new (NULL);
  one_article (rest, 0, "");
  g_string_append (to, strchr (rest->str, '\f') + 1);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><limit of=\"w%u\" at-least=\"%u\"/></item>", i + 1, i, 2 + i);
  one_article_end (to);
}

/* Names and words of n characters. */
static void long_words (GString *to, guint n)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append (words, "文");
  law (to, 1, "kind=\"quantity\" unit=\"p\"");
  article (to, 1);
  g_string_append (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"2\"/></item>");
  article_end (to);
  g_string_append_printf (to, "<remark article=\"1\" topic=\"scope\" zh=\"%s\" en=\"%s\"/>", words->str, words->str);
  law_end (to);
}
