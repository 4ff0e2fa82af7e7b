/* What is asked of rules as a noun: a property is read from its words, then proved or refuted. */
#include "probe/prove/proof.h"
#include <string.h>
#include "probe/prove/prove.h"

static void claim_free (gpointer data)
{
  Claim *claim = data;
  g_free (claim->text);
  g_free (claim->item);
  g_free (claim->tier);
  g_ptr_array_unref (claim->against);
  g_free (claim);
}

SillProof *proof_new (Program *program)
{
  SillProof *proof = g_new0 (SillProof, 1);
  proof->program = program_ref (program);
  proof->claims = g_ptr_array_new_with_free_func (claim_free);
  return proof;
}

void sill_proof_free (SillProof *proof)
{
  if (proof == NULL)
    return;
  g_ptr_array_unref (proof->claims);
  program_unref (proof->program);
  g_free (proof);
}

static Claim *claim_new (const char *text)
{
  Claim *claim = g_new0 (Claim, 1);
  claim->text = g_strdup (text);
  claim->against = g_ptr_array_new_with_free_func (counterexample_free);
  return claim;
}

/* implies:ITEM:TIER, where an item may have colons of its own: the last one ends it. */
static gboolean read_implication (Claim *claim, const char *rest)
{
  const char *colon = strrchr (rest, ':');
  if (colon == NULL || colon == rest || colon[1] == '\0')
    return FALSE;
  claim->item = g_strndup (rest, (gsize) (colon - rest));
  claim->tier = g_strdup (colon + 1);
  claim->property = PROPERTY_IMPLIES;
  return TRUE;
}

static gboolean read_fact (const SillProof *proof, Claim *claim, const char *name)
{
  const gint slot = vocabulary_find (proof->program->law->vocabulary, name);
  if (slot < 0)
    return FALSE;
  claim->fact = vocabulary_fact (proof->program->law->vocabulary, (guint) slot);
  return claim->fact->kind != FACT_DATE;
}

static gboolean read_property (const SillProof *proof, Claim *claim)
{
  static const struct {
    const char *name;
    Property property;
  } names[] = { { "monotone", PROPERTY_MONOTONE }, { "gapless", PROPERTY_GAPLESS }, { "ordered", PROPERTY_ORDERED } };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (claim->text, names[i].name) == 0) {
      claim->property = names[i].property;
      return TRUE;
    }
  if (g_str_has_prefix (claim->text, "monotone:"))
    return read_fact (proof, claim, claim->text + strlen ("monotone:"));
  return g_str_has_prefix (claim->text, "implies:") && read_implication (claim, claim->text + strlen ("implies:"));
}

gboolean sill_proof_add (SillProof *proof, const char *property, char **ret_what)
{
  Claim *claim = claim_new (property);
  const gboolean known = read_property (proof, claim);
  if (known)
    claim_prove (proof, claim);
  if (known && claim->n_laws > 0) {
    g_ptr_array_add (proof->claims, claim);
    return TRUE;
  }
  if (ret_what != NULL)
    *ret_what = g_strdup (known ? property + strlen ("implies:") : property);
  claim_free (claim);
  return FALSE;
}

/* ---- what came of it ---- */

gboolean sill_proof_holds (const SillProof *proof)
{
  for (guint i = 0; i < proof->claims->len; i++) {
    const Claim *claim = g_ptr_array_index (proof->claims, i);
    if (claim->against->len > 0 || claim->n_open > 0)
      return FALSE;
  }
  return TRUE;
}

guint sill_proof_size (const SillProof *proof)
{
  guint n = 0;
  for (guint i = 0; i < proof->claims->len; i++) {
    const Claim *claim = g_ptr_array_index (proof->claims, i);
    for (guint k = 0; k < claim->against->len; k++)
      n += ((const Counterexample *) g_ptr_array_index (claim->against, k))->n;
  }
  return n;
}

char *proof_case (const SillProof *proof, guint index, SillLanguage language)
{
  for (guint i = 0; i < proof->claims->len; i++) {
    const Claim *claim = g_ptr_array_index (proof->claims, i);
    for (guint k = 0; k < claim->against->len; k++) {
      const Counterexample *against = g_ptr_array_index (claim->against, k);
      if (index < against->n)
        return prove_case (proof, claim, against, index, language);
      index -= against->n;
    }
  }
  g_return_val_if_reached (NULL);
}
