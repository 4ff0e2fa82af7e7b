/* What a program is made of survives being bytes, and bytes that are not an image, or no longer one, are refused. */
#include <string.h>
#include "image/image_read.h"
#include "image/image_write.h"
#include "pipeline.h"
#include "test.h"

static const char *const stages[] = { "vocabulary", "rulebook", "lawbook", "program", NULL };

static Program *read_rules (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  return pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL);
}

static GByteArray *image_of (const Program *program)
{
  static const ImageFile files[] = { { "rules/a.xml", 7, 8 } };
  g_autoptr (GError) error = NULL;
  GByteArray *image = image_write (program, "rules", files, G_N_ELEMENTS (files), &error);
  CU_ASSERT_PTR_NOT_NULL (image);
  return image;
}

/* As from a file; NULL: refused. */
static Program *take (const guint8 *bytes, gsize length)
{
  g_autofree guint8 *block = g_memdup2 (bytes, length);
  return image_is_sound (block, length) ? image_take (g_steal_pointer (&block), "rules") : NULL;
}

static void the_same_program (void)
{
  g_autoptr (Program) program = read_rules ();
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

static const ImageHead *head_of (const GByteArray *image) { return (const ImageHead *) image->data; }

/* As somebody would who knows how images are made. */
static void sign (GByteArray *image)
{
  ImageHead head = *head_of (image);
  head.sum = image_sum (image->data + sizeof head, image->len - sizeof head);
  memcpy (image->data, &head, sizeof head);
}

static gboolean is_taken (const GByteArray *image, gsize length)
{
  g_autoptr (Program) program = take (image->data, length);
  return program != NULL;
}

static void harm (void)
{
  g_autoptr (Program) program = read_rules ();
  g_autoptr (GByteArray) image = image_of (program);
  for (gsize length = 0; length < image->len; length += length < 64 ? 1 : 10007)
    CU_ASSERT_FALSE (is_taken (image, length));
  for (gsize at = 0; at < image->len; at += 20011) {
    image->data[at] ^= 0x10;
    CU_ASSERT_FALSE (is_taken (image, image->len));
    image->data[at] ^= 0x10;
  }
  CU_ASSERT_TRUE (is_taken (image, image->len));
}

static void strangers (void)
{
  g_autoptr (Program) program = read_rules ();
  g_autoptr (GByteArray) image = image_of (program);
  image->data[offsetof (ImageHead, engine)] ^= 1;
  sign (image);
  CU_ASSERT_FALSE (is_taken (image, image->len));
  image->data[offsetof (ImageHead, engine)] ^= 1;
  image->data[offsetof (ImageHead, regions) + TYPE_Step * sizeof (ImageRegion)] ^= 8; /* a struct of another size */
  sign (image);
  CU_ASSERT_FALSE (is_taken (image, image->len));
}

/* Puts a number somewhere in a signed image; whether it is taken then. */
static gboolean is_taken_with (const GByteArray *image, gsize at, gsize number)
{
  g_autoptr (GByteArray) other = g_byte_array_new ();
  g_byte_array_append (other, image->data, image->len);
  memcpy (other->data + at, &number, sizeof number);
  sign (other);
  return is_taken (other, other->len);
}

static void numbers (void)
{
  g_autoptr (Program) program = read_rules ();
  g_autoptr (GByteArray) image = image_of (program);
  ImageLayout layout;
  image_layout (head_of (image), &layout);
  const gsize nodes = layout.cells[TYPE_Node], node = layout.items[TYPE_PlanItem] + offsetof (PlanItem, node);
  const gsize *cells = (const gsize *) (image->data + nodes);
  const gsize path = layout.items[TYPE_PlanItem] + offsetof (PlanItem, path);
  CU_ASSERT_TRUE (is_taken_with (image, nodes, cells[0]));
  CU_ASSERT_FALSE (is_taken_with (image, nodes, cells[1]));                                  /* owned twice */
  CU_ASSERT_FALSE (is_taken_with (image, nodes, 1));                                         /* before its owner */
  CU_ASSERT_FALSE (is_taken_with (image, nodes, head_of (image)->regions[TYPE_Node].n + 1)); /* beyond */
  CU_ASSERT_FALSE (is_taken_with (image, nodes, G_MAXSIZE));
  CU_ASSERT_FALSE (is_taken_with (image, node, 0)); /* missing */
  CU_ASSERT_FALSE (is_taken_with (image, path, head_of (image)->n_text + 1));
  CU_ASSERT_FALSE (is_taken_with (image, layout.items[TYPE_Step], G_MAXUINT8));  /* no such step */
  CU_ASSERT_FALSE (is_taken_with (image, layout.items[TYPE_Term], G_MAXUINT32)); /* no such slot */
  CU_ASSERT_FALSE (is_taken_with (image, layout.items[TYPE_Plan], head_of (image)->regions[TYPE_Step].n + 1));
}

/* Any number anywhere: nothing else than being refused, or being a program, happens. */
static void any_numbers (void)
{
  g_autoptr (Program) program = read_rules ();
  g_autoptr (GByteArray) image = image_of (program);
  g_autoptr (GRand) dice = g_rand_new_with_seed (9);
  guint refused = 0;
  for (guint i = 0; i < 200; i++) {
    const gsize at = sizeof (gsize) * (gsize) g_rand_int_range (dice, 0, (gint32) (image->len / sizeof (gsize)));
    refused += !is_taken_with (image, at, (gsize) g_rand_int (dice) << g_rand_int_range (dice, 0, 33));
  }
  CU_ASSERT_TRUE (refused > 50);
}

SUITE (image, { "a program that was bytes is the same program", the_same_program },
       { "what is cut off or harmed is refused", harm }, { "what another engine wrote is refused", strangers },
       { "numbers that mean nothing are refused though they are signed", numbers },
       { "any number anywhere is refused or harmless", any_numbers })
