/* adu-official-dialog.c — one official: who they are and what they may do in the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-official-dialog.ui
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/settings/adu-official-dialog.h"
#include "gui/settings/adu-settings-field.h"
#include "words/adu-words.h"

#define NAME_LIMIT 200
#define CODE_LIMIT 60
#define RANK_LIMIT 100
#define NIP_LIMIT 30
#define NIP_DIGITS 18
#define LOGIN_LIMIT 100

struct _AduOfficialDialog
{
  AduSettingsDialog parent_instance;

  /* template */
  GtkGrid *grid;
  GtkGrid *roles;
  GtkLabel *role_problem;
  GtkCheckButton *active;

  /* owned by the tree */
  AduSettingsField *name;
  AduSettingsField *position;
  AduSettingsField *rank;
  AduSettingsField *nip;
  AduSettingsField *code;
  AduSettingsField *login;
  GtkCheckButton *role[ADU_N_ROLES];

  AduOfficial *official; /* owned; as it was, id 0 = new */
  gint64 id;             /* once saved */
};

G_DEFINE_FINAL_TYPE (AduOfficialDialog, adu_official_dialog, ADU_TYPE_SETTINGS_DIALOG)

static AduStore *
store_of (AduOfficialDialog *self)
{
  return adu_session_store (adu_settings_dialog_session (ADU_SETTINGS_DIALOG (self)));
}

static AduRoles
roles_of (AduOfficialDialog *self)
{
  guint roles = 0;

  for (guint i = 0; i < ADU_N_ROLES; i++)
    if (gtk_check_button_get_active (self->role[i]))
      roles |= 1u << i;
  return (AduRoles) roles;
}

/* --- what is wrong -------------------------------------------------------------------------------------- */

static gboolean
is_nip (const char *text)
{
  g_autofree char *digits = adu_text_digits (text);

  return strlen (digits) == NIP_DIGITS && strspn (text, "0123456789 ") == strlen (text);
}

/* Whether somebody else may still look after the program. */
static gboolean
leaves_an_administrator (AduOfficialDialog *self)
{
  GPtrArray *officials = adu_store_officials (store_of (self));

  if (gtk_check_button_get_active (self->active) && (roles_of (self) & ADU_ROLE_ADMINISTRATOR) != 0)
    return TRUE;
  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *one = g_ptr_array_index (officials, i);

      if (one->id != self->official->id && one->active && (one->roles & ADU_ROLE_ADMINISTRATOR) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Says beside the field which of code and login somebody else has. Returns: whether none is taken. */
static gboolean
check_taken (AduOfficialDialog *self)
{
  GPtrArray *officials = adu_store_officials (store_of (self));
  g_autofree char *code = adu_text_clean (adu_settings_field_text (self->code), FALSE);
  g_autofree char *login = adu_text_clean (adu_settings_field_text (self->login), FALSE);
  gboolean fine = TRUE;

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *one = g_ptr_array_index (officials, i);

      if (one->id == self->official->id)
        continue;
      if (*code != '\0' && g_strcmp0 (one->code, code) == 0)
        {
          g_autofree char *sentence =
              g_strdup_printf (_("%s has this code: choose another one."), one->name);

          adu_settings_field_set_problem (self->code, sentence);
          fine = FALSE;
        }
      if (*login != '\0' && g_strcmp0 (one->login, login) == 0)
        {
          g_autofree char *sentence = g_strdup_printf (
              _("This desktop login stands for %s: one login stands for one official."), one->name);

          adu_settings_field_set_problem (self->login, sentence);
          fine = FALSE;
        }
    }
  return fine;
}

static gboolean
check_roles (AduOfficialDialog *self)
{
  const char *sentence =
      roles_of (self) == 0 ? _("Choose at least one role.")
      : !leaves_an_administrator (self)
          ? _("This is the last administrator in use: nobody could look after the program any more. "
               "Make somebody else an administrator first.")
          : NULL;

  gtk_label_set_text (self->role_problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->role_problem), sentence != NULL);
  return sentence == NULL;
}

static gboolean
check (AduOfficialDialog *self)
{
  AduSettingsField *fields[] = { self->name, self->position, self->rank, self->nip, self->code, self->login };
  gboolean fine = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    fine = adu_settings_field_check (fields[i]) && fine;
  if (!adu_text_is_empty (adu_settings_field_text (self->nip)) &&
      !is_nip (adu_settings_field_text (self->nip)))
    {
      adu_settings_field_set_problem (self->nip,
                                      _("A NIP has exactly 18 digits: check it, or leave it empty."));
      fine = FALSE;
    }
  return fine & check_taken (self) & check_roles (self);
}

/* --- saving --------------------------------------------------------------------------------------------- */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduOfficialDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->id = adu_store_finish_number (result, &error);
  if (self->id >= 0)
    adu_settings_dialog_saved (ADU_SETTINGS_DIALOG (self));
  else
    adu_settings_dialog_fail (ADU_SETTINGS_DIALOG (self), error);
}

