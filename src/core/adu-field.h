/* adu-field.h — every field a person fills in, in one table: its machine name, its limit, its kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * The machine name is the key in JSON (aduanctl add, step), the name in history and the name under which a problem
 * is reported; forms, validation, history and the command line all read this one table.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a field holds. */
typedef enum
{
  ADU_FIELD_KIND_LINE,   /* one line of text */
  ADU_FIELD_KIND_TEXT,   /* several lines */
  ADU_FIELD_KIND_PHONE,  /* 6–15 digits, spaces, + - . ( ) */
  ADU_FIELD_KIND_NIK,    /* 16 digits */
  ADU_FIELD_KIND_DIGITS, /* digits only */
  ADU_FIELD_KIND_CODE,   /* one of an enumeration or a list of the register */
  ADU_FIELD_KIND_TIME,   /* a moment, minutes precise */
  ADU_FIELD_KIND_DAY,    /* a civil date */
  ADU_FIELD_KIND_FLAG,   /* yes or no */
  ADU_FIELD_KIND_TRI,    /* yes, no, unknown */
  ADU_FIELD_KIND_LIST,   /* several of something */
} AduFieldKind;

typedef enum
{
  ADU_FIELD_NONE,
  /* of the complaint: text */
  ADU_FIELD_SUBJECT,
  ADU_FIELD_DESCRIPTION,
  ADU_FIELD_UNIT, /* name or code of the unit complained of */
  ADU_FIELD_SUB_DISTRICT,
  ADU_FIELD_VILLAGE,
  ADU_FIELD_REPORTED_PARTY,
  ADU_FIELD_INCIDENT_PLACE,
  ADU_FIELD_HOPED_FOR,
  ADU_FIELD_UNIT_SUMMARY, /* ringkasan untuk unit: no identity */
  ADU_FIELD_TRACKING_ID,  /* SP4N-LAPOR!: digits, unique */
  ADU_FIELD_LETTER_NUMBER,
  ADU_FIELD_AGENDA_NUMBER,
  ADU_FIELD_INBOX, /* which WhatsApp number, which channel outside the standard */
  /* of the complainant: identity, guarded */
  ADU_FIELD_COMPLAINANT,
  ADU_FIELD_PHONE,
  ADU_FIELD_PHONE_OWNER, /* "number of somebody else": whose */
  ADU_FIELD_CALL_TIME,   /* how and when they may be called */
  ADU_FIELD_EMAIL,
  ADU_FIELD_ADDRESS,
  ADU_FIELD_ID_NUMBER,
  ADU_FIELD_ID_CARD, /* code: seen, not-brought, none */
  ADU_FIELD_OCCUPATION,
  ADU_FIELD_STANDING, /* code: patient family citizen employee ngo press */
  ADU_FIELD_PATIENT,  /* patient or victim if another person */
  ADU_FIELD_HELPER,   /* who helped or wrote it */
  ADU_FIELD_HELP_KIND, /* why: cannot read, speaks Uab Meto, … free line */
  /* of the complaint: not text */
  ADU_FIELD_CHANNEL,
  ADU_FIELD_RECEIVED,
  ADU_FIELD_FORWARDED,
  ADU_FIELD_FILED,
  ADU_FIELD_LETTER_DATE,
  ADU_FIELD_INCIDENT_DATE,
  ADU_FIELD_SERVED_FROM,
  ADU_FIELD_SERVED_UNTIL,
  ADU_FIELD_PRESENT,
  ADU_FIELD_ANONYMOUS,
  ADU_FIELD_CONFIDENTIAL,
  ADU_FIELD_KIND,
  ADU_FIELD_TOPIC,
  ADU_FIELD_SUPERVISORY,
  ADU_FIELD_INSPECTION,
  ADU_FIELD_EVIDENCE,
  ADU_FIELD_ACTION, /* UUID of the action */
  /* of a step */
  ADU_FIELD_STEP,
  ADU_FIELD_DECIDED_BY,
  ADU_FIELD_CAPACITY,
  ADU_FIELD_BASIS,
  ADU_FIELD_DECIDED_ON,
  ADU_FIELD_NOTE,
  ADU_FIELD_DUE,
  ADU_FIELD_TO,
  ADU_FIELD_HOW,
  ADU_FIELD_WHEN,
  ADU_FIELD_BY,
  ADU_FIELD_LEAD,
  ADU_FIELD_RESTART,
  ADU_FIELD_OTHERS, /* of a disposition: who is involved besides the one responsible */
  /* of an inspection, its people, its findings */
  ADU_FIELD_ORDER_NUMBER,
  ADU_FIELD_ORDER_DATE,
  ADU_FIELD_SIGNATORY,
  ADU_FIELD_PLACE,
  ADU_FIELD_PLANNED_FROM,
  ADU_FIELD_PLANNED_UNTIL,
  ADU_FIELD_ACTUAL_FROM,
  ADU_FIELD_ACTUAL_UNTIL,
  ADU_FIELD_LEADER,
  ADU_FIELD_PEOPLE,
  ADU_FIELD_PART,
  ADU_FIELD_NAME,
  ADU_FIELD_POSITION,
  ADU_FIELD_NIP,
  ADU_FIELD_STATEMENT,
  ADU_FIELD_SIGNATURE,
  ADU_FIELD_WITNESS,
  ADU_FIELD_FINDINGS,
  ADU_FIELD_FACT,
  ADU_FIELD_RULE,
  ADU_FIELD_SEEN,
  ADU_FIELD_CONCLUSION,
  ADU_FIELD_CONCLUSION_TEXT,
  ADU_FIELD_RECOMMENDATION,
  ADU_FIELD_ADDENDUM,
  ADU_FIELD_MOVE,
  /* of a recap */
  ADU_FIELD_PERIOD,
  ADU_FIELD_LAST,
} AduField;
#define ADU_N_FIELDS ADU_FIELD_LAST

/* The fields from SUBJECT to HELP_KIND hold text and stand in AduCase's array of texts. */
#define ADU_FIELD_FIRST_TEXT ADU_FIELD_SUBJECT
#define ADU_FIELD_LAST_TEXT ADU_FIELD_HELP_KIND

typedef struct
{
  const char *name; /* machine name, e.g. "sub_district" */
  AduFieldKind kind;
  guint limit;       /* most characters, for text kinds; 0 = none */
  gboolean identity; /* tells who somebody is: guarded, kept apart, never in a list or a masked file */
} AduFieldInfo;

const AduFieldInfo *adu_field_info (AduField field);
AduField adu_field_from_name (const char *name); /* ADU_FIELD_NONE if unknown */
const char *const *adu_field_codes (AduField field); /* texts that are codes: the values allowed, else NULL */

G_END_DECLS
