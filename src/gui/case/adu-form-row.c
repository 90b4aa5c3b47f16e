/* adu-form-row.c — one line of a form: its title, its control, a counter, and what is wrong with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-form-row.ui
 * A step's form and the form that corrects a case are put together from the tables of fields and steps, so
 * the line is the piece they share: whatever the field, its problem stands beside it and assistive technology
 * is told.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-template.h"
#include "gui/case/adu-form-row.h"
#include "gui/case/adu-lead-entry.h"
#include "gui/case/adu-moment-entry.h"

#define TEXT_HEIGHT 72
#define COUNT_FROM 3 / 4 /* a line's counter shows from this part of its limit on */

struct _AduFormRow
{
  GtkWidget parent_instance;

  GtkLabel *title;    /* template child */
  GtkBox *body;       /* template child */
  GtkLabel *hint;     /* template child */
  GtkLabel *counter;  /* template child */
  GtkBox *problem;    /* template child */
  GtkLabel *sentence; /* template child */

  AduField field;
  GtkWidget *control; /* owned by the tree; what is focused */
};

G_DEFINE_FINAL_TYPE (AduFormRow, adu_form_row, GTK_TYPE_WIDGET)

static void
count_cb (AduFormRow *self)
{
  guint limit = adu_field_info (self->field)->limit;
  g_autofree char *text = adu_form_row_text (self);
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *count = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->counter), limit > 0 && (GTK_IS_TEXT_VIEW (self->control) ||
                                                                    length >= (glong) limit * COUNT_FROM));
  /* Translators: characters typed / characters allowed */
  count = g_strdup_printf (_("%ld / %u"), length, limit);
  gtk_label_set_text (self->counter, count);
  if (length > (glong) limit)
    gtk_widget_add_css_class (GTK_WIDGET (self->counter), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->counter), "error");
}

/* Shift+Tab asks what is around a control after the control: it must let go. */
static gboolean
adu_form_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_get_focus_child (widget) == NULL &&
         gtk_widget_grab_focus (ADU_FORM_ROW (widget)->control);
}

static void
adu_form_row_dispose (GObject *object)
{
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_FORM_ROW);
  G_OBJECT_CLASS (adu_form_row_parent_class)->dispose (object);
}

static void
adu_form_row_class_init (AduFormRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_form_row_dispose;
  widget_class->grab_focus = adu_form_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-form-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AduFormRow, title);
  gtk_widget_class_bind_template_child (widget_class, AduFormRow, body);
  gtk_widget_class_bind_template_child (widget_class, AduFormRow, hint);
  gtk_widget_class_bind_template_child (widget_class, AduFormRow, counter);
  gtk_widget_class_bind_template_child (widget_class, AduFormRow, problem);
  gtk_widget_class_bind_template_child (widget_class, AduFormRow, sentence);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "form-row");
}

static void
adu_form_row_init (AduFormRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
}

/* The mnemonic names the control; what inside it takes the focus has to be named beside it. */
static void
name_inner (GtkWidget *control, const char *name)
{
  if (ADU_IS_MOMENT_ENTRY (control))
    adu_moment_entry_set_name (ADU_MOMENT_ENTRY (control), name);
  else if (GTK_IS_DROP_DOWN (control) || ADU_IS_LEAD_ENTRY (control))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (control)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static AduFormRow *
make (AduField field, const char *title, GtkWidget *control, GtkWidget *outer)
{
  AduFormRow *self = g_object_new (ADU_TYPE_FORM_ROW, NULL);

  self->field = field;
  self->control = control;
  gtk_label_set_text_with_mnemonic (self->title, title);
  gtk_label_set_mnemonic_widget (self->title, control);
  name_inner (control, gtk_label_get_text (self->title));
  gtk_box_prepend (self->body, outer);
  return self;
}

/**
 * adu_form_row_new:
 * @field: what it holds
 * @title: its title, with a mnemonic
 * @control: (transfer floating): what is typed or chosen in
 *
 * Returns: (transfer floating): the line
 */
AduFormRow *
adu_form_row_new (AduField field, const char *title, GtkWidget *control)
{
  return make (field, title, control, control);
}

/* Returns: (transfer floating): a line with an entry for one line of text, counted against the field's limit
 */
AduFormRow *
adu_form_row_new_line (AduField field, const char *title)
{
  GtkWidget *entry = gtk_entry_new ();
  AduFormRow *self = make (field, title, entry, entry);

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (count_cb), self, G_CONNECT_SWAPPED);
  count_cb (self);
  return self;
}

/* Returns: (transfer floating): a line with room for several lines of text; Tab leaves it */
AduFormRow *
adu_form_row_new_text (AduField field, const char *title)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *outer = gtk_scrolled_window_new ();
  AduFormRow *self = NULL;

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (outer), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (outer), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (outer), TEXT_HEIGHT);
  gtk_widget_set_hexpand (outer, TRUE);
  gtk_widget_add_css_class (outer, "text-frame");
  self = make (field, title, view, outer);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (count_cb),
                           self, G_CONNECT_SWAPPED);
  count_cb (self);
  return self;
}

