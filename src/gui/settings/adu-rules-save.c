/* adu-rules-save.c — other rules are saved only once somebody has seen which complaints they move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Why:    the service standard and the working calendar go the same way: what would move is read, shown, and confirmed
 *         in the dialog that saves.
 */
#include "config.h"

#include "gui/settings/adu-moves-dialog.h"
#include "gui/settings/adu-rules-save.h"

typedef struct
{
  AduSection *section;   /* owned */
  AduStandard *standard; /* owned; NULL: stays */
  AduCalendar *calendar; /* owned; NULL: stays */
  GCallback saved;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->section);
  g_clear_pointer (&saving->standard, adu_standard_unref);
  g_clear_pointer (&saving->calendar, adu_calendar_unref);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
on_closed (AduSection *section)
{
  adu_section_set_busy (section, FALSE);
}

static void
on_previewed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  AduSection *section = saving->section;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moves = adu_store_finish_value (result, &error);
  AduMovesDialog *dialog;

  if (!adu_section_may_go_on (section))
    {
      adu_section_set_busy (section, FALSE);
      return;
    }
  if (moves == NULL)
    {
      adu_section_set_busy (section, FALSE);
      adu_section_fail (section, error);
      return;
    }
  dialog = adu_moves_dialog_new (adu_section_session (section), moves, saving->standard, saving->calendar);
  g_signal_connect_object (dialog, "saved", saving->saved, section, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (on_closed), section, G_CONNECT_SWAPPED);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (section));
}

/**
 * adu_rules_save:
 * @section: the section that was filled in; busy until the dialog has gone
 * @standard: (nullable): the service standard that is to apply; %NULL: it stays
 * @calendar: (nullable): the calendar that is to apply; %NULL: it stays
 * @saved: called with @section once it is in the register
 *
 * Shows what would move, and saves if that is confirmed.
 */
void
adu_rules_save (AduSection *section, AduStandard *standard, AduCalendar *calendar, GCallback saved)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->section = g_object_ref (section);
  saving->standard = standard != NULL ? adu_standard_ref (standard) : NULL;
  saving->calendar = calendar != NULL ? adu_calendar_ref (calendar) : NULL;
  saving->saved = saved;
  adu_section_set_busy (section, TRUE);
  adu_store_preview_rules_async (adu_section_store (section), adu_section_actor (section), standard, calendar,
                                 on_previewed, saving);
}
