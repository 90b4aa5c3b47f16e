/* adu-case-columns.c — the columns of the list of complaints, and the order their headers ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Cells are GtkInscription: they never ask for a new size, which is most of the cost of a frame while scrolling. GTK
 * 4.8 does not tell which header was clicked; each column has a sorter that says so when the view's sorter compares
 * two sentinels: the first one asked is the column, the sign is the direction.
 *
 * Widths are counted in digits of the view's letters, which are measured once, not in what the rows say. Where there is
 * less room, the columns whose ends may be missed give way together with the subject; those of dates and numbers do not.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/cases/adu-case-columns.h"
#include "gui/cases/adu-case-due.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"

#define ITEM "adu-list-item"
#define COLUMN "adu-column"
#define ORDER "adu-order"
#define STORE "adu-store"
#define WIDTH "adu-width"
#define FITTING "adu-fitting"

#define PADDING 14      /* of a cell, pixels */
#define ICON 22         /* before the limit, with its space */
#define SUBJECT_CHARS 26 /* what the subject should have */
#define SUBJECT_LEAST 12 /* what it has in any case */
#define LEAST_SHARE 0.45 /* of its width a column keeps; below, one scrolls */

/* What a cell says; transfer full. */
typedef char *(*CellText) (const AduRow *row, AduStore *store);

typedef struct
{
  const char *code;  /* for settings */
  const char *title; /* msgid */
  int sort;          /* AduSort, -1: none */
  int chars;         /* width in digits; 0: what is left */
  gboolean whole;    /* what it says is never shortened */
  gboolean shown;
  CellText text;
} Column;

static char *
subject_text (const AduRow *row, AduStore *store)
{
  return g_strdup (row->subject != NULL ? row->subject : "");
}

static char *
number_text (const AduRow *row, AduStore *store)
{
  return g_strdup (row->number);
}

static char *
unit_text (const AduRow *row, AduStore *store)
{
  return g_strdup (row->unit_name != NULL ? row->unit_name : "");
}

static char *
topic_text (const AduRow *row, AduStore *store)
{
  return g_strdup (row->topic_name != NULL ? row->topic_name : "");
}

static char *
handler_text (const AduRow *row, AduStore *store)
{
  return g_strdup (row->handler_name != NULL ? row->handler_name : "");
}

static char *
stage_text (const AduRow *row, AduStore *store)
{
  return g_strdup (adu_words_stage (row->stage));
}

static char *
channel_text (const AduRow *row, AduStore *store)
{
  return g_strdup (adu_words_channel (row->channel));
}

static char *
received_text (const AduRow *row, AduStore *store)
{
  return adu_words_day_short (row->received);
}

static char *
complainant_text (const AduRow *row, AduStore *store)
{
  if (row->complainant != NULL)
    return g_strdup (row->complainant);
  /* Translators: in place of the name of who complained */
  return g_strdup (row->anonymous ? _("(anonymous)") : _("(confidential)"));
}

/* A column has room for the day of a pause, not for what is waited for: that is its status. */
static char *
due_text (const AduRow *row, AduStore *store)
{
  AduDay today = adu_clock_today (adu_store_clock (store));

  if (adu_case_due_state (row, today) != ADU_DUE_PAUSED)
    return adu_case_due_words (row, store);
  /* Translators: of a limit that stands still; %d is a number of days */
  return g_strdup_printf (_("paused, day %d"), adu_day_between (row->paused_since, today) + 1);
}

static const Column columns[ADU_N_CASE_COLUMNS] = {
  { "due", N_("Due"), ADU_SORT_DUE, 19, TRUE, TRUE, due_text },
  { "number", N_("Register no"), ADU_SORT_NUMBER, 13, TRUE, TRUE, number_text },
  { "subject", N_("Subject"), ADU_SORT_SUBJECT, 0, FALSE, TRUE, subject_text },
  { "unit", N_("Unit"), ADU_SORT_UNIT, 17, FALSE, TRUE, unit_text },
  { "stage", N_("Status"), ADU_SORT_STAGE, 20, FALSE, TRUE, stage_text },
  { "received", N_("Received"), ADU_SORT_RECEIVED, 10, TRUE, TRUE, received_text },
  { "channel", N_("Channel"), ADU_SORT_CHANNEL, 15, FALSE, FALSE, channel_text },
  { "topic", N_("Topic"), ADU_SORT_TOPIC, 17, FALSE, FALSE, topic_text },
  { "handler", N_("Responsible"), -1, 17, FALSE, FALSE, handler_text },
  { "complainant", N_("Complainant"), ADU_SORT_COMPLAINANT, 16, FALSE, FALSE, complainant_text },
};

