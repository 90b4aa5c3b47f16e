/* adu-demo-picture-private.h — a small drawing that stands for a photograph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo. Thread: any.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A PNG of some kilobytes: a room with a counter and shelves, another one for every throw. (transfer full) */
GBytes *adu_demo_picture_new (GRand *dice);

G_END_DECLS
