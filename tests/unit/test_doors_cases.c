/* What the public doors say of a case that somebody reads. */
#include <sill.h>
#include <string.h>
#include "test.h"

static gboolean take_id (const SillCase *fact_case, gpointer data)
{
  g_ptr_array_add (data, g_strdup (sill_case_id (fact_case)));
  return TRUE;
}

/* The line is that on which the case begins. */
static void an_id_or_a_line (void)
{
  static const char text[] = "{\"id\":\"a\",\"findings\":\"complete\"}\n\n{\"findings\":\"complete\"}\n"
                             "{\"id\":\"\",\"findings\":\"complete\"}\n";
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (SillRules) rules =
      sill_rules_new ((const char *const[]) { "tests/golden/every-construct/rules", NULL }, findings, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  CU_ASSERT_TRUE (sill_cases_read_bytes (rules, text, strlen (text), "cases.ndjson", findings, take_id, ids, NULL));
  CU_ASSERT_EQUAL_FATAL (ids->len, 3);
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (ids, 0), "a");
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (ids, 1), "line 3");
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (ids, 2), "line 4");
}

SUITE (doors_cases, { "a case is called by its id, else by its line", an_id_or_a_line })
