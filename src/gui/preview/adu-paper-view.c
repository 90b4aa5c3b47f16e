/* adu-paper-view.c — the pages of a document, one under the other, as they will stand on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * The view asks for the room of all its pages and lives in a viewport. What is drawn follows where one has scrolled to:
 * the pages on screen and their neighbours are kept as pictures, the others are forgotten. One page is drawn at a time,
 * in a thread; until it is there, the paper is white, or the page as it was at the last size.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gui/adu-names.h"
#include "gui/preview/adu-paper-view.h"

#define GAP 18.0             /* around and between pages, pixels */
#define WHOLE (96.0 / 72.0)  /* pixels a point at 100 % */
#define MOST_FITTED 1.0      /* a page in a wide window is still a page */
#define LEAST_WIDTH 240

static const double zooms[] = { 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0 };

struct _AduPaperView
{
  GtkWidget parent_instance;

  AduSheets *sheets; /* owned; nullable */
  char *name;        /* owned; what the document is called */
  double zoom;       /* 0: fits the width */
  guint page;        /* the one in the middle */
  GHashTable *drawn; /* owned; number → AduDrawn */
  GCancellable *cancellable; /* owned; of the drawing under way; nullable */
  GtkAdjustment *scroll;     /* owned; of the viewport around; nullable */
  guint later;               /* source: says that the size changed, once it has */
};

G_DEFINE_FINAL_TYPE (AduPaperView, adu_paper_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SHOWN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void draw_next (AduPaperView *self);

/* --- where pages are ------------------------------------------------------------------------------------ */

static guint
n_pages (AduPaperView *self)
{
  return self->sheets != NULL ? adu_sheets_n (self->sheets) : 0;
}

static AduPaper
paper_of (AduPaperView *self)
{
  return self->sheets != NULL ? adu_sheets_paper (self->sheets) : adu_paper_from_code ("a4");
}

/* Pixels a point in a view of that width. */
static double
scale_for (AduPaperView *self, double width)
{
  AduPaper paper = paper_of (self);

  if (self->zoom > 0)
    return self->zoom * WHOLE;
  return CLAMP ((width - 2 * GAP) / paper.width, 0.1, MOST_FITTED * WHOLE);
}

static double
scale_of (AduPaperView *self)
{
  return scale_for (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

static double
page_step (AduPaperView *self, double scale)
{
  return floor (paper_of (self).height * scale) + GAP;
}

/* The first and last page of which something is between @top and @bottom. */
static void
pages_between (AduPaperView *self, double top, double bottom, guint *first, guint *last)
{
  double step = page_step (self, scale_of (self));
  guint n = n_pages (self);

  *first = (guint) CLAMP ((top - GAP) / step, 0, (double) (n - 1));
  *last = (guint) CLAMP ((bottom - GAP) / step, 0, (double) (n - 1));
}

static void
visible_span (AduPaperView *self, double *top, double *bottom)
{
  *top = self->scroll != NULL ? gtk_adjustment_get_value (self->scroll) : 0;
  *bottom = *top + (self->scroll != NULL ? gtk_adjustment_get_page_size (self->scroll)
                                         : gtk_widget_get_height (GTK_WIDGET (self)));
}

/* --- what is heard -------------------------------------------------------------------------------------- */

static void
tell (AduPaperView *self)
{
  const AduDrawn *drawn = g_hash_table_lookup (self->drawn, GUINT_TO_POINTER (self->page));
  /* Translators: name of a document, number of a page, how many there are */
  g_autofree char *name =
    n_pages (self) > 0 ? g_strdup_printf (_("%s, page %u of %u"), self->name, self->page + 1, n_pages (self))
                       : g_strdup (self->name);

  adu_names_set (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  drawn != NULL ? drawn->text : "", -1);
}

/* --- drawing -------------------------------------------------------------------------------------------- */

static gboolean
is_fresh (AduPaperView *self, guint number, double scale)
{
  const AduDrawn *drawn = g_hash_table_lookup (self->drawn, GUINT_TO_POINTER (number));

  return drawn != NULL && fabs (drawn->scale - scale) < 0.001;
}

static void
forget_far (AduPaperView *self, guint first, guint last)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->drawn);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (GPOINTER_TO_UINT (key) + 1 < first || GPOINTER_TO_UINT (key) > last + 1)
      g_hash_table_iter_remove (&iter);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduPaperView) self = user_data;
  AduDrawn *drawn = adu_sheets_render_finish (result);

  /* Another document was set meanwhile: it draws for itself. */
  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      adu_drawn_free (drawn);
      return;
    }
  g_clear_object (&self->cancellable);
  if (drawn == NULL)
    return;
  g_hash_table_replace (self->drawn, GUINT_TO_POINTER (drawn->number), drawn);
  if (drawn->number == self->page)
    tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  draw_next (self);
}

