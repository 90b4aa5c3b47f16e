/* adu-watch.h — what is read of the register, and read again whenever it may have become different
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 *
 * Signals: "changed" (AduWatch *): there is something new to show; "failed" (AduWatch *, GError *): it could not be read,
 * and what was read before stands.
 */
#pragma once

#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_WATCH (adu_watch_get_type ())
G_DECLARE_DERIVABLE_TYPE (AduWatch, adu_watch, ADU, WATCH, GObject)

struct _AduWatchClass
{
  GObjectClass parent_class;

  /* Asks for all of it; every answer is weighed with adu_watch_end(). */
  void (*read) (AduWatch *self, AduStore *store, AduActor *actor, GCancellable *cancellable);
  /* Lets go of all that was read. */
  void (*forget) (AduWatch *self);
};

void adu_watch_refresh (AduWatch *self);

/* For subclasses. */
void adu_watch_start (AduWatch *self, AduSession *session);
AduSession *adu_watch_session (AduWatch *self);
gboolean adu_watch_is_newest (AduWatch *self, GCancellable *asked);
gboolean adu_watch_end (AduWatch *self, GCancellable *asked);
void adu_watch_changed (AduWatch *self);
void adu_watch_failed (AduWatch *self, const GError *error);

G_END_DECLS
