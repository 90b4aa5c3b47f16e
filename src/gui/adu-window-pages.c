/* adu-window-pages.c — the one window: its screens and the way between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * A page of the sidebar lives as long as an official works; what is opened from it lies over it, and goes when one goes
 * back. Another official gets screens of their own: what the former one saw is gone, drafts are kept in the register.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-window-private.h"
#include "gui/cases/adu-cases-screen.h"
#include "gui/dashboard/adu-dashboard-screen.h"
#include "gui/inspections/adu-inspections-screen.h"
#include "gui/reports/adu-reports-screen.h"
#include "gui/timeline/adu-timeline-screen.h"
#include "gui/today/adu-today-screen.h"

#define EVERYBODY                                                                                                     \
  (ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_HANDLER | ADU_ROLE_INSPECTOR | ADU_ROLE_CLERK | ADU_ROLE_ADMINISTRATOR)

/* The pages of the sidebar, from above: who sees each, and for whom it is the first one. Alt+1 opens the first that is
 * shown, and so on. */
static const struct
{
  const char *name;
  const char *icon;
  const char *title;
  AduScreen *(*make) (AduSession *session);
  AduRoles seen_by;
  AduRoles first_of;
} sidebar[] = {
  { "today", "user-home-symbolic", N_("Today"), adu_today_screen_new, EVERYBODY & ~ADU_ROLE_ADMINISTRATOR,
    ADU_ROLE_OFFICER | ADU_ROLE_HANDLER | ADU_ROLE_INSPECTOR },
  { "cases", "view-list-bullet-symbolic", N_("Complaints"), adu_cases_screen_new, EVERYBODY, 0 },
  { "timeline", "alarm-symbolic", N_("Deadlines"), adu_timeline_screen_new, EVERYBODY, 0 },
  { "inspections", "x-office-calendar-symbolic", N_("Inspections"), adu_inspections_screen_new,
    ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_HANDLER | ADU_ROLE_INSPECTOR, 0 },
  { "dashboard", "power-profile-performance-symbolic", N_("Dashboard"), adu_dashboard_screen_new, ADU_ROLE_HEAD,
    ADU_ROLE_HEAD },
  { "reports", "x-office-document-symbolic", N_("Reports"), adu_reports_screen_new,
    ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_CLERK, ADU_ROLE_CLERK },
};

static int
sidebar_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sidebar); i++)
    if (g_strcmp0 (sidebar[i].name, name) == 0)
      return (int) i;
  return -1;
}

static AduRoles
roles_of (AduWindow *self)
{
  AduActor *actor = self->session != NULL ? adu_session_actor (self->session) : NULL;

  return actor != NULL ? adu_actor_roles (actor) : 0;
}

/* The page one starts with: by the role that decides most. */
static const char *
first_page (AduRoles roles)
{
  static const AduRoles order[] = { ADU_ROLE_HEAD,      ADU_ROLE_OFFICER, ADU_ROLE_HANDLER,
                                    ADU_ROLE_INSPECTOR, ADU_ROLE_CLERK };

  for (gsize r = 0; r < G_N_ELEMENTS (order); r++)
    for (gsize i = 0; (roles & order[r]) != 0 && i < G_N_ELEMENTS (sidebar); i++)
      if ((sidebar[i].first_of & order[r]) != 0)
        return sidebar[i].name;
  for (gsize i = 0; i < G_N_ELEMENTS (sidebar); i++)
    if ((sidebar[i].seen_by & roles) != 0)
      return sidebar[i].name;
  return "cases";
}

/* --- what is shown --------------------------------------------------------------------------------------------- */

/* Returns: (transfer none) (nullable): the screen that is in front; NULL while no page was shown. */
AduScreen *
adu_window_screen (AduWindow *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->pages);

  return child != NULL ? ADU_SCREEN (child) : NULL;
}

/* Returns: whether somebody is signed in to a register and at the desk. */
gboolean
adu_window_is_working (AduWindow *self)
{
  return self->session != NULL && !adu_session_is_locked (self->session);
}

