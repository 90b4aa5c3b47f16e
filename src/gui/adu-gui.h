/* adu-gui.h — makes the floor's resources known, before anything of it is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void adu_gui_init (void);

G_END_DECLS
