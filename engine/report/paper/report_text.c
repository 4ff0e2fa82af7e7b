/* Reasons as text for a terminal or a printout: the result first, then why, then what would change it, then what
 * follows from it. Everything said here stands in the reasons; this only chooses words and places. */
#include "report/words/phrases_expect.h"
#include "report/paper/report_paper.h"
#include "report/paper/repeat.h"
#include "report/paper/text_part.h"

enum { INDENT = 2, DEFAULT_COLUMNS = 80 };

static void append_named (GString *to, Word name, const char *value, SillLanguage language)
{
  g_autofree char *named = word_fill (WORD_NAMED, language, word_text (name, language), value, NULL);
  g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_DOT, language), named);
}

/* Takes `days`; NULL: nothing is said. */
static void append_days (GString *to, Word name, char *days, SillLanguage language)
{
  if (days != NULL)
    append_named (to, name, days, language);
  g_free (days);
}

static void add_case_name (const Lines *lines, const Reasons *reasons)
{
  g_autofree char *number = g_strdup_printf ("%u", reasons->line);
  g_autofree char *name = reasons->case_id == NULL
                              ? word_fill (WORD_CASE_AT, lines->language, number, NULL)
                              : g_strdup_printf ("%s %s", word_text (WORD_CASE, lines->language), reasons->case_id);
  g_autofree char *line =
      reasons->title == NULL ? g_strdup (name) : word_fill (WORD_NAMED, lines->language, name, reasons->title, NULL);
  lines_add (lines, 0, TONE_STRONG, "", line);
}

static void add_case (const Lines *lines, const Reasons *reasons)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  add_case_name (lines, reasons);
  append_days (facts, WORD_CONDUCT, phrase_conduct (reasons, lines->language), lines->language);
  g_autofree char *as_of = reasons->as_of ? phrase_as_of (reasons, lines->language) : NULL;
  if (as_of != NULL)
    append_named (facts, WORD_AS_OF, as_of, lines->language);
  else
    append_days (facts, WORD_DECISION, phrase_decision (reasons, lines->language), lines->language);
  g_autofree char *region = phrase_region (reasons->program->book->vocabulary, reasons->region, lines->language);
  if (region != NULL)
    append_named (facts, WORD_REGION, region, lines->language);
  if (reasons->source != NULL)
    append_named (facts, WORD_SOURCE, reasons->source, lines->language);
  if (facts->len > 0)
    lines_add (lines, 0, TONE_PLAIN, "", facts->str);
  lines_add (lines, 0, TONE_FAINT, "", word_text (reasons->complete ? WORD_COMPLETE : WORD_PARTIAL, lines->language));
}

static void add_charge_name (const Part *part)
{
  const ChargeReasons *charge = part->charge;
  SillLanguage language = part->lines->language;
  g_autofree char *role = phrase_role (charge, language);
  g_autofree char *inside = role == NULL ? NULL : word_fill (WORD_BRACKETS, language, role, NULL);
  g_autofree char *offence = phrase_charge (charge, language);
  g_autofree char *line =
      g_strdup_printf ("%s%s · %s", charge->defendant == NULL ? word_text (WORD_UNNAMED, language) : charge->defendant,
                       inside == NULL ? "" : inside, offence);
  lines_add (part->lines, 0, TONE_STRONG, "", line);
}

/* The items that carry the floor, after the number of their instrument. */
static void add_grounds (const Part *part)
{
  SillLanguage language = part->lines->language;
  g_autoptr (GString) grounds = g_string_new (NULL);
  const PlanItem *last = NULL;
  for (guint i = 0; i < part->charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (part->charge->items, i);
    if (item->truth != YES || item->item->rank < part->charge->verdict.floor)
      continue;
    gboolean same = last != NULL && last->instrument == item->item->instrument;
    if (same && phrase_cites_same (item->item->path, last->path))
      continue;
    g_autofree char *citation =
        phrase_citation_after (item->item->instrument, item->item->path, same ? last->path : NULL, language);
    g_autofree char *name = phrase_instrument (item->item->instrument, language);
    g_autofree char *full = same ? g_strdup (citation) : word_fill (WORD_ARTICLE_OF, language, name, citation, NULL);
    g_string_append_printf (grounds, "%s%s", last == NULL ? "" : word_text (WORD_LIST, language), full);
    last = item->item;
  }
  part_add (part, INDENT, TONE_PLAIN, "",
            last == NULL ? g_strdup (word_text (WORD_GROUNDS_TOGETHER, language))
                         : word_fill (WORD_GROUNDS, language, grounds->str, NULL));
}

static Word who_word (const ChargeReasons *charge)
{
  const Version *version = charge->plan->version;
  if (charge->who == UNKNOWN)
    return WORD_WHO_UNKNOWN;
  if (charge->kind == DEFENDANT_ORGANIZATION && !version->organizations)
    return WORD_WHO_NO_ORGANIZATION;
  return !charge_is_of_organization (charge) && !version->persons ? WORD_WHO_NO_PERSON : WORD_WHO_NO;
}

/* By whose limits one who acted for an organization is measured. */
static void add_measured_as (const Part *part)
{
  char *measured_as = phrase_measured_as (part->charge, part->lines->language);
  if (measured_as != NULL)
    part_add (part, INDENT, TONE_PLAIN, "", measured_as);
}

static void add_who (const Part *part)
{
  const ChargeReasons *charge = part->charge;
  if (charge->who == YES)
    return;
  if (who_word (charge) != WORD_WHO_NO) /* else the result says it */
    lines_add (part->lines, INDENT, part_tone (charge->who), part_mark (charge->who),
               word_text (who_word (charge), part->lines->language));
  if (charge->who_reason != NULL && charge->who_reason->truth != YES)
    text_reason (part, INDENT + INDENT, charge->who_reason, TRUE);
}

