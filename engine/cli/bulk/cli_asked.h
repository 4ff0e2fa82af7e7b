#pragma once
#include "cli/cli_options.h"

/* What a command line asks of a batch. */
typedef struct {
  SillBatch batch; /* borrows from the rest */
  SillReport report;
  char *charge;
  GStrv columns;
} Asked;

/* By their numbers, as SillBatchSort, the bits of SillBatchNeed and SillBatchForm have them; ended by NULL. */
extern const char *const asked_sorts[], *const asked_needs[], *const asked_forms[];

/* What needs no rules. `ret` stays where it is from now on. FALSE: a message was printed, it is wrong usage. */
gboolean asked_begin (const Options *options, Asked *ret);
/* What the rules know. */
Status asked_finish (const Options *options, const SillRules *rules, Asked *asked);
void asked_clear (Asked *asked);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)
