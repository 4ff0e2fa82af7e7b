/* One case, filled by a reader, emptied, filled again. */
#include "model/case/case.h"
#include "model/case/said.h"
#include <string.h>

Case *case_new (void)
{
  Case *fact_case = g_new0 (Case, 1);
  fact_case->defendants = g_array_new (FALSE, TRUE, sizeof (Defendant));
  fact_case->charges = g_array_new (FALSE, TRUE, sizeof (Charge));
  fact_case->stated = g_array_new (FALSE, TRUE, sizeof (Stated));
  fact_case->shares = g_array_new (FALSE, TRUE, sizeof (Stated));
  fact_case->batches = g_array_new (FALSE, TRUE, sizeof (Batch));
  fact_case->given = g_array_new (FALSE, TRUE, sizeof (Given));
  fact_case->rulings = g_array_new (FALSE, TRUE, sizeof (Ruling));
  fact_case->figures = g_array_new (FALSE, TRUE, sizeof (Figure));
  fact_case->expects = g_array_new (FALSE, TRUE, sizeof (Expect));
  for (guint i = 0; i < N_SAID_LISTS; i++)
    fact_case->said[i].runs = g_array_new (FALSE, FALSE, sizeof (SaidRun));
  fact_case->text = arena_new ();
  case_clear (fact_case);
  return fact_case;
}

void case_free (Case *fact_case)
{
  if (fact_case == NULL)
    return;
  g_array_unref (fact_case->defendants);
  g_array_unref (fact_case->charges);
  g_array_unref (fact_case->stated);
  g_array_unref (fact_case->shares);
  g_array_unref (fact_case->batches);
  g_array_unref (fact_case->given);
  g_array_unref (fact_case->rulings);
  g_array_unref (fact_case->expects);
  g_array_unref (fact_case->figures);
  for (guint i = 0; i < N_SAID_LISTS; i++)
    g_array_unref (fact_case->said[i].runs);
  arena_free (fact_case->text);
  g_free (fact_case);
}

static void forget_runs (SaidIndex *index)
{
  g_array_set_size (index->runs, 0);
  index->n_sorted = 0;
}

void case_forget_stated (Case *fact_case)
{
  g_array_set_size (fact_case->stated, 0);
  forget_runs (&fact_case->said[SAID_FACTS]);
}

void case_clear (Case *fact_case)
{
  const Interval any_day = { 0, DAY_MAX };
  g_array_set_size (fact_case->defendants, 0);
  g_array_set_size (fact_case->charges, 0);
  case_forget_stated (fact_case);
  g_array_set_size (fact_case->shares, 0);
  g_array_set_size (fact_case->batches, 0);
  g_array_set_size (fact_case->given, 0);
  g_array_set_size (fact_case->rulings, 0);
  for (guint i = 0; i < N_SAID_LISTS; i++)
    forget_runs (&fact_case->said[i]);
  g_array_set_size (fact_case->expects, 0);
  g_array_set_size (fact_case->figures, 0);
  arena_clear (fact_case->text);
  fact_case->id = fact_case->title = fact_case->source = fact_case->region = fact_case->label = NULL;
  fact_case->line = fact_case->number = 0;
  fact_case->complete = FALSE;
  fact_case->conduct_from = fact_case->conduct_to = fact_case->decided = any_day;
  fact_case->from_text = fact_case->to_text = fact_case->decided_text = (DateText) { NULL, FALSE };
  fact_case->later_part = LATER_PART_UNSAID;
  fact_case->counted_since = 0;
}

const char *case_keep (Case *fact_case, const char *text, gsize length)
{
  return arena_keep (fact_case->text, text, length);
}

static const char *keep_text (Case *to, const char *text)
{
  return text == NULL ? NULL : case_keep (to, text, strlen (text));
}

static DateText keep_date (Case *to, DateText date)
{
  return (DateText) { keep_text (to, date.written), date.is_vague };
}

static void copy_head (Case *to, const Case *from)
{
  to->path = keep_text (to, from->path);
  to->line = from->line;
  to->number = from->number;
  to->id = keep_text (to, from->id);
  to->title = keep_text (to, from->title);
  to->source = keep_text (to, from->source);
  to->region = keep_text (to, from->region);
  to->complete = from->complete;
  to->conduct_from = from->conduct_from;
  to->conduct_to = from->conduct_to;
  to->decided = from->decided;
  to->from_text = keep_date (to, from->from_text);
  to->to_text = keep_date (to, from->to_text);
  to->decided_text = keep_date (to, from->decided_text);
  to->later_part = from->later_part;
  to->counted_since = from->counted_since;
}

