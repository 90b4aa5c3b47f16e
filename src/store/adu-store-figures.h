/* adu-store-figures.h — the figures of a period out of the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the main context of the AduStore.
 */
#pragma once

#include "core/adu-figures.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* Which complaints count. */
typedef enum
{
  ADU_FIGURES_SEEN, /* those the actor may know of, as in every list */
  ADU_FIGURES_ALL,  /* every one: for the recap that is issued (officer, head, clerk; NOT_ALLOWED otherwise) */
} AduFiguresOf;

/* value: AduFigures * (transfer full), finished. @scope (nullable) narrows them: see adu_figures_new(). */
void adu_store_figures_async (AduStore *self, AduActor *actor, AduFiguresOf of, AduFind *scope, AduPeriod period,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
