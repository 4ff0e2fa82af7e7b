/* QTI 1.2 as Canvas reads it: answers are called by digits and their feedback by the same digits, HTML is escaped once, the folder,
 * the file and the assessment have one name. An order is a matching of cases to places, as Canvas has no order in this dialect. */
#include "report/document/escape.h"
#include "teach/export/export.h"
#include "teach/export/packed.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

enum { FIRST_ANSWER = 101, FIRST_PLACE = 201 }; /* what the first option, and the first place of an order, is called */

static void add_text (GString *to, const char *before, const char *text, const char *after)
{
  g_string_append (to, before);
  escape_xml (to, text);
  g_string_append (to, after);
}

static void add_field (GString *to, const char *label, const char *entry)
{
  g_string_append_printf (
      to, "<qtimetadatafield><fieldlabel>%s</fieldlabel><fieldentry>%s</fieldentry></qtimetadatafield>", label, entry);
}

static void add_metadata (GString *to, const Exercise *exercise)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  for (guint i = 0; i < exercise->options->len; i++)
    g_string_append_printf (ids, "%s%u", i == 0 ? "" : ",", FIRST_ANSWER + i);
  g_string_append (to, "<itemmetadata><qtimetadata>");
  add_field (to, "question_type",
             exercise->form == ANSWER_NUMBER  ? "numerical_question"
             : exercise->form == ANSWER_ORDER ? "matching_question"
             : exercise->form == ANSWER_ALL   ? "multiple_answers_question"
                                              : "multiple_choice_question");
  add_field (to, "points_possible", "1");
  if (exercise->form != ANSWER_NUMBER && exercise->form != ANSWER_ORDER)
    add_field (to, "original_answer_ids", ids->str);
  g_string_append (to, "</qtimetadata></itemmetadata>\n");
}

/* Each case with a list of the places. */
static void add_matches (GString *to, const Exercise *exercise)
{
  for (guint i = 0; i < exercise->options->len; i++) {
    g_string_append_printf (to, "<response_lid ident=\"response_%u\"><material><mattext texttype=\"text/plain\">",
                            FIRST_ANSWER + i);
    add_text (to, "", exercise_at (exercise, i)->text, "</mattext></material><render_choice>\n");
    for (guint place = 0; place < exercise->options->len; place++)
      g_string_append_printf (to,
                              "<response_label ident=\"%u\"><material><mattext texttype=\"text/plain\">%u</mattext>"
                              "</material></response_label>\n",
                              FIRST_PLACE + place, place + 1);
    g_string_append (to, "</render_choice></response_lid>\n");
  }
  g_string_append (to, "</presentation>\n");
}

static void add_presentation (GString *to, const Exercise *exercise)
{
  g_autofree char *stem = export_stem_html (exercise);
  add_text (to, "<presentation><material><mattext texttype=\"text/html\">", stem, "</mattext></material>\n");
  if (exercise->form == ANSWER_ORDER) {
    add_matches (to, exercise);
    return;
  }
  if (exercise->form == ANSWER_NUMBER) {
    g_string_append (to, "<response_str ident=\"response1\" rcardinality=\"Single\"><render_fib fibtype=\"Decimal\">"
                         "<response_label ident=\"answer1\"/></render_fib></response_str></presentation>\n");
    return;
  }
  g_string_append_printf (to, "<response_lid ident=\"response1\" rcardinality=\"%s\"><render_choice>\n",
                          exercise->form == ANSWER_ALL ? "Multiple" : "Single");
  for (guint i = 0; i < exercise->options->len; i++) {
    g_string_append_printf (to, "<response_label ident=\"%u\"><material><mattext texttype=\"text/plain\">",
                            FIRST_ANSWER + i);
    add_text (to, "", exercise_at (exercise, i)->text, "</mattext></material></response_label>\n");
  }
  g_string_append (to, "</render_choice></response_lid></presentation>\n");
}

/* What must be answered for the point: the one, all and no other, the number. */
static void add_condition (GString *to, const Exercise *exercise)
{
  g_string_append (to, exercise->form == ANSWER_ALL ? "<and>" : "");
  for (guint i = 0; i < exercise->options->len; i++) {
    const ExerciseOption *option = exercise_at (exercise, i);
    g_autofree char *equal =
        exercise->form == ANSWER_NUMBER
            ? g_strdup_printf ("<varequal respident=\"response1\">%s</varequal>", option->text)
            : g_strdup_printf ("<varequal respident=\"response1\">%u</varequal>", FIRST_ANSWER + i);
    if (option->right)
      g_string_append (to, equal);
    else if (exercise->form == ANSWER_ALL)
      g_string_append_printf (to, "<not>%s</not>", equal);
  }
  g_string_append (to, exercise->form == ANSWER_ALL ? "</and>" : "");
}

/* Each case in its place is worth its share. */
static void add_match_processing (GString *to, const Exercise *exercise)
{
  g_autoptr (GPtrArray) ranked = export_ranked (exercise);
  for (guint i = 0; i < exercise->options->len; i++) {
    guint place = 0;
    g_ptr_array_find (ranked, exercise_at (exercise, i), &place);
    g_string_append_printf (
        to,
        "<respcondition><conditionvar><varequal respident=\"response_%u\">%u</varequal></conditionvar>"
        "<setvar varname=\"SCORE\" action=\"Add\">%u.%02u</setvar></respcondition>\n",
        FIRST_ANSWER + i, FIRST_PLACE + place, 10000 / exercise->options->len / 100,
        10000 / exercise->options->len % 100);
  }
  g_string_append (to, "</resprocessing>\n");
}

