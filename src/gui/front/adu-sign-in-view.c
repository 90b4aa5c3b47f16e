/* adu-sign-in-view.c — who is working: pick a name, enter the PIN
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: front/adu-sign-in-view.ui
 *
 * Whoever was there last is chosen already, so that unlocking is typing the PIN. The names carry numbers: switching is
 * Ctrl+Shift+O, the number, the PIN. An official without a PIN, whom the desktop login stands for, signs in by Enter.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-busy.h"
#include "gui/adu-names.h"
#include "gui/front/adu-sign-in-view.h"
#include "gui/settings/adu-pin-dialog.h"
#include "store/adu-store-recovery.h"
#include "words/adu-words-error.h"

struct _AduSignInView
{
  AdwBin parent_instance;

  /* template */
  GtkLabel *office;
  GtkListBox *names;
  GtkPasswordEntry *pin;
  GtkLabel *by_login;
  GtkButton *recover;
  GtkLabel *problem;
  GtkButton *enter;

  /* owned */
  AduSession *session;
  GPtrArray *officials; /* of AduOfficial, borrowed from the store's snapshot @snapshot */
  GPtrArray *snapshot;  /* keeps @officials alive */

  guint wait;           /* seconds until the next try */
  guint timer;
  gboolean busy;        /* a PIN is being checked */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AduSignInView, adu_sign_in_view, ADW_TYPE_BIN)

static const AduOfficial *
chosen (AduSignInView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->names);

  return row != NULL ? g_ptr_array_index (self->officials, (guint) gtk_list_box_row_get_index (row)) : NULL;
}

static gboolean
is_mapped (const AduOfficial *official)
{
  return g_strcmp0 (official->login, g_get_user_name ()) == 0;
}

static void say (AduSignInView *self, const char *sentence);
static void focus_pin (AduSignInView *self);
static gboolean may_recover (AduSignInView *self, const AduOfficial *official);

static void
update (AduSignInView *self)
{
  const AduOfficial *official = chosen (self);
  gboolean free_to_try = official != NULL && !self->busy && self->wait == 0;
  gboolean has_pin = official != NULL && official->has_pin;
  const char *pin = gtk_editable_get_text (GTK_EDITABLE (self->pin));

  gtk_widget_set_visible (GTK_WIDGET (self->pin), official == NULL || has_pin);
  gtk_widget_set_visible (GTK_WIDGET (self->by_login), official != NULL && !has_pin);
  gtk_widget_set_visible (GTK_WIDGET (self->recover), may_recover (self, official));
  adu_busy_set (GTK_WIDGET (self->pin), !free_to_try);
  gtk_widget_set_sensitive (GTK_WIDGET (self->enter), free_to_try && (!has_pin || *pin != '\0'));
}

/* An administrator who lost the PIN, while there is a recovery code. */
static gboolean
may_recover (AduSignInView *self, const AduOfficial *official)
{
  AduStore *store = adu_session_store (self->session);

  return official != NULL && official->has_pin && (official->roles & ADU_ROLE_ADMINISTRATOR) != 0 &&
         adu_store_has_recovery_code (store) && !adu_store_is_read_only (store);
}

static void
on_recovered (AduSignInView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->pin), "");
  update (self);
  say (self, _("The new PIN is set. Sign in with it."));
  focus_pin (self);
}

static void
on_recover (AduSignInView *self)
{
  const AduOfficial *official = chosen (self);
  AduPinDialog *dialog;

  if (!may_recover (self, official))
    return;
  dialog = adu_pin_dialog_new_recovery (self->session, official);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_recovered), self, G_CONNECT_SWAPPED);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (self));
}

static void
say (AduSignInView *self, const char *sentence)
{
  gtk_label_set_text (self->problem, sentence);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->pin), GTK_ACCESSIBLE_STATE_INVALID,
                               *sentence != '\0' ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
say_wait (AduSignInView *self)
{
  g_autofree char *sentence =
    g_strdup_printf (ngettext ("That PIN is wrong. Try again in %u second.",
                               "That PIN is wrong. Try again in %u seconds.", self->wait),
                     self->wait);

  say (self, sentence);
}

static gboolean
on_second (gpointer data)
{
  AduSignInView *self = data;

  self->wait--;
  if (self->wait > 0)
    {
      say_wait (self);
      return G_SOURCE_CONTINUE;
    }
  self->timer = 0;
  say (self, _("That PIN is wrong. Try again."));
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->pin));
  return G_SOURCE_REMOVE;
}

static void
refuse (AduSignInView *self, const GError *error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PIN) && adu_store_error_wait (error) > 0)
    {
      self->wait = adu_store_error_wait (error);
      say_wait (self);
      self->timer = g_timeout_add_seconds (1, on_second, self);
      return;
    }
  sentence = adu_words_error (error, adu_store_zone (adu_session_store (self->session)));
  say (self, sentence);
}

static void
on_signed_in (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduSignInView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = adu_store_finish_value (result, &error);

  self->busy = FALSE;
  if (self->session == NULL)
    return;
  if (actor != NULL)
    {
      adu_session_sign_in (self->session, actor);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->pin), "");
  refuse (self, error);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->pin));
}

static void
on_enter (AduSignInView *self)
{
  const AduOfficial *official = chosen (self);
  AduStore *store = adu_session_store (self->session);

  if (official == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->enter)))
    return;
  self->busy = TRUE;
  say (self, "");
  update (self);
  if (official->has_pin)
    adu_store_sign_in_async (store, official->id, gtk_editable_get_text (GTK_EDITABLE (self->pin)), on_signed_in,
                             g_object_ref (self));
  else
    adu_store_sign_in_login_async (store, g_get_user_name (), on_signed_in, g_object_ref (self));
}

