/* adu-print.c — brings a document to the printer or into a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * The printer gets the same drawing as the screen and the PDF. That something was printed is told once it went to the
 * printer, not when the dialog was opened. A PDF is never made by the print operation, which calls a file cut short by a
 * full disk a success. The printer chosen last, and how it is set up, are kept with the window's settings; how often and
 * which pages are not.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"
#include "gui/adu-print.h"
#include "report/adu-deliver.h"

/* A document on its way to the printer. */
typedef struct
{
  AduSheets *sheets;
  AduPrintable *printable; /* nullable: nobody is told */
  GWeakRef from;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  adu_sheets_unref (job->sheets);
  g_clear_pointer (&job->printable, adu_printable_unref);
  g_weak_ref_clear (&job->from);
  g_free (job);
}

/* --- how the printer was set up last -------------------------------------------------------------------- */

static GtkPrintSettings *
remembered_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new (ADU_APP_ID);
  g_autofree char *text = g_settings_get_string (settings, "print-setup");
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GtkPrintSettings *print = NULL;

  if (*text != '\0' && g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    print = gtk_print_settings_new_from_key_file (file, NULL, NULL);
  return print != NULL ? print : gtk_print_settings_new ();
}

static void
remember_settings (GtkPrintOperation *operation)
{
  static const char *const of_this_time[] = { GTK_PRINT_SETTINGS_N_COPIES, GTK_PRINT_SETTINGS_PRINT_PAGES,
                                              GTK_PRINT_SETTINGS_PAGE_RANGES, GTK_PRINT_SETTINGS_PAGE_SET,
                                              GTK_PRINT_SETTINGS_OUTPUT_URI, GTK_PRINT_SETTINGS_OUTPUT_BASENAME };
  GtkPrintSettings *used = gtk_print_operation_get_print_settings (operation);
  g_autoptr (GSettings) settings = g_settings_new (ADU_APP_ID);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GtkPrintSettings) kept = used != NULL ? gtk_print_settings_copy (used) : NULL;
  g_autofree char *text = NULL;

  if (kept == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (of_this_time); i++)
    gtk_print_settings_unset (kept, of_this_time[i]);
  gtk_print_settings_to_key_file (kept, file, NULL);
  text = g_key_file_to_data (file, NULL, NULL);
  g_settings_set_string (settings, "print-setup", text);
}

/* --- printing ------------------------------------------------------------------------------------------- */

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer user_data)
{
  Job *job = user_data;

  adu_sheets_draw (job->sheets, gtk_print_context_get_cairo_context (context), (guint) number);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  Job *job = user_data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&job->from);

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_autoptr (GError) error = NULL;

      gtk_print_operation_get_error (operation, &error);
      if (from != NULL && error != NULL)
        adu_notice_error (from, error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      remember_settings (operation);
      if (job->printable != NULL)
        adu_printable_left (job->printable, ADU_LEFT_PRINTED);
    }
}

/* Returns: (transfer full): the paper of the document; the printer turns it by itself. */
static GtkPageSetup *
page_setup_new (const AduPaper *paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  gboolean lies = paper->width > paper->height;
  GtkPaperSize *size = gtk_paper_size_new_custom (paper->code, paper->code, lies ? paper->height : paper->width,
                                                  lies ? paper->width : paper->height, GTK_UNIT_POINTS);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, lies ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

static void
run (GtkWidget *from, AduSheets *sheets, AduPrintable *printable, const char *name)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = remembered_settings ();
  AduPaper paper = adu_sheets_paper (sheets);
  g_autoptr (GtkPageSetup) setup = page_setup_new (&paper);
  GtkRoot *root = gtk_widget_get_root (from);
  Job *job = g_new0 (Job, 1);

  job->sheets = adu_sheets_ref (sheets);
  job->printable = printable != NULL ? adu_printable_ref (printable) : NULL;
  g_weak_ref_init (&job->from, from);
  gtk_print_settings_set_orientation (settings, gtk_page_setup_get_orientation (setup));
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_n_pages (operation, (int) adu_sheets_n (sheets));
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), job, job_free, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}

/**
 * adu_print_page:
 * @from: a widget of the window
 * @page: (transfer full): what is printed
 * @name: what the printer calls it; number and kind of document, never a person's name
 */
void
adu_print_page (GtkWidget *from, AduPage *page, const char *name)
{
  g_autoptr (AduSheets) sheets = adu_sheets_new (page);

  run (from, sheets, NULL, name);
}

/**
 * adu_print_sheets:
 * @from: a widget of the window
 * @sheets: the pages
 * @printable: whose they are; hears of it once they went to the printer
 *
 * Asks which printer, and prints.
 */
void
adu_print_sheets (GtkWidget *from, AduSheets *sheets, AduPrintable *printable)
{
  run (from, sheets, printable, adu_printable_title (printable));
}

/* --- saving --------------------------------------------------------------------------------------------- */

/* A document on its way into a file. */
typedef struct
{
  GWeakRef from;
  AduSheets *sheets;
  AduPrintable *printable;
  char *path; /* nullable until it is chosen */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_weak_ref_clear (&saving->from);
  adu_sheets_unref (saving->sheets);
  adu_printable_unref (saving->printable);
  g_free (saving->path);
  g_free (saving);
}

static void
deliver_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;
  g_autoptr (GBytes) pdf = adu_sheets_to_pdf (saving->sheets, &error);

  if (pdf != NULL && adu_deliver (saving->path, pdf, ADU_DELIVER_REPLACE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
delivered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GtkWidget) from = g_weak_ref_get (&saving->from);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (saving->path);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("Saved as “%s”"), name);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (from != NULL)
        adu_notice_error (from, error);
      return;
    }
  adu_printable_left (saving->printable, ADU_LEFT_SAVED);
  if (from != NULL)
    adu_notice (from, text);
}

static void
deliver (Saving *saving)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, delivered_cb, NULL);

  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, deliver_thread);
}

static void
secret_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;

  if (adu_ask_finish (result, NULL))
    deliver (saving);
  else
    saving_free (saving);
}

static void
target_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GFile) file = adu_choose_target_finish (result, NULL);
  g_autoptr (GtkWidget) from = g_weak_ref_get (&saving->from);
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;

  saving->path = file != NULL ? g_file_get_path (file) : NULL;
  if (saving->path == NULL || from == NULL)
    {
      saving_free (saving);
      return;
    }
  if (!adu_printable_is_secret (saving->printable))
    {
      deliver (saving);
      return;
    }
  name = g_path_get_basename (saving->path);
  /* Translators: %s is the name of a file */
  heading = g_strdup_printf (_("Save personal data in “%s”?"), name);
  adu_ask_async (from, heading,
                 _("Whoever gets this file reads who complained. Give it only to whom it is meant for, and delete it "
                   "when it has served."),
                 _("_Save"), ADU_ASK_DESTRUCTIVE, secret_cb, saving);
}

/**
 * adu_save_sheets:
 * @from: a widget of the window
 * @sheets: the pages
 * @printable: whose they are; hears of it once the file stands
 *
 * Asks where to, and writes a PDF there. A file that names protected people is asked about twice.
 */
void
adu_save_sheets (GtkWidget *from, AduSheets *sheets, AduPrintable *printable)
{
  Saving *saving = g_new0 (Saving, 1);

  g_weak_ref_init (&saving->from, from);
  saving->sheets = adu_sheets_ref (sheets);
  saving->printable = adu_printable_ref (printable);
  adu_choose_target_async (from, _("Save as PDF"), adu_printable_file_name (printable), target_cb, saving);
}
