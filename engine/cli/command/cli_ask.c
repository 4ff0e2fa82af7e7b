/* sill ask: an offence in, questions to a person and lines of answers back, a report and perhaps a case file out.
 * The one idea: an answer is one line, whether a person types it or a pipe brings it; a line that did not come from a
 * terminal is shown where it would have been typed. */
#include "cli/command/cli_commands.h"
#include "base/reason.h"
#include "base/text.h"
#include "cli/files/cli_output.h"
#include "cli/cli_rules.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  const Options *options;
  SillReport report;
  SillInterview *interview;
  gboolean typed; /* answers come from a terminal */
  gboolean ended; /* there are no more lines */
  int error;      /* errno of a read that failed */
  int lost;       /* errno of the first write to standard output that failed */
} Ask;

typedef struct {
  SillRules *rules;
  const char *offence;
  SillInterview *interview; /* of the first case */
  guint cases;
} Start;

typedef enum { WORD_BACK, WORD_WHY, WORD_QUIT, WORD_HELP, WORD_ANSWER } AskWord;

static const Text introduction = {
  "一问一答。不知道：直接回车；“上一步”：收回上一个回答；\n“为什么”：说明这一问；“退出”：到此为止。",
  "One question at a time. Empty line: don't know; back: take the last answer back;\n"
  "why: what the question is about; quit: stop here.",
};

/* ---- lines ---- */

/* What leaves a line unfinished on the terminal is finished before the signal does what it does. */
static void end_line (int number)
{
  ssize_t written = write (STDOUT_FILENO, "\n", 1);
  (void) written;
  signal (number, SIG_DFL);
  raise (number);
}

/* What is on its way to the person arrives; what goes wrong is asked for at once, before something else fails. */
static void flush (Ask *ask)
{
  int flushed = fflush (stdout);
  if (ask->lost == 0 && (flushed != 0 || ferror (stdout)))
    ask->lost = flushed != 0 ? errno : EIO;
}

/* Returns: yours; NULL at the end of the input. */
static char *read_line (Ask *ask)
{
  char *line = NULL;
  size_t room = 0;
  errno = 0;
  ssize_t length = getline (&line, &room, stdin);
  if (length < 0) {
    ask->error = feof (stdin) ? 0 : errno;
    ask->ended = TRUE;
    free (line);
    return NULL;
  }
  char *answer = g_strndup (line, strcspn (line, "\r\n"));
  free (line);
  return g_strstrip (answer);
}

static char *prompt (Ask *ask)
{
  fputs ("> ", stdout);
  flush (ask);
  char *line = read_line (ask);
  g_autofree char *shown = text_harmless (line == NULL ? "" : line, FALSE); /* it may not steer the terminal */
  if (!ask->typed || line == NULL)
    printf ("%s\n", shown);
  return line;
}

static void say (Ask *ask, Text text) { printf ("   %s\n", text_in (text, ask->options->language)); }

/* Prints a text and frees it. */
static void show (char *text)
{
  if (text != NULL)
    fputs (text, stdout);
  g_free (text);
}

/* ---- questions ---- */

static AskWord word_of (const char *line)
{
  static const struct {
    const char *text;
    AskWord word;
  } words[] = {
    { "back", WORD_BACK }, { "b", WORD_BACK },    { "上一步", WORD_BACK }, { "返回", WORD_BACK },
    { "why", WORD_WHY },   { "?", WORD_WHY },     { "？", WORD_WHY },      { "为什么", WORD_WHY },
    { "quit", WORD_QUIT }, { "q", WORD_QUIT },    { "exit", WORD_QUIT },   { "退出", WORD_QUIT },
    { "结束", WORD_QUIT }, { "help", WORD_HELP }, { "h", WORD_HELP },      { "帮助", WORD_HELP },
  };
  g_autofree char *lower = g_ascii_strdown (line, -1);
  gsize length = strlen (lower);
  if (length > 1 && lower[length - 1] == '?')
    lower[length - 1] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (lower, words[i].text))
      return words[i].word;
  return WORD_ANSWER;
}

static void go_back (Ask *ask)
{
  if (sill_interview_back (ask->interview))
    show (sill_interview_range (ask->interview, &ask->report));
  else
    say (ask, (Text) { "这是第一个问题。", "This is the first question." });
}

/* TRUE: the question is answered. */
static gboolean take_answer (Ask *ask, const char *line)
{
  g_autofree char *problem = NULL;
  if (sill_interview_answer (ask->interview, line, &ask->report, &problem)) {
    show (sill_interview_range (ask->interview, &ask->report));
    return TRUE;
  }
  fputs (problem, stdout);
  return FALSE;
}

/* FALSE: the same question is still open. */
static gboolean take_line (Ask *ask, const char *line)
{
  switch (word_of (line)) {
  case WORD_BACK: go_back (ask); return TRUE;
  case WORD_WHY: show (sill_interview_why (ask->interview, &ask->report)); return FALSE;
  case WORD_HELP: printf ("%s\n", text_in (introduction, ask->options->language)); return FALSE;
  case WORD_QUIT: ask->ended = TRUE; return TRUE;
  case WORD_ANSWER: return take_answer (ask, line);
  }
  g_assert_not_reached ();
}

static void ask_one (Ask *ask)
{
  gboolean answered = FALSE;
  show (sill_interview_question (ask->interview, &ask->report));
  while (!answered && !ask->ended) {
    g_autofree char *line = prompt (ask);
    answered = line == NULL || take_line (ask, line);
  }
}

