#include <libxml/parser.h>
#include <string.h>
#include "report/report.h"
#include "small_rules.h"
#include "test.h"

static xmlDoc *read_back (const char *inside, guint copies)
{
  g_autoptr (Reasons) reasons = small_reasons ("complete", inside);
  const SillReport options = { .format = SILL_XML };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *head = report_head (&options), *tail = report_tail (&options);
  g_autofree char *body = report_record (reasons, &options);
  g_string_append (text, head);
  for (guint i = 0; i < copies; i++)
    g_string_append (text, body);
  g_string_append (text, tail);
  xmlDoc *document =
      xmlReadMemory (text->str, (int) text->len, "report.xml", NULL, XML_PARSE_NOERROR | XML_PARSE_NONET);
  CU_ASSERT_PTR_NOT_NULL_FATAL (document);
  return document;
}

static const xmlNode *child (const xmlNode *parent, const char *name)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0)
      return node;
  return NULL;
}

static void says (const xmlNode *node, const char *name, const char *expected)
{
  CU_ASSERT_PTR_NOT_NULL_FATAL (node);
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  if (expected == NULL || value == NULL)
    CU_ASSERT_PTR_EQUAL (value, expected)
  else
    CU_ASSERT_STRING_EQUAL ((const char *) value, expected);
  xmlFree (value);
}

static void one_namespace (void)
{
  xmlDoc *document = read_back ("", 2);
  xmlNode *root = xmlDocGetRootElement (document);
  CU_ASSERT_STRING_EQUAL ((const char *) root->name, "verdicts");
  CU_ASSERT_STRING_EQUAL ((const char *) root->ns->href, "urn:sill:verdict:2");
  CU_ASSERT_EQUAL (xmlChildElementCount (root), 2);
  CU_ASSERT_PTR_EQUAL (child (root, "verdict")->ns, root->ns);
  xmlFreeDoc (document);
}

static void same_content (void)
{
  xmlDoc *document = read_back ("<fact id='apples' value='81'/>", 1);
  const xmlNode *verdict = child (xmlDocGetRootElement (document), "verdict");
  const xmlNode *charge = child (verdict, "charge");
  says (verdict, "title", "A & <B>");
  says (verdict, "region", NULL);
  says (charge, "decided", "true");
  says (charge, "offence-en", "stealing fruit");
  says (child (charge, "floor"), "tier", "minor");
  says (child (charge, "item"), "measure", "81");
  says (child (charge, "item"), "degree", "81/50");
  says (child (child (charge, "item"), "condition"), "facts", "apples");
  says (child (child (charge, "penalty"), "floor"), "to-months", "36");
  xmlFreeDoc (document);
}

SUITE (report_xml, { "head, cases and tail are one document in one namespace", one_namespace },
       { "what JSON says in fields stands in attributes and elements", same_content })
