/* Reasons that are used again say what new ones say, and once warm take no memory for what items and verdicts need. */
#include <sill.h>
#include <stddef.h>
#include <string.h>
#include "test.h"

/* ---- what is taken ---- */

/* Of malloc and its like. What GLib keeps ready for its own small structs is not seen unless G_SLICE=always-malloc is set. */

static gsize taken;

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define COUNTED TRUE
#define SEEN __attribute__ ((visibility ("default")))

extern void *__libc_malloc (size_t size);
extern void *__libc_calloc (size_t n, size_t size);
extern void *__libc_realloc (void *was, size_t size);
SEEN void *malloc (size_t size);
SEEN void *calloc (size_t n, size_t size);
SEEN void *realloc (void *was, size_t size);

void *malloc (size_t size)
{
  taken++;
  return __libc_malloc (size);
}

void *calloc (size_t n, size_t size)
{
  taken++;
  return __libc_calloc (n, size);
}

void *realloc (void *was, size_t size)
{
  taken++;
  return __libc_realloc (was, size);
}
#else
#define COUNTED FALSE
#endif

/* ---- many cases in one record ---- */

typedef struct {
  SillRules *rules;
  SillReasons *reasons; /* used again */
  SillQuestion question;
  gboolean warm;
  guint cases, different, took;
} Docket;

static gboolean explain (const SillCase *fact_case, gpointer data)
{
  Docket *docket = data;
  const SillReport report = { .format = SILL_JSON, .language = SILL_EN };
  const gsize before = taken;
  sill_reasons_explain (docket->reasons, fact_case, &docket->question);
  docket->took += docket->warm && taken != before;
  docket->cases++;
  g_autoptr (SillReasons) afresh = sill_case_explain_with (docket->rules, fact_case, &docket->question);
  g_autofree char *again = sill_reasons_write (docket->reasons, &report), *one = sill_reasons_write (afresh, &report);
  docket->different += !g_str_equal (again, one);
  return TRUE;
}

#define OF                                                                                                             \
  "findings='complete'><conduct from='2018-03-01' to='2018-06-01'/><decision on='2019-01-01'/>"                        \
  "<fact id='given' value='yes'/>"
#define CHARGED "<charge offence='cn/253-1'/></case>"

static const char cases[] = "<cases xmlns='urn:sill:case:1'>"
                            "<case id='a' " OF "<fact id='track' value='60'/>" CHARGED "<case id='b' " OF
                            "<fact id='track' value='10'/><fact id='content' value='300'/>"
                            "<fact id='gains' value='3000'/>" CHARGED "<case id='c' " OF
                            "<fact id='gains' value='60000'/><fact id='on-duty' value='yes'/>" CHARGED
                            "<case id='d' " OF "<fact id='track' value='1'/>" CHARGED "</cases>";

static Docket explain_all (SillDetail detail)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Docket docket = { .question = { .detail = detail } };
  docket.rules = sill_rules_new ((const char *const[]) { "rules", NULL }, findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (docket.rules);
  docket.reasons = sill_reasons_new (docket.rules);
  for (guint i = 0; i < 3; i++) {
    docket.warm = i == 2;
    CU_ASSERT_TRUE (
        sill_cases_read_bytes (docket.rules, cases, strlen (cases), "cases.xml", findings, explain, &docket, NULL));
  }
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  CU_ASSERT_EQUAL (docket.cases, 12);
  CU_ASSERT_EQUAL (docket.different, 0);
  sill_reasons_free (docket.reasons);
  sill_rules_unref (docket.rules);
  return docket;
}

static void the_record_says_what_a_new_one_says (void) { explain_all (SILL_DETAIL_FULL); }

static void items_take_no_memory_once_warm (void)
{
  const gsize before = taken;
  g_free (g_malloc (100));
  CU_ASSERT_TRUE (taken > before || !COUNTED); /* what GLib takes is seen */
  CU_ASSERT_EQUAL (explain_all (SILL_DETAIL_ITEMS).took, 0);
  CU_ASSERT_EQUAL (explain_all (SILL_DETAIL_VERDICT).took, 0);
}

/* Every sample after every other one, in one record. */
static void samples_after_one_another (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Docket docket = { .question = { .detail = SILL_DETAIL_FULL } };
  docket.rules = sill_rules_new ((const char *const[]) { "rules", NULL }, findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (docket.rules);
  docket.reasons = sill_reasons_new (docket.rules);
  GDir *folder = g_dir_open ("samples", 0, NULL);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;) {
    g_autofree char *path = g_build_filename ("samples", name, NULL);
    if (g_str_has_suffix (name, ".xml"))
      sill_cases_read (docket.rules, path, findings, explain, &docket, NULL);
  }
  g_dir_close (folder);
  CU_ASSERT_TRUE (docket.cases > 40);
  CU_ASSERT_EQUAL (docket.different, 0);
  sill_reasons_free (docket.reasons);
  sill_rules_unref (docket.rules);
}

SUITE (reused, { "the record says what a new one says", the_record_says_what_a_new_one_says },
       { "it does for all samples, one after the other", samples_after_one_another },
       { "items take no memory once warm", items_take_no_memory_once_warm })
