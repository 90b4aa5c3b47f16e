/* adu-problem-view.c — why a register cannot be opened, what is safe, and what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: front/adu-problem-view.ui
 *
 * A register that does not open is never replaced by an empty one: that is why this page exists and offers no such
 * button. The sentences come from the floor "words"; only which buttons make sense is decided here.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/front/adu-problem-view.h"
#include "store/adu-store-error.h"
#include "words/adu-words-error.h"

struct _AduProblemView
{
  AdwBin parent_instance;

  /* template */
  AdwStatusPage *page;
  GtkLabel *safe;
  GtkLabel *path;
  GtkButton *again;
  GtkButton *read_only;
};

enum
{
  AGAIN,
  READ_ONLY,
  ELSEWHERE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduProblemView, adu_problem_view, ADW_TYPE_BIN)

static void
on_again (AduProblemView *self)
{
  g_signal_emit (self, signals[AGAIN], 0);
}

static void
on_read_only (AduProblemView *self)
{
  g_signal_emit (self, signals[READ_ONLY], 0);
}

static void
on_elsewhere (AduProblemView *self)
{
  g_signal_emit (self, signals[ELSEWHERE], 0);
}

/* The deed first, not the path that could be selected. */
static gboolean
adu_problem_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (ADU_PROBLEM_VIEW (widget)->again));
  return GTK_WIDGET_CLASS (adu_problem_view_parent_class)->focus (widget, direction);
}

static void
adu_problem_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* else it is unparented twice */
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_PROBLEM_VIEW);
  G_OBJECT_CLASS (adu_problem_view_parent_class)->dispose (object);
}

static void
adu_problem_view_class_init (AduProblemViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_problem_view_dispose;
  widget_class->focus = adu_problem_view_focus;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/front/adu-problem-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AduProblemView, page);
  gtk_widget_class_bind_template_child (widget_class, AduProblemView, safe);
  gtk_widget_class_bind_template_child (widget_class, AduProblemView, path);
  gtk_widget_class_bind_template_child (widget_class, AduProblemView, again);
  gtk_widget_class_bind_template_child (widget_class, AduProblemView, read_only);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
  gtk_widget_class_bind_template_callback (widget_class, on_read_only);
  gtk_widget_class_bind_template_callback (widget_class, on_elsewhere);

  signals[AGAIN] =
    g_signal_new ("again", ADU_TYPE_PROBLEM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READ_ONLY] =
    g_signal_new ("read-only", ADU_TYPE_PROBLEM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ELSEWHERE] =
    g_signal_new ("elsewhere", ADU_TYPE_PROBLEM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
adu_problem_view_init (AduProblemView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What stands unharmed, where the sentence about it does not say so itself; "" otherwise. */
static const char *
what_is_safe (const GError *error)
{
  switch (error->code)
    {
    case ADU_STORE_ERROR_LOCKED:
      return _("All complaints are safe. You can read them meanwhile.");
    case ADU_STORE_ERROR_PERMISSION:
    case ADU_STORE_ERROR_REMOTE:
      return _("All complaints are safe: the file was not touched.");
    case ADU_STORE_ERROR_DISK_FULL:
      return _("What was saved is safe.");
    default:
      return "";
    }
}

static gboolean
may_read (const GError *error)
{
  return g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_LOCKED) ||
         g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_DISK_FULL) ||
         g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PERMISSION);
}

/**
 * adu_problem_view_new:
 * @error: (transfer none): why the register was not opened
 * @path: which register
 *
 * Returns: (transfer floating): the page that says so
 */
AduProblemView *
adu_problem_view_new (const GError *error, const char *path)
{
  AduProblemView *self = g_object_new (ADU_TYPE_PROBLEM_VIEW, NULL);
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autofree char *sentence = adu_words_error (error, zone);
  g_autofree char *advice = adu_words_error_advice (error);
  g_autofree char *text = g_strconcat (sentence, *advice != '\0' ? "\n" : "", advice, NULL);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autofree char *name = g_filename_display_name (path);
  const char *safe = error->domain == ADU_STORE_ERROR ? what_is_safe (error) : "";

  adw_status_page_set_title (self->page, adu_words_error_title (error));
  adw_status_page_set_description (self->page, markup);
  gtk_label_set_text (self->safe, safe);
  gtk_widget_set_visible (GTK_WIDGET (self->safe), *safe != '\0');
  gtk_label_set_text (self->path, name);
  gtk_widget_set_visible (GTK_WIDGET (self->read_only), may_read (error));
  return self;
}
