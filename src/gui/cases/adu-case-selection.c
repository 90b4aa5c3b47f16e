/* adu-case-selection.c — the list of complaints as a view selects in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include "gui/cases/adu-case-selection.h"

struct _AduCaseSelection
{
  GObject parent_instance;
  AduCaseList *list; /* owned */
};

static void adu_case_selection_list_init (GListModelInterface *iface);
static void adu_case_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AduCaseSelection, adu_case_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, adu_case_selection_list_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, adu_case_selection_model_init))

enum
{
  TOO_MANY,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return ADU_TYPE_CASE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ADU_CASE_SELECTION (model)->list));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (ADU_CASE_SELECTION (model)->list), position);
}

static void
adu_case_selection_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return adu_case_list_is_selected (ADU_CASE_SELECTION (model)->list, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  AduCaseList *list = ADU_CASE_SELECTION (model)->list;
  GtkBitset *set = gtk_bitset_new_empty ();

  if (adu_case_list_n_selected (list) == 0)
    return set;
  for (guint i = position; i < position + n_items; i++)
    if (adu_case_list_is_selected (list, i))
      gtk_bitset_add (set, i);
  return set;
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n_items, gboolean unselect_rest)
{
  AduCaseSelection *self = ADU_CASE_SELECTION (model);

  if (!adu_case_list_select (self->list, position, n_items, unselect_rest))
    g_signal_emit (self, signals[TOO_MANY], 0);
  return TRUE;
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return select_range (model, position, 1, unselect_rest);
}

static gboolean
unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  adu_case_list_unselect (ADU_CASE_SELECTION (model)->list, position, n_items);
  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  return unselect_range (model, position, 1);
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return select_range (model, 0, get_n_items (G_LIST_MODEL (model)), FALSE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  adu_case_list_unselect_all (ADU_CASE_SELECTION (model)->list);
  return TRUE;
}

/* Shift and Ctrl with the pointer, drawing a box around rows. */
static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  AduCaseSelection *self = ADU_CASE_SELECTION (model);
  GtkBitsetIter iter;
  guint position;
  gboolean fits = TRUE;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    if (!gtk_bitset_contains (selected, position))
      adu_case_list_unselect (self->list, position, 1);
    else if (!adu_case_list_is_selected (self->list, position))
      fits = fits && adu_case_list_select (self->list, position, 1, FALSE);
  if (!fits)
    g_signal_emit (self, signals[TOO_MANY], 0);
  return TRUE;
}

static void
adu_case_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
  iface->set_selection = set_selection;
}

static void
adu_case_selection_dispose (GObject *object)
{
  g_clear_object (&ADU_CASE_SELECTION (object)->list);
  G_OBJECT_CLASS (adu_case_selection_parent_class)->dispose (object);
}

static void
adu_case_selection_class_init (AduCaseSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_case_selection_dispose;
  signals[TOO_MANY] =
    g_signal_new ("too-many", ADU_TYPE_CASE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
adu_case_selection_init (AduCaseSelection *self)
{
}

/* Returns: (transfer full): @list as a view wants it. */
AduCaseSelection *
adu_case_selection_new (AduCaseList *list)
{
  AduCaseSelection *self = g_object_new (ADU_TYPE_CASE_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (g_list_model_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "selection-changed", G_CALLBACK (gtk_selection_model_selection_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}
