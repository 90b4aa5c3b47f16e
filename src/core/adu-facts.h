/* adu-facts.h — the small vocabularies of a complaint: channel, kind, yes/no/unknown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * Source: channels SK 440/86.a/Dinkes/2022 ("Sarana pengaduan"); kinds SP4N-LAPOR!'s classes (aspirasi,
 *         pengaduan, permintaan informasi) and the office's own practice.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a complaint came in. Codes: counter suggestion-box letter email whatsapp lapor-sms lapor-web other.
 * Everything outside the standard (telephone, social media, regent, DPRD, Inspektorat, Ombudsman, passed on
 * by a puskesmas) is ADU_CHANNEL_OTHER with an inbox that says which. */
typedef enum
{
  ADU_CHANNEL_COUNTER,
  ADU_CHANNEL_SUGGESTION_BOX,
  ADU_CHANNEL_LETTER,
  ADU_CHANNEL_EMAIL,
  ADU_CHANNEL_WHATSAPP,
  ADU_CHANNEL_LAPOR_SMS,
  ADU_CHANNEL_LAPOR_WEB,
  ADU_CHANNEL_OTHER,
} AduChannel;
#define ADU_N_CHANNELS 8

/* A fact that may not be known yet. Codes: unknown no yes. */
typedef enum
{
  ADU_UNKNOWN,
  ADU_NO,
  ADU_YES,
} AduTri;
#define ADU_N_TRIS 3

/* Jenis. Codes: complaint information suggestion thanks. */
typedef enum
{
  ADU_KIND_COMPLAINT,
  ADU_KIND_INFORMATION,
  ADU_KIND_SUGGESTION,
  ADU_KIND_THANKS,
} AduKind;
#define ADU_N_KINDS 4

const char *adu_channel_to_code (AduChannel channel);
int adu_channel_from_code (const char *code); /* -1: unknown */
gboolean adu_channel_is_lapor (AduChannel channel);
const char *adu_tri_to_code (AduTri tri);
int adu_tri_from_code (const char *code); /* -1: unknown code */
const char *adu_kind_to_code (AduKind kind);
int adu_kind_from_code (const char *code);

/* Both facts of the standard: 60 days only when supervisory *and* needing field inspection. */
static inline gboolean
adu_facts_need_inspection (AduTri supervisory, AduTri inspection)
{
  return supervisory == ADU_YES && inspection == ADU_YES;
}

G_END_DECLS
