/* adu-intake-field.c — one field of the form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * A field keeps what is typed even where it is too long, so that nothing is lost and the sentence beside it
 * can say by how much; only a paste of twice the limit is not taken in, because laying it out would hold up
 * the window.
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/intake/adu-intake-field.h"
#include "gui/intake/adu-intake-when.h"
#include "gui/intake/adu-suggestions.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"

/* Beyond the limit this much is still taken in: somebody shortens what they pasted. */
#define MOST_TAKEN(limit) (2 * (limit) + 100)
#define LINE_PIXELS 21
#define TEXT_PADDING 14
/* A short field needs no counter until it is nearly full. */
#define NEAR(limit) ((limit) -MIN ((limit) / 5, 500))

struct _AduIntakeField
{
  GtkBox parent_instance;
  GtkLabel *label;
  GtkLabel *counter;
  GtkLabel *problem;
  GtkWidget *control;          /* what takes the focus: entry, text view or drop-down */
  GtkLabel *placeholder;       /* over a text view; NULL otherwise */
  AduSuggestions *suggestions; /* of the entry; NULL if nothing is offered */
  AduCaseDraft *draft;         /* owned */
  AduSession *session;         /* owned */
  AduField field;
  AduFieldKind kind;
  guint limit;
  guint lines;
  gboolean loading;   /* the control is being filled from the draft */
  gboolean left;      /* the focus was here and went on */
  gboolean too_large; /* a paste was not taken in */
  gboolean opening;   /* the calendar is being turned to what is typed */
};

enum
{
  PROP_FIELD = 1,
  PROP_LINES,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  LEFT,
  OVERFLOW,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduIntakeField, adu_intake_field, GTK_TYPE_BOX)

static gboolean
is_moment (AduIntakeField *self)
{
  return self->kind == ADU_FIELD_KIND_TIME || self->kind == ADU_FIELD_KIND_DAY;
}

/* --- what is typed -------------------------------------------------------------------------------------- */

static void
show_counter (AduIntakeField *self, const char *text)
{
  g_autofree char *count = NULL;
  guint length;

  if (self->limit == 0 || self->kind == ADU_FIELD_KIND_CODE)
    return;
  length = (guint) g_utf8_strlen (text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->counter), length >= NEAR (self->limit) && length > 0);
  if (length > self->limit)
    gtk_widget_add_css_class (GTK_WIDGET (self->counter), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->counter), "error");
  if (length >= NEAR (self->limit))
    {
      g_autofree char *used = adu_words_number (length);
      g_autofree char *most = adu_words_number (self->limit);

      count = g_strconcat (used, "/", most, NULL);
      gtk_label_set_text (self->counter, count);
    }
}

static void
write_moment (AduIntakeField *self, const char *typed)
{
  AduStore *store = adu_session_store (self->session);
  AduTime now = adu_clock_now (adu_session_clock (self->session));
  AduPrecision precision;
  AduDay day;

  if (self->kind == ADU_FIELD_KIND_TIME)
    {
      adu_case_draft_set_time (self->draft, self->field, typed,
                               adu_intake_when_time (typed, adu_store_zone (store), now));
      return;
    }
  day = adu_intake_when_day (typed, &precision);
  adu_case_draft_set_day (self->draft, self->field, typed, day, precision);
}

static void
write_draft (AduIntakeField *self, const char *text)
{
  show_counter (self, text);
  if (self->placeholder != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->placeholder), *text == '\0');
  if (self->loading || self->draft == NULL)
    return;
  self->too_large = FALSE;
  if (is_moment (self))
    write_moment (self, text);
  else
    adu_case_draft_set_text (self->draft, self->field, text);
}

static void
on_entry_changed (GtkEditable *entry, AduIntakeField *self)
{
  write_draft (self, gtk_editable_get_text (entry));
}

static void
on_buffer_changed (GtkTextBuffer *buffer, AduIntakeField *self)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  write_draft (self, text);
}

static void
on_selected (GtkDropDown *choice, GParamSpec *pspec, AduIntakeField *self)
{
  const char *const *codes = adu_field_codes (self->field);
  guint selected = gtk_drop_down_get_selected (choice);

  if (!self->loading && self->draft != NULL && selected != GTK_INVALID_LIST_POSITION)
    adu_case_draft_set_text (self->draft, self->field, selected == 0 ? NULL : codes[selected - 1]);
}

/* --- too much at once ----------------------------------------------------------------------------------- */

