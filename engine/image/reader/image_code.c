/* In: an image in memory. Out: the codes of its plans, whose rows are those of the image. The idea: what a row holds has no pointers
 * and is laid out alike everywhere; the numbers of a code, which stand where its pointers were, are read as what they are. */
#include "image/reader/image_code.h"
#include <stddef.h>
#include "image/reader/code_check.h"

enum { LARGEST_STRUCT = 1 << 16 };

/* Uses and Code as an image has them: the number of the first of a row, plus one, instead of a pointer; 0: there is none. */
typedef struct {
  uint64_t first, by;
  uint32_t n_first, n_by;
} StoredUses;

typedef struct {
  uint64_t steps, terms, inputs, tiers, spans, asked, words, polarity, leads;
  StoredUses summed, used;
  uint32_t n_steps, n_terms, n_inputs, n_tiers, n_spans, n_asked;
  uint32_t n_slots;
  uint32_t n_facts;
  uint32_t n_words, n_seats;
  uint32_t n_mixed;
} StoredCode;

#if UINTPTR_MAX == UINT64_MAX
_Static_assert(sizeof (StoredUses) == sizeof (Uses) && offsetof (StoredUses, n_by) == offsetof (Uses, n_by),
               "as the writer has them");
_Static_assert(sizeof (StoredCode) == sizeof (Code) && offsetof (StoredCode, leads) == offsetof (Code, leads) &&
                   offsetof (StoredCode, used) == offsetof (Code, used) &&
                   offsetof (StoredCode, n_asked) == offsetof (Code, n_asked) &&
                   offsetof (StoredCode, n_mixed) == offsetof (Code, n_mixed),
               "as the writer has them");
#endif

/* ---- the image ---- */

/* Structs without pointers are the same everywhere; a plan begins with its code. */
static bool has_sizes (const uint32_t *sizes)
{
  for (TypeId type = TYPE_NONE; type < N_TYPES; type++)
    if (sizes[type] == 0 || sizes[type] > LARGEST_STRUCT)
      return false;
  return sizes[TYPE_NONE] == sizeof (uint64_t) && sizes[TYPE_Step] == sizeof (Step) &&
         sizes[TYPE_Term] == sizeof (Term) && sizes[TYPE_Use] == sizeof (Use) &&
         sizes[TYPE_SlotWord] == sizeof (SlotWord) && sizes[TYPE_Index32] == sizeof (uint32_t) &&
         sizes[TYPE_ShapeMark] == sizeof (uint8_t) && sizes[TYPE_Code] == sizeof (StoredCode) &&
         sizes[TYPE_Plan] >= sizeof (StoredCode) && sizes[TYPE_Plan] % sizeof (uint64_t) == 0;
}

bool image_codes_begin (const uint8_t *bytes, uint64_t length, ImageIndex *ret)
{
  return image_index_length ((const ImageHead *) bytes, length) > 0 && image_index (bytes, ret) &&
         has_sizes (ret->head->sizes);
}

/* ---- a part ---- */

bool image_plans (const ImageIndex *index, uint8_t *bytes, uint32_t part, ImagePlans *ret)
{
  ImageSpan span;
  if (!image_part (index, part, &span) || span.offset % IMAGE_ALIGN != 0 || span.begin > span.length ||
      image_sum (bytes + span.offset, span.length) != span.sum)
    return false;
  const ImagePart *head = (const ImagePart *) (bytes + span.offset);
  if (!image_has_regions (head, span.begin))
    return false;
  ret->head = index->head;
  ret->part = head;
  ret->at = bytes + span.offset;
  const ImageLayout layout = image_layout (head, index->head->sizes, ret->places);
  return layout.begin == span.begin && layout.length == span.length && head->n_text <= UINT32_MAX &&
         head->n_text_cells <= UINT32_MAX;
}

uint32_t image_plans_size (const ImagePlans *plans)
{
  const uint32_t i = image_region (plans->part, TYPE_Plan);
  return i == plans->part->n_regions ? 0 : image_regions (plans->part)[i].n;
}

