/* Rule files come in, a rulebook goes out that says what they say: nothing resolved, nothing derived. This file has the
 * table of elements; what each does stands in rules_*.c. */
#include "read/rules/read_rules.h"
#include "read/rules/rules_draft.h"

#define CONDITIONS                                                                                                     \
  "yes no limit within all any at-least not proportional scale meets near reaches open item:inner readings"

static void instrument_start (Reader *reader, gpointer data);
static void collection_start (Reader *reader, gpointer data);

/* The order of attributes is the index that the functions use. */
static const Shape shapes[] = {
  { "vocabulary", "id!", "unit fact region", vocabulary_start, vocabulary_end },
  { "unit", "id! zh! en! parts also", "also", unit_start, NULL },
  { "also", "zh! en! times!", "", also_start, NULL },
  { "region", "id! zh! en!", "", region_start, NULL },
  { "fact", "id! kind! unit zh! en! ask-zh! ask-en! means-zh means-en provision! rare", "", fact_start, NULL },

  { "collection", "id! zh! en! complete-to!", "", collection_start, NULL },
  { "instrument", "id! kind! number zh! en! issued effective! until region parts held",
    "offence standard value limitation remark", instrument_start, NULL },
  { "offence", "id! article! zh! en! also tells", "version concurrence remark", offence_start, offence_end },
  { "version", "effective! zh en by-zh by-en paragraph subjects! held", "who tier:version fine remark", version_start,
    version_end },
  { "who", "", CONDITIONS, who_start, holder_end },
  { "tier:version", "id! rank! zh! en! no-figure", "penalty", tier_start, tier_end },
  { "penalty", "from-months to-months life detention surveillance deprivation confiscation fine death", "",
    penalty_start, NULL },
  { "remark", "article! topic! zh! en! when unless reach", "", remark_start, NULL },
  { "concurrence", "article! with! apply! zh! en! when unless", "", concurrence_start, NULL },
  { "limitation", "article! below-months life years!", "", limitation_start, NULL },

  { "standard", "offence! effective until",
    "article counting cumulation apart readings:rules share leniency fine concurrence:standard remark:standard",
    standard_start, standard_end },
  { "article", "n! instead-of zh en single beside spells-out", "when:article tier:article", article_start,
    article_end },
  { "when:article", "", CONDITIONS, when_start, holder_end },
  { "tier:article", "reach! paragraph! when unless attempt", "when:tier item:article", rule_start, rule_end },
  { "when:tier", "", CONDITIONS, rule_when_start, holder_end },
  { "item:article", "n when unless", CONDITIONS, item_start, item_end },
  { "counting", "article! of! unlawful obtained-then-given recipients batches prices", "shows", counting_start, NULL },
  { "shows", "fact! obtained batches", "", shows_start, NULL },
  { "cumulation", "article! of! years! crimes-add times when unless", "", cumulation_start, NULL },
  { "apart", "article! of! obtained! shows! when", "", apart_start, NULL },
  { "readings:rules", "zh! en! article!", "reading:rules", rule_readings_start, rule_readings_end },
  { "reading:rules", "id! zh! en! default", "cumulation apart", rule_reading_start, rule_reading_end },
  { "share", "article! of! counts!", "", share_start, NULL },
  { "leniency", "article! below zh! en!", CONDITIONS, leniency_start, holder_end },
  { "fine", "article! of from to in-general tier at-least at-most under", "when:fine", fine_start, NULL },
  { "when:fine", "", CONDITIONS, fine_when_start, holder_end },
  { "remark:standard", "article! topic! zh! en! when unless reach", "when:remark", remark_start, NULL },
  { "when:remark", "", CONDITIONS, remark_when_start, holder_end },
  { "concurrence:standard", "article! with! apply! zh! en! when unless", "when:concurrence", concurrence_start, NULL },
  { "when:concurrence", "", CONDITIONS, concurrence_when_start, holder_end },
  { "value", "of! name! is!", "", value_start, NULL },

  { "yes", "of!", "", yes_start, condition_end },
  { "no", "of!", "", no_start, no_end },
  { "limit", "of! at-least above below at-most local fixed over", "plus minus", limit_start, condition_end },
  { "plus", "of! times", "", plus_start, NULL },
  { "minus", "of! times", "", minus_start, NULL },
  { "within", "of! years!", "", within_start, condition_end },
  { "all", "", CONDITIONS, all_start, group_end },
  { "any", "", CONDITIONS, any_start, group_end },
  { "at-least", "n!", CONDITIONS, at_least_start, group_end },
  { "not", "", CONDITIONS, not_start, group_end },
  { "proportional", "items!", "", proportional_start, condition_end },
  { "scale", "items! by! at-least instrument offence", "", scale_start, condition_end },
  { "meets", "items! at-least instrument offence", "", meets_start, condition_end },
  { "near", "items! by! doubt instrument offence zh en", "", near_start, condition_end },
  { "reaches", "tier! article", "", reaches_start, condition_end },
  { "open", "zh en unanswered", "", open_start, condition_end },
  { "readings", "zh en", "reading", readings_start, readings_end },
  { "reading", "id! zh! en! default", CONDITIONS, reading_start, group_end },
  { "item:inner", "n!", CONDITIONS, inner_item_start, group_end },
  { 0 },
};

