/* adu-pauses-private.h — the pauses of one clock: clipped, merged, bounded, and how far they move its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core, private to it. Thread: any.
 */
#pragma once

#include "core/adu-deadline.h"

G_BEGIN_DECLS

/* One stretch of days that the clock did not count. */
typedef struct
{
  AduDay begun;   /* first day of the pause; may be the starting day, which counts for nothing */
  AduDay from;    /* first day that was kept from being counted */
  AduDay until;   /* the day it ran again; ADU_DAY_NONE: not known yet */
  AduDay resumed; /* until; the present day if it stands open */
  gint moved;     /* by how many days of the limit's unit it moved the end; set by adu_pauses_move() */
} AduStretch;

/* Zero-initialised: no pauses. */
typedef struct
{
  GArray *stretches; /* of AduStretch, in order, without overlap; nullable */
  guint n_used;      /* how many of them began before the limit ended; set by adu_pauses_move() */
  gboolean cut;      /* the bound took something away */
  gint standing;     /* index of the stretch in which the present day lies and the clock stands; else -1 */
  gint day;          /* the how-manieth paused day the present day is */
  AduDay today;
} AduPauses;

void adu_pauses_init (AduPauses *pauses,
                      const AduFacts *facts,
                      const AduRule *rule,
                      AduDay start,
                      AduDay today,
                      AduDay stopped);
void adu_pauses_clear (AduPauses *pauses);
AduDay adu_pauses_move (AduPauses *pauses, AduLimit limit, AduDay start, const AduCalendar *calendar);
AduDay adu_pauses_if_resumed (const AduPauses *pauses, AduLimit limit, AduDay start, const AduCalendar *calendar);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AduPauses, adu_pauses_clear)

G_END_DECLS