/* Title, back button, sidebar and actions, as what is in front wants them. Nothing of a page while it is locked. */
void
adu_window_pages_update (AduWindow *self)
{
  AduScreen *screen = adu_window_is_working (self) ? adu_window_screen (self) : NULL;
  const char *title = screen != NULL ? adu_screen_title (screen) : "";
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->page_list, sidebar_find (self->page));

  if (*title == '\0')
    title = _("Aduan");
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_widget_set_visible (GTK_WIDGET (self->back), screen != NULL && self->over->len > 0 && !self->counter_mode);
  gtk_widget_set_visible (GTK_WIDGET (self->leave_counter), screen != NULL && self->counter_mode);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !self->counter_mode);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), !self->counter_mode);
  gtk_list_box_select_row (self->page_list, row);
  adu_window_actions_update (self);
}

static void
on_title_changed (AduScreen *screen, GParamSpec *pspec, AduWindow *self)
{
  if (screen == adu_window_screen (self))
    adu_window_pages_update (self);
}

static void
on_screen_left (AduScreen *screen, AduWindow *self)
{
  g_autofree char *action = g_steal_pointer (&self->pending_action);
  g_autoptr (GVariant) parameter = g_steal_pointer (&self->pending_parameter);

  if (action != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), action, parameter);
}

static void
add_screen (AduWindow *self, AduScreen *screen, const char *name)
{
  gtk_stack_add_named (self->pages, GTK_WIDGET (screen), name);
  g_signal_connect_object (screen, "notify::title", G_CALLBACK (on_title_changed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (screen, "left", G_CALLBACK (on_screen_left), self, G_CONNECT_DEFAULT);
}

static void
show_screen (AduWindow *self, AduScreen *screen)
{
  GtkWidget *focus;

  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (screen));
  adu_window_pages_update (self);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  /* A screen that knows better has put the focus where it belongs. */
  if (adu_window_is_working (self) && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (screen))))
    gtk_widget_child_focus (GTK_WIDGET (screen), GTK_DIR_TAB_FORWARD);
}

/* --- the way between screens ------------------------------------------------------------------------------------- */

/* Asks a screen whether it may go; if it keeps, it is shown, and the action comes again once it lets go. */
static gboolean
ask_to_leave (AduWindow *self, AduScreen *screen, const char *action, GVariant *parameter)
{
  g_clear_pointer (&self->pending_action, g_free);
  g_clear_pointer (&self->pending_parameter, g_variant_unref);
  if (adu_screen_leave (screen))
    return TRUE;
  self->pending_action = g_strdup (action);
  self->pending_parameter = parameter != NULL ? g_variant_ref (parameter) : NULL;
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (screen));
  adu_window_pages_update (self);
  return FALSE;
}

/* Takes the topmost screen away if it may go. */
static gboolean
pop (AduWindow *self, const char *action, GVariant *parameter)
{
  AduScreen *screen = g_ptr_array_index (self->over, self->over->len - 1);

  if (!ask_to_leave (self, screen, action, parameter))
    return FALSE;
  g_ptr_array_set_size (self->over, (int) self->over->len - 1);
  gtk_stack_remove (self->pages, GTK_WIDGET (screen));
  return TRUE;
}

static gboolean
pop_all (AduWindow *self, const char *action, GVariant *parameter)
{
  while (self->over->len > 0)
    if (!pop (self, action, parameter))
      return FALSE;
  return TRUE;
}

static void
show_top (AduWindow *self)
{
  GtkWidget *top = self->over->len > 0 ? g_ptr_array_index (self->over, self->over->len - 1)
                   : self->page != NULL ? gtk_stack_get_child_by_name (self->pages, self->page)
                                        : NULL;

  if (top != NULL)
    show_screen (self, ADU_SCREEN (top));
}

/**
 * adu_window_push:
 * @self: a window somebody is working in
 * @screen: (transfer floating): lies over what is shown until one goes back
 */
void
adu_window_push (AduWindow *self, AduScreen *screen)
{
  g_autofree char *name = g_strdup_printf ("over-%u", ++self->number);

  add_screen (self, screen, name);
  g_ptr_array_add (self->over, screen);
  show_screen (self, screen);
}

