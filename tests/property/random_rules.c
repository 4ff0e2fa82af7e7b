/* In: dice. Out: the rule files of a small jurisdiction that does not exist, as texts, using every construct of the
 * language, written from front to back. */
#include "random_rules.h"
#include "random_condition.h"

Lapse random_lapse (guint index)
{
  static const struct {
    LapseUnit unit;
    guint n;
  } lapses[N_RANDOM_LAPSES] = { { LAPSE_DAYS, 40 }, { LAPSE_DAYS, 100 },  { LAPSE_MONTHS, 6 },
                                { LAPSE_YEARS, 1 }, { LAPSE_MONTHS, 14 }, { LAPSE_YEARS, 2 },
                                { LAPSE_YEARS, 3 }, { LAPSE_YEARS, 4 },   { LAPSE_YEARS, 5 } };
  return lapse_new (lapses[index].unit, lapses[index].n);
}

static void document_free (gpointer data)
{
  Document *document = data;
  g_free (document->path);
  g_free (document->text);
  g_free (document);
}

static void band_free (gpointer data)
{
  RandomBand *band = data;
  g_free (band->instrument);
  g_free (band->name);
  g_free (band);
}

static void open_free (gpointer data)
{
  RandomOpen *open = data;
  g_free (open->instrument);
  g_free (open->path);
  g_free (open);
}

void random_rules_free (RandomRules *rules)
{
  if (rules == NULL)
    return;
  g_ptr_array_unref (rules->documents);
  g_ptr_array_unref (rules->bands);
  g_ptr_array_unref (rules->opens);
  g_free (rules->used);
  g_free (rules->bounded);
  g_free (rules);
}

static gboolean write_gates (Draft *draft)
{
  const guint asked = draft->asked;
  gboolean when = dice_percent (draft->dice, 12), unless = dice_percent (draft->dice, 10);
  const char *first = random_flag (draft), *second = random_flag (draft), *other = random_flag (draft);
  draft->asked = asked;
  unless = unless && (!when || (other != first && other != second)); /* both would never hold */
  if (when)
    g_string_append_printf (draft->out, " when=\"%s%s%s\"", first, first != second ? " " : "",
                            first != second ? second : "");
  if (unless)
    g_string_append_printf (draft->out, " unless=\"%s\"", other);
  return when || unless;
}

/* `n` 0: the only item, which has no number. */
static void write_item (Draft *draft, guint n)
{
  g_autofree char *number = n > 0 ? g_strdup_printf ("%u", n) : NULL;
  draft->path = n > 0 ? g_strdup_printf ("%s(%s)", draft->paragraph, number) : g_strdup (draft->paragraph);
  draft->scalable = draft->reaches = draft->banded = FALSE;
  draft->asked = 0;
  draft->scales = draft->depth = draft->parts = 0;
  if (n > 0)
    g_string_append_printf (draft->out, "      <item n=\"%s\"", number);
  else
    g_string_append (draft->out, "      <item");
  gboolean gated = n > draft->n_bare && write_gates (draft);
  g_string_append (draft->out, ">");
  gboolean bare = random_demand (draft, n, gated);
  g_string_append (draft->out, "</item>\n");
  random_spot_add (draft, number, bare);
  g_clear_pointer (&draft->path, g_free);
}

/* A precondition of the paragraph, which sees whole paths only. */
static void write_tier_when (Draft *draft)
{
  char *paragraph = g_steal_pointer (&draft->paragraph);
  draft->path = g_strdup ("");
  draft->paragraph = g_strdup ("");
  draft->scales = 0;
  draft->depth = 2;
  draft->parts = 4;
  draft->reaches = FALSE;
  draft->asked = 0;
  g_string_append (draft->out, "      <when>");
  random_condition (draft);
  g_string_append (draft->out, "</when>\n");
  draft->alone = draft->reaches;
  draft->demanded |= draft->asked;
  g_clear_pointer (&draft->path, g_free);
  g_free (draft->paragraph);
  draft->paragraph = paragraph;
}

