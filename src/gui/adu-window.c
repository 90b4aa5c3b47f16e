/* adu-window.c — the one window: its register, its session, and what stands before the pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: adu-window.ui
 *
 * The register is closed before the window goes, and the application is held until that is done: what was given to the
 * writing thread is on the disk when the program ends.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-window-private.h"
#include "gui/front/adu-problem-view.h"
#include "gui/front/adu-sign-in-view.h"
#include "gui/front/adu-start-view.h"
#include "gui/settings/adu-recovery-window.h"
#include "store/adu-store-recovery.h"
#include "words/adu-words-date.h"

#define STAGE_OPENING "opening"
#define STAGE_FRONT "front"
#define STAGE_WORK "work"

#define ICON_AFTER 1000 /* milliseconds */
#define PATIENCE 200 /* milliseconds a window waits for its register before it shows that it waits */

G_DEFINE_FINAL_TYPE (AduWindow, adu_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- what stands before the pages ---------------------------------------------------------------------------- */

static void
show_front (AduWindow *self, GtkWidget *widget)
{
  GtkWidget *focus;

  adw_bin_set_child (self->front, widget);
  gtk_stack_set_visible_child_name (self->stage, STAGE_FRONT);
  adu_window_pages_update (self);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  /* The stack has moved the focus along if it was in what went. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
show_sign_in (AduWindow *self)
{
  show_front (self, GTK_WIDGET (adu_sign_in_view_new (self->session)));
}

/* Closes what stands over the window: a question may show what only the former official may see. */
static void
close_dialogs (AduWindow *self)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  /* One that goes may take others with it. */
  g_autolist (GtkWidget) windows = g_list_copy_deep (toplevels, (GCopyFunc) (gpointer) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self) &&
        gtk_widget_get_visible (l->data))
      gtk_window_close (l->data);
}

/* Runs after the handlers of the dialogs themselves: one that keeps what is typed has hidden already, and asks nothing
 * over the lock. */
static void
on_locked (AduSession *session, AduWindow *self)
{
  if (adu_session_actor (session) == NULL)
    close_dialogs (self);
}

static void
show_official (AduWindow *self, const char *name)
{
  /* Translators: the name of the official who is signed in */
  g_autofree char *spoken = g_strdup_printf (_("Working as %s"), name);

  gtk_label_set_text (self->official_name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->official), name);
  adu_names_set (GTK_WIDGET (self->official), spoken);
}

static void
on_actor_changed (AduSession *session, AduWindow *self)
{
  AduActor *actor = adu_session_actor (session);

  adu_window_pages_actor_changed (self);
  if (actor == NULL)
    {
      show_sign_in (self);
      return;
    }
  adu_idle_lock_touch (self->idle_lock);
  show_official (self, adu_actor_name (actor));
  gtk_stack_set_visible_child_name (self->stage, STAGE_WORK);
  adw_bin_set_child (self->front, NULL);
  adu_window_pages_show_first (self);
}

static void
on_login_tried (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduWindow) self = data;
  g_autoptr (AduActor) actor = adu_store_finish_value (result, NULL);

  if (self->closing || self->session == NULL || adu_session_store (self->session) != (AduStore *) source)
    return;
  if (actor != NULL)
    adu_session_sign_in (self->session, actor);
  else
    show_sign_in (self);
}

/* --- opening and closing --------------------------------------------------------------------------------------- */

static void
update_bands (AduWindow *self)
{
  gboolean read_only = self->session != NULL && adu_session_is_read_only (self->session);
  const char *why = self->read_only_why;

  gtk_widget_set_visible (GTK_WIDGET (self->example_band),
                          self->session != NULL && adu_session_is_example (self->session));
  gtk_widget_set_visible (GTK_WIDGET (self->read_only_band), read_only);
  if (read_only)
    gtk_label_set_text (self->read_only_band,
                        why != NULL ? why : _("Read only: nothing can be saved. Call whoever looks after the register."));
}

static void
on_read_only (AduSession *session, GParamSpec *pspec, AduWindow *self)
{
  update_bands (self);
  adu_window_pages_update (self);
}

