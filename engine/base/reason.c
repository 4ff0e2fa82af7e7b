/* Reasons in, as the system, GLib and the readers say them; the same in the language of the line they stand in out. The words are
 * those of the errors themselves: whoever fails says why once, in English, and this is the one place that knows the Chinese. */
#include "base/reason.h"
#include <errno.h>
#include <string.h>

/* A blank behind a colon is where reasons follow each other; in each part %s stands for what is named. */
typedef struct {
  const char *en, *zh;
} Words;

static const Words words[] = {
  /* readers of files */
  { "it changed while it was read: read it again", "读取期间文件被改动，请重新读取" },
  { "the gzip data cannot be unpacked", "gzip 数据无法解压" },
  { "the gzip data are damaged", "gzip 数据已损坏" },
  { "the zstd data are damaged", "zstd 数据已损坏" },
  { "the zstd window is beyond 8 MiB: pack it with a smaller one (zstd --long=23)",
    "zstd 窗口超过 8 MiB，请用较小的窗口压缩（zstd --long=23）" },
  { "the packed data break off", "压缩数据不完整" },
  { "out of memory", "内存不足" },
  { "a named pipe, not a file", "是命名管道，不是文件" },
  { "a socket, not a file", "是套接字，不是文件" },
  { "a device, not a file", "是设备，不是文件" },
  /* workbooks */
  { "a workbook in a pipe, or packed again: name the file itself", "是管道里的或者又经压缩的工作簿，请直接指明文件" },
  { "a workbook that is damaged or breaks off", "工作簿已损坏或者不完整" },
  { "the workbook has more than 10,000 parts", "工作簿的部件超过 10,000 个" },
  { "the workbook has no sheet", "工作簿没有工作表" },
  { "no workbook: save it as .xlsx or CSV", "不是工作簿，请另存为 .xlsx 或者 CSV" },
  { "a zip archive, no workbook: save it as .xlsx or CSV", "是 zip 压缩包，不是工作簿，请另存为 .xlsx 或者 CSV" },
  { "no such sheet; there are: %s", "没有这个工作表，可用：%s" },
  { "--sheet=NAME must say which: %s", "请用 --sheet=NAME 指明工作表：%s" },
  { "encrypted: save it without a password", "已加密，请取消密码后另存" },
  { "packed in a way that cannot be read", "压缩方式无法读取" },
  { "grows 200 times: save as CSV", "解压后膨胀 200 倍以上，请另存为 CSV" },
  { "no room for the workbook", "内存不足，放不下工作簿" },
  { "the workbook holds more than 16 MiB of text", "工作簿的文字超过 16 MiB" },
  { "not there", "缺少" },
  { "damaged", "已损坏" },
  { "not well formed", "格式错误" },
  /* rules and images */
  { "no rule files in \"%s\"", "“%s”中没有规则文件" },
  { "the rules under \"%s\" change while they are read; try again when nobody writes there",
    "“%s”下的规则在读取期间被改动，请等无人写入时再试" },
  { "the rules have faults", "规则有错误" },
  { "the rule files have changed meanwhile", "其间规则文件被改动" },
  { "the rules were written to meanwhile", "其间规则被改动" },
  { "the rules have findings, which an image would not say", "规则有错误或者建议，映像里不会说明" },
  { "not an image of this engine", "不是本程序的映像" },
  { "an image of other rules", "是其他规则的映像" },
  { "the rules cannot be kept in an image", "规则无法存为映像" },
  { "the page of the explorer is of another version", "探索页面是另一版本的" },
  { "the input is not what it was", "输入与当时不同" },
  /* GLib */
  { "Failed to open file “%s”", "无法打开文件“%s”" },
  { "Failed to read from file “%s”", "无法读取文件“%s”" },
  { "Failed to create file “%s”", "无法建立文件“%s”" },
  { "Failed to write file “%s”", "无法写入文件“%s”" },
  { "Error opening directory “%s”", "无法打开目录“%s”" },
};

/* The system's, by their numbers: its words are those of g_strerror. */
static const struct {
  int number;
  const char *zh;
} numbers[] = {
  { ENOENT, "没有这个文件" },
  { EACCES, "没有权限" },
  { EPERM, "不允许这样操作" },
  { EISDIR, "是目录" },
  { ENOTDIR, "路径中有不是目录的" },
  { ELOOP, "链接循环或者过多" },
  { EIO, "输入输出错误" },
  { ENOSPC, "磁盘空间不足" },
  { EDQUOT, "超出磁盘配额" },
  { EROFS, "只读的文件系统" },
  { EFBIG, "文件过大" },
  { ENAMETOOLONG, "文件名过长" },
  { EMFILE, "打开的文件过多" },
  { ENFILE, "系统打开的文件过多" },
  { ENOMEM, "内存不足" },
  { EEXIST, "文件已经存在" },
  { EBUSY, "正在使用" },
  { ETXTBSY, "正在执行" },
  { ENXIO, "没有这个设备" },
  { ENODEV, "没有这个设备" },
  { EINVAL, "参数无效" },
  { EPIPE, "管道已断开" },
  { EXDEV, "跨文件系统" },
  { EAGAIN, "暂时不可用" },
  { ENOTEMPTY, "目录不为空" },
  { ESTALE, "文件句柄已失效" },
  { EBADF, "没有打开" },
};

/* What stands for %s in it. NULL: it is another text. Returns: yours. */
static char *named_in (const char *pattern, const char *text)
{
  const char *sign = strstr (pattern, "%s");
  const gsize before = sign != NULL ? (gsize) (sign - pattern) : strlen (pattern);
  const char *after = sign != NULL ? sign + strlen ("%s") : "";
  const gsize length = strlen (text);
  if (length < before + strlen (after) || strncmp (text, pattern, before) != 0 || !g_str_has_suffix (text, after) ||
      (sign == NULL && length != before))
    return NULL;
  return g_strndup (text + before, length - before - strlen (after));
}

/* NULL: it has no words there. */
static char *whole_in_chinese (const char *reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *named = named_in (words[i].en, reason);
    if (named == NULL)
      continue;
    g_auto (GStrv) parts = g_strsplit (words[i].zh, "%s", 2);
    return g_strjoinv (named, parts);
  }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (reason, g_strerror (numbers[i].number)))
      return g_strdup (numbers[i].zh);
  return NULL;
}

const char *reason_number (int number, SillLanguage language)
{
  for (guint i = 0; language == SILL_ZH && i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i].number == number)
      return numbers[i].zh;
  return g_strerror (number);
}

/* A part that is known behind one that may be, as paths are not. */
static char *parts_in_chinese (const char *reason)
{
  for (const char *at = strstr (reason, ": "); at != NULL; at = strstr (at + 1, ": ")) {
    g_autofree char *last = whole_in_chinese (at + strlen (": "));
    if (last == NULL)
      continue;
    g_autofree char *first = g_strndup (reason, (gsize) (at - reason));
    g_autofree char *first_in_chinese = reason_in (first, SILL_ZH);
    return g_strconcat (first_in_chinese, "：", last, NULL);
  }
  return NULL;
}

char *reason_in (const char *reason, SillLanguage language)
{
  char *made = language == SILL_ZH ? whole_in_chinese (reason) : NULL;
  if (made == NULL && language == SILL_ZH)
    made = parts_in_chinese (reason);
  return made != NULL ? made : g_strdup (reason);
}
