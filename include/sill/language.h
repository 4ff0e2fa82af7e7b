#pragma once

/* Every text the engine makes exists in both languages. */
typedef enum { SILL_ZH, SILL_EN } SillLanguage;
