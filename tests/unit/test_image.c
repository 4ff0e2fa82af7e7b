/* What a program is made of survives being bytes, and bytes that are not an image, or no longer one, are refused. */
#include <string.h>
#include "base/date/civil.h"
#include "image/reader/image_choose.h"
#include "image/writer/image_parts.h"
#include "image/writer/image_write.h"
#include "model/names/names.h"
#include "pipeline.h"
#include "rules.h"
#include "test.h"

static const char *const stages[] = { "vocabulary", "rulebook", "lawbook", "program", NULL };

static GByteArray *image_of (const Program *program)
{
  const ImageFile file = { "rules/a.xml", 7, 8 };
  const StandingFolder folder = { (char[]) { "" }, 9, 10 };
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof file);
  g_autoptr (GArray) folders = g_array_new (FALSE, FALSE, sizeof folder);
  g_autoptr (GError) error = NULL;
  g_array_append_val (files, file);
  g_array_append_val (folders, folder);
  GByteArray *image = image_write (program, &(ImageOrigin) { "rules", files, folders }, &error);
  CU_ASSERT_PTR_NOT_NULL (image);
  return image;
}

/* As from a file; NULL: refused. */
static Program *take (const guint8 *bytes, gsize length)
{
  g_autofree guint8 *block = g_memdup2 (bytes, length);
  return length < sizeof (ImageHead) ? NULL : image_take_bytes (block, length, NULL, "rules");
}

static void the_same_program (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  if (image == NULL)
    return;
  g_autoptr (Program) taken = take (image->data, image->len);
  CU_ASSERT_PTR_NOT_NULL (taken);
  if (taken == NULL)
    return;
  for (guint i = 0; stages[i] != NULL; i++) {
    g_autofree char *before = dump_stage (program, stages[i]), *after = dump_stage (taken, stages[i]);
    CU_ASSERT_STRING_EQUAL (after, before);
  }
  g_autoptr (GByteArray) again = image_of (taken);
  CU_ASSERT_EQUAL (again->len, image->len);
  CU_ASSERT_EQUAL (memcmp (again->data, image->data, image->len), 0);
}

/* ---- what is refused ---- */

static ImageHead *head_of (const GByteArray *image) { return (ImageHead *) image->data; }

static ImageSpan *span_of (const GByteArray *image, guint part)
{
  return (ImageSpan *) (image->data + image_tables (head_of (image)).parts) + part;
}

/* As somebody would who knows how images are made. */
static void sign (GByteArray *image)
{
  ImageHead *head = head_of (image);
  for (guint i = 0; i < head->n_parts; i++)
    span_of (image, i)->sum = image_sum (image->data + span_of (image, i)->offset, span_of (image, i)->length);
  head->sum = image_sum (image->data + sizeof *head, image_tables (head).near - sizeof *head);
}

static gboolean is_taken (const GByteArray *image, gsize length)
{
  g_autoptr (Program) program = take (image->data, length);
  return program != NULL;
}

static void harm (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  for (gsize length = 0; length < image->len; length += length < 64 ? 1 : 10007 * stride (4))
    CU_ASSERT_FALSE (is_taken (image, length));
  const ImageTables tables = image_tables (head_of (image));
  for (gsize at = 0; at < image->len; at += 20011 * stride (24)) {
    if (at >= tables.uses && at < tables.length)
      continue; /* who takes all looks up nobody's needs */
    image->data[at] ^= 0x10;
    CU_ASSERT_FALSE (is_taken (image, image->len));
    image->data[at] ^= 0x10;
  }
  CU_ASSERT_TRUE (is_taken (image, image->len));
}

/* The law of one offence by itself, if no more than that was chosen. */
static Program *take_chosen (const GByteArray *image, const char *text, ImageChoice choice)
{
  ImageIndex index;
  const Mentions mentions = { text, strlen (text), choice == IMAGE_BY_ID };
  CU_ASSERT_TRUE (image_index (image->data, &index));
  ImageChosen chosen = image_chosen_none (&index);
  Program *program = image_choose (&index, &mentions, &chosen) == choice
                         ? image_take_bytes (image->data, image->len, chosen.parts, "rules")
                         : NULL;
  image_chosen_clear (&chosen);
  return program;
}

