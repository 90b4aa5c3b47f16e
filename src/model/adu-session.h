/* adu-session.h — what a window works with: the open register, its clock, and who is signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model (GObject, GIO). Thread: main.
 *
 * The composition root: it is handed down from the window to every screen as the construct property "session"; there
 * is no global. A session lives as long as its register is open, officials come and go.
 *
 * Signal "actor-changed" (AduSession *): somebody signed in, was switched, locked or signed out. Screens forget what
 * only the former actor may see (revealed identity at once) and read again for the new one.
 */
#pragma once

#include "store/adu-store.h"

G_BEGIN_DECLS

#define ADU_TYPE_ACTOR (adu_actor_get_type ())
GType adu_actor_get_type (void);

#define ADU_TYPE_SESSION (adu_session_get_type ())
G_DECLARE_FINAL_TYPE (AduSession, adu_session, ADU, SESSION, GObject)

AduSession *adu_session_new (AduStore *store, AduClock *clock);

AduStore *adu_session_store (AduSession *self);
AduClock *adu_session_clock (AduSession *self);
AduActor *adu_session_actor (AduSession *self);
gint64 adu_session_last_official (AduSession *self);
gboolean adu_session_is_locked (AduSession *self);
gboolean adu_session_is_example (AduSession *self);
gboolean adu_session_is_read_only (AduSession *self);
gboolean adu_session_may (AduSession *self, AduRight right);
gboolean adu_session_may_write (AduSession *self, AduRight right);

void adu_session_sign_in (AduSession *self, AduActor *actor);
void adu_session_lock (AduSession *self);
void adu_session_sign_out (AduSession *self);

G_END_DECLS
