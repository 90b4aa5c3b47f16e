/* adu-pin-dialog.c — a new PIN for oneself, or for somebody who has forgotten theirs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-pin-dialog.ui
 *
 * Whoever changes their own PIN shows that they know the old one: a desk left open for a minute is not
 * enough. The administrator sets one for somebody else without it.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/settings/adu-pin-dialog.h"
#include "store/adu-store-recovery.h"
#include "gui/settings/adu-settings-field.h"
#include "words/adu-words.h"

struct _AduPinDialog
{
  AduSettingsDialog parent_instance;

  /* template */
  GtkBox *box;
  GtkLabel *whose;

  /* owned by the tree */
  AduSettingsField *now; /* the PIN until now, or the recovery code; NULL: not asked for */
  AduSettingsField *first;
  AduSettingsField *second;

  AduOfficial *official; /* owned */
  gboolean recovers;     /* with the recovery code, by nobody who is signed in */
};

G_DEFINE_FINAL_TYPE (AduPinDialog, adu_pin_dialog, ADU_TYPE_SETTINGS_DIALOG)

static AduStore *
store_of (AduPinDialog *self)
{
  return adu_session_store (adu_settings_dialog_session (ADU_SETTINGS_DIALOG (self)));
}

/* Returns: (transfer full) (nullable): why a PIN is refused. */
static char *
find_fault (AduPinDialog *self, const char *pin)
{
  const char *known[4] = { NULL };
  guint n = 0;

  if (self->official->code != NULL)
    known[n++] = self->official->code;
  if (self->official->login != NULL)
    known[n++] = self->official->login;
  if (self->official->nip != NULL)
    known[n++] = self->official->nip;
  return adu_words_pin_fault (adu_pin_rule_check (pin, known));
}

static gboolean
check (AduPinDialog *self)
{
  const char *pin = adu_settings_field_text (self->first);
  g_autofree char *fault = find_fault (self, pin);

  adu_settings_field_set_problem (self->first, fault);
  if (fault != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->first));
      return FALSE;
    }
  if (g_str_equal (pin, adu_settings_field_text (self->second)))
    return TRUE;
  adu_settings_field_set_problem (self->second,
                                  _("The two PINs are not the same. Write the second one again."));
  gtk_widget_grab_focus (GTK_WIDGET (self->second));
  return FALSE;
}

static void
on_set (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduSettingsDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (adu_store_finish (result, &error))
    adu_settings_dialog_saved (self);
  else
    adu_settings_dialog_fail (self, error);
}

/* What the code is answered with. */
static void
on_recovered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduPinDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint wait;

  if (adu_store_finish (result, &error))
    {
      adu_settings_dialog_saved (ADU_SETTINGS_DIALOG (self));
      return;
    }
  if (!g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PIN))
    {
      adu_settings_dialog_fail (ADU_SETTINGS_DIALOG (self), error);
      return;
    }
  wait = adu_store_error_wait (error);
  sentence = wait > 0 ? g_strdup_printf (ngettext ("That code is wrong. Try again in %u second.",
                                                   "That code is wrong. Try again in %u seconds.", wait),
                                         wait)
                      : g_strdup (_("That code is wrong: compare it with the paper, sign by sign."));
  adu_settings_dialog_set_busy (ADU_SETTINGS_DIALOG (self), FALSE);
  adu_settings_field_set_problem (self->now, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->now));
}

static void
set_pin (AduPinDialog *self)
{
  AduSettingsDialog *dialog = ADU_SETTINGS_DIALOG (self);

  adu_store_set_pin_async (store_of (self), adu_session_actor (adu_settings_dialog_session (dialog)),
                           self->official->id, adu_settings_field_text (self->first), on_set,
                           g_object_ref (self));
}

static void
on_known (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduPinDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = adu_store_finish_value (result, &error);
  AduSession *session = adu_settings_dialog_session (ADU_SETTINGS_DIALOG (self));
  g_autofree char *sentence = NULL;
  guint wait;

  /* Locked, or somebody else's by now. */
  if (session == NULL || adu_session_actor (session) == NULL ||
      adu_actor_official (adu_session_actor (session)) != self->official->id)
    {
      adu_settings_dialog_set_busy (ADU_SETTINGS_DIALOG (self), FALSE);
      return;
    }
  if (actor != NULL)
    {
      set_pin (self);
      return;
    }
  if (!g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PIN))
    {
      adu_settings_dialog_fail (ADU_SETTINGS_DIALOG (self), error);
      return;
    }
  wait = adu_store_error_wait (error);
  sentence = wait > 0 ? g_strdup_printf (ngettext ("That PIN is wrong. Try again in %u second.",
                                                   "That PIN is wrong. Try again in %u seconds.", wait),
                                         wait)
                      : g_strdup (_("That PIN is wrong. Try again."));
  adu_settings_dialog_set_busy (ADU_SETTINGS_DIALOG (self), FALSE);
  adu_settings_field_set_problem (self->now, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->now));
}