/* What an offence needs, and how many parts that is, is looked up for that offence alone. */
static void harmed_needs (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  const ImageTables tables = image_tables (head_of (image));
  const ImageOffence *offences = (const ImageOffence *) (image->data + tables.offences);
  guint which = 1;
  while (strcmp ((const char *) image->data + tables.text + offences[which].names[IMAGE_ID] - 1, "cn/266") != 0)
    which++;
  guint8 *needs = image->data + tables.uses + offences[which].first * sizeof (ImageUse);
  for (gsize at = 0; at < offences[which].n * sizeof (ImageUse); at++) {
    needs[at] ^= 0x10;
    g_autoptr (Program) harmed = take_chosen (image, "cn/266", IMAGE_BY_ID);
    g_autoptr (Program) with_other = at > 0 ? NULL : take_chosen (image, "cn/253-1 cn/266 cn/312", IMAGE_BY_ID);
    g_autoptr (Program) other = at > 0 ? NULL : take_chosen (image, "cn/253-1", IMAGE_BY_ID);
    CU_ASSERT_PTR_NULL (harmed);
    CU_ASSERT_PTR_NULL (with_other);
    CU_ASSERT_TRUE (at > 0 || other != NULL);
    needs[at] ^= 0x10;
  }
  ((ImageOffence *) offences)[which].first = G_MAXUINT32;
  sign (image);
  CU_ASSERT_PTR_NULL (take_chosen (image, "cn/266", IMAGE_BY_ID));
}

static void strangers (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  image->data[offsetof (ImageHead, engine)] ^= 1;
  sign (image);
  CU_ASSERT_FALSE (is_taken (image, image->len));
  image->data[offsetof (ImageHead, engine)] ^= 1;
  head_of (image)->sizes[TYPE_Step] ^= 8; /* a struct of another size */
  sign (image);
  CU_ASSERT_FALSE (is_taken (image, image->len));
}

/* Puts a number somewhere behind the index of a signed image; whether it is taken then. */
static gboolean is_taken_with (const GByteArray *image, gsize at, gsize number)
{
  g_autoptr (GByteArray) other = g_byte_array_new ();
  g_byte_array_append (other, image->data, image->len);
  memcpy (other->data + at, &number, sizeof number);
  sign (other);
  return is_taken (other, other->len);
}

/* How many structs of the type a part has. */
static guint number_in (const GByteArray *image, guint part, TypeId type)
{
  const ImagePart *head = (const ImagePart *) (image->data + span_of (image, part)->offset);
  const guint region = image_region (head, type);
  return region == head->n_regions ? 0 : image_regions (head)[region].n;
}

/* Where in the image a part has what it has of a type, which it has. */
static ImagePlace place_in (const GByteArray *image, guint part, TypeId type)
{
  const gsize offset = span_of (image, part)->offset;
  const ImagePart *head = (const ImagePart *) (image->data + offset);
  ImagePlace places[N_TYPES];
  image_layout (head, head_of (image)->sizes, places);
  const ImagePlace *place = &places[image_region (head, type)];
  return (ImagePlace) { (guint32) offset + place->runs, (guint32) offset + place->items,
                        (guint32) offset + place->cells, (guint32) offset + place->lists,
                        (guint32) offset + place->arrays };
}

/* A part that has such structs. */
static guint part_with (const GByteArray *image, TypeId type)
{
  for (guint i = 0; i < head_of (image)->n_parts; i++)
    if (number_in (image, i, type) > 1)
      return i;
  g_assert_not_reached ();
}

