/* adu-office-section.c — settings: what the office is called, where it is, who signs, how it numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-office-section.ui
 *
 * What stands on the letterhead is typed beside a letter that shows it. The emblem is a deed of its own in the register and
 * is saved before the rest, so that a profile that is refused loses nothing.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/adu-text.h"
#include "core/adu-margins.h"
#include "gui/settings/adu-letterhead-box.h"
#include "gui/settings/adu-office-section.h"
#include "gui/settings/adu-settings-field.h"
#include "report/adu-paper.h"
#include "store/adu-store-letters.h"

/* How a text of the profile is checked, besides its length. */
typedef enum
{
  CHECK_NOTHING,
  CHECK_EMAIL,
  CHECK_PHONE,
  CHECK_NIP,
  CHECK_POST_CODE,
  CHECK_PATTERN,
  CHECK_LETTER_PATTERN,
  CHECK_MARGIN,
  CHOOSE_ZONE,
  CHOOSE_PAPER,
} Check;

typedef enum
{
  GROUP_OFFICE,
  GROUP_COMPLAINANT,
  GROUP_HEAD,
  GROUP_NUMBERS,
  N_GROUPS
} Group;

/* In the order of the page; @wide takes both columns. @margin: which one, of ADU_OFFICE_MARGINS. */
static const struct
{
  AduOfficeKey key;
  Group group;
  const char *title;
  const char *hint;
  guint limit;
  gboolean required;
  gboolean wide;
  Check check;
  AduMargin margin;
} lines[] = {
  { ADU_OFFICE_GOVERNMENT, GROUP_OFFICE, N_("Government it belongs to"), N_("The first line of the letterhead"), 200, FALSE, TRUE,
    CHECK_NOTHING, 0 },
  { ADU_OFFICE_NAME, GROUP_OFFICE, N_("Name of the office"), NULL, 200, TRUE, TRUE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_ADDRESS, GROUP_OFFICE, N_("Address"), NULL, 300, FALSE, TRUE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_CITY, GROUP_OFFICE, N_("Town"), N_("Where letters are dated"), 100, TRUE, FALSE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_POST_CODE, GROUP_OFFICE, N_("Post code"), NULL, 10, FALSE, FALSE, CHECK_POST_CODE, 0 },
  { ADU_OFFICE_PHONE, GROUP_OFFICE, N_("Telephone"), NULL, 60, FALSE, FALSE, CHECK_PHONE, 0 },
  { ADU_OFFICE_EMAIL, GROUP_OFFICE, N_("E-mail"), NULL, 200, FALSE, FALSE, CHECK_EMAIL, 0 },
  { ADU_OFFICE_WEBSITE, GROUP_OFFICE, N_("Website"), NULL, 200, FALSE, FALSE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_SHORT_NAME, GROUP_OFFICE, N_("Short name"), N_("As in letter numbers"), 40, TRUE, FALSE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_PAPER, GROUP_OFFICE, N_("Paper"), NULL, 0, FALSE, TRUE, CHOOSE_PAPER, 0 },
  { ADU_OFFICE_MARGINS, GROUP_OFFICE, N_("Margin above, mm"), NULL, 6, TRUE, FALSE, CHECK_MARGIN, ADU_MARGIN_ABOVE },
  { ADU_OFFICE_MARGINS, GROUP_OFFICE, N_("Margin below, mm"), NULL, 6, TRUE, FALSE, CHECK_MARGIN, ADU_MARGIN_BELOW },
  { ADU_OFFICE_MARGINS, GROUP_OFFICE, N_("Left margin, mm"), NULL, 6, TRUE, FALSE, CHECK_MARGIN, ADU_MARGIN_LEFT },
  { ADU_OFFICE_MARGINS, GROUP_OFFICE, N_("Right margin, mm"), NULL, 6, TRUE, FALSE, CHECK_MARGIN, ADU_MARGIN_RIGHT },
  { ADU_OFFICE_STATUS_CONTACT, GROUP_COMPLAINANT, N_("Where to ask how a complaint stands"),
    N_("Printed on every receipt"), 300, FALSE, TRUE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_OMBUDSMAN, GROUP_COMPLAINANT, N_("How to reach the Ombudsman"), N_("Printed on every receipt"), 300, FALSE,
    TRUE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_HEAD_NAME, GROUP_HEAD, N_("Name, with titles"), NULL, 200, FALSE, FALSE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_HEAD_NIP, GROUP_HEAD, N_("NIP"), N_("18 digits"), 30, FALSE, FALSE, CHECK_NIP, 0 },
  { ADU_OFFICE_HEAD_TITLE, GROUP_HEAD, N_("Office held"), N_("Above the signature"), 200, FALSE, FALSE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_HEAD_RANK, GROUP_HEAD, N_("Rank"), NULL, 100, FALSE, FALSE, CHECK_NOTHING, 0 },
  { ADU_OFFICE_NUMBER_PATTERN, GROUP_NUMBERS, N_("Pattern of register numbers"), NULL, 60, TRUE, TRUE, CHECK_PATTERN, 0 },
  { ADU_OFFICE_LETTER_NUMBER, GROUP_NUMBERS, N_("How the number of a letter looks"),
    N_("The place of {number} is left open on paper, as in 400.7/{number}/Dinkes/{year}."), 60, FALSE, TRUE,
    CHECK_LETTER_PATTERN, 0 },
  { ADU_OFFICE_ZONE, GROUP_NUMBERS, N_("Time zone"), NULL, 0, FALSE, FALSE, CHOOSE_ZONE, 0 },
};
#define N_LINES G_N_ELEMENTS (lines)