static void
take (char **place, AduSettingsField *field)
{
  g_autofree char *text = adu_text_clean (adu_settings_field_text (field), FALSE);

  g_free (*place);
  *place = *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
adu_official_dialog_save (AduSettingsDialog *dialog)
{
  AduOfficialDialog *self = ADU_OFFICIAL_DIALOG (dialog);
  g_autoptr (AduOfficial) official = NULL;

  if (!check (self))
    return;
  official = adu_official_copy (self->official);
  take (&official->name, self->name);
  take (&official->position, self->position);
  take (&official->rank, self->rank);
  take (&official->nip, self->nip);
  take (&official->code, self->code);
  take (&official->login, self->login);
  official->roles = roles_of (self);
  official->active = gtk_check_button_get_active (self->active);
  adu_settings_dialog_set_busy (dialog, TRUE);
  adu_store_save_official_async (store_of (self), adu_session_actor (adu_settings_dialog_session (dialog)),
                                 official, on_saved, g_object_ref (self));
}

/* --- the form ------------------------------------------------------------------------------------------- */

static void
on_switched (AduOfficialDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->role_problem), FALSE);
  adu_settings_dialog_touch (ADU_SETTINGS_DIALOG (self));
}

static AduSettingsField *
add (AduOfficialDialog *self, const char *title, const char *hint, guint limit, int column, int row)
{
  AduSettingsField *field = adu_settings_field_new (title, hint, limit);

  gtk_grid_attach (self->grid, GTK_WIDGET (field), column, row, 1, 1);
  g_signal_connect_object (field, "changed", G_CALLBACK (adu_settings_dialog_touch), self, G_CONNECT_SWAPPED);
  return field;
}

/* A switch with what the role may do under its name. */
static GtkCheckButton *
role_new (AduRoles role)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (adu_words_role (role));
  GtkWidget *hint = gtk_label_new (adu_words_role_hint (role));
  g_autofree char *heard = g_strdup_printf ("%s: %s", adu_words_role (role), adu_words_role_hint (role));

  gtk_widget_set_hexpand (box, TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_widget_set_valign (gtk_widget_get_first_child (button), GTK_ALIGN_START);
  adu_names_set (button, heard);
  return GTK_CHECK_BUTTON (button);
}

static void
build (AduOfficialDialog *self)
{
  self->name = add (self, _("N_ame, with titles"), NULL, NAME_LIMIT, 0, 0);
  self->position = add (self, _("_Office held"), _("As above a signature"), NAME_LIMIT, 1, 0);
  self->rank = add (self, _("_Rank"), NULL, RANK_LIMIT, 0, 1);
  self->nip = add (self, _("_NIP"), NULL, NIP_LIMIT, 1, 1);
  self->code = add (self, _("C_ode"), _("Short, for the command line; may stay empty"), CODE_LIMIT, 0, 2);
  self->login = add (self, _("Computer _account"),
                     _("Stands for the PIN on this computer; empty where it is shared"), LOGIN_LIMIT, 1, 2);
  g_object_set (self->name, "required", TRUE, NULL);
  for (guint i = 0; i < ADU_N_ROLES; i++)
    {
      self->role[i] = role_new ((AduRoles) (1u << i));
      gtk_grid_attach (self->roles, GTK_WIDGET (self->role[i]), (int) i % 2, (int) i / 2, 1, 1);
    }
}

static void
fill (AduOfficialDialog *self)
{
  const AduOfficial *official = self->official;

  gtk_window_set_title (GTK_WINDOW (self),
                        official->id != 0 ? _("Change an official") : _("Add an official"));
  adu_settings_field_set_text (self->name, official->name);
  adu_settings_field_set_text (self->position, official->position);
  adu_settings_field_set_text (self->rank, official->rank);
  adu_settings_field_set_text (self->nip, official->nip);
  adu_settings_field_set_text (self->code, official->code);
  adu_settings_field_set_text (self->login, official->login);
  for (guint i = 0; i < ADU_N_ROLES; i++)
    {
      gtk_check_button_set_active (self->role[i], (official->roles & (1u << i)) != 0);
      g_signal_connect_object (self->role[i], "toggled", G_CALLBACK (on_switched), self, G_CONNECT_SWAPPED);
    }
  gtk_check_button_set_active (self->active, official->active);
  g_signal_connect_object (self->active, "toggled", G_CALLBACK (on_switched), self, G_CONNECT_SWAPPED);
  adu_settings_dialog_untouch (ADU_SETTINGS_DIALOG (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
adu_official_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_OFFICIAL_DIALOG);
  G_OBJECT_CLASS (adu_official_dialog_parent_class)->dispose (object);
}

static void
adu_official_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ADU_OFFICIAL_DIALOG (object)->official, adu_official_free);
  G_OBJECT_CLASS (adu_official_dialog_parent_class)->finalize (object);
}

static void
adu_official_dialog_class_init (AduOfficialDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_official_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_official_dialog_finalize;
  ADU_SETTINGS_DIALOG_CLASS (klass)->save = adu_official_dialog_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-official-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduOfficialDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, AduOfficialDialog, roles);
  gtk_widget_class_bind_template_child (widget_class, AduOfficialDialog, role_problem);
  gtk_widget_class_bind_template_child (widget_class, AduOfficialDialog, active);
}

static void
adu_official_dialog_init (AduOfficialDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  build (self);
}

/* @official: (nullable): the one to change; NULL: a new one. Returns: (transfer none): owned by the toolkit.
 */
AduOfficialDialog *
adu_official_dialog_new (AduSession *session, const AduOfficial *official)
{
  AduOfficialDialog *self = g_object_new (ADU_TYPE_OFFICIAL_DIALOG, "session", session, NULL);
  const AduOfficial fresh = {
    .code = (char *) "", .name = (char *) "", .roles = ADU_ROLE_OFFICER, .active = TRUE
  };

  self->official = adu_official_copy (official != NULL ? official : &fresh);
  fill (self);
  return self;
}

/* Returns: the id of the official that was saved. */
gint64
adu_official_dialog_id (AduOfficialDialog *self)
{
  return self->id;
}