static gboolean
is_too_much (AduIntakeField *self, const char *text, int length, guint present)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  guint most = self->limit > 0 ? MOST_TAKEN (self->limit) : 200;

  return bytes > most - MIN (present, most) && (guint) g_utf8_strlen (text, (gssize) bytes) + present > most;
}

static void
refuse (AduIntakeField *self, const char *text, int length)
{
  g_autofree char *all = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);

  self->too_large = TRUE;
  adu_intake_field_set_problem (self, NULL, FALSE);
  g_signal_emit (self, signals[OVERFLOW], 0, all);
}

/* One line takes a copied cell or address without its line breaks. */
static void
on_entry_insert (GtkEditable *editable, const char *text, int length, int *position, AduIntakeField *self)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  guint present = (guint) g_utf8_strlen (gtk_editable_get_text (editable), -1);
  g_autofree char *line = NULL;

  if (self->loading)
    return;
  if (is_too_much (self, text, length, present))
    {
      g_signal_stop_emission_by_name (editable, "insert-text");
      refuse (self, text, length);
      return;
    }
  line = g_strndup (text, bytes);
  if (strpbrk (line, "\r\n\t") == NULL)
    return;
  g_strdelimit (line, "\r\n\t", ' ');
  g_strchomp (line);
  g_signal_handlers_block_by_func (editable, on_entry_insert, self);
  gtk_editable_insert_text (editable, line, -1, position);
  g_signal_handlers_unblock_by_func (editable, on_entry_insert, self);
  g_signal_stop_emission_by_name (editable, "insert-text");
}

static void
on_buffer_insert (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length, AduIntakeField *self)
{
  if (self->loading || !is_too_much (self, text, length, (guint) gtk_text_buffer_get_char_count (buffer)))
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  refuse (self, text, length);
}

static void
on_focus_left (GtkEventControllerFocus *focus, AduIntakeField *self)
{
  self->left = TRUE;
  g_signal_emit (self, signals[LEFT], 0);
}

/* --- reading the draft ---------------------------------------------------------------------------------- */

static void
load_choice (AduIntakeField *self, const char *code)
{
  const char *const *codes = adu_field_codes (self->field);
  guint selected = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], code))
      selected = i + 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->control), selected);
}

static void
load_buffer (AduIntakeField *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control));
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *present = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  present = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (!g_str_equal (present, valid))
    gtk_text_buffer_set_text (buffer, valid, -1);
}

static void
load (AduIntakeField *self)
{
  const char *text = is_moment (self) ? adu_case_draft_typed (self->draft, self->field)
                                      : adu_case_draft_text (self->draft, self->field);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  self->loading = TRUE;
  if (GTK_IS_DROP_DOWN (self->control))
    load_choice (self, text);
  else if (GTK_IS_TEXT_VIEW (self->control))
    load_buffer (self, valid);
  else if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->control)), valid))
    gtk_editable_set_text (GTK_EDITABLE (self->control), valid);
  if (!GTK_IS_DROP_DOWN (self->control))
    write_draft (self, valid);
  self->loading = FALSE;
}

static void
on_draft_changed (AduCaseDraft *draft, guint field, AduIntakeField *self)
{
  if (field == ADU_FIELD_NONE)
    {
      self->left = FALSE;
      self->too_large = FALSE;
    }
  if (field == ADU_FIELD_NONE || field == self->field)
    load (self);
}

/* --- making it ------------------------------------------------------------------------------------------ */

static GtkWidget *
make_entry (AduIntakeField *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  const char *hint = adu_words_field_hint (self->field);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), is_moment (self) ? _("dd/mm/yyyy") : hint);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  if (self->kind == ADU_FIELD_KIND_PHONE || self->kind == ADU_FIELD_KIND_NIK || is_moment (self))
    gtk_widget_add_css_class (entry, "numeric");
  g_signal_connect (entry, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect (delegate, "insert-text", G_CALLBACK (on_entry_insert), self);
  return entry;
}

static GtkWidget *
make_text (AduIntakeField *self, GtkWidget **control)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroll),
                                              (int) self->lines * LINE_PIXELS + TEXT_PADDING);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), view);
  gtk_widget_add_css_class (scroll, "text-field");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroll);
  self->placeholder = GTK_LABEL (gtk_label_new (adu_words_field_hint (self->field)));
  gtk_label_set_wrap (self->placeholder, TRUE);
  gtk_label_set_xalign (self->placeholder, 0);
  gtk_widget_set_halign (GTK_WIDGET (self->placeholder), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->placeholder), GTK_ALIGN_START);
  gtk_widget_set_margin_start (GTK_WIDGET (self->placeholder), 10);
  gtk_widget_set_margin_end (GTK_WIDGET (self->placeholder), 10);
  gtk_widget_set_margin_top (GTK_WIDGET (self->placeholder), 7);
  gtk_widget_set_can_target (GTK_WIDGET (self->placeholder), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->placeholder), "placeholder");
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->placeholder));
  g_signal_connect (buffer, "changed", G_CALLBACK (on_buffer_changed), self);
  g_signal_connect (buffer, "insert-text", G_CALLBACK (on_buffer_insert), self);
  *control = view;
  return overlay;
}

