/* In: the truths of a row's conditions, and its values. Out: which items are told of it, and by which figure each.
 * Nothing is unknown, so that a degree is one fraction: two are compared by multiplying crosswise, and nothing is brought to lowest
 * terms that is not told. What this does explain/ does of a traced case; the tests hold the two against each other. */
#include "run/brief.h"

enum { WORD = 64, NEAR_SHARE = 10, SEVERAL = 2, MILLION = 1000000 };

typedef struct {
  const BriefCode *code;
  const BriefRow *row;
  BriefRoom *room;
  uint32_t word, bit;
} Look;

static bool holds (const Look *look, uint32_t step)
{
  return (look->row->yes[(uint64_t) step * BLOCK_WORDS + look->word] >> look->bit & 1) != 0;
}

bool brief_is_someones (const BriefRow *row) { return (row->yes[row->at / WORD] >> row->at % WORD & 1) != 0; }

static const BriefNode *node_at (const Look *look, uint32_t node) { return &look->code->nodes[node]; }

/* ---- figures ---- */

static int64_t value_of (const Look *look, uint32_t slot)
{
  const Column *column = &look->row->columns[slot];
  return column->lo != NULL ? column->lo[look->row->row] : column->all.lo;
}

static void add_up (const Look *look)
{
  for (uint32_t i = 0; i < look->code->n_sums; i++) {
    const BriefSum *sum = &look->code->sums[i];
    const Term *terms = look->code->terms + sum->first_term;
    int64_t total = 0;
    for (uint32_t j = 0; j < sum->n_terms; j++)
      total += terms[j].weight * value_of (look, terms[j].slot);
    look->room->sums[i] = total;
  }
}

static int64_t sum_of (const Look *look, const BriefFigure *figure) { return look->room->sums[figure->sum]; }

/* A condition that leads, and what it measures. */
typedef struct {
  uint32_t node;
  const BriefFigure *figure; /* NULL: none leads */
  int64_t sum;
} Lead;

/* By their degrees. */
static int compare_degrees (const BriefFigure *a, int64_t sum_a, const BriefFigure *b, int64_t sum_b)
{
  if (a->over == 0 || b->over == 0)
    return (a->over == 0) - (b->over == 0);
  const Wide one = (Wide) (sum_a * a->times) * b->over, other = (Wide) (sum_b * b->times) * a->over;
  return (one > other) - (one < other);
}

static bool is_some (const Look *look, const BriefFigure *figure)
{
  const BriefSum *sum = &look->code->sums[figure->sum];
  for (uint32_t i = 0; i < sum->n_terms; i++)
    if (value_of (look, look->code->terms[sum->first_term + i].slot) > 0)
      return true;
  return false;
}

/* A sum of one summand. */
static bool is_repetition (const Look *look, const BriefFigure *figure)
{
  uint32_t n = 0;
  for (uint32_t i = 0; i < figure->n_parts && n < SEVERAL; i++)
    n += is_some (look, &look->code->figures[figure->first_part + i]);
  return figure->proportional && n < SEVERAL;
}

/* ---- which condition leads ---- */

static bool is_blocked (const Look *look, uint32_t index)
{
  const BriefNode *node = node_at (look, index);
  for (uint32_t i = index + 1; node->blocked && i < node->end; i = node_at (look, i)->end)
    if (node_at (look, i)->blocks && !holds (look, node_at (look, i)->step))
      return true;
  return false;
}

static int compare_bools (bool a, bool b) { return (int) a - (int) b; }

/* The branch does not hold, and not for want of its figure. */
static bool lacks_else (const Look *look, uint32_t branch, const Lead *lead)
{
  return is_blocked (look, branch) ||
         (!holds (look, node_at (look, branch)->step) && holds (look, node_at (look, lead->node)->step));
}

/* Above nought: the branch goes before the best one so far where the best leads. */
static int compare_branches (const Look *look, bool any, uint32_t branch, const Lead *lead, uint32_t best_branch,
                             const Lead *best)
{
  int order =
      compare_bools (holds (look, node_at (look, branch)->step), holds (look, node_at (look, best_branch)->step));
  if (order == 0)
    order = any ? compare_bools (lacks_else (look, best_branch, best), lacks_else (look, branch, lead))
                : compare_bools (is_blocked (look, best_branch), is_blocked (look, branch));
  if (order == 0)
    order =
        compare_bools (holds (look, node_at (look, lead->node)->step), holds (look, node_at (look, best->node)->step));
  return order != 0 ? order : compare_degrees (lead->figure, lead->sum, best->figure, best->sum);
}

static Lead lead_at (const Look *look, uint32_t node)
{
  const BriefFigure *figure = &look->code->figures[node_at (look, node)->figure];
  return (Lead) { node, figure, sum_of (look, figure) };
}

