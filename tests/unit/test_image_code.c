/* Codes that are read where an image lies are those of its program; what a hostile image says of them is refused, or runs. */
#include <string.h>
#include "image/reader/image_code.h"
#include "image/writer/image_write.h"
#include "pipeline.h"
#include "run/range.h"
#include "rules.h"
#include "test.h"

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
         one->n_seats == other->n_seats && memcmp (one->words, other->words, one->n_words * sizeof *one->words) == 0 &&
         memcmp (one->polarity, other->polarity, one->n_seats) == 0 &&
         memcmp (one->tiers, other->tiers, one->n_tiers * sizeof *one->tiers) == 0;
}

/* Plans are numbered as they stand in the program, each before its alternatives; a part has those of an offence. */
static guint count_found (const Program *program, const ImagePlans *plans)
{
  guint found = 0;
  for (guint i = 0; i < image_plans_size (plans); i++) {
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
  g_autoptr (Program) program = rules_shipped ();
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
  ImageSpan *span = (ImageSpan *) (bytes + index->tables.parts) + part;
  const guint64 sum = span->sum;
  ImagePlans plans;
  guint refused = 0;
  bytes[span->offset + at] ^= change;
  span->sum = image_sum (bytes + span->offset, span->length);
  const gboolean taken = image_plans (index, bytes, part, &plans);
  for (guint i = 0; taken && i < image_plans_size (&plans); i++) {
    Code code;
    if (image_code (&plans, i, &code))
      run (&code);
    else
      refused++;
  }
  bytes[span->offset + at] ^= change;
  span->sum = sum;
  return taken ? refused : 1;
}

static guint part_with_plans (const ImageIndex *index, guint8 *bytes)
{
  ImagePlans plans;
  guint part = 0;
  while (!image_plans (index, bytes, part, &plans) || image_plans_size (&plans) < 2)
    part++;
  return part;
}

/* Bytes of a part. */
typedef struct {
  gsize first, n;
} Stretch;

static Stretch items_of (const ImagePlans *plans, TypeId type)
{
  const guint region = image_region (plans->part, type);
  CU_ASSERT_TRUE_FATAL (region < plans->part->n_regions);
  return (Stretch) { plans->places[region].items,
                     image_regions (plans->part)[region].n * (gsize) plans->head->sizes[type] };
}

/* Seats that are not those of the slots: one more, one fewer, another one, another count before them. */
static void hostile_seats (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  ImageIndex index;
  ImagePlans plans;
  Code code;
  CU_ASSERT_TRUE_FATAL (image_codes_begin (image->data, image->len, &index));
  CU_ASSERT_TRUE_FATAL (image_plans (&index, image->data, part_with_plans (&index, image->data), &plans));
  CU_ASSERT_TRUE_FATAL (image_code (&plans, 0, &code) && code.n_seats > 1);
  SlotWord *words = code.words; /* in the image */
  while (words->used == 0)
    words++;
  const SlotWord was = words[0];
  const guint64 lowest = was.used & (0 - was.used), least_free = ~was.used & (was.used + 1);
  const SlotWord changed[] = { { was.used ^ lowest, was.before },
                               { was.used | least_free, was.before },
                               { was.used, was.before + 1 },
                               { 0, was.before } };
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++) {
    words[0] = changed[i];
    CU_ASSERT_FALSE (image_code (&plans, 0, &code));
    words[0] = was;
  }
  CU_ASSERT_TRUE (image_code (&plans, 0, &code));
}

static void hostile (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  g_autofree guint8 *bytes = g_memdup2 (image->data, image->len);
  g_autoptr (GRand) chance = g_rand_new_with_seed (9);
  ImageIndex index;
  ImagePlans plans;
  guint refused = 0;
  CU_ASSERT_TRUE_FATAL (image_codes_begin (bytes, image->len, &index));
  const guint part = part_with_plans (&index, image->data);
  CU_ASSERT_TRUE_FATAL (image_plans (&index, bytes, part, &plans));
  ImageSpan span;
  CU_ASSERT_TRUE_FATAL (image_part (&index, part, &span));
  const Stretch begin = { 0, span.begin };
  const Stretch stretches[] = { begin,
                                items_of (&plans, TYPE_Plan),
                                items_of (&plans, TYPE_Step),
                                items_of (&plans, TYPE_SlotWord),
                                items_of (&plans, TYPE_Use),
                                items_of (&plans, TYPE_Index32) };
  for (guint i = 0; i < 1000 / stride (4); i++) {
    const Stretch *of = &stretches[i % G_N_ELEMENTS (stretches)];
    const gsize at = of->first + (gsize) (g_rand_double (chance) * (double) of->n);
    refused += refused_of (&index, bytes, part, at, (guint8) (1u << g_rand_int_range (chance, 0, 8))) > 0;
  }
  CU_ASSERT_TRUE (refused > 0);
  CU_ASSERT_EQUAL (refused_of (&index, bytes, part, 0, 0), 0); /* what is not changed is taken */
}

SUITE (image_code, { "codes read in place are those of the program", codes_of_a_program },
       { "seats that are not those of the slots are refused", hostile_seats },
       { "a hostile code is refused or runs", hostile })
