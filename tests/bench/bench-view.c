/* bench-view.c — scrolling and sorting the list of complaints, against the same columns on rows that are all in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-view [ROWS]. Both views are driven alternately, frame by frame; a frame's time is from before-paint to
 * after-paint. Prints one line of JSON per measurement; fails beyond gate × 1.25.
 */
#include <adwaita.h>

#include "bench-register.h"
#include "gui/adu-gui.h"
#include "gui/cases/adu-case-columns.h"
#include "gui/cases/adu-cases-screen.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define ROWS 100000
#define ROUNDS 7
#define FRAMES 90
#define STEP 37.0 /* pixels a frame */
#define GATE_SCROLL 1.15
#define GATE_SORT 1.0 /* never slower than sorting rows that are all in memory */
#define TOLERANCE 1.25
#define N_TEXTS 6

/* --- the peer: everything in memory ------------------------------------------------------------------------------ */

#define TYPE_PEER (peer_get_type ())
G_DECLARE_FINAL_TYPE (Peer, peer, BENCH, PEER, GObject)
struct _Peer
{
  GObject parent_instance;
  gint64 key;
  char *text[N_TEXTS];
};
G_DEFINE_FINAL_TYPE (Peer, peer, G_TYPE_OBJECT)

static void
peer_finalize (GObject *object)
{
  for (gsize i = 0; i < N_TEXTS; i++)
    g_free (BENCH_PEER (object)->text[i]);
  G_OBJECT_CLASS (peer_parent_class)->finalize (object);
}

static void
peer_class_init (PeerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = peer_finalize;
}

static void
peer_init (Peer *self)
{
}

static void
peer_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 3);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), 3);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_list_item_set_child (item, cell);
}

static void
peer_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)),
                            BENCH_PEER (gtk_list_item_get_item (item))->text[GPOINTER_TO_UINT (column)]);
}

static int
peer_compare (gconstpointer a, gconstpointer b, gpointer descending)
{
  gint64 one = ((const Peer *) a)->key;
  gint64 other = ((const Peer *) b)->key;
  int order = one < other ? -1 : one > other;

  return *(gboolean *) descending ? -order : order;
}

static gboolean peer_descending;
static GtkSorter *peer_sorter;

static GtkWidget *
peer_view_new (guint rows)
{
  static const int widths[N_TEXTS] = { 170, 126, 0, 150, 140, 92 };
  GListStore *store = g_list_store_new (TYPE_PEER);
  GtkWidget *view;

  for (guint i = 0; i < rows; i++)
    {
      g_autoptr (Peer) row = g_object_new (TYPE_PEER, NULL);

      row->key = (gint64) i * 7919 % rows;
      row->text[0] = g_strdup_printf ("%u hari lagi", i % 60);
      row->text[1] = g_strdup_printf ("ADU-2026-%04u", i);
      row->text[2] = g_strdup ("Obat TB kosong di Puskesmas Wini sejak awal bulan");
      row->text[3] = g_strdup ("Puskesmas Wini");
      row->text[4] = g_strdup ("Tindak lanjut");
      row->text[5] = g_strdup ("23/11/2026");
      g_list_store_append (store, row);
    }
  peer_sorter = GTK_SORTER (gtk_custom_sorter_new (peer_compare, &peer_descending, NULL));
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (
    G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (store), g_object_ref (peer_sorter))))));
  gtk_widget_add_css_class (view, "data-table");
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (peer_setup), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (peer_bind), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new ("Kolom", factory);
      if (widths[i] > 0)
        gtk_column_view_column_set_fixed_width (column, widths[i]);
      else
        gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  return view;
}

/* --- frames -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *window;
  GtkColumnView *view;
  GtkAdjustment *position;
  GdkFrameClock *clock;
  gint64 began;   /* microseconds */
  gint64 painted; /* frames */
  GArray *times;  /* of double, milliseconds; NULL: not measured */
} Side;

static void
before_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  ((Side *) user_data)->began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  Side *side = user_data;
  double time = (double) (g_get_monotonic_time () - side->began) / 1000.0;

  side->painted++;
  if (side->times != NULL)
    g_array_append_val (side->times, time);
}

static void
side_open (Side *side, GtkWidget *content, GtkColumnView *view)
{
  side->window = gtk_window_new ();
  side->view = view;
  gtk_window_set_default_size (GTK_WINDOW (side->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (side->window), content);
  gtk_window_present (GTK_WINDOW (side->window));
  side->position = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (side->view));
  side->clock = gtk_widget_get_frame_clock (side->window);
  g_signal_connect (side->clock, "before-paint", G_CALLBACK (before_paint_cb), side);
  g_signal_connect (side->clock, "after-paint", G_CALLBACK (after_paint_cb), side);
}

