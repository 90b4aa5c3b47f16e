/* test-role.c — roles as text, and who may do what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-role.h"

static void
test_text (void)
{
  static const char *const texts[] = { "", "officer", "officer,head", "handler,inspector,clerk", "administrator",
                                       "officer,head,handler,inspector,clerk,administrator" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *back = adu_roles_to_text (adu_roles_from_text (texts[i]));

      g_assert_cmpstr (back, ==, texts[i]);
    }
  g_assert_cmpint (adu_roles_from_text (" head , emperor,officer"), ==, ADU_ROLE_HEAD | ADU_ROLE_OFFICER);
  g_assert_cmpint (adu_roles_from_text (NULL), ==, 0);
  g_assert_cmpint (adu_role_from_code ("Head"), ==, -1);
  g_assert_cmpstr (adu_role_to_code (ADU_ROLE_CLERK), ==, "clerk");
  g_assert_null (adu_role_to_code (ADU_ROLE_CLERK | ADU_ROLE_HEAD));
  g_assert_null (adu_role_to_code (0));
}

/* The table of the office, role by role: register reveal settings rules officials attach confidential
 * others-decisions files write-letters edit-letters. */
static void
test_rights (void)
{
  static const struct
  {
    AduRoles role;
    const char *may;
  } cases[] = {
    { ADU_ROLE_OFFICER, "yynnnyyyyyn" },   { ADU_ROLE_HEAD, "yynynyyyyyy" },
    { ADU_ROLE_HANDLER, "nynnnynnyyn" },   { ADU_ROLE_INSPECTOR, "nynnnynnyyn" },
    { ADU_ROLE_CLERK, "ynnnnnnnnyy" },     { ADU_ROLE_ADMINISTRATOR, "nnyyynnnnny" },
    { 0, "nnnnnnnnnnn" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint right = ADU_MAY_REGISTER; right <= ADU_MAY_EDIT_LETTERS; right++)
      g_assert_cmpint (adu_roles_may (cases[i].role, right), ==, cases[i].may[right] == 'y');
}

static void
test_actor (void)
{
  g_autoptr (AduActor) actor = adu_actor_new (7, "petugas", "Budi & Ani <Puskesmas>", ADU_ROLE_OFFICER);
  g_autoptr (AduActor) again = adu_actor_ref (actor);

  g_assert_cmpint (adu_actor_official (again), ==, 7);
  g_assert_cmpstr (adu_actor_code (again), ==, "petugas");
  g_assert_cmpstr (adu_actor_name (again), ==, "Budi & Ani <Puskesmas>");
  g_assert_cmpint (adu_actor_roles (again), ==, ADU_ROLE_OFFICER);
  g_assert_true (adu_actor_may (again, ADU_MAY_REGISTER));
  g_assert_false (adu_actor_may (NULL, ADU_MAY_REGISTER));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role/text", test_text);
  g_test_add_func ("/role/rights", test_rights);
  g_test_add_func ("/role/actor", test_actor);
  return g_test_run ();
}
