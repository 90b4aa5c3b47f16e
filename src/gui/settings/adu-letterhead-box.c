/* adu-letterhead-box.c — the emblem of the office, and a letter as it will be printed while its head is being set up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-letterhead-box.ui
 * Actions:  letterhead.choose, letterhead.remove
 *
 * The sample is made by what makes the letters and drawn away from the main thread, a moment after the last key.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/preview/adu-sheets.h"
#include "gui/settings/adu-emblem.h"
#include "gui/settings/adu-letterhead-box.h"
#include "report/adu-letterhead-page.h"
#include "store/adu-store-letters.h"

#define PAPER_WIDTH 340.0 /* pixels */
#define PATIENCE 150      /* ms after the last key */

struct _AduLetterheadBox
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *root;
  GtkPicture *paper;
  GtkImage *sign;
  GtkLabel *note;

  AduSession *session;       /* owned; nullable: nothing was shown yet */
  AduOffice *office;         /* owned; as it is being written; nullable */
  GBytes *emblem;            /* owned; NULL: none */
  gboolean changed;          /* the emblem is not the register's */
  GCancellable *cancellable; /* owned; of everything under way */
  guint later;               /* source */
  guint drawn;               /* how often it was drawn: only the last one counts */
};

G_DEFINE_FINAL_TYPE (AduLetterheadBox, adu_letterhead_box, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* @problem: (nullable): what is wrong with what was chosen */
static void
say (AduLetterheadBox *self, const char *problem)
{
  gtk_label_set_text (self->note, problem != NULL ? problem : _("PNG or JPEG. A file can be dropped on the page, too."));
  gtk_widget_set_visible (GTK_WIDGET (self->sign), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->note), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->note), "error");
}

/* --- the sample --------------------------------------------------------------------------------------------- */

typedef struct
{
  AduLetterheadBox *box; /* owned */
  guint number;
} Drawing;

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Drawing *drawing = user_data;
  g_autoptr (AduLetterheadBox) self = drawing->box;
  g_autoptr (AduDrawn) drawn = adu_sheets_render_finish (result);

  if (drawn == NULL || drawing->number != self->drawn || self->paper == NULL)
    return;
  gtk_picture_set_paintable (self->paper, GDK_PAINTABLE (drawn->texture));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, drawn->text, -1);
}

static gboolean
draw (gpointer data)
{
  AduLetterheadBox *self = data;
  AduStore *store = adu_session_store (self->session);
  const AduLetterheadSample sample = { .office = self->office,
                                       .zone = adu_store_zone (store),
                                       .officials = adu_store_officials (store),
                                       .emblem = self->emblem,
                                       .now = adu_clock_now (adu_session_clock (self->session)) };
  g_autoptr (AduSheets) sheets = adu_sheets_new (adu_letterhead_page_new (&sample));
  Drawing *drawing = g_new0 (Drawing, 1);

  self->later = 0;
  drawing->box = g_object_ref (self);
  drawing->number = ++self->drawn;
  adu_sheets_render_async (sheets, 0, PAPER_WIDTH / adu_sheets_paper (sheets).width, self->cancellable, drawn_cb, drawing);
  return G_SOURCE_REMOVE;
}

static void
draw_later (AduLetterheadBox *self)
{
  if (self->office == NULL)
    return;
  g_clear_handle_id (&self->later, g_source_remove);
  self->later = g_timeout_add (PATIENCE, draw, self);
}

/* --- the emblem --------------------------------------------------------------------------------------------- */

