/* In: archived cases. Out: those whose tier moves. A file is read twice, once with the names of each set of rules; what both read is
 * compared charge by charge, in constant memory but for the answers of one file. */
#include "probe/diff_docket.h"
#include <string.h>
#include "pipeline.h"
#include "read/format/read_case.h"

/* A charge as one of the programs decides it. */
typedef struct {
  const Offence *offence;
  const Version *version; /* that is applied; NULL: none */
  guint floor, ceiling;
} Answered;

typedef struct {
  guint line, label; /* where it stands; a hash of its name, for several in one line */
  guint first, n;    /* of the answers */
} AnsweredCase;

typedef struct {
  Diff *diff;
  const char *path;
  guint side;
  Verdict *verdict;
  GArray *cases;   /* of AnsweredCase: by the old rules */
  GArray *answers; /* of Answered */
  guint next;      /* of the cases: not met yet by the new rules */
  guint n_now;
} DocketReading;

void docket_moved_free (gpointer data)
{
  Moved *moved = data;
  g_free (moved->path);
  g_free (moved->label);
  g_free (moved);
}

static Answered answer_of (const Verdict *verdict, guint charge)
{
  const ChargeVerdict *decided = &g_array_index (verdict->charges, ChargeVerdict, charge);
  const Plan *plan = decided->laws.n_candidates == 0 ? NULL : decided->laws.candidates[decided->applied].plan;
  return (Answered) { decided->offence, plan == NULL ? NULL : plan->version, decided->floor, decided->ceiling };
}

static gboolean note_old (const Case *fact_case, gpointer data)
{
  DocketReading *reading = data;
  const AnsweredCase found = { fact_case->line, g_str_hash (fact_case->label), reading->answers->len,
                               fact_case->charges->len };
  pipeline_decide (reading->diff->of[PAIR_OLD], fact_case, reading->verdict);
  for (guint i = 0; i < found.n; i++) {
    const Answered answer = answer_of (reading->verdict, i);
    g_array_append_val (reading->answers, answer);
  }
  g_array_append_val (reading->cases, found);
  return TRUE;
}

static void compare (DocketReading *reading, const Case *fact_case, const Answered *old, const Answered *now)
{
  reading->diff->docket.n_charges++;
  if (old->floor == now->floor && old->ceiling == now->ceiling)
    return;
  Moved *moved = g_new (Moved, 1);
  *moved = (Moved) { .path = g_strdup (reading->path),
                     .label = g_strdup (fact_case->label),
                     .line = fact_case->line,
                     .ranks = { now->offence,
                                { old->version, now->version },
                                { old->floor, now->floor },
                                { old->ceiling, now->ceiling } } };
  g_ptr_array_add (reading->diff->docket.moved, moved);
}

/* What the old rules made of that case; NULL: they could not read it. What only they could read is passed over. */
static const AnsweredCase *find_old (DocketReading *reading, const Case *fact_case)
{
  const guint label = g_str_hash (fact_case->label);
  for (guint i = reading->next; i < reading->cases->len; i++) {
    const AnsweredCase *old = &g_array_index (reading->cases, AnsweredCase, i);
    if (old->line > fact_case->line)
      break;
    if (old->line == fact_case->line && old->label == label && old->n == fact_case->charges->len) {
      reading->next = i + 1;
      return old;
    }
  }
  return NULL;
}

static gboolean compare_now (const Case *fact_case, gpointer data)
{
  DocketReading *reading = data;
  const AnsweredCase *old = find_old (reading, fact_case);
  reading->n_now++;
  if (old == NULL)
    return TRUE;
  reading->diff->docket.n_cases++;
  pipeline_decide (reading->diff->of[PAIR_NOW], fact_case, reading->verdict);
  for (guint i = 0; i < old->n; i++) {
    const Answered now = answer_of (reading->verdict, i);
    compare (reading, fact_case, &g_array_index (reading->answers, Answered, old->first + i), &now);
  }
  return TRUE;
}

static gboolean read_side (DocketReading *reading, guint side, SillFindings *findings, GError **error)
{
  const Program *program = reading->diff->of[side];
  reading->verdict = verdict_new (program);
  const gboolean good =
      read_cases (program->law, reading->path, findings, side == PAIR_OLD ? note_old : compare_now, reading, error);
  verdict_free (reading->verdict);
  return good;
}

gboolean docket_read (Diff *diff, const char *path, SillFindings *findings, GError **error)
{
  g_autoptr (SillFindings) by_old = sill_findings_new ();
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (AnsweredCase));
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (Answered));
  DocketReading reading = { .diff = diff, .path = path, .cases = cases, .answers = answers };
  const guint before = diff->docket.n_cases;
  diff->docket.is_read = TRUE;
  if (!read_side (&reading, PAIR_OLD, by_old, error) || !read_side (&reading, PAIR_NOW, findings, error))
    return FALSE;
  const guint both = diff->docket.n_cases - before;
  diff->docket.n_one_sided += (cases->len - both) + (reading.n_now - both);
  return TRUE;
}