/**
 * adu_window_pages_reveal:
 * @self: a window somebody is working in
 * @type: of a screen
 * @action: what is to be done once all may go that lies over it
 *
 * Shows the screen of that type that lies over the page; what lies over it goes, if it may.
 *
 * Returns: whether there is one
 */
gboolean
adu_window_pages_reveal (AduWindow *self, GType type, const char *action)
{
  for (guint i = 0; i < self->over->len; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (self->over, i)) == type)
      {
        while (self->over->len > i + 1)
          if (!pop (self, action, NULL))
            return TRUE;
        show_top (self);
        return TRUE;
      }
  return FALSE;
}

/* Takes the topmost screen away, if it may go, and shows what was under it. */
void
adu_window_pages_go_back (AduWindow *self)
{
  if (!pop (self, "win.back", NULL))
    return;
  if (self->counter_mode)
    adu_window_set_counter_mode (self, FALSE);
  show_top (self);
}

/* Several people share a desk and its settings: each finds the page they were on. */
static void
remember_page (AduWindow *self, const char *name)
{
  g_autoptr (GVariant) before = g_settings_get_value (self->settings, "last-pages");
  gint64 official = adu_actor_official (adu_session_actor (self->session));
  GVariantBuilder builder;
  GVariantIter iter;
  const char *page;
  gint64 whose;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{xs}"));
  g_variant_builder_add (&builder, "{xs}", official, name);
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{x&s}", &whose, &page))
    if (whose != official)
      g_variant_builder_add (&builder, "{xs}", whose, page);
  g_settings_set_value (self->settings, "last-pages", g_variant_builder_end (&builder));
}

/* Transfer full; NULL: none, or one that is not for this official any more. */
static char *
remembered_page (AduWindow *self)
{
  g_autoptr (GVariant) pages = g_settings_get_value (self->settings, "last-pages");
  gint64 official = adu_actor_official (adu_session_actor (self->session));
  GVariantIter iter;
  const char *page;
  gint64 whose;

  g_variant_iter_init (&iter, pages);
  while (g_variant_iter_next (&iter, "{x&s}", &whose, &page))
    {
      int i = whose == official ? sidebar_find (page) : -1;

      if (i >= 0 && (sidebar[i].seen_by & roles_of (self)) != 0)
        return g_strdup (page);
    }
  return NULL;
}

/**
 * adu_window_pages_show:
 * @self: a window somebody is working in
 * @name: of a page of the sidebar; one this official does not have is not shown
 *
 * What lies over the page that is shown goes first, if it may.
 */
void
adu_window_pages_show (AduWindow *self, const char *name)
{
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (name));
  int i = sidebar_find (name);
  GtkWidget *child;

  if (i < 0 || (sidebar[i].seen_by & roles_of (self)) == 0 || !pop_all (self, "win.show-page", target))
    return;
  child = gtk_stack_get_child_by_name (self->pages, name);
  if (child == NULL)
    {
      AduScreen *screen = sidebar[i].make (self->session);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->page_list, i);
      GtkWidget *count = g_object_get_data (G_OBJECT (row), "adu-count");

      add_screen (self, screen, name);
      g_object_bind_property (screen, "attention", count, "label", G_BINDING_SYNC_CREATE);
      child = GTK_WIDGET (screen);
    }
  g_free (self->page);
  self->page = g_strdup (name);
  if (self->counter_mode)
    adu_window_set_counter_mode (self, FALSE);
  remember_page (self, name);
  show_screen (self, ADU_SCREEN (child));
}

/* Shows the @n-th page this official has, counted from 1: Alt+n. */
void
adu_window_pages_show_nth (AduWindow *self, guint n)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sidebar); i++)
    if ((sidebar[i].seen_by & roles_of (self)) != 0 && --n == 0)
      {
        adu_window_pages_show (self, sidebar[i].name);
        return;
      }
}

