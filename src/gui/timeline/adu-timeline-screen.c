/* adu-timeline-screen.c — the page of limits: open complaints as bars against the office's calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/timeline/adu-timeline-screen.ui
 * Actions:  timeline.earlier, timeline.later, timeline.today, timeline.zoom-in, timeline.zoom-out, timeline.unfilter,
 *           timeline.calculate
 *
 * The bars are the rows of a list: up and down go from one to the next, each has a name, and only those that show are
 * drawn. Left and right move in time; they work while the list has the focus, so that fields keep their own.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-shortcuts.h"
#include "gui/adu-wrap-layout.h"
#include "gui/cases/adu-case-facets.h"
#include "gui/cases/adu-case-filter.h"
#include "gui/preview/adu-preview-screen.h"
#include "gui/timeline/adu-calculator.h"
#include "gui/timeline/adu-timeline-header.h"
#include "gui/timeline/adu-timeline-load.h"
#include "gui/timeline/adu-timeline-printable.h"
#include "gui/timeline/adu-timeline-row.h"
#include "gui/timeline/adu-timeline-screen.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"

struct _AduTimelineScreen
{
  AduScreen parent_instance;

  GtkWidget *toolbar;            /* template child */
  GtkLabel *zoom;                /* template child */
  GtkButton *unfilter;           /* template child */
  GtkDropDown *group;            /* template child */
  GtkMenuButton *filter_button;  /* template child */
  GtkStack *stack;               /* template child */
  AduTimelineHeader *header;     /* template child */
  AduTimelineBackdrop *backdrop; /* template child */
  GtkScrolledWindow *scrolled;   /* template child */
  GtkListView *view;             /* template child */
  AduTimelineLoad *load;         /* template child */
  AdwStatusPage *failed;         /* template child */

  AduCaseFilter *filter; /* of the tree; NULL until first wanted */
  AduTimelineLens *lens; /* owned */
  AduTimeline *timeline; /* owned; NULL without a register */
  AduDay drawn;          /* the day the rows speak of */
  gboolean updating;     /* the form follows the search, not the other way round */
};

G_DEFINE_FINAL_TYPE (AduTimelineScreen, adu_timeline_screen, ADU_TYPE_SCREEN)

static AduSession *
session_of (AduTimelineScreen *self)
{
  return adu_screen_session (ADU_SCREEN (self));
}

static AduStore *
store_of (AduTimelineScreen *self)
{
  return adu_session_store (session_of (self));
}

/* --- rows ------------------------------------------------------------------------------------------------------------ */

static gboolean
on_row_tooltip (GtkWidget *row, int x, int y, gboolean keyboard, GtkTooltip *tooltip, GtkListItem *list_item)
{
  AduTimelineScreen *self = ADU_TIMELINE_SCREEN (gtk_widget_get_ancestor (row, ADU_TYPE_TIMELINE_SCREEN));
  AduTimelineItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *words = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (self == NULL || item == NULL)
    return FALSE;
  words = adu_timeline_row_words (item, store_of (self), adu_timeline_lens_today (self->lens));
  lines = g_strsplit (words, "; ", -1);
  g_free (words);
  words = g_strjoinv ("\n", lines);
  if (keyboard || x < adu_timeline_lens_label (self->lens))
    {
      gtk_tooltip_set_text (tooltip, words);
      return TRUE;
    }
  day = adu_timeline_day_words (self->lens, adu_scale_day (adu_timeline_lens_scale (self->lens),
                                                           x - adu_timeline_lens_label (self->lens)));
  text = g_strdup_printf ("%s\n%s", day, words);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, AduTimelineScreen *self)
{
  GtkWidget *row = adu_timeline_row_new (self->lens, store_of (self));

  gtk_widget_set_has_tooltip (row, TRUE);
  g_signal_connect_object (row, "query-tooltip", G_CALLBACK (on_row_tooltip), item, G_CONNECT_DEFAULT);
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, AduTimelineScreen *self)
{
  AduTimelineItem *what = gtk_list_item_get_item (item);
  gboolean heading = adu_timeline_item_heads (what) > 0;
  g_autofree char *words = adu_timeline_row_words (what, store_of (self), adu_timeline_lens_today (self->lens));

  gtk_list_item_set_selectable (item, !heading);
  gtk_list_item_set_activatable (item, !heading);
  adu_timeline_row_set (ADU_TIMELINE_ROW (gtk_list_item_get_child (item)), what);
  adu_names_bind (item, words, words);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, AduTimelineScreen *self)
{
  adu_timeline_row_set (ADU_TIMELINE_ROW (gtk_list_item_get_child (item)), NULL);
}

