/* The shipped rules, for the tests of class work. */
#include "shipped_school.h"
#include "teach/question/slips.h"

static School *school;

static void __attribute__ ((destructor)) forget (void) { school_free (school); }

School *shipped_school (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  if (school == NULL)
    school = school_new ((const char *const[]) { "rules", NULL }, findings, NULL);
  return school;
}

const Setting *shipped_setting (const char *offence)
{
  return setting_of (shipped_school (), lawbook_offence (school_program (shipped_school ())->law, offence));
}

gboolean is_without_figures (const char *offence)
{
  static const char *const without[] = { "cn/179",   "cn/202", "cn/277-5", "cn/303-2", "cn/303-3",
                                         "cn/339-2", "cn/353", "cn/354",   NULL };
  return g_strv_contains (without, offence);
}

guint tier_by (const GPtrArray *slips, Blunder blunder)
{
  for (guint i = 0; i < slips->len; i++)
    if (slip_at (slips, i)->blunder == blunder)
      return slip_at (slips, i)->result->floor;
  return 99;
}
