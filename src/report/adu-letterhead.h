/* adu-letterhead.h — what every paper of the office begins with, and who signs it when nobody else does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time; the office's language is spoken already.
 * Source: domain.md §3.1: emblem at the upper left, government, office, address, a double line.
 */
#pragma once

#include "report/adu-page.h"
#include "store/adu-records.h"

G_BEGIN_DECLS

/* @emblem: PNG; nullable or empty: none. */
void adu_letterhead_add (AduPage *page, const AduOffice *office, GBytes *emblem);
/* The head among @officials (nullable, of AduOfficial); NULL if there is none. Borrowed. */
const AduOfficial *adu_letterhead_head (GPtrArray *officials);
/* Writes the head's name, rank and NIP into @office where the office did not write them down itself. */
void adu_letterhead_fill_head (AduOffice *office, GPtrArray *officials);

G_END_DECLS