static void numbers (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  const guint which = part_with (image, TYPE_PlanItem);
  const ImagePart *part = (const ImagePart *) (image->data + span_of (image, which)->offset);
  const gsize nodes = place_in (image, which, TYPE_Node).cells, items = place_in (image, which, TYPE_PlanItem).items;
  const gsize runs = place_in (image, which, TYPE_Node).runs;
  const gsize *cells = (const gsize *) (image->data + nodes);
  const gsize node = items + offsetof (PlanItem, node), path = items + offsetof (PlanItem, path);
  CU_ASSERT_TRUE (is_taken_with (image, nodes, cells[0]));
  CU_ASSERT_FALSE (is_taken_with (image, nodes, cells[1]));    /* owned twice */
  CU_ASSERT_FALSE (is_taken_with (image, nodes, 1));           /* before its owner */
  CU_ASSERT_FALSE (is_taken_with (image, nodes, G_MAXUINT32)); /* beyond */
  CU_ASSERT_FALSE (is_taken_with (image, nodes, G_MAXSIZE));
  CU_ASSERT_FALSE (is_taken_with (image, node, 0)); /* missing */
  CU_ASSERT_FALSE (is_taken_with (image, path, image_text_number (part->n_text, FALSE)));
  CU_ASSERT_FALSE (is_taken_with (image, place_in (image, which, TYPE_Step).items, G_MAXUINT8));  /* no such step */
  CU_ASSERT_FALSE (is_taken_with (image, place_in (image, which, TYPE_Term).items, G_MAXUINT32)); /* no such slot */
  CU_ASSERT_FALSE (is_taken_with (image, place_in (image, which, TYPE_Plan).items, G_MAXUINT32));
  CU_ASSERT_FALSE (is_taken_with (image, place_in (image, 0, TYPE_Program).items, 2)); /* held by somebody else */
  CU_ASSERT_TRUE (is_taken_with (image, place_in (image, 0, TYPE_Program).items, 1));
  const ImageRun run = *(const ImageRun *) (image->data + runs);
  gsize number;
  memcpy (&number, &run, sizeof number);
  CU_ASSERT_TRUE (is_taken_with (image, runs, number));
  CU_ASSERT_FALSE (is_taken_with (image, runs, number + 1)); /* another's, or none's */
}

/* Any number anywhere behind the index: nothing else than being refused, or being a program, happens. */
static void any_numbers (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  g_autoptr (GRand) dice = g_rand_new_with_seed (9);
  guint refused = 0;
  const gint32 first = (gint32) (image_tables (head_of (image)).length / sizeof (gsize)) + 1;
  for (guint i = 0; i < 240 / stride (8); i++) {
    const gsize at = sizeof (gsize) * (gsize) g_rand_int_range (dice, first, (gint32) (image->len / sizeof (gsize)));
    refused += !is_taken_with (image, at, (gsize) g_rand_int (dice) << g_rand_int_range (dice, 0, 33));
  }
  CU_ASSERT_TRUE (refused > 60 / stride (8));
}

/* ---- parts ---- */

static Program *take_for (const GByteArray *image, const char *text)
{
  return take_chosen (image, text, IMAGE_BY_NAME);
}

/* What the listing of the law says of an offence: its plans, step by step. */
static char *write_plans (const Program *program, const char *offence)
{
  GString *to = g_string_new (NULL);
  const GPtrArray *plans = program_plans_of (program, lawbook_offence (program->law, offence)->stated);
  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    g_string_append_printf (to, "%u steps, %u items, %u others\n", plan->code.n_steps, plan->places.items->len,
                            plan->alternatives->len);
    for (guint k = 0; k < plan->places.items->len; k++)
      g_string_append_printf (to, "%s %s\n", places_item (&plan->places, k)->instrument->id,
                              places_item (&plan->places, k)->path);
  }
  return g_string_free (to, FALSE);
}

static void one_offence (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  g_autofree const char **names = lawbook_offence_names (program->law);
  for (guint i = 0; names[i] != NULL; i++) {
    if (i % stride (24) != 0)
      continue;
    g_autoptr (Program) one = take_for (image, names[i]);
    CU_ASSERT_PTR_NOT_NULL (one);
    if (one == NULL)
      continue;
    g_autofree char *before = write_plans (program, names[i]), *after = write_plans (one, names[i]);
    CU_ASSERT_STRING_EQUAL (after, before);
    CU_ASSERT_TRUE (one->plans->len < program->plans->len);
    g_autofree const char **known = lawbook_offence_names (one->law);
    for (guint k = 0; names[k] != NULL; k++) /* the others by name */
      CU_ASSERT_STRING_EQUAL (known[k], names[k]);
  }
}

