/* adu-dialogs.h — questions, reasons and files: the only file that knows which toolkit renamed which dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. Every dialog is an async pair; @from is any widget of the window it belongs to. All texts
 * are plain. A dialog that is closed or cancelled answers FALSE or NULL without an error.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  ADU_ASK_PLAIN,
  ADU_ASK_SUGGESTED,   /* Enter does it */
  ADU_ASK_DESTRUCTIVE, /* red; Enter cancels */
} AduAskStyle;

void adu_ask_async (GtkWidget *from, const char *heading, const char *body, const char *accept, AduAskStyle style,
                    GAsyncReadyCallback callback, gpointer user_data);
gboolean adu_ask_finish (GAsyncResult *result, GError **error);

void adu_ask_reason_async (GtkWidget *from, const char *heading, const char *body, const char *label,
                           const char *accept, AduAskStyle style, guint max_characters,
                           GAsyncReadyCallback callback, gpointer user_data);
char *adu_ask_reason_finish (GAsyncResult *result, GError **error);

void adu_ask_secret_async (GtkWidget *from, const char *heading, const char *body, const char *label,
                           const char *accept, GAsyncReadyCallback callback, gpointer user_data);
char *adu_ask_secret_finish (GAsyncResult *result, GError **error);

void adu_choose_files_async (GtkWidget *from, const char *title, const char *pattern_name,
                             const char *const *patterns, gboolean multiple,
                             GAsyncReadyCallback callback, gpointer user_data);
GListModel *adu_choose_files_finish (GAsyncResult *result, GError **error);

void adu_choose_folder_async (GtkWidget *from, const char *title, GAsyncReadyCallback callback, gpointer user_data);
GFile *adu_choose_folder_finish (GAsyncResult *result, GError **error);

void adu_choose_target_async (GtkWidget *from, const char *title, const char *name,
                              GAsyncReadyCallback callback, gpointer user_data);
GFile *adu_choose_target_finish (GAsyncResult *result, GError **error);

void adu_show_file (GtkWidget *from, GFile *file);
void adu_show_about (GtkWidget *from);

G_END_DECLS
