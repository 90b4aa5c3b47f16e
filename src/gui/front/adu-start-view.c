/* adu-start-view.c — the first start: a register is made, or one that exists is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: front/adu-start-view.ui
 *
 * One page, a minute: where it lives, what the office is called, the last number given on paper this year, and who
 * looks after it. All the rest is filled from what the program ships and can be changed in the settings.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/adu-text.h"
#include "gui/adu-dialogs.h"
#include "gui/front/adu-start-view.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

struct _AduStartView
{
  AdwBin parent_instance;

  /* template */
  GtkCheckButton *only_me;
  GtkCheckButton *everybody;
  GtkWidget *command_box;
  GtkLabel *command;
  AdwEntryRow *office_name;
  AdwEntryRow *government;
  AdwEntryRow *city;
  GtkSpinButton *last_number;
  AdwEntryRow *administrator;
  AdwPasswordEntryRow *pin;
  AdwPasswordEntryRow *pin_again;
  GtkWidget *map_login_row;
  GtkSwitch *map_login;
  GtkLabel *problem;
  GtkButton *create;

  gboolean busy; /* a register is being made */
};

enum
{
  CREATED,
  CHOSE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduStartView, adu_start_view, ADW_TYPE_BIN)

static const char *
text_of (gpointer editable)
{
  return gtk_editable_get_text (GTK_EDITABLE (editable));
}

/* Whether the folder all officials share is there and may be written; if not, the page says how to make it. */
static gboolean
may_share (void)
{
  g_autofree char *path = adu_store_shared_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (folder, W_OK | X_OK) == 0;
}

static char *
share_command (void)
{
  g_autofree char *path = adu_store_shared_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *user = g_shell_quote (g_get_user_name ());

  return g_strdup_printf ("sudo groupadd -f aduan\n"
                          "sudo install -d -g aduan -m 2770 %s\n"
                          "sudo usermod -aG aduan %s",
                          folder, user);
}

static void
mark (gpointer row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
say (AduStartView *self, const char *sentence)
{
  gtk_label_set_text (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *sentence != '\0');
}

static void
update (AduStartView *self)
{
  gboolean shared = !gtk_check_button_get_active (self->only_me);
  gboolean lacks_folder = shared && !may_share ();

  gtk_widget_set_visible (self->command_box, lacks_folder);
  gtk_widget_set_sensitive (GTK_WIDGET (self->create), !self->busy && !lacks_folder);
}

static void
on_changed (AduStartView *self)
{
  mark (self->administrator, FALSE);
  mark (self->pin, FALSE);
  mark (self->pin_again, FALSE);
  say (self, "");
  update (self);
}

/* What is missing, said beside the field; TRUE: nothing. */
static gboolean
is_complete (AduStartView *self)
{
  const char *known[] = { NULL };
  g_autofree char *fault = adu_words_pin_fault (adu_pin_rule_check (text_of (self->pin), known));

  if (adu_text_is_empty (text_of (self->administrator)))
    {
      mark (self->administrator, TRUE);
      say (self, _("Write the name of whoever looks after the register."));
      gtk_widget_grab_focus (GTK_WIDGET (self->administrator));
      return FALSE;
    }
  if (fault != NULL)
    {
      mark (self->pin, TRUE);
      say (self, fault);
      gtk_widget_grab_focus (GTK_WIDGET (self->pin));
      return FALSE;
    }
  if (!g_str_equal (text_of (self->pin), text_of (self->pin_again)))
    {
      mark (self->pin_again, TRUE);
      say (self, _("The two PINs are not the same. Write the second one again."));
      gtk_widget_grab_focus (GTK_WIDGET (self->pin_again));
      return FALSE;
    }
  return TRUE;
}

/* Whoever just wrote the PIN need not write it again. */
static void
on_signed_in (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduStartView) self = data;
  g_autoptr (AduActor) actor = adu_store_finish_value (result, NULL);

  if (self->create == NULL) /* the window went meanwhile */
    adu_store_close_async (ADU_STORE (source), NULL, NULL);
  else
    g_signal_emit (self, signals[CREATED], 0, source, actor);
}

static void
on_created (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduStartView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduStore) store = adu_store_finish_value (result, &error);
  g_autofree char *sentence = NULL;
  g_autofree char *advice = NULL;
  g_autofree char *text = NULL;

  self->busy = FALSE;
  if (self->create == NULL) /* the window went meanwhile */
    {
      if (store != NULL)
        adu_store_close_async (store, NULL, NULL);
      return;
    }
  if (store != NULL)
    {
      const AduOfficial *first = g_ptr_array_index (adu_store_officials (store), 0);

      adu_store_sign_in_async (store, first->id, text_of (self->pin), on_signed_in, g_object_ref (self));
      return;
    }
  sentence = adu_words_error (error, NULL);
  advice = adu_words_error_advice (error);
  text = g_strjoin (" ", sentence, advice, NULL);
  say (self, text);
  update (self);
}

