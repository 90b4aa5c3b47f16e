/* adu-shortcuts.c — the one table of keys: it sets the accelerators and fills the window that lists them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Ctrl+Z is not here: it belongs to text fields, and an accelerator of the application would take it from them. F8 is
 * GtkPaned's.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-shortcuts.h"

static const AduShortcut shortcuts[] = {
  { N_("General"), "win.new-case", { "<Control>n" }, N_("New complaint") },
  { N_("General"), "win.search", { "<Control>f", "F3" }, N_("Search") },
  { N_("General"), "win.undo", { "<Control><Shift>z" }, N_("Undo the last action") },
  { N_("General"), "win.refresh", { "F5" }, N_("Read again") },
  { N_("General"), "win.print", { "<Control>p" }, N_("Print") },
  { N_("General"), "win.export", { "<Control>e" }, N_("Export") },
  { N_("General"), "win.back", { "<Alt>Left", "Back" }, N_("Back") },
  { N_("General"), "win.show-nth-page(uint32 1)", { "<Alt>1" }, N_("Pages of the sidebar, from the top"), "<Alt>1...6" },
  { N_("General"), "win.show-nth-page(uint32 2)", { "<Alt>2" }, NULL },
  { N_("General"), "win.show-nth-page(uint32 3)", { "<Alt>3" }, NULL },
  { N_("General"), "win.show-nth-page(uint32 4)", { "<Alt>4" }, NULL },
  { N_("General"), "win.show-nth-page(uint32 5)", { "<Alt>5" }, NULL },
  { N_("General"), "win.show-nth-page(uint32 6)", { "<Alt>6" }, NULL },
  { N_("General"), "win.show-letters", { "<Control><Shift>s" }, N_("Outgoing letters") },
  { N_("General"), "win.show-settings", { "<Control>comma" }, N_("Settings") },
  { N_("General"), "win.help", { "F1" }, N_("Help on this page") },
  { N_("General"), "win.shortcuts", { "<Control>question", "<Control>slash" }, N_("Keyboard shortcuts") },
  { N_("General"), "win.menu", { "F10" }, N_("Menu") },
  { N_("General"), "app.quit", { "<Control>q" }, N_("Quit") },
  { N_("General"), "window.close", { "<Control>w" }, NULL },
  { N_("List of complaints"), "cases.preview", { "F9" }, N_("Show or hide the preview") },
  { N_("One complaint"), "case.paste", { "<Control><Shift>v" }, N_("Paste evidence") },
  { N_("Deadlines"), "timeline.earlier", { "Left" }, N_("Earlier") },
  { N_("Deadlines"), "timeline.later", { "Right" }, N_("Later") },
  { N_("Deadlines"), "timeline.today", { "Home" }, N_("To today") },
  { N_("Deadlines"), "timeline.zoom-in", { "plus", "equal", "KP_Add" }, N_("Fewer days") },
  { N_("Deadlines"), "timeline.zoom-out", { "minus", "KP_Subtract" }, N_("More days") },
  { N_("Inspection"), "inspection.next", { "<Control>Return", "<Control>KP_Enter" }, N_("The next step") },
  { N_("Inspection"), "inspection.save", { "<Control>s" }, N_("Save the inspection") },
  { N_("New complaint"), "intake.save-print", { "<Control>Return", "<Control>KP_Enter" }, N_("Save and print the receipt") },
  { N_("New complaint"), "intake.save", { "<Control>s" }, N_("Save without a receipt") },
  { N_("New complaint"), "intake.add-evidence", { "<Control>o" }, N_("Choose evidence") },
  { N_("New complaint"), "intake.paste-evidence", { "<Control><Shift>v" }, N_("Paste evidence") },
  { N_("Letter"), "letter.save", { "<Control>s" }, N_("Save the draft") },
  { N_("Officials"), "win.lock", { "<Control><Shift>l" }, N_("Lock the screen") },
  { N_("Officials"), "win.switch-official", { "<Control><Shift>o" }, N_("Switch to another official") },
  { N_("Officials"), "win.counter-mode", { "<Control><Shift>k" }, N_("Counter mode: only the form") },
};

/* Returns: (transfer none): the table; @n: how many rows it has. */
const AduShortcut *
adu_shortcuts_table (gsize *n)
{
  *n = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

/* Whether a row's action has this prefix, "win" in "win.undo". */
static gboolean
has_prefix (const AduShortcut *row, const char *prefix)
{
  gsize length = strlen (prefix);

  return strncmp (row->action, prefix, length) == 0 && row->action[length] == '.';
}

/* Whether the keys of this row work on every page. */
static gboolean
works_everywhere (const AduShortcut *row)
{
  return has_prefix (row, "win") || has_prefix (row, "app") || has_prefix (row, "window");
}

/* Sets the accelerators of what works everywhere. */
void
adu_shortcuts_apply (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const AduShortcut *row = &shortcuts[i];
      const char *keys[ADU_SHORTCUT_KEYS + 1] = { NULL };

      if (!works_everywhere (row))
        continue;
      for (gsize k = 0; k < ADU_SHORTCUT_KEYS; k++)
        keys[k] = row->keys[k];
      gtk_application_set_accels_for_action (application, row->action, keys);
    }
}

