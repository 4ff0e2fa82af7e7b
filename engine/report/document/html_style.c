/* In: a title and a language. Out: the frame of a page. The style is part of it, one text a concern: colours by rank for
 * light and dark, and the same rank always also has a word or a sign. */
#include "report/document/html_style.h"
#include "report/document/escape.h"
#include "report/document/block.h"

static const char COLOURS[] =
    ":root{color-scheme:light dark;--paper:#fbfaf6;--card:#fff;--ink:#1c1b18;--soft:#56524a;--line:#dcd7ca;"
    "--wash:#f2efe7;--c0:#46574e;--t0:#e9eeea;--b0:#46574e;--c1:#8a5000;--t1:#fbeccf;--b1:#8a5000;--c2:#a2221a;"
    "--t2:#fadfda;--b2:#98201a;--c3:#6d2170;--t3:#f1e0f2;--b3:#64206a}\n"
    "@media(prefers-color-scheme:dark){:root{--paper:#141517;--card:#1c1d20;--ink:#ece9e1;--soft:#b3aea3;"
    "--line:#3a3b3f;--wash:#25262a;--c0:#a9c0b3;--t0:#26302b;--b0:#3b4a43;--c1:#f2b860;--t1:#3d2e12;"
    "--b1:#784700;--c2:#ff978a;--t2:#48211d;--b2:#8c231b;--c3:#dca6e2;--t3:#3d223f;--b3:#5f2264}}\n"
    ".rank-0{--c:var(--c0);--t:var(--t0);--b:var(--b0)}.rank-1{--c:var(--c1);--t:var(--t1);--b:var(--b1)}"
    ".rank-2{--c:var(--c2);--t:var(--t2);--b:var(--b2)}.rank-3{--c:var(--c3);--t:var(--t3);--b:var(--b3)}\n";

static const char SHEET[] =
    "*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}\n"
    "body{margin:0;background:var(--paper);color:var(--ink);"
    "font:1rem/1.6 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif;"
    "overflow-wrap:break-word}\n"
    "main{max-width:56rem;margin:0 auto;padding:1.5rem 1rem 3rem}\n"
    "h1,h2,h3,h4,h5{line-height:1.3;margin:0;text-wrap:balance}\n"
    "h1,h2,h3{font-family:'Songti SC','Noto Serif CJK SC','Noto Serif SC',SimSun,Georgia,serif}\n"
    "h1{font-size:1.7rem;margin-bottom:1rem}h1.mast{font-size:1rem;font-weight:600;letter-spacing:.06em;"
    "color:var(--soft);border-bottom:1px solid var(--line);padding-bottom:.5rem;margin-bottom:1.5rem}"
    "h2{font-size:1.6rem}h3{font-size:1.3rem}\n"
    "h4{font-size:1.05rem;margin:2rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid var(--ink)}\n"
    "h5{font-size:1rem;margin:1.2rem 0 .3rem;color:var(--c)}\n"
    "h3 small,h5 small,th small,.instrument small{display:inline-block;margin-left:.6em;"
    "font:400 .85rem/1.4 system-ui,sans-serif;color:var(--soft)}th small{display:block;margin:0}\n"
    "p{margin:.4rem 0}ul,ol{padding:0;margin:.4rem 0;list-style:none}\n"
    ".case{margin-bottom:3rem}.case+.case{border-top:3px double var(--ink);padding-top:2rem}\n"
    ".charge{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1.2rem;"
    "margin:1.2rem 0}\n"
    ".particulars{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin:.4rem 0}"
    ".particulars div{display:flex;gap:.5em}\n"
    ".particulars dt::first-letter,h3::first-letter,h5::first-letter,.tier strong:first-child::first-letter,"
    ".steps strong::first-letter{text-transform:uppercase}.particulars dt,.label,.kind{color:var(--soft)}"
    ".particulars dd{margin:0}\n"
    ".defendant{margin:.1rem 0}.defendant span{margin-right:.5em}.kind{margin-left:.5em;font-size:.9rem}\n"
    ".findings{display:inline-block;font-size:.9rem;color:var(--soft);background:var(--wash);"
    "border-radius:.3rem;padding:.1rem .6rem}\n"
    ".note,.same{color:var(--soft)}.note{font-size:.88rem;color:var(--soft)}"
    "footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.8rem;font-size:.9rem;"
    "color:var(--soft)}\n";

