/* Help texts: in goes what a command says of itself, out comes what a person reads. One table describes every option,
 * so that help and parsing cannot disagree. */
#include "cli/cli_help.h"
#include <string.h>

const OptionHelp help_options[] = {
  { "format", "FORMAT", { "报告格式：%s（默认 %s）", "format of the report: %s (default %s)" } },
  { "detail",
    "DETAIL",
    { "详略：full、items 或 verdict（默认 full）", "how much: full, items or verdict (default full)" } },
  { "facts", "FILE", { "从案件文件 FILE 开始，只问其余", "start from the case in FILE, ask only the rest" } },
  { "save", "FILE", { "把回答写成案件文件 FILE", "write the answers as a case file" } },
  { "stage",
    "STAGE",
    { "内部形式：vocabulary、rulebook、lawbook、program 或 form",
      "inner form: vocabulary, rulebook, lawbook, program or form" } },
  { "rules",
    "PATH",
    { "规则文件或目录，可重复；默认依次取：已安装的、./rules、程序旁的",
      "rule file or folder, as often as needed; default: the\n"
      "                  installed set, ./rules, beside the program" } },
  { "image",
    "FILE",
    { "规则目录的映像（默认为该目录下的 .sill-image）", "image of the folder of rules (default: its .sill-image)" } },
  { "no-image", NULL, { "不用映像，读规则文件", "read the rule files, whatever image there is" } },
  { "verbose", NULL, { "说明规则取自映像还是文件", "say whether the rules come from an image or from files" } },
  { "as-of", "DATE", { "假设在该日裁判（如 2025-04-01）", "as if judged on that day, such as 2025-04-01" } },
  { "reading",
    "NAME",
    { "有争议的条文改用该读法（如 single，或者 \"5(2)(3) single\"）",
      "read a disputed provision so, such as single or \"5(2)(3) single\"" } },
  { "all-offences",
    NULL,
    { "没有指控、但案件写有其事实的罪名也一并认定", "also offences not charged whose facts the case states" } },
  { "filter",
    "TEXT",
    { "只检验路径或者名称含有 TEXT 的案件，* 和 ? 代替任意字符",
      "only cases whose path or name holds TEXT; * and ? stand for anything" } },
  { "accept", NULL, { "把不符的预期改写为实际结果", "rewrite expectations that are not met to what came" } },
  { "watch",
    NULL,
    { "规则或案件一改动就再检验，Ctrl-C 结束", "test again whenever rules or cases change; Ctrl-C ends" } },
  { "add",
    NULL,
    { "同 --accept，并在没有预期的案件中写入实际结果", "the same, and an <expect> into cases that have none" } },
  { "check",
    NULL,
    { "不改写，只列出会改变的文件：状态 4", "rewrite nothing, name the files that would change: status 4" } },
  { "diff", NULL, { "不改写，显示会改变之处：状态 4", "rewrite nothing, show what would change: status 4" } },
  { "charge", "OFFENCE", { "没有写明指控的记录按罪名 OFFENCE 认定", "the offence of records that charge nothing" } },
  { "complete",
    NULL,
    { "没有写明 findings 的记录：没有写的即没有查明",
      "records without findings: what they do not say was not found" } },
  { "partial", NULL, { "没有写明 findings 的记录：没有写的即不知道", "records without findings: ... is not known" } },
  { "table",
    NULL,
    { "输入是表格（名称以 .csv、.tsv 结尾的和 .xlsx 工作簿本来就是）",
      "the input is a table (.csv, .tsv and .xlsx always are)" } },
  { "sheet",
    "NAME",
    { "工作簿中的哪一个工作表（默认唯一有内容的那个）",
      "which sheet of a workbook (default: the only one with anything)" } },
  { "receipt",
    "FILE",
    { "把收据写入 FILE：输入、规则、选项和结果的校验值，供 sill verify 核对；verify：各份收据合成一份",
      "write a receipt for sill verify: hashes of input, rules and results; verify: those it was given as one" } },
  { "bom", NULL, { "CSV 以字节顺序标记开头，供 Excel 识别编码", "a byte order mark before CSV, as Excel wants it" } },
  { "need-person",
    "[=WHY]",
    { "只写需要人看的记录：refused、undecided、open、presumption、reading、charge、unused 中的几项（默认任何一项）",
      "only records that need a person: some of refused, undecided, open, presumption, reading, charge, unused "
      "(default: any)" } },
  { "reports",
    "DIR",
    { "需要人看的记录，在目录 DIR 中各写一份报告", "for records that need a person, a report each in DIR" } },
  { "sort", "BY", { "排序：margin、missing 或 tier", "in order of: margin, missing or tier" } },
  { "summary",
    "FILE",
    { "把汇总写入 FILE（.html、.json、.md 或者文本）", "write a summary (.html, .json, .md, else text)" } },
  { "blocks",
    "DIR",
    { "结果写成目录 DIR 中编号的文件，断电也不丢失，可以接着写",
      "write numbered files in DIR: nothing is lost whatever ends it, and it can be gone on with" } },
  { "resume", NULL, { "接着 --blocks=DIR 中已有的结果写", "go on with what is in --blocks=DIR" } },
  { "columns",
    "FILE",
    { "表格各列是什么：每行一个“列名=案号等或者事实”",
      "what the columns of tables are: a line each, COLUMN=id or a fact" } },
  { "encoding",
    "NAME",
    { "没有标明编码的文件用什么编码（默认 UTF-8）", "encoding of files that do not say it (default UTF-8)" } },
  { "address",
    "ADDRESS",
    { "在哪个地址上等候（默认 127.0.0.1，即仅限本机）", "address to listen on (default 127.0.0.1: this machine)" } },
  { "port", "PORT", { "端口（默认任意空闲的）", "port to listen on (default: any that is free)" } },
  { "singly",
    NULL,
    { "逐条认定，不成批（结果相同）", "decide records one by one, not many at once (the same comes of them)" } },
  { "threads", "N", { "同时用几个线程（默认与处理器同数）", "threads to use (default: one a processor)" } },
  { "only", "WAY", { "只看 harsher（加重）或者 lighter（减轻）", "only what gets harsher, or lighter" } },
  { "docket", "PATH", { "PATH 下的归档案件哪些变动", "which archived cases move: a case file, or a folder of them" } },
  { "witness",
    "DIR",
    { "把每种变动最小的例子写成 DIR 下的案件文件", "write the smallest case of each move below DIR" } },
  { "explain",
    "CODE",
    { "说明 CODE 是什么、怎样改正、怎样留着不提；list：列出全部代码",
      "a page on CODE: why, an example, how to mend or allow it; list: all codes" } },
  { "fix", NULL, { "只有一种改法的，改正文件", "mend the files where there is one right way" } },
  { "dry-run", NULL, { "与 --fix 一起：只显示会怎样改", "with --fix: show what would change, and write nothing" } },
  { "cases", "PATH", { "案件文件或者目录，可重复", "case file, or folder of them, as often as needed" } },
  { "min", "PERCENT", { "低于 PERCENT（百分比）则状态为 4", "status 4 below that per cent" } },
  { "mistake", "NAME", { "只写入名为 NAME 的错误（如 limit-up）", "only mistakes of that name, such as limit-up" } },
  { "output", "DIR", { "把这些案件写成 DIR 下的案件文件", "write these cases as case files below DIR" } },
  { "seed", "N", { "种子：同一种子出同一份题（默认 1）", "the same seed makes the same sheet (default 1)" } },
  { "count", "N", { "题数（默认 10）", "how many questions (default 10)" } },
  { "theme", "THEME,…", { "只出这些主题（默认全部）", "only these themes (default: all)" } },
  { "kind",
    "KIND,…",
    { "只出这些题型（默认：各种一分题）", "only these kinds of questions (default: all of one point)" } },
  { "difficulty", "1|2|3", { "难度：1 易、2 中、3 难（默认轮流）", "1 easy, 2, 3 hard (default: by turns)" } },
  { "list",
    NULL,
    { "不出题：列出每种讲法、每个事实、每种错误，供核对",
      "no questions: every way of telling, every fact, every mistake, to be read" } },
  { "again",
    NULL,
    { "规则改过以后，同样的答案重新批改：谁的得分改变，为什么",
      "the same answers under rules that were changed: whose points change, and why" } },
  { "students",
    "FILE|N",
    { "每个学生一份：学号文件（一行一个）或者人数 N",
      "a sheet for each student: a file of numbers, a line each, or N" } },
  { "key", "FILE", { "学生写的是规则文件：与标准答案 FILE 比较", "the answer is a rule file: compare it with FILE" } },
  { "category",
    "PATH",
    { "导入平台时归入的题库目录，用 / 分级（默认不写明）",
      "where a platform files them, levels parted by / (default: not said)" } },
  { "strict", NULL, { "有建议也按有问题处理：状态 4", "advice counts as well: status 4" } },
  { "output",
    "FILE",
    { "写入 FILE：全部成功才整体替换", "write to FILE: replaced as a whole, only if all went well" } },
  { "color", "WHEN", { "着色：auto、always 或 never（默认 auto）", "colour: auto, always or never (default auto)" } },
  { "lang", "LANG", { "语言：zh 或 en（默认取自环境）", "language: zh or en (default: the environment's)" } },
  { "help", NULL, { "显示本说明", "show this help" } },
  { NULL, NULL, { NULL, NULL } },
};

