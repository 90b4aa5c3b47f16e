/* adu-idle-lock.h — locks a session nobody has touched for five minutes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. Owned by the window.
 */
#pragma once

#include <gdk/gdk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_IDLE_LOCK_SECONDS 300

#define ADU_TYPE_IDLE_LOCK (adu_idle_lock_get_type ())
G_DECLARE_FINAL_TYPE (AduIdleLock, adu_idle_lock, ADU, IDLE_LOCK, GObject)

AduIdleLock *adu_idle_lock_new (AduSession *session, GdkDisplay *display, guint milliseconds);
void adu_idle_lock_touch (AduIdleLock *self);

G_END_DECLS
