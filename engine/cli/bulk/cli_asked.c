/* The options of a batch in, what is asked of the engine out, or a message that says what cannot go together. */
#include "cli/bulk/cli_asked.h"
#include "base/reason.h"
#include <string.h>
#include "cli/cli_rules.h"
#include "cli/files/cli_inputs.h"

/* The id of the one offence that --charge names. Returns: yours; NULL, with a message, if it names none or several. */
static char *read_charge (const Options *options, const SillRules *rules)
{
  g_auto (GStrv) ids = sill_rules_offences_named (rules, options->batch.charge);
  if (g_strv_length (ids) == 1)
    return g_strdup (ids[0]);
  rules_list_offences (rules, options->batch.charge, options->language);
  return NULL;
}

static gboolean is_one_reading (const Options *options)
{
  if (!options->batch.complete || !options->batch.partial)
    return TRUE;
  print_problem (options->language, (Text) { "--complete 与 --partial 只能写一个：没有写的是没有查明（complete），还是"
                                             "不知道（partial）",
                                             "--complete or --partial, not both: what a record does not say was not "
                                             "found (complete), or is not known (partial)" });
  return FALSE;
}

/* Neither of two files would take the place of the other. */
static gboolean are_apart (const Options *options, const char *one, const char *one_option, const char *other,
                           const char *other_option)
{
  if (!inputs_are_one (one, other))
    return TRUE;
  print_problem (options->language, (Text) { "%s 与 %s 是同一个文件“%s”", "%s and %s are one file, %s" }, one_option,
                 other_option, one);
  return FALSE;
}

static gboolean are_files_apart (const Options *options)
{
  return are_apart (options, options->batch.receipt, "--receipt", options->output, "--output") &&
         are_apart (options, options->batch.summary, "--summary", options->output, "--output") &&
         are_apart (options, options->batch.receipt, "--receipt", options->batch.summary, "--summary") &&
         inputs_spared (options, options->batch.receipt) && inputs_spared (options, options->batch.summary);
}

/* Lines of COLUMN=MEANING; blank ones and those that begin with # say nothing. `ret`: yours, by turns, ended by NULL. */
static gboolean read_columns (const Options *options, GStrv *ret)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  *ret = NULL;
  if (options->batch.column_names == NULL)
    return TRUE;
  if (!g_file_get_contents (options->batch.column_names, &text, NULL, &error)) {
    g_autofree char *reason = reason_in (error->message, options->language);
    print_problem (options->language, (Text) { "无法读取：%s", "cannot be read: %s" }, reason);
    return FALSE;
  }
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    g_auto (GStrv) sides = g_strsplit (g_strstrip (*line), "=", 2);
    if (**line == '\0' || **line == '#')
      continue;
    if (sides[1] == NULL) {
      print_problem (options->language,
                     (Text) { "--columns：“%s”应写作“列名=编号、罪名等或者事实”，不用的列写“列名=-”",
                              "--columns: write \"%s\" as COLUMN=id, offence … or a fact; COLUMN=- is passed over" },
                     *line);
      return FALSE;
    }
    g_strv_builder_add_many (columns, g_strstrip (sides[0]), g_strstrip (sides[1]), NULL);
  }
  *ret = g_strv_builder_end (columns);
  return TRUE;
}

/* Blocks are a place of their own. */
static gboolean is_one_place (const Options *options)
{
  if (options->batch.blocks != NULL && options->output != NULL) {
    print_problem (options->language, (Text) { "--blocks 与 --output 只能写一个", "--blocks or --output, not both" });
    return FALSE;
  }
  if (options->batch.resume && options->batch.blocks == NULL) {
    print_problem (options->language, (Text) { "--resume 接着写的是 --blocks=DIR 中的结果：请写明目录",
                                               "--resume goes on with what is in --blocks=DIR: name the folder" });
    return FALSE;
  }
  return TRUE;
}

/* Lines that are put in another order are known when the last one is. */
static gboolean may_sort (const Options *options)
{
  if (options->batch.sort == NULL || options->batch.blocks == NULL)
    return TRUE;
  print_problem (options->language,
                 (Text) { "--sort 要等全部记录认定之后才能写出，不能与 --blocks 同用：请用 --output",
                          "--sort writes when the last record is decided, and cannot go with --blocks: use --output" });
  return FALSE;
}

