/* adu-preview-screen.c — a document as it will stand on paper, to be printed or saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/preview/adu-preview-screen.ui
 * Actions:  sheet.print, sheet.save, sheet.reveal
 *
 * It goes when somebody else signs in, and when it locks: what stands on a page may be for one pair of eyes.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-ask-pin.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-print.h"
#include "gui/adu-window.h"
#include "gui/preview/adu-preview-screen.h"
#include "gui/preview/adu-preview.h"

#define REASON_LIMIT 500

struct _AduPreviewScreen
{
  AduScreen parent_instance;

  GtkLabel *heading;    /* template child */
  GtkLabel *notice;     /* template child */
  GtkButton *reveal;    /* template child */
  GtkDropDown *papers;  /* template child */
  GtkButton *print;     /* template child */
  AduPreview *preview;  /* template child */

  AduPrintable *printable; /* owned */
  gboolean first;          /* nothing was in sight when it was asked for */
  gboolean choosing;       /* the paper is being set by the program */
};

G_DEFINE_FINAL_TYPE (AduPreviewScreen, adu_preview_screen, ADU_TYPE_SCREEN)

static const char *const paper_codes[] = { "f4", "a4" };

static void
show_rights (AduPreviewScreen *self)
{
  gboolean ready = adu_preview_sheets (self->preview) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.save", ready);
  gtk_widget_set_visible (GTK_WIDGET (self->reveal),
                          self->printable != NULL && adu_printable_may_reveal (self->printable) &&
                            !adu_printable_is_secret (self->printable));
}

/* --- making --------------------------------------------------------------------------------------------- */

static void
made_cb (AduPreviewScreen *self)
{
  if (self->first && adu_preview_sheets (self->preview) != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->preview));
  show_rights (self);
}

static const char *
paper_code (AduPreviewScreen *self)
{
  guint chosen = gtk_drop_down_get_selected (self->papers);

  return chosen < G_N_ELEMENTS (paper_codes) ? paper_codes[chosen] : NULL;
}

static void
make (AduPreviewScreen *self)
{
  if (self->printable == NULL)
    return;
  self->first = adu_preview_sheets (self->preview) == NULL;
  adu_preview_make (self->preview, self->printable, paper_code (self),
                    adu_session_store (adu_screen_session (ADU_SCREEN (self))));
}

static void
on_paper_chosen (AduPreviewScreen *self)
{
  if (!self->choosing)
    make (self);
}

/* --- doing ---------------------------------------------------------------------------------------------- */

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduPreviewScreen *self = ADU_PREVIEW_SCREEN (widget);

  if (adu_preview_sheets (self->preview) != NULL)
    adu_print_sheets (widget, adu_preview_sheets (self->preview), self->printable);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduPreviewScreen *self = ADU_PREVIEW_SCREEN (widget);

  if (adu_preview_sheets (self->preview) != NULL)
    adu_save_sheets (widget, adu_preview_sheets (self->preview), self->printable);
}

/* Names are in it only for a reason, and for who knows the PIN. */
typedef struct
{
  AduPreviewScreen *screen; /* owned */
  char *reason;             /* owned; NULL until it is given */
} Revealing;

static void
revealing_free (Revealing *revealing)
{
  g_object_unref (revealing->screen);
  g_free (revealing->reason);
  g_free (revealing);
}

static void
pin_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Revealing *revealing = user_data;
  AduPreviewScreen *self = revealing->screen;

  if (adu_ask_pin_finish (result, NULL) && self->printable != NULL)
    {
      adu_printable_reveal (self->printable, revealing->reason);
      show_rights (self);
      make (self);
    }
  revealing_free (revealing);
}

static void
reason_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Revealing *revealing = user_data;
  AduPreviewScreen *self = revealing->screen;

  revealing->reason = adu_ask_reason_finish (result, NULL);
  if (revealing->reason == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    revealing_free (revealing);
  else
    adu_ask_pin_async (GTK_WIDGET (self), adu_screen_session (ADU_SCREEN (self)), _("Name people in this document?"),
                       _("Your PIN once more: the chair in front of the program may have changed."), pin_cb, revealing);
}

static void
reveal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Revealing *revealing = g_new0 (Revealing, 1);

  revealing->screen = g_object_ref (ADU_PREVIEW_SCREEN (widget));
  adu_ask_reason_async (widget, _("Name people in this document?"),
                        _("Who complained then stands in it. Who did that, when and why is kept in the journal."),
                        _("Reason"), _("_Continue"), ADU_ASK_SUGGESTED, REASON_LIMIT, reason_cb, revealing);
}

