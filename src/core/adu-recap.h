/* adu-recap.h — the recap of a period as a value that can be kept: its figures, its names, its corrections
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any, one at a time. A plain value.
 * Source: office.md §8: a sent recap does not change; what is entered later appears in the next one as a correction.
 *
 * Figures say how the register stands now; a recap says what was reported. So it holds the numbers themselves and what the
 * rows were called, not searches and ids.
 */
#pragma once

#include "core/adu-figures.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 key;  /* as in AduFigureRow: of channels and classes the enumeration */
  char *name;  /* of problems, topics and units; NULL: the key says it, or none is set */
  guint n[ADU_N_MEASURES];
} AduRecapRow;

/* One that is not settled at the end of the period. */
typedef struct
{
  char *number;
  char *subject; /* NULL: not for everybody who reads a recap */
  char *unit;    /* nullable */
  AduDay received;
  AduDay due;    /* ADU_DAY_NONE: none, or paused */
  gboolean paused;
  AduStage stage; /* as of the recap */
  AduDay closed;  /* after the period, before the recap; ADU_DAY_NONE: not */
} AduRecapStanding;

/* A complaint of a period that was already reported, entered afterwards. */
typedef struct
{
  char *number;
  AduDay received;
  AduDay registered;
  gint change;       /* 1: it belongs to a period before after all; -1: it does not */
  gboolean edited;   /* its receipt was corrected on that day, it had been entered before */
} AduRecapCorrection;

/* What rows are kept by: channel, problem, topic, unit, class. */
#define ADU_N_RECAP_BYS 5

typedef struct
{
  AduPeriod period;
  AduDay until;    /* the last day that is counted */
  AduTime issued;  /* ADU_TIME_NONE: not issued, it may still change */
  char *issued_by; /* name; nullable */
  char *head;      /* hex digest of the journal it was made from; nullable */
  guint total[ADU_N_MEASURES];
  GPtrArray *rows[ADU_N_RECAP_BYS]; /* of AduRecapRow, by AduBy from ADU_BY_CHANNEL on */
  AduPeriod months[ADU_N_TREND_MONTHS];
  guint month_received[ADU_N_TREND_MONTHS];
  guint month_settled[ADU_N_TREND_MONTHS];
  GPtrArray *standing;    /* of AduRecapStanding */
  GPtrArray *corrections; /* of AduRecapCorrection */
} AduRecap;

AduRecap *adu_recap_new (AduPeriod period);
/* The figures, rows still without names. */
AduRecap *adu_recap_new_from_figures (const AduFigures *figures);
void adu_recap_free (AduRecap *recap);
AduRecapStanding *adu_recap_add_standing (AduRecap *recap, const char *number);
/* One that was entered afterwards. */
AduRecapCorrection *adu_recap_add_correction (AduRecap *recap, const char *number, AduDay received, AduDay registered);
gboolean adu_recap_is_nil (const AduRecap *recap); /* NIHIL: nothing carried in, nothing received */
gboolean adu_recap_closes (const AduRecap *recap); /* in total and in every row */

char *adu_recap_to_text (const AduRecap *recap); /* to be kept; read back by adu_recap_parse() */
AduRecap *adu_recap_parse (const char *text);    /* NULL if it is not one */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduRecap, adu_recap_free)

G_END_DECLS
