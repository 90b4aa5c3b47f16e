/* adu-toolkit-names.c — names for the parts of the toolkit that have none of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Source: what an accessibility bus told of every page; see tests/driven/.
 *
 * Names that a template or a page has given stay. The parts are private classes, hence known by their names only.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-toolkit-names.h"

typedef enum
{
  BY_WORD,   /* always the same */
  BY_ICON,   /* always the same, where there is no text */
  BY_TEXT,   /* what its label says, also when that changes */
  BY_PARENT, /* as what it is part of */
  BY_CELLS,  /* see adu-names.h */
} Kind;

/* The first row that fits: the class of the part, and one of a widget around it. */
static const struct
{
  const char *type;
  const char *around; /* NULL: wherever it stands */
  Kind kind;
  const char *word;
} parts[] = {
  { "GtkColumnViewTitle", NULL, BY_TEXT, NULL },
  { "GtkListItemWidget", "GtkDropDown", BY_TEXT, NULL },
  { "GtkListItemWidget", "GtkColumnListView", BY_CELLS, NULL },
  { "GtkListItemWidget", "GtkColumnView", BY_WORD, N_("Column headings") },
  { "GtkColumnListView", NULL, BY_WORD, N_("Rows") },
  { "GtkListView", "GtkDropDown", BY_WORD, N_("Choices") },
  { "GtkToggleButton", "GtkDropDown", BY_PARENT, NULL },
  { "GtkSearchEntry", "GtkDropDown", BY_WORD, N_("Search the choices") },
  { "GtkToggleButton", "GtkShortcutsWindow", BY_ICON, N_("Search the shortcuts") },
  { "GtkSearchEntry", "GtkShortcutsWindow", BY_WORD, N_("Search the shortcuts") },
  { "GtkMenuButton", NULL, BY_TEXT, NULL },
  { "GtkExpander", NULL, BY_TEXT, NULL },
  { "GtkButton", "AdwToastWidget", BY_ICON, N_("Dismiss") },
  { "GtkButton", "AdwPasswordEntryRow", BY_ICON, N_("Show what is typed") },
  { "GtkListBox", "AduRuleRow", BY_WORD, N_("Content") },
  { "GtkScrolledWindow", NULL, BY_WORD, N_("Content") },
  { "GtkPaned", NULL, BY_WORD, N_("Divider") },
};

static gboolean
is_called (GtkWidget *widget, const char *type)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), type);
}

static gboolean
stands_in (GtkWidget *widget, const char *type)
{
  for (widget = gtk_widget_get_parent (widget); widget != NULL; widget = gtk_widget_get_parent (widget))
    if (is_called (widget, type))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer none) (nullable): the first label inside. */
static GtkWidget *
label_in (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = label_in (child);
  return found;
}

static void
take_text (GtkWidget *part)
{
  GtkWidget *label = label_in (part);

  if (label != NULL)
    adu_names_set (part, gtk_label_get_text (GTK_LABEL (label)));
}

/* A menu button makes a new label when its text changes; elsewhere the label stays. */
static void
follow_text (GtkWidget *part)
{
  gpointer speaker = GTK_IS_MENU_BUTTON (part) ? part : label_in (part);

  take_text (part);
  if (speaker != NULL)
    g_signal_connect_object (speaker, "notify::label", G_CALLBACK (take_text), part, G_CONNECT_SWAPPED);
}

/* A part of a control that has a label in front of it is called as that label. */
static void
name_as_parent (GtkWidget *part)
{
  GtkWidget *parent = gtk_widget_get_parent (part);
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (parent);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  labels != NULL ? labels->data : parent, NULL, -1);
}

static void
name_part (GtkWidget *part, Kind kind, const char *word)
{
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      (kind != BY_ICON &&
       gtk_test_accessible_has_relation (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_RELATION_LABELLED_BY)))
    return;
  switch (kind)
    {
    case BY_ICON:
      if (label_in (part) == NULL)
        adu_names_set (part, _(word));
      break;
    case BY_WORD:
      adu_names_set (part, _(word));
      break;
    case BY_TEXT:
      follow_text (part);
      break;
    case BY_PARENT:
      name_as_parent (part);
      break;
    case BY_CELLS:
    default:
      break;
    }
}

static gboolean
on_map (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_called (widget, parts[i].type) && (parts[i].around == NULL || stands_in (widget, parts[i].around)))
      {
        name_part (widget, parts[i].kind, parts[i].word);
        break;
      }
  return G_SOURCE_CONTINUE;
}

/* From now on every part that is shown has a name. To be called once. */
void
adu_toolkit_names_init (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map, NULL, NULL);
}