/* Asks for the page that is missed most: one on screen, then a neighbour. */
static void
draw_next (AduPaperView *self)
{
  double scale = scale_of (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double top, bottom;
  guint first, last;
  int missing = -1;

  if (n_pages (self) == 0 || self->cancellable != NULL || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;
  visible_span (self, &top, &bottom);
  pages_between (self, top, bottom, &first, &last);
  forget_far (self, first, last);
  for (guint i = first; i <= last && missing < 0; i++)
    if (!is_fresh (self, i, scale))
      missing = (int) i;
  if (missing < 0 && last + 1 < n_pages (self) && !is_fresh (self, last + 1, scale))
    missing = (int) last + 1;
  if (missing < 0 && first > 0 && !is_fresh (self, first - 1, scale))
    missing = (int) first - 1;
  if (missing < 0)
    return;
  self->cancellable = g_cancellable_new ();
  adu_sheets_render_async (self->sheets, (guint) missing, scale, self->cancellable, drawn_cb, g_object_ref (self));
}

static void
snapshot_page (AduPaperView *self, GtkSnapshot *snapshot, guint number, double scale)
{
  const AduDrawn *drawn = g_hash_table_lookup (self->drawn, GUINT_TO_POINTER (number));
  AduPaper paper = paper_of (self);
  float width = (float) floor (paper.width * scale);
  float height = (float) floor (paper.height * scale);
  float x = (float) MAX (GAP, floor ((gtk_widget_get_width (GTK_WIDGET (self)) - (double) width) / 2));
  float y = (float) (GAP + number * page_step (self, scale));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect edge;
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shade = { 0, 0, 0, 0.3f };

  gsk_rounded_rect_init_from_rect (&edge, &bounds, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &edge, &shade, 0, 1, 1, 5);
  if (drawn != NULL)
    gtk_snapshot_append_texture (snapshot, drawn->texture, &bounds);
  else
    gtk_snapshot_append_color (snapshot, &white, &bounds);
}

static void
adu_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AduPaperView *self = ADU_PAPER_VIEW (widget);
  double scale = scale_of (self);
  double top, bottom;
  guint first, last;

  if (n_pages (self) == 0)
    return;
  visible_span (self, &top, &bottom);
  pages_between (self, top, bottom, &first, &last);
  for (guint i = first; i <= last; i++)
    snapshot_page (self, snapshot, i, scale);
}

/* --- scrolling ------------------------------------------------------------------------------------------ */

static void
on_scrolled (AduPaperView *self)
{
  double top, bottom;
  guint first, last;

  if (n_pages (self) == 0)
    return;
  visible_span (self, &top, &bottom);
  pages_between (self, (top + bottom) / 2, (top + bottom) / 2, &first, &last);
  if (first != self->page)
    {
      self->page = first;
      tell (self);
      g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
    }
  draw_next (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
adu_paper_view_root (GtkWidget *widget)
{
  AduPaperView *self = ADU_PAPER_VIEW (widget);
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (adu_paper_view_parent_class)->root (widget);
  if (scrolled == NULL)
    return;
  self->scroll = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  g_signal_connect_swapped (self->scroll, "value-changed", G_CALLBACK (on_scrolled), self);
  g_signal_connect_swapped (self->scroll, "changed", G_CALLBACK (on_scrolled), self);
}

static void
adu_paper_view_unroot (GtkWidget *widget)
{
  AduPaperView *self = ADU_PAPER_VIEW (widget);

  if (self->scroll != NULL)
    g_signal_handlers_disconnect_by_data (self->scroll, self);
  g_clear_object (&self->scroll);
  GTK_WIDGET_CLASS (adu_paper_view_parent_class)->unroot (widget);
}

/* Page_Up and Page_Down go by what is on screen, the arrows by lines, Home and End to the ends. */
static gboolean
scroll_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  AduPaperView *self = ADU_PAPER_VIEW (widget);
  int how;

  if (self->scroll == NULL)
    return FALSE;
  g_variant_get (arguments, "(i)", &how);
  if (how == G_MAXINT || how == G_MININT)
    gtk_adjustment_set_value (self->scroll, how > 0 ? gtk_adjustment_get_upper (self->scroll) : 0);
  else
    gtk_adjustment_set_value (self->scroll, gtk_adjustment_get_value (self->scroll) +
                                              (ABS (how) > 1 ? how / 2 * gtk_adjustment_get_page_size (self->scroll) * 0.9
                                                             : how * 60.0));
  return TRUE;
}

static gboolean
zoom_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int steps;

  g_variant_get (arguments, "(i)", &steps);
  if (steps == 0)
    adu_paper_view_zoom_fit (ADU_PAPER_VIEW (widget));
  else
    adu_paper_view_zoom_by (ADU_PAPER_VIEW (widget), steps);
  return TRUE;
}

static gboolean
wheel_cb (GtkEventControllerScroll *controller, double dx, double dy, AduPaperView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return FALSE;
  adu_paper_view_zoom_by (self, dy < 0 ? 1 : -1);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, AduPaperView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* --- the widget ----------------------------------------------------------------------------------------- */

static GtkSizeRequestMode
adu_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
adu_paper_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  AduPaperView *self = ADU_PAPER_VIEW (widget);
  AduPaper paper = paper_of (self);
  double scale;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      scale = self->zoom > 0 ? self->zoom * WHOLE : WHOLE;
      *natural = (int) ceil (paper.width * scale + 2 * GAP);
      *minimum = self->zoom > 0 ? *natural : LEAST_WIDTH;
      return;
    }
  scale = scale_for (self, for_size > 0 ? for_size : paper.width * WHOLE + 2 * GAP);
  *minimum = *natural = (int) ceil (GAP + MAX (1, n_pages (self)) * page_step (self, scale));
}