static void ask_all (Ask *ask)
{
  printf ("%s\n", text_in (introduction, ask->options->language));
  if (ask->options->ask.facts != NULL)
    show (sill_interview_range (ask->interview, &ask->report));
  while (!ask->ended && sill_interview_topic (ask->interview) != NULL)
    ask_one (ask);
}

/* ---- the end ---- */

static Status save (Ask *ask, const char *path)
{
  g_autofree char *text = sill_interview_write_case (ask->interview);
  return output_text (ask->options, path, text);
}

/* Words that decline, as people type them where a question is asked; a file of that name is written as ./no. */
static gboolean declines (const char *path)
{
  static const char *const words[] = { "", "no", "n", "No", "否", "不", "不存", "不用", NULL };
  return path == NULL || g_strv_contains (words, path) || word_of (path) == WORD_QUIT;
}

/* On a terminal, whether and where to save is the last question. */
static Status offer_to_save (Ask *ask)
{
  Status status = STATUS_FAILED;
  if (!ask->typed || !isatty (STDOUT_FILENO) || feof (stdin))
    return STATUS_DONE;
  while (status == STATUS_FAILED) {
    say (ask, (Text) { "把回答存为案件文件？文件名（直接回车：不存）",
                       "Save the answers as a case file? Its name (empty: no)" });
    g_autofree char *path = prompt (ask);
    if (declines (path))
      return STATUS_DONE;
    if (word_of (path) == WORD_ANSWER)
      status = save (ask, path);
  }
  return status;
}

/* What could not be saved where it should go may still go elsewhere. */
static Status save_or_offer (Ask *ask)
{
  Status saved = ask->options->ask.save != NULL ? save (ask, ask->options->ask.save) : STATUS_DONE;
  return ask->options->ask.save == NULL || saved == STATUS_FAILED ? status_worse (saved, offer_to_save (ask)) : saved;
}

static Status report (Ask *ask)
{
  g_autoptr (SillReasons) reasons = sill_interview_explain (ask->interview);
  printf ("\n");
  show (sill_reasons_write (reasons, &ask->report));
  flush (ask);
  return sill_interview_decided (ask->interview) ? STATUS_DONE : STATUS_UNDECIDED;
}

static Status finish (Ask *ask)
{
  SillLanguage language = ask->options->language;
  Status status = report (ask);
  if (ask->error != 0) {
    print_problem (language, (Text) { "无法读取标准输入：%s", "cannot read standard input: %s" },
                   reason_number (ask->error, language));
    status = STATUS_FAILED;
  }
  status = status_worse (status, save_or_offer (ask));
  flush (ask);
  if (ask->lost != 0) {
    print_problem (language, (Text) { "无法写入标准输出：%s", "cannot write to standard output: %s" },
                   reason_number (ask->lost, language));
    status = STATUS_FAILED;
  }
  return status;
}

/* ---- the beginning ---- */

static gboolean start_from (const SillCase *given, gpointer data)
{
  Start *start = data;
  if (start->cases++ == 0)
    start->interview = sill_interview_new (start->rules, start->offence, given);
  return TRUE;
}

/* NULL, with what is wrong printed: the file does not hold one good case. */
static SillInterview *start_from_file (Start *start, const Options *options, Status *ret_status)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  if (!sill_cases_read (start->rules, options->ask.facts, findings, start_from, start, &error)) {
    print_error (options->language, error);
    *ret_status = STATUS_FAILED;
  } else if (print_findings (findings, NULL, options->language) == STATUS_REJECTED) {
    *ret_status = STATUS_REJECTED;
  } else if (start->cases != 1) {
    print_problem (options->language, (Text) { "%s 里应当恰好有一个案件", "%s must hold one case" },
                   options->ask.facts);
    *ret_status = STATUS_REJECTED;
  } else {
    return start->interview;
  }
  sill_interview_free (start->interview);
  return NULL;
}

static SillInterview *begin (SillRules *rules, const Options *options, Status *ret_status)
{
  Start start = { rules, options->operands[0], NULL, 0 };
  g_autoptr (SillInterview) fresh = start.offence == NULL ? NULL : sill_interview_new (rules, start.offence, NULL);
  if (fresh == NULL) {
    rules_list_offences (rules, options->operands[0], options->language);
    *ret_status = STATUS_USAGE;
    return NULL;
  }
  return options->ask.facts == NULL ? g_steal_pointer (&fresh) : start_from_file (&start, options, ret_status);
}

/* Standard input cannot bring both the case and the answers. */
static gboolean is_good_usage (const Options *options)
{
  if (options->operands[0] != NULL && options->operands[1] != NULL)
    print_problem (options->language,
                   (Text) { "一次只问一个罪名：“%s”多余", "one offence at a time: \"%s\" is one too many" },
                   options->operands[1]);
  else if (g_strcmp0 (options->ask.facts, "-") == 0)
    print_problem (options->language, (Text) { "--facts 不能是标准输入", "--facts cannot be standard input" });
  else
    return TRUE;
  return FALSE;
}

Status ask_run (const Options *options)
{
  Status status = STATUS_DONE;
  if (!is_good_usage (options))
    return STATUS_USAGE;
  const char *const files[] = { options->ask.facts, NULL };
  g_autoptr (SillRules) rules = rules_open_for (options, options->operands[0], files, &status);
  if (rules == NULL)
    return status;
  g_autoptr (SillInterview) interview = begin (rules, options, &status);
  if (interview == NULL)
    return status;
  Ask ask = { .options = options, .interview = interview, .typed = isatty (STDIN_FILENO) };
  ask.report = (SillReport) { SILL_TEXT, options->language, options->color, options->columns };
  if (ask.typed)
    signal (SIGINT, end_line);
  ask_all (&ask);
  return finish (&ask);
}