/* Takes an open, locked register. */
static void
adopt (AduWindow *self, AduSession *session, const char *notice)
{
  self->session = g_object_ref (session);
  g_free (self->path);
  self->path = g_strdup (adu_store_path (adu_session_store (session)));
  g_free (self->read_only_why);
  self->read_only_why = g_strdup (notice);
  self->idle_lock = adu_idle_lock_new (session, gtk_widget_get_display (GTK_WIDGET (self)),
                                       ADU_IDLE_LOCK_SECONDS * 1000);
  self->day_notice = adu_day_notice_new (session, self);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (on_actor_changed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (on_locked), self, G_CONNECT_AFTER);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (on_read_only), self, G_CONNECT_DEFAULT);
  g_settings_set_string (self->settings, "last-register", self->path);
  update_bands (self);
}

/**
 * adu_window_set_session:
 * @self: a window
 * @session: (transfer none): an open register, locked
 * @notice: (nullable): why it can only be read
 *
 * Lets the desktop login in if an official is mapped to it; shows the sign-in otherwise.
 */
void
adu_window_set_session (AduWindow *self, AduSession *session, const char *notice)
{
  g_return_if_fail (self->session == NULL);

  adopt (self, session, notice);
  adu_store_sign_in_login_async (adu_session_store (session), g_get_user_name (), on_login_tried,
                                 g_object_ref (self));
}

/* Where nothing real is written the day may be chosen, for training and for pictures. */
static void
choose_time (AduStore *store)
{
  const char *now = g_getenv ("ADUAN_NOW");
  AduTime time;

  if (now == NULL || (!adu_store_is_example (store) && !adu_store_is_read_only (store)))
    return;
  time = adu_zone_parse (adu_store_zone (store), now);
  if (adu_time_is_set (time))
    adu_clock_set_fixed (adu_store_clock (store), time);
}

/* "Read only: Maria T. writes on PC-1 since 09:12 on …" */
static char *
holder_in_words (const AduHolder *holder)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autofree char *since = NULL;

  if (holder == NULL)
    return g_strdup (_("Read only: somebody else has the register open for writing."));
  since = adu_words_time (holder->since, zone);
  /* Translators: who, on which computer, since when */
  return g_strdup_printf (_("Read only: %s (%s) has been writing in the register since %s."),
                          holder->name != NULL ? holder->name : holder->login, holder->host, since);
}

static void
on_problem_again (AduProblemView *problem, AduWindow *self)
{
  adu_window_open (self, adu_opening_new (self->path, ADU_OPEN_WRITE));
}

static void
on_problem_read_only (AduProblemView *problem, AduWindow *self)
{
  adu_window_open (self, adu_opening_new (self->path, ADU_OPEN_READ));
}

static void
on_problem_elsewhere (AduProblemView *problem, AduWindow *self)
{
  adu_window_start (self);
}

