/* QTI 2.1: every question an item of its own, with a rule for each option, so that each wrong one has its feedback; a question with
 * several right answers scores as a whole or not at all, a case in steps has an interaction and a point for each. Identifiers are ASCII, titles are not. */
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

/* ---- what is answered ---- */

/* A question, or a step of one: what its answer and its feedback are called. */
typedef struct {
  const Exercise *exercise;
  char response[16]; /* RESPONSE, RESPONSE2 */
  char feedback[8];  /* F_, F2_ */
} QtiPart;

static guint parts_of (const Exercise *exercise) { return MAX (exercise->steps->len, 1); }

static QtiPart part_at (const Exercise *exercise, guint i)
{
  QtiPart part = { exercise, "RESPONSE", "F_" };
  if (exercise->steps->len > 0) {
    part.exercise = exercise_step (exercise, i);
    g_snprintf (part.response, sizeof part.response, "RESPONSE%u", i + 1);
    g_snprintf (part.feedback, sizeof part.feedback, "F%u_", i + 1);
  }
  return part;
}

static void add_order (GString *to, const Exercise *exercise)
{
  g_autoptr (GPtrArray) ranked = export_ranked (exercise);
  for (guint i = 0; i < ranked->len; i++) {
    guint index = 0;
    g_ptr_array_find (exercise->options, g_ptr_array_index (ranked, i), &index);
    g_string_append_printf (to, "<value>A%u</value>", index);
  }
}

static void add_declaration (GString *to, const QtiPart *part)
{
  static const char *const cardinalities[] = {
    [ANSWER_ONE] = "single", [ANSWER_ALL] = "multiple", [ANSWER_NUMBER] = "single", [ANSWER_ORDER] = "ordered"
  };
  const Exercise *exercise = part->exercise;
  const gboolean number = exercise->form == ANSWER_NUMBER;
  g_string_append_printf (to,
                          "<responseDeclaration identifier=\"%s\" cardinality=\"%s\" baseType=\"%s\"><correctResponse>",
                          part->response, cardinalities[exercise->form], number ? "float" : "identifier");
  if (exercise->form == ANSWER_ORDER)
    add_order (to, exercise);
  for (guint i = 0; i < exercise->options->len && exercise->form != ANSWER_ORDER; i++)
    if (exercise_at (exercise, i)->right && number)
      add_text (to, "<value>", exercise_at (exercise, i)->text, "</value>");
    else if (exercise_at (exercise, i)->right)
      g_string_append_printf (to, "<value>A%u</value>", i);
  g_string_append (to, "</correctResponse></responseDeclaration>\n");
}

static void add_declarations (GString *to, const Exercise *exercise)
{
  for (guint i = 0; i < parts_of (exercise); i++) {
    const QtiPart part = part_at (exercise, i);
    add_declaration (to, &part);
  }
  g_string_append_printf (to,
                          "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\">"
                          "<defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n"
                          "<outcomeDeclaration identifier=\"MAXSCORE\" cardinality=\"single\" baseType=\"float\">"
                          "<defaultValue><value>%u</value></defaultValue></outcomeDeclaration>\n"
                          "<outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"multiple\" "
                          "baseType=\"identifier\"/>\n",
                          exercise_points (exercise));
}

/* ---- what is asked ---- */

static void add_number (GString *to, const QtiPart *part, const char *lead)
{
  g_autofree char *ask = g_strconcat (lead, part->exercise->ask, NULL);
  add_text (to, "<p>", ask, "");
  g_string_append_printf (to, " <textEntryInteraction responseIdentifier=\"%s\" expectedLength=\"12\"/></p>\n",
                          part->response);
}

