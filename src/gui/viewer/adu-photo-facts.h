/* adu-photo-facts.h — what a camera wrote into a photograph, as sentences, and whether it fits what people stated
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: any. All texts are transferred in full.
 * Why:    messengers take time and place out, so their absence is said neutrally and never counts as a difference.
 */
#pragma once

#include "picture/adu-picture.h"

G_BEGIN_DECLS

/* When people say it was, both ends; ADU_TIME_NONE where they do not. */
typedef struct
{
  AduTime from, until;
  const AduZone *zone;
} AduStatedTime;

char *adu_photo_facts_taken (const AduPictureFacts *facts);
char *adu_photo_facts_place (const AduPictureFacts *facts);
gboolean adu_photo_facts_differ (const AduPictureFacts *facts, const AduStatedTime *stated);
char *adu_photo_facts_line (const AduPictureFacts *facts, const AduStatedTime *stated);

G_END_DECLS