static void
attach (GtkWidget *widget, const char *prefix, GtkShortcutScope scope)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), scope);
  /* Before what has the focus: a text would take Ctrl+Enter for a line break. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (!has_prefix (&shortcuts[i], prefix))
        continue;
      for (gsize k = 0; k < ADU_SHORTCUT_KEYS && shortcuts[i].keys[k] != NULL; k++)
        {
          g_autoptr (GVariant) target = NULL;
          g_autofree char *name = NULL;
          GtkShortcut *shortcut;

          if (!g_action_parse_detailed_name (shortcuts[i].action, &name, &target, NULL))
            continue;
          shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys[k]),
                                       gtk_named_action_new (name));
          gtk_shortcut_set_arguments (shortcut, target);
          gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
        }
    }
  gtk_widget_add_controller (widget, controller);
}

/**
 * adu_shortcuts_attach:
 * @page: a page that installed actions of this prefix on its class
 * @prefix: of the rows it takes, "cases"
 */
void
adu_shortcuts_attach (GtkWidget *page, const char *prefix)
{
  attach (page, prefix, GTK_SHORTCUT_SCOPE_GLOBAL);
}

/**
 * adu_shortcuts_attach_to:
 * @widget: keys without Ctrl or Alt work only while this has the focus: a field elsewhere on the page needs them itself
 * @prefix: of the rows it takes, "timeline"
 */
void
adu_shortcuts_attach_to (GtkWidget *widget, const char *prefix)
{
  attach (widget, prefix, GTK_SHORTCUT_SCOPE_LOCAL);
}

static void
append_row (GString *ui, const AduShortcut *row)
{
  g_autofree char *keys = NULL;
  const char *listed[ADU_SHORTCUT_KEYS + 1] = { NULL };
  g_autofree char *row_ui = NULL;

  for (gsize k = 0; k < ADU_SHORTCUT_KEYS; k++)
    listed[k] = row->keys[k];
  keys = g_strjoinv (" ", (char **) listed);
  row_ui = g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'>"
                                    "<property name='title'>%s</property>"
                                    "<property name='accelerator'>%s</property>"
                                    "</object></child>",
                                    _(row->title), row->shown != NULL ? row->shown : keys);
  g_string_append (ui, row_ui);
}

/* One group: every listed row of it, wherever it stands in the table. */
static void
append_group (GString *ui, const char *group)
{
  g_autofree char *head = g_markup_printf_escaped ("<child><object class='GtkShortcutsGroup'>"
                                                   "<property name='title'>%s</property>",
                                                   _(group));

  g_string_append (ui, head);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_equal (shortcuts[i].group, group) && shortcuts[i].title != NULL)
      append_row (ui, &shortcuts[i]);
  g_string_append (ui, "</object></child>");
}

static gboolean
is_first_of_group (gsize i)
{
  for (gsize k = 0; k < i; k++)
    if (g_str_equal (shortcuts[k].group, shortcuts[i].group))
      return FALSE;
  return TRUE;
}

/* The groups that work everywhere, or the others. Of a section that needs more than one page GTK 4.8 complains, so there
 * are two. */
static void
append_section (GString *ui, gboolean everywhere)
{
  const char *title = everywhere ? _("On every page") : _("On one page");
  g_autofree char *head = g_markup_printf_escaped ("<child><object class='GtkShortcutsSection'>"
                                                   "<property name='section-name'>%s</property>"
                                                   "<property name='title'>%s</property>"
                                                   "<property name='max-height'>15</property>",
                                                   everywhere ? "every-page" : "one-page", title);

  g_string_append (ui, head);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (is_first_of_group (i) && works_everywhere (&shortcuts[i]) == everywhere)
      append_group (ui, shortcuts[i].group);
  g_string_append (ui, "</object></child>");
}

/**
 * adu_shortcuts_window_new:
 * @parent: the window it belongs to
 *
 * GtkShortcutsWindow has no functions to fill it in 4.8, only GtkBuilder can: hence the XML.
 *
 * Returns: (transfer none): the window that lists the table; its toolkit owns it until it is closed
 */
GtkWindow *
adu_shortcuts_window_new (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GString) ui = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                                         "<property name='modal'>1</property>");
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  append_section (ui, TRUE);
  append_section (ui, FALSE);
  g_string_append (ui, "</object></interface>");
  if (!gtk_builder_add_from_string (builder, ui->str, (gssize) ui->len, &error))
    g_error ("%s", error->message);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (window, parent);
  return window;
}
