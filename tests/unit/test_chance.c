/* Chance that a seed repeats. */
#include "teach/school/chance.h"
#include "test.h"

/* The first numbers of splitmix64 from the state 1234567, as its authors publish them. */
static void it_draws_what_the_method_draws (void)
{
  Chance chance = { 1234567 };
  CU_ASSERT_EQUAL (chance_draw (&chance), G_GUINT64_CONSTANT (6457827717110365317));
  CU_ASSERT_EQUAL (chance_draw (&chance), G_GUINT64_CONSTANT (3203168211198807973));
  CU_ASSERT_EQUAL (chance_draw (&chance), G_GUINT64_CONSTANT (9817491932198370423));
}

static void every_number_in_the_range_comes_and_no_other (void)
{
  Chance chance = { 5 };
  guint seen[7] = { 0 };
  for (guint i = 0; i < 7000; i++) {
    const gint64 drawn = chance_between (&chance, -3, 3);
    CU_ASSERT_TRUE (drawn >= -3 && drawn <= 3);
    seen[drawn + 3]++;
  }
  for (guint i = 0; i < 7; i++)
    CU_ASSERT_TRUE (seen[i] > 800 && seen[i] < 1200);
}

static void shuffling_loses_nothing (void)
{
  Chance chance = { 9 };
  g_autoptr (GPtrArray) array = g_ptr_array_new ();
  guint sum = 0, moved = 0;
  for (guint i = 1; i <= 20; i++)
    g_ptr_array_add (array, GUINT_TO_POINTER (i));
  chance_shuffle (&chance, array);
  for (guint i = 0; i < array->len; i++) {
    sum += GPOINTER_TO_UINT (array->pdata[i]);
    moved += GPOINTER_TO_UINT (array->pdata[i]) != i + 1;
  }
  CU_ASSERT_EQUAL (sum, 210);
  CU_ASSERT_TRUE (moved > 10);
}

static void each_number_and_each_name_has_a_seed_of_its_own (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < 2000; i++) {
    g_autofree char *name = g_strdup_printf ("%u", i);
    const guint64 seeds[] = { chance_seed (1, i), chance_seed (2, i), chance_seed_text (1, name) };
    for (guint k = 0; k < G_N_ELEMENTS (seeds); k++)
      CU_ASSERT_TRUE (g_hash_table_add (known, g_memdup2 (&seeds[k], sizeof seeds[k])));
  }
  CU_ASSERT_EQUAL (chance_seed_text (7, "2023001"), chance_seed_text (7, "2023001"));
}

SUITE (chance, { "it draws what the method draws", it_draws_what_the_method_draws },
       { "every number in the range comes and no other", every_number_in_the_range_comes_and_no_other },
       { "shuffling loses nothing", shuffling_loses_nothing },
       { "each number and each name has a seed of its own", each_number_and_each_name_has_a_seed_of_its_own })
