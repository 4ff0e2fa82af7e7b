/* Any bytes as a JSON file of cases. */
#include "cases.h"

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  cases_read (bytes, length, "fuzz.json");
  return 0;
}
