/* adu-role.c — roles, the rights they give, and who is acting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; an AduActor is immutable and reference counted.
 */
#include "config.h"

#include "base/adu-code.h"
#include "core/adu-role.h"

/* Indexed by the bit of the flag. */
static const char *const roles_codes[ADU_N_ROLES] = {
  "officer", "head", "handler", "inspector", "clerk", "administrator",
};

/* What each right asks for: any one of these roles. Being the handler of one particular case is a fact of
 * the case, which adu-secrecy adds. */
static const AduRoles rights[] = {
  [ADU_MAY_REGISTER] = ADU_ROLE_OFFICER | ADU_ROLE_CLERK | ADU_ROLE_HEAD,
  [ADU_MAY_REVEAL] = ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_INSPECTOR | ADU_ROLE_HANDLER,
  [ADU_MAY_EDIT_SETTINGS] = ADU_ROLE_ADMINISTRATOR,
  [ADU_MAY_EDIT_RULES] = ADU_ROLE_ADMINISTRATOR | ADU_ROLE_HEAD,
  [ADU_MAY_EDIT_OFFICIALS] = ADU_ROLE_ADMINISTRATOR,
  [ADU_MAY_ATTACH] = ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_HANDLER | ADU_ROLE_INSPECTOR,
  [ADU_MAY_SEE_CONFIDENTIAL] = ADU_ROLE_OFFICER | ADU_ROLE_HEAD,
  [ADU_MAY_RECORD_FOR_OTHERS] = ADU_ROLE_OFFICER | ADU_ROLE_HEAD,
  [ADU_MAY_OPEN_FILES] = ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_INSPECTOR | ADU_ROLE_HANDLER,
  [ADU_MAY_WRITE_LETTERS] =
    ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_HANDLER | ADU_ROLE_INSPECTOR | ADU_ROLE_CLERK,
  [ADU_MAY_EDIT_LETTERS] = ADU_ROLE_ADMINISTRATOR | ADU_ROLE_HEAD | ADU_ROLE_CLERK,
};

struct _AduActor
{
  gatomicrefcount ref_count;
  gint64 official;
  char *code;
  char *name;
  AduRoles roles;
};

/* Returns: (transfer none): the machine name of one role; %NULL if @role is not exactly one. */
const char *
adu_role_to_code (AduRoles role)
{
  for (gsize i = 0; i < ADU_N_ROLES; i++)
    if (role == (AduRoles) (1u << i))
      return roles_codes[i];
  return NULL;
}

/* Returns: the flag, or -1 if @code (nullable) is none. */
int
adu_role_from_code (const char *code)
{
  int index = adu_code_find (roles_codes, ADU_N_ROLES, code);

  return index < 0 ? -1 : 1 << index;
}

/* Returns: (transfer full): the names in the order of the enumeration, separated by commas: "officer,head".
 * */
char *
adu_roles_to_text (AduRoles roles)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < ADU_N_ROLES; i++)
    if ((roles & (1u << i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", roles_codes[i]);
  return g_string_free (text, FALSE);
}

/* Returns: the roles named in @text (nullable); a name that is unknown gives no role, so that a newer
 * register never gives an older program more rights than it understands. */
AduRoles
adu_roles_from_text (const char *text)
{
  g_auto (GStrv) names = g_strsplit (text != NULL ? text : "", ",", -1);
  guint roles = 0;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      int role = adu_role_from_code (g_strstrip (names[i]));

      if (role > 0)
        roles |= (guint) role;
    }
  return (AduRoles) roles;
}

/**
 * adu_roles_may:
 * @roles: what somebody is
 * @right: what they want to do
 *
 * Returns: whether one of @roles gives @right. %ADU_MAY_REVEAL of a handler and sight of a confidential
 *   case hold for the cases handed to them only: ask adu-secrecy with the case.
 */
gboolean
adu_roles_may (AduRoles roles, AduRight right)
{
  g_return_val_if_fail ((gsize) right < G_N_ELEMENTS (rights), FALSE);
  return (roles & rights[right]) != 0;
}

/**
 * adu_actor_new:
 * @official: id of the official in the register
 * @code: their short name, used with `--as`
 * @name: their name as printed
 * @roles: what they are
 *
 * Returns: (transfer full): the value
 */
AduActor *
adu_actor_new (gint64 official, const char *code, const char *name, AduRoles roles)
{
  AduActor *self = g_new0 (AduActor, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->official = official;
  self->code = g_strdup (code != NULL ? code : "");
  self->name = g_strdup (name != NULL ? name : "");
  self->roles = roles;
  return self;
}

AduActor *
adu_actor_ref (AduActor *actor)
{
  g_return_val_if_fail (actor != NULL, NULL);
  g_atomic_ref_count_inc (&actor->ref_count);
  return actor;
}

void
adu_actor_unref (AduActor *actor)
{
  if (actor == NULL || !g_atomic_ref_count_dec (&actor->ref_count))
    return;
  g_free (actor->code);
  g_free (actor->name);
  g_free (actor);
}

/* Returns: id of the official. */
gint64
adu_actor_official (const AduActor *actor)
{
  return actor->official;
}

const char *
adu_actor_code (const AduActor *actor)
{
  return actor->code;
}

/* Returns: (transfer none): the name of the official. */
const char *
adu_actor_name (const AduActor *actor)
{
  return actor->name;
}

/* Returns: the roles as they were at the sign-in. */
AduRoles
adu_actor_roles (const AduActor *actor)
{
  return actor->roles;
}

/* Returns: as adu_roles_may(); nobody (%NULL) may do nothing. */
gboolean
adu_actor_may (const AduActor *actor, AduRight right)
{
  return actor != NULL && adu_roles_may (actor->roles, right);
}
