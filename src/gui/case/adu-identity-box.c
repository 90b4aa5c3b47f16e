/* adu-identity-box.c — who a complaint is from: hidden, or shown for one minute
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-identity-box.ui
 * Names are on screen only while somebody needs them: they go when the minute is over, when the page is left
 * and when another official signs in. Going means freed, not covered.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-template.h"
#include "gui/case/adu-facts-grid.h"
#include "gui/case/adu-identity-box.h"
#include "words/adu-words.h"

struct _AduIdentityBox
{
  GtkWidget parent_instance;

  GtkLabel *status;    /* template child */
  GtkButton *show;     /* template child */
  GtkGrid *grid;       /* template child */
  GtkBox *foot;        /* template child */
  GtkLabel *countdown; /* template child */

  AduCase *value; /* owned; NULL: hidden */
  char *sentence; /* owned; what stands there while hidden */
  gboolean may_show;
  guint timer;
  guint left; /* seconds */
};

G_DEFINE_FINAL_TYPE (AduIdentityBox, adu_identity_box, GTK_TYPE_WIDGET)

static void
show_state (AduIdentityBox *self)
{
  gboolean shown = self->value != NULL;

  gtk_label_set_text (self->status, self->sentence != NULL ? self->sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->status), !shown);
  gtk_widget_set_visible (GTK_WIDGET (self->show), !shown && self->may_show);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), shown);
  gtk_widget_set_visible (GTK_WIDGET (self->foot), shown);
}

/* Hides the people and forgets them. */
void
adu_identity_box_hide (AduIdentityBox *self)
{
  g_return_if_fail (ADU_IS_IDENTITY_BOX (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->value, adu_case_free);
  adu_facts_grid_clear (self->grid);
  show_state (self);
}

static void
say_countdown (AduIdentityBox *self)
{
  /* Translators: of a name shown on screen; %u counts down from 60 */
  g_autofree char *text = g_strdup_printf (
      ngettext ("Hidden again in %u second", "Hidden again in %u seconds", self->left), self->left);

  gtk_label_set_text (self->countdown, text);
}

static gboolean
tick_cb (gpointer user_data)
{
  AduIdentityBox *self = user_data;

  if (--self->left > 0)
    {
      say_countdown (self);
      return G_SOURCE_CONTINUE;
    }
  self->timer = 0;
  adu_identity_box_hide (self);
  return G_SOURCE_REMOVE;
}

static void
fill (AduIdentityBox *self)
{
  static const AduField fields[] = { ADU_FIELD_COMPLAINANT, ADU_FIELD_PHONE,   ADU_FIELD_PHONE_OWNER,
                                     ADU_FIELD_CALL_TIME,   ADU_FIELD_EMAIL,   ADU_FIELD_ADDRESS,
                                     ADU_FIELD_ID_NUMBER,   ADU_FIELD_ID_CARD, ADU_FIELD_OCCUPATION,
                                     ADU_FIELD_STANDING,    ADU_FIELD_PATIENT, ADU_FIELD_HELPER,
                                     ADU_FIELD_HELP_KIND };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = adu_case_text (self->value, fields[i]);
      g_autofree char *text = value[0] != '\0' ? adu_words_value (fields[i], value) : NULL;

      adu_facts_grid_add (self->grid, adu_words_field (fields[i]), text);
    }
}

/* Shows the people of @value, which is copied, for a minute. */
void
adu_identity_box_reveal (AduIdentityBox *self, const AduCase *value)
{
  g_return_if_fail (ADU_IS_IDENTITY_BOX (self));

  adu_identity_box_hide (self);
  self->value = adu_case_copy (value);
  fill (self);
  self->left = ADU_IDENTITY_SECONDS;
  say_countdown (self);
  self->timer = g_timeout_add_seconds (1, tick_cb, self);
  show_state (self);
}

/* Returns: (transfer none) (nullable): the case with its people while they are shown */
const AduCase *
adu_identity_box_value (AduIdentityBox *self)
{
  g_return_val_if_fail (ADU_IS_IDENTITY_BOX (self), NULL);
  return self->value;
}

/* What is there to be shown, and whether to whom is signed in. @record is read, not kept. */
void
adu_identity_box_set_record (AduIdentityBox *self, const AduRecord *record)
{
  const char *sentence = NULL;

  g_return_if_fail (ADU_IS_IDENTITY_BOX (self));

  if (!record->has_identity)
    sentence = _("The complainant gave no name and no contact.");
  else if (!record->may_reveal)
    sentence = _("The identity is protected. Your role may not see it.");
  else
    sentence = _("The identity is protected.");
  g_free (self->sentence);
  self->sentence = g_strdup (sentence);
  self->may_show = record->has_identity && record->may_reveal;
  if (!self->may_show)
    adu_identity_box_hide (self);
  show_state (self);
}

static void
hide_cb (AduIdentityBox *self)
{
  adu_identity_box_hide (self);
}

static void
adu_identity_box_unmap (GtkWidget *widget)
{
  adu_identity_box_hide (ADU_IDENTITY_BOX (widget));
  GTK_WIDGET_CLASS (adu_identity_box_parent_class)->unmap (widget);
}

static void
adu_identity_box_dispose (GObject *object)
{
  AduIdentityBox *self = ADU_IDENTITY_BOX (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->value, adu_case_free);
  adu_template_dispose (GTK_WIDGET (self), ADU_TYPE_IDENTITY_BOX);
  G_OBJECT_CLASS (adu_identity_box_parent_class)->dispose (object);
}

static void
adu_identity_box_finalize (GObject *object)
{
  g_free (ADU_IDENTITY_BOX (object)->sentence);
  G_OBJECT_CLASS (adu_identity_box_parent_class)->finalize (object);
}

static void
adu_identity_box_class_init (AduIdentityBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_identity_box_dispose;
  object_class->finalize = adu_identity_box_finalize;
  widget_class->unmap = adu_identity_box_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-identity-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AduIdentityBox, status);
  gtk_widget_class_bind_template_child (widget_class, AduIdentityBox, show);
  gtk_widget_class_bind_template_child (widget_class, AduIdentityBox, grid);
  gtk_widget_class_bind_template_child (widget_class, AduIdentityBox, foot);
  gtk_widget_class_bind_template_child (widget_class, AduIdentityBox, countdown);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "identity-box");
}

static void
adu_identity_box_init (AduIdentityBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}
