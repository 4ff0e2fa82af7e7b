/* The command `sill`: in comes a command line, out goes an exit status. One row of the table is one subcommand. */
#include "cli/command/cli_commands.h"
#include "cli/cli_help.h"
#include <getopt.h>
#include <stdio.h>

static const char *const check_formats[] = { "text", "md", "json", "xml", "html", NULL };
static const char *const test_formats[] = { "text", "json", "junit", "tap", "github", NULL };
static const char *const batch_formats[] = { "ndjson", "csv", NULL };
static const char *const facts_formats[] = { "text", "md", "json", NULL };
static const char *const grade_formats[] = { "text", "csv", "html", "json", NULL };
static const char *const lint_formats[] = { "text", "json", "sarif", "github", NULL };
static const char *const exercise_formats[] = { "text",          "md",         "html",  "json",     "moodle",
                                                "gift",          "qti21",      "qti12", "chaoxing", "chaoxing-xlsx",
                                                "chaoxing-docx", "blackboard", NULL };
static const char *const diff_formats[] = { "text", "md", "html", "json", NULL };
static const char *const cover_formats[] = { "text", "json", "html", "lcov", NULL };
static const char *const mutate_formats[] = { "text", "json", NULL };
static const char *const show_formats[] = { "text", "md", "html", NULL };

