/* adu-find.h — a search as an immutable value: words, filters, order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; immutable and reference counted: each "with" returns a new value and leaves the old.
 * The list, every count that links to it and every export are made from one such value, which is why they agree.
 */
#pragma once

#include "base/adu-day.h"
#include "core/adu-facts.h"
#include "core/adu-stage.h"

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
AduFind *adu_find_with_unit (const AduFind *find, gint64 unit);       /* 0 = any */
AduFind *adu_find_with_topic (const AduFind *find, gint64 topic);     /* 0 = any */
AduFind *adu_find_with_handler (const AduFind *find, gint64 official); /* 0 = any */
AduFind *adu_find_with_due (const AduFind *find, AduDay from, AduDay to); /* inclusive; of those not answered yet */
AduFind *adu_find_with_received (const AduFind *find, AduDay from, AduDay to);      /* inclusive */
AduFind *adu_find_with_overdue (const AduFind *find, gboolean overdue);             /* open, binding date before today */
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
gint64 adu_find_handler (const AduFind *find);
AduDay adu_find_due_from (const AduFind *find);
AduDay adu_find_due_to (const AduFind *find);
AduDay adu_find_received_from (const AduFind *find);
AduDay adu_find_received_to (const AduFind *find);
gboolean adu_find_overdue (const AduFind *find);
AduSort adu_find_sort (const AduFind *find);
gboolean adu_find_descending (const AduFind *find);
gboolean adu_find_has_filters (const AduFind *find); /* anything but text and order */

char *adu_find_to_text (const AduFind *find); /* for saved views; read back by adu_find_parse() */
AduFind *adu_find_parse (const char *text);   /* NULL if it is not one */
const char *adu_sort_to_code (AduSort sort);
int adu_sort_from_code (const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduFind, adu_find_unref)

G_END_DECLS