static void nobody_else (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  g_autoptr (Program) named = take_for (image, "cn/266"), bare = take_chosen (image, "cn/266", IMAGE_BY_ID);
  CU_ASSERT_PTR_NOT_NULL_FATAL (named);
  CU_ASSERT_PTR_NOT_NULL_FATAL (bare);
  g_autofree char *before = write_plans (named, "cn/266"), *after = write_plans (bare, "cn/266");
  CU_ASSERT_STRING_EQUAL (after, before);
  CU_ASSERT_PTR_NOT_NULL (lawbook_offence (named->law, "cn/355"));
  CU_ASSERT_PTR_NULL (lawbook_offence (bare->law, "cn/355"));
  CU_ASSERT_TRUE (bare->law->n_instruments < named->law->n_instruments);
  const LawOffence *offence = lawbook_offence (bare->law, "cn/266"); /* as in the rules, of which they are a part */
  CU_ASSERT_STRING_EQUAL (law_of_limitation (bare->law, offence)->id,
                          law_of_limitation (program->law, lawbook_offence (program->law, "cn/266"))->id);
}

static guint count_plans (const Program *program, const char *offence)
{
  return program_plans_of (program, lawbook_offence (program->law, offence)->stated)->len;
}

/* Of 253-1 and its version of 2009 three sets of figures ended, and all of it did when the version of 2015 began. */
static void law_of_a_time (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  g_autoptr (Program) now = take_chosen (image, "<conduct from=\"2024-03\"/> cn/253-1", IMAGE_BY_ID);
  g_autoptr (Program) then = take_chosen (image, "<conduct from=\"2015-10\"/> cn/253-1", IMAGE_BY_ID);
  g_autoptr (Program) named = take_chosen (image, "<conduct from=\"2024-03\"/> cn/253-1", IMAGE_BY_NAME);
  CU_ASSERT_PTR_NOT_NULL_FATAL (now);
  CU_ASSERT_PTR_NOT_NULL_FATAL (then);
  CU_ASSERT_PTR_NOT_NULL_FATAL (named);
  CU_ASSERT_TRUE (count_plans (now, "cn/253-1") < count_plans (program, "cn/253-1"));
  CU_ASSERT_EQUAL (count_plans (then, "cn/253-1"), count_plans (program, "cn/253-1"));
  CU_ASSERT_EQUAL (count_plans (named, "cn/253-1"), count_plans (program, "cn/253-1"));
  const GPtrArray *plans = program_plans_of (program, lawbook_offence (program->law, "cn/253-1")->stated);
  guint today = 0;
  for (guint i = 0; i < plans->len; i++)
    today += parts_end (g_ptr_array_index (plans, i)) == 0;
  CU_ASSERT_EQUAL (count_plans (now, "cn/253-1"), today);
}

static Day since (const char *text) { return image_since (&(Mentions) { text, strlen (text), TRUE }); }

static void years (void)
{
  const Day first = civil_day ((CivilDate) { 2017, 1, 1 });
  CU_ASSERT_EQUAL (since ("2019-03 2017-06-01 2024"), first);
  CU_ASSERT_EQUAL (since ("20170601"), first);
  CU_ASSERT_EQUAL (since ("<a b=\"2017\""), first);
  CU_ASSERT_EQUAL (since ("1899 2101 201 12017 二〇一七年"), 0);
  CU_ASSERT_EQUAL (since (""), 0);
  CU_ASSERT_EQUAL (image_since (&(Mentions) { "2017", 4, FALSE }), 0);
}

static void names_that_may_mean_more (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (Names) sure = names_new (program->law);
  CU_ASSERT_PTR_NOT_NULL (names_offence (sure, "诈骗罪"));
  program->law->by_id_only = TRUE;
  g_autoptr (Names) unsure = names_new (program->law);
  CU_ASSERT_PTR_NULL (names_offence (unsure, "诈骗罪"));
  program->law->by_id_only = FALSE; /* others share it */
}

