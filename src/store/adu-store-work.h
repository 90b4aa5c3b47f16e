/* adu-store-work.h — the open cases as work: who has each, since when, what stops its clocks, how it got here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: as adu-store.h, of which this is a part: what the page of the day and the page of limits read.
 * No identity is in it.
 */
#pragma once

#include "core/adu-turn.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* From @from on it stood at @stage, until the next one. */
typedef struct
{
  AduStage stage;
  AduDay from;
} AduStageSpan;

/* One open case. Owned by who got it; a plain value. */
typedef struct
{
  AduRow *row;             /* without the complainant */
  AduFacts facts;          /* @pauses owned */
  gboolean confirmed;      /* the complainant has confirmed the answer */
  gboolean with_unit;      /* the newest disposition names a unit, not an official */
  char *with;              /* whom it names: an official or a unit; nullable */
  AduDay since;            /* it has stood where it stands, with whom it is, since that day */
  AduDay answer_by;        /* of the newest disposition; ADU_DAY_NONE */
  AduDay if_resumed;       /* while paused: the binding date if it were resumed today; else ADU_DAY_NONE */
  guint pause_at_most;     /* calendar days over all pauses of the binding clock; 0 = no bound */
  gint paused_day;         /* while paused: which day of the pause today is; else 0 */
  AduDay ombudsman_due;    /* last day of the Ombudsman's clock; ADU_DAY_NONE if there is none */
  AduDay ombudsman_from;   /* first day the complainant may go there */
  gboolean provisional;    /* the binding date runs through a year without an official list of days off */
  AduTurnFacts turn_facts;
  AduTurn turn;
  GArray *inspections;     /* of AduDay: when it was, or is to be, inspected; not what was cancelled or postponed */
  GArray *stages;          /* of AduStageSpan, oldest first; the first begins with the receipt */
} AduWork;

void adu_work_free (AduWork *work);

/* value: GPtrArray of AduWork: the open cases of @find in its order, at most @limit of them (0 = all). */
void adu_store_work_async (AduStore *self, AduActor *actor, AduFind *find, guint limit, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);

/* value: AduWork: one case, open or not. */
void adu_store_work_of_async (AduStore *self, AduActor *actor, gint64 id, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduWork, adu_work_free)

G_END_DECLS
