/* In: a number of cases. Out: that many cases of cn/253-1 as one XML file on standard output, and in the file named by the
 * second argument one digit a case: the rank that article 5 gives it, worked out here in whole numbers.
 * The same number always gives the same bytes. Three in ten stand on or beside a sum of shares, three in twenty beside a
 * single limit, one in five has gains beside the limit; the rest are spread widely. */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

enum { N_STRICT = 4, N_SENSITIVE = 5 };
static const char *const strict_ids[N_STRICT] = { "track", "content", "credit", "property" };
static const char *const sensitive_ids[N_SENSITIVE] = { "lodging", "call-log", "health", "trade", "other-sensitive" };

typedef struct {
  gint64 strict[N_STRICT], sensitive[N_SENSITIVE], ordinary;
  gint64 fen; /* gains */
  gboolean given, on_duty, used, knew, convicted, grave, loss;
} Deed;

static guint64 state = 20170601;

static guint64 chance (void)
{
  guint64 z = state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

static gint64 up_to (gint64 most) { return (gint64) (chance () % (guint64) (most + 1)); }

static gboolean percent (guint share) { return chance () % 100 < share; }

/* Spreads `total` over `n` kinds. */
static void spread (gint64 total, gint64 *kinds, guint n)
{
  for (guint i = 0; i < n; i++)
    kinds[i] = 0;
  for (guint i = 0; i + 1 < n && total > 0; i++) {
    gint64 part = percent (50) ? 0 : up_to (total);
    kinds[i] += part;
    total -= part;
  }
  kinds[chance () % n] += total;
}

/* Shares in five-thousandths that come to `shares` or a little beside it. */
static void beside_a_sum (Deed *deed, gint64 shares)
{
  gint64 strict = up_to (shares / 100), sensitive = up_to ((shares - 100 * strict) / 10);
  spread (strict, deed->strict, N_STRICT);
  spread (sensitive, deed->sensitive, N_SENSITIVE);
  gint64 left = shares - 100 * strict - 10 * sensitive + up_to (2) - 1;
  deed->ordinary = MAX (0, left);
}

static void beside_a_limit (Deed *deed, gint64 times)
{
  const gint64 off = up_to (2) - 1;
  switch (chance () % 3) {
  case 0: spread (50 * times / 2 + off, deed->strict, N_STRICT); return;
  case 1: spread (500 * times / 2 + off, deed->sensitive, N_SENSITIVE); return;
  default: deed->ordinary = 5000 * times / 2 + off; return;
  }
}

static void anywhere (Deed *deed)
{
  spread (percent (60) ? 0 : up_to (120), deed->strict, N_STRICT);
  spread (percent (50) ? 0 : up_to (1500), deed->sensitive, N_SENSITIVE);
  deed->ordinary = percent (40) ? 0 : up_to (20000);
}

static Deed deed_new (void)
{
  static const gint64 halves[] = { 1, 2, 10, 20 };
  Deed deed = { .given = percent (70),
                .on_duty = percent (25),
                .used = percent (2),
                .knew = percent (3),
                .convicted = percent (3),
                .grave = percent (1),
                .loss = percent (1) };
  gint64 times = halves[chance () % G_N_ELEMENTS (halves)];
  guint kind = (guint) (chance () % 100);
  if (kind < 30)
    beside_a_sum (&deed, 2500 * times);
  else if (kind < 45)
    beside_a_limit (&deed, times);
  else
    anywhere (&deed);
  deed.fen = percent (20) ? 250000 * times + up_to (2) - 1 : percent (50) ? 0 : up_to (600000);
  return deed;
}

static gint64 sum (const gint64 *kinds, guint n)
{
  gint64 total = 0;
  for (guint i = 0; i < n; i++)
    total += kinds[i];
  return total;
}

/* Shares count in 5000ths, so that 5000 of them are the standard; a single limit that is reached is a sum that is. What came of it
 * and what was before count only beside an act. */
static char rank_of (const Deed *deed)
{
  gint64 shares = 100 * sum (deed->strict, N_STRICT) + 10 * sum (deed->sensitive, N_SENSITIVE) + deed->ordinary;
  gint64 halved = deed->on_duty && deed->given ? 2 : 1;
  gboolean acted = deed->given || shares > 0 || deed->fen > 0;
  if (!acted)
    return '0';
  if (deed->grave || deed->loss || shares * halved >= 50000 || deed->fen * halved >= 5000000)
    return '2';
  gboolean serious = shares * halved >= 5000 || deed->fen * halved >= 500000 || deed->convicted ||
                     (deed->given && (deed->used || deed->knew));
  return serious ? '1' : '0';
}

static void write_count (const char *id, gint64 value)
{
  printf ("<fact id=\"%s\" value=\"%" G_GINT64_FORMAT "\"/>\n", id, value);
}

static void write_yes_no (const char *id, gboolean value)
{
  printf ("<fact id=\"%s\" value=\"%s\"/>\n", id, value ? "yes" : "no");
}

static void write_deed (const Deed *deed, guint number)
{
  printf ("<case id=\"c%u\" findings=\"complete\"><conduct from=\"2024-03-01\" to=\"2024-03-31\"/>\n", number);
  for (guint i = 0; i < N_STRICT; i++)
    write_count (strict_ids[i], deed->strict[i]);
  for (guint i = 0; i < N_SENSITIVE; i++)
    write_count (sensitive_ids[i], deed->sensitive[i]);
  write_count ("ordinary", deed->ordinary);
  printf ("<fact id=\"gains\" value=\"%" G_GINT64_FORMAT ".%02u\"/>\n", deed->fen / 100, (guint) (deed->fen % 100));
  write_yes_no ("given", deed->given);
  write_yes_no ("on-duty", deed->on_duty);
  write_yes_no ("track-used-in-crime", deed->used);
  write_yes_no ("knew-used-in-crime", deed->knew);
  write_yes_no ("convicted-before", deed->convicted);
  write_yes_no ("grave-consequence", deed->grave);
  write_yes_no ("major-loss", deed->loss);
  printf ("<charge offence=\"cn/253-1\"/></case>\n");
}

int main (int argc, char **argv)
{
  FILE *ranks = argc == 3 ? fopen (argv[2], "w") : NULL;
  if (ranks == NULL) {
    fprintf (stderr, "usage: generate CASES RANKS-FILE > cases.xml\n");
    return 2;
  }
  guint n = (guint) strtoul (argv[1], NULL, 10);
  printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<cases xmlns=\"urn:sill:case:1\">\n");
  for (guint i = 1; i <= n; i++) {
    Deed deed = deed_new ();
    write_deed (&deed, i);
    fputc (rank_of (&deed), ranks);
  }
  printf ("</cases>\n");
  return fclose (ranks) == 0 && fflush (stdout) == 0 ? 0 : 1;
}
