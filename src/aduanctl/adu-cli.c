/* adu-cli.c — what the commands of aduanctl share: options, the register, who acts, answers and refusals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. Thread: main.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "words/adu-words-error.h"
#include "words/adu-words-problem.h"

#define MOST_INPUT (64 * 1024 * 1024)
#define MOST_DEPTH 16 /* of objects and arrays in each other; ours have three */

static void
print_refusal (const AduCli *cli, const char *code, const char *field, const char *message)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  if (!cli->json)
    {
      g_printerr ("aduanctl: %s\n", message);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  adu_json_add_text (builder, "error", code);
  adu_json_add_text (builder, "field", field);
  adu_json_add_text (builder, "message", message);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  g_printerr ("%s\n", text);
}

/**
 * adu_cli_usage:
 * @field: (nullable): the option or field it is about
 * @message: a sentence
 *
 * Returns: %ADU_EXIT_USAGE
 */
AduExit
adu_cli_usage (AduCli *cli, const char *field, const char *message)
{
  print_refusal (cli, "usage", field, message);
  return ADU_EXIT_USAGE;
}

/**
 * adu_cli_refuse:
 * @code: machine name of the reason
 * @field: (nullable): the field it is about
 * @message: a sentence
 *
 * Returns: %ADU_EXIT_REFUSED
 */
AduExit
adu_cli_refuse (AduCli *cli, const char *code, const char *field, const char *message)
{
  print_refusal (cli, code, field, message);
  return ADU_EXIT_REFUSED;
}

static const struct
{
  AduStoreError code;
  const char *name;
  AduExit exit_code;
} store_errors[] = {
  { ADU_STORE_ERROR_NOT_FOUND, "not-found", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_EXISTS, "exists", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_FOREIGN, "foreign", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_NEWER, "newer", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_CORRUPT, "corrupt", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_LOCKED, "locked", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_REMOTE, "remote", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_PERMISSION, "permission", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_DISK_FULL, "disk-full", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_IO, "io", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_REFUSED, "refused", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_CONFLICT, "conflict", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_NO_CASE, "no-case", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_NOT_ALLOWED, "not-allowed", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_READ_ONLY, "read-only", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_PIN, "pin", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_UNDO, "undo", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_TOO_LARGE, "too-large", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_FILE_KIND, "file-kind", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_CLOSED, "closed", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_BUG, "bug", ADU_EXIT_UNUSABLE },
  { ADU_STORE_ERROR_TOO_MANY_PIXELS, "too-many-pixels", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_TRUNCATED, "truncated", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_MISLABELLED, "mislabelled", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_EMPTY_FILE, "empty-file", ADU_EXIT_REFUSED },
  { ADU_STORE_ERROR_UNREADABLE, "unreadable", ADU_EXIT_REFUSED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (store_errors) == ADU_N_STORE_ERRORS);

static AduExit
print_problems (const AduCli *cli, const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *sentence = adu_words_problem (problem);

      print_refusal (cli, adu_problem_code_to_text (problem->code),
                     problem->field != ADU_FIELD_NONE ? adu_field_info (problem->field)->name : NULL, sentence);
    }

  return ADU_EXIT_REFUSED;
}

/**
 * adu_cli_fail:
 * @error: what the store, a file or a parser said
 *
 * Says it in a sentence.
 *
 * Returns: the exit code that belongs to it
 */
AduExit
adu_cli_fail (AduCli *cli, const GError *error)
{
  const GPtrArray *problems = adu_store_error_problems (error);
  g_autofree char *sentence = NULL;

  if (problems != NULL && problems->len > 0)
    return print_problems (cli, problems);

  sentence = adu_words_error (error, cli->store != NULL ? adu_store_zone (cli->store) : NULL);
  for (gsize i = 0; error->domain == ADU_STORE_ERROR && i < G_N_ELEMENTS (store_errors); i++)
    if ((gint) store_errors[i].code == error->code)
      {
        print_refusal (cli, store_errors[i].name, NULL, sentence);
        return store_errors[i].exit_code;
      }
  print_refusal (cli, "failed", NULL, sentence);

  return ADU_EXIT_REFUSED;
}

/**
 * adu_cli_error_name:
 * @error: what the store or a file said
 *
 * Returns: (transfer none): its machine name
 */