/* --- cells --------------------------------------------------------------------------------------------------------- */

/* A row for those who hear it: deadline, number, subject, unit, status. */
static char *
row_name (const AduRow *row, AduStore *store)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (gsize i = 0; i < 5; i++)
    {
      g_autofree char *text = columns[i].text (row, store);

      if (*text == '\0')
        continue;
      if (name->len > 0)
        g_string_append (name, ", ");
      g_string_append (name, text);
    }
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
draw_due (GtkWidget *box, const AduRow *row, AduStore *store, const char *text)
{
  GtkWidget *image = gtk_widget_get_first_child (box);
  GtkWidget *words = gtk_widget_get_last_child (box);
  AduDueState state =
    row != NULL ? adu_case_due_state (row, adu_clock_today (adu_store_clock (store))) : ADU_DUE_NONE;
  const char *css = adu_case_due_css (state);
  const char *classes[] = { css, NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (image), adu_case_due_icon (state));
  gtk_widget_set_css_classes (image, classes);
  gtk_widget_set_css_classes (words, classes);
  gtk_inscription_set_text (GTK_INSCRIPTION (words), text);
}

/* Draws what the item's row shows now: when bound, and whenever it changes. */
static void
draw (GtkListItem *item, const Column *column, AduStore *store)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  AduCaseRow *row = gtk_list_item_get_item (item);
  const AduRow *value = adu_case_row_value (row);
  g_autofree char *text = value != NULL ? column->text (value, store) : g_strdup ("");
  g_autofree char *name = value != NULL && column == columns ? row_name (value, store) : NULL;
  g_autofree char *cell = g_strdup_printf ("%s: %s", _(column->title), text);

  if (column == columns)
    draw_due (child, value, store, text);
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (child), text);
  adu_names_bind (item, cell, name != NULL ? name : (column == columns ? _("Reading…") : NULL));
}

static void
row_changed_cb (AduCaseRow *row, GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  const Column *column = g_object_get_data (G_OBJECT (child), COLUMN);
  AduStore *store = g_object_get_data (G_OBJECT (child), STORE);

  draw (item, column, store);
}

static GtkWidget *
inscription_new (int chars)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_hexpand (cell, TRUE);
  return cell;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const Column *column)
{
  GtkWidget *child = inscription_new (column->chars == 0 ? SUBJECT_LEAST : 3);

  if (column == columns)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (box), gtk_image_new ());
      gtk_box_append (GTK_BOX (box), child);
      child = box;
    }
  g_object_set_data (G_OBJECT (child), ITEM, item);
  g_object_set_data (G_OBJECT (child), COLUMN, (gpointer) column);
  g_object_set_data (G_OBJECT (child), STORE, g_object_get_data (G_OBJECT (factory), STORE));
  gtk_list_item_set_child (item, child);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const Column *column)
{
  AduCaseRow *row = gtk_list_item_get_item (item);

  g_signal_connect (row, "changed", G_CALLBACK (row_changed_cb), item);
  draw (item, column, g_object_get_data (G_OBJECT (factory), STORE));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const Column *column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_changed_cb, item);
}

/* --- sorting -------------------------------------------------------------------------------------------------------- */

/* Which column's sorter was asked first; main thread only, set during one comparison. */
static const Column *asked;

static int
probe (gconstpointer a, gconstpointer b, gpointer user_data)
{
  if (asked == NULL)
    asked = user_data;
  return -1;
}