/* The index of a name; -1, with a message that lists them. */
static gint find_name (const Options *options, const char *name, const char *const *names, Text what)
{
  for (gint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;
  options_unknown (options->language, what, name, names);
  return -1;
}

static gboolean read_sort (const Options *options, SillBatchSort *ret)
{
  const gint index = options->batch.sort == NULL
                         ? SILL_SORT_NOT
                         : find_name (options, options->batch.sort, asked_sorts, (Text) { "排序方式", "order" });
  *ret = (SillBatchSort) MAX (index, 0);
  return index >= 0;
}

/* Names with commas between them; none: any. */
static gboolean read_needs (const Options *options, guint *ret)
{
  g_auto (GStrv) words = g_strsplit (options->batch.need_person != NULL ? options->batch.need_person : "", ",", -1);
  *ret = 0;
  for (char **word = words; *word != NULL; word++) {
    const gint index = find_name (options, g_strstrip (*word), asked_needs, (Text) { "需要人看的原因", "need" });
    if (index < 0)
      return FALSE;
    *ret |= 1U << index;
  }
  if (*ret == 0)
    *ret = SILL_NEED_ANY;
  return TRUE;
}

/* What a person should look at goes into the folder where there is one, else nothing else is written. */
static gboolean read_triage (const Options *options, Asked *ret)
{
  guint needs = 0;
  if (!read_sort (options, &ret->batch.sort) || !read_needs (options, &needs))
    return FALSE;
  ret->report = (SillReport) { .format = SILL_HTML, .language = options->language };
  if (options->batch.reports != NULL) {
    ret->batch.reports = &ret->report;
    ret->batch.reported = needs;
  } else if (options->batch.need_person != NULL)
    ret->batch.only = needs;
  return TRUE;
}

const char *const asked_sorts[] = { [SILL_SORT_NOT] = "not",
                                    [SILL_SORT_MARGIN] = "margin",
                                    [SILL_SORT_MISSING] = "missing",
                                    [SILL_SORT_TIER] = "tier",
                                    NULL };
/* In the order of the bits of SILL_NEED. */
const char *const asked_needs[] = {
  "refused", "undecided", "open", "presumption", "reading", "charge", "unused", NULL
};
const char *const asked_forms[] = { [SILL_BATCH_NDJSON] = "ndjson", [SILL_BATCH_CSV] = "csv", NULL };

gboolean asked_begin (const Options *options, Asked *ret)
{
  const gboolean table = g_strcmp0 (options->format_name, "csv") == 0;
  *ret = (Asked) { .batch = { .detail = table && !options->detailed ? SILL_DETAIL_ITEMS : options->question.detail,
                              .form = table ? SILL_BATCH_CSV : SILL_BATCH_NDJSON,
                              .language = table ? options->language : SILL_ZH,
                              .bom = table && options->batch.bom,
                              .has_findings = options->batch.complete || options->batch.partial,
                              .complete = options->batch.complete,
                              .encoding = options->batch.encoding,
                              .sheet = options->batch.sheet,
                              .tables = options->batch.table,
                              .singly = options->batch.singly } };
  return is_one_reading (options) && are_files_apart (options) && is_one_place (options) && may_sort (options) &&
         options_threads (options, &ret->batch.threads) && read_triage (options, ret);
}

Status asked_finish (const Options *options, const SillRules *rules, Asked *asked)
{
  asked->charge = options->batch.charge != NULL ? read_charge (options, rules) : NULL;
  if (options->batch.charge != NULL && asked->charge == NULL)
    return STATUS_USAGE;
  if (!read_columns (options, &asked->columns))
    return STATUS_FAILED;
  asked->batch.charge = asked->charge;
  asked->batch.columns = (const char *const *) asked->columns;
  return STATUS_DONE;
}

void asked_clear (Asked *asked)
{
  g_free (asked->charge);
  g_strfreev (asked->columns);
}