const char *
adu_cli_error_name (const GError *error)
{
  for (gsize i = 0; error->domain == ADU_STORE_ERROR && i < G_N_ELEMENTS (store_errors); i++)
    if ((gint) store_errors[i].code == error->code)
      return store_errors[i].name;

  return "failed";
}

void
adu_cli_answered (GObject *source, GAsyncResult *result, gpointer cli)
{
  ((AduCli *) cli)->answer = g_object_ref (result);
}

/**
 * adu_cli_wait:
 *
 * Waits for the call that was given adu_cli_answered() and this AduCli.
 *
 * Returns: (transfer none): its result, valid until the next wait
 */
GAsyncResult *
adu_cli_wait (AduCli *cli)
{
  static GAsyncResult *held = NULL;

  while (cli->answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_set_object (&held, cli->answer);
  g_clear_object (&cli->answer);

  return held;
}

AduClock *
adu_cli_clock (AduCli *cli, AduExit *exit_code)
{
  g_autoptr (AduZone) zone = NULL;
  AduTime now;

  if (cli->clock != NULL)
    return cli->clock;

  zone = adu_zone_new (ADU_ZONE_DEFAULT);
  if (cli->now == NULL)
    {
      cli->clock = adu_clock_new (zone);
      return cli->clock;
    }
  now = adu_zone_parse (zone, cli->now);
  if (!adu_time_is_set (now))
    {
      *exit_code = adu_cli_usage (cli, "now", _("--now takes a time such as 2026-11-23T09:00."));
      return NULL;
    }
  cli->clock = adu_clock_new_fixed (zone, now);

  return cli->clock;
}

/* --now is a time of the office whose register it is, which may lie in another zone. */
static AduStore *
open_quietly (AduCli *cli, AduOpen how, GError **error)
{
  g_autofree char *path = cli->register_path != NULL ? g_strdup (cli->register_path) : adu_store_default_path ();
  AduStore *store;

  adu_store_open_async (path, how, cli->clock, adu_cli_answered, cli);
  store = adu_store_finish_value (adu_cli_wait (cli), error);
  if (store != NULL && cli->now != NULL)
    adu_clock_set_fixed (cli->clock, adu_zone_parse (adu_store_zone (store), cli->now));

  return store;
}

gboolean
adu_cli_open (AduCli *cli, AduOpen how, AduExit *exit_code)
{
  g_autoptr (GError) error = NULL;

  if (adu_cli_clock (cli, exit_code) == NULL)
    return FALSE;
  cli->store = open_quietly (cli, how, &error);
  if (cli->store == NULL)
    {
      *exit_code = adu_cli_fail (cli, error);
      return FALSE;
    }
  if (how == ADU_OPEN_WRITE && cli->now != NULL && !adu_store_is_example (cli->store))
    {
      *exit_code =
          adu_cli_refuse (cli, "now", "now", _("Writing with --now is possible in a demonstration register only."));
      return FALSE;
    }

  return TRUE;
}

/* One line typed without showing it, or the first line of --pin-file. */
static char *
read_pin (const AduCli *cli, GError **error)
{
  char line[128] = "";
  struct termios before, hidden;
  gboolean terminal = isatty (STDIN_FILENO) && tcgetattr (STDIN_FILENO, &before) == 0;

  if (cli->pin_file != NULL)
    {
      g_autofree char *text = NULL;

      if (!g_file_get_contents (cli->pin_file, &text, NULL, error))
        return NULL;
      text[strcspn (text, "\r\n")] = '\0';
      return g_steal_pointer (&text);
    }
  if (!terminal)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("--as needs the PIN: use --pin-file FILE, or a terminal."));
      return NULL;
    }

  g_printerr ("%s ", _("PIN:"));
  hidden = before;
  hidden.c_lflag &= ~(tcflag_t) ECHO;
  (void) tcsetattr (STDIN_FILENO, TCSAFLUSH, &hidden);
  if (fgets (line, sizeof line, stdin) == NULL)
    line[0] = '\0';
  (void) tcsetattr (STDIN_FILENO, TCSAFLUSH, &before);
  g_printerr ("\n");
  line[strcspn (line, "\r\n")] = '\0';

  return g_strdup (line);
}

