/* adu-case-filter.c — the form inside *Filter*: every change is a new search at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: cases/adu-case-filter.ui
 * The rows come from the tables of adu-case-facets. A search that names several values of one facet (a link from
 * another page) shows as "Several" and stays until another one is chosen.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/cases/adu-case-facets.h"
#include "gui/cases/adu-case-filter.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"

struct _AduCaseFilter
{
  GtkBox parent_instance;
  GtkGrid *grid;

  AduStore *store; /* owned */
  AduFind *find;   /* owned */
  GtkDropDown *facets[ADU_N_CASE_FACETS];
  GtkDropDown *entries[ADU_N_CASE_ENTRY_FACETS];
  GArray *ids[ADU_N_CASE_ENTRY_FACETS]; /* of gint64, beside the entries' rows from 1 */
  GtkDropDown *open;
  GtkCheckButton *overdue;
  GtkEditable *from;
  GtkEditable *to;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AduCaseFilter, adu_case_filter, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* @find: (transfer full). */
static void
take_find (AduCaseFilter *self, AduFind *find)
{
  adu_find_unref (self->find);
  self->find = find;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
facet_cb (GtkDropDown *drop_down, GParamSpec *pspec, AduCaseFilter *self)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  for (gsize i = 0; i < ADU_N_CASE_FACETS && !self->updating; i++)
    if (self->facets[i] == drop_down && selected <= adu_case_facets[i].n)
      take_find (self, adu_case_facets[i].with (self->find, selected == 0 ? 0 : 1u << (selected - 1)));
}

static void
entry_cb (GtkDropDown *drop_down, GParamSpec *pspec, AduCaseFilter *self)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  for (gsize i = 0; i < ADU_N_CASE_ENTRY_FACETS && !self->updating; i++)
    if (self->entries[i] == drop_down && selected <= self->ids[i]->len)
      take_find (self, adu_case_entry_facets[i].with (
                         self->find, selected == 0 ? 0 : g_array_index (self->ids[i], gint64, selected - 1)));
}

static void
open_cb (GtkDropDown *drop_down, GParamSpec *pspec, AduCaseFilter *self)
{
  if (!self->updating)
    take_find (self, adu_find_with_open (self->find, (AduFindOpen) gtk_drop_down_get_selected (drop_down)));
}

static void
overdue_cb (GtkCheckButton *button, AduCaseFilter *self)
{
  if (!self->updating)
    take_find (self, adu_find_with_overdue (self->find, gtk_check_button_get_active (button)));
}

/* Reads a date; what is none is marked and leaves the search as it is. */
static gboolean
read_day (GtkEditable *entry, AduDay *day)
{
  const char *text = gtk_editable_get_text (entry);
  gboolean good;

  *day = adu_words_parse_day (text);
  good = *text == '\0' || adu_day_is_set (*day);
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  return good;
}

static void
day_cb (GtkEditable *entry, AduCaseFilter *self)
{
  AduDay from, to;
  gboolean good;

  if (self->updating)
    return;
  good = read_day (self->from, &from);
  good = read_day (self->to, &to) && good;
  if (good && (from.n != adu_find_received_from (self->find).n || to.n != adu_find_received_to (self->find).n))
    take_find (self, adu_find_with_received (self->find, from, to));
}

/* --- building ------------------------------------------------------------------------------------------------------ */

static void
add_row (AduCaseFilter *self, int row, const char *title, GtkWidget *widget)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, widget, 1, row, 1, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static GtkDropDown *
drop_down_new (GtkStringList *words, gboolean search)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkDropDown *drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (words), expression));

  gtk_drop_down_set_enable_search (drop_down, search);
  return drop_down;
}

static GtkEditable *
day_entry_new (AduCaseFilter *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("dd/mm/yyyy"));
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_FREE_FORM);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 11);
  g_signal_connect (entry, "changed", G_CALLBACK (day_cb), self);
  return GTK_EDITABLE (entry);
}

static int
add_facets (AduCaseFilter *self, int row)
{
  for (gsize i = 0; i < ADU_N_CASE_FACETS; i++)
    {
      GtkStringList *words = gtk_string_list_new (NULL);

      gtk_string_list_append (words, _("Any"));
      for (guint value = 0; value < adu_case_facets[i].n; value++)
        gtk_string_list_append (words, adu_case_facets[i].word (value));
      self->facets[i] = drop_down_new (words, FALSE);
      g_signal_connect (self->facets[i], "notify::selected", G_CALLBACK (facet_cb), self);
      add_row (self, row++, _(adu_case_facets[i].title), GTK_WIDGET (self->facets[i]));
    }
  return row;
}

static int
add_entries (AduCaseFilter *self, int row)
{
  for (gsize i = 0; i < ADU_N_CASE_ENTRY_FACETS; i++)
    {
      self->ids[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
      self->entries[i] = drop_down_new (gtk_string_list_new (NULL), TRUE);
      g_signal_connect (self->entries[i], "notify::selected", G_CALLBACK (entry_cb), self);
      add_row (self, row++, _(adu_case_entry_facets[i].title), GTK_WIDGET (self->entries[i]));
    }
  return row;
}

static void
build (AduCaseFilter *self)
{
  GtkStringList *open = gtk_string_list_new (NULL);
  int row = 0;

  self->updating = TRUE;
  for (guint value = ADU_FIND_ANY; value <= ADU_FIND_CLOSED; value++)
    gtk_string_list_append (open, value == ADU_FIND_ANY ? _("Any") : adu_words_find_open ((AduFindOpen) value));
  self->open = drop_down_new (open, FALSE);
  g_signal_connect (self->open, "notify::selected", G_CALLBACK (open_cb), self);
  self->overdue = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_("Only _overdue ones")));
  g_signal_connect (self->overdue, "toggled", G_CALLBACK (overdue_cb), self);
  gtk_grid_attach (self->grid, GTK_WIDGET (self->overdue), 0, row++, 2, 1);
  add_row (self, row++, _("Open or closed"), GTK_WIDGET (self->open));
  row = add_facets (self, row);
  row = add_entries (self, row);
  self->from = day_entry_new (self);
  self->to = day_entry_new (self);
  add_row (self, row++, _("Received from"), GTK_WIDGET (self->from));
  add_row (self, row++, _("Received until"), GTK_WIDGET (self->to));
  self->updating = FALSE;
}

