/* Codes that are read where an image lies are those of its program; what a hostile image says of them is refused, or runs. */
#include <string.h>
#include "image/reader/image_code.h"
#include "image/writer/image_write.h"
#include "pipeline.h"
#include "run/range.h"
#include "test.h"

static Program *read_rules (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  return pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL);
}

static GByteArray *image_of (const Program *program)
{
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (ImageFile));
  g_autoptr (GArray) folders = g_array_new (FALSE, FALSE, sizeof (StandingFolder));
  GByteArray *image = image_write (program, &(ImageOrigin) { "rules", files, folders }, NULL);
  CU_ASSERT_PTR_NOT_NULL (image);
  return image;
}

static gboolean has_rows (const Code *one, const Code *other)
{
  return one->n_steps == other->n_steps && one->n_terms == other->n_terms && one->n_slots == other->n_slots &&
         one->n_tiers == other->n_tiers && memcmp (one->leads, other->leads, one->n_steps) == 0 &&
         memcmp (one->polarity, other->polarity, one->n_slots) == 0 &&
         memcmp (one->tiers, other->tiers, one->n_tiers * sizeof *one->tiers) == 0;
}

/* Plans are numbered as they stand in the program, each before its alternatives; a part has those of an offence. */
static guint count_found (const Program *program, const ImagePlans *plans)
{
  guint found = 0;
  for (guint i = 0; i < plans->part->regions[TYPE_Plan].n; i++) {
    Code code;
    gboolean same = FALSE;
    CU_ASSERT_TRUE (image_code (plans, i, &code));
    for (guint k = 0; k < program->plans->len && !same; k++) {
      const Plan *plan = g_ptr_array_index (program->plans, k);
      same = has_rows (&plan->code, &code);
      for (guint m = 0; m < plan->alternatives->len && !same; m++)
        same = has_rows (&plan_alternative (plan, m)->plan->code, &code);
    }
    found += same;
  }
  return found;
}

static void codes_of_a_program (void)
{
  g_autoptr (Program) program = read_rules ();
  g_autoptr (GByteArray) image = image_of (program);
  ImageIndex index;
  guint found = 0, all = program->plans->len;
  for (guint i = 0; i < program->plans->len; i++)
    all += ((const Plan *) g_ptr_array_index (program->plans, i))->alternatives->len;
  CU_ASSERT_TRUE_FATAL (image_codes_begin (image->data, image->len, &index));
  for (guint part = 0; part < index.head->n_parts; part++) {
    ImagePlans plans;
    CU_ASSERT_TRUE (image_plans (&index, image->data, part, &plans));
    found += count_found (program, &plans);
  }
  CU_ASSERT_EQUAL (found, all);
  CU_ASSERT_FALSE (image_codes_begin (image->data, image->len - 1, &index));
}

/* ---- hostile ---- */

/* Whether every number of it can be followed: a sanitizer sees what is not there. */
static void run (const Code *code)
{
  g_autofree Interval *slots = g_new (Interval, code->n_slots + 1);
  g_autofree Truth *truths = g_new (Truth, code->n_steps + 1);
  for (guint i = 0; i < code->n_slots; i++)
    slots[i] = (Interval) { 0, 1 };
  run_steps (code, slots, truths);
}

/* A part, as somebody would sign it who knows how images are made, with one byte changed. Returns: how many codes are refused. */
static guint refused_of (const ImageIndex *index, guint8 *bytes, guint part, gsize at, guint8 change)
{
  const ImageSpan *span = image_part (index, part);
  const guint64 sum = span->sum;
  ImagePlans plans;
  guint refused = 0;
  bytes[span->offset + at] ^= change;
  ((ImageSpan *) span)->sum = image_sum (bytes + span->offset, span->length);
  const gboolean taken = image_plans (index, bytes, part, &plans);
  for (guint i = 0; taken && i < plans.part->regions[TYPE_Plan].n; i++) {
    Code code;
    if (image_code (&plans, i, &code))
      run (&code);
    else
      refused++;
  }
  bytes[span->offset + at] ^= change;
  ((ImageSpan *) span)->sum = sum;
  return taken ? refused : 1;
}

static guint part_with_plans (const ImageIndex *index)
{
  guint part = 0;
  while (((const ImagePart *) (index->bytes + image_part (index, part)->offset))->regions[TYPE_Plan].n < 2)
    part++;
  return part;
}

static void hostile (void)
{
  g_autoptr (Program) program = read_rules ();
  g_autoptr (GByteArray) image = image_of (program);
  g_autofree guint8 *bytes = g_memdup2 (image->data, image->len);
  g_autoptr (GRand) chance = g_rand_new_with_seed (9);
  ImageIndex index;
  ImagePlans plans;
  guint refused = 0;
  CU_ASSERT_TRUE_FATAL (image_codes_begin (bytes, image->len, &index));
  const guint part = part_with_plans (&index);
  CU_ASSERT_TRUE_FATAL (image_plans (&index, bytes, part, &plans));
  const ImageLayout *layout = &plans.layout;
  const gsize sizes[][2] = { { 0, layout->begin },
                             { layout->items[TYPE_Plan], layout->items[TYPE_Plan + 1] },
                             { layout->items[TYPE_Step], layout->items[TYPE_Step + 1] },
                             { layout->items[TYPE_Use], layout->items[TYPE_Use + 1] },
                             { layout->items[TYPE_Index32], layout->items[TYPE_Index32 + 1] } };
  for (guint i = 0; i < 1000 / stride (4); i++) {
    const gsize *of = sizes[i % G_N_ELEMENTS (sizes)];
    const gsize at = of[0] + (gsize) (g_rand_double (chance) * (double) (of[1] - of[0]));
    refused += refused_of (&index, bytes, part, at, (guint8) (1u << g_rand_int_range (chance, 0, 8))) > 0;
  }
  CU_ASSERT_TRUE (refused > 0);
  CU_ASSERT_EQUAL (refused_of (&index, bytes, part, 0, 0), 0); /* what is not changed is taken */
}

SUITE (image_code, { "codes read in place are those of the program", codes_of_a_program },
       { "a hostile code is refused or runs", hostile })