/* Returns: TRUE if a header says an order. */
gboolean
adu_case_columns_sort (GtkColumnView *view, AduSort *sort, gboolean *descending)
{
  g_autoptr (GtkStringObject) low = gtk_string_object_new ("a");
  g_autoptr (GtkStringObject) high = gtk_string_object_new ("b");
  GtkOrdering order;

  asked = NULL;
  order = gtk_sorter_compare (gtk_column_view_get_sorter (view), low, high);
  if (asked == NULL)
    return FALSE;
  *sort = (AduSort) asked->sort;
  *descending = order == GTK_ORDERING_LARGER;
  asked = NULL;
  return TRUE;
}

/* --- the columns ---------------------------------------------------------------------------------------------------- */

/* Returns: (transfer none) (nullable): that column, if it is shown. */
static GtkColumnViewColumn *
column_of (GtkColumnView *view, const Column *info)
{
  GListModel *model = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (model, i);

      if (g_object_get_data (G_OBJECT (column), COLUMN) == info)
        return column;
    }
  return NULL;
}

/* Shows in the headers which order the list has: one arrow, where GTK would keep those of the orders before. */
void
adu_case_columns_show_sort (GtkColumnView *view, AduSort sort, gboolean descending)
{
  guint order = (guint) sort * 2 + (descending ? 1 : 0) + 1;
  AduSort now;
  gboolean now_descending;

  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (view), ORDER)) == order &&
      adu_case_columns_sort (view, &now, &now_descending) && now == sort && now_descending == descending)
    return;
  for (guint i = 0; i < ADU_N_CASE_COLUMNS; i++)
    if (columns[i].sort == (int) sort)
      {
        adu_case_columns_set_shown (view, i, TRUE);
        gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
        gtk_column_view_sort_by_column (view, column_of (view, &columns[i]),
                                        descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
        g_object_set_data (G_OBJECT (view), ORDER, GUINT_TO_POINTER (order));
      }
}

/* How wide a digit of @view is. */
static double
digit_width (GtkColumnView *view)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), "0000000000");
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return extents.width / (10.0 * PANGO_SCALE);
}

/* What @info wants. */
static int
wanted_width (const Column *info, double digit)
{
  return (int) (info->chars * digit) + PADDING + (info == columns ? ICON : 0);
}

/* One that was dragged wider or narrower stays as it is. */
static gboolean
is_as_set (GtkColumnViewColumn *column)
{
  return gtk_column_view_column_get_fixed_width (column) ==
         GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), WIDTH));
}

static void
set_width (GtkColumnViewColumn *column, int width)
{
  g_object_set_data (G_OBJECT (column), WIDTH, GINT_TO_POINTER (width));
  if (gtk_column_view_column_get_fixed_width (column) != width)
    gtk_column_view_column_set_fixed_width (column, width);
}

/* How much of what they want the columns get that may be shortened, in a view of @room pixels. */
static double
share_of_room (GtkColumnView *view, double digit, double room)
{
  double whole = 0, soft = SUBJECT_CHARS * digit + PADDING;

  for (guint i = 0; i < ADU_N_CASE_COLUMNS; i++)
    {
      GtkColumnViewColumn *column = column_of (view, &columns[i]);

      if (column == NULL || columns[i].chars == 0)
        continue;
      if (!is_as_set (column))
        whole += gtk_column_view_column_get_fixed_width (column);
      else if (columns[i].whole)
        whole += wanted_width (&columns[i], digit);
      else
        soft += wanted_width (&columns[i], digit);
    }
  return CLAMP ((room - whole) / soft, LEAST_SHARE, 1.0);
}

static void
fit (GtkColumnView *view)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  double digit = digit_width (view);
  double room = across != NULL ? gtk_adjustment_get_page_size (across) : 0;
  double share = room > 0 ? share_of_room (view, digit, room) : 1;

  for (guint i = 0; i < ADU_N_CASE_COLUMNS; i++)
    {
      GtkColumnViewColumn *column = column_of (view, &columns[i]);
      int width = wanted_width (&columns[i], digit);

      if (column != NULL && columns[i].chars > 0 && is_as_set (column))
        set_width (column, columns[i].whole ? width : (int) (width * share));
    }
}