static GtkWidget *
make_choice (AduIntakeField *self)
{
  const char *const *codes = adu_field_codes (self->field);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  gtk_string_list_append (names, C_("choice", "Not recorded"));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *name = adu_words_value (self->field, codes[i]);

      gtk_string_list_append (names, name);
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_selected), self);
  return choice;
}

static void
on_calendar_day (GtkCalendar *calendar, AduIntakeField *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER);
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *day = adu_words_day_short (adu_day_new (
      g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date)));
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->control));
  const char *space = strrchr (typed, ' ');
  g_autofree char *text = space != NULL && adu_words_parse_clock (space + 1) >= 0
                              ? g_strconcat (day, space, NULL)
                              : g_strdup (day);

  if (self->opening)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->control), text);
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (self->control);
}

/* Opens on the day that is typed, else on the office's today. */
static void
on_calendar_shown (GtkWidget *popover, AduIntakeField *self)
{
  GtkCalendar *calendar = GTK_CALENDAR (gtk_popover_get_child (GTK_POPOVER (popover)));
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->control));
  g_autoptr (GDateTime) date = NULL;
  AduPrecision precision;
  AduDay day = adu_intake_when_day (typed, &precision);
  gint year, month, day_of_month;

  if (self->session == NULL)
    return;
  if (!adu_day_is_set (day))
    {
      AduClock *clock = adu_session_clock (self->session);
      AduTime time = adu_intake_when_time (typed, adu_clock_zone (clock), adu_clock_now (clock));

      day = adu_time_is_set (time) ? adu_zone_day (adu_clock_zone (clock), time) : adu_clock_today (clock);
    }
  adu_day_split (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  if (date == NULL)
    return;
  self->opening = TRUE;
  gtk_calendar_select_day (calendar, date);
  self->opening = FALSE;
}

static GtkWidget *
with_calendar (AduIntakeField *self, GtkWidget *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, _("Choose from the calendar"));
  adu_names_set (button, _("Choose from the calendar"));
  adu_names_set (calendar, adu_words_field (self->field));
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  g_signal_connect (popover, "show", G_CALLBACK (on_calendar_shown), self);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (on_calendar_day), self);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
make_control (AduIntakeField *self, GtkWidget **control)
{
  if (self->kind == ADU_FIELD_KIND_TEXT)
    return make_text (self, control);
  if (adu_field_codes (self->field) != NULL)
    return *control = make_choice (self);
  *control = make_entry (self);
  return is_moment (self) ? with_calendar (self, *control) : *control;
}

static GtkWidget *
make_head (AduIntakeField *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = GTK_LABEL (gtk_label_new (adu_words_field (self->field)));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "field-label");
  self->counter = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->counter), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->counter), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->counter), "numeric");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->counter));
  return head;
}

static void
adu_intake_field_constructed (GObject *object)
{
  AduIntakeField *self = ADU_INTAKE_FIELD (object);
  const AduFieldInfo *info = adu_field_info (self->field);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *control;

  G_OBJECT_CLASS (adu_intake_field_parent_class)->constructed (object);
  self->kind = info->kind;
  self->limit = info->limit;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_box_append (GTK_BOX (self), make_head (self));
  control = make_control (self, &self->control);
  gtk_box_append (GTK_BOX (self), control);
  gtk_label_set_mnemonic_widget (self->label, self->control); /* its name too */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  adu_words_field_hint (self->field), -1);

  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_xalign (self->problem, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "problem");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->problem));

  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
}

static void
adu_intake_field_dispose (GObject *object)
{
  AduIntakeField *self = ADU_INTAKE_FIELD (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_intake_field_parent_class)->dispose (object);
}

static void
adu_intake_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AduIntakeField *self = ADU_INTAKE_FIELD (object);

  switch (id)
    {
    case PROP_FIELD:
      self->field = adu_field_from_name (g_value_get_string (value));
      break;
    case PROP_LINES:
      self->lines = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
adu_intake_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ADU_INTAKE_FIELD (widget)->control);
}