static void
next_frame (Side *side)
{
  gint64 painted = side->painted;

  gtk_widget_queue_draw (side->window);
  while (side->painted == painted)
    g_main_context_iteration (NULL, TRUE);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
percentile (GArray *times, guint percent)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, MIN (times->len - 1, times->len * percent / 100));
}

/* Milliseconds of the slowest twentieth of frames while scrolling from somewhere in the middle. */
static double
scroll_p95 (Side *side, guint round)
{
  double top = gtk_adjustment_get_upper (side->position) * (round + 1) / (ROUNDS + 2);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  gtk_adjustment_set_value (side->position, top);
  for (guint i = 0; i < 10; i++)
    next_frame (side);
  side->times = times;
  for (guint i = 0; i < FRAMES; i++)
    {
      gtk_adjustment_set_value (side->position, top + STEP * i);
      next_frame (side);
    }
  side->times = NULL;
  return percentile (times, 95);
}

/* Milliseconds of the main thread from asking for another order until a frame shows it. */
static double
sort_ours (Side *side, gboolean descending)
{
  gint64 before;
  double spent;

  gtk_adjustment_set_value (side->position, 0);
  for (guint i = 0; i < 10; i++)
    next_frame (side);
  before = g_get_monotonic_time ();
  adu_case_columns_show_sort (side->view, ADU_SORT_SUBJECT, descending);
  spent = (double) (g_get_monotonic_time () - before) / 1000.0;
  side->times = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < 40; i++)
    next_frame (side);
  spent += percentile (side->times, 100);
  g_clear_pointer (&side->times, g_array_unref);
  return spent;
}

static double
sort_peer (Side *side, gboolean descending)
{
  gint64 before;
  double spent;

  gtk_adjustment_set_value (side->position, 0);
  for (guint i = 0; i < 10; i++)
    next_frame (side);
  before = g_get_monotonic_time ();
  peer_descending = descending;
  gtk_sorter_changed (peer_sorter, GTK_SORTER_CHANGE_INVERTED);
  spent = (double) (g_get_monotonic_time () - before) / 1000.0;
  side->times = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < 10; i++)
    next_frame (side);
  spent += percentile (side->times, 100);
  g_clear_pointer (&side->times, g_array_unref);
  return spent;
}

static GtkColumnView *
find_view (GtkWidget *widget)
{
  if (GTK_IS_COLUMN_VIEW (widget))
    return GTK_COLUMN_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkColumnView *found = find_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
report (const char *name, guint rows, GArray *ours, GArray *peer, double gate)
{
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  double ratio;

  for (guint i = 0; i < ours->len; i++)
    {
      double each = g_array_index (ours, double, i) / g_array_index (peer, double, i);

      g_array_append_val (ratios, each);
    }
  ratio = percentile (ratios, 50);
  return bench_report (name, rows, percentile (ours, 50), percentile (peer, 50), ratio, gate, TOLERANCE);
}

int
main (int argc, char **argv)
{
  guint rows = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : ROWS;
  GArray *numbers[4];
  g_autoptr (AduSession) session = NULL;
  AduScreen *screen;
  Side ours = { NULL }, peer = { NULL };
  GtkWidget *scrolled, *view;
  gboolean good;

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  adw_init ();
  adu_words_init (NULL, "id");
  adu_gui_init ();
  session = bench_session (rows);
  screen = adu_cases_screen_new (session);
  side_open (&ours, GTK_WIDGET (screen), find_view (GTK_WIDGET (screen)));
  view = peer_view_new (rows);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  side_open (&peer, scrolled, GTK_COLUMN_VIEW (view));
  for (guint i = 0; i < 4; i++)
    numbers[i] = g_array_new (FALSE, FALSE, sizeof (double));
  bench_spin (2500);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (ours.view))), ==, rows);
  for (guint round = 0; round < ROUNDS; round++)
    {
      double measured[4] = { scroll_p95 (&ours, round), scroll_p95 (&peer, round),
                             sort_ours (&ours, round % 2 == 0), sort_peer (&peer, round % 2 == 0) };

      for (guint i = 0; i < 4; i++)
        g_array_append_val (numbers[i], measured[i]);
    }
  good = report ("view-scroll-p95", rows, numbers[0], numbers[1], GATE_SCROLL);
  good = report ("view-sort", rows, numbers[2], numbers[3], GATE_SORT) && good;
  gtk_window_destroy (GTK_WINDOW (ours.window));
  gtk_window_destroy (GTK_WINDOW (peer.window));
  for (guint i = 0; i < 4; i++)
    g_array_unref (numbers[i]);
  bench_close (session);
  return good ? 0 : 1;
}
