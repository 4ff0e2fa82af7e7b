/* A signed image of the real rules with numbers changed anywhere in it: it is refused, or a program that can be listed. Every
 * twelve bytes of the input are a place and what to put there. */
#include "fuzz.h"
#include "image/reader/image_choose.h"
#include "image/writer/image_write.h"
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
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (ImageFile));
  image = program == NULL ? NULL : image_write (program, &(ImageOrigin) { folder, none, none }, NULL);
  if (image == NULL)
    g_error ("no rules: run this where rules/ is, or set SILL_FUZZ_RULES");
  return image;
}

static void sign (guint8 *block)
{
  ImageHead *head = (ImageHead *) block;
  ImageSpan *spans = (ImageSpan *) (block + image_tables (head).parts);
  ImageIndex index;
  ImageSpan span;
  image_index (block, &index);
  for (guint i = 0; i < head->n_parts; i++)
    if (image_part (&index, i, &span))
      spans[i].sum = image_sum (block + span.offset, span.length);
  ImageOffence *offences = (ImageOffence *) (block + index.tables.offences);
  const ImageUse *uses = (const ImageUse *) (block + index.tables.uses);
  for (guint i = 0; i < head->n_offences; i++)
    if ((guint64) offences[i].first + offences[i].n <= head->n_uses)
      offences[i].sum = image_sum ((const guint8 *) (uses + offences[i].first), offences[i].n * sizeof *uses);
  head->sum = image_sum (block + sizeof *head, index.tables.near - sizeof *head);
}

static void change (guint8 *block, gsize size, const uint8_t *bytes, size_t length)
{
  for (; length >= 12; bytes += 12, length -= 12) {
    guint32 place;
    memcpy (&place, bytes, sizeof place);
    memcpy (block + place % (size - 8), bytes + 4, 8);
  }
  if (image_index_length ((const ImageHead *) block, size) > 0)
    sign (block);
}

/* The parts of the offences that the input happens to choose by its first byte; of an even one all. */
int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  const GByteArray *image = good ();
  g_autofree guint8 *block = g_memdup2 (image->data, image->len);
  static const char *const texts[] = { "cn/266", "cn/253-1",      "cn/285-1\ncn/286",
                                       "cn/312", "cn/253-1 2024", "cn/266 1998" };
  const char *text = length > 0 && bytes[0] % 2 == 1 ? texts[bytes[0] / 2 % G_N_ELEMENTS (texts)] : "";
  ImageIndex index;
  change (block, image->len, bytes, length);
  if (image_index_length ((const ImageHead *) block, image->len) == 0 || !image_index (block, &index))
    return 0;
  ImageChosen chosen = image_chosen_none (&index);
  const Mentions mentions = { text, strlen (text), length > 1 && bytes[1] % 2 == 1 };
  const gboolean partly = image_choose (&index, &mentions, &chosen) != IMAGE_ALL;
  g_autoptr (Program) program = image_take_bytes (block, image->len, partly ? chosen.parts : NULL, "rules");
  image_chosen_clear (&chosen);
  g_autofree char *listing = program == NULL ? NULL : program_write (program);
  return 0;
}