static const Grammar grammar = { "urn:sill:rules:1", "vocabulary instrument collection", shapes };

Words draft_words (Reader *reader, guint index)
{
  return (Words) { attribute_text (reader, index), attribute_text (reader, index + 1) };
}

Words draft_words_optional (Reader *reader, guint index)
{
  gsize length = 0;
  if (reader_attribute (reader, index, &length) == NULL && reader_attribute (reader, index + 1, &length) == NULL)
    return (Words) { NULL, NULL };
  return draft_words (reader, index);
}

Place draft_place (Reader *reader, guint index)
{
  reader_place (reader);
  return reader_attribute_place (reader, index);
}

void draft_lacks (Reader *reader, const char *name)
{
  if (!reader_has_refused (reader))
    reader_fault (reader, FINDING_MISSING_ELEMENT, name);
}

static void collection_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Collection *collection = g_new0 (Collection, 1);
  collection->id = attribute_text (reader, 0);
  collection->name = draft_words (reader, 1);
  collection->complete_to = attribute_day (reader, 3);
  g_ptr_array_add (draft->book->collections, collection);
}

/* Nothing of an instrument is in force before it is, and it ends after it began. */
static void compare_days (Reader *reader, const Instrument *instrument)
{
  if (instrument->until != 0 && instrument->until <= instrument->effective)
    reader_attribute_fault (reader, 7, FINDING_REVERSED_DATES, NULL);
  if (instrument->effective != 0 && instrument->issued > instrument->effective)
    reader_attribute_fault (reader, 5, FINDING_REVERSED_DATES, NULL);
}

static void instrument_start (Reader *reader, gpointer data)
{
  static const char *const kinds[] = { "statute", "interpretation", "prosecution-standard",
                                       "opinion", "local-standard", NULL };
  static const char *const held[] = { "no", "yes", NULL };
  Draft *draft = data;
  Instrument *instrument = draft->instrument = instrument_new ();
  instrument->id = attribute_text (reader, 0);
  instrument->kind = (InstrumentKind) attribute_choice (reader, 1, kinds, INSTRUMENT_STATUTE);
  instrument->number = attribute_optional (reader, 2);
  instrument->name = draft_words (reader, 3);
  instrument->issued = attribute_day (reader, 5);
  instrument->effective = attribute_day (reader, 6);
  instrument->until = attribute_day (reader, 7);
  instrument->region = attribute_optional (reader, 8);
  instrument->parts = attribute_yes_no (reader, 9);
  instrument->held = attribute_choice (reader, 10, held, 1) == 1;
  instrument->place = reader_attribute_place (reader, 0);
  instrument->path = g_strdup (instrument->place.path);
  compare_days (reader, instrument);
  g_ptr_array_add (draft->book->instruments, instrument);
}

static void draft_init (Draft *draft, Rulebook *book)
{
  *draft = (Draft) { .book = book };
  draft->open = g_ptr_array_new ();
  draft->surplus = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);
}

static void draft_clear (Draft *draft)
{
  condition_free (draft->spare);
  g_ptr_array_unref (draft->open);
  g_ptr_array_unref (draft->surplus);
  g_free (draft->section);
}

/* What the hash of the rule set is made of. */
static void note_file (Rulebook *book, const char *path, const char *bytes, gsize length)
{
  const RuleFile file = { path, g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length) };
  g_array_append_val (book->files, file);
}

gboolean read_rules_bytes (Rulebook *book, const char *bytes, gsize length, const char *path, SillFindings *findings,
                           GError **error)
{
  Draft draft;
  draft_init (&draft, book);
  const char *kept = g_string_chunk_insert_const (book->paths, path);
  gboolean done = element_read_bytes (&grammar, bytes, length, kept, &draft, findings, error);
  draft_clear (&draft);
  note_file (book, kept, bytes, length);
  return done;
}