/* So many structs from the one of that number on, which is given plus one, lie together in the part. NULL: they do not. */
static void *find_row (const ImagePlans *plans, TypeId type, uint64_t number, uint32_t n)
{
  const uint32_t which = image_region (plans->part, type);
  if (which == plans->part->n_regions)
    return NULL;
  const ImageRegion *region = &image_regions (plans->part)[which];
  const ImagePlace *place = &plans->places[which];
  const ImageRun *runs = (const ImageRun *) (plans->at + place->runs);
  for (uint64_t i = 0, at = 0; i < region->n_runs && at <= region->n; at += runs[i++].n) {
    const uint64_t first = number - 1 - runs[i].first; /* of what stands before the run: beyond it */
    if (first < runs[i].n && n <= runs[i].n - first && at + first + n <= region->n)
      return plans->at + place->items + (at + first) * plans->head->sizes[type];
  }
  return NULL;
}

/* The same, where there may be none. */
static bool take_row (const ImagePlans *plans, TypeId type, uint64_t number, uint32_t n, void **ret)
{
  *ret = n == 0 ? NULL : find_row (plans, type, number, n);
  return n == 0 ? number == 0 : *ret != NULL;
}

static bool take_indices (const ImagePlans *plans, uint64_t number, uint32_t n, uint32_t **ret)
{
  void *row;
  const bool good = take_row (plans, TYPE_Index32, number, n, &row);
  *ret = row;
  return good;
}

static bool take_marks (const ImagePlans *plans, uint64_t number, uint32_t n, uint8_t **ret)
{
  void *row;
  const bool good = take_row (plans, TYPE_ShapeMark, number, n, &row);
  *ret = row;
  return good;
}

static bool take_uses (const ImagePlans *plans, const StoredUses *stored, Uses *ret)
{
  void *by;
  const bool good = take_row (plans, TYPE_Use, stored->by, stored->n_by, &by);
  *ret = (Uses) { .by = by, .n_first = stored->n_first, .n_by = stored->n_by };
  return good && stored->n_first > 0 && take_indices (plans, stored->first, stored->n_first, &ret->first);
}

static bool take_rows (const ImagePlans *plans, const StoredCode *stored, Code *ret)
{
  void *steps, *terms, *words;
  if (!take_row (plans, TYPE_Step, stored->steps, stored->n_steps, &steps) ||
      !take_row (plans, TYPE_Term, stored->terms, stored->n_terms, &terms) ||
      !take_row (plans, TYPE_SlotWord, stored->words, stored->n_words, &words))
    return false;
  ret->words = words;
  ret->steps = steps;
  ret->terms = terms;
  return take_indices (plans, stored->inputs, stored->n_inputs, &ret->inputs) &&
         take_indices (plans, stored->tiers, stored->n_tiers, &ret->tiers) &&
         take_indices (plans, stored->spans, stored->n_spans, &ret->spans) &&
         take_indices (plans, stored->asked, stored->n_asked, &ret->asked) &&
         take_marks (plans, stored->polarity, stored->n_seats, &ret->polarity) &&
         take_marks (plans, stored->leads, stored->n_steps, &ret->leads) &&
         take_uses (plans, &stored->summed, &ret->summed) && take_uses (plans, &stored->used, &ret->used);
}

bool image_code (const ImagePlans *plans, uint32_t i, Code *ret)
{
  if (i >= image_plans_size (plans))
    return false;
  const ImagePlace *place = &plans->places[image_region (plans->part, TYPE_Plan)];
  const uint8_t *plan = plans->at + place->items + (uint64_t) i * plans->head->sizes[TYPE_Plan];
  const StoredCode *stored = (const StoredCode *) plan;
  *ret = (Code) { .n_steps = stored->n_steps,
                  .n_terms = stored->n_terms,
                  .n_inputs = stored->n_inputs,
                  .n_tiers = stored->n_tiers,
                  .n_spans = stored->n_spans,
                  .n_asked = stored->n_asked,
                  .n_slots = stored->n_slots,
                  .n_facts = stored->n_facts,
                  .n_words = stored->n_words,
                  .n_seats = stored->n_seats,
                  .n_mixed = stored->n_mixed };
  return ret->n_facts <= ret->n_slots && take_rows (plans, stored, ret) && code_is_sound (ret);
}
