/* In: an offence of a statute. Out: what it says beside who commits it: its versions and their days, tiers and penalties, fines,
 * remarks, what prevails beside other offences. */
#include "probe/aspects/aspects.h"
#include "report/words/phrases.h"

typedef struct {
  Aspects *aspects;
  const LawOffence *offence;
  const LawVersion *version;
  guint index; /* of the version */
} Versions;

static char *key_of (const Versions *at, const char *what)
{
  return g_strdup_printf ("%s#%u %s", at->offence->stated->id, at->index, what);
}

/* 侵犯公民个人信息罪（2015-11-01） */
static char *where_of (const Versions *at, const char *what)
{
  g_autofree char *day = civil_write (at->version->stated->effective);
  return g_strdup_printf ("%s %s%s%s", phrase_words (&at->offence->stated->name, at->aspects->language), day,
                          what == NULL ? "" : " · ", what == NULL ? "" : what);
}

static void add_tier (const Versions *at, const Tier *tier)
{
  const char *name = phrase_words (&tier->name, at->aspects->language);
  aspects_add (at->aspects, ASPECT_PENALTY, key_of (at, tier->id), where_of (at, name),
               phrase_penalty (&tier->penalty, at->aspects->language));
  aspects_add (at->aspects, ASPECT_NAME, key_of (at, tier->id), where_of (at, tier->id), g_strdup (name));
}

static void add_asides (Aspects *aspects, const LawOffence *offence, const LawAsides *asides, const char *key)
{
  const char *name = phrase_words (&offence->stated->name, aspects->language);
  for (guint i = 0; i < asides->n_fines; i++) {
    Show show = aspects_show (aspects, offence->instrument);
    show_fine (&show, &asides->fines[i], NULL, 3);
    aspects_add (aspects, ASPECT_FINE, g_strdup_printf ("%s fine %u", key, i), g_strdup (name), aspects_shown (&show));
  }
  for (guint i = 0; i < asides->n_remarks; i++) {
    Show show = aspects_show (aspects, offence->instrument);
    show_remark (&show, &asides->remarks[i]);
    aspects_add (aspects, ASPECT_REMARK, g_strdup_printf ("%s remark %u", key, i), g_strdup (name),
                 aspects_shown (&show));
  }
  for (guint i = 0; i < asides->n_concurrences; i++) {
    Show show = aspects_show (aspects, offence->instrument);
    show_concurrence (&show, &asides->concurrences[i]);
    aspects_add (aspects, ASPECT_CONCURRENCE, g_strdup_printf ("%s concurrence %u", key, i), g_strdup (name),
                 aspects_shown (&show));
  }
}

/* Since when it holds, and the articles that hold its penalties, where that is not its own. */
static char *version_text (const Version *stated)
{
  const gboolean elsewhere = stated->penalties != NULL && stated->penalties[0] != NULL;
  g_autofree char *articles = elsewhere ? g_strjoinv (" ", stated->penalties) : NULL;
  g_autofree char *day = civil_write (stated->effective);
  return g_strjoin (" · penalties ", day, articles, NULL);
}

static void add_version (const Versions *at)
{
  const Version *stated = at->version->stated;
  g_autofree char *key = key_of (at, "");
  aspects_add (at->aspects, ASPECT_DAYS, key_of (at, ""), where_of (at, NULL), version_text (stated));
  for (guint i = 0; i < stated->tiers->len; i++)
    add_tier (at, g_ptr_array_index (stated->tiers, i));
  add_asides (at->aspects, at->offence, &at->version->asides, key);
}

void aspects_add_offence (Aspects *aspects, const LawOffence *offence)
{
  const Offence *stated = offence->stated;
  const char *name = phrase_words (&stated->name, aspects->language);
  aspects_add (aspects, ASPECT_OFFENCE, g_strdup (stated->id), g_strdup (stated->id),
               g_strjoin (" · ", stated->id, stated->first_figures ? "first-figures" : NULL, NULL));
  aspects_add (aspects, ASPECT_NAME, g_strdup (stated->id), g_strdup (stated->id),
               g_strdup_printf ("%s %s", name, stated->also == NULL ? "" : stated->also));
  if (stated->tells != NULL)
    aspects_add (aspects, ASPECT_TELLS, g_strdup (stated->id), g_strdup (name), g_strjoinv (" ", stated->tells));
  add_asides (aspects, offence, &offence->asides, stated->id);
  for (guint i = 0; i < offence->n_versions; i++)
    add_version (&(Versions) { aspects, offence, &offence->versions[i], i });
}