static const struct
{
  const char *code;
  const char *name;
} zones[] = {
  { "Asia/Jakarta", N_("WIB (UTC+7)") },
  { "Asia/Makassar", N_("WITA (UTC+8)") },
  { "Asia/Jayapura", N_("WIT (UTC+9)") },
}, papers[] = {
  { "f4", N_("F4 (folio, 215 × 330 mm)") },
  { "a4", N_("A4 (210 × 297 mm)") },
};

struct _AduOfficeSection
{
  AduSection parent_instance;

  /* template */
  GtkGrid *office;
  GtkGrid *complainant;
  GtkGrid *head;
  GtkGrid *numbers;
  AduLetterheadBox *letterhead;

  AduSettingsField *fields[N_LINES]; /* owned by the tree */
  AduOffice *loaded;                 /* owned; as the register said */
};

G_DEFINE_FINAL_TYPE (AduOfficeSection, adu_office_section, ADU_TYPE_SECTION)

/* The last choice stands for a zone nobody in Indonesia has: what the register says is kept. */
static void
choose_zone (AduSettingsField *field, const char *code)
{
  const char *names[G_N_ELEMENTS (zones) + 2] = { NULL };
  guint found = G_N_ELEMENTS (zones);

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      names[i] = _(zones[i].name);
      if (g_strcmp0 (zones[i].code, code) == 0)
        found = i;
    }
  if (found == G_N_ELEMENTS (zones))
    names[found] = code;
  adu_settings_field_set_choices (field, names);
  adu_settings_field_choose (field, found);
}

static char *
value_of (AduOfficeSection *self, guint i)
{
  guint chosen;

  if (lines[i].check == CHOOSE_PAPER)
    return g_strdup (
        papers[MIN (adu_settings_field_chosen (self->fields[i]), G_N_ELEMENTS (papers) - 1)].code);
  if (lines[i].check != CHOOSE_ZONE)
    return adu_text_clean (adu_settings_field_text (self->fields[i]), FALSE);
  chosen = adu_settings_field_chosen (self->fields[i]);
  return g_strdup (chosen < G_N_ELEMENTS (zones) ? zones[chosen].code : self->loaded->text[ADU_OFFICE_ZONE]);
}

/* --- margins ---------------------------------------------------------------------------------------------- */

