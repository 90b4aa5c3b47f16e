/* adu-turn.h — whose turn it is with a case, what they would do next, and on whose list that stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. Pure.
 * Source: SK 440/86.a/Dinkes/2022, "Prosedur": the receiving officer reviews, the head disposes, who it was passed on to
 *         works on it, the officer answers and asks for the confirmation. A table in adu-turn.c.
 */
#pragma once

#include "core/adu-stage.h"

G_BEGIN_DECLS

typedef enum
{
  ADU_TURN_NOBODY,      /* nothing is left to do */
  ADU_TURN_ROLE,        /* any official of one of @roles */
  ADU_TURN_OFFICIAL,    /* @official, to whom it was passed on */
  ADU_TURN_UNIT,        /* a unit it was passed on to: it answers outside the program */
  ADU_TURN_COMPLAINANT, /* the file awaits completion */
} AduTurnWhose;

/* What decides it. */
typedef struct
{
  AduStage stage;
  AduTri supervisory;
  AduTri inspection;
  gint64 handler;      /* official it was passed on to; 0 = none */
  gboolean with_unit;  /* the newest disposition names a unit, not an official */
  gboolean confirmed;  /* the complainant has confirmed the answer */
  gboolean pause_over; /* it awaits completion, and the most that may be waited is over */
} AduTurnFacts;

typedef struct
{
  AduTurnWhose whose;
  AduRoles roles;  /* ADU_TURN_ROLE */
  gint64 official; /* ADU_TURN_OFFICIAL */
  int next;        /* AduStep that would be recorded next; -1: none */
} AduTurn;

/* On which list of the page of the day a case stands. */
typedef enum
{
  ADU_TURN_NOT_THEIRS,
  ADU_TURN_NOW,     /* they act now */
  ADU_TURN_WAITING, /* they look after it, somebody else acts */
} AduTurnPlace;

AduTurn adu_turn_of (const AduTurnFacts *facts);
AduTurnPlace adu_turn_place (const AduTurn *turn, const AduTurnFacts *facts, gboolean pressing, AduRoles roles,
                             gint64 official);

G_END_DECLS
