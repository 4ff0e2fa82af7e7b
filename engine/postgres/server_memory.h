#pragma once
#include <postgres.h>
#include <utils/palloc.h>

/* Where the engine's memory comes from: what a call needs is the server's, in a context that ends with the call; what lasts is in
 * one that ends with the session. A failed allocation is the server's own error of the statement. */

/* Gives libraries that can be told so the server's memory; once, before anything else. */
void memory_begin (void);
/* What is allocated from now on ends with `context`, a child of the current one, which memory_end_call deletes; an error of the
 * statement deletes it as well. Calls do not nest. Returns: it. */
MemoryContext memory_begin_call (void);
/* Deletes what memory_begin_call returned, with all that was allocated since. */
void memory_end_call (MemoryContext context);
/* What is allocated from now on lasts as long as the session; also behind a call that ended by an error. */
void memory_last (void);
/* Whether the engine has ended itself, or lost its memory while it made what lasts: it is not asked again. */
bool memory_is_spent (void);
void memory_spend (void);
