#pragma once
#include "model/law/lawbook.h"

/* What an item asks for with its figures taken out, and these figures. */
typedef struct {
  char *key;
  GArray *figures; /* of what item_demand.c compares */
} ItemDemand;

/* Of an item with figures, that looks back at no other paragraph; `meets`, `scale` and `holds` are what they refer to.
 * Returns: yours; NULL: it is none, or something whose figures cannot be told one by one. */
ItemDemand *item_demand_new (const LawItem *item);
void item_demand_free (gpointer data);
/* No region and no second figure makes it more in one place and less in another: of one key all such stand in an order. */
gboolean item_demand_is_one_figure (const ItemDemand *demand);
/* Of two demands of one key: the first asks for no less of anything, and for more of something. */
gboolean item_demand_asks_for_more (const ItemDemand *one, const ItemDemand *other);
/* Yes/no facts, as a key has them. */
void item_demand_list_gates (GString *key, const LawGates *gates);