static void whom_a_text_names (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program);
  g_autoptr (Program) none = take_for (image, "<charge offence=\"cn/2\"/>");
  CU_ASSERT_PTR_NULL (none);
  g_autoptr (Program) by_name = take_for (image, "<charge offence='诈骗罪'/>");
  CU_ASSERT_PTR_NOT_NULL_FATAL (by_name);
  CU_ASSERT_PTR_NOT_NULL (program_plans_of (by_name, lawbook_offence (by_name->law, "cn/266")->stated));
  CU_ASSERT_PTR_NULL (program_plans_of (by_name, lawbook_offence (by_name->law, "cn/285-1")->stated));
}

/* ---- while somebody writes to it ---- */

/* An image that is read so many times as it was, and from then on is another, or no longer there. */
typedef struct {
  const GByteArray *now, *later; /* `later` NULL: it is gone */
  guint reads;                   /* as it was */
  gsize most;                    /* bytes read at once */
} Written;

static bool read_written (const void *from, uint8_t *to, uint64_t length, uint64_t offset)
{
  Written *image = *(Written *const *) from;
  const GByteArray *bytes = image->reads > 0 ? image->now : image->later;
  image->reads -= image->reads > 0;
  image->most = MAX (image->most, length);
  if (bytes != NULL)
    memcpy (to, bytes->data + offset, length);
  return bytes != NULL;
}

static gboolean is_taken_from (Written *image)
{
  ImageIndex index;
  CU_ASSERT_TRUE (image_index (image->now->data, &index));
  index.all = (ImageBytes) { read_written, &image };
  g_autoptr (Program) program = image_take (&index, NULL, "rules");
  return program != NULL;
}

/* Another image of the same length: every part has other numbers, and another text. */
static GByteArray *written_over (const GByteArray *image)
{
  GByteArray *other = g_byte_array_new ();
  g_byte_array_append (other, image->data, image->len);
  for (guint i = 0; i < head_of (image)->n_parts; i++) {
    guint8 *part = other->data + span_of (image, i)->offset;
    part[image_layout ((const ImagePart *) part, head_of (image)->sizes, NULL).text] ^= 1;
    part[sizeof (ImagePart) + offsetof (ImageRegion, n_runs)] ^= 1;
  }
  return other;
}

static void written_to (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GByteArray) image = image_of (program), other = written_over (image);
  Written good = { image, NULL, G_MAXUINT, 0 };
  CU_ASSERT_TRUE (is_taken_from (&good));
  CU_ASSERT_TRUE (good.most < image->len / 4); /* never the whole of it */
  const guint all = G_MAXUINT - good.reads;
  CU_ASSERT_TRUE (all >= 2 * head_of (image)->n_parts);
  for (guint reads = 0; reads < all; reads += 13 * stride (48)) {
    CU_ASSERT_FALSE (is_taken_from (&(Written) { image, NULL, reads, 0 }));
    CU_ASSERT_FALSE (is_taken_from (&(Written) { image, other, reads, 0 }));
  }
  CU_ASSERT_FALSE (is_taken_from (&(Written) { image, other, all - 1, 0 }));
}

SUITE (image, { "a program that was bytes is the same program", the_same_program },
       { "what is cut off or harmed is refused", harm },
       { "what an offence needs, harmed, is refused by who asks for it", harmed_needs },
       { "what another engine wrote is refused", strangers },
       { "numbers that mean nothing are refused though they are signed", numbers },
       { "any number anywhere is refused or harmless", any_numbers },
       { "the law of one offence by itself is the same law", one_offence },
       { "and knows nothing of the others where nobody asks", nobody_else },
       { "law that ended before the years of a text is left out", law_of_a_time }, { "years of a text", years },
       { "where not all is there a name is nobody's", names_that_may_mean_more },
       { "a text names offences by id or name", whom_a_text_names },
       { "what is written to while it is read is refused", written_to })
