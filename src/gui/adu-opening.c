/* adu-opening.c — a register that is being opened, perhaps before there is a window to show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; the work is done by the store's own.
 *
 * Getting the toolkit ready takes several times as long as opening a register, and needs nothing of it: the program
 * begins with the register, and hands it to the window that shows it.
 */
#include "config.h"

#include "gui/adu-opening.h"

struct _AduOpening
{
  char *path;
  AduStore *store; /* owned; NULL: not opened yet, or @error */
  GError *error;
  AduOpened opened; /* NULL: nobody has taken it */
  gpointer user_data;
  gboolean dropped; /* nobody will */
};

static void
destroy (AduOpening *self)
{
  if (self->store != NULL)
    adu_store_close_async (self->store, NULL, NULL);
  g_clear_object (&self->store);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self);
}

static void
hand_over (AduOpening *self)
{
  self->opened (g_steal_pointer (&self->store), self->error, self->user_data);
  destroy (self);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  AduOpening *self = data;

  self->store = adu_store_finish_value (result, &self->error);
  if (self->dropped)
    destroy (self);
  else if (self->opened != NULL)
    hand_over (self);
}

/**
 * adu_opening_new:
 * @path: of a register
 * @how: for reading beside somebody who writes, or for writing
 *
 * Begins to open it.
 *
 * Returns: (transfer full): the opening, for adu_opening_take() or adu_opening_free()
 */
AduOpening *
adu_opening_new (const char *path, AduOpen how)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduClock) clock = adu_clock_new (zone);
  AduOpening *self = g_new0 (AduOpening, 1);

  self->path = g_strdup (path);
  adu_store_open_async (path, how, clock, on_opened, self);
  return self;
}

const char *
adu_opening_path (AduOpening *self)
{
  return self->path;
}

/**
 * adu_opening_take:
 * @self: (transfer full): an opening nobody has taken
 * @opened: called once, as soon as it is known how it ended, perhaps at once
 * @user_data: for @opened
 */
void
adu_opening_take (AduOpening *self, AduOpened opened, gpointer user_data)
{
  self->opened = opened;
  self->user_data = user_data;
  if (self->store != NULL || self->error != NULL)
    hand_over (self);
}

/* Lets go of a register nobody has taken; it is closed. @self: (transfer full) (nullable) */
void
adu_opening_free (AduOpening *self)
{
  if (self == NULL)
    return;
  if (self->store != NULL || self->error != NULL)
    destroy (self);
  else
    self->dropped = TRUE;
}
