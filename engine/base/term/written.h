#pragma once
#include "base/numeral/numeral.h"
#include "base/numeral/piece.h"
#include "base/term/quantity_status.h"

/* How exactly a figure is meant; of two that meet, the greater one says it: 约5万余 is 5万余. */
typedef enum {
  VAGUE_EXACT,
  VAGUE_ABOUT,   /* 约7万, 7万左右, 20来 */
  VAGUE_NEARLY,  /* 近5万, 不到5万 */
  VAGUE_UPWARDS, /* 上百 */
  VAGUE_MORE,    /* 9000余 */
  VAGUE_SEVERAL, /* 数百万, 几人 */
  VAGUE_PAIR,    /* 三四万 */
  VAGUE_APART,   /* 三五千 */
  VAGUE_ONE,     /* 个把月 */
  VAGUE_ROUND,   /* 百儿八十 */
} Vagueness;

typedef enum {
  BOUND_NONE,
  BOUND_AT_LEAST, /* 不少于50, 50以上 */
  BOUND_ABOVE,    /* 超过50 */
  BOUND_AT_MOST,  /* 不超过50, 50以下 */
  BOUND_BELOW,    /* 不满50 */
} BoundWord;

enum { MOST_PRICED = 2 };

/* What a price is of: of 每人每天 a person and a day; nothing of 单价. */
typedef struct {
  CountedPiece of[MOST_PRICED];
  guint n;
} Priced;

/* A number as it is written, with its words. 3元5角 is a head of 3元 and the figure 5 of 角. */
typedef struct {
  Numeral figure;
  Spread head;
  const GaugeWord *unit;
  Vagueness vagueness;
  BoundWord bound;
  gboolean has_head, has_word;
  gboolean wrong_unit, foreign, is_price;
  gboolean about_before, about_after; /* 约, 左右 stand there */
  gboolean is_short;                  /* 不足 */
  gboolean bound_behind;              /* 以上, not 至少 */
  gint64 share;                       /* of how many parts its figure counts some: 100 of 30%; 0: it is no share */
  gboolean often;                     /* twice: its unit is said with it */
  gboolean is_first;                  /* of the text */
  gboolean between;                   /* 介于, 之间 */
  gboolean included, excluded;        /* （含本数）, （不含本数） */
  CountedPiece piece;                 /* what it counts */
  gboolean names_one;                 /* 3月, 8时: of the calendar or the clock, or so many of them */
  gboolean of_several;                /* 每两张: a price, but not of one */
  gboolean converted;                 /* 折合 stands before it */
  gboolean unequal;                   /* 不等 behind it */
  gboolean since;                     /* 起 behind it */
  gboolean each_gains;                /* 各获利: what each of several had */
  Priced priced;
} Written;

/* A text that is being read. */
typedef struct {
  Scan scan;
  const char *begin; /* of the whole text */
  const Gauge *gauge;
  char forms[QUANTITY_FORMS];   /* what it can mean, or what to write instead */
  char english[QUANTITY_FORMS]; /* the same in English; empty where it is no other */
} Input;

/* Passes one number with its words. */
QuantityStatus written_read (Input *input, Written *ret);
/* Its figure counts so many hundredths, or thousandths. FALSE if that does not fit. */
gboolean written_make_share (Written *written, gint64 parts);
