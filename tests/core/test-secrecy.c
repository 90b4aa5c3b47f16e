/* test-secrecy.c — all flags × all sets of roles against a table written by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-secrecy.h"

/* Sight of a viewer with one role: . nothing, m masked, R reveal. Columns: officer head handler inspector
 * clerk administrator. With several roles the best of them counts. */
static const struct
{
  gboolean anonymous, confidential, denied, handles;
  const char *sight;
} expected[] = {
  { FALSE, FALSE, FALSE, FALSE, "RRmmmm" }, { FALSE, FALSE, FALSE, TRUE, "RRRRRR" },
  { FALSE, FALSE, TRUE, FALSE, "......" },  { FALSE, FALSE, TRUE, TRUE, "......" },
  { FALSE, TRUE, FALSE, FALSE, "RR...." },  { FALSE, TRUE, FALSE, TRUE, "RRRRRR" },
  { FALSE, TRUE, TRUE, FALSE, "......" },   { FALSE, TRUE, TRUE, TRUE, "......" },
  { TRUE, FALSE, FALSE, FALSE, "RRmmmm" },  { TRUE, FALSE, FALSE, TRUE, "RRmmmm" },
  { TRUE, FALSE, TRUE, FALSE, "......" },   { TRUE, FALSE, TRUE, TRUE, "......" },
  { TRUE, TRUE, FALSE, FALSE, "RR...." },   { TRUE, TRUE, FALSE, TRUE, "RRmmmm" },
  { TRUE, TRUE, TRUE, FALSE, "......" },    { TRUE, TRUE, TRUE, TRUE, "......" },
};

static void
test_matrix (void)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (expected) == 16);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    for (guint roles = 0; roles < 1u << ADU_N_ROLES; roles++)
      {
        AduSecrecy secrecy = { expected[i].anonymous, expected[i].confidential, expected[i].denied,
                               expected[i].handles };
        AduSight best = ADU_SIGHT_NOTHING;

        for (guint role = 0; role < ADU_N_ROLES; role++)
          if (roles & (1u << role))
            best = MAX (best, expected[i].sight[role] == 'R'   ? ADU_SIGHT_REVEAL
                              : expected[i].sight[role] == 'm' ? ADU_SIGHT_MASKED
                                                               : ADU_SIGHT_NOTHING);
        if (adu_secrecy_sight (secrecy, roles) != best)
          g_error ("row %u, roles %u: %d, expected %d", i, roles, adu_secrecy_sight (secrecy, roles), best);
      }
}

/* Files open for whom the people may be shown to, by role; one's own for everybody who sees the case. */
static void
test_files (void)
{
  static const struct
  {
    AduSight sight;
    gboolean own;
    const char *opens; /* officer head handler inspector clerk administrator */
  } rows[] = {
    { ADU_SIGHT_NOTHING, FALSE, "......" }, { ADU_SIGHT_NOTHING, TRUE, "......" },
    { ADU_SIGHT_MASKED, FALSE, "......" },  { ADU_SIGHT_MASKED, TRUE, "yyyyyy" },
    { ADU_SIGHT_REVEAL, FALSE, "yyyy.." },  { ADU_SIGHT_REVEAL, TRUE, "yyyyyy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint role = 0; role < ADU_N_ROLES; role++)
      g_assert_cmpint (adu_secrecy_opens_files (rows[i].sight, 1u << role, rows[i].own), ==,
                       rows[i].opens[role] == 'y');
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/secrecy/matrix", test_matrix);
  g_test_add_func ("/core/secrecy/files", test_files);
  return g_test_run ();
}