static gboolean
fit_later_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  g_object_set_data (G_OBJECT (view), FITTING, NULL);
  fit (GTK_COLUMN_VIEW (view));
  return G_SOURCE_REMOVE;
}

/* The room is told while it is shared out, when no width may be asked for. */
static void
room_changed_cb (GtkColumnView *view)
{
  if (g_object_get_data (G_OBJECT (view), FITTING) != NULL)
    return;
  g_object_set_data (G_OBJECT (view), FITTING, view);
  gtk_widget_add_tick_callback (GTK_WIDGET (view), fit_later_cb, NULL, NULL);
}

static void
adjustment_changed_cb (GtkColumnView *view)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));

  if (across != NULL)
    g_signal_connect_object (across, "notify::page-size", G_CALLBACK (room_changed_cb), view, G_CONNECT_SWAPPED);
}

static GtkColumnViewColumn *
column_new (const Column *info, AduStore *store, double digit)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_object_set_data (G_OBJECT (factory), STORE, store);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) info);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) info);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), (gpointer) info);
  column = gtk_column_view_column_new (_(info->title), factory);
  g_object_set_data (G_OBJECT (column), COLUMN, (gpointer) info);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (info->chars > 0)
    set_width (column, wanted_width (info, digit));
  else
    gtk_column_view_column_set_expand (column, TRUE);
  if (info->sort >= 0)
    {
      g_autoptr (GtkCustomSorter) sorter = gtk_custom_sorter_new (probe, (gpointer) info, NULL);

      gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
    }
  return column;
}

/* Adds the columns one sees at first. @store: outlives @view. */
void
adu_case_columns_add (GtkColumnView *view, AduStore *store)
{
  g_object_set_data (G_OBJECT (view), STORE, store);
  g_signal_connect (view, "notify::hadjustment", G_CALLBACK (adjustment_changed_cb), NULL);
  adjustment_changed_cb (view);
  for (guint i = 0; i < ADU_N_CASE_COLUMNS; i++)
    if (columns[i].shown)
      adu_case_columns_set_shown (view, i, TRUE);
}

/* Returns: a machine name of that column. */
const char *
adu_case_columns_code (guint index)
{
  return columns[index].code;
}

/* Returns: its title, translated. */
const char *
adu_case_columns_title (guint index)
{
  return _(columns[index].title);
}

gboolean
adu_case_columns_is_shown (GtkColumnView *view, guint index)
{
  return column_of (view, &columns[index]) != NULL;
}

/* A column that is only hidden would still make and fill its cells, and in GTK 4.8 take its width from the others:
 * so one that is not shown is not there. */
void
adu_case_columns_set_shown (GtkColumnView *view, guint index, gboolean shown)
{
  GtkColumnViewColumn *column = column_of (view, &columns[index]);
  g_autoptr (GtkColumnViewColumn) fresh = NULL;
  guint position = 0;

  if ((column != NULL) == shown)
    return;
  if (!shown)
    {
      gtk_column_view_remove_column (view, column);
      room_changed_cb (view);
      return;
    }
  for (guint i = 0; i < index; i++)
    position += adu_case_columns_is_shown (view, i) ? 1 : 0;
  fresh = column_new (&columns[index], g_object_get_data (G_OBJECT (view), STORE), digit_width (view));
  gtk_column_view_insert_column (view, position, fresh);
  if (gtk_widget_get_mapped (GTK_WIDGET (view)))
    room_changed_cb (view);
}

/* Returns: (transfer none) (nullable): the item of the row at that place of @view. */
GtkListItem *
adu_case_columns_item_at (GtkColumnView *view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);

  for (; widget != NULL && widget != GTK_WIDGET (view) && !GTK_IS_LIST_VIEW (widget); widget = gtk_widget_get_parent (widget))
    {
      GtkListItem *item = g_object_get_data (G_OBJECT (widget), ITEM);

      for (GtkWidget *child = gtk_widget_get_first_child (widget); item == NULL && child != NULL;
           child = gtk_widget_get_first_child (child))
        item = g_object_get_data (G_OBJECT (child), ITEM);
      if (item != NULL)
        return item;
    }
  return NULL;
}