static uint32_t best_of (const Look *look, const uint32_t *runners, uint32_t n)
{
  uint32_t best = 0;
  for (uint32_t i = 1; i < n; i++) {
    const Lead one = lead_at (look, runners[i]), other = lead_at (look, runners[best]);
    if (compare_degrees (one.figure, one.sum, other.figure, other.sum) > 0)
      best = i;
  }
  return best;
}

static Lead winner_of (const Look *look, const BriefRace *race)
{
  const uint32_t *runners = look->code->runners + race->first_runner;
  uint32_t *best = &look->room->best[race->order];
  if (*best == BRIEF_NONE)
    *best = best_of (look, runners, race->n_runners);
  return lead_at (look, runners[*best]);
}

static Lead lead_of (const Look *look, uint32_t index)
{
  const uint32_t from = node_at (look, index)->from;
  const BriefNode *node = node_at (look, from);
  if (node->figure != BRIEF_NONE)
    return lead_at (look, from);
  Lead best = { .figure = NULL };
  uint32_t best_branch = 0;
  for (uint32_t i = from + 1, next = 0; i < node->end; i = next) {
    const BriefNode *branch = node_at (look, i);
    const BriefRace *race = branch->race == BRIEF_NONE ? NULL : &look->code->races[branch->race];
    next = race != NULL ? race->end : branch->end;
    if (!branch->leads)
      continue;
    const Lead lead = race != NULL ? winner_of (look, race) : lead_of (look, i);
    const uint32_t at = race != NULL ? lead.node : i;
    const int order = best.figure == NULL ? 0 : compare_branches (look, node->any, at, &lead, best_branch, &best);
    if (best.figure == NULL || (node->any ? order > 0 : order < 0)) {
      best = lead;
      best_branch = at;
    }
  }
  return best;
}

/* ---- open clauses ---- */

static void find_open (const Look *look, uint32_t index, BriefRoom *ret)
{
  const BriefNode *node = node_at (look, index);
  if (node->kind == BRIEF_OPEN)
    ret->open[ret->n_open++] = (BriefOpen) { node->clause, holds (look, node->step) };
  if (!node->clauses || is_blocked (look, index))
    return;
  for (uint32_t i = index + 1; i < node->end; i = node_at (look, i)->end)
    find_open (look, i, ret);
}

static bool is_left (const Look *look, const BriefNode *node)
{
  return node->kind == BRIEF_OPEN && !holds (look, node->step) && !node->unanswered;
}

/* Its truth if a person found everything that is open in it. */
static bool holds_if_found (const Look *look, uint32_t index)
{
  const BriefNode *node = node_at (look, index);
  uint32_t n = 0;
  if (is_left (look, node))
    return true;
  if (node->kind == BRIEF_LEAF || node->kind == BRIEF_OPEN || holds (look, node->step))
    return holds (look, node->step);
  if (node->kind == BRIEF_NOT)
    return !holds_if_found (look, index + 1);
  for (uint32_t i = index + 1; i < node->end; i = node_at (look, i)->end)
    n += holds_if_found (look, i);
  return n >= node->need;
}

static bool is_open_below (const Look *look, uint32_t index)
{
  const BriefNode *node = node_at (look, index);
  if (is_left (look, node))
    return true;
  for (uint32_t i = index + 1; i < node->end; i = node_at (look, i)->end)
    if (holds_if_found (look, i) && is_open_below (look, i))
      return true;
  return false;
}

/* ---- items ---- */

static uint32_t failing_gates (const Look *look, const BriefItem *item)
{
  uint32_t failing = 0;
  for (uint32_t i = 0; i < item->n_gates; i++)
    failing |= (uint32_t) !holds (look, look->code->gates[item->first_gate + i].step) << i;
  return failing;
}

/* Of what must hold together something besides the figure that leads fails: that this is near would not be enough. */
static bool lacks_besides (const Look *look, uint32_t index, uint32_t lead)
{
  const BriefNode *node = node_at (look, index);
  for (uint32_t i = index + 1; node->together && i < node->end; i = node_at (look, i)->end) {
    const BriefNode *child = node_at (look, i);
    const bool leads = i <= lead && lead < child->end;
    if (!holds (look, child->step) && (leads ? lacks_besides (look, i, lead) : !child->measured))
      return true;
  }
  return false;
}

/* An item that is not met is told where a precondition alone is wanting, or where its figure is there in part. */
static bool is_worth_telling (const Look *look, const BriefItem *item, BriefTold *told)
{
  const uint32_t floor = look->row->floor;
  if (item->rank < floor || (told->blocked != 0 && item->rank == floor) || !node_at (look, item->node)->leads)
    return false;
  const Lead lead = lead_of (look, item->node);
  if (lead.figure == NULL)
    return false;
  const bool reached = holds (look, node_at (look, lead.node)->step);
  told->figure = (uint32_t) (lead.figure - look->code->figures);
  told->sum = lead.sum;
  told->near = told->blocked == 0;
  if (told->blocked != 0)
    return reached;
  return !reached && (lead.figure->over == 0 || lead.sum > 0) && !is_repetition (look, lead.figure) &&
         !lacks_besides (look, item->node, lead.node);
}

