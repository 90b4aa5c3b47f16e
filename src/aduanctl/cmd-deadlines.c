/* cmd-deadlines.c — aduanctl deadlines: the clocks of a complaint that need not stand in any register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. Standard and days off: those of --register if given, else those the program ships, else files.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/adu-shipped.h"
#include "words/adu-words-date.h"
#include "words/adu-words-proof.h"

/* Calendars have days off of these years. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

static struct
{
  char *received;
  char *channel;
  char *supervisory;
  char *inspection;
  char *present;
  char *forwarded;
  char **pauses;
  char *standard;
  char *holidays;
  gboolean explain;
} given;

static const GOptionEntry entries[] = {
  { "received", 0, 0, G_OPTION_ARG_STRING, &given.received, N_ ("When the complaint was received"), "TIME" },
  { "channel", 0, 0, G_OPTION_ARG_STRING, &given.channel,
    N_ ("counter, suggestion-box, letter, email, whatsapp, lapor-sms, lapor-web or other"), "CHANNEL" },
  { "supervisory", 0, 0, G_OPTION_ARG_STRING, &given.supervisory, N_ ("yes, no; left out: not known yet"), "YES|NO" },
  { "inspection", 0, 0, G_OPTION_ARG_STRING, &given.inspection, N_ ("yes, no; left out: not known yet"), "YES|NO" },
  { "present", 0, 0, G_OPTION_ARG_STRING, &given.present, N_ ("Whether the complainant stands at the counter"), "YES|NO" },
  { "forwarded", 0, 0, G_OPTION_ARG_STRING, &given.forwarded, N_ ("When LAPOR! forwarded it to this office"), "TIME" },
  { "pause", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given.pauses,
    N_ ("First paused day and the day it runs again; leave the second out while it is open"), "FROM/TO" },
  { "standard", 0, 0, G_OPTION_ARG_FILENAME, &given.standard, N_ ("Service standard to use"), "FILE" },
  { "holidays", 0, 0, G_OPTION_ARG_FILENAME, &given.holidays, N_ ("Days off to use"), "FILE" },
  { "explain", 0, 0, G_OPTION_ARG_NONE, &given.explain, N_ ("Say in words how each date was counted"), NULL },
  { NULL },
};

/* What the clocks are computed from besides the facts. */
typedef struct
{
  AduStandard *standard;
  AduCalendar *calendar;
  AduZone *zone;
} Rules;

static void
rules_clear (Rules *rules)
{
  g_clear_pointer (&rules->standard, adu_standard_unref);
  g_clear_pointer (&rules->calendar, adu_calendar_unref);
  g_clear_pointer (&rules->zone, adu_zone_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rules, rules_clear)

static AduStandard *
read_standard (GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (given.standard == NULL)
    return adu_shipped_standard (error);

  return g_file_get_contents (given.standard, &text, &length, error) ? adu_standard_parse (text, (gssize) length, error)
                                                                     : NULL;
}

static GPtrArray *
read_days_off (GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (given.holidays == NULL)
    return adu_shipped_days_off (error);

  return g_file_get_contents (given.holidays, &text, &length, error)
             ? adu_calendar_parse_days_off (text, (gssize) length, error)
             : NULL;
}

static gboolean
read_files (Rules *rules, const char **option, GError **error)
{
  g_autoptr (GPtrArray) days_off = NULL;

  *option = "standard";
  rules->standard = read_standard (error);
  if (rules->standard == NULL)
    return FALSE;
  *option = "holidays";
  days_off = read_days_off (error);
  if (days_off == NULL)
    return FALSE;
  rules->calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, days_off, TRUE, error);

  return rules->calendar != NULL;
}

