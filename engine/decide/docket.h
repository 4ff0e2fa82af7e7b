#pragma once
#include "decide/trial.h"

/* Cases that come one after the other, put into groups that differ in facts only, and decided a block of rows at a time. */
typedef struct Docket Docket;

/* What a case comes to. */
typedef struct {
  guint64 tag; /* as it was added by */
  guint floor, ceiling;
  gboolean exact;
} DocketLine;
typedef void (*DocketFunc) (gpointer data, const DocketLine *line);

Docket *docket_new (const Program *program, DocketFunc func, gpointer data);
/* Takes a case of one charge; nothing of it is kept. `func` is called for it now or later, before docket_free returns. */
void docket_add (Docket *docket, const Case *fact_case, guint64 tag);
/* Decides what is left. */
void docket_free (Docket *docket);