/* A new factory makes every row say anew how it stands. */
static void
set_factory (AduTimelineScreen *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->view, factory);
}

static void
on_activate (GtkListView *view, guint position, AduTimelineScreen *self)
{
  g_autoptr (AduTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);

  if (item != NULL && adu_timeline_item_heads (item) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x", adu_timeline_item_work (item)->row->id);
}

/* --- what was read ------------------------------------------------------------------------------------------------------ */

static gboolean
is_filtered (AduTimelineScreen *self)
{
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) open = adu_find_with_open (everything, ADU_FIND_OPEN);

  return !adu_find_equal (adu_timeline_get_find (self->timeline), open);
}

static void
follow_calendar (AduTimelineScreen *self)
{
  AduDay today = adu_clock_today (adu_session_clock (session_of (self)));

  adu_timeline_lens_set_calendar (self->lens, adu_store_calendar (store_of (self)), today);
  if (self->drawn.n != today.n)
    set_factory (self);
  self->drawn = today;
}

static void
on_changed (AduTimelineScreen *self)
{
  guint n = adu_timeline_n_cases (self->timeline);
  gboolean first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "reading") == 0;

  follow_calendar (self);
  gtk_widget_set_visible (GTK_WIDGET (self->unfilter), is_filtered (self));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : is_filtered (self) ? "nothing" : "empty");
  if (first && n > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_failed (AduTimelineScreen *self, GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (store_of (self)));
  g_autofree char *markup = g_markup_escape_text (what, -1);

  adw_status_page_set_title (self->failed, adu_words_error_title (error));
  adw_status_page_set_description (self->failed, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* --- moving in time --------------------------------------------------------------------------------------------------------- */

static void
show_zoom (AduTimelineScreen *self)
{
  static const char *const names[ADU_N_ZOOMS] = {
    [ADU_ZOOM_WEEK] = N_("1 week"),     [ADU_ZOOM_FORTNIGHT] = N_("2 weeks"), [ADU_ZOOM_MONTH] = N_("5 weeks"),
    [ADU_ZOOM_QUARTER] = N_("3 months"), [ADU_ZOOM_HALF] = N_("6 months"),     [ADU_ZOOM_YEAR] = N_("1 year"),
  };
  AduZoom zoom = adu_timeline_lens_zoom (self->lens);

  gtk_label_set_text (self->zoom, _(names[zoom]));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.zoom-in", zoom > ADU_ZOOM_WEEK);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.zoom-out", zoom < ADU_ZOOM_YEAR);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduTimelineScreen *self = ADU_TIMELINE_SCREEN (widget);
  int zoom = (int) adu_timeline_lens_zoom (self->lens) + (g_str_equal (name, "timeline.zoom-out") ? 1 : -1);

  if (zoom < 0 || zoom >= ADU_N_ZOOMS)
    return;
  adu_timeline_lens_set_zoom (self->lens, (AduZoom) zoom);
  show_zoom (self);
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduTimelineScreen *self = ADU_TIMELINE_SCREEN (widget);
  gint days = adu_zoom_pan (adu_timeline_lens_zoom (self->lens));

  adu_timeline_lens_pan (self->lens, g_str_equal (name, "timeline.earlier") ? -days : days);
}

static void
today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduTimelineScreen *self = ADU_TIMELINE_SCREEN (widget);

  adu_timeline_lens_show (self->lens, adu_timeline_lens_today (self->lens));
}

