/* adu-settings-field.c — one field of a settings form: its title above it, its hint or what is wrong below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-settings-field.ui
 *
 * Forms of a complaint follow core's table of fields; the office, its lists and its officials are in none, so
 * their limits are given here. Two of these fit beside each other on a page of 900 pixels.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/settings/adu-settings-field.h"

struct _AduSettingsField
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkBox *place;
  GtkWidget *below;
  GtkImage *sign;
  GtkLabel *note;
  GtkLabel *counter;

  GtkWidget *control; /* owned by the tree */
  char *hint;         /* owned, never NULL */
  gboolean wrong;
  gboolean required;
  guint limit;
};

enum
{
  PROP_TITLE = 1,
  PROP_HINT,
  PROP_LIMIT,
  PROP_REQUIRED,
  PROP_CONTROL,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduSettingsField, adu_settings_field, GTK_TYPE_WIDGET)

static void
show_note (AduSettingsField *self, const char *text)
{
  gtk_label_set_text (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *text != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->sign), self->wrong);
  gtk_widget_set_visible (self->below, *text != '\0' || gtk_widget_get_visible (GTK_WIDGET (self->counter)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* Shown from three quarters of the limit on. */
static void
count (AduSettingsField *self)
{
  glong length = g_utf8_strlen (adu_settings_field_text (self), -1);
  gboolean shown = self->limit > 0 && length * 4 >= (glong) self->limit * 3;
  /* Translators: characters typed / characters allowed */
  g_autofree char *text = g_strdup_printf (_("%ld / %u"), length, self->limit);

  gtk_label_set_text (self->counter, text);
  gtk_widget_set_visible (GTK_WIDGET (self->counter), shown);
  if (shown)
    gtk_widget_set_visible (self->below, TRUE);
}

static void
on_changed (AduSettingsField *self)
{
  if (GTK_IS_EDITABLE (self->control))
    count (self);
  if (self->wrong)
    adu_settings_field_set_problem (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The title labels the control; what inside a drop-down takes the focus has to be told. */
static void
name_control (AduSettingsField *self)
{
  if (GTK_IS_DROP_DOWN (self->control))
    adu_names_set (gtk_widget_get_first_child (self->control), gtk_label_get_text (self->title));
}

static void
set_control (AduSettingsField *self, GtkWidget *control)
{
  self->control = control != NULL ? control : gtk_entry_new ();
  gtk_widget_set_hexpand (self->control, TRUE);
  if (GTK_IS_ENTRY (self->control))
    gtk_entry_set_activates_default (GTK_ENTRY (self->control), TRUE);
  gtk_box_append (self->place, self->control);
  gtk_label_set_mnemonic_widget (self->title, self->control);
  g_signal_connect_object (self->control, GTK_IS_DROP_DOWN (self->control) ? "notify::selected" : "changed",
                           G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

/* Shift+Tab asks what is around a control after the control: it must let go. */
static gboolean
adu_settings_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_get_focus_child (widget) == NULL &&
         gtk_widget_grab_focus (ADU_SETTINGS_FIELD (widget)->control);
}

static void
adu_settings_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_SETTINGS_FIELD);
  G_OBJECT_CLASS (adu_settings_field_parent_class)->dispose (object);
}

static void
adu_settings_field_finalize (GObject *object)
{
  g_free (ADU_SETTINGS_FIELD (object)->hint);
  G_OBJECT_CLASS (adu_settings_field_parent_class)->finalize (object);
}

static void
adu_settings_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AduSettingsField *self = ADU_SETTINGS_FIELD (object);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_text_with_mnemonic (self->title, g_value_get_string (value));
      name_control (self);
      break;
    case PROP_HINT:
      adu_settings_field_set_hint (self, g_value_get_string (value));
      break;
    case PROP_LIMIT:
      self->limit = g_value_get_uint (value);
      break;
    case PROP_REQUIRED:
      self->required = g_value_get_boolean (value);
      break;
    case PROP_CONTROL:
      set_control (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
adu_settings_field_class_init (AduSettingsFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = adu_settings_field_dispose;
  object_class->finalize = adu_settings_field_finalize;
  object_class->set_property = adu_settings_field_set_property;
  widget_class->grab_focus = adu_settings_field_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, "", flags);
  properties[PROP_LIMIT] = g_param_spec_uint ("limit", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  properties[PROP_CONTROL] =
      g_param_spec_object ("control", NULL, NULL, GTK_TYPE_WIDGET, flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", ADU_TYPE_SETTINGS_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-settings-field.ui");
  gtk_widget_class_bind_template_child (widget_class, AduSettingsField, title);
  gtk_widget_class_bind_template_child (widget_class, AduSettingsField, place);
  gtk_widget_class_bind_template_child (widget_class, AduSettingsField, below);
  gtk_widget_class_bind_template_child (widget_class, AduSettingsField, sign);
  gtk_widget_class_bind_template_child (widget_class, AduSettingsField, note);
  gtk_widget_class_bind_template_child (widget_class, AduSettingsField, counter);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "settings-field");
}

static void
adu_settings_field_init (AduSettingsField *self)
{
  self->hint = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * adu_settings_field_new:
 * @title: what it is called, with a mnemonic or without
 * @hint: (nullable): a quiet sentence below it
 * @limit: most characters
 *
 * Returns: (transfer floating): a field for one line of text
 */
AduSettingsField *
adu_settings_field_new (const char *title, const char *hint, guint limit)
{
  return g_object_new (ADU_TYPE_SETTINGS_FIELD, "title", title, "hint", hint, "limit", limit, NULL);
}

/* Returns: (transfer floating): a field with a choice of @choices (NULL-ended), shown as they are. */
AduSettingsField *
adu_settings_field_new_choice (const char *title, const char *const *choices)
{
  return g_object_new (ADU_TYPE_SETTINGS_FIELD, "control", gtk_drop_down_new_from_strings (choices), "title",
                       title, NULL);
}

/* Returns: (transfer none): what is typed or chosen in. */
GtkWidget *
adu_settings_field_control (AduSettingsField *self)
{
  return self->control;
}

/* Returns: (transfer none): what is typed; "" in a field of another kind. */
const char *
adu_settings_field_text (AduSettingsField *self)
{
  return GTK_IS_EDITABLE (self->control) ? gtk_editable_get_text (GTK_EDITABLE (self->control)) : "";
}

/* @text: (nullable): valid text */
void
adu_settings_field_set_text (AduSettingsField *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->control), text != NULL ? text : "");
}

/* Returns: which choice, from 0; %GTK_INVALID_LIST_POSITION if none. */
guint
adu_settings_field_chosen (AduSettingsField *self)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->control));
}

