/* adu-case-views.c — saved lists: searches with a name, and three that are always there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * A menu of the actions cases.view (s), cases.save-view and cases.delete-view (s). The key of a list that is always
 * there begins with "=", that of a saved one with "+".
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/cases/adu-case-views.h"

struct _AduCaseViews
{
  GObject parent_instance;
  AduSession *session; /* owned */
  GPtrArray *views;    /* of AduView */
  GMenu *menu;
};

G_DEFINE_FINAL_TYPE (AduCaseViews, adu_case_views, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const struct
{
  const char *key;
  const char *title; /* msgid */
  AduFindOpen open;
  gboolean overdue;
} always[] = {
  { "=all", N_("All complaints"), ADU_FIND_ANY, FALSE },
  { "=open", N_("Open complaints"), ADU_FIND_OPEN, FALSE },
  { "=overdue", N_("Overdue complaints"), ADU_FIND_ANY, TRUE },
};

static AduFind *
find_always (gsize i)
{
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) open = adu_find_with_open (everything, always[i].open);

  return adu_find_with_overdue (open, always[i].overdue);
}

/* A menu reads "_" as the mark of a key: a name is shown as it was typed. */
static char *
escape_underlines (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append (GMenu *menu, const char *title, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* The lists themselves. */
static void
append_choices (AduCaseViews *self, GMenu *menu, const char *action)
{
  g_autoptr (GMenu) fixed = g_menu_new ();
  g_autoptr (GMenu) saved = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (always); i++)
    append (fixed, _(always[i].title), action, always[i].key);
  for (guint i = 0; i < self->views->len; i++)
    {
      const AduView *view = g_ptr_array_index (self->views, i);
      g_autofree char *title = escape_underlines (view->name);
      g_autofree char *key = g_strconcat ("+", view->name, NULL);

      append (saved, title, action, key);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fixed));
  if (self->views->len > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (saved));
}

static void
fill_menu (AduCaseViews *self)
{
  g_autoptr (GMenu) removal = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();

  for (guint i = 0; i < self->views->len; i++)
    {
      const AduView *view = g_ptr_array_index (self->views, i);
      g_autofree char *title = escape_underlines (view->name);

      append (removal, title, "cases.delete-view", view->name);
    }
  g_menu_append (edit, _("_Save this list…"), "cases.save-view");
  if (self->views->len > 0)
    g_menu_append_submenu (edit, _("_Delete a list"), G_MENU_MODEL (removal));
  g_menu_remove_all (self->menu);
  append_choices (self, self->menu, "cases.view");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (edit));
}

/* Returns: (transfer full): the lists as they are now, to choose from on another page; @action takes the key of one (s). */
GMenuModel *
adu_case_views_choices_new (AduCaseViews *self, const char *action)
{
  GMenu *menu = g_menu_new ();

  append_choices (self, menu, action);
  return G_MENU_MODEL (menu);
}

static void
views_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduCaseViews) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = adu_store_finish_value (result, &error);

  if (views == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_ptr_array_unref (self->views);
  self->views = g_steal_pointer (&views);
  fill_menu (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear (AduCaseViews *self)
{
  g_ptr_array_unref (self->views);
  self->views = g_ptr_array_new ();
  fill_menu (self);
}

/* Reads them again, for who is signed in. */
void
adu_case_views_read (AduCaseViews *self)
{
  AduActor *actor = adu_session_actor (self->session);

  clear (self);
  if (actor != NULL)
    adu_store_views_async (adu_session_store (self->session), actor, views_cb, g_object_ref (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduCaseViews) self = user_data;
  g_autoptr (GError) error = NULL;

  if (adu_store_finish_number (result, &error) < 0)
    g_signal_emit (self, signals[FAILED], 0, error);
  else
    adu_case_views_read (self);
}

/* Keeps @find under @name, in place of an older one; @find NULL deletes it. */
void
adu_case_views_save (AduCaseViews *self, const char *name, AduFind *find)
{
  adu_store_save_view_async (adu_session_store (self->session), adu_session_actor (self->session), name, find,
                             saved_cb, g_object_ref (self));
}

/* Returns: (transfer full) (nullable): the search behind a key of the menu. */
AduFind *
adu_case_views_find (AduCaseViews *self, const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (always); i++)
    if (g_str_equal (key, always[i].key))
      return find_always (i);
  for (guint i = 0; i < self->views->len; i++)
    {
      const AduView *view = g_ptr_array_index (self->views, i);

      if (*key == '+' && g_str_equal (key + 1, view->name))
        return adu_find_ref (view->find);
    }
  return NULL;
}

/* Whether both find the same, in whatever order. */
static gboolean
finds_the_same (AduFind *a, AduFind *b)
{
  g_autoptr (AduFind) one = adu_find_with_sort (a, ADU_SORT_DUE, FALSE);
  g_autoptr (AduFind) other = adu_find_with_sort (b, ADU_SORT_DUE, FALSE);

  return adu_find_equal (one, other);
}

/* Returns: (transfer none) (nullable): the name of the list that finds the same as @find. */
const char *
adu_case_views_title (AduCaseViews *self, AduFind *find)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      const AduView *view = g_ptr_array_index (self->views, i);

      if (finds_the_same (find, view->find))
        return view->name;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (always); i++)
    {
      g_autoptr (AduFind) fixed = find_always (i);

      if (finds_the_same (find, fixed))
        return _(always[i].title);
    }
  return NULL;
}

/* Returns: (transfer none): the menu, always up to date. */
GMenuModel *
adu_case_views_menu (AduCaseViews *self)
{
  return G_MENU_MODEL (self->menu);
}

static void
store_changed_cb (AduStore *store, guint what, GArray *ids, AduCaseViews *self)
{
  if ((what & ADU_CHANGED_VIEWS) != 0)
    adu_case_views_read (self);
}

static void
adu_case_views_finalize (GObject *object)
{
  AduCaseViews *self = ADU_CASE_VIEWS (object);

  g_ptr_array_unref (self->views);
  g_object_unref (self->menu);
  g_object_unref (self->session);
  G_OBJECT_CLASS (adu_case_views_parent_class)->finalize (object);
}

static void
adu_case_views_class_init (AduCaseViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_case_views_finalize;
  signals[CHANGED] =
    g_signal_new ("changed", ADU_TYPE_CASE_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", ADU_TYPE_CASE_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_ERROR);
}

static void
adu_case_views_init (AduCaseViews *self)
{
  self->views = g_ptr_array_new ();
  self->menu = g_menu_new ();
}

/* Returns: (transfer full): the lists of who is signed in to @session. */
AduCaseViews *
adu_case_views_new (AduSession *session)
{
  AduCaseViews *self = g_object_new (ADU_TYPE_CASE_VIEWS, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (adu_session_store (session), "changed", G_CALLBACK (store_changed_cb), self, 0);
  adu_case_views_read (self);
  return self;
}
