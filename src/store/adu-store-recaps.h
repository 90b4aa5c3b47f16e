/* adu-store-recaps.h — recaps of a period: as the register stands now, issued for ever, with their corrections
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. A part of the register's public door (adu-store.h). Thread: main.
 * Source of rule: office.md §8 and contracts §4: a recap counts every complaint, whoever asks; what is confidential, or
 *      about an official, is in it without its subject. Issued, it does not change; a complaint of its period that is
 *      entered afterwards appears as a correction in the next recap that is issued.
 *
 * For officers, heads and clerks; NOT_ALLOWED for others.
 */
#pragma once

#include "core/adu-recap.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  AduPeriod period;
  AduTime issued;
  char *issued_by;
} AduIssuedRecap;
void adu_issued_recap_free (AduIssuedRecap *issued);

/* value: AduRecap *: the one that was issued for this period, as it was issued; else as it would be now, @issued unset. */
void adu_store_recap_async (AduStore *self, AduActor *actor, AduPeriod period, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
/* value: GPtrArray of AduIssuedRecap, newest period first. */
void adu_store_recaps_async (AduStore *self, AduActor *actor, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
/* number: its id. Freezes the recap of a month, quarter or year that is over. The same @action twice gives the same.
 * EXISTS if that period's was issued before, REFUSED (field RECEIVED, problem FUTURE) while it is not over. Not undone. */
void adu_store_issue_recap_async (AduStore *self, AduActor *actor, const char *action, AduPeriod period,
                                  GAsyncReadyCallback callback, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduIssuedRecap, adu_issued_recap_free)

G_END_DECLS
