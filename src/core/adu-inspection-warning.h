/* adu-inspection-warning.h — what is wrong with the plan of visits before anybody drives out for nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. Pure: today is an argument.
 */
#pragma once

#include "core/adu-inspection.h"

G_BEGIN_DECLS

/* Codes: twice-a-day after-limit no-visit. */
typedef enum
{
  ADU_INSPECTION_WARNING_TWICE_A_DAY, /* the same official is in two teams on one day */
  ADU_INSPECTION_WARNING_AFTER_LIMIT, /* planned after the binding date of its case */
  ADU_INSPECTION_WARNING_NO_VISIT,    /* two thirds of the limit are gone (day 40 of 60) and no visit is planned */
} AduInspectionWarningKind;
#define ADU_N_INSPECTION_WARNINGS 3

/* One visit as far as the warnings look at it. Nothing is owned. */
typedef struct
{
  gint64 inspection;
  gint64 case_id;
  AduInspectionStage stage;
  AduDay from;             /* planned, or actual once it is under way; ADU_DAY_NONE: not planned */
  AduDay until;            /* last day; ADU_DAY_NONE: the same */
  AduDay binding_due;      /* of its case; ADU_DAY_NONE: none, or paused */
  const gint64 *officials; /* the team */
  gsize n_officials;
} AduVisit;

/* A case that needs an inspection and is not answered. */
typedef struct
{
  gint64 case_id;
  gint days_used;    /* of its settlement limit, pauses left out */
  gint limit;        /* 60 */
  gboolean has_visit; /* an inspection that is not cancelled */
} AduVisitNeed;

typedef struct
{
  AduInspectionWarningKind kind;
  gint64 case_id;
  gint64 inspection; /* 0 for NO_VISIT */
  gint64 other;      /* TWICE_A_DAY: the other inspection; else 0 */
  gint64 official;   /* TWICE_A_DAY; else 0 */
  AduDay day;        /* TWICE_A_DAY: that day; AFTER_LIMIT: the binding date; else ADU_DAY_NONE */
  gint days_used;    /* NO_VISIT */
  gint limit;        /* NO_VISIT */
} AduInspectionWarning;

/* Of AduInspectionWarning, freed by g_free: by day, then in the order of the visits, last the cases without a visit. */
GPtrArray *adu_inspection_warnings (const AduVisit *visits, gsize n_visits, const AduVisitNeed *needs, gsize n_needs);

G_END_DECLS
