/* adu-cli.h — what the commands of aduanctl share: options, the register, who acts, answers and refusals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. Thread: main; it waits for the store's threads by turning the main context.
 */
#pragma once

#include <json-glib/json-glib.h>
#include "store/adu-store-inspections.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* Exit codes; they are a contract with scripts. */
typedef enum
{
  ADU_EXIT_DONE = 0,
  ADU_EXIT_REFUSED = 1,  /* refused, or not found */
  ADU_EXIT_USAGE = 2,    /* the command line is wrong */
  ADU_EXIT_UNUSABLE = 3, /* the register cannot be used: held, damaged, newer, foreign, disk full */
} AduExit;

typedef struct
{
  /* options every command takes */
  char *register_path;
  char *as;
  char *pin_file;
  char *now;
  gboolean json;
  char **rest; /* what stands after the options */

  /* made on demand */
  AduClock *clock;
  AduStore *store;
  AduActor *actor;
  GAsyncResult *answer;
} AduCli;

typedef AduExit (*AduCommandRun) (AduCli *cli);

typedef struct
{
  const char *name;
  const char *arguments;      /* shown after the options in --help */
  const char *summary;        /* msgid */
  const GOptionEntry *entries; /* the command's own options, ended by a NULL name; nullable */
  AduCommandRun run;
} AduCommand;

extern const AduCommand adu_command_deadlines;
extern const AduCommand adu_command_init;
extern const AduCommand adu_command_demo;
extern const AduCommand adu_command_add;
extern const AduCommand adu_command_step;
extern const AduCommand adu_command_steps;
extern const AduCommand adu_command_list;
extern const AduCommand adu_command_show;
extern const AduCommand adu_command_check;
extern const AduCommand adu_command_print;
extern const AduCommand adu_command_documents;
extern const AduCommand adu_command_letterhead;
extern const AduCommand adu_command_export;
extern const AduCommand adu_command_recap;
extern const AduCommand adu_command_inspections;
extern const AduCommand adu_command_inspection;
extern const AduCommand adu_command_inspection_sheet;
extern const AduCommand adu_command_attach;
extern const AduCommand adu_command_attachment;

/* Refusals: printed to stderr as a sentence, or with --json as {"error","field","message"}. */
AduExit adu_cli_usage (AduCli *cli, const char *field, const char *message);
AduExit adu_cli_refuse (AduCli *cli, const char *code, const char *field, const char *message);
AduExit adu_cli_fail (AduCli *cli, const GError *error);
const char *adu_cli_error_name (const GError *error); /* "disk-full"; "failed" for what has no name */

/* The clock: --now if given. NULL, and usage printed, if it cannot be read. */
AduClock *adu_cli_clock (AduCli *cli, AduExit *exit_code);
/* Opens --register (or the user's own). FALSE: @exit_code is set and everything was said. */
gboolean adu_cli_open (AduCli *cli, AduOpen how, AduExit *exit_code);
/* Signs in by --as and PIN, or by the desktop login. */
gboolean adu_cli_sign_in (AduCli *cli, AduExit *exit_code);
/* adu_cli_open() and adu_cli_sign_in(). */
gboolean adu_cli_enter (AduCli *cli, AduOpen how, AduExit *exit_code);
/* The same for a file that leaves: for writing, so that it is journaled; while somebody else writes, only for reading unless
 * @must_write. */
gboolean adu_cli_enter_leaving (AduCli *cli, gboolean must_write, AduExit *exit_code);
/* The case named by the first of @rest; -1: said already. */
gint64 adu_cli_case (AduCli *cli, const char *number, AduExit *exit_code);
/* The inspections of a case, and one of them whole (both transfer full); NULL: said already. */
AduInspectionList *adu_cli_inspections (AduCli *cli, gint64 case_id, AduExit *exit_code);
AduInspectionRecord *adu_cli_inspection (AduCli *cli, gint64 id, AduExit *exit_code);
/* The official with that code; 0 = none. */
gint64 adu_cli_official (AduCli *cli, const char *code);

/* Pass as callback and user_data of an asynchronous call, then wait for its result. */
void adu_cli_answered (GObject *source, GAsyncResult *result, gpointer cli);
GAsyncResult *adu_cli_wait (AduCli *cli);

/* Reads the JSON object of --from FILE|-; NULL: said already. */
GBytes *adu_cli_read_file (const char *path, gsize most, GError **error);
JsonObject *adu_cli_read_object (AduCli *cli, const char *from, AduExit *exit_code);
void adu_cli_print_json (JsonNode *node);
void adu_cli_close (AduCli *cli);

/* JSON members that may be null. */
void adu_json_add_text (JsonBuilder *builder, const char *name, const char *text);
void adu_json_add_day (JsonBuilder *builder, const char *name, AduDay day);
void adu_json_add_tri (JsonBuilder *builder, const char *name, AduTri tri);
void adu_json_add_time (JsonBuilder *builder, const char *name, const AduZone *zone, AduTime time);
void adu_json_add_flag (JsonBuilder *builder, const char *name, gboolean value);
void adu_json_add_number (JsonBuilder *builder, const char *name, gint64 value);
void adu_json_add_deadlines (JsonBuilder *builder, const GPtrArray *deadlines);

G_END_DECLS
