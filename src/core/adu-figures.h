/* adu-figures.h — the figures of a period as one value: totals, tables, trend; and the search behind every one of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any, one at a time while it is filled; immutable and reference counted once finished.
 * Source: contracts §4 "Counting"; office.md §6 (dashboard), §8 (monthly recap, forms I to IV).
 *
 * The dashboard, the recap on paper, "aduanctl recap" and the workbook all read this value, and what a figure counts is said
 * once: adu_figures_find() gives the search whose list has exactly that length. For every row and in total
 *
 *     carried in + received − settled = carried out,    settled = on time + late + other exits
 *
 * A period that is still running is counted up to today; so is a month of the trend.
 */
#pragma once

#include "core/adu-find.h"

G_BEGIN_DECLS

/* What is counted, in total and for every row. Codes are the keys of "aduanctl recap --json". */
typedef enum
{
  ADU_MEASURE_CARRIED_IN,      /* sisa lalu: received before the period, not settled before it */
  ADU_MEASURE_RECEIVED,        /* masuk */
  ADU_MEASURE_SETTLED,         /* selesai, whichever way */
  ADU_MEASURE_SETTLED_ON_TIME, /* … answered in time */
  ADU_MEASURE_SETTLED_LATE,    /* … answered late */
  ADU_MEASURE_OTHER,           /* … keluar lain */
  ADU_MEASURE_UNCONFIRMED,     /* … without confirmation */
  ADU_MEASURE_CARRIED_OUT,     /* sisa */
  ADU_MEASURE_LATE,            /* lewat batas: of those carried out, not answered and past their binding date */
  ADU_MEASURE_COUNTER_WITHIN,  /* received in the period, counter: within 30 minutes */
  ADU_MEASURE_COUNTER,         /* … counter: measured */
  ADU_MEASURE_OMBUDSMAN,       /* unanswered when, in the period, the complainant could go to the Ombudsman */
  ADU_MEASURE_EXTENDED,        /* limit moved from 14 to 60 days after day 14, in the period */
} AduMeasure;
#define ADU_N_MEASURES 13

/* What rows are made by. Codes: channel problem topic unit class handler kind stage. */
typedef enum
{
  ADU_BY_CHANNEL, /* key: AduChannel */
  ADU_BY_PROBLEM, /* key: id of the problem code, or ADU_FIND_NONE */
  ADU_BY_TOPIC,   /* key: id, or ADU_FIND_NONE */
  ADU_BY_UNIT,    /* key: id, or ADU_FIND_NONE */
  ADU_BY_CLASS,   /* key: AduClass */
  ADU_BY_HANDLER, /* key: id of the official, or ADU_FIND_NONE */
  ADU_BY_KIND,    /* key: AduKind */
  ADU_BY_STAGE,   /* key: AduStage as it is now */
} AduBy;
#define ADU_N_BYS 8
#define ADU_BY_ALL ADU_N_BYS /* no row: the total; key 0 */

/* The classes of the standard. Codes: inspection supervisory not-supervisory unknown. */
typedef enum
{
  ADU_CLASS_INSPECTION,      /* supervisory and needing inspection: 60 days */
  ADU_CLASS_SUPERVISORY,     /* supervisory, no inspection needed (or not yet known) */
  ADU_CLASS_NOT_SUPERVISORY,
  ADU_CLASS_UNKNOWN,
} AduClass;
#define ADU_N_CLASSES 4

/* How it stands today, whatever the period. Codes: open late due_today due_soon undisposed awaiting unconfirmed. */
typedef enum
{
  ADU_NOW_OPEN,        /* not settled */
  ADU_NOW_LATE,
  ADU_NOW_DUE_TODAY,
  ADU_NOW_DUE_SOON,    /* from tomorrow, within ADU_SOON_DAYS */
  ADU_NOW_UNDISPOSED,  /* in review: waits for the head (adu-turn.h) */
  ADU_NOW_AWAITING,    /* for completion by the complainant */
  ADU_NOW_UNCONFIRMED, /* answered, confirmation missing */
} AduNow;
#define ADU_N_NOWS 7
#define ADU_SOON_DAYS 3

#define ADU_N_TREND_MONTHS 12
#define ADU_N_OLDEST 10

