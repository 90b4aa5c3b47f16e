/* adu-demo-life-private.h — one invented complaint with its life, from receipt to where it stands today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo. Thread: the store's writing thread; it touches only what it owns.
 */
#pragma once

#include "demo/adu-demo.h"

G_BEGIN_DECLS

/* The officials of a demonstration register, by what they do. */
typedef struct
{
  gint64 officer;
  gint64 head;
  gint64 handler;
  gint64 inspector;
  gint64 clerk;
} AduDemoPeople;

typedef struct _AduDemoTeller AduDemoTeller;

AduDemoTeller *adu_demo_teller_new (const AduDemoOptions *options,
                                    const AduDemoPeople *people,
                                    AduZone *zone,
                                    AduCalendar *calendar,
                                    GPtrArray *units,
                                    GPtrArray *topics);
void adu_demo_teller_free (gpointer teller);
AduLife *adu_demo_teller_next (gpointer teller); /* an AduLifeSource */

G_END_DECLS