static void write_tier (Draft *draft, guint article, guint paragraph)
{
  draft->paragraph = g_strdup_printf ("%u(%u)", article, paragraph);
  g_string_append_printf (draft->out, "    <tier reach=\"r%u\" paragraph=\"%u\"", draft->tier, paragraph);
  write_gates (draft);
  const gboolean discretion = dice_percent (draft->dice, 10);
  if (discretion)
    random_discretion (draft);
  g_string_append (draft->out, ">\n");
  const guint demanded = draft->demanded;
  draft->alone = FALSE;
  if (dice_percent (draft->dice, 15))
    write_tier_when (draft);
  draft->n_bare = dice_percent (draft->dice, 25) ? 2 + dice_below (draft->dice, 2) : 0;
  guint n = 1 + draft->n_bare + dice_below (draft->dice, 4);
  if (n == 1 && !discretion && dice_percent (draft->dice, 50))
    write_item (draft, n = 0);
  for (guint i = 1; i <= n; i++)
    write_item (draft, i);
  g_string_append (draft->out, "    </tier>\n");
  draft->demanded = demanded;
  g_clear_pointer (&draft->paragraph, g_free);
}

static void write_when (Draft *draft)
{
  draft->path = g_strdup ("");
  draft->paragraph = g_strdup ("");
  guint earlier = draft->earlier;
  draft->tier = draft->earlier = 0;
  draft->depth = 2;
  draft->parts = 4;
  GPtrArray *spots = g_steal_pointer (&draft->spots);
  draft->spots = g_ptr_array_new ();
  draft->asked = 0;
  g_string_append (draft->out, "    <when>");
  random_condition (draft);
  draft->demanded = draft->asked;
  g_string_append (draft->out, "</when>\n");
  draft->earlier = earlier;
  g_ptr_array_unref (draft->spots);
  draft->spots = spots;
  g_clear_pointer (&draft->path, g_free);
  g_clear_pointer (&draft->paragraph, g_free);
}

static void write_article (Draft *draft, guint number, guint first)
{
  gboolean instead = number > first && dice_percent (draft->dice, 40);
  g_string_append_printf (draft->out, "  <article n=\"%u\"", number);
  if (instead)
    g_string_append_printf (draft->out, " instead-of=\"%u\"", number - 1);
  if (draft->abroad != NULL && dice_percent (draft->dice, 70))
    g_string_append (draft->out, " alongside=\"t/a\"");
  g_string_append (draft->out, ">\n");
  draft->demanded = 0;
  if (instead || dice_percent (draft->dice, 20))
    write_when (draft);
  draft->before = number > first ? draft->earlier : 0;
  draft->earlier = 0;
  draft->article = number;
  for (guint tier = 1, paragraph = 0; tier <= 3; tier++) {
    draft->tier = tier;
    if (!dice_percent (draft->dice, 65) && (tier < 3 || draft->earlier != 0))
      continue;
    write_tier (draft, number, ++paragraph);
    if (dice_percent (draft->dice, 10))
      write_tier (draft, number, ++paragraph);
    draft->earlier |= 1u << tier;
  }
  g_string_append (draft->out, "  </article>\n");
}

static void add_document (RandomRules *rules, const char *path, char *text)
{
  Document *document = g_new0 (Document, 1);
  document->path = g_strdup (path);
  document->text = text;
  g_ptr_array_add (rules->documents, document);
}

/* What is said of another offence alone must not count. */
#define OTHER_STANDARD                                                                                                 \
  " <standard offence=\"t/2\"><article n=\"5\"><tier reach=\"r3\" paragraph=\"1\"><item><not><yes of=\"y0\"/></not>"   \
  "</item></tier></article></standard>\n"

/* What is said for some years only. */
static void write_dated (Draft *draft)
{
  static const char *const spans[] = { "until=\"2010-06-01\"", "effective=\"2011-01-01\"",
                                       "effective=\"2008-01-01\" until=\"2021-01-01\"" };
  g_string_append_printf (draft->out,
                          " <standard offence=\"" RANDOM_OFFENCE "\" %s><article n=\"9\"><tier reach=\"r%u\" "
                          "paragraph=\"1\"><item><yes of=\"%s\"/></item></tier></article></standard>\n",
                          spans[dice_below (draft->dice, G_N_ELEMENTS (spans))], 1 + dice_below (draft->dice, 3),
                          random_flag (draft));
}

