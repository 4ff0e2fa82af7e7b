/* In: a coverage. Out: a tracefile as lcov writes it: each line of a rule file with what stands in it, each outcome a branch. */
#include "probe/cover/cover.h"
#include <string.h>

/* The goals of one file, which follow each other. */
typedef struct {
  const SillCoverage *coverage;
  guint first, end;
} LcovSpan;

static guint hits_of (const Goal *goal)
{
  guint n = 0;
  for (guint i = 0; i < MOST_OUTCOMES; i++)
    n += goal->counts[i];
  return n;
}

static void append_branches (GString *to, const LcovSpan *span)
{
  guint found = 0, hit = 0;
  for (guint i = span->first; i < span->end; i++) {
    const Goal *goal = coverage_goal (span->coverage, i);
    for (guint k = 0; k < MOST_OUTCOMES; k++) {
      if (((goal->demanded >> k) & 1) == 0)
        continue;
      found++;
      hit += goal->counts[k] > 0;
      g_string_append_printf (to, "BRDA:%u,%u,%u,%u\n", goal->place.line, i - span->first, k, goal->counts[k]);
    }
  }
  g_string_append_printf (to, "BRF:%u\nBRH:%u\n", found, hit);
}

static void append_lines (GString *to, const LcovSpan *span)
{
  guint found = 0, hit = 0;
  for (guint i = span->first; i < span->end;) {
    const guint line = coverage_goal (span->coverage, i)->place.line;
    guint n = 0;
    for (; i < span->end && coverage_goal (span->coverage, i)->place.line == line; i++)
      n += hits_of (coverage_goal (span->coverage, i));
    found++;
    hit += n > 0;
    g_string_append_printf (to, "DA:%u,%u\n", line, n);
  }
  g_string_append_printf (to, "LF:%u\nLH:%u\n", found, hit);
}

char *cover_lcov (const SillCoverage *coverage)
{
  GString *to = g_string_new ("TN:\n");
  LcovSpan span = { coverage, 0, 0 };
  for (; span.first < coverage->goals->len; span.first = span.end) {
    const char *path = coverage_goal (coverage, span.first)->place.path;
    while (span.end < coverage->goals->len && strcmp (coverage_goal (coverage, span.end)->place.path, path) == 0)
      span.end++;
    g_string_append_printf (to, "SF:%s\n", path);
    append_branches (to, &span);
    append_lines (to, &span);
    g_string_append (to, "end_of_record\n");
  }
  return g_string_free (to, FALSE);
}