static void
calculate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduSession *session = session_of (ADU_TIMELINE_SCREEN (widget));
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root) && adu_session_actor (session) != NULL)
    gtk_window_present (adu_calculator_new (GTK_WINDOW (root), session));
}

/* The wheel with Ctrl zooms, sideways it moves in time. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, AduTimelineScreen *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) != 0 && dy != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), dy > 0 ? "timeline.zoom-out" : "timeline.zoom-in", NULL);
  else if (dx != 0 || (state & GDK_SHIFT_MASK) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), dx + dy > 0 ? "timeline.later" : "timeline.earlier", NULL);
  else
    return FALSE;
  return TRUE;
}

/* --- grouping and filtering ------------------------------------------------------------------------------------------------- */

static void
on_group (AduTimelineScreen *self)
{
  guint group = gtk_drop_down_get_selected (self->group);

  if (self->timeline != NULL && group < ADU_N_GROUPS)
    adu_timeline_set_group (self->timeline, (AduGroup) group);
}

static void
on_filter (AduCaseFilter *filter, AduTimelineScreen *self)
{
  if (!self->updating)
    adu_timeline_set_find (self->timeline, adu_case_filter_find (filter));
}

static void
follow_find (AduTimelineScreen *self)
{
  self->updating = TRUE;
  if (self->filter != NULL)
    adu_case_filter_set_find (self->filter, adu_timeline_get_find (self->timeline));
  self->updating = FALSE;
}

static void
make_filter (GtkMenuButton *button, gpointer data)
{
  AduTimelineScreen *self = data;

  if (self->filter == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      self->filter = g_object_new (ADU_TYPE_CASE_FILTER, NULL);
      adu_case_filter_set_store (self->filter, store_of (self));
      g_signal_connect_object (self->filter, "changed", G_CALLBACK (on_filter), self, G_CONNECT_DEFAULT);
      gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->filter));
      gtk_menu_button_set_popover (button, popover);
    }
  follow_find (self);
}

static void
unfilter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduTimelineScreen *self = ADU_TIMELINE_SCREEN (widget);
  g_autoptr (AduFind) everything = adu_find_new ();

  if (self->timeline == NULL)
    return;
  adu_timeline_set_find (self->timeline, everything);
  follow_find (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
fill_groups (AduTimelineScreen *self)
{
  static const char *const names[ADU_N_GROUPS + 1] = {
    [ADU_GROUP_NONE] = N_("Not grouped"),     [ADU_GROUP_UNIT] = N_("By unit"),
    [ADU_GROUP_HANDLER] = N_("By handler"),   [ADU_GROUP_CLASS] = N_("By category"),
    [ADU_GROUP_CHANNEL] = N_("By channel"),
  };
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < ADU_N_GROUPS; i++)
    gtk_string_list_append (list, _(names[i]));
  gtk_drop_down_set_model (self->group, G_LIST_MODEL (list));
}

/* --- the screen ------------------------------------------------------------------------------------------------------------------ */

static void
adu_timeline_screen_refresh (AduScreen *screen)
{
  AduTimelineScreen *self = ADU_TIMELINE_SCREEN (screen);

  if (self->timeline != NULL)
    adu_timeline_refresh (self->timeline);
}

/* Where one searches on this page is the filter. */
static gboolean
adu_timeline_screen_activate_search (AduScreen *screen)
{
  gtk_menu_button_popup (ADU_TIMELINE_SCREEN (screen)->filter_button);
  return TRUE;
}