/* @emblem: (transfer full) (nullable): none */
static void
set_emblem (AduLetterheadBox *self, GBytes *emblem)
{
  g_clear_pointer (&self->emblem, g_bytes_unref);
  self->emblem = emblem;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letterhead.remove", emblem != NULL);
  draw_later (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterheadBox) self = user_data;
  g_autoptr (GBytes) emblem = adu_store_finish_value (result, NULL);

  if (emblem == NULL || self->changed || self->session == NULL)
    return;
  set_emblem (self, g_bytes_get_size (emblem) > 0 ? g_steal_pointer (&emblem) : NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterheadBox) self = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *emblem = adu_emblem_read_finish (result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&emblem, g_bytes_unref);
      return;
    }
  say (self, error != NULL ? adu_emblem_words (error) : NULL);
  if (emblem == NULL)
    return;
  self->changed = TRUE;
  set_emblem (self, emblem);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Takes what is in @file as the emblem, if it can be one; else it says why not. */
void
adu_letterhead_box_choose (AduLetterheadBox *self, GFile *file)
{
  say (self, NULL);
  adu_emblem_read_async (file, self->cancellable, read_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterheadBox) self = user_data;
  g_autoptr (GListModel) files = adu_choose_files_finish (result, NULL);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL && self->session != NULL)
    adu_letterhead_box_choose (self, file);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const patterns[] = { "*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG", "*.JPEG", NULL };

  adu_choose_files_async (widget, _("Emblem of the office"), _("Pictures"), patterns, FALSE, chosen_cb,
                          g_object_ref (widget));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduLetterheadBox *self = ADU_LETTERHEAD_BOX (widget);

  self->changed = TRUE;
  say (self, NULL);
  set_emblem (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, AduLetterheadBox *self)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL || self->session == NULL)
    return FALSE;
  adu_letterhead_box_choose (self, files->data);
  return TRUE;
}

/* --- the box ------------------------------------------------------------------------------------------------ */

static void
adu_letterhead_box_dispose (GObject *object)
{
  AduLetterheadBox *self = ADU_LETTERHEAD_BOX (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_LETTERHEAD_BOX);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_letterhead_box_parent_class)->dispose (object);
}

static void
adu_letterhead_box_finalize (GObject *object)
{
  AduLetterheadBox *self = ADU_LETTERHEAD_BOX (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->office, adu_office_free);
  g_clear_pointer (&self->emblem, g_bytes_unref);
  G_OBJECT_CLASS (adu_letterhead_box_parent_class)->finalize (object);
}

static void
adu_letterhead_box_class_init (AduLetterheadBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_letterhead_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_letterhead_box_finalize;
  signals[CHANGED] =
    g_signal_new ("changed", ADU_TYPE_LETTERHEAD_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "letterhead.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "letterhead.remove", NULL, remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/settings/adu-letterhead-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AduLetterheadBox, root);
  gtk_widget_class_bind_template_child (widget_class, AduLetterheadBox, paper);
  gtk_widget_class_bind_template_child (widget_class, AduLetterheadBox, sign);
  gtk_widget_class_bind_template_child (widget_class, AduLetterheadBox, note);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "letterhead-box");
}

static void
adu_letterhead_box_init (AduLetterheadBox *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letterhead.remove", FALSE);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  say (self, NULL);
}

/* Reads the register's emblem; one that was chosen and not saved is forgotten. */
void
adu_letterhead_box_load (AduLetterheadBox *self, AduSession *session)
{
  g_set_object (&self->session, session);
  self->changed = FALSE;
  say (self, NULL);
  adu_store_emblem_async (adu_session_store (session), self->cancellable, loaded_cb, g_object_ref (self));
}

/* @office: the profile as it is being written; copied. Draws a letter with it. */
void
adu_letterhead_box_show (AduLetterheadBox *self, const AduOffice *office)
{
  g_clear_pointer (&self->office, adu_office_free);
  self->office = adu_office_copy (office);
  draw_later (self);
}

/* Returns: whether the emblem is another one than the register's. */
gboolean
adu_letterhead_box_is_changed (AduLetterheadBox *self)
{
  return self->changed;
}

/* Returns: (transfer none) (nullable): the emblem, a PNG; NULL: none */
GBytes *
adu_letterhead_box_emblem (AduLetterheadBox *self)
{
  return self->emblem;
}