static const Text statuses = {
  "退出状态：0 已认定、没有问题  1 执行失败  2 用法错误  3 文件有误  4 尚不能认定，与预期不符，或者规则改动有后果\n",
  "Exit status: 0 decided, nothing wrong  1 the call failed  2 wrong usage\n"
  "             3 a document was rejected  4 undecided, not as expected, or the rules changed in effect\n",
};

/* `word` stands among the blank-separated `words`. */
static gboolean has_word (const char *words, const char *word)
{
  gsize length = strlen (word);
  for (const char *at = words; (at = strstr (at, word)) != NULL; at += length)
    if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

gboolean help_takes (const Command *command, const char *option)
{
  return has_word ("lang help", option) || has_word (command->options, option);
}

/* Commands that write several files say `folder`: their --output is one. */
gboolean help_takes_option (const Command *command, const OptionHelp *option)
{
  const gboolean folder = g_str_equal (option->name, "output") && g_str_equal (option->value, "DIR");
  return help_takes (command, folder ? "folder" : option->name);
}

static void add_option (GString *to, const OptionHelp *option, const Command *command, SillLanguage language)
{
  g_autofree char *left =
      g_strdup_printf ("--%s%s%s", option->name, option->value != NULL && option->value[0] != '[' ? "=" : "",
                       option->value != NULL ? option->value : "");
  const char *help = text_in (option->help, language);
  g_string_append_printf (to, "  %-15s ", left);
  if (strstr (help, "%s") == NULL) {
    g_string_append_printf (to, "%s\n", help);
    return;
  }
  g_autofree char *all = join_names (command->formats, language);
  g_auto (GStrv) parts = g_strsplit (help, "%s", 3);
  g_string_append_printf (to, "%s%s%s%s%s\n", parts[0], all, parts[1], command->formats[0], parts[2]);
}

char *help_of_command (const Command *command, SillLanguage language)
{
  gboolean zh = language == SILL_ZH;
  GString *to = g_string_new (NULL);
  g_string_append_printf (to, "%ssill %s [%s]…%s%s\n", zh ? "用法：" : "Usage: ", command->name, zh ? "选项" : "OPTION",
                          *command->operands == '\0' ? "" : " ", command->operands);
  g_string_append_printf (to, "%s\n\n%s\n\n", text_in (command->summary, language),
                          text_in (command->detail, language));
  for (const OptionHelp *option = help_options; option->name != NULL; option++)
    if (help_takes_option (command, option))
      add_option (to, option, command, language);
  g_string_append_printf (to, "\n%s", text_in (statuses, language));
  return g_string_free (to, FALSE);
}

char *help_of_all (const Command *commands, SillLanguage language)
{
  gboolean zh = language == SILL_ZH;
  GString *to = g_string_new (
      zh ? "用法：sill 命令 [选项]… [文件]…\n按规则文件中的定罪量刑标准认定案件事实属于哪一档次，并逐项说明理由。\n\n"
         : "Usage: sill COMMAND [OPTION]… [FILE]…\n"
           "Which statutory tier the facts of a case reach, and why: exact, item by item.\n\n");
  for (const Command *command = commands; command->name != NULL; command++)
    g_string_append_printf (to, "  %-8s %s\n", command->name, text_in (command->summary, language));
  g_string_append (
      to, zh ? "\n  --lang=zh|en   语言\n  --help         显示本说明；“sill 命令 --help”显示该命令的说明\n"
               "  --version      显示版本\n\n"
             : "\n  --lang=zh|en   language\n  --help         show this help; `sill COMMAND --help` shows a command's\n"
               "  --version      show the version\n\n");
  g_string_append (to, text_in (statuses, language));
  g_string_append (to, zh ? "结果供参考，不代替裁判。手册：man sill\n"
                          : "What Sill says is advice, not a judgment. Manual: man sill\n");
  return g_string_free (to, FALSE);
}
