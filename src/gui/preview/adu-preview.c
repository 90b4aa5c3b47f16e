/* adu-preview.c — a document as it will stand on paper, with its pages counted and a size to choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/preview/adu-preview.ui
 * Actions:  preview.zoom (i: steps, 0 = as wide as there is room), preview.turn (i: pages)
 */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "gui/adu-names.h"
#include "gui/adu-template.h"
#include "gui/preview/adu-paper-view.h"
#include "gui/preview/adu-preview.h"
#include "words/adu-words-error.h"

struct _AduPreview
{
  GtkWidget parent_instance;

  GtkStack *stack;       /* template child */
  AdwStatusPage *status; /* template child */
  AduPaperView *view;    /* template child */
  GtkWidget *bar;        /* template child */
  GtkLabel *page;        /* template child */
  GtkLabel *zoom;        /* template child */

  guint asked; /* how often something was to be shown: only the last answer counts */
};

enum
{
  MADE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduPreview, adu_preview, GTK_TYPE_WIDGET)

static void
show_place (AduPreview *self)
{
  AduSheets *sheets = adu_paper_view_sheets (self->view);
  guint n = sheets != NULL ? adu_sheets_n (sheets) : 0;
  guint page = adu_paper_view_page (self->view);
  /* Translators: number of a page, and how many there are */
  g_autofree char *place = g_strdup_printf (_("Page %u of %u"), page + 1, n);
  /* Translators: the same, short */
  g_autofree char *shown = g_strdup_printf (_("%u of %u"), page + 1, n);
  g_autofree char *zoom = g_strdup_printf ("%.0f %%", adu_paper_view_zoom (self->view) * 100);

  gtk_widget_set_visible (self->bar, n > 0);
  gtk_label_set_text (self->page, n > 0 ? shown : "");
  adu_names_set (GTK_WIDGET (self->page), place);
  gtk_label_set_text (self->zoom, zoom);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.turn", n > 1);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int steps = g_variant_get_int32 (parameter);

  if (steps == 0)
    adu_paper_view_zoom_fit (ADU_PREVIEW (widget)->view);
  else
    adu_paper_view_zoom_by (ADU_PREVIEW (widget)->view, steps);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduPreview *self = ADU_PREVIEW (widget);
  int to = (int) adu_paper_view_page (self->view) + g_variant_get_int32 (parameter);

  if (to >= 0)
    adu_paper_view_go_to (self->view, (guint) to);
}

static void
adu_preview_dispose (GObject *object)
{
  ADU_PREVIEW (object)->asked++;
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_PREVIEW);
  G_OBJECT_CLASS (adu_preview_parent_class)->dispose (object);
}

static gboolean
adu_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ADU_PREVIEW (widget)->view));
}

static void
adu_preview_class_init (AduPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ADU_TYPE_PAPER_VIEW);
  G_OBJECT_CLASS (klass)->dispose = adu_preview_dispose;
  widget_class->grab_focus = adu_preview_grab_focus;
  signals[MADE] =
    g_signal_new ("made", ADU_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "paper-preview");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/preview/adu-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, AduPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, AduPreview, status);
  gtk_widget_class_bind_template_child (widget_class, AduPreview, view);
  gtk_widget_class_bind_template_child (widget_class, AduPreview, bar);
  gtk_widget_class_bind_template_child (widget_class, AduPreview, page);
  gtk_widget_class_bind_template_child (widget_class, AduPreview, zoom);
  gtk_widget_class_bind_template_callback (widget_class, show_place);
  gtk_widget_class_install_action (widget_class, "preview.zoom", "i", zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.turn", "i", turn_action);
}

static void
adu_preview_init (AduPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_place (self);
}

/**
 * adu_preview_set_sheets:
 * @self: a preview
 * @sheets: the document
 * @name: what it is called; number and kind, never a person's name
 */
void
adu_preview_set_sheets (AduPreview *self, AduSheets *sheets, const char *name)
{
  self->asked++;
  adu_paper_view_set_sheets (self->view, sheets, name);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  show_place (self);
}

/* The document is being made; what was there before stays in sight. */
void
adu_preview_set_waiting (AduPreview *self)
{
  if (adu_paper_view_sheets (self->view) == NULL)
    gtk_stack_set_visible_child_name (self->stack, "waiting");
}

/**
 * adu_preview_set_sentence:
 * @self: a preview
 * @title: why there is nothing to be seen
 * @sentence: (nullable): what to do about it; plain text
 */
void
adu_preview_set_sentence (AduPreview *self, const char *title, const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence != NULL ? sentence : "", -1);

  self->asked++;
  adu_paper_view_set_sheets (self->view, NULL, "");
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, markup);
  gtk_stack_set_visible_child_name (self->stack, "sentence");
  show_place (self);
}

/* Returns: (transfer none) (nullable): the document in sight. */
AduSheets *
adu_preview_sheets (AduPreview *self)
{
  return adu_paper_view_sheets (self->view);
}

/* --- something that makes a document ------------------------------------------------------------------------ */

typedef struct
{
  AduPreview *preview;     /* owned */
  AduPrintable *printable; /* owned */
  AduStore *store;         /* owned */
  guint number;
} Asked;

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->preview);
  g_object_unref (asked->store);
  adu_printable_unref (asked->printable);
  g_free (asked);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  AduPreview *self = asked->preview;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduSheets) sheets = adu_printable_make_finish (result, &error);

  if (asked->number != self->asked)
    return;
  if (sheets != NULL)
    {
      adu_preview_set_sheets (self, sheets, adu_printable_title (asked->printable));
    }
  else
    {
      g_autofree char *what = adu_words_error (error, adu_store_zone (asked->store));
      g_autofree char *advice = adu_words_error_advice (error);
      g_autofree char *text = g_strjoin ("\n", what, advice, NULL);

      adu_preview_set_sentence (self, adu_words_error_title (error), text);
    }
  g_signal_emit (self, signals[MADE], 0);
}

/**
 * adu_preview_make:
 * @self: a preview
 * @printable: what is shown once it is made; what is asked for after it comes instead
 * @paper: (nullable): "f4", "a4"; %NULL: the office's
 * @store: whose clock an error is told by
 */
void
adu_preview_make (AduPreview *self, AduPrintable *printable, const char *paper, AduStore *store)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->preview = g_object_ref (self);
  asked->printable = adu_printable_ref (printable);
  asked->store = g_object_ref (store);
  asked->number = ++self->asked;
  adu_preview_set_waiting (self);
  adu_printable_make_async (printable, paper, made_cb, asked);
}
