/* QTI 2.1: every question an item of its own, with a rule for each option, so that each wrong one has its feedback; a question with
 * several right answers scores as a whole or not at all. Identifiers are ASCII, titles are not. */
#include "report/document/escape.h"
#include "teach/export/export.h"
#include "teach/export/packed.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define QTI "http://www.imsglobal.org/xsd/imsqti_v2p1"

static void add_text (GString *to, const char *before, const char *text, const char *after)
{
  g_string_append (to, before);
  escape_xml (to, text);
  g_string_append (to, after);
}

/* ---- an item ---- */

static void add_declarations (GString *to, const Exercise *exercise)
{
  const gboolean number = exercise->form == ANSWER_NUMBER;
  g_string_append_printf (
      to, "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"%s\" baseType=\"%s\"><correctResponse>",
      exercise->form == ANSWER_ALL ? "multiple" : "single", number ? "float" : "identifier");
  for (guint i = 0; i < exercise->options->len; i++)
    if (exercise_at (exercise, i)->right && number)
      add_text (to, "<value>", exercise_at (exercise, i)->text, "</value>");
    else if (exercise_at (exercise, i)->right)
      g_string_append_printf (to, "<value>A%u</value>", i);
  g_string_append (to,
                   "</correctResponse></responseDeclaration>\n"
                   "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\">"
                   "<defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n"
                   "<outcomeDeclaration identifier=\"MAXSCORE\" cardinality=\"single\" baseType=\"float\">"
                   "<defaultValue><value>1</value></defaultValue></outcomeDeclaration>\n"
                   "<outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"multiple\" baseType=\"identifier\"/>\n");
}

static void add_body (GString *to, const Exercise *exercise)
{
  add_text (to, "<itemBody>\n<p>", exercise->story, "</p>\n");
  if (exercise->form == ANSWER_NUMBER) {
    add_text (to, "<p>", exercise->ask,
              " <textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"12\"/></p>\n</itemBody>\n");
    return;
  }
  g_string_append_printf (to, "<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\" maxChoices=\"%u\">",
                          exercise->form == ANSWER_ALL ? 0 : 1);
  add_text (to, "<prompt>", exercise->ask, "</prompt>\n");
  for (guint i = 0; i < exercise->options->len; i++) {
    g_string_append_printf (to, "<simpleChoice identifier=\"A%u\">", i);
    add_text (to, "", exercise_at (exercise, i)->text, "</simpleChoice>\n");
  }
  g_string_append (to, "</choiceInteraction>\n</itemBody>\n");
}

/* Whether the answer is, or has, the option. */
static void add_test (GString *to, const Exercise *exercise, guint i)
{
  if (exercise->form == ANSWER_NUMBER)
    add_text (to, "<equal toleranceMode=\"exact\"><variable identifier=\"RESPONSE\"/><baseValue baseType=\"float\">",
              exercise_at (exercise, i)->text, "</baseValue></equal>");
  else if (exercise->form == ANSWER_ALL)
    g_string_append_printf (
        to, "<member><baseValue baseType=\"identifier\">A%u</baseValue><variable identifier=\"RESPONSE\"/></member>",
        i);
  else
    g_string_append_printf (
        to, "<match><variable identifier=\"RESPONSE\"/><baseValue baseType=\"identifier\">A%u</baseValue></match>", i);
}

static void add_processing (GString *to, const Exercise *exercise)
{
  g_string_append (to,
                   "<responseProcessing>\n<responseCondition><responseIf><match><variable identifier=\"RESPONSE\"/>"
                   "<correct identifier=\"RESPONSE\"/></match><setOutcomeValue identifier=\"SCORE\">"
                   "<baseValue baseType=\"float\">1</baseValue></setOutcomeValue></responseIf></responseCondition>\n");
  for (guint i = 0; i < exercise->options->len; i++) {
    g_string_append (to, "<responseCondition><responseIf>");
    add_test (to, exercise, i);
    g_string_append_printf (to,
                            "<setOutcomeValue identifier=\"FEEDBACK\"><multiple><variable identifier=\"FEEDBACK\"/>"
                            "<baseValue baseType=\"identifier\">F_A%u</baseValue></multiple></setOutcomeValue>"
                            "</responseIf></responseCondition>\n",
                            i);
  }
  g_string_append (to, "</responseProcessing>\n");
}