/* Millimetres as the program brings them. */
static void
shipped_margins (double mm[ADU_N_MARGINS])
{
  AduPaper paper = adu_paper_from_code (NULL);

  mm[ADU_MARGIN_ABOVE] = paper.top / ADU_MM (1);
  mm[ADU_MARGIN_BELOW] = paper.bottom / ADU_MM (1);
  mm[ADU_MARGIN_LEFT] = paper.left / ADU_MM (1);
  mm[ADU_MARGIN_RIGHT] = paper.right / ADU_MM (1);
}

static void
show_margins (AduOfficeSection *self, const char *text)
{
  double mm[ADU_N_MARGINS];

  if (!adu_margins_parse (text, mm))
    shipped_margins (mm);
  for (guint i = 0; i < N_LINES; i++)
    if (lines[i].check == CHECK_MARGIN)
      {
        g_autofree char *number = g_strdup_printf ("%.4g", mm[lines[i].margin]);

        adu_settings_field_set_text (self->fields[i], number);
      }
}

/* Returns: (transfer full) (nullable): as the register keeps them; "" as shipped; NULL while one of them is none */
static char *
margins_of (AduOfficeSection *self)
{
  double mm[ADU_N_MARGINS], shipped[ADU_N_MARGINS];
  gboolean differs = FALSE;

  shipped_margins (shipped);
  for (guint i = 0; i < N_LINES; i++)
    {
      if (lines[i].check != CHECK_MARGIN)
        continue;
      if (!adu_margin_parse (adu_settings_field_text (self->fields[i]), &mm[lines[i].margin]))
        return NULL;
      differs = differs || ABS (mm[lines[i].margin] - shipped[lines[i].margin]) > 0.05;
    }
  return differs ? adu_margins_to_text (mm) : g_strdup ("");
}

/* Returns: (transfer full): the profile as it stands on the page. Margins that are none stay as they were. */
static AduOffice *
office_of (AduOfficeSection *self)
{
  AduOffice *office = adu_office_copy (self->loaded);
  char *margins = margins_of (self);

  for (guint i = 0; i < N_LINES; i++)
    {
      if (lines[i].check == CHECK_MARGIN)
        continue;
      g_free (office->text[lines[i].key]);
      office->text[lines[i].key] = value_of (self, i);
    }
  if (margins != NULL)
    {
      g_free (office->text[ADU_OFFICE_MARGINS]);
      office->text[ADU_OFFICE_MARGINS] = margins;
    }
  return office;
}

static void
show_letter (AduOfficeSection *self)
{
  g_autoptr (AduOffice) office = NULL;

  if (self->loaded == NULL || adu_section_is_loading (ADU_SECTION (self)))
    return;
  office = office_of (self);
  adu_letterhead_box_show (self->letterhead, office);
}

static void
on_changed (AduOfficeSection *self)
{
  adu_section_touch (ADU_SECTION (self));
  show_letter (self);
}

/* The next number as it would be printed, while one types. */
static void
preview_number (AduSettingsField *field, AduOfficeSection *self)
{
  AduStore *store = adu_section_store (ADU_SECTION (self));
  AduClock *clock = adu_session_clock (adu_section_session (ADU_SECTION (self)));
  AduDay today = adu_zone_day (adu_store_zone (store), adu_clock_now (clock));
  AduNumber number = { adu_day_year (today), 147, "" };
  AduNumber second = { adu_day_year (today), 86, "a" };
  const char *pattern = adu_settings_field_text (field);
  g_autofree char *example = adu_number_render (pattern, &number);
  g_autofree char *with_suffix = adu_number_render (pattern, &second);
  g_autofree char *hint = NULL;

  if (example == NULL)
    hint = g_strdup (
        _("Needs {year} and {number}, kept apart; {number:4} prints 0147, {suffix} is the place of the a "
           "in 86.a."));
  else
    /* Translators: two register numbers, the second with a suffix */
    hint = g_strdup_printf (
        _("Number 147 prints as %s, number 86.a as %s. Numbers already given stay as they are."), example,
        with_suffix);
  adu_settings_field_set_hint (field, hint);
}

/* --- what is wrong -------------------------------------------------------------------------------------- */