static void
adu_intake_field_class_init (AduIntakeFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = adu_intake_field_constructed;
  object_class->dispose = adu_intake_field_dispose;
  object_class->set_property = adu_intake_field_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = adu_intake_field_grab_focus;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, once);
  properties[PROP_LINES] = g_param_spec_uint ("lines", NULL, NULL, 1, 40, 2, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[LEFT] =
      g_signal_new ("left", ADU_TYPE_INTAKE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OVERFLOW] = g_signal_new ("overflow", ADU_TYPE_INTAKE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "intake-field");
}

static void
adu_intake_field_init (AduIntakeField *self)
{
}

AduField
adu_intake_field_field (AduIntakeField *self)
{
  return self->field;
}

/* Joins the field to the complaint that is written. */
void
adu_intake_field_bind (AduIntakeField *self, AduCaseDraft *draft, AduSession *session)
{
  self->draft = g_object_ref (draft);
  self->session = g_object_ref (session);
  g_signal_connect (draft, "changed", G_CALLBACK (on_draft_changed), self);
  load (self);
}

/* @names: (array zero-terminated=1): offered while one types; something else may stand there too */
void
adu_intake_field_set_choices (AduIntakeField *self, const char *const *names)
{
  if (!GTK_IS_ENTRY (self->control))
    return;
  if (self->suggestions == NULL)
    self->suggestions = adu_suggestions_new (GTK_ENTRY (self->control), adu_words_field (self->field));
  adu_suggestions_set_names (self->suggestions, names);
}

/* What stands in the empty control instead of the hint. */
void
adu_intake_field_set_placeholder (AduIntakeField *self, const char *text)
{
  if (GTK_IS_ENTRY (self->control))
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->control), text);
}

/**
 * adu_intake_field_take_mnemonic:
 * @self: a field
 * @taken: the letters that are given away already, lower case; gets one more
 *
 * The first letter of the label that is still free becomes its key, in whatever language the label is: the
 * beginning of a word if there is one.
 */
void
adu_intake_field_take_mnemonic (AduIntakeField *self, GString *taken)
{
  const char *text = adu_words_field (self->field);

  for (guint only_starts = 2; only_starts-- > 0;)
    for (const char *p = text; *p != '\0'; p++)
      {
        char letter = g_ascii_tolower (*p);

        if (!g_ascii_isalpha (*p) || strchr (taken->str, letter) != NULL ||
            (only_starts == 1 && p != text && p[-1] != ' '))
          continue;
        g_string_append_c (taken, letter);
        {
          g_autofree char *head = g_strndup (text, (gsize) (p - text));
          g_autofree char *label = g_strconcat (head, "_", p, NULL);

          gtk_label_set_text_with_mnemonic (self->label, label);
        }
        return;
      }
}

/* What is not what the field expects, as soon as it can be known: a wrong character at once, a wrong form
 * when one goes on, a missing text when one tries to save. */
static gboolean
is_due (AduIntakeField *self, const AduProblem *problem, gboolean forced)
{
  switch (problem->code)
    {
    case ADU_PROBLEM_TOO_LONG:
    case ADU_PROBLEM_INVALID_TEXT:
    case ADU_PROBLEM_CONTROL:
      return TRUE;
    case ADU_PROBLEM_REQUIRED:
      return forced;
    default:
      return forced || self->left;
    }
}

static char *
sentence_of (AduIntakeField *self, const AduProblem *problem, gboolean forced)
{
  const AduProblem too_long = { self->field, ADU_PROBLEM_TOO_LONG, self->limit };

  if (self->too_large)
    return adu_words_problem (&too_long);
  return problem != NULL && is_due (self, problem, forced) ? adu_words_problem (problem) : NULL;
}

/**
 * adu_intake_field_set_problem:
 * @self: a field
 * @problem: (nullable): what is wrong with it now
 * @forced: whether somebody tried to save
 */
void
adu_intake_field_set_problem (AduIntakeField *self, const AduProblem *problem, gboolean forced)
{
  g_autofree char *sentence = sentence_of (self, problem, forced);

  gtk_label_set_text (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
  if (sentence != NULL)
    {
      gtk_widget_add_css_class (self->control, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      sentence, -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->control, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      adu_words_field_hint (self->field), -1);
    }
}

/* Returns: whether a sentence stands beside it */
gboolean
adu_intake_field_has_problem (AduIntakeField *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->problem));
}
