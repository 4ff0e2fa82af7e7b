#pragma once
#include <sill/reasons.h>
#include "model/verdict/account.h"

/* One case for people, as text, Markdown or HTML, without head and tail. Returns: yours. */
char *report_paper (const Account *account, const SillReport *options);
