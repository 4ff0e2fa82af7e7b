/* A day or who can commit an offence in, what people take it for out. */
#include "mutant/edit.h"

static void put_day (const Editor *editor, Day *day, const char *name, Place place, Mistake mistake)
{
  const Day other = *day + (mistake == MISTAKE_DAY_LATER ? 1 : -1);
  g_autofree char *before = civil_write (*day), *after = civil_write (other);
  g_autofree char *was = g_strdup_printf ("%s=\"%s\"", name, before);
  g_autofree char *is = g_strdup_printf ("%s=\"%s\"", name, after);
  edit_add (editor, mistake, place, was, is);
  edit_exchange (editor, day, &other, sizeof other);
}

void edit_day (const Editor *editor, Day *day, const char *name, Place place)
{
  if (*day <= 1)
    return;
  put_day (editor, day, name, place, MISTAKE_DAY_LATER);
  put_day (editor, day, name, place, MISTAKE_DAY_EARLIER);
}

static const char *subjects_name (gboolean persons, gboolean organizations)
{
  return persons && organizations ? "person organization" : persons ? "person" : "organization";
}

static void put_subjects (const Editor *editor, Version *version, gboolean persons, gboolean organizations)
{
  edit_add (editor, MISTAKE_WRONG_SUBJECT, version->place, subjects_name (version->persons, version->organizations),
            subjects_name (persons, organizations));
  edit_exchange (editor, &version->persons, &persons, sizeof persons);
  edit_exchange (editor, &version->organizations, &organizations, sizeof organizations);
}

void edit_subjects (const Editor *editor, Version *version)
{
  for (guint i = 1; i < 4; i++) {
    const gboolean persons = (i & 1) != 0, organizations = (i & 2) != 0;
    if (persons != version->persons || organizations != version->organizations)
      put_subjects (editor, version, persons, organizations);
  }
}