static guint
n_digits (const char *text)
{
  g_autofree char *digits = adu_text_digits (text);

  return (guint) strlen (digits);
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer none) (nullable): what is wrong with a text that is not empty. */
static const char *
find_fault (Check check, const char *text)
{
  const char *at = strchr (text, '@');
  double mm;

  switch (check)
    {
    case CHECK_EMAIL:
      if (at == NULL || at == text || strchr (at, '.') == NULL || strpbrk (text, " \t,;") != NULL)
        return _("An e-mail address looks like name@place.go.id.");
      break;
    case CHECK_PHONE:
      if (has_letters (text) || n_digits (text) < 6)
        return _("A telephone number has at least 6 digits and no letters.");
      break;
    case CHECK_NIP:
      if (has_letters (text) || n_digits (text) != 18)
        return _("A NIP has exactly 18 digits: check it, or leave it empty.");
      break;
    case CHECK_POST_CODE:
      if (has_letters (text) || n_digits (text) != 5)
        return _("A post code has 5 digits.");
      break;
    case CHECK_PATTERN:
      if (!adu_number_pattern_is_valid (text))
        return _("Write {year} and {number} once each, with something between them: ADU-{year}-{number:4}.");
      break;
    case CHECK_LETTER_PATTERN:
      if (!adu_number_pattern_is_valid (text))
        return _("Write {year} and {number} once each, with something between them: 400.7/{number}/Dinkes/{year}.");
      break;
    case CHECK_MARGIN:
      if (!adu_margin_parse (text, &mm))
        return _("A margin is a number from 10 to 60.");
      break;
    case CHECK_NOTHING:
    case CHOOSE_ZONE:
    case CHOOSE_PAPER:
    default:
      break;
    }
  return NULL;
}

static gboolean
check_all (AduOfficeSection *self)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < N_LINES; i++)
    {
      const char *text = adu_settings_field_text (self->fields[i]);
      gboolean fine = adu_settings_field_check (self->fields[i]);
      const char *fault = fine && !adu_text_is_empty (text) ? find_fault (lines[i].check, text) : NULL;

      if (fault != NULL)
        adu_settings_field_set_problem (self->fields[i], fault);
      if ((fault != NULL || !fine) && first == NULL)
        first = GTK_WIDGET (self->fields[i]);
    }
  if (first != NULL)
    gtk_widget_grab_focus (first);
  return first == NULL;
}

/* --- the section ---------------------------------------------------------------------------------------- */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduSection) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = adu_store_finish (result, &error);

  adu_section_set_busy (self, FALSE);
  if (saved)
    adu_section_saved (self, _("The office's profile is saved."));
  else
    adu_section_fail (self, error);
}

static void
save_profile (AduOfficeSection *self)
{
  AduSection *section = ADU_SECTION (self);
  g_autoptr (AduOffice) office = office_of (self);

  adu_store_save_office_async (adu_section_store (section), adu_section_actor (section), office, on_saved,
                               g_object_ref (self));
}

static void
on_emblem_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduOfficeSection) self = data;
  g_autoptr (GError) error = NULL;

  if (adu_store_finish (result, &error) && adu_section_may_go_on (ADU_SECTION (self)))
    {
      save_profile (self);
      return;
    }
  adu_section_set_busy (ADU_SECTION (self), FALSE);
  if (error != NULL)
    adu_section_fail (ADU_SECTION (self), error);
}

static void
adu_office_section_save (AduSection *section)
{
  AduOfficeSection *self = ADU_OFFICE_SECTION (section);

  if (!check_all (self))
    {
      adu_section_say (section, _("Not saved yet: look at the marked fields."));
      return;
    }
  adu_section_set_busy (section, TRUE);
  if (adu_letterhead_box_is_changed (self->letterhead))
    adu_store_save_emblem_async (adu_section_store (section), adu_section_actor (section),
                                 adu_letterhead_box_emblem (self->letterhead), on_emblem_saved, g_object_ref (self));
  else
    save_profile (self);
}

