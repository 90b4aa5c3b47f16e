/* adu-case-cache-private.h — the last rows that were read, by id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main. Scrolling back, or a new order of the same cases, finds its rows here.
 */
#pragma once

#include "store/adu-records.h"

G_BEGIN_DECLS

typedef struct _AduCaseCache AduCaseCache;

AduCaseCache *adu_case_cache_new (guint capacity);
void adu_case_cache_free (AduCaseCache *cache);
const AduRow *adu_case_cache_get (AduCaseCache *cache, gint64 id);
void adu_case_cache_put (AduCaseCache *cache, const AduRow *row);
void adu_case_cache_drop (AduCaseCache *cache, gint64 id);
void adu_case_cache_clear (AduCaseCache *cache);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduCaseCache, adu_case_cache_free)

G_END_DECLS
