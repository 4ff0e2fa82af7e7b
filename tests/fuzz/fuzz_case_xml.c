/* Any bytes as an XML file of cases. */
#include "cases.h"

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  cases_read (bytes, length, "fuzz.xml");
  return 0;
}
