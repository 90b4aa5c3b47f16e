/* adu-receipt.h — tanda terima: what the complainant takes home
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the main thread (it may switch the language for a moment).
 * Source: UU 25/2009 (a receipt names the complaint, place and time of receipt and the receiving officer);
 *         SK 440/86.a/Dinkes/2022 (limits, free of charge). A receipt of a confidential case carries number, date,
 *         contact and the promise only; the code holds the number alone.
 */
#pragma once

#include "base/adu-zone.h"
#include "report/adu-page.h"
#include "store/adu-records.h"

G_BEGIN_DECLS

typedef struct
{
  const AduRecord *record;
  const AduCase *identity;  /* with the people, for a receipt handed over at the counter; NULL: without a name */
  const AduOffice *office;
  const AduZone *zone;
  const char *officer;      /* who received it; nullable */
  const char *officer_nip;  /* nullable */
  const char *unit_name;    /* nullable */
  GBytes *emblem;           /* of the letterhead, PNG; NULL or empty: none */
  AduTime now;
  gboolean example;         /* DATA CONTOH */
} AduReceipt;

AduPage *adu_receipt_new (const AduReceipt *receipt);

G_END_DECLS