static void
on_pin_changed (AduSignInView *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->pin)) != '\0')
    say (self, "");
  update (self);
}

static void
focus_pin (AduSignInView *self)
{
  const AduOfficial *official = chosen (self);

  if (official == NULL && self->officials->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->names, 0)));
  else if (official == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->names), GTK_DIR_TAB_FORWARD);
  else if (official->has_pin)
    gtk_widget_grab_focus (GTK_WIDGET (self->pin));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->enter));
}

static void
on_name_selected (AduSignInView *self)
{
  if (self->session == NULL) /* the list is emptied while it goes */
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->pin), "");
  if (self->wait == 0)
    say (self, "");
  update (self);
}

static void
on_name_activated (AduSignInView *self)
{
  focus_pin (self);
}

/* A digit on the list chooses that name. */
static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType modifiers, AduSignInView *self)
{
  gunichar digit = gdk_keyval_to_unicode (key);
  GtkListBoxRow *row;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || digit < '1' || digit > '9')
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_row_at_index (self->names, (int) (digit - '1'));
  if (row == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_list_box_select_row (self->names, row);
  focus_pin (self);
  return GDK_EVENT_STOP;
}

static GtkWidget *
name_row_new (const AduOfficial *official, guint number)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (official->name);
  GtkWidget *position = gtk_label_new (official->position);
  g_autofree char *key = number <= 9 ? g_strdup_printf ("%u", number) : g_strdup ("");
  GtkWidget *keycap = gtk_label_new (key);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (position), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (position, "dim-label");
  gtk_widget_add_css_class (keycap, "dim-label");
  gtk_widget_add_css_class (keycap, "numeric");
  gtk_widget_set_size_request (keycap, 12, -1);
  gtk_box_append (GTK_BOX (box), keycap);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), position);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adu_names_set (row, official->name);
  return row;
}

/* Lists who can sign in here: those who work, and have a PIN or are who this desktop belongs to. */
static void
fill (AduSignInView *self)
{
  gint64 last = adu_session_last_official (self->session);

  self->snapshot = g_ptr_array_ref (adu_store_officials (adu_session_store (self->session)));
  self->officials = g_ptr_array_new ();
  for (guint i = 0; i < self->snapshot->len; i++)
    {
      AduOfficial *official = g_ptr_array_index (self->snapshot, i);
      GtkWidget *row;

      if (!official->active || (!official->has_pin && !is_mapped (official)))
        continue;
      g_ptr_array_add (self->officials, official);
      row = name_row_new (official, self->officials->len);
      gtk_list_box_append (self->names, row);
      if (official->id == last)
        gtk_list_box_select_row (self->names, GTK_LIST_BOX_ROW (row));
    }
  if (self->officials->len == 1)
    gtk_list_box_select_row (self->names, gtk_list_box_get_row_at_index (self->names, 0));
  if (self->officials->len == 0)
    say (self, _("Nobody can sign in here: no official has a PIN. Call the administrator."));
  update (self);
}

/* --- the object ------------------------------------------------------------------------------------------------- */

static gboolean
adu_sign_in_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  AduSignInView *self = ADU_SIGN_IN_VIEW (widget);

  if (gtk_widget_get_focus_child (widget) == NULL)
    {
      focus_pin (self);
      return TRUE;
    }
  return GTK_WIDGET_CLASS (adu_sign_in_view_parent_class)->focus (widget, direction);
}

static void
adu_sign_in_view_constructed (GObject *object)
{
  AduSignInView *self = ADU_SIGN_IN_VIEW (object);
  const AduOffice *office = adu_store_office (adu_session_store (self->session));

  G_OBJECT_CLASS (adu_sign_in_view_parent_class)->constructed (object);
  gtk_label_set_text (self->office, office->text[ADU_OFFICE_NAME]);
  fill (self);
}

static void
adu_sign_in_view_dispose (GObject *object)
{
  AduSignInView *self = ADU_SIGN_IN_VIEW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL); /* else it is unparented twice */
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_SIGN_IN_VIEW);
  g_clear_pointer (&self->officials, g_ptr_array_unref);
  g_clear_pointer (&self->snapshot, g_ptr_array_unref);
  G_OBJECT_CLASS (adu_sign_in_view_parent_class)->dispose (object);
}

static void
adu_sign_in_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    ADU_SIGN_IN_VIEW (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
adu_sign_in_view_class_init (AduSignInViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = adu_sign_in_view_constructed;
  object_class->dispose = adu_sign_in_view_dispose;
  object_class->set_property = adu_sign_in_view_set_property;
  widget_class->focus = adu_sign_in_view_focus;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ADU_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/front/adu-sign-in-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AduSignInView, office);
  gtk_widget_class_bind_template_child (widget_class, AduSignInView, names);
  gtk_widget_class_bind_template_child (widget_class, AduSignInView, pin);
  gtk_widget_class_bind_template_child (widget_class, AduSignInView, by_login);
  gtk_widget_class_bind_template_child (widget_class, AduSignInView, recover);
  gtk_widget_class_bind_template_child (widget_class, AduSignInView, problem);
  gtk_widget_class_bind_template_child (widget_class, AduSignInView, enter);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_recover);
  gtk_widget_class_bind_template_callback (widget_class, on_pin_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_name_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}

static void
adu_sign_in_view_init (AduSignInView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * adu_sign_in_view_new:
 * @session: (transfer none): locked; it is signed in by whoever knows a PIN
 *
 * Returns: (transfer floating): the page
 */
AduSignInView *
adu_sign_in_view_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_SIGN_IN_VIEW, "session", session, NULL);
}
