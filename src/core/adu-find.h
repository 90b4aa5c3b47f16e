/* adu-find.h — a search as an immutable value: words, filters, order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; immutable and reference counted: each "with" returns a new value and leaves the old.
 * The list, every count that links to it and every export are made from one such value, which is why they agree.
 */
#pragma once

#include "base/adu-day.h"
#include "core/adu-outcome.h"
#include "core/adu-period.h"

G_BEGIN_DECLS

/* Order of a list. Codes: due number received channel complainant subject unit topic stage. */
typedef enum
{
  ADU_SORT_DUE,
  ADU_SORT_NUMBER,
  ADU_SORT_RECEIVED,
  ADU_SORT_CHANNEL,
  ADU_SORT_COMPLAINANT, /* masked rows last */
  ADU_SORT_SUBJECT,
  ADU_SORT_UNIT,
  ADU_SORT_TOPIC,
  ADU_SORT_STAGE,
} AduSort;
#define ADU_N_SORTS 9

/* Open or closed. Codes: any open closed. */
typedef enum
{
  ADU_FIND_ANY,
  ADU_FIND_OPEN,
  ADU_FIND_CLOSED,
} AduFindOpen;

/* "None" of a unit, topic, problem code or handler: complaints that have none. */
#define ADU_FIND_NONE (-1)

typedef struct _AduFind AduFind;

AduFind *adu_find_new (void); /* everything, by due day, earliest first */
AduFind *adu_find_ref (AduFind *find);
void adu_find_unref (AduFind *find);
gboolean adu_find_equal (const AduFind *a, const AduFind *b);

/* All return a new value (transfer full). Masks are bits (1 << value), 0 = no filter; days ADU_DAY_NONE = open end. */
AduFind *adu_find_with_text (const AduFind *find, const char *text);
AduFind *adu_find_with_stages (const AduFind *find, guint stages);
AduFind *adu_find_with_channels (const AduFind *find, guint channels);
AduFind *adu_find_with_kinds (const AduFind *find, guint kinds);
AduFind *adu_find_with_supervisory (const AduFind *find, guint tris);
AduFind *adu_find_with_inspection (const AduFind *find, guint tris);
AduFind *adu_find_with_open (const AduFind *find, AduFindOpen open);
AduFind *adu_find_with_unit (const AduFind *find, gint64 unit);       /* 0 = any, ADU_FIND_NONE = none */
AduFind *adu_find_with_topic (const AduFind *find, gint64 topic);     /* likewise */
AduFind *adu_find_with_problem (const AduFind *find, gint64 problem_code); /* likewise; by its topic */
AduFind *adu_find_with_handler (const AduFind *find, gint64 official); /* likewise */
AduFind *adu_find_with_due (const AduFind *find, AduDay from, AduDay to); /* inclusive; of those not answered yet */
AduFind *adu_find_with_received (const AduFind *find, AduDay from, AduDay to);      /* inclusive */
AduFind *adu_find_with_overdue (const AduFind *find, gboolean overdue);             /* open, binding date before today */
/* What figures count (adu-outcome.h). Days are inclusive, ADU_DAY_NONE = open end. */
AduFind *adu_find_with_settled (const AduFind *find, AduDay from, AduDay to); /* settled on these days */
AduFind *adu_find_with_outcomes (const AduFind *find, guint outcomes);        /* bits of AduOutcome as it is now */
AduFind *adu_find_with_unconfirmed (const AduFind *find, gboolean unconfirmed); /* settled without confirmation */
AduFind *adu_find_with_standing (const AduFind *find, AduDay day); /* received by, and not settled at the end of that day */
AduFind *adu_find_with_late (const AduFind *find, AduDay day); /* standing then, not answered, binding date before that day */
AduFind *adu_find_with_counter (const AduFind *find, guint counters); /* bits of AduCounter */
AduFind *adu_find_with_extended (const AduFind *find, AduDay from, AduDay to); /* limit moved from 14 to 60 days on these */
AduFind *adu_find_with_ombudsman (const AduFind *find, AduDay from, AduDay to); /* unanswered when, on one of these days, the
                                                                                  complainant could go to the Ombudsman */
AduFind *adu_find_with_sort (const AduFind *find, AduSort sort, gboolean descending);

const char *adu_find_text (const AduFind *find); /* never NULL */
guint adu_find_stages (const AduFind *find);
guint adu_find_channels (const AduFind *find);
guint adu_find_kinds (const AduFind *find);
guint adu_find_supervisory (const AduFind *find);
guint adu_find_inspection (const AduFind *find);
AduFindOpen adu_find_open (const AduFind *find);
gint64 adu_find_unit (const AduFind *find);
gint64 adu_find_topic (const AduFind *find);
gint64 adu_find_problem (const AduFind *find);
gint64 adu_find_handler (const AduFind *find);
AduDay adu_find_due_from (const AduFind *find);
AduDay adu_find_due_to (const AduFind *find);
AduDay adu_find_received_from (const AduFind *find);
AduDay adu_find_received_to (const AduFind *find);
gboolean adu_find_overdue (const AduFind *find);
AduDay adu_find_settled_from (const AduFind *find);
AduDay adu_find_settled_to (const AduFind *find);
guint adu_find_outcomes (const AduFind *find);
gboolean adu_find_unconfirmed (const AduFind *find);
AduDay adu_find_standing (const AduFind *find);
AduDay adu_find_late (const AduFind *find);
guint adu_find_counter (const AduFind *find);
AduDay adu_find_extended_from (const AduFind *find);
AduDay adu_find_extended_to (const AduFind *find);
AduDay adu_find_ombudsman_from (const AduFind *find);
AduDay adu_find_ombudsman_to (const AduFind *find);
AduSort adu_find_sort (const AduFind *find);
gboolean adu_find_descending (const AduFind *find);
gboolean adu_find_has_filters (const AduFind *find); /* anything but text and order */
gboolean adu_find_has_settlement (const AduFind *find); /* any of those figures count, from settled to Ombudsman */

char *adu_find_to_text (const AduFind *find); /* for saved views; read back by adu_find_parse() */
AduFind *adu_find_parse (const char *text);   /* NULL if it is not one */
const char *adu_sort_to_code (AduSort sort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduFind, adu_find_unref)

G_END_DECLS