static void
show_problem (AduWindow *self, const GError *error)
{
  AduProblemView *problem = adu_problem_view_new (error, self->path);

  g_signal_connect_object (problem, "again", G_CALLBACK (on_problem_again), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (problem, "read-only", G_CALLBACK (on_problem_read_only), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (problem, "elsewhere", G_CALLBACK (on_problem_elsewhere), self, G_CONNECT_DEFAULT);
  show_front (self, GTK_WIDGET (problem));
}

static void
on_opened (AduStore *opened, const GError *error, gpointer data)
{
  g_autoptr (AduWindow) self = data;
  g_autoptr (AduStore) store = opened;
  g_autoptr (AduSession) session = NULL;
  g_autofree char *why = NULL;

  self->opening = FALSE;
  if (self->settings == NULL) /* the window went meanwhile */
    {
      if (store != NULL)
        adu_store_close_async (store, NULL, NULL);
      return;
    }
  if (store == NULL)
    {
      const AduHolder *holder = adu_store_error_holder (error);

      g_free (self->read_only_why);
      self->read_only_why = g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_LOCKED)
                              ? holder_in_words (holder) : NULL;
      show_problem (self, error);
      return;
    }
  choose_time (store);
  session = adu_session_new (store, NULL);
  why = adu_store_is_read_only (store) ? g_steal_pointer (&self->read_only_why) : NULL;
  adu_window_set_session (self, session, why);
}

/**
 * adu_window_open:
 * @self: a window that has no register open
 * @opening: (transfer full): the register it is to show
 */
void
adu_window_open (AduWindow *self, AduOpening *opening)
{
  g_return_if_fail (self->session == NULL && !self->opening);

  self->opening = TRUE;
  g_free (self->path);
  self->path = g_strdup (adu_opening_path (opening));
  gtk_stack_set_visible_child_name (self->stage, STAGE_OPENING);
  adu_opening_take (opening, on_opened, g_object_ref (self));
}

static void
on_started (AduStartView *start, AduStore *store, AduActor *actor, AduWindow *self)
{
  g_autoptr (AduSession) session = NULL;
  g_autofree char *code = adu_store_take_recovery_code (store);

  /* Another one was opened in this window meanwhile. */
  if (self->session != NULL || self->opening)
    {
      adu_store_close_async (store, NULL, NULL);
      return;
    }
  session = adu_session_new (store, NULL);
  adopt (self, session, NULL);
  if (actor != NULL)
    adu_session_sign_in (session, actor);
  else
    show_sign_in (self);
  if (code != NULL)
    gtk_window_present (adu_recovery_window_new (GTK_WINDOW (self), store, code));
}

static void
on_start_chose (AduStartView *start, const char *path, AduWindow *self)
{
  adu_window_open (self, adu_opening_new (path, ADU_OPEN_WRITE));
}

/* Shows the first start: a register is made, or one that exists is chosen. */
void
adu_window_start (AduWindow *self)
{
  AduStartView *start = adu_start_view_new ();

  g_signal_connect_object (start, "created", G_CALLBACK (on_started), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (start, "chose", G_CALLBACK (on_start_chose), self, G_CONNECT_DEFAULT);
  show_front (self, GTK_WIDGET (start));
}

static void
on_closed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduWindow) self = data;
  g_autoptr (GError) error = NULL;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (!adu_store_finish (result, &error))
    g_warning ("The register was not closed in order: %s", error->message);
  if (application != NULL)
    g_application_release (G_APPLICATION (application));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
keep_size (AduWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
drop_day_notice (AduWindow *self)
{
  if (self->day_notice != NULL)
    g_object_run_dispose (G_OBJECT (self->day_notice));
  g_clear_object (&self->day_notice);
}

static gboolean
adu_window_close_request (GtkWindow *window)
{
  AduWindow *self = ADU_WINDOW (window);

  if (self->closing)
    return TRUE;
  if (!adu_window_pages_leave_all (self, "window.close", NULL))
    return TRUE;
  keep_size (self);
  if (self->session == NULL)
    return GTK_WINDOW_CLASS (adu_window_parent_class)->close_request (window);
  self->closing = TRUE;
  close_dialogs (self);
  drop_day_notice (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_application_hold (G_APPLICATION (gtk_window_get_application (window)));
  adu_window_pages_clear (self);
  adu_store_close_async (adu_session_store (self->session), on_closed, g_object_ref (self));
  return TRUE;
}

/* --- showing --------------------------------------------------------------------------------------------------- */

/* The icon is a drawing: what reads it takes longer to load than the rest of the window to draw, so it comes after. */
static gboolean
on_icon_time (gpointer data)
{
  AduWindow *self = data;

  self->icon_later = 0;
  gtk_window_set_icon_name (GTK_WINDOW (self), ADU_APP_ID);
  return G_SOURCE_REMOVE;
}

static void on_stage_changed (AduWindow *self);

static void
present (AduWindow *self)
{
  g_signal_handlers_disconnect_by_func (self->stage, on_stage_changed, self);
  g_clear_handle_id (&self->patience, g_source_remove);
  if (gtk_window_get_icon_name (GTK_WINDOW (self)) == NULL && self->icon_later == 0)
    self->icon_later = g_timeout_add (ICON_AFTER, on_icon_time, self);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
on_patience_over (gpointer data)
{
  AduWindow *self = data;

  self->patience = 0;
  present (self);
  return G_SOURCE_REMOVE;
}

/* The register is open. What is to be shown begins to be read before the window is drawn: both take their time. */
static void
on_stage_changed (AduWindow *self)
{
  g_signal_handlers_disconnect_by_func (self->stage, on_stage_changed, self);
  g_clear_handle_id (&self->patience, g_source_remove);
  self->patience = g_idle_add_full (G_PRIORITY_HIGH, on_patience_over, self, NULL);
}

/**
 * adu_window_present_soon:
 * @self: a window
 *
 * Presents it; while its register is being opened that waits a moment, so that the first thing drawn is what one came
 * for and not a page that says "wait", drawn for nothing.
 */
void
adu_window_present_soon (AduWindow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)) ||
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stage), STAGE_OPENING) != 0)
    {
      present (self);
      return;
    }
  if (self->patience != 0)
    return;
  gtk_widget_realize (GTK_WIDGET (self));
  self->patience = g_timeout_add (PATIENCE, on_patience_over, self);
  g_signal_connect_swapped (self->stage, "notify::visible-child", G_CALLBACK (on_stage_changed), self);
}

