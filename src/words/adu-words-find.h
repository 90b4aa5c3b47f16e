/* adu-words-find.h — a search and a period as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any.
 */
#pragma once

#include "core/adu-find.h"
#include "core/adu-period.h"
#include "store/adu-records.h"

G_BEGIN_DECLS

/* The names ids stand for; nothing is owned. */
typedef struct
{
  GPtrArray *units;     /* of AduListItem */
  GPtrArray *topics;
  GPtrArray *problems;
  GPtrArray *officials; /* of AduOfficial */
} AduFindNames;

/* "Words: obat · Channel: Letter, E-mail · Unit: Puskesmas Sasi"; "" for everything; transfer full. */
char *adu_words_find (const AduFind *find, const AduFindNames *names);
/* @find for what leaves and names nobody: without its words, which may be somebody's name or number; transfer full. */
AduFind *adu_words_mask_find (AduFind *find);

char *adu_words_period (AduPeriod period); /* November 2026; quarter III of 2026; 2026; 5 October – 7 November 2026 */

G_END_DECLS
