/* The command line: in come the words, out go resolved options, or a message that names the nearest right word.
 * The one idea: a command says which options it takes, everything else (help, messages, parsing) follows from that. */
#include "cli/cli_options.h"
#include "cli/cli_help.h"
#include <getopt.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "base/decimal.h"

enum { MOST_OPTIONS = 49, MOST_COLUMNS = 100, USUAL_COLUMNS = 80, LEAST_COLUMNS = 40 };

const char *const options_languages[] = { "zh", "en", NULL };
const Text options_language = { "语言", "language" };
const Text options_no_value = { "选项“%s”需要一个值", "the option \"%s\" needs a value" };

static const char *const color_names[] = { "auto", "always", "never", NULL };
static const char *const detail_names[] = {
  [SILL_DETAIL_FULL] = "full", [SILL_DETAIL_ITEMS] = "items", [SILL_DETAIL_VERDICT] = "verdict", NULL
};
static const char *const only_names[] = { "harsher", "lighter", NULL };
static const char *const stage_names[] = { "vocabulary", "rulebook", "lawbook", "program", "form", NULL };

SillLanguage options_default_language (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++) {
    const char *value = g_getenv (variables[i]);
    if (value != NULL && *value != '\0')
      return g_str_has_prefix (value, "zh") ? SILL_ZH : SILL_EN;
  }
  return SILL_EN;
}

gboolean options_read_language (const char *text, SillLanguage *ret)
{
  if (!g_strv_contains (options_languages, text))
    return FALSE;
  *ret = g_str_equal (text, "zh") ? SILL_ZH : SILL_EN;
  return TRUE;
}

/* In brackets: a value that need not be there. */
static int has_value (const OptionHelp *option)
{
  if (option->value == NULL)
    return no_argument;
  return option->value[0] == '[' ? optional_argument : required_argument;
}

/* The table of getopt_long for what the command takes. */
static void fill_table (const Command *command, struct option table[static MOST_OPTIONS])
{
  guint n = 0;
  for (const OptionHelp *option = help_options; option->name != NULL; option++)
    if (help_takes_option (command, option))
      table[n++] = (struct option) { option->name, has_value (option), NULL, 0 };
  table[n] = (struct option) { NULL, 0, NULL, 0 };
  g_assert (n < MOST_OPTIONS);
}

static void report_unknown_option (const struct option *table, const char *found, SillLanguage language)
{
  const char *names[MOST_OPTIONS + 1] = { NULL };
  g_autoptr (GPtrArray) dashed = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; table[i].name != NULL; i++) {
    g_ptr_array_add (dashed, g_strconcat ("--", table[i].name, NULL));
    names[i] = g_ptr_array_index (dashed, i);
  }
  options_report (language, found, names);
}

static gboolean one_of (const char *value, const char *const *names, Text what, SillLanguage language)
{
  if (g_strv_contains (names, value))
    return TRUE;
  options_unknown (language, what, value, names);
  return FALSE;
}

/* Of reports; other documents have formats of their own. */
static SillFormat format_named (const char *name)
{
  static const char *const names[] = {
    [SILL_TEXT] = "text", [SILL_JSON] = "json", [SILL_XML] = "xml", [SILL_HTML] = "html", [SILL_MARKDOWN] = "md"
  };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return (SillFormat) i;
  return SILL_TEXT;
}

/* Sends reports to a terminal that shows colours, and nobody asked for none. */
static gboolean wants_color (const char *choice, const Options *options)
{
  if (!g_str_equal (choice, "auto"))
    return g_str_equal (choice, "always");
  const char *terminal = g_getenv ("TERM");
  const char *refused = g_getenv ("NO_COLOR");
  return options->output == NULL && isatty (STDOUT_FILENO) && terminal != NULL && !g_str_equal (terminal, "dumb") &&
         (refused == NULL || *refused == '\0');
}