/* What shows, on one sheet across. */
static gboolean
adu_timeline_screen_print (AduScreen *screen)
{
  AduTimelineScreen *self = ADU_TIMELINE_SCREEN (screen);
  g_autoptr (AduPrintable) printable = NULL;

  if (self->timeline == NULL || !adu_timeline_is_read (self->timeline))
    return FALSE;
  printable = adu_timeline_printable_new (session_of (self), self->timeline, adu_timeline_lens_zoom (self->lens),
                                          adu_scale_middle (adu_timeline_lens_scale (self->lens)));
  adu_preview_screen_show (GTK_WIDGET (self), session_of (self), printable);
  return TRUE;
}

static void
adu_timeline_screen_constructed (GObject *object)
{
  AduTimelineScreen *self = ADU_TIMELINE_SCREEN (object);
  AduSession *session = session_of (self);
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkSingleSelection *selection;

  G_OBJECT_CLASS (adu_timeline_screen_parent_class)->constructed (object);
  fill_groups (self);
  show_zoom (self);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->view), scroll);
  adu_shortcuts_attach_to (GTK_WIDGET (self->view), "timeline");
  if (session == NULL || adu_session_store (session) == NULL)
    return;
  follow_calendar (self);
  self->timeline = adu_timeline_new (session);
  g_signal_connect_object (self->timeline, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->timeline)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  adu_timeline_load_set (self->load, self->lens, self->timeline);
  gtk_menu_button_set_create_popup_func (self->filter_button, make_filter, self, NULL);
}

static void
adu_timeline_screen_dispose (GObject *object)
{
  AduTimelineScreen *self = ADU_TIMELINE_SCREEN (object);

  g_clear_object (&self->timeline);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_TIMELINE_SCREEN);
  g_clear_object (&self->lens);
  G_OBJECT_CLASS (adu_timeline_screen_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, toolbar);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, zoom);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, unfilter);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, group);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, filter_button);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, stack);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, header);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, backdrop);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, view);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, load);
  gtk_widget_class_bind_template_child (widget_class, AduTimelineScreen, failed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_group);
}

static void
adu_timeline_screen_class_init (AduTimelineScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ADU_TYPE_TIMELINE_HEADER);
  g_type_ensure (ADU_TYPE_TIMELINE_BACKDROP);
  g_type_ensure (ADU_TYPE_TIMELINE_LOAD);
  object_class->constructed = adu_timeline_screen_constructed;
  object_class->dispose = adu_timeline_screen_dispose;
  ADU_SCREEN_CLASS (klass)->refresh = adu_timeline_screen_refresh;
  ADU_SCREEN_CLASS (klass)->print = adu_timeline_screen_print;
  ADU_SCREEN_CLASS (klass)->activate_search = adu_timeline_screen_activate_search;
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "timeline.earlier", NULL, pan_action);
  gtk_widget_class_install_action (widget_class, "timeline.later", NULL, pan_action);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "timeline.unfilter", NULL, unfilter_action);
  gtk_widget_class_install_action (widget_class, "timeline.calculate", NULL, calculate_action);
  gtk_widget_class_set_css_name (widget_class, "timeline-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/timeline/adu-timeline-screen.ui");
  bind_children (widget_class);
}

static void
adu_timeline_screen_init (AduTimelineScreen *self)
{
  self->lens = adu_timeline_lens_new (ADU_TIMELINE_LABEL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->toolbar, adu_wrap_layout_new (6));
  adu_timeline_header_set_lens (self->header, self->lens);
  adu_timeline_backdrop_set_lens (self->backdrop, self->lens);
  adu_screen_set_title (ADU_SCREEN (self), _("Deadlines"));
  adu_screen_set_help_id (ADU_SCREEN (self), "timeline");
}

/* Returns: (transfer floating): the page of limits. */
AduScreen *
adu_timeline_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_TIMELINE_SCREEN, "session", session, NULL);
}

/* The part of the calendar it shows; for measuring. */
AduTimelineLens *
adu_timeline_screen_lens (AduTimelineScreen *self)
{
  return self->lens;
}

/* What scrolls its bars; for measuring. */
GtkScrolledWindow *
adu_timeline_screen_scrolled (AduTimelineScreen *self)
{
  return self->scrolled;
}
