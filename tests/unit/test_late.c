/* Libraries that are loaded late: what is said where they are not there, or are others than they should be. */
#include "read/late/late.h"
#include "read/late/libxml_late.h"
#include "test.h"

static void (*functions[2]) (void);

static void expect_missing (const char *file, const char *const *names, const char *expected)
{
  Late late = {
    .file = file, .use = "maps", .names = names, .functions = functions, .lock = PTHREAD_MUTEX_INITIALIZER
  };
  for (guint i = 0; i < 2; i++) { /* it is looked for again */
    g_autoptr (GError) error = NULL;
    CU_ASSERT_FALSE (late_open (&late, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SILL_ERROR, SILL_ERROR_IO));
    CU_ASSERT_TRUE (g_str_has_prefix (error->message, expected));
  }
}

static void missing (void)
{
  static const char *const none[] = { NULL }, *const wrong[] = { "malloc", "no_such_function", NULL };
  expect_missing ("libnowhere.so.0", none, "libnowhere.so.0, which reads maps, is to be installed: libnowhere.so.0: ");
  expect_missing ("libc.so.6", wrong, "libc.so.6, which reads maps, is to be installed: ");
}

static guint n_begun;
static void begin (void) { n_begun++; }

static void there (void)
{
  static const char *const names[] = { "malloc", "free", NULL };
  Late late = { .file = "libc.so.6",
                .use = "maps",
                .names = names,
                .functions = functions,
                .begin = begin,
                .lock = PTHREAD_MUTEX_INITIALIZER };
  CU_ASSERT_TRUE (late_open (&late, NULL) && late_open (&late, NULL));
  CU_ASSERT_EQUAL (n_begun, 1);
  CU_ASSERT_PTR_NOT_NULL (functions[0]);
  CU_ASSERT_PTR_NOT_NULL (functions[1]);
}

static void libxml2 (void)
{
  const Libxml *xml = libxml_open (NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (xml);
  CU_ASSERT_PTR_EQUAL (xml, libxml ());
  CU_ASSERT_PTR_NOT_NULL (xml->xmlMemSetup);
}

SUITE (late, { "what is not there is said with what it is for, and looked for again", missing },
       { "what is there is made ready once", there },
       { "libxml2 is found by the name that it was compiled with", libxml2 })