/* `abroad`: items of t/a, or NULL. Returns: its own items. */
static GPtrArray *add_interpretation (RandomRules *rules, Dice *dice, const char *id, const char *head,
                                      const GPtrArray *abroad)
{
  GPtrArray *spots = g_ptr_array_new_with_free_func (random_spot_free);
  Draft draft = { .dice = dice, .rules = rules, .instrument = id, .spots = spots, .abroad = abroad };
  draft.out = g_string_new (NULL);
  gboolean other = draft.other = dice_percent (dice, 20);
  g_string_append_printf (draft.out,
                          "<instrument xmlns=\"urn:sill:rules:1\" id=\"%s\" zh=\"解\""
                          " en=\"interpretation\" %s>\n%s <standard offence=\"%s\">\n",
                          id, head, other ? OTHER_STANDARD : "", other ? RANDOM_OFFENCE " t/2" : RANDOM_OFFENCE);
  guint n = 1 + dice_below (dice, 2);
  random_defines (&draft);
  for (guint i = 0; i < n; i++)
    write_article (&draft, 5 + i, 5);
  g_string_append (draft.out, " </standard>\n");
  if (dice_percent (dice, 25))
    write_dated (&draft);
  g_string_append (draft.out, "</instrument>\n");
  g_autofree char *path = g_strdup_printf ("%s.xml", id);
  add_document (rules, path, g_string_free (draft.out, FALSE));
  return spots;
}

/* The last pieces. */
static void write_table (GString *out)
{
  g_string_append (out, " <table id=\"" RANDOM_TABLE "\" unit=\"piece\" zh=\"w\" en=\"w\" ask-zh=\"w\" ask-en=\"w\""
                        " amount-zh=\"{row}\" amount-en=\"{row}\" provision=\"t/a 5\">");
  for (guint i = FIRST_ROW; i < FIRST_HALF; i++)
    g_string_append_printf (out, "<row id=\"%s\" zh=\"%s\" en=\"%s\"/>", random_fact_id (i), random_fact_id (i),
                            random_fact_id (i));
  g_string_append (out, "</table>\n");
}

static void add_vocabulary (RandomRules *rules)
{
  GString *out = g_string_new ("<vocabulary xmlns=\"urn:sill:rules:1\" id=\"t/facts\">\n"
                               " <unit id=\"piece\" zh=\"件\" en=\"pieces\"/>\n"
                               " <unit id=\"half\" zh=\"份\" en=\"shares\" parts=\"2\"/>\n");
  for (guint i = 0; i < N_RANDOM_FACTS; i++) {
    const char *id = random_fact_id (i);
    if (i == FIRST_ROW)
      write_table (out);
    if (i >= FIRST_ROW && i < FIRST_HALF)
      continue;
    const char *kind = i < FIRST_HALF   ? "quantity\" unit=\"piece"
                       : i < FIRST_FLAG ? "quantity\" unit=\"half"
                       : i < FIRST_DATE ? "yes-no"
                                        : "date";
    g_string_append_printf (out,
                            " <fact id=\"%s\" kind=\"%s\" zh=\"%s\" en=\"%s\" ask-zh=\"%s\" ask-en=\"%s\""
                            " provision=\"t/a 5\"",
                            id, kind, id, id, id, id);
    if (i == RANDOM_PRODUCT)
      g_string_append (out, " product=\"" RANDOM_FACTORS "\"");
    if (random_comes_with (i))
      g_string_append_printf (out, " comes-with=\"" RANDOM_WITH_ID " %s\"", random_fact_id (random_companion (i)));
    g_string_append (out, "/>\n");
  }
  g_string_append (out,
                   " <fact id=\"f0\" kind=\"quantity\" unit=\"half\" zh=\"f0\" en=\"f0\" ask-zh=\"f0\" ask-en=\"f0\""
                   " provision=\"t/a 5\"/>\n"
                   " <fact id=\"f1\" kind=\"quantity\" unit=\"piece\" zh=\"f1\" en=\"f1\" ask-zh=\"f1\" ask-en=\"f1\""
                   " provision=\"t/a 5\"/>\n");
  g_string_append (out, "</vocabulary>\n");
  add_document (rules, "t/facts.xml", g_string_free (out, FALSE));
}

