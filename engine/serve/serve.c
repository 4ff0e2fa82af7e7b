/* sill-serve: the program that `sill serve` becomes. In: LANG ADDRESS PORT RULES…, resolved by the command. Out: a page on this
 * machine until it is told to end. It is a program of its own, so that nothing else carries a server in it. */
#include "serve/door.h"
#include <glib-unix.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STATUS_DONE = 0, STATUS_FAILED = 1, STATUS_USAGE = 2, STATUS_REJECTED = 3 };

/* The rules for a class and for an editor, or what is wrong with them on standard error and the status that says so. */
static gboolean open_desk (const char *const *paths, SillLanguage language, Desk *ret, int *ret_status)
{
  g_autoptr (SillFindings) findings = sill_findings_new (), again = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  ret->school = sill_school_new (paths, findings, &error);
  ret->reviser = ret->school == NULL ? NULL : sill_reviser_new (paths, again, &error);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, language);
    fprintf (stderr, "%s\n", line);
  }
  if (ret->reviser != NULL)
    return TRUE;
  const gboolean rejected = sill_findings_faults (findings) > 0;
  if (!rejected) /* else the findings have said it */
    fprintf (stderr, "sill: %s\n", error->message);
  *ret_status = rejected ? STATUS_REJECTED : STATUS_FAILED;
  return FALSE;
}

static void close_desk (Desk *desk)
{
  sill_reviser_free (desk->reviser);
  sill_school_free (desk->school);
}

static gboolean on_signal (gpointer data)
{
  door_close (data);
  return G_SOURCE_CONTINUE;
}

static void say_link (const Door *door, SillLanguage language)
{
  g_autofree char *link = door_link (door);
  const char *how = language == SILL_ZH ? "在浏览器中打开（按 Ctrl-C 结束）：" : "open in a browser (Ctrl-C ends it):";
  printf ("%s\n%s\n", how, link);
  fflush (stdout); /* whoever started it may wait for the link */
}

static void say_problem (SillLanguage language, const char *address, const char *zh, const char *en)
{
  fprintf (stderr, language == SILL_ZH ? "sill：--address=%s：%s\n" : "sill: --address=%s: %s\n", address,
           language == SILL_ZH ? zh : en);
}

/* FALSE: it is none that a browser could be led to. */
static gboolean look_at_address (const char *text, SillLanguage language)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (text);
  if (address == NULL || g_inet_address_get_is_any (address)) {
    say_problem (language, text, "应写浏览器所用的那个 IP 地址，如 127.0.0.1 或者 192.168.1.5",
                 "write the IP address that browsers will use, such as 127.0.0.1 or 192.168.1.5");
    return FALSE;
  }
  if (!g_inet_address_get_is_loopback (address))
    say_problem (language, text, "注意：其他机器也能打开这个页面，传输未加密",
                 "mind that other machines can open this page, and nothing is encrypted on the way");
  return TRUE;
}

static int serve (const Desk *desk, SillLanguage language, const char *address, guint port)
{
  g_autoptr (GError) error = NULL;
  Door *door = door_open (desk, address, port, &error);
  if (door == NULL) {
    fprintf (stderr, "sill: %s\n", error->message);
    return STATUS_FAILED;
  }
  g_unix_signal_add (SIGINT, on_signal, door);
  g_unix_signal_add (SIGTERM, on_signal, door);
  say_link (door, language);
  door_serve (door);
  door_free (door);
  return STATUS_DONE;
}

int main (int argc, char **argv)
{
  if (argc < 5)
    return STATUS_USAGE;
  SillLanguage language = strcmp (argv[1], "zh") == 0 ? SILL_ZH : SILL_EN;
  if (!look_at_address (argv[2], language))
    return STATUS_USAGE;
  int status = STATUS_DONE;
  Desk desk = { NULL, NULL };
  if (open_desk ((const char *const *) argv + 4, language, &desk, &status))
    status = serve (&desk, language, argv[2], (guint) strtoul (argv[3], NULL, 10));
  close_desk (&desk);
  return status;
}