static void
adu_office_section_load (AduSection *section)
{
  AduOfficeSection *self = ADU_OFFICE_SECTION (section);
  AduOffice *office = adu_office_copy (adu_store_office (adu_section_store (section)));

  g_clear_pointer (&self->loaded, adu_office_free);
  self->loaded = office;
  for (guint i = 0; i < N_LINES; i++)
    {
      const char *text = office->text[lines[i].key];

      if (lines[i].check == CHECK_MARGIN)
        ; /* four lines of one text, below */
      else if (lines[i].check == CHOOSE_ZONE)
        choose_zone (self->fields[i], text);
      else if (lines[i].check == CHOOSE_PAPER)
        adu_settings_field_choose (self->fields[i], g_strcmp0 (text, papers[1].code) == 0 ? 1 : 0);
      else
        adu_settings_field_set_text (self->fields[i], text);
      adu_settings_field_set_problem (self->fields[i], NULL);
    }
  show_margins (self, office->text[ADU_OFFICE_MARGINS]);
  adu_letterhead_box_load (self->letterhead, adu_section_session (section));
  adu_letterhead_box_show (self->letterhead, office);
}

static void
build (AduOfficeSection *self)
{
  GtkGrid *grids[N_GROUPS] = { self->office, self->complainant, self->head, self->numbers };
  int places[N_GROUPS] = { 0 };
  const char *paper_names[G_N_ELEMENTS (papers) + 1] = { NULL };
  const char *nothing[] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    paper_names[i] = _(papers[i].name);
  for (guint i = 0; i < N_LINES; i++)
    {
      const char *hint = lines[i].hint != NULL ? _(lines[i].hint) : NULL;
      int *place = &places[lines[i].group];
      AduSettingsField *field = lines[i].check == CHOOSE_ZONE
                                    ? adu_settings_field_new_choice (_(lines[i].title), nothing)
                                : lines[i].check == CHOOSE_PAPER
                                    ? adu_settings_field_new_choice (_(lines[i].title), paper_names)
                                    : adu_settings_field_new (_(lines[i].title), hint, lines[i].limit);

      if (lines[i].wide && *place % 2 == 1)
        *place += 1;
      g_object_set (field, "required", lines[i].required, NULL);
      gtk_grid_attach (grids[lines[i].group], GTK_WIDGET (field), *place % 2, *place / 2,
                       lines[i].wide ? 2 : 1, 1);
      *place += lines[i].wide ? 2 : 1;
      if (lines[i].check == CHECK_PATTERN)
        g_signal_connect_object (field, "changed", G_CALLBACK (preview_number), self, G_CONNECT_DEFAULT);
      g_signal_connect_object (field, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      self->fields[i] = field;
    }
  g_signal_connect_object (self->letterhead, "changed", G_CALLBACK (adu_section_touch), self, G_CONNECT_SWAPPED);
}

static void
adu_office_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_OFFICE_SECTION);
  G_OBJECT_CLASS (adu_office_section_parent_class)->dispose (object);
}

static void
adu_office_section_finalize (GObject *object)
{
  g_clear_pointer (&ADU_OFFICE_SECTION (object)->loaded, adu_office_free);
  G_OBJECT_CLASS (adu_office_section_parent_class)->finalize (object);
}

static void
adu_office_section_class_init (AduOfficeSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduSectionClass *section_class = ADU_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_office_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_office_section_finalize;
  section_class->interest = ADU_CHANGED_OFFICE;
  section_class->load = adu_office_section_load;
  section_class->save = adu_office_section_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-office-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AduOfficeSection, office);
  gtk_widget_class_bind_template_child (widget_class, AduOfficeSection, complainant);
  gtk_widget_class_bind_template_child (widget_class, AduOfficeSection, head);
  gtk_widget_class_bind_template_child (widget_class, AduOfficeSection, numbers);
  gtk_widget_class_bind_template_child (widget_class, AduOfficeSection, letterhead);
}

static void
adu_office_section_init (AduOfficeSection *self)
{
  g_type_ensure (ADU_TYPE_LETTERHEAD_BOX);
  gtk_widget_init_template (GTK_WIDGET (self));
  build (self);
}

/* Returns: (transfer floating): the section. */
GtkWidget *
adu_office_section_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_OFFICE_SECTION, "session", session, NULL);
}
