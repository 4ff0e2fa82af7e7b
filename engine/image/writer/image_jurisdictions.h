#pragma once
#include "image/writer/image_parts.h"

/* Which jurisdiction parts of an image and rule files are for: that of the offences whose law they hold. Numbers begin with 1. */
typedef struct {
  GHashTable *numbers; /* name → number */
  guint32 *of_part;
  GArray *of_path; /* of guint32, per rule file */
} Jurisdictions;

void jurisdictions_init (Jurisdictions *jurisdictions, const ImageParts *parts, const Program *program);
void jurisdictions_clear (Jurisdictions *jurisdictions);
/* That of an offence. */
guint32 jurisdictions_number (const Jurisdictions *jurisdictions, const char *offence);
/* Something in the part comes from the rule file of that number, counted from 1. */
void jurisdictions_note (Jurisdictions *jurisdictions, gsize path, guint32 part);
/* For which one alone the rule file is; 0: for several, for all, or nobody knows. */
guint32 jurisdictions_of_path (const Jurisdictions *jurisdictions, gsize path);