/* --- showing a search ---------------------------------------------------------------------------------------------- */

static void
show_facet (AduCaseFilter *self, gsize i)
{
  const AduCaseFacet *facet = &adu_case_facets[i];
  GtkStringList *words = GTK_STRING_LIST (gtk_drop_down_get_model (self->facets[i]));
  guint mask = facet->get (self->find);
  gboolean several = mask != 0 && (mask & (mask - 1)) != 0;
  guint length = g_list_model_get_n_items (G_LIST_MODEL (words));
  guint selected = facet->n + 1;

  if (several && length == facet->n + 1)
    gtk_string_list_append (words, _("Several"));
  for (guint value = 0; !several && value < facet->n; value++)
    if (mask == 1u << value)
      selected = value + 1;
  if (mask == 0)
    selected = 0;
  gtk_drop_down_set_selected (self->facets[i], selected);
  if (!several && length > facet->n + 1)
    gtk_string_list_remove (words, facet->n + 1);
}

static void
show_entry (AduCaseFilter *self, gsize i)
{
  gint64 id = adu_case_entry_facets[i].get (self->find);
  guint selected = 0;

  for (guint k = 0; k < self->ids[i]->len; k++)
    if (g_array_index (self->ids[i], gint64, k) == id)
      selected = k + 1;
  gtk_drop_down_set_selected (self->entries[i], selected);
}

static void
show_day (GtkEditable *entry, AduDay day)
{
  g_autofree char *text = adu_day_is_set (day) ? adu_words_day_short (day) : g_strdup ("");

  /* Not while somebody types it: "1/2/26" is a date already. */
  if (adu_words_parse_day (gtk_editable_get_text (entry)).n != day.n)
    gtk_editable_set_text (entry, text);
}

static void
show_find (AduCaseFilter *self)
{
  self->updating = TRUE;
  for (gsize i = 0; i < ADU_N_CASE_FACETS; i++)
    show_facet (self, i);
  for (gsize i = 0; i < ADU_N_CASE_ENTRY_FACETS; i++)
    show_entry (self, i);
  gtk_drop_down_set_selected (self->open, adu_find_open (self->find));
  gtk_check_button_set_active (self->overdue, adu_find_overdue (self->find));
  show_day (self->from, adu_find_received_from (self->find));
  show_day (self->to, adu_find_received_to (self->find));
  self->updating = FALSE;
}

static void
read_lists (AduCaseFilter *self)
{
  self->updating = TRUE;
  for (gsize i = 0; i < ADU_N_CASE_ENTRY_FACETS; i++)
    {
      g_autoptr (GArray) entries = adu_case_entries (self->store, adu_case_entry_facets[i].kind);
      g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

      g_array_set_size (self->ids[i], 0);
      gtk_string_list_append (words, _("Any"));
      for (guint k = 0; k < entries->len; k++)
        {
          const AduCaseEntry *entry = &g_array_index (entries, AduCaseEntry, k);

          gtk_string_list_append (words, entry->name);
          g_array_append_val (self->ids[i], entry->id);
        }
      gtk_drop_down_set_model (self->entries[i], G_LIST_MODEL (words));
    }
  self->updating = FALSE;
  show_find (self);
}

static void
store_changed_cb (AduStore *store, guint what, GArray *ids, AduCaseFilter *self)
{
  if ((what & (ADU_CHANGED_LISTS | ADU_CHANGED_OFFICIALS)) != 0)
    read_lists (self);
}

/* --- the object ---------------------------------------------------------------------------------------------------- */

static void
adu_case_filter_dispose (GObject *object)
{
  AduCaseFilter *self = ADU_CASE_FILTER (object);

  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_CASE_FILTER);
  g_clear_object (&self->store);
  for (gsize i = 0; i < ADU_N_CASE_ENTRY_FACETS; i++)
    g_clear_pointer (&self->ids[i], g_array_unref);
  g_clear_pointer (&self->find, adu_find_unref);
  G_OBJECT_CLASS (adu_case_filter_parent_class)->dispose (object);
}

static void
adu_case_filter_class_init (AduCaseFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_case_filter_dispose;
  signals[CHANGED] =
    g_signal_new ("changed", ADU_TYPE_CASE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/cases/adu-case-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, AduCaseFilter, grid);
}

static void
adu_case_filter_init (AduCaseFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->find = adu_find_new ();
  build (self);
}

/* Once: the lists of that register are offered. */
void
adu_case_filter_set_store (AduCaseFilter *self, AduStore *store)
{
  g_set_object (&self->store, store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  read_lists (self);
}

/* Shows that search; says nothing. */
void
adu_case_filter_set_find (AduCaseFilter *self, AduFind *find)
{
  adu_find_ref (find);
  adu_find_unref (self->find);
  self->find = find;
  show_find (self);
}

/* Returns: (transfer none): the search as it is chosen. */
AduFind *
adu_case_filter_find (AduCaseFilter *self)
{
  return self->find;
}
