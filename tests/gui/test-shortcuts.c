/* test-shortcuts.c — the table of keys: no key twice, every action there, every row in the window that lists them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "gui/adu-application.h"
#include "gui/adu-gui.h"
#include "gui/adu-shortcuts.h"
#include "gui/adu-window.h"
#include "gui/case/adu-case-screen.h"
#include "gui/cases/adu-cases-screen.h"
#include "gui/inspections/adu-inspection-screen.h"
#include "gui/intake/adu-intake-screen.h"
#include "gui/letters/adu-letter-screen.h"
#include "gui/settings/adu-settings-screen.h"
#include "gui/timeline/adu-timeline-screen.h"
#include "support/test-register.h"

static AduScreen *
make_case (AduSession *session)
{
  return adu_case_screen_new (session, 1);
}

static AduScreen *
make_inspection (AduSession *session)
{
  return adu_inspection_screen_new (session, 1, 0);
}

static AduScreen *
make_letter (AduSession *session)
{
  AduRow row = { .id = 1, .number = (char *) "ADU-2026-0001" };
  g_autoptr (AduLetter) letter = adu_letter_new (ADU_LETTER_ANSWER, 1);

  return adu_letter_screen_new (session, letter, &row, FALSE);
}

/* Who has the actions of a prefix. */
static const struct
{
  const char *prefix;
  AduScreen *(*make) (AduSession *session);
} pages[] = {
  { "cases", adu_cases_screen_new },
  { "case", make_case },
  { "inspection", make_inspection },
  { "intake", adu_intake_screen_new },
  { "letter", make_letter },
  { "settings", adu_settings_screen_new },
  { "timeline", adu_timeline_screen_new },
};

/* Keys that belong to text fields or the toolkit's own widgets. */
static const char *const reserved[] = { "<Control>z", "<Control>y", "<Control>c", "<Control>v", "<Control>x",
                                        "<Control>a", "F8",         "F6" };

static AduWindow *window;
static TestRegister *reg;

static char *
normal (const char *key)
{
  guint value;
  GdkModifierType modifiers;

  g_assert_true (gtk_accelerator_parse (key, &value, &modifiers));
  return gtk_accelerator_name (value, modifiers);
}

static gboolean
class_has (GType type, const char *action)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const GVariantType *parameter;
  const char *name, *property;
  GType owner;

  for (guint i = 0;
       gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), i, &owner, &name, &parameter, &property); i++)
    if (g_str_equal (name, action))
      return TRUE;
  return FALSE;
}

/* An action of the class, or of a group the page has put into itself: that one can only be tried. */
static gboolean
page_has (AduScreen *page, const char *action)
{
  g_autoptr (AduScreen) kept = g_object_ref_sink (page);

  return class_has (G_OBJECT_TYPE (page), action) || gtk_widget_activate_action (GTK_WIDGET (page), action, NULL);
}

static gboolean
action_exists (const char *action)
{
  g_auto (GStrv) parts = g_strsplit (action, ".", 2);

  if (g_str_equal (parts[0], "app"))
    return g_action_map_lookup_action (G_ACTION_MAP (g_application_get_default ()), parts[1]) != NULL;
  if (g_str_equal (parts[0], "win"))
    return g_action_map_lookup_action (G_ACTION_MAP (window), parts[1]) != NULL;
  if (g_str_equal (parts[0], "window"))
    return class_has (GTK_TYPE_WINDOW, action);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (parts[0], pages[i].prefix))
      return page_has (pages[i].make (reg->session), action);
  return FALSE;
}

static gboolean
is_page (const char *prefix)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (prefix, pages[i].prefix))
      return TRUE;
  return FALSE;
}

/* Whether two actions are in one window at the same time: those of two pages are not. */
static gboolean
may_meet (const char *a, const char *b)
{
  g_auto (GStrv) one = g_strsplit (a, ".", 2), other = g_strsplit (b, ".", 2);

  return g_str_equal (one[0], other[0]) || !is_page (one[0]) || !is_page (other[0]);
}

static void
test_keys (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n;
  const AduShortcut *rows = adu_shortcuts_table (&n);

  for (gsize i = 0; i < n; i++)
    for (gsize k = 0; k < ADU_SHORTCUT_KEYS && rows[i].keys[k] != NULL; k++)
      {
        g_autofree char *key = normal (rows[i].keys[k]);
        const char *before = g_hash_table_lookup (seen, key);

        for (gsize r = 0; r < G_N_ELEMENTS (reserved); r++)
          {
            g_autofree char *taken = normal (reserved[r]);

            g_assert_cmpstr (key, !=, taken);
          }
        /* a page may have a key another page has too, but none that works everywhere */
        if (!g_hash_table_insert (seen, g_strdup (key), (gpointer) rows[i].action) && may_meet (before, rows[i].action))
          g_error ("%s is there twice", rows[i].keys[k]);
      }
}

static void
test_actions (void)
{
  gsize n;
  const AduShortcut *rows = adu_shortcuts_table (&n);

  g_assert_cmpuint (n, >, 10);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_action_parse_detailed_name (rows[i].action, &name, &target, &error));
      if (!action_exists (name))
        g_error ("There is no action %s", name);
      g_assert_nonnull (rows[i].keys[0]);
      g_assert_nonnull (rows[i].group);
    }
}

static guint
count_shortcuts (GtkWidget *widget)
{
  guint n = GTK_IS_SHORTCUTS_SHORTCUT (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_shortcuts (child);
  return n;
}

static void
test_window (void)
{
  GtkWindow *list = adu_shortcuts_window_new (GTK_WINDOW (window));
  gsize n;
  const AduShortcut *rows = adu_shortcuts_table (&n);
  guint listed = 0;

  for (gsize i = 0; i < n; i++)
    listed += rows[i].title != NULL;
  gtk_window_present (list);
  /* The window lists its rows a second time for its search. */
  g_assert_cmpuint (count_shortcuts (GTK_WIDGET (list)), >=, listed);
  gtk_window_destroy (list);
}

int
main (int argc, char **argv)
{
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (AduApplication) application = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  adu_gui_init ();
  settings = g_settings_new ("org.aduan.Aduan");
  application = adu_application_new (settings);
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  reg = test_register_new (TRUE);
  window = adu_window_new (GTK_APPLICATION (application), settings);
  g_test_add_func ("/shortcuts/keys", test_keys);
  g_test_add_func ("/shortcuts/actions", test_actions);
  g_test_add_func ("/shortcuts/window", test_window);
  result = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  test_register_free (reg);
  return result;
}
