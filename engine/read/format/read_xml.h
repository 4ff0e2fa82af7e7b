#pragma once
#include "read/case/case_draft.h"
#include "read/document/source.h"
#include "read/format/read_case.h"

/* What the functions of case_grammar are handed: where a case goes. */
typedef struct {
  CaseDraft *draft;
  const char *path;
  CaseFunc func;
  gpointer data;
} CaseReading;

/* Reads XML from the first sign on; `func` as for read_cases. */
gboolean read_xml (CaseDraft *draft, Source *source, const char *path, CaseFunc func, gpointer data, GError **error);