static guint terminal_columns (const Options *options)
{
  struct winsize size;
  if (options->output != NULL || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return USUAL_COLUMNS;
  return CLAMP (size.ws_col, LEAST_COLUMNS, MOST_COLUMNS);
}

typedef struct {
  const Command *command;
  Options *options;
  const char *color;
  gboolean help;
} OptionReading;

static gboolean take_day (OptionReading *reading, const char *value)
{
  Options *options = reading->options;
  options->question.as_of = value;
  if (sill_question_valid (&options->question))
    return TRUE;
  print_problem (options->language,
                 (Text) { "“%s”不是日期，应如 2025-04-01", "\"%s\" is not a date, such as 2025-04-01" }, value);
  return FALSE;
}

static gboolean take_detail (OptionReading *reading, const char *value)
{
  Options *options = reading->options;
  if (!one_of (value, detail_names, (Text) { "详略", "detail" }, options->language))
    return FALSE;
  options->detailed = TRUE;
  for (guint i = 0; detail_names[i] != NULL; i++)
    if (g_str_equal (detail_names[i], value))
      options->question.detail = (SillDetail) i;
  return TRUE;
}

static gboolean take_way (OptionReading *reading, const char *value)
{
  Options *options = reading->options;
  options->diff.only = g_str_equal (value, "harsher") ? SILL_DIFF_HARSHER : SILL_DIFF_LIGHTER;
  return one_of (value, only_names, (Text) { "变动方向", "direction" }, options->language);
}

/* An option that is its text, or that is there or not, and where it goes. */
typedef struct {
  const char *name;
  gsize offset;
} Plain;

static const Plain plain_texts[] = {
  { "facts", offsetof (Options, ask.facts) },
  { "save", offsetof (Options, ask.save) },
  { "address", offsetof (Options, serve.address) },
  { "port", offsetof (Options, serve.port) },
  { "charge", offsetof (Options, batch.charge) },
  { "encoding", offsetof (Options, batch.encoding) },
  { "threads", offsetof (Options, threads) },
  { "witness", offsetof (Options, diff.witness) },
  { "docket", offsetof (Options, diff.docket) },
  { "filter", offsetof (Options, test.filter) },
  { "min", offsetof (Options, min) },
  { "mistake", offsetof (Options, mistake) },
  { "receipt", offsetof (Options, batch.receipt) },
  { "columns", offsetof (Options, batch.column_names) },
  { "sheet", offsetof (Options, batch.sheet) },
  { "blocks", offsetof (Options, batch.blocks) },
  { "reports", offsetof (Options, batch.reports) },
  { "sort", offsetof (Options, batch.sort) },
  { "summary", offsetof (Options, batch.summary) },
  { "seed", offsetof (Options, exercise.seed) },
  { "count", offsetof (Options, exercise.count) },
  { "theme", offsetof (Options, exercise.theme) },
  { "kind", offsetof (Options, exercise.kind) },
  { "difficulty", offsetof (Options, exercise.difficulty) },
  { "students", offsetof (Options, exercise.students) },
  { "category", offsetof (Options, exercise.category) },
  { "key", offsetof (Options, grade.key) },
  { "image", offsetof (Options, image) },
  { "explain", offsetof (Options, lint.explain) },
};

static const Plain plain_flags[] = {
  { "list", offsetof (Options, exercise.list) },    { "again", offsetof (Options, grade.again) },
  { "bom", offsetof (Options, batch.bom) },         { "resume", offsetof (Options, batch.resume) },
  { "fix", offsetof (Options, lint.fix) },          { "dry-run", offsetof (Options, lint.dry_run) },
  { "strict", offsetof (Options, lint.strict) },    { "table", offsetof (Options, batch.table) },
  { "no-image", offsetof (Options, no_image) },     { "verbose", offsetof (Options, verbose) },
  { "accept", offsetof (Options, test.accept) },    { "add", offsetof (Options, test.add) },
  { "watch", offsetof (Options, test.watch) },      { "check", offsetof (Options, fmt.check) },
  { "diff", offsetof (Options, fmt.diff) },         { "complete", offsetof (Options, batch.complete) },
  { "partial", offsetof (Options, batch.partial) }, { "all-offences", offsetof (Options, question.all_offences) },
  { "singly", offsetof (Options, batch.singly) },
};

/* Where the option of that name goes; NULL: it is not among them. */
static gpointer plain_field (Options *options, const Plain *plain, guint n, const char *name)
{
  guint i = 0;
  while (i < n && !g_str_equal (plain[i].name, name))
    i++;
  return i == n ? NULL : (char *) options + plain[i].offset;
}

/* FALSE: it is another option. */
static gboolean take_plain (Options *options, const char *name, const char *value)
{
  const char **text = plain_field (options, plain_texts, G_N_ELEMENTS (plain_texts), name);
  gboolean *flag = plain_field (options, plain_flags, G_N_ELEMENTS (plain_flags), name);
  if (text != NULL)
    *text = value;
  if (flag != NULL)
    *flag = TRUE;
  return text != NULL || flag != NULL;
}

static gboolean take_help (OptionReading *reading, const char *value)
{
  (void) value;
  return reading->help = TRUE;
}

static gboolean take_need (OptionReading *reading, const char *value)
{
  reading->options->batch.need_person = value != NULL ? value : "";
  return TRUE;
}

static gboolean take_rules (OptionReading *reading, const char *value)
{
  g_ptr_array_add (reading->options->rules, (gpointer) value);
  return TRUE;
}

static gboolean take_cases (OptionReading *reading, const char *value)
{
  g_ptr_array_add (reading->options->cases, (gpointer) value);
  return TRUE;
}

static gboolean take_output (OptionReading *reading, const char *value)
{
  reading->options->output = g_str_equal (value, "-") ? NULL : value;
  return TRUE;
}

static gboolean take_language (OptionReading *reading, const char *value)
{
  SillLanguage *language = &reading->options->language;
  return one_of (value, options_languages, options_language, *language) && options_read_language (value, language);
}

static gboolean take_color (OptionReading *reading, const char *value)
{
  reading->color = value;
  return one_of (value, color_names, (Text) { "着色方式", "choice of colour" }, reading->options->language);
}

static gboolean take_stage (OptionReading *reading, const char *value)
{
  reading->options->stage = value;
  return one_of (value, stage_names, (Text) { "阶段", "stage" }, reading->options->language);
}

static gboolean take_reading (OptionReading *reading, const char *value)
{
  reading->options->question.reading = value;
  return TRUE;
}

static gboolean take_format (OptionReading *reading, const char *value)
{
  Options *options = reading->options;
  if (!one_of (value, reading->command->formats, (Text) { "格式", "format" }, options->language))
    return FALSE;
  options->format_name = value;
  options->format = format_named (value);
  return TRUE;
}

/* Those that are more than a text or there. FALSE: a message was printed. */
static const struct {
  const char *name;
  gboolean (*take) (OptionReading *reading, const char *value);
} takers[] = {
  { "help", take_help },     { "need-person", take_need }, { "rules", take_rules }, { "cases", take_cases },
  { "output", take_output }, { "lang", take_language },    { "color", take_color }, { "stage", take_stage },
  { "only", take_way },      { "detail", take_detail },    { "as-of", take_day },   { "reading", take_reading },
  { "format", take_format },
};

/* One option with its value, both known to getopt_long. */
static gboolean take (OptionReading *reading, const char *name, const char *value)
{
  if (take_plain (reading->options, name, value))
    return TRUE;
  guint i = 0;
  while (i < G_N_ELEMENTS (takers) && !g_str_equal (takers[i].name, name))
    i++;
  g_assert (i < G_N_ELEMENTS (takers));
  return takers[i].take (reading, value);
}

/* FALSE: a message was printed. */
static gboolean take_all (OptionReading *reading, int argc, char **argv)
{
  struct option table[MOST_OPTIONS];
  fill_table (reading->command, table);
  opterr = optind = 0;
  for (;;) {
    int index = 0;
    int known = getopt_long (argc, argv, ":", table, &index);
    if (known == -1)
      break;
    if (known == ':') {
      print_problem (reading->options->language, options_no_value, argv[optind - 1]);
      return FALSE;
    }
    if (known == '?') {
      report_unknown_option (table, options_refused (argc, argv), reading->options->language);
      return FALSE;
    }
    if (!take (reading, table[index].name, optarg))
      return FALSE;
  }
  reading->options->operands = argv + optind;
  return TRUE;
}

static Status say_usage (const Command *command, SillLanguage language)
{
  print_problem (language, (Text) { "用法见“sill %s --help”", "see `sill %s --help`" }, command->name);
  return STATUS_USAGE;
}

static gboolean lacks_operand (const OptionReading *reading)
{
  if (!reading->command->wants_operand || reading->options->operands[0] != NULL)
    return FALSE;
  print_problem (reading->options->language, (Text) { "没有指明文件：%s", "nothing to work on: %s is missing" },
                 reading->command->operands);
  return TRUE;
}

static gboolean lacks_stage (const OptionReading *reading)
{
  if (!help_takes (reading->command, "stage") || reading->options->stage != NULL)
    return FALSE;
  print_problem (reading->options->language,
                 (Text) { "没有指明 --stage：vocabulary、rulebook、lawbook、program 或 form",
                          "--stage is missing: vocabulary, rulebook, lawbook, program or form" });
  return TRUE;
}

gboolean options_read (const Command *command, int argc, char **argv, SillLanguage language, Options *ret,
                       Status *ret_status)
{
  *ret = (Options) { .language = language,
                     .format = SILL_TEXT,
                     .format_name = command->formats != NULL ? command->formats[0] : NULL,
                     .rules = g_ptr_array_new (),
                     .cases = g_ptr_array_new () };
  OptionReading reading = { command, ret, "auto", FALSE };
  gboolean good = take_all (&reading, argc, argv);
  if (good && reading.help) {
    g_autofree char *help = help_of_command (command, ret->language);
    *ret_status = print_text (ret->language, help);
    return FALSE;
  }
  if (!good || lacks_operand (&reading) || lacks_stage (&reading)) {
    *ret_status = say_usage (command, ret->language);
    return FALSE;
  }
  ret->color = wants_color (reading.color, ret);
  ret->columns = terminal_columns (ret);
  return TRUE;
}

gboolean options_min (const Options *options, guint *ret)
{
  gint64 hundredths = 0;
  const char *text = options->min == NULL ? "0" : options->min;
  const gsize length = strlen (text) - (g_str_has_suffix (text, "%") ? 1 : 0);
  const gboolean good = decimal_read (text, length, 100, &hundredths) && hundredths <= 10000;
  if (!good)
    print_problem (options->language,
                   (Text) { "--min=%s：应为 0 至 100 的百分比", "--min=%s: write a per cent from 0 to 100" }, text);
  *ret = (guint) hundredths;
  return good;
}

void options_clear (Options *options)
{
  g_ptr_array_unref (options->rules);
  g_ptr_array_unref (options->cases);
}