static const char VERDICT[] =
    ".answer{margin:1rem 0 0;padding:.9rem 1.1rem;border-radius:.4rem .4rem 0 0;background:var(--b);color:#fff}\n"
    ".answer p{margin:0}.tier strong{display:inline-block}"
    ".answer .tier{font:600 1.75rem/1.3 'Songti SC','Noto Serif CJK SC',SimSun,Georgia,serif}\n"
    ".answer.undecided{background:var(--wash);color:var(--ink);border:2px dashed var(--ink);"
    "border-bottom-width:0}\n"
    ".presumptions li{margin:.3rem 0;padding:.3rem .7rem;border-left:.3rem solid var(--c1);"
    "background:var(--wash)}\n"
    ".to{margin:0 .5em;font-size:.8em;opacity:.85}\n"
    ".steps{display:flex;align-items:stretch;gap:3px;margin:3px 0 1rem}\n"
    ".steps li{flex:1;min-width:0;padding:.6rem .8rem .7rem;background:var(--wash);"
    "border-top:.5rem solid var(--line);color:var(--soft);display:flex;flex-direction:column}\n"
    ".steps li.held{background:var(--t);border-color:var(--c);color:var(--ink)}\n"
    ".steps li.possible{border-top-style:dashed;border-color:var(--c);color:var(--ink);"
    "background:repeating-linear-gradient(135deg,var(--t) 0 6px,transparent 6px 12px)}\n"
    ".steps li[aria-current]{outline:2px solid var(--c);outline-offset:-2px}\n"
    ".steps .state{font-size:.85rem;font-weight:600;color:var(--c)}"
    ".steps .beyond .state{color:var(--soft);font-weight:400}"
    ".steps .penalty{font-size:.85rem;line-height:1.45;margin-top:.2rem}\n"
    ".grounds>li,.changes>li{padding:.45rem 0 .45rem .8rem;border-left:.3rem solid var(--c,var(--line));"
    "margin-bottom:.35rem}.grounds.open>li{border-left-style:dotted}\n"
    ".says+.says::before{content:\"\\B7\\A0\"}.cite{font-weight:600;margin-right:.6em}"
    ".grounds .margin,.conditions .margin,.what .margin,.tree .margin{display:block;font-size:.9rem;"
    "color:var(--soft)}\n"
    ".sum{display:block;font-size:.88rem;color:var(--soft);font-variant-numeric:tabular-nums}\n"
    "details{margin:.4rem 0}summary{cursor:pointer;color:var(--soft);font-size:.95rem}"
    "li code{display:block;font-size:.85rem;color:var(--soft);user-select:all}"
    ".changes .sign{color:var(--c);margin-right:.5em}\n"
    ".truth,.sign{white-space:nowrap}.truth b,.sign{font-weight:700}.sign{display:inline-block;width:1.3em}\n"
    ".sign.yes,.truth.yes{color:var(--c,var(--ink))}.sign.unknown,.truth.unknown{color:var(--c1)}"
    ".sign.no,.truth.no,.truth.open{color:var(--soft)}\n";

