/* adu-role.h — what an official may do in the program, and the value that says who is acting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; an AduActor is immutable and reference counted.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of roles. Codes: officer head handler inspector clerk administrator. */
typedef enum
{
  ADU_ROLE_OFFICER = 1 << 0,       /* petugas pengaduan: receives, reviews, answers */
  ADU_ROLE_HEAD = 1 << 1,          /* pimpinan or an official authorised by them: decides */
  ADU_ROLE_HANDLER = 1 << 2,       /* penindak lanjut: works on what was disposed to them */
  ADU_ROLE_INSPECTOR = 1 << 3,     /* pemeriksa lapangan */
  ADU_ROLE_CLERK = 1 << 4,         /* tata usaha: letters, reports; decides nothing */
  ADU_ROLE_ADMINISTRATOR = 1 << 5, /* settings and officials; no way to a confidential case */
} AduRoles;
#define ADU_N_ROLES 6

const char *adu_role_to_code (AduRoles role);
int adu_role_from_code (const char *code); /* the flag, or -1 */
char *adu_roles_to_text (AduRoles roles);  /* "officer,head" */
AduRoles adu_roles_from_text (const char *text);

/* What is guarded by role rather than by step. */
typedef enum
{
  ADU_MAY_REGISTER,       /* record a complaint: officer, clerk, head */
  ADU_MAY_REVEAL,         /* show identity (with a reason, journaled): officer, head, inspector, handler of the case */
  ADU_MAY_EDIT_SETTINGS,  /* administrator */
  ADU_MAY_EDIT_RULES,     /* the standard and the calendar: administrator, head */
  ADU_MAY_EDIT_OFFICIALS, /* administrator */
  ADU_MAY_ATTACH,         /* officer, head, handler, inspector */
  ADU_MAY_SEE_CONFIDENTIAL, /* officer, head; anybody else only as handler of that case */
  ADU_MAY_RECORD_FOR_OTHERS, /* record what another decided, take back what another did: officer, head */
  ADU_MAY_OPEN_FILES,     /* open original attachments: as ADU_MAY_REVEAL; ask adu-secrecy with the case */
  ADU_MAY_WRITE_LETTERS,  /* draft letters of a case and record what became of them: everybody but the administrator */
  ADU_MAY_EDIT_LETTERS,   /* the office's texts of letters: administrator, head, clerk */
} AduRight;

gboolean adu_roles_may (AduRoles roles, AduRight right);

/* Who is signed in. */
typedef struct _AduActor AduActor;

AduActor *adu_actor_new (gint64 official, const char *code, const char *name, AduRoles roles);
AduActor *adu_actor_ref (AduActor *actor);
void adu_actor_unref (AduActor *actor);
gint64 adu_actor_official (const AduActor *actor);
const char *adu_actor_code (const AduActor *actor);
const char *adu_actor_name (const AduActor *actor);
AduRoles adu_actor_roles (const AduActor *actor);
gboolean adu_actor_may (const AduActor *actor, AduRight right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduActor, adu_actor_unref)

G_END_DECLS