static void add_processing (GString *to, const Exercise *exercise)
{
  g_string_append (to, "<resprocessing><outcomes><decvar maxvalue=\"100\" minvalue=\"0\" varname=\"SCORE\" "
                       "vartype=\"Decimal\"/></outcomes>\n"
                       "<respcondition continue=\"Yes\"><conditionvar><other/></conditionvar>"
                       "<displayfeedback feedbacktype=\"Response\" linkrefid=\"general_fb\"/></respcondition>\n");
  if (exercise->form == ANSWER_ORDER) {
    add_match_processing (to, exercise);
    return;
  }
  for (guint i = 0; i < exercise->options->len && exercise->form != ANSWER_NUMBER; i++)
    g_string_append_printf (
        to,
        "<respcondition continue=\"Yes\"><conditionvar><varequal respident=\"response1\">%u</varequal>"
        "</conditionvar><displayfeedback feedbacktype=\"Response\" linkrefid=\"%u_fb\"/></respcondition>\n",
        FIRST_ANSWER + i, FIRST_ANSWER + i);
  g_string_append (to, "<respcondition continue=\"No\"><conditionvar>");
  add_condition (to, exercise);
  g_string_append (
      to, "</conditionvar><setvar action=\"Set\" varname=\"SCORE\">100</setvar></respcondition></resprocessing>\n");
}

static void add_feedback (GString *to, const char *ident, const char *html)
{
  g_string_append_printf (to, "<itemfeedback ident=\"%s\"><flow_mat><material><mattext texttype=\"text/html\">", ident);
  add_text (to, "", html, "</mattext></material></flow_mat></itemfeedback>\n");
}

static void add_item (GString *to, const Exercise *exercise, guint number)
{
  g_autofree char *name = export_name (exercise, number);
  g_autofree char *worked = export_worked_html (exercise);
  g_string_append_printf (to, "<item ident=\"%s\" title=\"", exercise->id);
  add_text (to, "", name, "\">\n");
  add_metadata (to, exercise);
  add_presentation (to, exercise);
  add_processing (to, exercise);
  add_feedback (to, "general_fb", worked);
  const gboolean each = exercise->form != ANSWER_NUMBER && exercise->form != ANSWER_ORDER;
  for (guint i = 0; i < exercise->options->len && each; i++) {
    g_autofree char *ident = g_strdup_printf ("%u_fb", FIRST_ANSWER + i);
    g_autoptr (GString) html = g_string_new ("<p>");
    escape_xml (html, exercise_at (exercise, i)->feedback);
    g_string_append (html, "</p>");
    add_feedback (to, ident, html->str);
  }
  g_string_append (to, "</item>\n");
}

static char *write_items (const Sheet *sheet, const char *title)
{
  GString *to = g_string_new (HEAD "<questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\">\n"
                                   "<assessment ident=\"sill1\" title=\"");
  add_text (to, "", title, "\">\n<section ident=\"root_section\">\n");
  for (guint i = 0; i < sheet->exercises->len; i++)
    add_item (to, sheet_exercise (sheet, i), i);
  g_string_append (to, "</section>\n</assessment>\n</questestinterop>\n");
  return g_string_free (to, FALSE);
}

static char *write_meta (const Sheet *sheet, const char *title)
{
  GString *to =
      g_string_new (HEAD "<quiz identifier=\"sill1\" xmlns=\"http://canvas.instructure.com/xsd/cccv1p0\"><title>");
  add_text (to, "", title, "</title><description/><shuffle_answers>false</shuffle_answers>");
  g_string_append_printf (to,
                          "<scoring_policy>keep_highest</scoring_policy><quiz_type>practice_quiz</quiz_type>"
                          "<points_possible>%u.0</points_possible><allowed_attempts>-1</allowed_attempts></quiz>\n",
                          sheet->exercises->len);
  return g_string_free (to, FALSE);
}

GBytes *export_qti12 (const Sheet *whole)
{
  g_autoptr (Sheet) sheet = export_parted (whole);
  Packed *packed = packed_new ();
  g_autofree char *title = sheet_title (sheet);
  g_autofree char *items = write_items (sheet, title);
  g_autofree char *meta = write_meta (sheet, title);
  packed_add (
      packed, "imsmanifest.xml",
      HEAD "<manifest identifier=\"sill-manifest\" xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\">\n"
           "<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>\n<organizations/>\n"
           "<resources>\n<resource identifier=\"sill1\" type=\"imsqti_xmlv1p2\"><file href=\"sill1/sill1.xml\"/>"
           "<dependency identifierref=\"sill1meta\"/></resource>\n"
           "<resource identifier=\"sill1meta\" type=\"associatedcontent/imscc_xmlv1p1/learning-application-resource\" "
           "href=\"sill1/assessment_meta.xml\"><file href=\"sill1/assessment_meta.xml\"/></resource>\n"
           "</resources>\n</manifest>\n");
  packed_add (packed, "sill1/sill1.xml", items);
  packed_add (packed, "sill1/assessment_meta.xml", meta);
  return packed_finish (packed);
}