/* A menu is made when it is first opened, not while the first page is awaited. */
static void
make_menu (GtkMenuButton *button, gpointer model)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, model);
}

/* --- the object ------------------------------------------------------------------------------------------------- */

static void
adu_window_dispose (GObject *object)
{
  AduWindow *self = ADU_WINDOW (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->icon_later, g_source_remove);
  if (self->stage != NULL)
    g_signal_handlers_disconnect_by_func (self->stage, on_stage_changed, self);
  g_clear_object (&self->idle_lock);
  drop_day_notice (self);
  g_clear_pointer (&self->over, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->read_only_why, g_free);
  g_clear_pointer (&self->undo, g_free);
  g_clear_pointer (&self->pending_action, g_free);
  g_clear_pointer (&self->pending_parameter, g_variant_unref);
  G_OBJECT_CLASS (adu_window_parent_class)->dispose (object);
}

static void
adu_window_class_init (AduWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = adu_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/adu-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AduWindow, title);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, back);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, leave_counter);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, example_band);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, read_only_band);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, front);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, official);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, official_name);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, official_menu);
  gtk_widget_class_bind_template_child (widget_class, AduWindow, pages);
  adu_window_pages_class_init (klass);
}

static void
adu_window_init (AduWindow *self)
{
  self->over = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, make_menu, g_object_ref (self->main_menu), g_object_unref);
  gtk_menu_button_set_create_popup_func (self->official, make_menu, g_object_ref (self->official_menu), g_object_unref);
  adu_window_actions_init (self);
  adu_window_pages_init (self);
}

/**
 * adu_window_new:
 * @application: the program
 * @settings: (transfer none): how the window stood
 *
 * Returns: (transfer none): a window that shows nothing yet; the toolkit owns it until it is closed
 */
AduWindow *
adu_window_new (GtkApplication *application, GSettings *settings)
{
  AduWindow *self = g_object_new (ADU_TYPE_WINDOW,
                                  "application", application,
                                  "default-width", g_settings_get_int (settings, "window-width"),
                                  "default-height", g_settings_get_int (settings, "window-height"),
                                  "maximized", g_settings_get_boolean (settings, "window-maximized"),
                                  NULL);

  self->settings = g_object_ref (settings);
  return self;
}

/* Returns: (transfer none) (nullable): the session; NULL while no register is open. */
AduSession *
adu_window_session (AduWindow *self)
{
  return self->session;
}

/* Returns: whether a register is being opened in it. */
gboolean
adu_window_is_opening (AduWindow *self)
{
  return self->opening;
}

/* Returns: (transfer none) (nullable): the register that is open, or that could not be opened. */
const char *
adu_window_path (AduWindow *self)
{
  return self->path;
}
