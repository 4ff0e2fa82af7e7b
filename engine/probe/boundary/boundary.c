/* The critical points of a set of rules as a noun, and their cases as files: one for each offence, without any expectation. */
#include "probe/boundary/boundary.h"
#include <string.h>
#include "probe/boundary/hunt.h"
#include "probe/report/diff_words.h"
#include "report/words/phrases.h"
#include "write/case_write.h"

static void points_free (gpointer data)
{
  OffencePoints *points = data;
  g_ptr_array_unref (points->points);
  g_ptr_array_unref (points->turns);
  g_free (points);
}

/* Some law of it has an item in the files that are asked for. */
static gboolean is_wanted (const SillBoundary *boundary, const Offence *offence)
{
  const GPtrArray *plans = program_plans_of (boundary->program, offence);
  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const Places *places = &((const Plan *) g_ptr_array_index (plans, i))->places;
    for (guint k = 0; k < places->items->len; k++)
      if (hunt_wants (boundary, places_item (places, k)))
        return TRUE;
  }
  return FALSE;
}

static void add_offence (SillBoundary *boundary, const Offence *offence)
{
  if (!is_wanted (boundary, offence))
    return;
  OffencePoints *points = g_new0 (OffencePoints, 1);
  points->offence = offence;
  points->points = g_ptr_array_new_with_free_func (critical_free);
  points->turns = g_ptr_array_new_with_free_func (turn_free);
  critical_find (boundary, points);
  days_find (boundary, points);
  if (points->points->len + points->turns->len + points->unfinished > 0)
    g_ptr_array_add (boundary->offences, points);
  else
    points_free (points);
}

SillBoundary *boundary_new (Program *program, const char *const *files, guint64 boxes)
{
  SillBoundary *boundary = g_new0 (SillBoundary, 1);
  g_autofree const char **ids = lawbook_offence_names (program->law);
  boundary->program = program_ref (program);
  boundary->boxes = boxes;
  boundary->only = g_ptr_array_new_with_free_func (g_free);
  boundary->offences = g_ptr_array_new_with_free_func (points_free);
  boundary->missing = g_ptr_array_new_with_free_func (missing_free);
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    g_ptr_array_add (boundary->only, g_strdup (files[i]));
  for (guint i = 0; ids[i] != NULL; i++)
    add_offence (boundary, lawbook_offence (program->law, ids[i])->stated);
  return boundary;
}

void sill_boundary_free (SillBoundary *boundary)
{
  if (boundary == NULL)
    return;
  g_ptr_array_unref (boundary->offences);
  g_ptr_array_unref (boundary->missing);
  g_ptr_array_unref (boundary->only);
  program_unref (boundary->program);
  g_free (boundary);
}

/* ---- cases ---- */

static const char *const side_names[] = { [SIDE_UNDER] = "under", [SIDE_AT] = "at", [SIDE_OVER] = "over" };

/* fashi-2017-10-5-1-3-: what a file can be called too. Returns: yours. */
static char *item_id (const PlanItem *item)
{
  const char *slash = strchr (item->instrument->id, '/');
  g_autofree char *name = g_strdup_printf ("%s-%s", slash == NULL ? item->instrument->id : slash + 1, item->path);
  GString *id = g_string_new (NULL);
  for (const char *at = name; *at != '\0'; at++)
    if (g_ascii_isalnum (*at) || *at == '-')
      g_string_append_c (id, *at);
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  if (!g_str_has_suffix (id->str, "-"))
    g_string_append_c (id, '-');
  return g_string_free (id, FALSE);
}

/* fashi-2017-10-5-1-3-1-under. Returns: yours. */
static char *id_of (const Critical *point, BoundarySide side)
{
  g_autofree char *item = item_id (point->item);
  return g_strdup_printf ("%s%u-%s", item, point->leaf, side_names[side]);
}

static char *title_of (const SillBoundary *boundary, const Critical *point, BoundarySide side, SillLanguage language)
{
  static const Word words[] = {
    [SIDE_UNDER] = WORD_BOUNDARY_UNDER, [SIDE_AT] = WORD_BOUNDARY_AT, [SIDE_OVER] = WORD_BOUNDARY_OVER
  };
  g_autofree char *where = phrase_article (point->item->instrument, point->item->path, language);
  g_autofree char *facts = diff_case_words (boundary->program, point->cases[side], language);
  return word_fill (WORD_BOUNDARY_TITLE, language, where, word_text (words[side], language), facts, NULL);
}

char *boundary_case (const SillBoundary *boundary, const Critical *point, BoundarySide side, SillLanguage language)
{
  g_autofree char *id = id_of (point, side), *title = title_of (boundary, point, side, language);
  Case named = *point->cases[side];
  named.id = id;
  named.title = title;
  return case_write (&named, boundary->program->law->vocabulary);
}