static gboolean
adu_preview_screen_print (AduScreen *screen)
{
  print_action (GTK_WIDGET (screen), "sheet.print", NULL);
  return TRUE;
}

static gboolean
adu_preview_screen_export (AduScreen *screen)
{
  save_action (GTK_WIDGET (screen), "sheet.save", NULL);
  return TRUE;
}

static void
adu_preview_screen_refresh (AduScreen *screen)
{
  make (ADU_PREVIEW_SCREEN (screen));
}

/* --- the screen ----------------------------------------------------------------------------------------- */

static void
actor_changed_cb (AduPreviewScreen *self)
{
  if (self->printable != NULL)
    adu_printable_reveal (self->printable, NULL);
  adu_preview_set_sentence (self->preview, _("Nobody is signed in"), NULL);
  show_rights (self);
  if (adu_session_actor (adu_screen_session (ADU_SCREEN (self))) != NULL)
    make (self);
}

static void
adu_preview_screen_constructed (GObject *object)
{
  AduPreviewScreen *self = ADU_PREVIEW_SCREEN (object);
  AduSession *session = adu_screen_session (ADU_SCREEN (self));
  const char *paper = adu_store_office (adu_session_store (session))->text[ADU_OFFICE_PAPER];

  G_OBJECT_CLASS (adu_preview_screen_parent_class)->constructed (object);
  self->choosing = TRUE;
  gtk_drop_down_set_selected (self->papers, g_strcmp0 (paper, paper_codes[1]) == 0 ? 1 : 0);
  self->choosing = FALSE;
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
adu_preview_screen_dispose (GObject *object)
{
  AduPreviewScreen *self = ADU_PREVIEW_SCREEN (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_PREVIEW_SCREEN);
  g_clear_pointer (&self->printable, adu_printable_unref);
  G_OBJECT_CLASS (adu_preview_screen_parent_class)->dispose (object);
}

static void
adu_preview_screen_class_init (AduPreviewScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduScreenClass *screen_class = ADU_SCREEN_CLASS (klass);

  g_type_ensure (ADU_TYPE_PREVIEW);
  object_class->constructed = adu_preview_screen_constructed;
  object_class->dispose = adu_preview_screen_dispose;
  screen_class->refresh = adu_preview_screen_refresh;
  screen_class->print = adu_preview_screen_print;
  screen_class->export_ = adu_preview_screen_export;
  gtk_widget_class_set_css_name (widget_class, "preview-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/preview/adu-preview-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduPreviewScreen, heading);
  gtk_widget_class_bind_template_child (widget_class, AduPreviewScreen, notice);
  gtk_widget_class_bind_template_child (widget_class, AduPreviewScreen, reveal);
  gtk_widget_class_bind_template_child (widget_class, AduPreviewScreen, papers);
  gtk_widget_class_bind_template_child (widget_class, AduPreviewScreen, print);
  gtk_widget_class_bind_template_child (widget_class, AduPreviewScreen, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_paper_chosen);
  gtk_widget_class_install_action (widget_class, "sheet.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "sheet.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "sheet.reveal", NULL, reveal_action);
}

static void
adu_preview_screen_init (AduPreviewScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->preview, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  adu_screen_set_help_id (ADU_SCREEN (self), "preview");
  adu_names_set (GTK_WIDGET (self->papers), _("Paper"));
  show_rights (self);
}

/**
 * adu_preview_screen_new:
 * @session: somebody is signed in
 * @printable: (transfer none): what is shown
 *
 * Returns: (transfer floating): its screen
 */
AduScreen *
adu_preview_screen_new (AduSession *session, AduPrintable *printable)
{
  AduPreviewScreen *self = g_object_new (ADU_TYPE_PREVIEW_SCREEN, "session", session, NULL);
  const char *notice = adu_printable_notice (printable);

  self->printable = adu_printable_ref (printable);
  adu_screen_set_title (ADU_SCREEN (self), adu_printable_title (printable));
  gtk_label_set_text (self->heading, adu_printable_title (printable));
  gtk_label_set_text (self->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
  show_rights (self);
  make (self);
  return ADU_SCREEN (self);
}

/* Shows it over the page @from is on. */
void
adu_preview_screen_show (GtkWidget *from, AduSession *session, AduPrintable *printable)
{
  GtkRoot *root = gtk_widget_get_root (from);

  if (ADU_IS_WINDOW (root))
    adu_window_push (ADU_WINDOW (root), adu_preview_screen_new (session, printable));
}