/* A text of the office's profile, or NULL for the one that is shipped. */
static char *
given (gpointer row)
{
  g_autofree char *text = adu_text_clean (text_of (row), FALSE);

  return adu_text_is_empty (text) ? NULL : g_steal_pointer (&text);
}

static void
on_create (AduStartView *self)
{
  gboolean shared = !gtk_check_button_get_active (self->only_me);
  g_autofree char *path = shared ? adu_store_shared_path () : adu_store_default_path ();
  g_autofree char *name = given (self->office_name);
  g_autofree char *government = given (self->government);
  g_autofree char *city = given (self->city);
  g_autofree char *administrator = given (self->administrator);
  const char *office[ADU_N_OFFICE_KEYS] = { NULL };
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduClock) clock = adu_clock_new (zone);
  AduNewRegister values = { 0 };

  if (self->busy || !is_complete (self))
    return;
  office[ADU_OFFICE_NAME] = name;
  office[ADU_OFFICE_GOVERNMENT] = government;
  office[ADU_OFFICE_CITY] = city;
  values.administrator = administrator;
  values.administrator_pin = text_of (self->pin);
  values.administrator_login = gtk_switch_get_active (self->map_login) ? g_get_user_name () : NULL;
  values.office = office;
  values.last_number = gtk_spin_button_get_value_as_int (self->last_number);
  self->busy = TRUE;
  update (self);
  adu_store_create_async (path, clock, &values, on_created, g_object_ref (self));
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduStartView) self = data;
  g_autoptr (GListModel) files = adu_choose_files_finish (result, NULL);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    g_signal_emit (self, signals[CHOSE], 0, path);
  else if (file != NULL)
    say (self, _("A register must lie on a disk of this computer."));
}

static void
on_choose (AduStartView *self)
{
  static const char *const patterns[] = { "*.aduan", NULL };

  adu_choose_files_async (GTK_WIDGET (self), _("Open register"), _("Registers of Aduan"), patterns, FALSE,
                          on_file_chosen, g_object_ref (self));
}

static void
on_copy_command (AduStartView *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), gtk_label_get_text (self->command));
}

/* Fills in what the program ships, so that the office sees what it will be called. The class of the store brings it. */
static void
fill_office (AduStartView *self)
{
  g_autoptr (GTypeClass) store_class = g_type_class_ref (ADU_TYPE_STORE);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (ADU_RESOURCE_PATH "seed/office.ini", 0, NULL);
  g_autoptr (GKeyFile) seed = g_key_file_new ();
  const struct
  {
    AdwEntryRow *row;
    AduOfficeKey key;
  } rows[] = {
    { self->office_name, ADU_OFFICE_NAME },
    { self->government, ADU_OFFICE_GOVERNMENT },
    { self->city, ADU_OFFICE_CITY },
  };

  if (bytes == NULL || !g_key_file_load_from_bytes (seed, bytes, G_KEY_FILE_NONE, NULL))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_key_file_get_string (seed, "office", adu_office_key_to_code (rows[i].key), NULL);

      if (text != NULL)
        gtk_editable_set_text (GTK_EDITABLE (rows[i].row), text);
    }
}

/* --- the object ------------------------------------------------------------------------------------------------- */

static void
adu_start_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* else it is unparented twice */
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_START_VIEW);
  G_OBJECT_CLASS (adu_start_view_parent_class)->dispose (object);
}

static void
adu_start_view_class_init (AduStartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_start_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/front/adu-start-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AduStartView, only_me);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, everybody);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, command_box);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, command);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, office_name);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, government);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, city);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, last_number);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, administrator);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, pin);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, pin_again);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, map_login_row);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, map_login);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, problem);
  gtk_widget_class_bind_template_child (widget_class, AduStartView, create);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_command);

  signals[CREATED] = g_signal_new ("created", ADU_TYPE_START_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   2, ADU_TYPE_STORE, ADU_TYPE_ACTOR);
  signals[CHOSE] = g_signal_new ("chose", ADU_TYPE_START_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
}

static void
adu_start_view_init (AduStartView *self)
{
  g_autofree char *command = share_command ();
  g_autofree char *login = NULL;
  g_autofree char *markup = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->command, command);
  /* Translators: the desktop login of whoever sits here */
  login = g_strdup_printf (_("Whoever is signed in on this computer as “%s” needs no PIN. "
                             "Leave it off where several people share one desktop login."),
                           g_get_user_name ());
  markup = g_markup_escape_text (login, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->map_login_row), markup);
  gtk_check_button_set_active (may_share () ? self->everybody : self->only_me, TRUE);
  fill_office (self);
  update (self);
}

/* Returns: (transfer floating): the page. */
AduStartView *
adu_start_view_new (void)
{
  return g_object_new (ADU_TYPE_START_VIEW, NULL);
}