static void
adu_pin_dialog_save (AduSettingsDialog *dialog)
{
  AduPinDialog *self = ADU_PIN_DIALOG (dialog);

  if (!check (self))
    return;
  adu_settings_dialog_set_busy (dialog, TRUE);
  if (self->recovers)
    adu_store_recover_async (store_of (self), self->official->id, adu_settings_field_text (self->now),
                             adu_settings_field_text (self->first), on_recovered, g_object_ref (self));
  else if (self->now == NULL)
    set_pin (self);
  else
    adu_store_sign_in_async (store_of (self), self->official->id, adu_settings_field_text (self->now),
                             on_known, g_object_ref (self));
}

/* --- the form ------------------------------------------------------------------------------------------- */

static AduSettingsField *
add_entry (AduPinDialog *self, GtkWidget *entry, const char *title, const char *hint)
{
  AduSettingsField *field =
      g_object_new (ADU_TYPE_SETTINGS_FIELD, "control", entry, "title", title, "hint", hint, NULL);

  g_object_set (entry, "activates-default", TRUE, NULL);
  gtk_box_append (self->box, GTK_WIDGET (field));
  g_signal_connect_object (field, "changed", G_CALLBACK (adu_settings_dialog_touch), self, G_CONNECT_SWAPPED);
  return field;
}

static AduSettingsField *
add (AduPinDialog *self, const char *title, const char *hint)
{
  GtkWidget *entry = gtk_password_entry_new ();

  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (entry), TRUE);
  return add_entry (self, entry, title, hint);
}

static void
fill (AduPinDialog *self)
{
  AduActor *actor = adu_session_actor (adu_settings_dialog_session (ADU_SETTINGS_DIALOG (self)));
  gboolean own = actor != NULL && adu_actor_official (actor) == self->official->id;

  gtk_window_set_title (GTK_WINDOW (self), own ? _("My PIN") : _("PIN of an official"));
  gtk_label_set_text (self->whose, self->official->name);
  gtk_widget_set_visible (GTK_WIDGET (self->whose), !own);
  if (self->recovers)
    self->now = add_entry (self, gtk_entry_new (), _("_Recovery code"), _("Five groups of four signs, from the paper."));
  else if (own && self->official->has_pin)
    self->now = add (self, _("_PIN until now"), NULL);
  self->first = add (self, _("_New PIN"),
                     _("At least 6 characters; digits and letters are fine. Not 123456 or 111111."));
  self->second = add (self, _("The same PIN _again"), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->now != NULL ? self->now : self->first));
}

static void
adu_pin_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_PIN_DIALOG);
  G_OBJECT_CLASS (adu_pin_dialog_parent_class)->dispose (object);
}

static void
adu_pin_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ADU_PIN_DIALOG (object)->official, adu_official_free);
  G_OBJECT_CLASS (adu_pin_dialog_parent_class)->finalize (object);
}

static void
adu_pin_dialog_class_init (AduPinDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_pin_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_pin_dialog_finalize;
  ADU_SETTINGS_DIALOG_CLASS (klass)->save = adu_pin_dialog_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-pin-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduPinDialog, box);
  gtk_widget_class_bind_template_child (widget_class, AduPinDialog, whose);
}

static void
adu_pin_dialog_init (AduPinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer none): the dialog, owned by the toolkit. */
AduPinDialog *
adu_pin_dialog_new (AduSession *session, const AduOfficial *official)
{
  AduPinDialog *self = g_object_new (ADU_TYPE_PIN_DIALOG, "session", session, NULL);

  self->official = adu_official_copy (official);
  fill (self);
  return self;
}

/* Returns: (transfer none): the same for @official, an administrator who lost the PIN and has the recovery code; nobody
 * is signed in. */
AduPinDialog *
adu_pin_dialog_new_recovery (AduSession *session, const AduOfficial *official)
{
  AduPinDialog *self = g_object_new (ADU_TYPE_PIN_DIALOG, "session", session, NULL);

  self->official = adu_official_copy (official);
  self->recovers = TRUE;
  fill (self);
  return self;
}
