#pragma once
#include "model/case/case.h"
#include "model/program/program.h"

/* What a case of one charge comes to. */
typedef struct {
  guint floor, ceiling; /* ranks */
  const Plan *plan;     /* of the law that applies; NULL: none */
  GPtrArray *met;       /* of char *: "cn/fashi-2017-10 5(1)(3)", in the order of the provisions */
  GPtrArray *items;     /* of const PlanItem: the same; borrowed from the plan */
} Result;

/* `reading`: how a provision is read instead of by default; NULL: as by default. Returns: yours. */
Result *result_of (const Program *program, const Case *fact_case, const Condition *reading);
void result_free (Result *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)
static inline gboolean result_is_decided (const Result *result) { return result->floor == result->ceiling; }
/* The range of ranks, as "1-2". Returns: yours. */
char *result_range (const Result *result);
gboolean result_same_tier (const Result *a, const Result *b);
gboolean result_same_items (const Result *a, const Result *b);
/* How a result names an item. Returns: yours. */
char *result_key (const PlanItem *item);
gboolean result_meets (const Result *result, const char *key);
/* Some reading that the rules name and do not apply leads to another tier or to other items. */
gboolean result_is_disputed (const Program *program, const Case *fact_case, const Result *result);