static const char BARS[] =
    "figure{margin:1.1rem 0 0;padding:0}figcaption{display:flex;flex-wrap:wrap;gap:0 .8em;align-items:baseline}\n"
    "figcaption strong{font-size:1.1rem;font-variant-numeric:tabular-nums}figcaption .sum{flex-basis:100%}\n"
    ".bar{position:relative;height:1.5rem;margin:.5rem 0 2.3rem}\n"
    ".bar span{position:absolute}.part{top:0;height:100%;background:var(--t)}\n"
    ".fill{top:.5rem;height:.5rem;background:var(--ink);border-radius:.25rem 0 0 .25rem}\n"
    ".band{top:.35rem;height:.8rem;min-width:.35rem;border:2px solid var(--ink);"
    "background:repeating-linear-gradient(135deg,var(--ink) 0 2px,var(--card) 2px 5px)}\n"
    ".point{top:-.2rem;height:1.9rem;width:0!important;border-left:.3rem solid var(--ink);margin-left:-.15rem;"
    "border-radius:.15rem}\n"
    ".rung{top:-.1rem;height:1.8rem;border-left:2px solid var(--c);color:var(--ink)}\n"
    ".rung b{position:absolute;left:0;transform:translateX(-50%);white-space:nowrap;top:1.75rem;"
    "font-size:.85rem;font-variant-numeric:tabular-nums}\n"
    ".rung.idle{border-left-style:dashed;border-color:var(--soft)}"
    ".rung.idle b{font-weight:400;color:var(--soft)}\n";

static const char TABLES[] =
    "table{border-collapse:collapse;width:100%;font-size:.95rem;margin:.3rem 0 .8rem}\n"
    "th,td{text-align:left;vertical-align:top;padding:.5rem .7rem .5rem 0;border-bottom:1px solid var(--line)}\n"
    "thead th{font-size:.85rem;font-weight:600;color:var(--soft);border-bottom:1px solid var(--soft)}\n"
    "tbody th{font-weight:600}tbody td{font-variant-numeric:tabular-nums}\n"
    ".items th[scope=row]{width:13em;white-space:nowrap;padding-left:.7rem;border-left:.3rem solid transparent}\n"
    ".items .result{width:8em;white-space:nowrap}.items tr.yes{background:var(--wash)}\n"
    ".items tr.yes th{border-left-color:var(--c)}.items tr.unknown th{border-left:.3rem dashed var(--c)}\n"
    ".items tr.no{color:var(--soft)}.items tr.no th{font-weight:400}\n"
    ".who{font-weight:600;margin-top:.8rem}.conditions{margin:.2rem 0 .2rem .2rem;padding-left:.7rem;"
    "border-left:1px solid var(--line)}\n"
    ".conditions li{margin:.2rem 0}.silent{font-size:.88rem;color:var(--soft)}\n"
    ".missing{table-layout:fixed}.missing th:first-child{width:48%}.instrument{display:block}"
    ".law tr.no{color:var(--soft)}.law td small,.together td small{display:block;font-size:.85rem;"
    "color:var(--soft)}.law td p{margin:0 0 .3rem}.law td .sign{float:left}"
    ".facts .cite{font-weight:400;font-size:.85rem;color:var(--soft)}\n"
    ".show tbody>*>*{border-bottom:0;padding-top:.2rem;padding-bottom:.2rem}.show th.n{width:7.5em}"
    ".show tbody .first>*{border-top:1px solid var(--line);padding-top:.5rem}"
    ".show thead th{border-bottom:1px solid var(--soft)}.show td:nth-of-type(2){white-space:nowrap}"
    ".show td:nth-of-type(3){color:var(--soft);min-width:11em}\n";

