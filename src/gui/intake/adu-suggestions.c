/* adu-suggestions.c — names that are known, offered under an entry while one types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * The focus never leaves the entry: Down and Up move in the list, Enter takes, Escape and Tab close it.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/intake/adu-suggestions.h"

#define MOST_SHOWN 7

struct _AduSuggestions
{
  GObject parent_instance;
  GtkEntry *entry;     /* borrowed: it owns this */
  GtkPopover *popover; /* child of @entry */
  GtkListBox *list;
  char **names;      /* owned */
  GPtrArray *folded; /* of char *: @names as they are compared */
  gboolean taking;   /* the entry is being filled from the list */
};

G_DEFINE_FINAL_TYPE (AduSuggestions, adu_suggestions, G_TYPE_OBJECT)

static void
adu_suggestions_finalize (GObject *object)
{
  AduSuggestions *self = ADU_SUGGESTIONS (object);

  g_strfreev (self->names);
  g_clear_pointer (&self->folded, g_ptr_array_unref);
  G_OBJECT_CLASS (adu_suggestions_parent_class)->finalize (object);
}

static void
adu_suggestions_class_init (AduSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_suggestions_finalize;
}

static void
adu_suggestions_init (AduSuggestions *self)
{
  self->folded = g_ptr_array_new_with_free_func (g_free);
}

void
adu_suggestions_hide (AduSuggestions *self)
{
  gtk_popover_popdown (self->popover);
}

static void
add_row (AduSuggestions *self, const char *name)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  adu_names_set (row, name);
  gtk_list_box_append (self->list, row);
}

/* Every word typed begins a word of the name. */
static gboolean
matches (const char *folded, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *at = strstr (folded, words[i]);

      while (at != NULL && at != folded && g_ascii_isalnum (at[-1]))
        at = strstr (at + 1, words[i]);
      if (at == NULL)
        return FALSE;
    }
  return TRUE;
}

static guint
fill (AduSuggestions *self, const char *typed)
{
  g_auto (GStrv) words = adu_text_words (typed);
  guint n = 0;

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL;)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; words[0] != NULL && i < self->folded->len && n < MOST_SHOWN; i++)
    {
      if (g_str_equal (self->names[i], typed))
        return 0;
      if (matches (g_ptr_array_index (self->folded, i), words))
        {
          add_row (self, self->names[i]);
          n++;
        }
    }
  return n;
}

static void
on_changed (GtkEditable *editable, AduSuggestions *self)
{
  const char *typed = gtk_editable_get_text (editable);

  if (self->taking || !gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (editable))) ||
      strlen (typed) > 200 || fill (self, typed) == 0)
    {
      adu_suggestions_hide (self);
      return;
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_popover_popup (self->popover);
}

static void
take (AduSuggestions *self, GtkListBoxRow *row)
{
  GtkWidget *label = row != NULL ? gtk_list_box_row_get_child (row) : NULL;
  g_autofree char *name = label != NULL ? g_strdup (gtk_label_get_text (GTK_LABEL (label))) : NULL;

  if (name == NULL)
    return;
  self->taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->taking = FALSE;
  adu_suggestions_hide (self);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, AduSuggestions *self)
{
  take (self, row);
}

static void
move (AduSuggestions *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int at = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;

  row = gtk_list_box_get_row_at_index (self->list, MAX (at, 0));
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, AduSuggestions *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      move (self, key == GDK_KEY_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      take (self, gtk_list_box_get_selected_row (self->list));
      return TRUE;
    case GDK_KEY_Escape:
      adu_suggestions_hide (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
on_focus_left (GtkEventControllerFocus *focus, AduSuggestions *self)
{
  adu_suggestions_hide (self);
}

static void
on_entry_destroyed (GtkWidget *entry, AduSuggestions *self)
{
  gtk_widget_unparent (GTK_WIDGET (self->popover));
}

/**
 * adu_suggestions_new:
 * @entry: where one types
 * @label: what the names are, for those who hear the screen
 *
 * Returns: (transfer none): lives as long as @entry
 */
AduSuggestions *
adu_suggestions_new (GtkEntry *entry, const char *label)
{
  AduSuggestions *self = g_object_new (ADU_TYPE_SUGGESTIONS, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  adu_names_set (GTK_WIDGET (self->list), label);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_set_focusable (GTK_WIDGET (self->list), FALSE);
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->list));
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (entry));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (entry, "destroy", G_CALLBACK (on_entry_destroyed), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  g_object_set_data_full (G_OBJECT (entry), "adu-suggestions", self, g_object_unref);
  return self;
}

/* @names: (array zero-terminated=1): what is offered, in the order it is offered */
void
adu_suggestions_set_names (AduSuggestions *self, const char *const *names)
{
  g_strfreev (self->names);
  self->names = g_strdupv ((char **) names);
  g_ptr_array_set_size (self->folded, 0);
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (self->folded, adu_text_fold (names[i]));
}
