/* What stories and exercises know of facts by name is there in the shipped rules: what is renamed there is noticed here. */
#include "rules.h"
#include "test.h"

static const char *const facts[] = {
#define OF_ACT(...) __VA_ARGS__,
#define APART(...) __VA_ARGS__,
#define PART(part, whole) part, whole,
#define LEFT(part, whole) part, whole,
#define DIVIDED(fact) fact,
#include "teach/unlikely.def"
#undef OF_ACT
#undef APART
#undef PART
#undef LEFT
#undef DIVIDED
};

static void all_are_there (void)
{
  g_autoptr (Program) program = rules_shipped ();
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    if (vocabulary_find (program->law->vocabulary, facts[i]) < 0)
      g_printerr ("no fact %s\n", facts[i]);
    CU_ASSERT_TRUE (vocabulary_find (program->law->vocabulary, facts[i]) >= 0);
  }
}

SUITE (teach_names, { "facts that are named in the engine are there", all_are_there })
