/* What a remark is for. */
#include "model/book/remark_topic.h"

gboolean remark_is_presumed (const Remark *remark) { return g_strcmp0 (remark->topic, "presumed") == 0; }
