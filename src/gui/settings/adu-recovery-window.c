/* adu-recovery-window.c — shows a recovery code, once: to be written down, copied or printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/settings/adu-recovery-window.ui
 * The program cannot show it again: the register keeps a digest. So the window says what it is for and does not go by
 * itself; Escape leaves it alone, only the button that says that it is written down closes it.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-print.h"
#include "gui/help/adu-help-window.h"
#include "gui/settings/adu-recovery-window.h"

#define TITLE_OF_FILE "kode-pemulihan"

struct _AduRecoveryWindow
{
  AdwWindow parent_instance;

  GtkLabel *code;   /* template child */
  GtkLabel *copied; /* template child */

  AduStore *store; /* owned */
};

G_DEFINE_FINAL_TYPE (AduRecoveryWindow, adu_recovery_window, ADW_TYPE_WINDOW)

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduRecoveryWindow *self = ADU_RECOVERY_WINDOW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), gtk_label_get_text (self->code));
  gtk_label_set_text (self->copied, _("Copied"));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduRecoveryWindow *self = ADU_RECOVERY_WINDOW (widget);
  const AduOffice *office = adu_store_office (self->store);
  AduPage *page = adu_page_new (adu_paper_from_code (office->text[ADU_OFFICE_PAPER]), _("Recovery code"), NULL);

  adu_page_add_letterhead (page, office->text[ADU_OFFICE_GOVERNMENT], office->text[ADU_OFFICE_NAME],
                           office->text[ADU_OFFICE_ADDRESS]);
  adu_page_add_title (page, _("Recovery code"), gtk_label_get_text (self->code));
  adu_page_add_paragraph (page, _("This code gives an administrator who lost the PIN a new one. It works once. Keep it "
                                  "in a closed envelope where only the head of the office has access."));
  adu_print_page (widget, page, TITLE_OF_FILE);
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
adu_recovery_window_dispose (GObject *object)
{
  g_clear_object (&ADU_RECOVERY_WINDOW (object)->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_RECOVERY_WINDOW);
  G_OBJECT_CLASS (adu_recovery_window_parent_class)->dispose (object);
}

static void
adu_recovery_window_class_init (AduRecoveryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_recovery_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-recovery-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AduRecoveryWindow, code);
  gtk_widget_class_bind_template_child (widget_class, AduRecoveryWindow, copied);
  gtk_widget_class_install_action (widget_class, "recovery.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "recovery.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "recovery.done", NULL, done_action);
  adu_help_window_bind_class (widget_class, "sign-in");
}

static void
adu_recovery_window_init (AduRecoveryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * adu_recovery_window_new:
 * @parent: the window it belongs to
 * @store: the register it is the code of
 * @code: the code
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWindow *
adu_recovery_window_new (GtkWindow *parent, AduStore *store, const char *code)
{
  AduRecoveryWindow *self = g_object_new (ADU_TYPE_RECOVERY_WINDOW, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  gtk_label_set_text (self->code, code);
  return GTK_WINDOW (self);
}
