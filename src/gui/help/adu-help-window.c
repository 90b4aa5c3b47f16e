/* adu-help-window.c — the pages of help, one per screen, readable without anything else installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: help/adu-help-window.ui
 *
 * The pages of the folder data/help are compiled into the program, so that they are there whatever was installed how.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/help/adu-help-text.h"
#include "gui/help/adu-help-window.h"

#define PAGES ADU_RESOURCE_PATH "help"
#define FIRST_PAGE "start"
#define SUFFIX ".md"

struct _AduHelpWindow
{
  AdwWindow parent_instance;

  /* template */
  GtkSearchEntry *search;
  GtkListBox *topics;
  GtkTextView *text;
  GtkLabel *nothing;

  char *page; /* owned; NULL: none */
};

G_DEFINE_FINAL_TYPE (AduHelpWindow, adu_help_window, ADW_TYPE_WINDOW)

/* Returns: (transfer full) (nullable): a page's Markdown. */
static char *
load (const char *id)
{
  g_autofree char *path = g_strconcat (PAGES "/", id, SUFFIX, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return data != NULL ? g_strndup (data, size) : NULL;
}

static const char *
id_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "adu-id");
}

static void
mark_matches (AduHelpWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter first;

  if (adu_help_text_highlight (buffer, gtk_editable_get_text (GTK_EDITABLE (self->search)), &first) > 0)
    gtk_text_view_scroll_to_iter (self->text, &first, 0.1, FALSE, 0, 0);
}

static void
on_topic_selected (GtkListBox *list, GtkListBoxRow *row, AduHelpWindow *self)
{
  g_autofree char *markdown = row != NULL ? load (id_of (row)) : NULL;
  GtkTextIter start;

  if (markdown == NULL)
    return;
  g_free (self->page);
  self->page = g_strdup (id_of (row));
  adu_help_text_fill (gtk_text_view_get_buffer (self->text), markdown);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (self->text), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (self->text), &start);
  mark_matches (self);
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  AduHelpWindow *self = data;
  g_autofree char *markdown = load (id_of (row));

  return markdown != NULL && adu_help_text_matches (markdown, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_search_changed (AduHelpWindow *self)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->topics);
  GtkListBoxRow *first = NULL;

  gtk_list_box_invalidate_filter (self->topics);
  for (int i = 0; gtk_list_box_get_row_at_index (self->topics, i) != NULL && first == NULL; i++)
    if (is_wanted (gtk_list_box_get_row_at_index (self->topics, i), self))
      first = gtk_list_box_get_row_at_index (self->topics, i);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), first == NULL);
  if (first != NULL && (selected == NULL || !is_wanted (selected, self)))
    gtk_list_box_select_row (self->topics, first);
  else
    mark_matches (self);
}

static void
add_topic (AduHelpWindow *self, const char *file)
{
  g_autofree char *id = g_strndup (file, strlen (file) - strlen (SUFFIX));
  g_autofree char *markdown = load (id);
  g_autofree char *title = markdown != NULL ? adu_help_text_title (markdown) : g_strdup (id);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  adu_names_set (row, title);
  g_object_set_data_full (G_OBJECT (row), "adu-id", g_steal_pointer (&id), g_free);
  gtk_list_box_append (self->topics, row);
}

/* The first page first, the others by title. */
static int
compare_topics (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  gboolean a_first = g_str_equal (id_of (a), FIRST_PAGE), b_first = g_str_equal (id_of (b), FIRST_PAGE);

  if (a_first != b_first)
    return a_first ? -1 : 1;
  return g_utf8_collate (gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (a))),
                         gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (b))));
}

static gboolean
start_search (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ADU_HELP_WINDOW (widget)->search));
}

static void
adu_help_window_dispose (GObject *object)
{
  AduHelpWindow *self = ADU_HELP_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_HELP_WINDOW);
  g_clear_pointer (&self->page, g_free);
  G_OBJECT_CLASS (adu_help_window_parent_class)->dispose (object);
}

static void
adu_help_window_class_init (AduHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_help_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/help/adu-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AduHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, AduHelpWindow, topics);
  gtk_widget_class_bind_template_child (widget_class, AduHelpWindow, text);
  gtk_widget_class_bind_template_child (widget_class, AduHelpWindow, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_topic_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, start_search, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
adu_help_window_init (AduHelpWindow *self)
{
  g_auto (GStrv) files = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->topics, compare_topics, NULL, NULL);
  files = g_resources_enumerate_children (PAGES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (gsize i = 0; files != NULL && files[i] != NULL; i++)
    if (g_str_has_suffix (files[i], SUFFIX))
      add_topic (self, files[i]);
  gtk_list_box_set_filter_func (self->topics, is_wanted, self, NULL);
}

/* Returns: whether there is such a page; then it is shown. */
gboolean
adu_help_window_show_page (AduHelpWindow *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->topics, i)) != NULL; i++)
    if (g_str_equal (id_of (row), id))
      {
        gtk_list_box_select_row (self->topics, row);
        return TRUE;
      }
  return FALSE;
}

/**
 * adu_help_window_show:
 * @parent: the window that is worked in
 * @id: name of a page; the first one is shown if there is none of that name
 *
 * There is one help window for each window.
 */
void
adu_help_window_show (GtkWindow *parent, const char *id)
{
  AduHelpWindow *self = NULL;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL && self == NULL; l = l->next)
    if (ADU_IS_HELP_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == parent)
      self = l->data;
  if (self == NULL)
    self = g_object_new (ADU_TYPE_HELP_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE,
                         /* A dialog takes all input but that of a modal window above it. */
                         "modal", gtk_window_get_modal (parent), NULL);
  if (!adu_help_window_show_page (self, id))
    adu_help_window_show_page (self, FIRST_PAGE);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
show_help (GtkWidget *widget, const char *name, GVariant *page)
{
  adu_help_window_show (GTK_WINDOW (widget), g_variant_get_string (page, NULL));
}

/**
 * adu_help_window_bind_class:
 * @klass: the class of a window or dialog, while it is initialized
 * @id: name of the page that tells about it
 *
 * F1 shows that page.
 */
void
adu_help_window_bind_class (GtkWidgetClass *klass, const char *id)
{
  gtk_widget_class_install_action (klass, "help.show", "s", show_help);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F1, 0, "help.show", "s", id);
}