/* Returns: (transfer floating): a line with a choice of @choices (NULL-ended; shown as they are, never as
 * markup) */
AduFormRow *
adu_form_row_new_choice (AduField field, const char *title, const char *const *choices)
{
  GtkWidget *control = gtk_drop_down_new_from_strings (choices);

  gtk_widget_set_hexpand (control, TRUE);
  return make (field, title, control, control);
}

static gboolean
focus_later (gpointer entry)
{
  if (gtk_widget_get_mapped (entry))
    gtk_widget_grab_focus (entry);
  return G_SOURCE_REMOVE;
}

/* The list takes the focus when it opens; who opens a long one wants to type. */
static void
search_shown_cb (GtkWidget *entry)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_later, g_object_ref (entry), g_object_unref);
}

static void
name_search (GtkWidget *widget, const char *name)
{
  if (GTK_IS_SEARCH_ENTRY (widget))
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect (widget, "map", G_CALLBACK (search_shown_cb), NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child, name);
}

/* Lets one type to find a choice among many. */
void
adu_form_row_set_searchable (AduFormRow *self)
{
  g_autoptr (GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autofree char *name = NULL;

  g_return_if_fail (ADU_IS_FORM_ROW (self) && GTK_IS_DROP_DOWN (self->control));

  gtk_drop_down_set_expression (GTK_DROP_DOWN (self->control), text);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->control), TRUE);
  /* Translators: %s is what is chosen, for example "Topic" */
  name = g_strdup_printf (_("%s, search"), gtk_label_get_text (self->title));
  name_search (self->control, name);
}

/* Returns: (transfer floating): a line with one box to tick, which says @text */
AduFormRow *
adu_form_row_new_check (AduField field, const char *title, const char *text)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_widget_set_halign (check, GTK_ALIGN_START);
  gtk_widget_set_margin_top (check, 6);
  return make (field, title, check, check);
}

AduField
adu_form_row_field (AduFormRow *self)
{
  g_return_val_if_fail (ADU_IS_FORM_ROW (self), ADU_FIELD_NONE);
  return self->field;
}

/* Returns: (transfer none): what is focused, typed or chosen in */
GtkWidget *
adu_form_row_control (AduFormRow *self)
{
  g_return_val_if_fail (ADU_IS_FORM_ROW (self), NULL);
  return self->control;
}

/* @hint: (nullable): a quiet sentence below the control */
void
adu_form_row_set_hint (AduFormRow *self, const char *hint)
{
  g_return_if_fail (ADU_IS_FORM_ROW (self));

  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

/**
 * adu_form_row_set_problem:
 * @sentence: (nullable): what is wrong and what to do; %NULL = nothing
 */
void
adu_form_row_set_problem (AduFormRow *self, const char *sentence)
{
  gboolean wrong = sentence != NULL;

  g_return_if_fail (ADU_IS_FORM_ROW (self));

  gtk_label_set_text (self->sentence, wrong ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), wrong);
  if (ADU_IS_MOMENT_ENTRY (self->control))
    {
      adu_moment_entry_set_invalid (ADU_MOMENT_ENTRY (self->control), wrong);
      return;
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  wrong ? sentence : "", -1);
  if (wrong)
    gtk_widget_add_css_class (self->control, "error");
  else
    gtk_widget_remove_css_class (self->control, "error");
}

/* Returns: (transfer full): what is typed; "" if nothing, or if it is no field of text */
char *
adu_form_row_text (AduFormRow *self)
{
  g_return_val_if_fail (ADU_IS_FORM_ROW (self), NULL);

  if (GTK_IS_EDITABLE (self->control))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->control)));
  if (GTK_IS_TEXT_VIEW (self->control))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control));
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
    }
  return g_strdup ("");
}

/* What stands there already is left alone, with the place where one types. */
void
adu_form_row_set_text (AduFormRow *self, const char *text)
{
  g_autofree char *now = NULL;

  g_return_if_fail (ADU_IS_FORM_ROW (self));

  now = adu_form_row_text (self);
  if (g_str_equal (now, text))
    return;
  if (GTK_IS_EDITABLE (self->control))
    gtk_editable_set_text (GTK_EDITABLE (self->control), text);
  else if (GTK_IS_TEXT_VIEW (self->control))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control)), text, -1);
}

/* Returns: which choice, from 0; %GTK_INVALID_LIST_POSITION if none */
guint
adu_form_row_chosen (AduFormRow *self)
{
  g_return_val_if_fail (ADU_IS_FORM_ROW (self) && GTK_IS_DROP_DOWN (self->control),
                        GTK_INVALID_LIST_POSITION);
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->control));
}

void
adu_form_row_choose (AduFormRow *self, guint choice)
{
  g_return_if_fail (ADU_IS_FORM_ROW (self) && GTK_IS_DROP_DOWN (self->control));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->control), choice);
}
