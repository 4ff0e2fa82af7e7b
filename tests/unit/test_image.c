/* What a program is made of survives being bytes, and bytes that are not an image, or no longer one, are refused. */
#include <stdio.h>
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
  if (error != NULL)
    printf ("%s\n", error->message);
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
  printf ("%u bytes\n", image->len);
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

SUITE (image, { "a program that was bytes is the same program", the_same_program })
