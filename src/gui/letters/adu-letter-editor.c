/* adu-letter-editor.c — the text of a letter being written: its fields in sight, what is wrong marked where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/letters/adu-letter-editor.ui
 * Actions:  editor.insert-field (s), editor.go-to (u: which fault)
 *
 * A field is told from words by its braces, a fault by its underline and by a sentence below the text that leads to it:
 * nobody has to see a colour. No mark changes the width of a letter, because the text is marked anew with every key. The
 * scrollbar follows the text a moment later: GTK 4.8 measures lines while it draws them, would move the bar it is about to
 * draw, and warns.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/adu-letter-text.h"
#include "gui/adu-names.h"
#include "gui/adu-template.h"
#include "gui/letters/adu-letter-editor.h"
#include "words/adu-words-letter.h"

#define SHOWN_FAULTS 3

struct _AduLetterEditor
{
  GtkWidget parent_instance;

  GtkTextView *view;     /* template child */
  GtkMenuButton *insert; /* template child */
  GtkBox *faults;        /* template child */
  GtkScrolledWindow *scrolled; /* template child */
  GtkScrollbar *bar;     /* template child; with an adjustment of its own */

  GPtrArray *wrong;    /* owned; of AduLetterFault */
  gboolean inspection; /* fields of an inspection have a value here */
  gboolean setting;    /* the program sets the text */
  gboolean following;  /* the bar is moved by the text */
  guint later;         /* source: the bar follows */
};

G_DEFINE_FINAL_TYPE (AduLetterEditor, adu_letter_editor, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* --- marks ---------------------------------------------------------------------------------------------- */

static void
iter_at_byte (GtkTextBuffer *buffer, const char *text, gsize byte, GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_offset (buffer, iter, (int) g_utf8_pointer_to_offset (text, text + byte));
}

static void
mark (GtkTextBuffer *buffer, const char *tag, const char *text, gsize start, gsize end)
{
  GtkTextIter from, to;

  iter_at_byte (buffer, text, start, &from);
  iter_at_byte (buffer, text, MAX (end, start + (text[start] != '\0' ? 1 : 0)), &to);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &from, &to);
}

/* Every field that exists. */
static void
mark_fields (GtkTextBuffer *buffer, const char *text)
{
  for (const char *at = strchr (text, '{'); at != NULL; at = strchr (at, '{'))
    {
      const char *name = at + 1;
      const char *close;

      if (*name == '{')
        {
          at += 2;
          continue;
        }
      close = name + strcspn (name, "{}\n");
      if (*close == '}' && adu_letter_field_find (name, (gsize) (close - name)) >= 0)
        mark (buffer, "field", text, (gsize) (at - text), (gsize) (close + 1 - text));
      at = close;
    }
}

static GtkWidget *
fault_row_new (const AduLetterFault *fault, guint index)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  g_autofree char *sentence = adu_words_letter_fault (fault);
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "fault");
  gtk_widget_set_tooltip_text (button, _("Go to where it stands"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "editor.go-to");
  adu_names_set (button, sentence);
  return button;
}

