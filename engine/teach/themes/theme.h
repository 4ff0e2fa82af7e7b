#pragma once
#include "teach/sketch.h"

/* Returns: borrowed, static, both. */
const char *theme_id (Theme theme);
const char *theme_name (Theme theme, SillLanguage language);
/* N_THEMES: none is called so. */
Theme theme_named (const char *id);

void sketch_free (Sketch *sketch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sketch, sketch_free)
/* Whether the rules on the offence have what the theme is about. */
gboolean theme_fits (const Setting *setting, Theme theme);
/* The limit of the mark in a case that states the figure of its region. */
gint64 theme_limit (const LimitMark *mark, const Case *fact_case);
/* A case of it, dated, with its noise. Returns: yours; NULL: the rules have none, or this throw of the dice
 * makes none. */
Sketch *theme_sketch (const Setting *setting, Theme theme, Difficulty difficulty, Chance *chance);
