/* In: a text in traditional characters, or some of them. Out: the same as the sheets have them. The one idea: the characters of what
 * is asked about and of what people say beside it, two by two; what stands for several simplified ones is left out. */
#include "teach/wording/simplified.h"

static const char pairs[] =
    "嚴严節节別别說说沒没達达標标準准該该結结論论錯错誤误數数額额較较竊窃盜盗詐诈騙骗奪夺搶抢條条項项無无為为應应當当認"
    "认屬属"
    "於于對对確确從从輕轻個个兩两還还過过這这產产檔档選选題题據据證证實实際际現现則则後后來来財财貪贪賄贿賂赂單单偽伪"
    "貨货幣币賭赌開开場场網网絡络電电腦脑訊讯計计機机員员職职務务資资銷销稅税發发製制販贩運运獵猎濫滥採采礦矿環环傷伤"
    "殺杀殘残罰罚審审訴诉請请構构滿满萬万億亿貳贰陸陆圓元負负約约幾几總总間间內内與与種种類类獲获處处見见變变難难斷断"
    "並并雖虽規规減减優优強强階阶級级聯联毀毁壞坏帳账號号碼码傳传購购賣卖業业營营經经濟济償偿騷骚擾扰瀆渎護护違违虧亏"
    "虛虚報报檢检漁渔鐵铁藥药醫医療疗險险體体圍围臺台灣湾";

static gunichar simple (gunichar c)
{
  for (const char *at = pairs; *at != '\0';) {
    const char *other = g_utf8_next_char (at);
    if (g_utf8_get_char (at) == c)
      return g_utf8_get_char (other);
    at = g_utf8_next_char (other);
  }
  return c;
}

char *simplified (const char *text)
{
  GString *to = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (to, simple (g_utf8_get_char (at)));
  return g_string_free (to, FALSE);
}
