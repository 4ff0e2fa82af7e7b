#pragma once
#include <libsoup/soup.h>
#include <sill.h>
#include "serve/guard.h"

/* What the page is about: the rules as a class has them, and as an editor tries them. Both borrowed. */
typedef struct {
  SillSchool *school;
  SillReviser *reviser;
} Desk;

/* The open page: what libsoup hears is let in or refused, answered, and forgotten. */
typedef struct _Door Door;

/* Listens at `address`, at `port` (0: one that is free). Both of the desk must outlive it. Returns: yours; NULL with the reason in `error`. */
Door *door_open (const Desk *desk, const char *address, guint port, GError **error);
/* The link to hand out. Returns: yours. */
char *door_link (const Door *door);
/* Answers until door_close. */
void door_serve (Door *door);
/* No new visit from now on; door_serve returns once the others are answered, or after a second. */
void door_close (Door *door);
void door_free (Door *door);
