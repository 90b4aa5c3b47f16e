/* adu-numbers-section.c — settings: numbers that stand on nothing in the register, each with its reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-numbers-section.ui
 *
 * Whoever checks the office's books asks where a number is. Nothing here can be changed: a gap is as final as a number.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/settings/adu-numbers-section.h"
#include "store/adu-store-numbers.h"
#include "words/adu-words-date.h"

struct _AduNumbersSection
{
  AduSection parent_instance;

  AdwPreferencesGroup *complaints; /* template child */
  AdwPreferencesGroup *letters;    /* template child */

  GPtrArray *rows; /* owned; what stands in the groups, of the tree */
};

G_DEFINE_FINAL_TYPE (AduNumbersSection, adu_numbers_section, ADU_TYPE_SECTION)

/* --- one gap -------------------------------------------------------------------------------------------------------- */

/* Why, and below it who noted that and when. */
static char *
reason_in_words (const AduNumberGap *gap, const AduZone *zone)
{
  g_autofree char *time = adu_words_time (gap->at, zone);
  const char *reason = gap->paper            ? _("Given on paper, before this register was begun")
                       : gap->reason != NULL ? gap->reason
                                             : "–";
  g_autofree char *noted = NULL;

  if (gap->by != NULL)
    /* Translators: %1$s is a person, %2$s a date and time */
    noted = g_strdup_printf (_("Noted by %1$s on %2$s"), gap->by, time);
  else
    /* Translators: %s is a date and time */
    noted = g_strdup_printf (_("Noted on %s, when this register was made"), time);
  return g_strdup_printf ("%s\n%s", reason, noted);
}

static GtkWidget *
row_new (const AduNumberGap *gap, const AduZone *zone)
{
  GtkWidget *row = adw_action_row_new ();
  gint64 n = gap->last - gap->first + 1;
  g_autofree char *digits = adu_words_number (n);
  /* Translators: %s is a number */
  g_autofree char *count = g_strdup_printf (ngettext ("%s number", "%s numbers", n), digits);
  g_autofree char *title = n == 1 ? g_strdup (gap->from) : g_strdup_printf ("%s – %s", gap->from, gap->to);
  g_autofree char *subtitle = reason_in_words (gap, zone);
  g_autofree char *name = g_strjoin (", ", title, count, subtitle, NULL);
  GtkWidget *amount = gtk_label_new (count);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, "numeric");
  gtk_widget_add_css_class (amount, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), amount);
  adu_names_set (row, name);
  return row;
}

/* --- the section ---------------------------------------------------------------------------------------------------- */

static void
show_gaps (AduNumbersSection *self, AdwPreferencesGroup *group, const GPtrArray *gaps)
{
  AduZone *zone = adu_store_zone (adu_section_store (ADU_SECTION (self)));

  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i - 1);

      if (gtk_widget_is_ancestor (row, GTK_WIDGET (group)))
        {
          adw_preferences_group_remove (group, row);
          g_ptr_array_remove_index (self->rows, i - 1);
        }
    }
  for (guint i = 0; i < gaps->len; i++)
    {
      GtkWidget *row = row_new (g_ptr_array_index (gaps, i), zone);

      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_set_description (group,
                                         gaps->len == 0 ? _("None: every number given stands in this register.") : NULL);
}

/* Returns: (transfer full) (nullable): what was asked for, if the section is still there for it. */
static GPtrArray *
finish (AduNumbersSection *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) gaps = adu_store_finish_value (result, &error);

  if (adu_section_session (ADU_SECTION (self)) == NULL || self->complaints == NULL)
    return NULL;
  if (gaps == NULL)
    adu_section_fail (ADU_SECTION (self), error);
  return g_steal_pointer (&gaps);
}

static void
complaints_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduNumbersSection) self = user_data;
  g_autoptr (GPtrArray) gaps = finish (self, result);

  if (gaps != NULL)
    show_gaps (self, self->complaints, gaps);
}

/* An office that writes its letter numbers into a book on paper has nothing to be told of here. */
static void
letters_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduNumbersSection) self = user_data;
  g_autoptr (GPtrArray) gaps = finish (self, result);
  const AduOffice *office;

  if (gaps == NULL)
    return;
  office = adu_store_office (adu_section_store (ADU_SECTION (self)));
  show_gaps (self, self->letters, gaps);
  gtk_widget_set_visible (GTK_WIDGET (self->letters), gaps->len > 0 || *office->text[ADU_OFFICE_LETTER_BOOK] != '\0');
}

static void
adu_numbers_section_load (AduSection *section)
{
  AduStore *store = adu_section_store (section);
  AduActor *actor = adu_section_actor (section);

  if (actor == NULL)
    return;
  adu_store_number_gaps_async (store, actor, ADU_BOOK_REGISTER, NULL, complaints_cb, g_object_ref (section));
  if (adu_actor_may (actor, ADU_MAY_WRITE_LETTERS))
    adu_store_number_gaps_async (store, actor, ADU_BOOK_LETTERS, NULL, letters_cb, g_object_ref (section));
}

static void
adu_numbers_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_NUMBERS_SECTION);
  g_clear_pointer (&ADU_NUMBERS_SECTION (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (adu_numbers_section_parent_class)->dispose (object);
}

static void
adu_numbers_section_class_init (AduNumbersSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduSectionClass *section_class = ADU_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_numbers_section_dispose;
  section_class->interest = ADU_CHANGED_CASES | ADU_CHANGED_OFFICE; /* a letter that becomes void changes its case */
  section_class->load = adu_numbers_section_load;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/settings/adu-numbers-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AduNumbersSection, complaints);
  gtk_widget_class_bind_template_child (widget_class, AduNumbersSection, letters);
}

static void
adu_numbers_section_init (AduNumbersSection *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer floating): the section. */
GtkWidget *
adu_numbers_section_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_NUMBERS_SECTION, "session", session, NULL);
}
