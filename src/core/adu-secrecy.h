/* adu-secrecy.h — who may know that a case exists, and who may see the people in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * anonim hides the person; rahasia hides the whole case from everybody but officers, the head and who handles it; an
 * official a complaint is about sees nothing of it, whatever the role (Perpres 76/2013: identity confidential,
 * complainant protected).
 */
#pragma once

#include "core/adu-role.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean anonymous;
  gboolean confidential;
  gboolean denied;  /* the viewer is a person the complaint is about */
  gboolean handles; /* the viewer is handler of the case */
} AduSecrecy;

typedef enum
{
  ADU_SIGHT_NOTHING, /* the case is absent: not listed, not found, not counted */
  ADU_SIGHT_MASKED,  /* the case without the people */
  ADU_SIGHT_REVEAL,  /* the people too, on demand, with a reason, journaled */
} AduSight;

AduSight adu_secrecy_sight (AduSecrecy secrecy, AduRoles viewer);
gboolean adu_secrecy_opens_files (AduSight sight, AduRoles viewer, gboolean own);

G_END_DECLS
