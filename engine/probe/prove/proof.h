#pragma once
#include <sill/prove.h>
#include "model/program/program.h"

SillProof *proof_new (Program *program);
char *proof_case (const SillProof *proof, guint index, SillLanguage language);