static gboolean
later_cb (gpointer user_data)
{
  AduPaperView *self = user_data;

  self->later = 0;
  draw_next (self);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
  return G_SOURCE_REMOVE;
}

/* Whoever listens may change a label: not while sizes are being handed out. */
static void
adu_paper_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AduPaperView *self = ADU_PAPER_VIEW (widget);

  if (self->later == 0)
    self->later = g_idle_add (later_cb, self);
}

static void
forget_all (AduPaperView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_hash_table_remove_all (self->drawn);
  g_clear_pointer (&self->sheets, adu_sheets_unref);
}

static void
adu_paper_view_dispose (GObject *object)
{
  AduPaperView *self = ADU_PAPER_VIEW (object);

  g_clear_handle_id (&self->later, g_source_remove);
  forget_all (self);
  G_OBJECT_CLASS (adu_paper_view_parent_class)->dispose (object);
}

static void
adu_paper_view_finalize (GObject *object)
{
  AduPaperView *self = ADU_PAPER_VIEW (object);

  g_hash_table_unref (self->drawn);
  g_free (self->name);
  G_OBJECT_CLASS (adu_paper_view_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    GtkShortcutFunc callback;
    int argument;
  } keys[] = {
    { GDK_KEY_Up, 0, scroll_key_cb, -1 },
    { GDK_KEY_Down, 0, scroll_key_cb, 1 },
    { GDK_KEY_Page_Up, 0, scroll_key_cb, -2 },
    { GDK_KEY_Page_Down, 0, scroll_key_cb, 2 },
    { GDK_KEY_space, 0, scroll_key_cb, 2 },
    { GDK_KEY_Home, 0, scroll_key_cb, G_MININT },
    { GDK_KEY_End, 0, scroll_key_cb, G_MAXINT },
    { GDK_KEY_plus, 0, zoom_key_cb, 1 },
    { GDK_KEY_plus, GDK_CONTROL_MASK, zoom_key_cb, 1 },
    { GDK_KEY_equal, GDK_CONTROL_MASK, zoom_key_cb, 1 },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, zoom_key_cb, 1 },
    { GDK_KEY_minus, 0, zoom_key_cb, -1 },
    { GDK_KEY_minus, GDK_CONTROL_MASK, zoom_key_cb, -1 },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, zoom_key_cb, -1 },
    { GDK_KEY_0, GDK_CONTROL_MASK, zoom_key_cb, 0 },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, zoom_key_cb, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, keys[i].callback, "(i)",
                                  keys[i].argument);
}

