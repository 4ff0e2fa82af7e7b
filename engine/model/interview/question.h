#pragma once
#include <sill/question.h>
#include "model/case/case.h"

/* What is asked of a case beside what it charges. */
typedef struct {
  gboolean dated;        /* as if judged on `as_of` */
  Interval as_of;        /* days */
  gboolean all_offences; /* also those that are not charged, where the case states their facts */
  SillDetail detail;
  const char *reading; /* as SillQuestion has it; borrowed */
} Question;