static void tell_met (const Look *look, const BriefItem *item, BriefTold *told)
{
  const Lead lead = lead_of (look, item->node);
  told->met = true;
  told->figure = lead.figure == NULL ? BRIEF_NONE : (uint32_t) (lead.figure - look->code->figures);
  told->sum = lead.sum;
}

static bool applies (const Look *look, const BriefItem *item)
{
  return item->article == BRIEF_NONE || holds (look, item->article);
}

static void tell_item (const Look *look, uint32_t index, BriefRoom *ret)
{
  const BriefItem *item = &look->code->items[index];
  const BriefNode *node = node_at (look, item->node);
  BriefTold *told = &ret->told[ret->n_told];
  if (!applies (look, item))
    return;
  const bool met = holds (look, item->step) && holds (look, node->step);
  *told = (BriefTold) { .item = index, .figure = BRIEF_NONE, .blocked = failing_gates (look, item) };
  if (node->clauses) {
    find_open (look, item->node, ret);
    if (!met && item->rank > look->row->floor && !holds (look, node->step))
      ret->left_open = ret->left_open || (holds_if_found (look, item->node) && is_open_below (look, item->node));
  }
  if (met)
    tell_met (look, item, told);
  ret->n_told += met || is_worth_telling (look, item, told);
}

static const BriefFigure *figure_of (const BriefCode *code, const BriefTold *told)
{
  return &code->figures[told->figure];
}

static const BriefTold *nearest_of (const BriefCode *code, const BriefRoom *room)
{
  const BriefTold *nearest = NULL;
  for (uint32_t i = 0; i < room->n_told; i++) {
    const BriefTold *told = &room->told[i];
    if (told->near && (nearest == NULL || compare_degrees (figure_of (code, told), told->sum, figure_of (code, nearest),
                                                           nearest->sum) > 0))
      nearest = told;
  }
  return nearest;
}

static bool is_far (const BriefFigure *figure, int64_t sum)
{
  return figure->over != 0 && (Wide) (sum * figure->times) * NEAR_SHARE < figure->over;
}

/* A figure below a tenth of its limit is far, unless no tier is reached and it is the nearest there is. */
static void drop_far (const BriefCode *code, const BriefRow *row, BriefRoom *room)
{
  const BriefTold *nearest = row->floor > 0 ? NULL : nearest_of (code, room);
  const uint32_t kept = nearest == NULL ? room->n_told : (uint32_t) (nearest - room->told);
  uint32_t n = 0;
  for (uint32_t i = 0; i < room->n_told; i++) {
    const BriefTold told = room->told[i];
    if (!told.near || i == kept || !is_far (figure_of (code, &told), told.sum))
      room->told[n++] = told;
  }
  room->n_told = n;
}

void brief_run (const BriefCode *code, const BriefRow *row, BriefRoom *ret)
{
  const Look look = { code, row, ret, row->at / WORD, row->at % WORD };
  ret->n_told = ret->n_open = 0;
  ret->left_open = false;
  add_up (&look);
  for (uint32_t i = 0; i < code->n_orders; i++)
    ret->best[i] = BRIEF_NONE;
  for (uint32_t i = 0; i < code->n_items; i++)
    tell_item (&look, i, ret);
  drop_far (code, row, ret);
}

/* ---- the nearest ---- */

/* In millionths of the limit. */
static uint64_t distance_of (const BriefFigure *figure, int64_t sum)
{
  if (figure->over == 0)
    return 0;
  const Wide off = (Wide) (sum * figure->times) - figure->over;
  const Wide parts = (off < 0 ? -off : off) * MILLION / figure->over;
  return parts > INT64_MAX ? INT64_MAX : (uint64_t) parts;
}

void brief_nearest (const BriefCode *code, const BriefRow *row, BriefRoom *room, BriefNearest *ret)
{
  const Look look = { code, row, room, row->at / WORD, row->at % WORD };
  *ret = (BriefNearest) { .figure = BRIEF_NONE };
  for (uint32_t i = 0; i < code->n_items; i++) {
    const BriefItem *item = &code->items[i];
    if (!node_at (&look, item->node)->leads || !applies (&look, item) || failing_gates (&look, item) != 0)
      continue;
    const Lead lead = lead_of (&look, item->node);
    const uint64_t distance = lead.figure == NULL ? 0 : distance_of (lead.figure, lead.sum);
    if (lead.figure != NULL && (ret->figure == BRIEF_NONE || distance < ret->distance))
      *ret = (BriefNearest) { i, (uint32_t) (lead.figure - code->figures), lead.sum, distance,
                              holds (&look, node_at (&look, lead.node)->step) };
  }
}