static void
adu_paper_view_class_init (AduPaperViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_paper_view_dispose;
  object_class->finalize = adu_paper_view_finalize;
  widget_class->get_request_mode = adu_paper_view_get_request_mode;
  widget_class->measure = adu_paper_view_measure;
  widget_class->size_allocate = adu_paper_view_size_allocate;
  widget_class->snapshot = adu_paper_view_snapshot;
  widget_class->root = adu_paper_view_root;
  widget_class->unroot = adu_paper_view_unroot;
  signals[SIGNAL_SHOWN] =
    g_signal_new ("shown", ADU_TYPE_PAPER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "paper-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  add_keys (widget_class);
}

static void
adu_paper_view_init (AduPaperView *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                                               GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *click = gtk_gesture_click_new ();

  self->name = g_strdup ("");
  self->drawn = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) adu_drawn_free);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (wheel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * adu_paper_view_set_sheets:
 * @self: a view
 * @sheets: (nullable): the document; NULL: none
 * @name: what it is called; number and kind, never a person's name
 *
 * Where one has scrolled to stays: the same document made anew after a change is looked at where it was.
 */
void
adu_paper_view_set_sheets (AduPaperView *self, AduSheets *sheets, const char *name)
{
  AduSheets *kept = sheets != NULL ? adu_sheets_ref (sheets) : NULL;

  forget_all (self);
  self->sheets = kept;
  g_free (self->name);
  self->name = g_strdup (name);
  self->page = MIN (self->page, MAX (n_pages (self), 1) - 1);
  tell (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  draw_next (self);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

/* Returns: (transfer none) (nullable): the document. */
AduSheets *
adu_paper_view_sheets (AduPaperView *self)
{
  return self->sheets;
}

/* Returns: the page in the middle, from 0. */
guint
adu_paper_view_page (AduPaperView *self)
{
  return self->page;
}

/* Scrolls to the upper edge of page @number, from 0. */
void
adu_paper_view_go_to (AduPaperView *self, guint number)
{
  if (self->scroll != NULL && number < n_pages (self))
    gtk_adjustment_set_value (self->scroll, number * page_step (self, scale_of (self)));
}

/* Returns: how large it is shown; 1 = as on paper. */
double
adu_paper_view_zoom (AduPaperView *self)
{
  return scale_of (self) / WHOLE;
}

static void
set_zoom (AduPaperView *self, double zoom)
{
  guint page = self->page;

  self->zoom = zoom;
  adu_paper_view_go_to (self, page);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  draw_next (self);
}

void
adu_paper_view_zoom_by (AduPaperView *self, int steps)
{
  double now = adu_paper_view_zoom (self);
  int at = 0;

  while (at + 1 < (int) G_N_ELEMENTS (zooms) && zooms[at] < now - 0.005)
    at++;
  if (steps > 0 && zooms[at] > now + 0.005)
    at--;
  set_zoom (self, zooms[CLAMP (at + steps, 0, (int) G_N_ELEMENTS (zooms) - 1)]);
}

/* As wide as there is room. */
void
adu_paper_view_zoom_fit (AduPaperView *self)
{
  set_zoom (self, 0);
}
