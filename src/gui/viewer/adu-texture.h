/* adu-texture.h — a decoded picture as GTK draws it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: any.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkTexture *adu_texture_new (cairo_surface_t *surface);

G_END_DECLS
