/* adu-start-view.h — the first start: a register is made, or one that exists is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_START_VIEW (adu_start_view_get_type ())
G_DECLARE_FINAL_TYPE (AduStartView, adu_start_view, ADU, START_VIEW, AdwBin)

/* Signals:
 * "created" (AduStartView *, AduStore *, AduActor *) a register was made and is open for writing; the administrator is
 *                                                    signed in, NULL if that failed
 * "chose"   (AduStartView *, const char *path)       one that exists shall be opened */

AduStartView *adu_start_view_new (void);

G_END_DECLS