static const Command commands[] = {
  { "check",
    "CASE…",
    "format detail rules image no-image verbose as-of reading all-offences output color",
    check_formats,
    TRUE,
    { "认定案件并说明理由", "decide cases and explain why" },
    { "CASE 是案件文件（XML 或 JSON），“-”是标准输入。有误的文件逐条报到标准错误，其余照常认定。",
      "CASE is a case file, XML or JSON; \"-\" is standard input. What is wrong with a file goes to\n"
      "standard error, one line each; the other files are still decided." },
    check_run },
  { "batch",
    "INPUT…",
    "format bom detail need-person reports sort summary charge complete partial table sheet columns encoding singly "
    "threads rules image no-image verbose output blocks resume receipt",
    batch_formats,
    TRUE,
    { "大批案件，每件一行结果", "decide many cases, a line for each" },
    { "INPUT 是案件文件（NDJSON 等 JSON、XML、CSV、TSV 或 xlsx 表格，可以是 gzip、zstd "
      "压缩的）或者目录，“-”是标准输入。\n"
      "每条记录一行 JSON，次序不变；有误的记录也是一行，写明位置、代码和应当怎样写。总数在标准错误。",
      "INPUT is a case file (NDJSON or other JSON, XML, tables as CSV, TSV or xlsx; packed by gzip or zstd or not), a\n"
      "folder of them, or \"-\" for standard input. Each record becomes a line of JSON, in the same order; one that is "
      "wrong becomes a\n"
      "line too, which says where, what and what would be right. The counts go to standard error." },
    batch_command_run },
  { "verify",
    "RECEIPT…",
    "receipt rules image no-image verbose",
    NULL,
    TRUE,
    { "按收据重新认定，核对有无改变", "run a batch again by its receipt, and say what has changed" },
    { "RECEIPT 是 sill batch --receipt "
      "写的文件。输入、规则、结果有任何一个字节改变，都逐项指出。没有输出就是没有改变。\n"
      "--receipt 把几份收据合成一份：分别认定的各部分，依次连起来就是整批。",
      "RECEIPT is a file that sill batch --receipt wrote. One changed byte of input, rules or results is named.\n"
      "No output: all is as it was.\n"
      "--receipt joins several to one: of parts that were decided apart and follow each other." },
    verify_run },
  { "ask",
    "OFFENCE",
    "facts save rules image no-image verbose color",
    NULL,
    FALSE, /* it lists the offences then */
    { "逐项提问，只问还能影响结果的事实", "interview: asks only what can still change the result" },
    { "OFFENCE 是罪名：标识（cn/253-1，可省去 cn/）、条号或名称；不写则列出全部罪名。\n"
      "每次一问；不知道就直接回车，"
      "“上一步”收回，“为什么”说明，“退出”结束；最后显示完整理由。",
      "OFFENCE is an id (cn/253-1, or 253-1), an article or a name; without it all are listed. One\n"
      "question at a time; an empty line is \"don't know\", \"back\" takes an answer back, \"why\"\n"
      "explains the question, \"quit\" ends; the full report comes last." },
    ask_run },
  { "serve",
    "",
    "address port rules",
    NULL,
    FALSE,
    { "本机网页：填写事实，随填随判", "a page on this machine: facts in, the tier at once" },
    { "打印一个链接，在浏览器中打开。页面只在本机，链接中的密文只有打开的人知道；Ctrl-C 结束。",
      "Prints a link to open in a browser. The page is on this machine only, and only who has the link can open\n"
      "it. Ctrl-C ends it." },
    serve_run },
  { "explorer",
    "[OFFENCE…]",
    "rules output",
    NULL,
    FALSE,
    { "课堂用的一个网页文件，不需安装，不需网络", "one HTML file for a class room, without network or installation" },
    { "OFFENCE 是罪名：标识、条号或者名称；不写则列入全部罪名。写出的网页自带程序和规则，在任何浏览器里打开即可，\n"
      "填写的内容不离开浏览器。",
      "OFFENCE is an id, an article or a name; without it all are in. The file carries the engine and the rules:\n"
      "open it in any browser, from a disk or a server. What is filled in stays in the browser." },
    explorer_run },
  { "facts",
    "[OFFENCE]",
    "format rules image no-image verbose output",
    facts_formats,
    FALSE,
    { "列出案件可以写明的事实及其写法", "list the facts that a case may state, and how" },
    { "OFFENCE 是罪名：标识、条号或者名称（含原罪名）；不写则列出全部事实，\n写明的，只列该罪名的规定用到的事实。",
      "OFFENCE is an id, an article or a name, also one of earlier law: only the facts that its rules use are\n"
      "listed then, else all." },
    facts_run },
  { "test",
    "PATH…",
    "format filter accept add watch threads rules image no-image verbose output",
    test_formats,
    TRUE,
    { "检验案件的结果是否与写明的预期（expect）一致", "hold cases against what they expect" },
    { "PATH 是案件文件，或者含有案件文件（XML、JSON）的目录，连同其下各级目录。\n"
      "逐条列出与预期不符之处及其原因，最后是总数；没有找到任何预期，也算不通过。",
      "PATH is a case file, or a folder searched downwards for them (XML and JSON). Each expectation that\n"
      "is not met is named, with what it hangs on; the numbers come last. Where nothing is expected at all,\n"
      "the test fails." },
    test_run },
  { "exercise",
    "[OFFENCE]",
    "format seed count theme kind difficulty students list category rules output",
    exercise_formats,
    FALSE,
    { "出课堂练习，附答案、解析和每个错误选项的错因", "make class exercises, with key, reasons and named mistakes" },
    { "OFFENCE 是罪名；不写则各罪名都出。答案由引擎认定，每个错误选项都出于一种写明名称的错误。\n"
      "有 --students 时，同样的主题、各人不同的数字；--output 是目录，一人一个文件。",
      "OFFENCE is an id, an article or a name; without it all offences are asked about. The key is what the engine\n"
      "decides; each wrong option comes of one mistake, which is named. With --students everyone gets the same\n"
      "themes with other numbers; --output is a folder then, a file for each." },
    exercise_run },
  { "grade",
    "SHEET ANSWERS",
    "format key again rules output",
    grade_formats,
    TRUE,
    { "批改练习，指出每个错误答案的错因", "grade a class, and name the mistake behind each wrong answer" },
    { "SHEET 是 sill exercise --format=json 出的题，ANSWERS 是答案：CSV、TSV（学号、题号、答案）或者 "
      "JSON，“-”是标准输入。\n"
      "答案可以是字母、选项的文字或者数字。几种错误会导致同一答案的，取能够解释最多答案的错误。",
      "SHEET is what sill exercise --format=json made, ANSWERS what was handed in: CSV or TSV (student, question,\n"
      "answer) or JSON; \"-\" is standard input. An answer is letters, the words of an option or a number. Where "
      "several\n"
      "mistakes lead to it, the one is named that explains most of the student's answers." },
    grade_run },
  { "show",
    "[RULES…]",
    "format rules image no-image verbose output",
    show_formats,
    FALSE,
    { "把规则文件显示为便于核对的表", "show a rule file as a table to compare with the law" },
    { "RULES 是规范性文件的标识（如 cn/fashi-2017-10）或规则文件；不写则列出全部标识。",
      "RULES is the id of an instrument, such as cn/fashi-2017-10, or a rule file; without it all ids are listed." },
    show_run },
  { "lint",
    "[RULES…]",
    "format cases explain fix dry-run rules strict output",
    lint_formats,
    FALSE,
    { "检查规则文件，报出全部错误和建议", "report every fault in rule files, and advise" },
    { "RULES 是规则文件或目录；不写则检查默认规则。没有输出就是既没有错误，也没有建议。\n"
      "核对过、照原样是对的，在文件中写 <allow code=\"代码\" because=\"理由\"/>，以后不再提。",
      "RULES is a rule file or a folder of them; without it the default rules are read. No output: neither fault\n"
      "nor advice. What was looked into and is right as it stands is allowed in the file, with the reason:\n"
      "<allow code=\"CODE\" because=\"…\"/>, inside the element that it is about." },
    lint_run },
  { "fmt",
    "PATH…",
    "check diff",
    NULL,
    TRUE,
    { "把规则文件、案件文件改写成统一的版式", "bring rule and case files into their one layout" },
    { "PATH 是规则文件（XML）、案件文件（XML 或者 JSON）或者含有它们的目录，“-”是标准输入，结果写到标准输出。\n"
      "含义不变，注释保留，属性次序和空白一律统一；有误的文件不动。",
      "PATH is a rule or case file in XML, a case file in JSON, or a folder of them; \"-\" is standard input,\n"
      "which goes to standard output. The meaning stays, comments are kept, the order of attributes and all\n"
      "spacing become the same everywhere; a file with faults is left as it is." },
    fmt_run },
  { "diff",
    "OLD NEW",
    "format only docket witness rules no-image verbose output color",
    diff_formats,
    TRUE,
    { "规则改动使哪些案件的档次变动", "what a change of the rules does to the tiers" },
    { "OLD 和 NEW 是规则文件、目录，或者 git 版本里的文件、目录（HEAD:rules）。\n"
      "凡档次变动的，逐一列出：由哪一档到哪一档、起作用的条文项目、最小的例子；“没有变动”是对全部可能的事实的证明。\n"
      "状态 0：没有后果；4：有后果，或者有没有证明的部分。",
      "OLD and NEW are rule files, folders, or either in a git revision (HEAD:rules). Every kind of cases\n"
      "whose tier moves is listed: from which tier to which, by which item, with the smallest case. That\n"
      "nothing moves is proved over all that facts can be. Status 0: no effect; 4: an effect, or a part\n"
      "that could not be proved." },
    diff_run },
  { "boundary",
    "[RULES…]",
    "format rules folder color",
    mutate_formats,
    FALSE,
    { "写出每个标准恰好不足、恰好达到、恰好超过的案件", "write the cases on both sides of every limit" },
    { "RULES 是规则文件或目录，只取这些文件的项；不写则是默认规则的全部。\n"
      "每一项的每个条件，各有恰好不足、恰好达到、恰好超过的案件，尽可能只由该项决定结果。\n"
      "新旧法律交替之处，同样的事实各写两案：旧法最后一日和新法第一日。\n"
      "案件只写事实，不写结果：应当是哪一档，由人对照条文写明。",
      "RULES is a rule file or a folder: only items of these; without it, of all of the default rules.\n"
      "For every condition of every item the cases just under, at and just over its critical point, made so\n"
      "that only this item decides wherever that can be. Where one law follows another, the same facts on\n"
      "the last day of the old law and the first day of the new one. The cases state facts and claim no tier: what "
      "each\n"
      "should come to a person says who has read the provision." },
    boundary_run },
  { "cover",
    "[RULES…]",
    "format cases min rules output color",
    cover_formats,
    FALSE,
    { "案件触及了规则的哪些部分", "what the cases exercise of the rules" },
    { "RULES 是规则文件或目录，只看这些文件；不写则是默认规则的全部。\n"
      "每一项达到、没有达到，每个标准不足、恰好、超过，每个前提是、否，每一档，每种其他理解，每个法律版本：\n"
      "--cases 的案件触及了多少，缺什么。",
      "RULES is a rule file or a folder: only what stands in these; without it, all of the default rules.\n"
      "Each item met and not met, each limit under, at and over, each precondition both ways, each tier, each\n"
      "other reading, each version of the law: how much of it the cases of --cases exercise, and what they do not." },
    cover_run },
  { "mutate",
    "[RULES…]",
    "format cases mistake min threads rules folder color",
    mutate_formats,
    FALSE,
    { "逐一写错规则，看案件能否发现", "make mistakes in the rules, and see whether cases notice" },
    { "RULES 是规则文件或目录，只写入这些文件的错误；不写则是默认规则的全部文件。\n"
      "人们编写规则时常犯的错误逐一写入规则，再用 --cases 的案件（写有 "
      "expect）检验：发现、没有发现，或者已证明不可能发现。\n"
      "没有发现的，给出能够发现它的最小案件，可以直接收入案件集。",
      "RULES is a rule file or a folder: only mistakes in these are made; without it, in all of the default rules.\n"
      "Each mistake that people make in rules is made in turn, and the cases of --cases that expect something\n"
      "are decided: it is noticed, or not, or proved to be no mistake at all. For what is not noticed the\n"
      "smallest case that would is given, ready to be added." },
    mutate_run },
  { "prove",
    "[RULES…] PROPERTY…",
    "format rules folder color",
    mutate_formats,
    TRUE,
    { "证明规则的性质，或者举出反例", "prove what holds of the rules, or refute it by a case" },
    { "PROPERTY 是 "
      "monotone（数额越大，档次不降）、monotone:FACT（只就该事实）、gapless（两个达到某档的数额之间没有空当）、\n"
      "ordered（达到高档的，也有低档的项达到）、implies:ITEM:TIER（符合该项的，达到该档次）、\n"
      "equivalent:PATH（与 PATH 的规则档次相同）。\n"
      "对全部可能的事实证明；不成立的，举出最小的反例，状态 4。",
      "PROPERTY is monotone (a greater amount never leads to a lower tier), monotone:FACT (of that fact),\n"
      "gapless (no amount between two that reach a tier fails to), ordered (what an item raises to a tier\n"
      "reaches the lower ones by items of theirs), implies:ITEM:TIER (where the item is met the tier is\n"
      "reached), equivalent:PATH (the same tiers as the rules there). It is proved over all that facts can\n"
      "be; else the smallest case refutes it: status 4." },
    prove_run },
  { "compile",
    "[RULES]",
    "output",
    NULL,
    FALSE,
    { "把规则目录存为映像，以后启动不必再读规则",
      "keep a folder of rules as an image, so that a start need not read them" },
    { "RULES 是规则目录；不写则用默认规则。映像写入 FILE，不写则是该目录下的 .sill-image。\n"
      "规则改动之后，旧映像不再使用；其余命令仍读规则文件，结果不变。",
      "RULES is a folder of rules; without it the default rules are taken. The image goes to FILE, or else to\n"
      ".sill-image in the folder. Once a rule file has changed the image is not used any more: the other commands\n"
      "read the rule files then, with the same result." },
    compile_run },
  { "dump",
    "[RULES…]",
    "stage rules image no-image verbose output",
    NULL,
    FALSE,
    { "打印内部形式，供维护者使用", "print an inner form, for maintainers" },
    { "RULES 是规则文件或目录；不写则用默认规则。form 也可以只打印一个罪名或一个规范性文件的。",
      "RULES is a rule file or a folder of them; without it the default rules are read. Of the\n"
      "form an offence or an instrument may be named instead." },
    dump_run },
  { NULL, NULL, NULL, NULL, FALSE, { NULL, NULL }, { NULL, NULL }, NULL },
};