static gboolean
read_rules (AduCli *cli, Rules *rules, AduExit *exit_code)
{
  g_autoptr (GError) error = NULL;
  const char *option;

  if (cli->register_path != NULL)
    {
      if (!adu_cli_open (cli, ADU_OPEN_READ, exit_code))
        return FALSE;
      rules->standard = adu_standard_ref (adu_store_standard (cli->store));
      rules->calendar = adu_calendar_ref (adu_store_calendar (cli->store));
      rules->zone = adu_zone_ref (adu_store_zone (cli->store));
      return TRUE;
    }
  rules->zone = adu_zone_new (ADU_ZONE_DEFAULT);
  if (!read_files (rules, &option, &error))
    {
      *exit_code = adu_cli_usage (cli, option, error->message);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_tri (AduCli *cli, const char *name, const char *text, AduTri *tri, AduExit *exit_code)
{
  int value = text == NULL ? ADU_UNKNOWN : adu_tri_from_code (text);

  if (value < 0)
    {
      g_autofree char *message = g_strdup_printf (_("--%s takes yes, no or unknown."), name);

      *exit_code = adu_cli_usage (cli, name, message);
      return FALSE;
    }
  *tri = (AduTri) value;

  return TRUE;
}

static gboolean
read_time (AduCli *cli, const Rules *rules, const char *name, const char *text, AduTime *time, AduExit *exit_code)
{
  *time = text != NULL ? adu_zone_parse (rules->zone, text) : ADU_TIME_NONE;
  if (text != NULL && !adu_time_is_set (*time))
    {
      g_autofree char *message = g_strdup_printf (_("--%s takes a time such as 2026-03-02T09:00."), name);

      *exit_code = adu_cli_usage (cli, name, message);
      return FALSE;
    }

  return TRUE;
}

/* "2026-07-03/2026-07-06", or "2026-07-03/" while it is open. */
static gboolean
read_pause (const char *text, AduPause *pause)
{
  const char *slash = strchr (text, '/');
  g_autofree char *from = slash != NULL ? g_strndup (text, (gsize) (slash - text)) : NULL;

  if (slash == NULL)
    return FALSE;
  pause->from = adu_day_parse (from);
  pause->until = slash[1] != '\0' ? adu_day_parse (slash + 1) : ADU_DAY_NONE;

  return adu_day_is_set (pause->from) &&
         (slash[1] == '\0' || (adu_day_is_set (pause->until) && pause->until.n >= pause->from.n));
}

static gboolean
read_facts (AduCli *cli, const Rules *rules, GArray *pauses, AduFacts *facts, AduExit *exit_code)
{
  AduTime received;
  int channel = given.channel != NULL ? adu_channel_from_code (given.channel) : -1;

  if (given.received == NULL || channel < 0)
    {
      *exit_code = adu_cli_usage (cli, given.received == NULL ? "received" : "channel",
                                  given.received == NULL ? _("Say when it was received: --received 2026-03-02T09:00.")
                                                         : _("Say how it came in: --channel letter."));
      return FALSE;
    }
  if (!read_time (cli, rules, "received", given.received, &received, exit_code))
    return FALSE;
  if (adu_day_year (adu_zone_day (rules->zone, received)) < FIRST_YEAR ||
      adu_day_year (adu_zone_day (rules->zone, received)) > LAST_YEAR)
    {
      *exit_code = adu_cli_usage (cli, "received", _("No calendar knows that year."));
      return FALSE;
    }
  adu_facts_init (facts, (AduChannel) channel, received);
  for (char **text = given.pauses; text != NULL && *text != NULL; text++)
    {
      AduPause pause;

      if (!read_pause (*text, &pause))
        {
          *exit_code = adu_cli_usage (cli, "pause", _("--pause takes two dates such as 2026-07-03/2026-07-06."));
          return FALSE;
        }
      g_array_append_val (pauses, pause);
    }
  facts->pauses = (const AduPause *) (gpointer) pauses->data;
  facts->n_pauses = pauses->len;

  return read_tri (cli, "supervisory", given.supervisory, &facts->supervisory, exit_code) &&
         read_tri (cli, "inspection", given.inspection, &facts->inspection, exit_code) &&
         (given.present == NULL || read_tri (cli, "present", given.present, &facts->present, exit_code)) &&
         read_time (cli, rules, "forwarded", given.forwarded, &facts->forwarded, exit_code);
}

static void
print_for_people (const GPtrArray *deadlines, const AduFacts *facts, const Rules *rules, AduTime now)
{
  const AduProofFacts proof_facts = { .facts = facts,
                                      .standard = rules->standard,
                                      .calendar = rules->calendar,
                                      .zone = rules->zone,
                                      .now = now,
                                      .deadlines = deadlines };

  for (guint i = 0; i < deadlines->len; i++)
    {
      const AduDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *title = adu_words_derivation_title (deadline);
      g_autofree char *left = adu_words_deadline_left (deadline);
      g_autoptr (AduProof) proof = given.explain ? adu_proof_new (&proof_facts, deadline->kind) : NULL;
      g_autofree char *why = proof != NULL ? adu_proof_to_text (proof) : NULL;

      g_print ("%s (%s)\n", title, left);
      if (why != NULL)
        g_print ("%s\n", strchr (why, '\n') + 1);
    }
}

static AduExit
run (AduCli *cli)
{
  g_auto (Rules) rules = { NULL, NULL, NULL };
  g_autoptr (GArray) pauses = g_array_new (FALSE, FALSE, sizeof (AduPause));
  g_autoptr (GPtrArray) deadlines = NULL;
  AduExit exit_code = ADU_EXIT_DONE;
  AduClock *clock = adu_cli_clock (cli, &exit_code);
  AduFacts facts;

  if (clock == NULL || !read_rules (cli, &rules, &exit_code) ||
      !read_facts (cli, &rules, pauses, &facts, &exit_code))
    return exit_code;

  deadlines = adu_deadlines_compute (&facts, rules.standard, rules.calendar, rules.zone, adu_clock_now (clock));
  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      adu_json_add_deadlines (builder, deadlines);
      adu_cli_print_json (json_builder_get_root (builder));
    }
  else
    print_for_people (deadlines, &facts, &rules, adu_clock_now (clock));

  return ADU_EXIT_DONE;
}

const AduCommand adu_command_deadlines = {
  .name = "deadlines",
  .summary = N_ ("Compute the dates a complaint is due, and say why"),
  .entries = entries,
  .run = run,
};
