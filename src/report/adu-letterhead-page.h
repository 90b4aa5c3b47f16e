/* adu-letterhead-page.h — a letter about nothing: how letterhead, margins, number and signature will stand on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Why:    who sets up the letterhead sees what will be printed before it is saved, made by what makes the letters.
 */
#pragma once

#include "report/adu-document.h"

G_BEGIN_DECLS

/* What it is made of; nothing is owned. */
typedef struct
{
  const AduOffice *office; /* as it is being written; its paper and margins count */
  const AduZone *zone;
  GPtrArray *officials;    /* of AduOfficial: who signs if the profile names nobody */
  GBytes *emblem;          /* PNG; nullable or empty: none */
  AduTime now;
} AduLetterheadSample;

/* (transfer full): the page laid out; never NULL. */
AduPage *adu_letterhead_page_new (const AduLetterheadSample *sample);

G_END_DECLS