static gboolean
sign_in_by_code (AduCli *cli, AduExit *exit_code)
{
  GPtrArray *officials = adu_store_officials (cli->store);
  g_autoptr (GError) error = NULL;
  g_autofree char *pin = NULL;
  gint64 id = 0;

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);

      if (official->active && g_strcmp0 (official->code, cli->as) == 0)
        id = official->id;
    }
  if (id == 0)
    {
      *exit_code = adu_cli_refuse (cli, "unknown-code", "as", _("There is no official with that code."));
      return FALSE;
    }
  pin = read_pin (cli, &error);
  if (pin == NULL)
    {
      *exit_code = adu_cli_usage (cli, "pin-file", error->message);
      return FALSE;
    }
  adu_store_sign_in_async (cli->store, id, pin, adu_cli_answered, cli);
  cli->actor = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (cli->actor == NULL)
    *exit_code = adu_cli_fail (cli, error);

  return cli->actor != NULL;
}

gboolean
adu_cli_sign_in (AduCli *cli, AduExit *exit_code)
{
  g_autoptr (GError) error = NULL;

  if (cli->as != NULL)
    return sign_in_by_code (cli, exit_code);

  adu_store_sign_in_login_async (cli->store, g_get_user_name (), adu_cli_answered, cli);
  cli->actor = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (cli->actor == NULL)
    {
      g_autofree char *message = g_strdup_printf (
          _("Your login “%s” belongs to no official of this register. Say who acts with --as CODE."),
          g_get_user_name ());

      *exit_code = adu_cli_refuse (cli, "not-allowed", "as", message);
    }

  return cli->actor != NULL;
}

static void
close_store (AduCli *cli)
{
  adu_store_close_async (cli->store, adu_cli_answered, cli);
  (void) adu_store_finish (adu_cli_wait (cli), NULL);
  g_clear_object (&cli->store);
}

gboolean
adu_cli_enter_leaving (AduCli *cli, gboolean must_write, AduExit *exit_code)
{
  g_autoptr (GError) error = NULL;

  if (must_write)
    return adu_cli_enter (cli, ADU_OPEN_WRITE, exit_code);
  if (adu_cli_clock (cli, exit_code) == NULL)
    return FALSE;
  cli->store = open_quietly (cli, ADU_OPEN_WRITE, &error);
  /* another time than now is honoured for reading everywhere, for writing in a demonstration register only */
  if (cli->store != NULL && cli->now != NULL && !adu_store_is_example (cli->store))
    close_store (cli);
  if (cli->store == NULL && !adu_cli_open (cli, ADU_OPEN_READ, exit_code))
    return FALSE;

  return adu_cli_sign_in (cli, exit_code);
}

gboolean
adu_cli_enter (AduCli *cli, AduOpen how, AduExit *exit_code)
{
  return adu_cli_open (cli, how, exit_code) && adu_cli_sign_in (cli, exit_code);
}

gint64
adu_cli_case (AduCli *cli, const char *number, AduExit *exit_code)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  adu_store_lookup_async (cli->store, cli->actor, number, adu_cli_answered, cli);
  id = adu_store_finish_number (adu_cli_wait (cli), &error);
  if (id < 0)
    *exit_code = adu_cli_fail (cli, error);

  return id;
}

AduInspectionList *
adu_cli_inspections (AduCli *cli, gint64 case_id, AduExit *exit_code)
{
  const AduInspectionFind find = { .case_id = case_id, .from = ADU_DAY_NONE, .until = ADU_DAY_NONE };
  g_autoptr (GError) error = NULL;
  AduInspectionList *list;

  adu_store_inspections_async (cli->store, cli->actor, &find, NULL, adu_cli_answered, cli);
  list = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (list == NULL)
    *exit_code = adu_cli_fail (cli, error);

  return list;
}

AduInspectionRecord *
adu_cli_inspection (AduCli *cli, gint64 id, AduExit *exit_code)
{
  g_autoptr (GError) error = NULL;
  AduInspectionRecord *record;

  adu_store_inspection_async (cli->store, cli->actor, id, NULL, adu_cli_answered, cli);
  record = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (record == NULL)
    *exit_code = adu_cli_fail (cli, error);

  return record;
}

/* 0: nobody has that code. */
gint64
adu_cli_official (AduCli *cli, const char *code)
{
  GPtrArray *officials = adu_store_officials (cli->store);

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);

      if (g_strcmp0 (official->code, code) == 0)
        return official->id;
    }

  return 0;
}

