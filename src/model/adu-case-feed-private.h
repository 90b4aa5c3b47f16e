/* adu-case-feed-private.h — brings the rows of the list by id, in pages, and keeps the last ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 */
#pragma once

#include "model/adu-case-source-private.h"
#include "model/adu-id-set-private.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_FEED (adu_case_feed_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseFeed, adu_case_feed, ADU, CASE_FEED, GObject)

/* Rows of one reading. */
#define ADU_CASE_FEED_PAGE 128

/* Signals:
 * "filled"   (AduCaseFeed *, GHashTable *ids)  adu_case_feed_get() has news of these (set of gint64 *)
 * "vanished" (AduCaseFeed *)                   the register does not give a case it listed: the list is too old
 * "failed"   (AduCaseFeed *, GError *)         never for a cancelled reading */

AduCaseFeed *adu_case_feed_new (const AduCaseSource *calls, GObject *source, AduActor *actor);
void adu_case_feed_set_actor (AduCaseFeed *self, AduActor *actor);
const AduRow *adu_case_feed_get (AduCaseFeed *self, gint64 id);
void adu_case_feed_take (AduCaseFeed *self, GPtrArray *rows);
void adu_case_feed_ask (AduCaseFeed *self, const gint64 *ids, gsize n);
void adu_case_feed_forget (AduCaseFeed *self, GHashTable *only);

G_END_DECLS