static const char NARROW[] =
    "@media(max-width:40rem){main{padding:.8rem .6rem 2rem}.charge{padding:.8rem .7rem}h2{font-size:1.35rem}"
    ".answer .tier{font-size:1.4rem}h3 small{display:block;margin:0}.steps{flex-direction:column-reverse}"
    ".steps li{border-top:0;border-left:.5rem solid var(--line)}.steps li.possible{border-left-style:dashed}\n"
    ".missing,.missing tbody,.missing tr,.missing th,.missing td,.together,.together tbody,.together tr,"
    ".together th,.together td,.items,.law,.show,.items tbody,.law tbody,.show tbody,.law tr,.show tr,"
    ".items th,.items td,.law th,.law td,.show th,.show td,.missing th:first-child{display:block;"
    "width:auto!important;border-bottom:0}\n"
    ".missing thead,.items thead,.law thead,.show thead,.together thead{position:absolute;left:-999rem}\n"
    ".missing tr,.items tr,.law tr,.show tr,.together tr{border-bottom:1px solid var(--line);padding:.4rem 0}"
    ".items tr{display:grid;grid-template-columns:minmax(0,1fr) auto}.items .what{grid-row:2;grid-column:1/3}"
    ".items th[scope=row],.items .result,.truth{white-space:normal}"
    ".items th,.items td,.law th,.law td{padding:.1rem .6rem}"
    ".missing th,.missing td,.together th,.together td{padding:.1rem 0}\n"
    ".show tr{border-bottom:0;padding:.15rem 0}.show tr.first{border-top:1px solid var(--line)}"
    ".show tbody .first>*{border-top:0}.show td:empty{display:none}"
    ".show td:nth-of-type(n+2){display:inline-block;margin-right:1em;min-width:0}"
    ".show td:nth-of-type(2){white-space:normal}.show th,.show td{padding:0}"
    ".crowded .rung:nth-child(even) b{top:2.9rem}.bar.crowded{margin-bottom:3.4rem}"
    ".dense .rung:nth-child(3n) b{top:1.75rem}.dense .rung:nth-child(3n+1) b{top:2.9rem}"
    ".dense .rung:nth-child(3n+2) b{top:4.05rem}.bar.dense{margin-bottom:4.6rem}"
    ".facts th:nth-child(4),.facts td:nth-child(4){display:none}}\n";

static const char PRINT[] = "@media print{:root{--paper:#fff;--card:#fff;--wash:#f4f4f0}body{font-size:10.5pt}"
                            "main{max-width:none;padding:0}.charge{border:0;padding:0}.case{break-after:page}"
                            ".case:last-of-type{break-after:auto}figure,tr,.steps,.answer,li{break-inside:avoid}"
                            "h4,h5{break-after:avoid}thead{display:table-header-group}"
                            "*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n";

static const char *language_tag (SillLanguage language) { return language == SILL_ZH ? "zh-CN" : "en"; }

static void append_element (GString *to, const char *tag, const char *class, const char *text)
{
  g_autofree char *shown = text_harmless (text, FALSE);
  g_string_append_printf (to, class == NULL ? "<%s>" : "<%s class=\"%s\">", tag, class);
  escape_xml (to, shown);
  g_string_append_printf (to, "</%s>\n", tag);
}

char *html_sheet (void) { return g_strconcat (COLOURS, SHEET, VERDICT, BARS, TABLES, NARROW, PRINT, NULL); }

void html_head (GString *to, const char *title, const char *class, SillLanguage language)
{
  g_string_append_printf (to, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"UTF-8\">\n",
                          language_tag (language));
  g_string_append (to, "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
  append_element (to, "title", NULL, title);
  g_autofree char *sheet = html_sheet ();
  g_string_append_printf (to, "<style>\n%s</style>\n</head>\n<body>\n<main>\n", sheet);
  append_element (to, "h1", class, title);
}

void html_tail (GString *to, SillLanguage language)
{
  append_element (to, "footer", NULL, word_text (WORD_NOTICE, language));
  g_string_append (to, "</main>\n</body>\n</html>\n");
}

char *html_page (const Document *document, const char *title)
{
  GString *to = g_string_new (NULL);
  g_autofree char *inside = document_write_html (document);
  html_head (to, title, NULL, document->language);
  g_string_append (to, inside);
  html_tail (to, document->language);
  return g_string_free (to, FALSE);
}