/* As much of a stream as may be, and one byte more if there is more. */
static GString *
read_stream (FILE *stream, gsize most)
{
  GString *text = g_string_new (NULL);
  char piece[65536];
  gsize n;

  while (text->len <= most && (n = fread (piece, 1, MIN (sizeof piece, most + 1 - text->len), stream)) > 0)
    g_string_append_len (text, piece, (gssize) n);

  return text;
}

/**
 * adu_cli_read_file:
 * @path: a file
 * @most: the most bytes that are of use
 *
 * Devices without an end are read to one as well.
 *
 * Returns: (transfer full) (nullable): what stands in it; of more than @most, @most and one byte
 */
GBytes *
adu_cli_read_file (const char *path, gsize most, GError **error)
{
  FILE *stream = fopen (path, "rbe");
  GString *text;
  int code;

  if (stream == NULL)
    {
      code = errno;
      g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (code), "%s: %s", path, g_strerror (code));
      return NULL;
    }
  text = read_stream (stream, most);
  code = ferror (stream) ? errno : 0;
  fclose (stream);
  if (code == 0)
    return g_string_free_to_bytes (text);
  g_string_free (text, TRUE);
  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (code), "%s: %s", path, g_strerror (code));

  return NULL;
}

static GBytes *
read_input (const char *from, GError **error)
{
  return strcmp (from, "-") == 0 ? g_string_free_to_bytes (read_stream (stdin, MOST_INPUT))
                                 : adu_cli_read_file (from, MOST_INPUT, error);
}

/* What the parser would not say: a text with a NUL in it would end there, and objects in objects in objects without an end
 * would exhaust its stack. */
static gboolean
is_plain_json (const char *text, gsize length)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    if (quoted && text[i] == '\\')
      {
        if (length - i >= 6 && strncmp (text + i, "\\u0000", 6) == 0)
          return FALSE;
        i++;
      }
    else if (text[i] == '"')
      quoted = !quoted;
    else if (!quoted && (text[i] == '[' || text[i] == '{') && ++depth > MOST_DEPTH)
      return FALSE;
    else if (!quoted && (text[i] == ']' || text[i] == '}') && depth > 0)
      depth--;

  return TRUE;
}

/**
 * adu_cli_read_object:
 * @from: (nullable): a path, or "-" for standard input
 * @exit_code: (out): set when %NULL is returned
 *
 * Returns: (transfer full) (nullable): the JSON object that stands there
 */
JsonObject *
adu_cli_read_object (AduCli *cli, const char *from, AduExit *exit_code)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length = 0;
  JsonNode *root;

  if (from == NULL)
    {
      *exit_code = adu_cli_usage (cli, "from", _("Say where the input is: --from FILE, or --from - for standard input."));
      return NULL;
    }
  bytes = read_input (from, &error);
  if (bytes == NULL)
    {
      *exit_code = adu_cli_usage (cli, "from", error->message);
      return NULL;
    }
  text = g_bytes_get_size (bytes) > 0 ? g_bytes_get_data (bytes, &length) : "";
  if (length > MOST_INPUT || !g_utf8_validate_len (text, length, NULL))
    {
      *exit_code = adu_cli_refuse (cli, "invalid-text", "from", _("The input is not valid UTF-8 text."));
      return NULL;
    }
  if (!is_plain_json (text, length))
    {
      *exit_code = adu_cli_refuse (cli, "invalid-text", "from",
                                   _("The input has a character no text can have, or goes too deep."));
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, (gssize) length, &error) ||
      (root = json_parser_get_root (parser)) == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      *exit_code = adu_cli_refuse (cli, "not-json", "from",
                                   error != NULL ? error->message : _("The input must be one JSON object."));
      return NULL;
    }

  return json_object_ref (json_node_get_object (root));
}

/**
 * adu_cli_print_json:
 * @node: (transfer full): what is printed to standard output, indented
 */
void
adu_cli_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  g_print ("%s\n", text);
  json_node_unref (node);
}

/**
 * adu_cli_close:
 *
 * Closes the register, if one is open, and forgets who acted.
 */
void
adu_cli_close (AduCli *cli)
{
  if (cli->store != NULL)
    {
      adu_store_close_async (cli->store, adu_cli_answered, cli);
      (void) adu_store_finish (adu_cli_wait (cli), NULL);
    }
  g_clear_object (&cli->store);
  g_clear_pointer (&cli->actor, adu_actor_unref);
  g_clear_object (&cli->clock);
}
