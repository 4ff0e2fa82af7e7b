/* Elements and attributes of a case file, called as the table of what one may contain calls them. */
#include "write/element_write.h"
#include "test.h"

static void are_called_as_they_are_read (void)
{
  g_autoptr (GString) to = g_string_new (NULL);
  element_start (to, 1, WRITE_CLAUSE_ITEM);
  attribute_write (to, WRITE_CLAUSE_ITEM, "5(1)(3)");
  attribute_write (to, WRITE_CLAUSE_VALUE, NULL);
  attribute_write (to, WRITE_CLAUSE_DEFENDANT, "\"<&");
  element_close (to, 1, WRITE_CLAUSE_ITEM, "");
  CU_ASSERT_STRING_EQUAL (to->str, "  <finding item=\"5(1)(3)\" defendant=\"&quot;&lt;&amp;\"/>\n");
}

static void hold_what_is_inside (void)
{
  g_autoptr (GString) to = g_string_new (NULL);
  element_start (to, 0, WRITE_HEAD_SOURCE); /* the first of the table, and its last attribute */
  element_close (to, 0, WRITE_HEAD_ID, "  x\n");
  element_start (to, 2, WRITE_EXPECT_INSTRUMENT); /* the last */
  CU_ASSERT_STRING_EQUAL (to->str, "<case>\n  x\n</case>\n    <expect");
}

SUITE (element_write, { "what is written is called as it is read", are_called_as_they_are_read },
       { "an element holds what is inside", hold_what_is_inside })