/* One complaint as the figures see it. Days ADU_DAY_NONE, ids ADU_FIND_NONE where there is none. */
typedef struct
{
  gint64 id;
  AduDay received;
  AduDay settled;
  AduDay stopped;
  AduDay binding_due; /* ADU_DAY_NONE while paused */
  AduDay extended;    /* the day its limit moved from 14 to 60 days */
  AduDay ombudsman;   /* the first day the complainant could go to the Ombudsman, unless answered before */
  AduOutcome outcome;
  gboolean unconfirmed;
  AduCounter counter;
  AduStage stage;
  AduChannel channel;
  AduKind kind;
  AduTri supervisory;
  AduTri inspection;
  gint64 unit;
  gint64 topic;
  gint64 problem;
  gint64 handler;
} AduFigureCase;

typedef struct
{
  gint64 key;
  guint n[ADU_N_MEASURES];
} AduFigureRow;

/* One of the oldest that are not settled at the end of the period. */
typedef struct
{
  gint64 id;
  AduDay received;
  AduDay binding_due;
} AduFigureOldest;

typedef struct _AduFigures AduFigures;

/* @scope (nullable): words, channels, kinds, classes, unit, topic, problem code and handler of it narrow all figures; its days,
 * stages and order do not count, the period has its own. */
AduFind *adu_figures_scope_of (const AduFind *find); /* (nullable); what of it narrows them (transfer full) */
AduFigures *adu_figures_new (const AduFind *scope, AduPeriod period, AduDay today);
AduFigures *adu_figures_ref (AduFigures *figures);
void adu_figures_unref (AduFigures *figures);

/* Filling. Cases settled before adu_figures_since() count nowhere and may be left out. */
AduDay adu_figures_since (const AduFigures *figures);
void adu_figures_add (AduFigures *figures, const AduFigureCase *c);
void adu_figures_finish (AduFigures *figures); /* once, after the last case */

/* Reading. */
AduPeriod adu_figures_period (const AduFigures *figures);
AduDay adu_figures_today (const AduFigures *figures);
AduDay adu_figures_until (const AduFigures *figures); /* the last day that is counted: the period's, or today */
AduFind *adu_figures_scope (const AduFigures *figures); /* (transfer none) */
guint adu_figures_total (const AduFigures *figures, AduMeasure measure);
guint adu_figures_now (const AduFigures *figures, AduNow now);
/* Rows with anything to count; channels, classes, kinds and stages in their own order, the others worst first: most past their
 * limit, then most carried out, then most received. (transfer none) */
const AduFigureRow *adu_figures_rows (const AduFigures *figures, AduBy by, guint *n);
double adu_figures_median_days (const AduFigures *figures); /* from receipt to settled, of those settled; -1: none */
/* The twelve months that end with the one of adu_figures_until(), oldest first; RECEIVED and SETTLED are counted. */
AduPeriod adu_figures_month (const AduFigures *figures, guint month);
guint adu_figures_month_total (const AduFigures *figures, guint month, AduMeasure measure);
const AduFigureOldest *adu_figures_oldest (const AduFigures *figures, guint *n); /* at most ADU_N_OLDEST (transfer none) */
const AduFigures *adu_figures_previous (const AduFigures *figures); /* totals and median of the period before (transfer none) */

/* The search behind a figure (transfer full). */
AduFind *adu_figures_find (const AduFigures *figures, AduBy by, gint64 key, AduMeasure measure);
AduFind *adu_figures_now_find (const AduFigures *figures, AduNow now);
AduFind *adu_figures_month_find (const AduFigures *figures, guint month, AduMeasure measure);
AduFind *adu_figures_oldest_find (const AduFigures *figures); /* all carried out, oldest first */

gboolean adu_figures_close (const AduFigures *figures); /* whether the arithmetic closes, in every row and in total */

AduClass adu_class_of (AduTri supervisory, AduTri inspection);
const char *adu_measure_to_code (AduMeasure measure);
const char *adu_by_to_code (AduBy by);
const char *adu_class_to_code (AduClass klass);
const char *adu_now_to_code (AduNow now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduFigures, adu_figures_unref)

G_END_DECLS
