/* Reasons in, as the system, GLib and the readers say them; the same in the language of the line they stand in out. The words are
 * those of the errors themselves: whoever fails says why once, in English, and this is the one place that knows the Chinese. */
#include "base/reason.h"
#include <errno.h>
#include <string.h>

/* A blank behind a colon is where reasons follow each other; in each part %s stands for what is named, %r for a reason. */
typedef struct {
  const char *en, *zh;
} ReasonWords;

static const ReasonWords words[] = {
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
  { "the merged cells %s have one value, that of the first: part them and fill each",
    "合并的单元格 %s 只有第一格有内容，请拆开并逐格填写" },
  { "a formula without its value in row %s, cell %s: open the workbook in a spreadsheet and save it",
    "第 %s 行第 %s 格是没有结果的公式，请用表格软件打开后保存" },
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
  /* XML: the reader, libxml2 */
  { "there is no element", "没有元素" },
  { "the file breaks off", "文件不完整" },
  { "the file breaks off inside a tag", "文件在标签中间断开" },
  { "the file breaks off inside <%s>", "文件在 <%s> 中间断开" },
  { "the end of an element that did not begin", "没有开始的元素却结束了" },
  { "Document is empty", "文件为空" },
  { "XML declaration allowed only at the start of the document", "XML 声明只能写在文件开头" },
  { "Malformed declaration expecting version", "XML 声明缺少 version" },
  { "Unsupported version '%s'", "不支持 XML 版本“%s”" },
  { "Invalid XML encoding name", "XML 声明的编码名称不对" },
  { "parsing XML declaration: '?>' expected", "XML 声明应以 ?> 结束" },
  { "expected '='", "应为 =" },
  { "expected '>'", "应为 >" },
  { "String not started expecting ' or \"", "值应以引号开头" },
  { "String not closed expecting \" or '", "值应以引号结束" },
  { "Blank needed here", "此处应有空格" },
  { "Comment not terminated", "注释没有结束" },
  { "Comment not terminated %s", "注释没有结束：%s" },
  { "Double hyphen within comment", "注释里不能有 --" },
  { "Double hyphen within comment: %s", "注释里不能有 --：%s" },
  { "Comment must not contain '--' (double-hyphen)", "注释里不能有 --" },
  { "xmlParseComment: invalid xmlChar value %s", "注释里有不允许的字符（编码 %s）" },
  { "PCDATA invalid Char value %s", "文字里有不允许的字符（编码 %s）" },
  { "invalid character in attribute value", "属性值里有不允许的字符" },
  { "xmlParseCharRef: invalid xmlChar value %s", "不允许的字符引用（编码 %s）" },
  { "xmlParseCharRef: invalid hexadecimal value", "十六进制字符引用不对" },
  { "xmlParseCharRef: invalid decimal value", "十进制字符引用不对" },
  { "xmlParseEntityRef: no name", "& 后面没有名称：要写 & 本身，请写 &amp;" },
  { "EntityRef: expecting ';'", "实体引用应以 ; 结束：要写 & 本身，请写 &amp;" },
  { "Entity '%s' not defined", "没有实体“%s”：要写 & 本身，请写 &amp;" },
  { "Specification mandates value for attribute %s", "属性 %s 没有值" },
  { "AttValue: \" or ' expected", "属性值应在引号中" },
  { "AttValue: \" expected", "属性值应以 \" 结束" },
  { "AttValue: ' expected", "属性值应以 ' 结束" },
  { "Unescaped '<' not allowed in attributes values", "属性值里不能有 <：请写 &lt;" },
  { "attributes construct error", "属性之间应有空格" },
  { "error parsing attribute name", "属性名称不对" },
  { "Attribute %s redefined", "属性 %s 写了两次" },
  { "Namespaced Attribute %s in '%s' redefined", "属性 %s（命名空间“%s”）写了两次" },
  { "Opening and ending tag mismatch: %s line %s and %s", "<%s>（第 %s 行）与 </%s> 不配对" },
  { "Couldn't find end of Start Tag %s line %s", "标签 <%s>（第 %s 行）没有结束" },
  { "Couldn't find end of Start Tag %s", "标签 <%s> 没有结束" },
  { "StartTag: invalid element name", "元素名称不对：要写 < 本身，请写 &lt;" },
  { "xmlParseStartTag: invalid element name", "元素名称不对：要写 < 本身，请写 &lt;" },
  { "Failed to parse QName '%s'", "名称“%s”里的冒号不对" },
  { "Namespace prefix %s for %s on %s is not defined", "属性 %s:%s 的命名空间前缀没有声明（<%s>）" },
  { "Namespace prefix %s on %s is not defined", "<%s:%s> 的命名空间前缀没有声明" },
  { "xmlns: '%s' is not a valid URI", "命名空间“%s”不是有效的 URI" },
  { "xmlns:%s: '%s' is not a valid URI", "前缀 %s 的命名空间“%s”不是有效的 URI" },
  { "xmlns:%s: Empty XML namespace is not allowed", "前缀 %s 的命名空间不能为空" },
  { "xml namespace URI cannot be the default namespace", "xml 的命名空间不能作默认命名空间" },
  { "xml namespace URI mapped to wrong prefix", "xml 的命名空间不能用别的前缀" },
  { "xml namespace prefix mapped to wrong URI", "前缀 xml 的命名空间不对" },
  { "redefinition of the xmlns prefix is forbidden", "不能重新声明前缀 xmlns" },
  { "reuse of the xmlns namespace name is forbidden", "不能再用 xmlns 的命名空间" },
  { "Sequence ']]>' not allowed in content", "文字里不能有 ]]>" },
  { "CData section not finished", "CDATA 没有结束" },
  { "CData section not finished %s", "CDATA 没有结束：%s" },
  { "internal error: detected an error in element content", "元素内容不对：要写 < 本身，请写 &lt;" },
  { "xmlParsePI : no target name", "<? 后面没有名称" },
  { "ParsePI: PI %s space expected", "<?%s 后面应有空格" },
  { "ParsePI: PI %s never end ...", "<?%s 没有结束" },
  { "colons are forbidden from PI names '%s'", "<? 的名称“%s”里不能有冒号" },
  { "XML declaration is reserved %s", "名称 xml 由 XML 保留：%s" },
  { "xmlParsePITarget: invalid name prefix 'xml'", "<? 的名称不能以 xml 开头" },
  /* JSON: the readers, jansson */
  { "%r near end of file", "%r（文件末尾）" },
  { "%r near '%s'", "%r（在“%s”处）" },
  { "premature end of input", "文件不完整" },
  { "unexpected newline", "字符串里不能换行：请写 \\n" },
  { "control character %s", "字符串里不能有控制字符 %s" },
  { "invalid escape", "\\ 后面的字不对：要写 \\ 本身，请写 \\\\" },
  { "invalid Unicode escape '%s'", "\\u 的写法“%s”不对：后面须有四位十六进制数" },
  { "invalid Unicode '%s'", "“%s”不是字符" },
  { "\\u0000 is not allowed without JSON_ALLOW_NUL", "不能有 \\u0000" },
  { "NUL byte in object key not supported", "键里不能有 \\u0000" },
  { "string or '}' expected", "应为带引号的键或者 }" },
  { "'}' expected", "应为 , 或者 }" },
  { "':' expected", "键后面应为 :" },
  { "']' expected", "应为 , 或者 ]" },
  { "',' or ']' expected", "应为 , 或者 ]" },
  { "'[' or '{' expected", "应为 [ 或者 {" },
  { "value expected", "应有一个值" },
  { "invalid token", "写法不对：字符串须在引号中，没有引号的只有数字、true、false、null" },
  { "unexpected token", "此处应有一个值" },
  { "too big integer", "整数过大" },
  { "too big negative integer", "整数过小" },
  { "real number overflow", "数字过大" },
  { "end of file expected", "文件末尾有多余内容" },
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

/* The next %s or %r; NULL: none is left. */
static const char *find_sign (const char *pattern)
{
  const char *sign = strchr (pattern, '%');
  while (sign != NULL && sign[1] != 's' && sign[1] != 'r')
    sign = strchr (sign + 1, '%');
  return sign;
}

/* What stands for each sign of the pattern, in its order. FALSE: it is another text. */
static gboolean match (const char *pattern, const char *text, GPtrArray *named)
{
  for (const char *sign; (sign = find_sign (pattern)) != NULL;) {
    const gsize before = (gsize) (sign - pattern);
    if (strncmp (text, pattern, before) != 0)
      return FALSE;
    text += before;
    pattern = sign + strlen ("%s");
    const char *next = find_sign (pattern);
    g_autofree char *between = g_strndup (pattern, next != NULL ? (gsize) (next - pattern) : strlen (pattern));
    const char *end = next != NULL                       ? strstr (text, between)
                      : g_str_has_suffix (text, between) ? text + strlen (text) - strlen (between)
                                                         : NULL;
    if (end == NULL)
      return FALSE;
    g_ptr_array_add (named, g_strndup (text, (gsize) (end - text)));
    text = end;
  }
  return strcmp (text, pattern) == 0;
}

static void fill (GString *to, const char *pattern, const GPtrArray *named)
{
  guint n = 0;
  for (const char *sign; (sign = find_sign (pattern)) != NULL; pattern = sign + strlen ("%s"), n++) {
    const char *text = g_ptr_array_index (named, n);
    g_autofree char *filling = sign[1] == 'r' ? reason_in (text, SILL_ZH) : g_strdup (text);
    g_string_append_len (to, pattern, sign - pattern);
    g_string_append (to, filling);
  }
  g_string_append (to, pattern);
}

/* NULL: it has no words there. */
static char *whole_in_chinese (const char *reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func (g_free);
    if (!match (words[i].en, reason, named))
      continue;
    GString *made = g_string_new (NULL);
    fill (made, words[i].zh, named);
    return g_string_free (made, FALSE);
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