static void copy_people (Case *to, const Case *from)
{
  for (guint i = 0; i < from->defendants->len; i++) {
    Defendant copy = g_array_index (from->defendants, Defendant, i);
    copy.id = keep_text (to, copy.id);
    copy.name = keep_text (to, copy.name);
    g_array_append_val (to->defendants, copy);
  }
  for (guint i = 0; i < from->charges->len; i++) {
    Charge copy = g_array_index (from->charges, Charge, i);
    copy.offence = keep_text (to, copy.offence);
    g_array_append_val (to->charges, copy);
  }
}

static void copy_facts (Case *to, const Case *from)
{
  for (guint i = 0; i < from->stated->len; i++) {
    Stated copy = g_array_index (from->stated, Stated, i);
    copy.written = keep_text (to, copy.written);
    g_array_append_val (to->stated, copy);
  }
  for (guint i = 0; i < from->rulings->len; i++) {
    Ruling copy = g_array_index (from->rulings, Ruling, i);
    copy.instrument = keep_text (to, copy.instrument);
    copy.path = keep_text (to, copy.path);
    g_array_append_val (to->rulings, copy);
  }
  for (guint i = 0; i < from->expects->len; i++) {
    Expect copy = g_array_index (from->expects, Expect, i);
    copy.tier = keep_text (to, copy.tier);
    copy.items = keep_text (to, copy.items);
    g_array_append_val (to->expects, copy);
  }
}

const Figure *figure_on (const GArray *figures, const char *instrument, const char *name, Day on)
{
  const Figure *newest = NULL;
  for (guint i = 0; i < figures->len; i++) {
    const Figure *figure = &g_array_index (figures, Figure, i);
    const gboolean holds = figure->from <= on && (figure->until == 0 || on < figure->until);
    if (holds && (newest == NULL || figure->from > newest->from) && strcmp (figure->instrument, instrument) == 0 &&
        strcmp (figure->name, name) == 0)
      newest = figure;
  }
  return newest;
}

gboolean case_figures_change (const Case *fact_case)
{
  for (guint i = 0; i < fact_case->figures->len; i++) {
    const Figure *figure = &g_array_index (fact_case->figures, Figure, i);
    if (figure->from != 0 || figure->until != 0)
      return TRUE;
  }
  return FALSE;
}

static void copy_figures (Case *to, const Case *from)
{
  for (guint i = 0; i < from->figures->len; i++) {
    Figure copy = g_array_index (from->figures, Figure, i);
    copy.instrument = keep_text (to, copy.instrument);
    copy.name = keep_text (to, copy.name);
    copy.written = keep_text (to, copy.written);
    copy.source = keep_text (to, copy.source);
    copy.from_text = keep_text (to, copy.from_text);
    copy.to_text = keep_text (to, copy.to_text);
    g_array_append_val (to->figures, copy);
  }
}

static void copy_acts (Case *to, const Case *from)
{
  for (guint i = 0; i < from->shares->len; i++) {
    Stated copy = g_array_index (from->shares, Stated, i);
    copy.written = keep_text (to, copy.written);
    g_array_append_val (to->shares, copy);
  }
  for (guint i = 0; i < from->batches->len; i++) {
    Batch copy = g_array_index (from->batches, Batch, i);
    copy.id = keep_text (to, copy.id);
    copy.written = keep_text (to, copy.written);
    copy.act = keep_text (to, copy.act);
    copy.on_written = keep_text (to, copy.on_written);
    g_array_append_val (to->batches, copy);
  }
  for (guint i = 0; i < from->given->len; i++) {
    Given copy = g_array_index (from->given, Given, i);
    copy.to = keep_text (to, copy.to);
    copy.on_written = keep_text (to, copy.on_written);
    g_array_append_val (to->given, copy);
  }
}

gint case_organization_of (const Case *fact_case, gint defendant)
{
  return defendant < 0 ? -1 : (gint) g_array_index (fact_case->defendants, Defendant, defendant).organization - 1;
}

gboolean case_speaks_of (const Case *fact_case, gint of, gint defendant)
{
  return of == -1 || of == defendant || of == case_organization_of (fact_case, defendant);
}

static void copy_runs (SaidIndex *to, const SaidIndex *from)
{
  to->n_sorted = from->n_sorted;
  if (from->runs->len > 0)
    g_array_append_vals (to->runs, from->runs->data, from->runs->len);
}

void case_copy (Case *to, const Case *from)
{
  case_clear (to);
  for (guint i = 0; i < N_SAID_LISTS; i++)
    copy_runs (&to->said[i], &from->said[i]);
  copy_head (to, from);
  copy_people (to, from);
  copy_facts (to, from);
  copy_figures (to, from);
  copy_acts (to, from);
}