static void write_version (GString *out, Dice *dice, const char *effective, guint n_tiers, gboolean who)
{
  guint extra = 6 * dice_below (dice, 3); /* months: versions differ in how heavy they are */
  static const char *const subjects[] = { "person organization", "person", "organization person" };
  g_string_append_printf (out, "  <version effective=\"%s\" subjects=\"%s\">\n", effective,
                          subjects[dice_below (dice, G_N_ELEMENTS (subjects))]);
  if (who)
    g_string_append (out, "   <who><yes of=\"y0\"/></who>\n");
  for (guint i = 1; i <= n_tiers; i++)
    g_string_append_printf (
        out,
        "   <tier id=\"r%u\" rank=\"%u\" zh=\"r\" en=\"r\" no-figure=\"yes\"><penalty from-months=\"%u\""
        " to-months=\"%u\"/></tier>\n",
        i, i, 12 * (i - 1), 12 * i + extra);
  g_string_append (out, "  </version>\n");
}

static void add_statute (RandomRules *rules, Dice *dice)
{
  GString *out =
      g_string_new ("<instrument xmlns=\"urn:sill:rules:1\" id=\"t/law\" kind=\"statute\" zh=\"法\" en=\"law\""
                    " effective=\"2000-01-01\">\n <offence id=\"" RANDOM_OFFENCE "\" article=\"1\" zh=\"罪\""
                    " en=\"offence\">\n");
  if (dice_percent (dice, 20))
    g_string_append (out, "  <version effective=\"1990-01-01\" held=\"no\" subjects=\"person organization\"/>\n");
  if (dice_percent (dice, 40))
    write_version (out, dice, "2000-01-01", 1 + dice_below (dice, 2), dice_percent (dice, 20));
  write_version (out, dice, "2010-01-01", 3, dice_percent (dice, 20));
  g_string_append (out, " </offence>\n <offence id=\"t/2\" article=\"2\" zh=\"罪\" en=\"other\">\n");
  write_version (out, dice, "2000-01-01", 3, FALSE);
  g_string_append (out, " </offence>\n</instrument>\n");
  add_document (rules, "t/law.xml", g_string_free (out, FALSE));
}

static void write_value (GString *out, const RandomBand *band)
{
  g_autofree char *is = random_units (band->slot, band->regional);
  g_string_append_printf (out, " <value of=\"%s\" name=\"%s\" is=\"%s\"/>\n", band->instrument, band->name, is);
}

static void add_local_standard (RandomRules *rules)
{
  g_autoptr (GString) values = g_string_new (NULL);
  for (guint i = 0; i < rules->bands->len; i++) {
    const RandomBand *band = g_ptr_array_index (rules->bands, i);
    if (band->regional > 0)
      write_value (values, band);
  }
  if (values->len == 0)
    return;
  add_document (
      rules, "t/local.xml",
      g_strdup_printf ("<instrument xmlns=\"urn:sill:rules:1\" id=\"t/local\" kind=\"local-standard\" zh=\"地\""
                       " en=\"local\" effective=\"2000-01-01\" region=\"" REGION_KNOWN "\">\n%s</instrument>\n",
                       values->str));
}

RandomRules *random_rules_new (Dice *dice)
{
  RandomRules *rules = g_new0 (RandomRules, 1);
  rules->documents = g_ptr_array_new_with_free_func (document_free);
  rules->bands = g_ptr_array_new_with_free_func (band_free);
  rules->opens = g_ptr_array_new_with_free_func (open_free);
  rules->used = g_new0 (gboolean, N_RANDOM_FACTS);
  rules->bounded = g_new0 (gboolean, N_RANDOM_FACTS);
  add_vocabulary (rules);
  add_statute (rules, dice);
  g_autoptr (GPtrArray) first = add_interpretation (
      rules, dice, "t/a",
      dice_percent (dice, 25) ? "kind=\"interpretation\" effective=\"2005-01-01\" until=\"2012-01-01\""
                              : "kind=\"interpretation\" effective=\"2005-01-01\"",
      NULL);
  if (dice_percent (dice, 40))
    g_ptr_array_unref (
        add_interpretation (rules, dice, "t/b", "kind=\"interpretation\" effective=\"2012-01-01\"", first));
  rules->regional = dice_percent (dice, 20);
  if (rules->regional)
    g_ptr_array_unref (add_interpretation (
        rules, dice, "t/there", "kind=\"local-standard\" region=\"" REGION_KNOWN "\" effective=\"2004-01-01\"", NULL));
  add_local_standard (rules);
  return rules;
}
