#pragma once
#include <CUnit/CUnit.h>
#include <glib.h>

/* Each tests/unit/test_<file>.c ends with one SUITE; the program that links them runs them all.
 *
 *     SUITE (quantity, { "a plain number is a point", plain }, { "余 ends below the next step", more_than })  */
typedef struct {
  const char *name; /* a sentence */
  CU_TestFunc run;
} Test;

/* Of what could be tried every `n`-th is; all of it where WHOLE is set, as `make soak` does. */
static inline guint stride (guint n) { return g_getenv ("WHOLE") != NULL ? 1 : n; }

void suite_add (const char *name, const Test *tests, guint n);

#define SUITE(name, ...)                                                                                               \
  __attribute__ ((constructor)) static void add_##name (void)                                                          \
  {                                                                                                                    \
    static const Test tests[] = { __VA_ARGS__ };                                                                       \
    suite_add (#name, tests, G_N_ELEMENTS (tests));                                                                    \
  }
