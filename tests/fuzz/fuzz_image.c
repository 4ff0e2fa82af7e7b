/* A signed image of the real rules with numbers changed anywhere in it: it is refused, or a program that can be listed. Every
 * twelve bytes of the input are a place and what to put there. */
#include "fuzz.h"
#include "image/image_read.h"
#include "image/image_write.h"
#include "pipeline.h"

static const GByteArray *good (void)
{
  static GByteArray *image;
  if (image != NULL)
    return image;
  const char *folder = getenv ("SILL_FUZZ_RULES");
  g_autoptr (SillFindings) findings = sill_findings_new ();
  folder = folder != NULL ? folder : "rules";
  g_autoptr (Program) program = pipeline_rules ((const char *const[]) { folder, NULL }, findings, NULL);
  image = program == NULL ? NULL : image_write (program, folder, NULL, 0, NULL);
  if (image == NULL)
    g_error ("no rules: run this where rules/ is, or set SILL_FUZZ_RULES");
  return image;
}

static void change (guint8 *block, gsize size, const uint8_t *bytes, size_t length)
{
  for (; length >= 12; bytes += 12, length -= 12) {
    guint32 place;
    memcpy (&place, bytes, sizeof place);
    memcpy (block + place % (size - 8), bytes + 4, 8);
  }
  ImageHead *head = (ImageHead *) block;
  head->sum = image_sum (block + sizeof *head, size - sizeof *head);
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  const GByteArray *image = good ();
  guint8 *block = g_memdup2 (image->data, image->len);
  change (block, image->len, bytes, length);
  if (!image_is_sound (block, image->len)) {
    g_free (block);
    return 0;
  }
  g_autoptr (Program) program = image_take (block, "rules");
  g_autofree char *listing = program == NULL ? NULL : program_write (program);
  return 0;
}