static void add_result (const Part *part)
{
  const ChargeReasons *charge = part->charge;
  SillLanguage language = part->lines->language;
  part_add (part, INDENT, TONE_STRONG, "", phrase_result (part->charge, part->lines->language));
  if (charge->verdict.floor > 0)
    add_grounds (part);
  if (reasons_no_figure_reached (charge))
    lines_add (part->lines, INDENT, TONE_PLAIN, "", word_text (WORD_NO_FIGURE_REACHED, language));
  add_measured_as (part);
  add_who (part);
  for (guint i = 0; i < charge->presumptions->len; i++)
    part_add (part, INDENT, TONE_OPEN, "!",
              phrase_presumption (charge, &g_array_index (charge->presumptions, Presumption, i), language));
  if (!charge->verdict.exact)
    lines_add (part->lines, INDENT, TONE_OPEN, "?", word_text (WORD_NOT_EXACT, language));
}

/* What the case says should come of the charge, where it does not. */
static void add_unmet (const Part *part)
{
  const Reasons *reasons = part->reasons;
  for (guint i = 0; i < reasons->expectations->len; i++) {
    const Expectation *expectation = g_ptr_array_index (reasons->expectations, i);
    if (!expectation->met && g_ptr_array_index (reasons->charges, expectation->charge) == part->charge)
      part_add (part, INDENT, TONE_OPEN, "!", phrase_expectation (reasons, expectation, part->lines->language));
  }
}

typedef void (*PaperPart) (const Paper *paper);

static void add_part (const Lines *lines, const Reasons *reasons, const ChargeReasons *charge, PaperPart part)
{
  g_autoptr (Document) document = document_new (LINES, lines->language);
  const Paper paper = { document, FALSE, lines->language, reasons, reasons->program->book->vocabulary, charge, NULL };
  if (charge != NULL)
    document_start (document, ROLE_BODY);
  part (&paper);
  g_autofree char *written = document_write_text (document, lines->columns, lines->color);
  g_string_append (lines->to, written);
}

/* The sections below the result, but for those that read the same of another defendant, which are only named. */
static void add_sections (const Part *part, Repeats *repeats)
{
  g_autoptr (GString) body = g_string_new (NULL), rest = g_string_new (NULL);
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (Heading));
  const Lines lines = { body, part->lines->columns, part->lines->color, part->lines->language, headings };
  const Part apart = { &lines, part->reasons, part->charge, part->told };
  text_why (&apart);
  const Heading counts = { body->len, word_text (WORD_SECTION_COUNTS, lines.language) };
  add_part (&lines, part->reasons, part->charge, paper_count);
  if (body->len > counts.at)
    g_array_append_val (headings, counts);
  text_settle (&apart);
  if (part->reasons->detail == SILL_DETAIL_FULL)
    text_law (&apart);
  for (guint i = 0; i < headings->len; i++) {
    const Heading *heading = &g_array_index (headings, Heading, i);
    gsize end = i + 1 < headings->len ? heading[1].at : body->len;
    g_autofree char *section = g_strndup (body->str + heading->at, end - heading->at);
    if (!repeats_has (repeats, part->charge, heading->name, section))
      g_string_append (rest, section);
  }
  g_autoptr (GPtrArray) same = repeats_take (repeats);
  for (guint i = 0; i < same->len; i++) {
    if (i == 0)
      lines_blank (part->lines);
    lines_add (part->lines, INDENT, TONE_PLAIN, "", g_ptr_array_index (same, i));
  }
  g_string_append (part->lines->to, rest->str);
}

static void add_charge (const Part *part, Repeats *repeats)
{
  lines_rule (part->lines);
  add_charge_name (part);
  lines_blank (part->lines);
  if (part->charge->plan == NULL) {
    lines_add (part->lines, INDENT, TONE_STRONG, "", word_text (WORD_NO_LAW, part->lines->language));
    add_unmet (part);
    return;
  }
  add_result (part);
  add_unmet (part);
  if (part->reasons->detail != SILL_DETAIL_VERDICT)
    add_sections (part, repeats);
}

static void add_unused (const Lines *lines, const Reasons *reasons)
{
  for (guint i = 0; i < reasons->figures->len / 4; i++) {
    g_autofree char *figure = phrase_stated_figure (reasons, i, lines->language);
    lines_add (lines, 0, TONE_PLAIN, "", figure);
  }
  g_autofree char *unused = phrase_unused (reasons, lines->language);
  if (unused != NULL)
    lines_add (lines, 0, TONE_OPEN, "!", unused);
}

char *report_text (const Reasons *reasons, const SillReport *options)
{
  GString *to = g_string_new (NULL);
  const Lines lines = { to, options->columns == 0 ? DEFAULT_COLUMNS : options->columns, options->color,
                        options->language, NULL };
  g_autoptr (Repeats) repeats = repeats_new (options->language);
  add_case (&lines, reasons);
  add_part (&lines, reasons, NULL, paper_together);
  for (guint i = 0; i < reasons->charges->len; i++) {
    g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (guint));
    const Part part = { &lines, reasons, g_ptr_array_index (reasons->charges, i), told };
    add_charge (&part, repeats);
  }
  lines_rule (&lines);
  add_unused (&lines, reasons);
  lines_add (&lines, 0, reasons->charges->len == 0 ? TONE_STRONG : TONE_FAINT, "",
             word_text (reasons->charges->len == 0 ? WORD_NO_CHARGE : WORD_NOTICE, options->language));
  g_autofree char *made_with = phrase_made_with (reasons->program->book, options->language);
  lines_add (&lines, 0, TONE_FAINT, "", made_with);
  lines_blank (&lines);
  return g_string_free (to, FALSE);
}
