#pragma once
#include <sill/language.h>
#include "model/program/program.h"

/* The normal form of an offence's laws, for people who maintain the rules: of each law and tier its limbs with their smallest
 * points. `offence`: NULL: of all that the instrument (NULL: any) speaks of. Returns: yours. */
char *form_write (const Program *program, const LawOffence *offence, const LawInstrument *instrument,
                  SillLanguage language);
