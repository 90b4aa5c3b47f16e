/* adu-demo.h — makes a demonstration register: believable complaints whose histories obey the rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo, on top of store. Thread: the main context. Everything in it is invented; the register it makes is
 *         marked "contoh" for ever. The same seed makes the same complaints.
 */
#pragma once

#include "store/adu-store.h"

G_BEGIN_DECLS

typedef struct
{
  guint complaints;
  guint32 seed;
  AduDay today;      /* the day its story ends */
  const char *login; /* desktop login mapped to an administrator and officer; nullable */
} AduDemoOptions;

/* PIN of every official of a demonstration register. */
#define ADU_DEMO_PIN "123456"

/* value (adu_store_finish_value): AduStore * (transfer full), open for writing. Officials: petugas kepala penindak
 * pemeriksa tu admin. Refused (EXISTS) when something stands at @path. */
void adu_demo_create_async (const char *path, AduClock *clock, const AduDemoOptions *options,
                            GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