static void add_interaction (GString *to, const QtiPart *part, const char *lead)
{
  const Exercise *exercise = part->exercise;
  const gboolean order = exercise->form == ANSWER_ORDER;
  const char *tag = order ? "orderInteraction" : "choiceInteraction";
  g_autofree char *ask = g_strconcat (lead, exercise->ask, NULL);
  g_string_append_printf (to, "<%s responseIdentifier=\"%s\" shuffle=\"false\"", tag, part->response);
  if (!order)
    g_string_append_printf (to, " maxChoices=\"%u\"", exercise->form == ANSWER_ALL ? 0 : 1);
  add_text (to, "><prompt>", ask, "</prompt>\n");
  for (guint i = 0; i < exercise->options->len; i++) {
    g_string_append_printf (to, "<simpleChoice identifier=\"A%u\">", i);
    add_text (to, "", exercise_at (exercise, i)->text, "</simpleChoice>\n");
  }
  g_string_append_printf (to, "</%s>\n", tag);
}

static void add_body (GString *to, const Exercise *exercise)
{
  add_text (to, "<itemBody>\n<p>", exercise->story, "</p>\n");
  for (guint i = 0; i < parts_of (exercise); i++) {
    const QtiPart part = part_at (exercise, i);
    g_autofree char *lead = exercise->steps->len == 0 ? g_strdup ("") : sheet_step_lead (exercise, i);
    if (part.exercise->form == ANSWER_NUMBER)
      add_number (to, &part, lead);
    else
      add_interaction (to, &part, lead);
  }
  g_string_append (to, "</itemBody>\n");
}

/* ---- what an answer comes to ---- */

/* Whether the answer is, or has, the option. */
static void add_test (GString *to, const QtiPart *part, guint i)
{
  const Exercise *exercise = part->exercise;
  if (exercise->form == ANSWER_NUMBER) {
    g_string_append_printf (
        to, "<equal toleranceMode=\"exact\"><variable identifier=\"%s\"/><baseValue baseType=\"float\">",
        part->response);
    add_text (to, "", exercise_at (exercise, i)->text, "</baseValue></equal>");
  } else if (exercise->form == ANSWER_ALL)
    g_string_append_printf (
        to, "<member><baseValue baseType=\"identifier\">A%u</baseValue><variable identifier=\"%s\"/></member>", i,
        part->response);
  else
    g_string_append_printf (
        to, "<match><variable identifier=\"%s\"/><baseValue baseType=\"identifier\">A%u</baseValue></match>",
        part->response, i);
}

static gboolean has_feedback (const Exercise *exercise) { return exercise->form != ANSWER_ORDER; }

static void add_part_processing (GString *to, const QtiPart *part)
{
  g_string_append_printf (to,
                          "<responseCondition><responseIf><match><variable identifier=\"%s\"/><correct "
                          "identifier=\"%s\"/></match><setOutcomeValue identifier=\"SCORE\"><sum><variable "
                          "identifier=\"SCORE\"/><baseValue baseType=\"float\">1</baseValue></sum></setOutcomeValue>"
                          "</responseIf></responseCondition>\n",
                          part->response, part->response);
  for (guint i = 0; i < part->exercise->options->len && has_feedback (part->exercise); i++) {
    g_string_append (to, "<responseCondition><responseIf>");
    add_test (to, part, i);
    g_string_append_printf (to,
                            "<setOutcomeValue identifier=\"FEEDBACK\"><multiple><variable identifier=\"FEEDBACK\"/>"
                            "<baseValue baseType=\"identifier\">%sA%u</baseValue></multiple></setOutcomeValue>"
                            "</responseIf></responseCondition>\n",
                            part->feedback, i);
  }
}

static void add_part_feedback (GString *to, const QtiPart *part)
{
  for (guint i = 0; i < part->exercise->options->len && has_feedback (part->exercise); i++) {
    g_string_append_printf (to, "<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"%sA%u\" showHide=\"show\">",
                            part->feedback, i);
    add_text (to, "<p>", exercise_at (part->exercise, i)->feedback, "</p></modalFeedback>\n");
  }
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
  g_string_append (to, "<responseProcessing>\n");
  for (guint i = 0; i < parts_of (exercise); i++) {
    const QtiPart part = part_at (exercise, i);
    add_part_processing (to, &part);
  }
  g_string_append (to, "</responseProcessing>\n");
  for (guint i = 0; i < parts_of (exercise); i++) {
    const QtiPart part = part_at (exercise, i);
    add_part_feedback (to, &part);
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
