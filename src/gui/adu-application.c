/* adu-application.c — the program: one instance, a window for each register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Actions: app.quit, app.show-today
 *
 * Without a file it opens the register that was open last, else the user's own, else the one all officials share; if
 * there is none of them, the first start.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-application.h"
#include "gui/adu-gui.h"
#include "gui/adu-shortcuts.h"
#include "gui/adu-window.h"

struct _AduApplication
{
  AdwApplication parent_instance;
  GSettings *settings; /* owned */
  AduOpening *early;   /* owned; begun before the toolkit was ready; NULL: none, or shown by a window */
  char *named;         /* by the command line; "": none was; NULL: started by the desktop, which says later */
};

G_DEFINE_FINAL_TYPE (AduApplication, adu_application, ADW_TYPE_APPLICATION)

static AduWindow *
window_for (AduApplication *self, const char *path)
{
  AduWindow *idle = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (!ADU_IS_WINDOW (l->data))
        continue;
      if (g_strcmp0 (adu_window_path (l->data), path) == 0)
        return l->data;
      if (adu_window_session (l->data) == NULL && !adu_window_is_opening (l->data))
        idle = l->data;
    }
  return idle != NULL ? idle : adu_window_new (GTK_APPLICATION (self), self->settings);
}

/* Transfer full: of @path, begun if it was not yet. */
static AduOpening *
opening_of (AduApplication *self, const char *path)
{
  if (self->early != NULL && g_str_equal (adu_opening_path (self->early), path))
    return g_steal_pointer (&self->early);
  return adu_opening_new (path, ADU_OPEN_WRITE);
}

static void
open_path (AduApplication *self, const char *path)
{
  AduWindow *window = window_for (self, path);

  if (adu_window_session (window) == NULL && !adu_window_is_opening (window))
    adu_window_open (window, opening_of (self, path));
  adu_window_present_soon (window);
}

/* Transfer full: as the store takes it. */
static char *
path_of (GFile *file)
{
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

/* Returns: (transfer full) (nullable): the register to open when none was named. */
static char *
usual_path (AduApplication *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-register");
  g_autofree char *own = adu_store_default_path ();
  g_autofree char *shared = adu_store_shared_path ();

  if (*last != '\0')
    return g_steal_pointer (&last);
  if (g_file_test (own, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&own);
  if (g_file_test (shared, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&shared);
  return NULL;
}

static void
adu_application_activate (GApplication *application)
{
  AduApplication *self = ADU_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = NULL;

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  path = usual_path (self);
  if (path != NULL)
    {
      open_path (self, path);
      return;
    }
  window = GTK_WINDOW (adu_window_new (GTK_APPLICATION (self), self->settings));
  adu_window_start (ADU_WINDOW (window));
  adu_window_present_soon (ADU_WINDOW (window));
}

static void
adu_application_open (GApplication *application, GFile **files, int n, const char *hint)
{
  for (int i = 0; i < n; i++)
    {
      g_autofree char *path = path_of (files[i]);

      open_path (ADU_APPLICATION (application), path);
    }
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

/* Of the message on the desktop: comes to the front with the page of the day; who is locked out signs in first. */
static void
on_show_today (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (data));

  if (windows == NULL)
    return;
  gtk_window_present (windows->data);
  gtk_widget_activate_action (windows->data, "win.show-page", "s", "today");
}

static const GActionEntry actions[] = {
  { "quit", on_quit },
  { "show-today", on_show_today },
};

/* Only notes what is named: which of two programs is to open it is not known yet. */
static gboolean
adu_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  AduApplication *self = ADU_APPLICATION (application);
  guint n = g_strv_length (*arguments);

  if (n == 1)
    self->named = g_strdup ("");
  else if (n == 2 && (*arguments)[1][0] != '-')
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg ((*arguments)[1]);

      self->named = path_of (file);
    }
  return G_APPLICATION_CLASS (adu_application_parent_class)->local_command_line (application, arguments, status);
}

/* The register that is going to be asked for is opened while the toolkit gets ready. */
static void
open_early (AduApplication *self)
{
  g_autofree char *path = self->named == NULL || *self->named != '\0' ? g_strdup (self->named) : usual_path (self);

  if (path != NULL)
    self->early = adu_opening_new (path, ADU_OPEN_WRITE);
}

static void
adu_application_startup (GApplication *application)
{
  open_early (ADU_APPLICATION (application));
  adu_gui_init ();
  G_APPLICATION_CLASS (adu_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  adu_shortcuts_apply (GTK_APPLICATION (application));
}

static void
adu_application_dispose (GObject *object)
{
  AduApplication *self = ADU_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->early, adu_opening_free);
  g_clear_pointer (&self->named, g_free);
  G_OBJECT_CLASS (adu_application_parent_class)->dispose (object);
}

static void
adu_application_class_init (AduApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_application_dispose;
  application_class->local_command_line = adu_application_local_command_line;
  application_class->startup = adu_application_startup;
  application_class->activate = adu_application_activate;
  application_class->open = adu_application_open;
}

static void
adu_application_init (AduApplication *self)
{
}

/**
 * adu_application_new:
 * @settings: (transfer none): how the window stood
 *
 * Returns: (transfer full): the program
 */
AduApplication *
adu_application_new (GSettings *settings)
{
  AduApplication *self = g_object_new (ADU_TYPE_APPLICATION,
                                       "application-id", ADU_APP_ID,
                                       "flags", G_APPLICATION_HANDLES_OPEN,
                                       "resource-base-path", "/org/aduan/Aduan",
                                       NULL);

  self->settings = g_object_ref (settings);
  return self;
}
