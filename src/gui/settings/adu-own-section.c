/* adu-own-section.c — settings: what is one's own: language and PIN
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-own-section.ui
 * Actions:  own.pin
 *
 * The language belongs to this computer and is chosen before the toolkit wakes, so it is seen after the next
 * start.
 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "gui/adu-notice.h"
#include "gui/settings/adu-own-section.h"
#include "gui/settings/adu-pin-dialog.h"
#include "gui/adu-ask-pin.h"
#include "gui/settings/adu-recovery-window.h"
#include "store/adu-store-recovery.h"
#include "words/adu-words.h"

struct _AduOwnSection
{
  AduSection parent_instance;

  /* template */
  GtkCheckButton *indonesian;
  GtkCheckButton *english;
  GtkWidget *later;
  GtkWidget *pin;
  GtkLabel *who;
  GtkWidget *recovery;
  GtkLabel *recovery_state;
  GtkWidget *read_only;

  GSettings *settings; /* owned */
};

G_DEFINE_FINAL_TYPE (AduOwnSection, adu_own_section, ADU_TYPE_SECTION)

static const AduOfficial *
official_of (AduOwnSection *self)
{
  AduActor *actor = adu_section_actor (ADU_SECTION (self));
  GPtrArray *officials = adu_store_officials (adu_section_store (ADU_SECTION (self)));

  for (guint i = 0; actor != NULL && i < officials->len; i++)
    if (((const AduOfficial *) g_ptr_array_index (officials, i))->id == adu_actor_official (actor))
      return g_ptr_array_index (officials, i);
  return NULL;
}

static void
show_later (AduOwnSection *self, const char *language)
{
  gtk_widget_set_visible (self->later, g_strcmp0 (language, adu_words_language ()) != 0);
}

static void
on_language (AduOwnSection *self)
{
  const char *language = gtk_check_button_get_active (self->english) ? "en" : "id";

  if (self->settings == NULL || adu_section_is_loading (ADU_SECTION (self)))
    return;
  g_settings_set_string (self->settings, "language", language);
  show_later (self, language);
}

static void
adu_own_section_load (AduSection *section)
{
  AduOwnSection *self = ADU_OWN_SECTION (section);
  g_autofree char *language = g_settings_get_string (self->settings, "language");
  const AduOfficial *official = official_of (self);
  gboolean read_only = adu_session_is_read_only (adu_section_session (section));

  gtk_check_button_set_active (g_str_equal (language, "en") ? self->english : self->indonesian, TRUE);
  show_later (self, language);
  gtk_label_set_text (self->who, official != NULL ? official->name : "");
  gtk_widget_set_visible (self->pin, official != NULL && !read_only);
  gtk_widget_set_visible (self->read_only, read_only);
  gtk_widget_set_visible (self->recovery, adu_session_may_write (adu_section_session (section), ADU_MAY_EDIT_OFFICIALS));
  gtk_label_set_text (self->recovery_state,
                      adu_store_has_recovery_code (adu_section_store (section))
                        ? _("There is a recovery code for an administrator who lost the PIN. A new one replaces it.")
                        : _("There is no recovery code: an administrator who lost the PIN could not come back."));
}

static void
on_pin_set (AduOwnSection *self)
{
  adu_notice (GTK_WIDGET (self), _("Your PIN is changed."));
}

static void
on_pin (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AduOwnSection *self = ADU_OWN_SECTION (widget);
  const AduOfficial *official = official_of (self);
  AduPinDialog *dialog;

  if (official == NULL)
    return;
  dialog = adu_pin_dialog_new (adu_section_session (ADU_SECTION (self)), official);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_pin_set), self, G_CONNECT_SWAPPED);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), widget);
}

static void
on_code (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduOwnSection) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = adu_store_finish_value (result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (code == NULL)
    adu_notice_error (GTK_WIDGET (self), error);
  else if (GTK_IS_WINDOW (root))
    gtk_window_present (adu_recovery_window_new (GTK_WINDOW (root), ADU_STORE (source), code));
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  AduOwnSection *self = ADU_OWN_SECTION (source);
  AduSection *section = ADU_SECTION (self);

  if (adu_ask_pin_finish (result, NULL))
    adu_store_new_recovery_code_async (adu_section_store (section), adu_section_actor (section), on_code,
                                       g_object_ref (self));
}

static void
on_recovery (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adu_ask_pin_async (widget, adu_section_session (ADU_SECTION (widget)), _("Make a new recovery code?"),
                     _("The one before no longer works. Your PIN shows that it is you."), on_asked, NULL);
}

static void
adu_own_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_OWN_SECTION);
  g_clear_object (&ADU_OWN_SECTION (object)->settings);
  G_OBJECT_CLASS (adu_own_section_parent_class)->dispose (object);
}

static void
adu_own_section_class_init (AduOwnSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduSectionClass *section_class = ADU_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_own_section_dispose;
  section_class->interest = ADU_CHANGED_OFFICIALS;
  section_class->load = adu_own_section_load;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-own-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AduOwnSection, indonesian);
  gtk_widget_class_bind_template_child (widget_class, AduOwnSection, english);
  gtk_widget_class_bind_template_child (widget_class, AduOwnSection, later);
  gtk_widget_class_bind_template_child (widget_class, AduOwnSection, pin);
  gtk_widget_class_bind_template_child (widget_class, AduOwnSection, who);
  gtk_widget_class_bind_template_child (widget_class, AduOwnSection, recovery);
  gtk_widget_class_bind_template_child (widget_class, AduOwnSection, recovery_state);
  gtk_widget_class_bind_template_child (widget_class, AduOwnSection, read_only);
  gtk_widget_class_bind_template_callback (widget_class, on_language);
  gtk_widget_class_install_action (widget_class, "own.pin", NULL, on_pin);
  gtk_widget_class_install_action (widget_class, "own.recovery", NULL, on_recovery);
}

static void
adu_own_section_init (AduOwnSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (ADU_APP_ID);
}

/* Returns: (transfer floating): the section. */
GtkWidget *
adu_own_section_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_OWN_SECTION, "session", session, NULL);
}