static char *write_item (const Exercise *exercise, guint number)
{
  g_autofree char *name = export_name (exercise, number);
  GString *to = g_string_new (HEAD "<assessmentItem xmlns=\"" QTI "\" identifier=\"");
  g_string_append_printf (to, "%s\" title=\"", exercise->id);
  escape_xml (to, name);
  g_string_append_printf (to, "\" adaptive=\"false\" timeDependent=\"false\" xml:lang=\"%s\">\n",
                          exercise->language == SILL_ZH ? "zh-Hans" : "en");
  add_declarations (to, exercise);
  add_body (to, exercise);
  add_processing (to, exercise);
  for (guint i = 0; i < exercise->options->len; i++) {
    g_string_append_printf (to, "<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"F_A%u\" showHide=\"show\">",
                            i);
    add_text (to, "<p>", exercise_at (exercise, i)->feedback, "</p></modalFeedback>\n");
  }
  g_string_append (to, "</assessmentItem>\n");
  return g_string_free (to, FALSE);
}

/* ---- the package ---- */

static char *write_test (const Sheet *sheet)
{
  g_autofree char *title = sheet_title (sheet);
  GString *to = g_string_new (HEAD "<assessmentTest xmlns=\"" QTI "\" identifier=\"sill-test\" title=\"");
  escape_xml (to, title);
  g_string_append (to, "\">\n<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\">"
                       "<defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n"
                       "<testPart identifier=\"P1\" navigationMode=\"nonlinear\" submissionMode=\"individual\">\n"
                       "<assessmentSection identifier=\"S1\" title=\"");
  escape_xml (to, title);
  g_string_append (to, "\" visible=\"true\">\n");
  for (guint i = 0; i < sheet->exercises->len; i++)
    g_string_append_printf (to, "<assessmentItemRef identifier=\"I%u\" href=\"item-%04u.xml\"/>\n", i + 1, i + 1);
  g_string_append (to,
                   "</assessmentSection>\n</testPart>\n<outcomeProcessing><setOutcomeValue identifier=\"SCORE\"><sum>"
                   "<testVariables variableIdentifier=\"SCORE\"/></sum></setOutcomeValue></outcomeProcessing>\n"
                   "</assessmentTest>\n");
  return g_string_free (to, FALSE);
}

static char *write_manifest (const Sheet *sheet)
{
  GString *to = g_string_new (
      HEAD "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" identifier=\"sill-package\">\n"
           "<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>\n"
           "<organizations/>\n<resources>\n"
           "<resource identifier=\"T\" type=\"imsqti_test_xmlv2p1\" href=\"test.xml\"><file href=\"test.xml\"/>");
  for (guint i = 0; i < sheet->exercises->len; i++)
    g_string_append_printf (to, "<dependency identifierref=\"R%u\"/>", i + 1);
  g_string_append (to, "</resource>\n");
  for (guint i = 0; i < sheet->exercises->len; i++)
    g_string_append_printf (to,
                            "<resource identifier=\"R%u\" type=\"imsqti_item_xmlv2p1\" href=\"item-%04u.xml\">"
                            "<file href=\"item-%04u.xml\"/></resource>\n",
                            i + 1, i + 1, i + 1);
  g_string_append (to, "</resources>\n</manifest>\n");
  return g_string_free (to, FALSE);
}

GBytes *export_qti21 (const Sheet *sheet)
{
  Packed *packed = packed_new ();
  g_autofree char *manifest = write_manifest (sheet);
  g_autofree char *test = write_test (sheet);
  packed_add (packed, "imsmanifest.xml", manifest);
  packed_add (packed, "test.xml", test);
  for (guint i = 0; i < sheet->exercises->len; i++) {
    g_autofree char *item = write_item (sheet_exercise (sheet, i), i);
    g_autofree char *name = g_strdup_printf ("item-%04u.xml", i + 1);
    packed_add (packed, name, item);
  }
  return packed_finish (packed);
}