static const Command *find_command (const char *name)
{
  for (const Command *command = commands; command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      return command;
  return NULL;
}

static Status report_unknown_command (const char *name, SillLanguage language)
{
  const char *names[G_N_ELEMENTS (commands)];
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  options_unknown (language, (Text) { "命令", "command" }, name, names);
  return STATUS_USAGE;
}

static Status run_command (int argc, char **argv, SillLanguage language)
{
  const Command *command = find_command (argv[0]);
  if (command == NULL)
    return report_unknown_command (argv[0], language);
  Options options;
  Status status = STATUS_DONE;
  if (options_read (command, argc, argv, language, &options, &status))
    status = command->run (&options);
  options_clear (&options);
  return status;
}

static Status say_help (SillLanguage language)
{
  g_autofree char *help = help_of_all (commands, language);
  return print_text (language, help);
}

static Status say_version (SillLanguage language)
{
  g_autofree char *text = g_strdup_printf ("sill %s\n", sill_version ());
  return print_text (language, text);
}

/* Nothing was asked for. */
static Status report_no_command (SillLanguage language)
{
  g_autofree char *help = help_of_all (commands, language);
  fputs (help, stderr);
  return STATUS_USAGE;
}

/* What getopt_long could not take: an unknown option, or --lang without a language that there is. */
static Status report_option (int known, const char *value, const char *word, SillLanguage language)
{
  static const char *const names[] = { "--help", "--version", "--lang", NULL };
  if (known == 'l')
    options_unknown (language, options_language, value, options_languages);
  else if (known == ':')
    print_problem (language, options_no_value, word);
  else
    options_report (language, word, names);
  return STATUS_USAGE;
}

/* What stands before the subcommand. */
int main (int argc, char **argv)
{
  static const struct option table[] = {
    { "help", no_argument, NULL, 'h' },
    { "version", no_argument, NULL, 'v' },
    { "lang", required_argument, NULL, 'l' },
    { NULL, 0, NULL, 0 },
  };
  SillLanguage language = options_default_language ();
  gboolean help = FALSE;
  opterr = 0;
  for (int known; (known = getopt_long (argc, argv, "+:", table, NULL)) != -1;) {
    if (known == 'v')
      return say_version (language);
    if (known == 'h')
      help = TRUE;
    else if (known != 'l' || !options_read_language (optarg, &language))
      return report_option (known, optarg, known == '?' ? options_refused (argc, argv) : argv[optind - 1], language);
  }
  if (help)
    return say_help (language);
  if (optind == argc)
    return report_no_command (language);
  return run_command (argc - optind, argv + optind, language);
}
