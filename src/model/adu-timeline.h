/* adu-timeline.h — the open cases as rows of a calendar: grouped, the most pressing first, and how many fall due when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model (GObject, GIO). Thread: main; reading and sorting are done by others.
 *
 * A GListModel of AduTimelineItem. It reads again by itself after a change of the register, at midnight and for another
 * official; rows that stayed as they were stay the same objects, so that scrolling and selection stay too.
 *
 * Signals: "changed" (AduTimeline *): all of it was read; "failed" (AduTimeline *, GError *).
 */
#pragma once

#include "model/adu-watch.h"
#include "store/adu-store-work.h"

G_BEGIN_DECLS

/* Codes: none unit handler class channel. */
typedef enum
{
  ADU_GROUP_NONE,
  ADU_GROUP_UNIT,
  ADU_GROUP_HANDLER,
  ADU_GROUP_CLASS, /* supervisory or not */
  ADU_GROUP_CHANNEL,
} AduGroup;
#define ADU_N_GROUPS 5

/* A bar, or the heading of a group. */
#define ADU_TYPE_TIMELINE_ITEM (adu_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (AduTimelineItem, adu_timeline_item, ADU, TIMELINE_ITEM, GObject)
AduTimelineItem *adu_timeline_item_new (AduWork *work); /* a bar of @work (transfer full) */
const AduWork *adu_timeline_item_work (AduTimelineItem *self); /* of a heading: the first case below it */
guint adu_timeline_item_heads (AduTimelineItem *self);         /* of a heading: how many cases; 0: it is a bar */
AduGroup adu_timeline_item_group (AduTimelineItem *self);      /* of a heading */

#define ADU_TYPE_TIMELINE (adu_timeline_get_type ())
G_DECLARE_FINAL_TYPE (AduTimeline, adu_timeline, ADU, TIMELINE, AduWatch)

AduTimeline *adu_timeline_new (AduSession *session);
void adu_timeline_refresh (AduTimeline *self);
AduFind *adu_timeline_get_find (AduTimeline *self); /* borrowed: what is shown, always open cases */
void adu_timeline_set_find (AduTimeline *self, AduFind *find);
void adu_timeline_set_group (AduTimeline *self, AduGroup group);
gboolean adu_timeline_is_read (AduTimeline *self);
guint adu_timeline_n_cases (AduTimeline *self);
/* How many of them are due from @from until (not including) @until. */
guint adu_timeline_due (AduTimeline *self, AduDay from, AduDay until);
/* The cases in order, without headings: array of AduWork, borrowed; for paper. */
GPtrArray *adu_timeline_works (AduTimeline *self); /* transfer container */

G_END_DECLS