/* Shows the page this official had open last, or the first of their role, unless something is open. */
void
adu_window_pages_show_first (AduWindow *self)
{
  g_autofree char *last = self->page == NULL ? remembered_page (self) : NULL;

  if (self->page == NULL)
    adu_window_pages_show (self, last != NULL ? last : first_page (roles_of (self)));
  else
    show_top (self);
}

/**
 * adu_window_pages_leave_all:
 * @self: a window
 * @action: what is to be done once all may go
 * @parameter: (nullable): of that action
 *
 * Returns: whether every screen may go now
 */
gboolean
adu_window_pages_leave_all (AduWindow *self, const char *action, GVariant *parameter)
{
  GtkWidget *child;

  if (!adu_window_is_working (self))
    return TRUE;
  for (guint i = self->over->len; i > 0; i--)
    if (!ask_to_leave (self, g_ptr_array_index (self->over, i - 1), action, parameter))
      return FALSE;
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!g_ptr_array_find (self->over, child, NULL) &&
        !ask_to_leave (self, ADU_SCREEN (child), action, parameter))
      return FALSE;
  return TRUE;
}

/* Takes all screens away without asking. */
void
adu_window_pages_clear (AduWindow *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->over, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, child);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->undo, g_free);
}

/* Somebody else gets screens of their own; whoever unlocks finds theirs as they were. */
void
adu_window_pages_actor_changed (AduWindow *self)
{
  AduActor *actor = adu_session_actor (self->session);

  if (actor != NULL && adu_actor_official (actor) != self->screens_of)
    {
      adu_window_pages_clear (self);
      self->screens_of = adu_actor_official (actor);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sidebar); i++)
    gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->page_list, (int) i)),
                            (sidebar[i].seen_by & roles_of (self)) != 0);
  if (actor != NULL && self->counter_mode && !adu_session_may_write (self->session, ADU_MAY_REGISTER))
    adu_window_set_counter_mode (self, FALSE);
  adu_window_pages_update (self);
}

/* Returns: whether only the form is on screen. */
gboolean
adu_window_counter_mode (AduWindow *self)
{
  return self->counter_mode;
}

/**
 * adu_window_set_counter_mode:
 * @self: a window
 * @on: hides sidebar, counts and menu: somebody sits on the other side of the desk
 */
void
adu_window_set_counter_mode (AduWindow *self, gboolean on)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "counter-mode");

  self->counter_mode = on;
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (on));
  adu_window_pages_update (self);
}

/* --- the sidebar ----------------------------------------------------------------------------------------------------- */

static void
on_page_activated (GtkListBox *list, GtkListBoxRow *row, AduWindow *self)
{
  adu_window_pages_show (self, sidebar[gtk_list_box_row_get_index (row)].name);
}

/* A count of nothing is no count. */
static void
on_count_changed (GtkLabel *label, GParamSpec *pspec, GtkWidget *row)
{
  guint64 n = g_ascii_strtoull (gtk_label_get_text (label), NULL, 10);
  const char *title = _(sidebar[gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))].title);
  /* Translators: a page of the sidebar, and how many things on it call for action */
  g_autofree char *spoken = g_strdup_printf (ngettext ("%1$s, %2$u to be done", "%1$s, %2$u to be done", (gulong) n),
                                             title, (guint) n);

  gtk_widget_set_visible (GTK_WIDGET (label), n > 0);
  adu_names_set (row, n > 0 ? spoken : title);
}

static GtkWidget *
sidebar_row_new (gsize i)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = gtk_label_new (_(sidebar[i].title));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_valign (count, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (count, "count");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_visible (count, FALSE);
  g_signal_connect_object (count, "notify::label", G_CALLBACK (on_count_changed), row, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (sidebar[i].icon));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adu_names_set (row, _(sidebar[i].title));
  g_object_set_data (G_OBJECT (row), "adu-count", count);
  return row;
}

void
adu_window_pages_class_init (AduWindowClass *klass)
{
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), on_page_activated);
}

void
adu_window_pages_init (AduWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sidebar); i++)
    gtk_list_box_append (self->page_list, sidebar_row_new (i));
  adu_window_pages_update (self);
}