static void
show_faults (AduLetterEditor *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->faults))) != NULL)
    gtk_box_remove (self->faults, child);
  for (guint i = 0; i < MIN (self->wrong->len, SHOWN_FAULTS); i++)
    gtk_box_append (self->faults, fault_row_new (g_ptr_array_index (self->wrong, i), i));
  if (self->wrong->len > SHOWN_FAULTS)
    {
      guint more = self->wrong->len - SHOWN_FAULTS;
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (self->faults, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->faults), self->wrong->len > 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               self->wrong->len > 0 ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
check (AduLetterEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = adu_letter_editor_text (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  g_clear_pointer (&self->wrong, g_ptr_array_unref);
  self->wrong = adu_letter_text_check (text, self->inspection);
  mark_fields (buffer, text);
  for (guint i = 0; i < self->wrong->len; i++)
    {
      const AduLetterFault *fault = g_ptr_array_index (self->wrong, i);

      mark (buffer, "fault", text, fault->start, fault->end);
    }
  show_faults (self);
}

static void
on_changed (AduLetterEditor *self)
{
  check (self);
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- fields --------------------------------------------------------------------------------------------- */

static void
insert_field_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduLetterEditor *self = ADU_LETTER_EDITOR (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *field = g_strdup_printf ("{%s}", g_variant_get_string (parameter, NULL));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, field, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
go_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduLetterEditor *self = ADU_LETTER_EDITOR (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = adu_letter_editor_text (self);
  guint index = g_variant_get_uint32 (parameter);
  const AduLetterFault *fault;
  GtkTextIter from, to;

  if (index >= self->wrong->len)
    return;
  fault = g_ptr_array_index (self->wrong, index);
  iter_at_byte (buffer, text, fault->start, &from);
  iter_at_byte (buffer, text, fault->end, &to);
  gtk_text_buffer_select_range (buffer, &from, &to);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
fill_menu (AduLetterEditor *self)
{
  static const struct
  {
    AduLetterFieldClass class;
    const char *title;
  } groups[] = {
    { ADU_LETTER_FIELD_CASE, N_("About the complaint") },
    { ADU_LETTER_FIELD_ORIGINAL, N_("The complainant's own words") },
    { ADU_LETTER_FIELD_IDENTITY, N_("Who complained") },
    { ADU_LETTER_FIELD_INSPECTION, N_("About the inspection") },
    { ADU_LETTER_FIELD_OFFICE, N_("About the office") },
    { ADU_LETTER_FIELD_LETTER, N_("About this letter") },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (gsize g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      if (groups[g].class == ADU_LETTER_FIELD_INSPECTION && !self->inspection)
        continue;
      for (guint i = 0; i < adu_letter_n_fields (); i++)
        {
          const AduLetterField *field = adu_letter_field (i);
          g_autoptr (GMenuItem) item = NULL;

          if (field->class != groups[g].class)
            continue;
          item = g_menu_item_new (adu_words_letter_field (i), NULL);
          g_menu_item_set_action_and_target (item, "editor.insert-field", "s", field->name);
          g_menu_append_item (section, item);
        }
      g_menu_append_submenu (menu, _(groups[g].title), G_MENU_MODEL (section));
    }
  gtk_menu_button_set_menu_model (self->insert, G_MENU_MODEL (menu));
}

/* --- the scrollbar ------------------------------------------------------------------------------------- */

static gboolean
follow (gpointer data)
{
  AduLetterEditor *self = data;
  GtkAdjustment *text = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double upper = gtk_adjustment_get_upper (text);
  double page = gtk_adjustment_get_page_size (text);

  self->later = 0;
  self->following = TRUE;
  gtk_adjustment_configure (gtk_scrollbar_get_adjustment (self->bar), gtk_adjustment_get_value (text),
                            gtk_adjustment_get_lower (text), upper, gtk_adjustment_get_step_increment (text),
                            gtk_adjustment_get_page_increment (text), page);
  self->following = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->bar), upper > page);
  return G_SOURCE_REMOVE;
}

static void
follow_later (AduLetterEditor *self)
{
  if (self->later == 0)
    self->later = g_idle_add (follow, self);
}

static void
on_bar_moved (AduLetterEditor *self, GtkAdjustment *bar)
{
  if (!self->following)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), gtk_adjustment_get_value (bar));
}

static void
set_up_bar (AduLetterEditor *self)
{
  GtkAdjustment *text = gtk_scrolled_window_get_vadjustment (self->scrolled);

  g_signal_connect_object (text, "changed", G_CALLBACK (follow_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "value-changed", G_CALLBACK (follow_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollbar_get_adjustment (self->bar), "value-changed", G_CALLBACK (on_bar_moved), self,
                           G_CONNECT_SWAPPED);
  adu_names_set (GTK_WIDGET (self->bar), _("Text of the letter"));
}

/* --- the widget ----------------------------------------------------------------------------------------- */

static void
adu_letter_editor_dispose (GObject *object)
{
  g_clear_handle_id (&ADU_LETTER_EDITOR (object)->later, g_source_remove);
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_LETTER_EDITOR);
  G_OBJECT_CLASS (adu_letter_editor_parent_class)->dispose (object);
}

static void
adu_letter_editor_finalize (GObject *object)
{
  g_ptr_array_unref (ADU_LETTER_EDITOR (object)->wrong);
  G_OBJECT_CLASS (adu_letter_editor_parent_class)->finalize (object);
}

static gboolean
adu_letter_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ADU_LETTER_EDITOR (widget)->view));
}

static void
adu_letter_editor_class_init (AduLetterEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_letter_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_letter_editor_finalize;
  widget_class->grab_focus = adu_letter_editor_grab_focus;
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ADU_TYPE_LETTER_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "letter-editor");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/letters/adu-letter-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AduLetterEditor, view);
  gtk_widget_class_bind_template_child (widget_class, AduLetterEditor, insert);
  gtk_widget_class_bind_template_child (widget_class, AduLetterEditor, faults);
  gtk_widget_class_bind_template_child (widget_class, AduLetterEditor, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AduLetterEditor, bar);
  gtk_widget_class_install_action (widget_class, "editor.insert-field", "s", insert_field_action);
  gtk_widget_class_install_action (widget_class, "editor.go-to", "u", go_to_action);
}

static void
adu_letter_editor_init (AduLetterEditor *self)
{
  const GdkRGBA blue = { 0.21f, 0.52f, 0.89f, 1 };
  const GdkRGBA red = { 0.88f, 0.11f, 0.14f, 1 };
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->wrong = g_ptr_array_new ();
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_create_tag (buffer, "field", "foreground-rgba", &blue, NULL);
  gtk_text_buffer_create_tag (buffer, "fault", "underline", PANGO_UNDERLINE_ERROR, "underline-rgba", &red, NULL);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adu_names_set (GTK_WIDGET (self->view), _("Text of the letter"));
  set_up_bar (self);
  fill_menu (self);
}

/**
 * adu_letter_editor_set_text:
 * @self: an editor
 * @text: the whole text
 * @inspection: it is about an inspection, whose fields may stand in it
 */
void
adu_letter_editor_set_text (AduLetterEditor *self, const char *text, gboolean inspection)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;

  self->setting = TRUE;
  if (self->inspection != inspection)
    {
      self->inspection = inspection;
      fill_menu (self);
    }
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  self->setting = FALSE;
}

/* Returns: (transfer full): what stands in it. */
char *
adu_letter_editor_text (AduLetterEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* What is signed can be read and copied, not written. */
void
adu_letter_editor_set_editable (AduLetterEditor *self, gboolean editable)
{
  gtk_text_view_set_editable (self->view, editable);
  gtk_text_view_set_cursor_visible (self->view, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->insert), editable);
}

guint
adu_letter_editor_n_faults (AduLetterEditor *self)
{
  return self->wrong->len;
}

/* Leads to the first thing that is wrong. */
void
adu_letter_editor_show_fault (AduLetterEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "editor.go-to", "u", 0u);
}