/* ---- days ---- */

char *boundary_day_words (const DayTurn *turn, guint side, SillLanguage language)
{
  const gboolean old = side == PAIR_OLD;
  g_autofree char *day = civil_write (old ? turn->first - 1 : turn->first);
  return word_fill (old ? WORD_BOUNDARY_LAST_DAY : WORD_BOUNDARY_FIRST_DAY, language, day, NULL);
}

/* fashi-2017-10-5-1-3-2017-06-01-1-first. */
char *boundary_day_case (const SillBoundary *boundary, const DayTurn *turn, guint side, SillLanguage language)
{
  g_autofree char *item = item_id (turn->item), *day = civil_write (turn->first);
  g_autofree char *id = g_strdup_printf ("%s%s-%u-%s", item, day, turn->number, side == PAIR_OLD ? "last" : "first");
  g_autofree char *where = phrase_article (turn->item->instrument, turn->item->path, language);
  g_autofree char *when = boundary_day_words (turn, side, language);
  g_autofree char *facts = diff_case_words (boundary->program, turn->cases[side], language);
  g_autofree char *title = word_fill (WORD_BOUNDARY_TITLE, language, where, when, facts, NULL);
  Case named = *turn->cases[side];
  named.id = id;
  named.title = title;
  return case_write (&named, boundary->program->law->vocabulary);
}

/* ---- files ---- */

#define NAMESPACE " xmlns=\"urn:sill:case:1\""

GString *boundary_file (void)
{
  return g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<cases" NAMESPACE ">\n");
}

char *boundary_file_end (GString *to)
{
  g_string_append (to, "</cases>\n");
  return g_string_free (to, FALSE);
}

/* Further in, and without what stands once in a file of several. */
void boundary_file_add (GString *to, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines + 1; *lines != NULL && *line != NULL; line++) {
    const char *space = strstr (*line, NAMESPACE);
    if (**line == '\0')
      continue;
    g_string_append (to, "  ");
    g_string_append_len (to, *line, space == NULL ? -1 : space - *line);
    g_string_append (to, space == NULL ? "" : space + strlen (NAMESPACE));
    g_string_append_c (to, '\n');
  }
}

static void append_point (GString *to, const SillBoundary *boundary, const Critical *point, SillLanguage language)
{
  for (BoundarySide side = 0; side < N_SIDES; side++) {
    if (point->cases[side] == NULL)
      continue;
    g_autofree char *text = boundary_case (boundary, point, side, language);
    boundary_file_add (to, text);
  }
}

static void append_turn (GString *to, const SillBoundary *boundary, const DayTurn *turn, SillLanguage language)
{
  for (guint side = 0; side < N_PAIR; side++) {
    g_autofree char *text = boundary_day_case (boundary, turn, side, language);
    boundary_file_add (to, text);
  }
}

static const OffencePoints *offence_at (const SillBoundary *boundary, guint index)
{
  return g_ptr_array_index (boundary->offences, index);
}

char *sill_boundary_cases (const SillBoundary *boundary, guint index, SillLanguage language)
{
  g_return_val_if_fail (index < boundary->offences->len, NULL);
  const OffencePoints *offence = offence_at (boundary, index);
  GString *to = boundary_file ();
  for (guint i = 0; i < offence->points->len; i++)
    append_point (to, boundary, g_ptr_array_index (offence->points, i), language);
  for (guint i = 0; i < offence->turns->len; i++)
    append_turn (to, boundary, g_ptr_array_index (offence->turns, i), language);
  return boundary_file_end (to);
}

/* ---- counts ---- */

guint sill_boundary_size (const SillBoundary *boundary) { return boundary->offences->len; }

const char *sill_boundary_offence (const SillBoundary *boundary, guint index)
{
  g_return_val_if_fail (index < boundary->offences->len, NULL);
  return offence_at (boundary, index)->offence->id;
}

guint sill_boundary_count (const SillBoundary *boundary)
{
  guint n = 0;
  for (guint i = 0; i < boundary->offences->len; i++) {
    const GPtrArray *points = offence_at (boundary, i)->points;
    n += N_PAIR * offence_at (boundary, i)->turns->len;
    for (guint j = 0; j < points->len; j++)
      for (guint side = 0; side < N_SIDES; side++)
        n += ((const Critical *) g_ptr_array_index (points, j))->cases[side] != NULL;
  }
  return n;
}

guint sill_boundary_missing (const SillBoundary *boundary)
{
  guint n = boundary->missing->len;
  for (guint i = 0; i < boundary->offences->len; i++)
    n += offence_at (boundary, i)->unfinished;
  return n;
}
