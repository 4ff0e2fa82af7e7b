#pragma once
#include "explain/trace/trace_scene.h"
#include "model/verdict/reasons.h"

/* Adds the facts that count for the charge `of`, each as it is said most closely. */
void stated_explain (const Case *fact_case, const Charge *of, ChargeReasons *charge);
/* Adds the own shares of its defendant beside the joint amounts. */
void stated_explain_shares (const Scene *scene, const Case *fact_case, const Charge *of, ChargeReasons *charge);
/* Adds the figures of its region that the case states. */
void stated_explain_figures (const Case *fact_case, Reasons *reasons);
/* Adds the facts that no offence charged asks for, each once, in the order of the case. */
void stated_explain_unused (const Case *fact_case, Reasons *reasons);