void
adu_settings_field_choose (AduSettingsField *self, guint choice)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->control), choice);
}

/* @choices: NULL-ended; the first one is chosen then. */
void
adu_settings_field_set_choices (AduSettingsField *self, const char *const *choices)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->control), G_LIST_MODEL (list));
}

/* @hint: (nullable): the quiet sentence below it */
void
adu_settings_field_set_hint (AduSettingsField *self, const char *hint)
{
  char *kept = g_strdup (hint != NULL ? hint : "");

  g_free (self->hint);
  self->hint = kept;
  if (!self->wrong)
    show_note (self, self->hint);
}

/* @sentence: (nullable): what is wrong and what to do; NULL: nothing. */
void
adu_settings_field_set_problem (AduSettingsField *self, const char *sentence)
{
  self->wrong = sentence != NULL;
  show_note (self, self->wrong ? sentence : self->hint);
  if (self->wrong)
    {
      gtk_widget_add_css_class (self->control, "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->note), "error");
    }
  else
    {
      gtk_widget_remove_css_class (self->control, "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->note), "error");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID,
                               self->wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Says beside the field if it is empty though required, too long, or unreadable. Returns: whether it is none
 * of them. */
gboolean
adu_settings_field_check (AduSettingsField *self)
{
  const char *text = adu_settings_field_text (self);
  g_autofree char *sentence = NULL;

  if (self->required && adu_text_is_empty (text))
    sentence = g_strdup (_("Fill this in."));
  else if (self->limit > 0)
    switch (adu_text_check (text, -1, self->limit, FALSE))
      {
      case ADU_TEXT_FINE:
        break;
      case ADU_TEXT_TOO_LONG:
        sentence = g_strdup_printf (_("Too long: shorten it to %u characters."), self->limit);
        break;
      case ADU_TEXT_INVALID:
      case ADU_TEXT_CONTROL:
      default:
        sentence = g_strdup (_("This contains characters that cannot be read: type it again."));
      }
  adu_settings_field_set_problem (self, sentence);
  return sentence == NULL;
}
