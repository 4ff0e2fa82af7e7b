/* Sill: exact, explained answers from statutory thresholds.
 *
 * In pipeline order: rules -> case -> verdict -> reasons -> report; a suite holds cases against what they expect; an
 * interview makes the case by asking.
 * Ownership: a pointer you pass is borrowed for the call. A non-const pointer you get is yours (_free, _unref).
 * A const pointer you get lives as long as what you asked. */
#pragma once
#include <sill/language.h>
#include <sill/error.h>
#include <sill/findings.h>
#include <sill/progress.h>
#include <sill/rules.h>
#include <sill/case.h>
#include <sill/verdict.h>
#include <sill/reasons.h>
#include <sill/suite.h>
#include <sill/layout.h>
#include <sill/lint.h>
#include <sill/batch.h>
#include <sill/columns.h>
#include <sill/interview.h>
#include <sill/boundary.h>
#include <sill/cover.h>
#include <sill/diff.h>
#include <sill/explorer.h>
#include <sill/mutate.h>
#include <sill/prove.h>
#include <sill/revise.h>
#include <sill/school.h>
#include <sill/version.h>
