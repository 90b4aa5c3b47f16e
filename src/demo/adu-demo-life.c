/* adu-demo-life.c — one invented complaint with its life, from receipt to where it stands today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo. Thread: the store's writing thread.
 *
 * A life is a plot (how it ends) played on the office's calendar: each step comes some working days after the one
 * before, in office hours, and what would come after today has not happened yet. Some cases get stuck, so that
 * there is something late to see.
 */
#include "config.h"

#include "demo/adu-demo-life-private.h"

#include "demo/adu-demo-inspection-private.h"
#include "demo/adu-demo-texts-private.h"

#define OPENING (7 * 60 + 30)
#define MINUTES_A_DAY 480
#define WITH_PICTURES 12 /* so many inspections get drawings: enough to look at, and a large register stays quick */
#define LARGE 2000        /* a register that is made for its size … */
#define VISITED_DAYS 400  /* … has the inspections of the last year or so */
#define PICTURED_DAYS 150 /* what is looked at is young */
#define STUCK_DAYS 75 /* only young cases get stuck: nothing in the story waits for years */

/* How a complaint ends. */
typedef enum
{
  PLOT_ORDINARY,
  PLOT_ON_SPOT,
  PLOT_INSPECTED,
  PLOT_INCOMPLETE,
  PLOT_REFERRED,
  PLOT_OUTSIDE,
  PLOT_REJECTED,
  PLOT_WITHDRAWN,
} Plot;

static const struct
{
  Plot plot;
  guint weight;
} plots[] = {
  { PLOT_ORDINARY, 58 }, { PLOT_ON_SPOT, 12 }, { PLOT_INSPECTED, 14 }, { PLOT_INCOMPLETE, 6 },
  { PLOT_REFERRED, 4 },  { PLOT_OUTSIDE, 2 },  { PLOT_REJECTED, 2 },   { PLOT_WITHDRAWN, 2 },
};

static const struct
{
  AduChannel channel;
  guint weight;
} channels[] = {
  { ADU_CHANNEL_COUNTER, 26 },  { ADU_CHANNEL_WHATSAPP, 28 },  { ADU_CHANNEL_SUGGESTION_BOX, 14 },
  { ADU_CHANNEL_LETTER, 9 },    { ADU_CHANNEL_EMAIL, 6 },      { ADU_CHANNEL_LAPOR_SMS, 3 },
  { ADU_CHANNEL_LAPOR_WEB, 9 }, { ADU_CHANNEL_OTHER, 5 },
};

struct _AduDemoTeller
{
  AduDemoOptions options;
  AduDemoPeople people;
  AduZone *zone;
  AduCalendar *calendar;
  GPtrArray *units;  /* of AduListItem */
  GPtrArray *topics; /* of AduListItem */
  GRand *dice;
  guint told;
  guint pictured; /* inspections with drawings */
  guint begun;    /* inspections that are not finished */
  guint waiting;  /* cases whose inspection has not begun */
  AduDay first_day;
  gint working_days; /* from the first day to today */
  AduTime last_registered;
};

/* A life while it is being told. */
typedef struct
{
  AduDemoTeller *teller;
  AduLife *life;
  const AduDemoStory *story;
  char *unit;
  const char *place;
  AduTime now;     /* of the next step */
  gboolean ended;  /* the next step would lie after today */
} Telling;

/**
 * adu_demo_teller_new:
 * @units: of AduListItem, the register's units
 * @topics: of AduListItem, the register's topics
 *
 * Returns: (transfer full): tells @options->complaints lives, in the order of their registration
 */
AduDemoTeller *
adu_demo_teller_new (const AduDemoOptions *options,
                     const AduDemoPeople *people,
                     AduZone *zone,
                     AduCalendar *calendar,
                     GPtrArray *units,
                     GPtrArray *topics)
{
  AduDemoTeller *teller = g_new0 (AduDemoTeller, 1);
  /* An office of this size gets some fifteen complaints a month; a large register covers more years. */
  gint days = CLAMP ((gint) (options->complaints * 2), 60, 1800);

  teller->options = *options;
  teller->people = *people;
  teller->zone = adu_zone_ref (zone);
  teller->calendar = adu_calendar_ref (calendar);
  teller->units = g_ptr_array_ref (units);
  teller->topics = g_ptr_array_ref (topics);
  teller->dice = g_rand_new_with_seed (options->seed);
  teller->first_day = adu_calendar_next_working_day (calendar, adu_day_add (options->today, -days));
  teller->working_days = MAX (1, adu_calendar_working_days_between (calendar, teller->first_day, options->today));
  teller->last_registered = ADU_TIME_NONE;

  return teller;
}

void
adu_demo_teller_free (gpointer data)
{
  AduDemoTeller *teller = data;

  adu_zone_unref (teller->zone);
  adu_calendar_unref (teller->calendar);
  g_ptr_array_unref (teller->units);
  g_ptr_array_unref (teller->topics);
  g_rand_free (teller->dice);
  g_free (teller);
}

static gint
throw (AduDemoTeller *teller, gint low, gint high)
{
  return g_rand_int_range (teller->dice, low, high + 1);
}

static gboolean
chance (AduDemoTeller *teller, gint percent)
{
  return throw (teller, 1, 100) <= percent;
}

static const char *
pick (AduDemoTeller *teller, const char *const *from)
{
  return from[throw (teller, 0, (gint) g_strv_length ((char **) from) - 1)];
}

static Plot
throw_plot (AduDemoTeller *teller)
{
  gint left = throw (teller, 0, 99);
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (plots) && left >= (gint) plots[i].weight)
    left -= (gint) plots[i++].weight;

  return plots[i].plot;
}

static AduChannel
throw_channel (AduDemoTeller *teller)
{
  gint left = throw (teller, 0, 99);
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (channels) && left >= (gint) channels[i].weight)
    left -= (gint) channels[i++].weight;

  return channels[i].channel;
}

/* The moment the @n-th complaint is registered: evenly over the working days, never before the one before it. */
static AduTime
registration_time (AduDemoTeller *teller, guint n)
{
  gint64 ordinal = (gint64) n * teller->working_days / MAX (1u, teller->options.complaints);
  AduDay day = adu_calendar_add_working_days (teller->calendar, teller->first_day, (gint) ordinal);
  AduTime time = adu_zone_time (teller->zone, day, OPENING + throw (teller, 0, MINUTES_A_DAY - 60));

  if (adu_time_is_set (teller->last_registered) && time <= teller->last_registered)
    time = teller->last_registered + 60;
  teller->last_registered = time;

  return time;
}

static char *
fill_in (const Telling *telling, const char *text)
{
  GString *filled = g_string_new (text);

  g_string_replace (filled, "{unit}", telling->unit, 0);
  g_string_replace (filled, "{place}", telling->place, 0);

  return g_string_free (filled, FALSE);
}

static void
set_filled (Telling *telling, AduField field, const char *text)
{
  g_autofree char *filled = fill_in (telling, text);

  adu_case_set_text (telling->life->value, field, filled);
}

/* Numbers that nobody has: the NIK's birth date does not exist, the telephone number is of no network. */
static void
tell_person (Telling *telling)
{
  AduDemoTeller *teller = telling->teller;
  AduCase *value = telling->life->value;
  g_autofree char *name =
      g_strdup_printf ("%s %s", pick (teller, adu_demo_first_names), pick (teller, adu_demo_last_names));
  g_autofree char *phone = g_strdup_printf ("0800-5550-%04d", throw (teller, 0, 9999));
  g_autofree char *nik = g_strdup_printf ("530301000000%04d", throw (teller, 0, 9999));
  g_autofree char *address = g_strdup_printf ("RT %02d/RW %02d, %s", throw (teller, 1, 24), throw (teller, 1, 9),
                                              telling->place);

  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, name);
  if (!chance (teller, 8))
    adu_case_set_text (value, ADU_FIELD_PHONE, phone);
  if (chance (teller, 70))
    adu_case_set_text (value, ADU_FIELD_ID_NUMBER, nik);
  if (chance (teller, 85))
    adu_case_set_text (value, ADU_FIELD_ADDRESS, address);
  adu_case_set_text (value, ADU_FIELD_OCCUPATION, pick (teller, adu_demo_occupations));
  adu_case_set_text (value, ADU_FIELD_STANDING, chance (teller, 55) ? "patient" : chance (teller, 60) ? "family" : "citizen");
}

static gint64
topic_id (const Telling *telling)
{
  GPtrArray *topics = telling->teller->topics;

  for (guint i = 0; i < topics->len; i++)
    {
      const AduListItem *topic = g_ptr_array_index (topics, i);

      if (g_strcmp0 (topic->code, telling->story->topic) == 0)
        return topic->id;
    }

  return 0;
}

static void
tell_complaint (Telling *telling)
{
  AduDemoTeller *teller = telling->teller;
  AduCase *value = telling->life->value;
  g_autofree char *story = NULL;
  g_autofree char *filled = fill_in (telling, telling->story->story);
  gint n_details = (gint) g_strv_length ((char **) adu_demo_details);
  gint first = throw (teller, 0, n_details - 1);
  const char *detail = adu_demo_details[first];
  const char *other = adu_demo_details[(first + throw (teller, 1, n_details - 1)) % n_details];

  set_filled (telling, ADU_FIELD_SUBJECT, telling->story->subject);
  story = g_strdup_printf ("%s\n\n%s %s", filled, detail, other);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, story);
  set_filled (telling, ADU_FIELD_HOPED_FOR, telling->story->hoped_for);
  adu_case_set_text (value, ADU_FIELD_UNIT, telling->unit);
  adu_case_set_text (value, ADU_FIELD_VILLAGE, telling->place);
  value->topic = chance (teller, 85) ? topic_id (telling) : 0;
  value->incident_date = adu_day_add (adu_zone_day (teller->zone, value->received), -throw (teller, 0, 6));
  value->anonymous = value->channel == ADU_CHANNEL_SUGGESTION_BOX ? chance (teller, 60) : chance (teller, 6);
  value->confidential = telling->story->supervisory && chance (teller, 35);
  if (!value->anonymous)
    tell_person (telling);
  if (adu_channel_is_lapor (value->channel))
    {
      g_autofree char *tracking = g_strdup_printf ("%07u", 9000000 + teller->told);

      adu_case_set_text (value, ADU_FIELD_TRACKING_ID, tracking);
      value->filed = value->received;
      if (chance (teller, 70))
        value->forwarded = value->received + throw (teller, 1, 20) * 3600;
      if (value->forwarded > telling->life->registered)
        value->forwarded = telling->life->registered;
    }
  if (chance (teller, 30))
    g_ptr_array_add (telling->life->evidence, adu_evidence_new_note ("Foto diperlihatkan pada telepon pelapor."));
  value->n_evidence = telling->life->evidence->len;
}

/* Moves on by some working days, to a minute of the office's hours after the last step. */
static void
wait_days (Telling *telling, gint least, gint most)
{
  AduDemoTeller *teller = telling->teller;
  AduDay day = adu_zone_day (teller->zone, telling->now);
  gint days = throw (teller, least, most);
  AduTime time;

  day = adu_calendar_add_working_days (teller->calendar, day, days);
  time = adu_zone_time (teller->zone, day, OPENING + throw (teller, 0, MINUTES_A_DAY));
  telling->now = MAX (time, telling->now + 300);
  if (telling->now >= adu_zone_time (teller->zone, teller->options.today, OPENING + 60))
    telling->ended = TRUE;
}

static AduStepRequest *
add_step (Telling *telling, AduStep step, gint64 decided_by, const char *note)
{
  AduDemoTeller *teller = telling->teller;
  guint32 words[4] = { g_rand_int (teller->dice), g_rand_int (teller->dice), g_rand_int (teller->dice),
                       g_rand_int (teller->dice) };
  g_autofree char *action =
      g_strdup_printf ("%08x-%04x-4%03x-8%03x-%08x%04x", words[0], words[1] & 0xffff, words[1] >> 20, words[2] & 0xfff,
                       words[3], words[2] >> 16);
  AduStepRequest *request = adu_step_request_new (step, action);
  const AduCase *value = telling->life->value;

  request->decided_by = decided_by;
  request->basis = decided_by == telling->life->recorded_by ? ADU_BASIS_OWN : ADU_BASIS_SHEET;
  request->decided_on = adu_zone_day (teller->zone, telling->now);
  request->when = telling->now;
  request->note = note != NULL ? fill_in (telling, note) : NULL;
  request->kind = value->kind;
  request->topic = value->topic;
  request->supervisory = value->supervisory;
  request->inspection = value->inspection;
  request->confidential = value->confidential;
  g_ptr_array_add (telling->life->steps, request);

  return request;
}

static gboolean
is_stuck (Telling *telling)
{
  AduDemoTeller *teller = telling->teller;
  AduDay received = adu_zone_day (teller->zone, telling->life->value->received);

  if (adu_day_between (received, teller->options.today) <= STUCK_DAYS && chance (teller, 3))
    telling->ended = TRUE;

  return telling->ended;
}

static void
classify (Telling *telling, AduTri supervisory, AduTri inspection)
{
  AduStepRequest *request;

  wait_days (telling, 0, 2);
  if (is_stuck (telling))
    return;
  request = add_step (telling, ADU_STEP_CLASSIFY, telling->teller->people.officer, NULL);
  request->topic = topic_id (telling);
  request->supervisory = supervisory;
  request->inspection = inspection;
  telling->life->value->topic = request->topic;
}

static void
dispose (Telling *telling)
{
  AduDemoTeller *teller = telling->teller;
  AduStepRequest *request;
  AduDay limit;

  wait_days (telling, 0, 3);
  if (is_stuck (telling))
    return;
  request = add_step (telling, ADU_STEP_DISPOSE, teller->people.head, NULL);
  request->to = teller->people.handler;
  request->due = adu_calendar_add_working_days (teller->calendar, request->decided_on, 3);
  /* Never after the limit: the shortest there can be, counted from receipt. */
  limit = adu_day_add (adu_zone_day (teller->zone, telling->life->value->received),
                       adu_channel_is_lapor (telling->life->value->channel) ? 5 : 14);
  if (request->due.n > limit.n)
    request->due = limit.n >= request->decided_on.n ? limit : request->decided_on;
}

static void
follow_up (Telling *telling, AduStep step, gint64 who, gint least, gint most)
{
  wait_days (telling, least, most);
  if (!is_stuck (telling))
    add_step (telling, step, who, telling->story->follow_up);
}

static AduHow
way_to_complainant (Telling *telling)
{
  const AduCase *value = telling->life->value;

  if (adu_channel_is_lapor (value->channel))
    return ADU_HOW_LAPOR;
  if (value->anonymous)
    return ADU_HOW_POSTED;

  return value->channel == ADU_CHANNEL_WHATSAPP ? ADU_HOW_WHATSAPP
         : value->channel == ADU_CHANNEL_EMAIL  ? ADU_HOW_EMAIL
         : chance (telling->teller, 50)         ? ADU_HOW_LETTER
                                                : ADU_HOW_IN_PERSON;
}

static void
answer_and_close (Telling *telling, gint least, gint most)
{
  const AduDemoPeople *people = &telling->teller->people;

  wait_days (telling, least, most);
  if (is_stuck (telling))
    return;
  add_step (telling, ADU_STEP_ANSWER, people->head, NULL)->how = way_to_complainant (telling);
  wait_days (telling, 0, 3);
  if (is_stuck (telling))
    return;
  add_step (telling, ADU_STEP_CONFIRM, people->officer, NULL)->how = way_to_complainant (telling);
  wait_days (telling, 0, 1);
  if (!telling->ended)
    add_step (telling, ADU_STEP_CLOSE, people->head, NULL);
}

static void
play_ordinary (Telling *telling)
{
  gboolean lapor = adu_channel_is_lapor (telling->life->value->channel);

  classify (telling, ADU_NO, chance (telling->teller, 10) ? ADU_UNKNOWN : ADU_NO);
  if (!telling->ended)
    dispose (telling);
  if (!telling->ended)
    follow_up (telling, chance (telling->teller, 25) ? ADU_STEP_VISIT : ADU_STEP_FOLLOW_UP,
               telling->teller->people.handler, 0, lapor ? 1 : 3);
  if (!telling->ended)
    answer_and_close (telling, 0, lapor ? 2 : 4);
}

static void
play_inspected (Telling *telling)
{
  telling->life->value->confidential = TRUE;
  classify (telling, ADU_YES, ADU_YES);
  if (!telling->ended)
    dispose (telling);
  if (!telling->ended)
    follow_up (telling, ADU_STEP_FOLLOW_UP, telling->teller->people.handler, 2, 8);
  if (!telling->ended)
    follow_up (telling, ADU_STEP_INSPECT, telling->teller->people.inspector, 3, 12);
  if (!telling->ended)
    answer_and_close (telling, 4, 16);
}

static void
play_incomplete (Telling *telling)
{
  gboolean inspected = telling->story->supervisory;
  AduStepRequest *request;

  classify (telling, inspected ? ADU_YES : ADU_NO, inspected ? ADU_YES : ADU_NO);
  if (telling->ended)
    return;
  wait_days (telling, 0, 2);
  if (telling->ended)
    return;
  request = add_step (telling, ADU_STEP_REQUEST_COMPLETION, telling->teller->people.officer,
                      "Mohon melengkapi tanggal kejadian dan bukti pendukung.");
  request->due = adu_day_add (request->decided_on, 30);
  request->how = way_to_complainant (telling);
  wait_days (telling, 3, 15);
  if (telling->ended)
    return;
  add_step (telling, ADU_STEP_COMPLETE, telling->teller->people.officer, "Pelapor menyerahkan kelengkapan.");
  dispose (telling);
  if (!telling->ended)
    follow_up (telling, ADU_STEP_FOLLOW_UP, telling->teller->people.handler, 0, 3);
  if (!telling->ended)
    answer_and_close (telling, 0, 3);
}

static void
play_exit (Telling *telling, AduStep step, const char *note, const char *to)
{
  const AduDemoPeople *people = &telling->teller->people;
  AduStepRequest *request;

  classify (telling, ADU_NO, ADU_NO);
  if (telling->ended)
    return;
  wait_days (telling, 0, 4);
  if (telling->ended)
    return;
  request = add_step (telling, step, people->head, note);
  request->how = way_to_complainant (telling);
  request->to_name = g_strdup (to);
}

static void
play (Telling *telling, Plot plot)
{
  switch (plot)
    {
    case PLOT_ON_SPOT:
      telling->now = telling->life->registered + 60;
      add_step (telling, ADU_STEP_SETTLE_ON_SPOT, telling->teller->people.officer,
                "Dijelaskan langsung kepada pelapor dan diterima.");
      break;
    case PLOT_INSPECTED:
      play_inspected (telling);
      break;
    case PLOT_INCOMPLETE:
      play_incomplete (telling);
      break;
    case PLOT_REFERRED:
      play_exit (telling, ADU_STEP_REFER, "Berkaitan dengan kepesertaan dan pembiayaan.", "BPJS Kesehatan Kefamenanu");
      break;
    case PLOT_OUTSIDE:
      play_exit (telling, ADU_STEP_OUTSIDE_AUTHORITY, "Rumah sakit mempunyai pengelola pengaduan sendiri.", NULL);
      break;
    case PLOT_REJECTED:
      play_exit (telling, ADU_STEP_REJECT, "Tidak ada keterangan yang dapat ditindaklanjuti.", NULL);
      break;
    case PLOT_WITHDRAWN:
      play_exit (telling, ADU_STEP_WITHDRAW, "Pelapor mencabut pengaduannya secara tertulis.", NULL);
      break;
    case PLOT_ORDINARY:
    default:
      play_ordinary (telling);
    }
}

static Plot
fitting_plot (Telling *telling)
{
  Plot plot = throw_plot (telling->teller);

  if (plot == PLOT_ON_SPOT && telling->life->value->channel != ADU_CHANNEL_COUNTER)
    return PLOT_ORDINARY;
  if (plot == PLOT_INSPECTED && !telling->story->supervisory)
    return PLOT_ORDINARY;

  return telling->story->supervisory && plot == PLOT_ORDINARY ? PLOT_INSPECTED : plot;
}

static void
begin (Telling *telling)
{
  AduDemoTeller *teller = telling->teller;
  const AduListItem *unit = g_ptr_array_index (teller->units, throw (teller, 0, (gint) MIN (teller->units->len, 24) - 1));
  AduChannel channel = throw_channel (teller);
  AduTime registered = registration_time (teller, teller->told);
  gint delay = throw (teller, 0, 30) * 60 * (channel == ADU_CHANNEL_WHATSAPP ? 4 : 60);
  AduLife *life = g_new0 (AduLife, 1);

  /* At the counter it is registered when the complainant has been served. */
  if (channel == ADU_CHANNEL_COUNTER)
    delay = throw (teller, 9, 34) * 60;
  life->registered = registered;
  life->recorded_by = teller->people.officer;
  life->value = adu_case_new (channel, registered - delay);
  life->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_step_request_free);
  life->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  if (channel == ADU_CHANNEL_COUNTER)
    {
      life->value->present = ADU_YES;
      life->value->served_from = life->value->received;
      life->value->served_until = registered;
    }
  telling->life = life;
  telling->story = &adu_demo_stories[throw (teller, 0, (gint) adu_demo_n_stories - 1)];
  telling->unit = g_strdup (unit->name);
  telling->place = pick (teller, adu_demo_places);
  telling->now = registered;
}

/* Whether the complaint as it stands is supervisory and needs an inspection, and was handed to somebody. */
static gboolean
needs_visit (const AduLife *life)
{
  gboolean needs = FALSE, disposed = FALSE;

  for (guint i = 0; i < life->steps->len; i++)
    {
      const AduStepRequest *request = g_ptr_array_index (life->steps, i);

      needs = request->step == ADU_STEP_CLASSIFY ? adu_facts_need_inspection (request->supervisory, request->inspection)
                                                 : needs;
      disposed = disposed || request->step == ADU_STEP_DISPOSE;
    }

  return needs && disposed;
}

/* The inspection of a supervisory complaint, as far as the steps have come. */
static void
tell_visit (Telling *telling)
{
  AduDemoTeller *teller = telling->teller;
  AduLife *life = telling->life;
  AduDemoVisit visit = { .options = &teller->options,
                         .people = &teller->people,
                         .zone = teller->zone,
                         .calendar = teller->calendar,
                         .unit = telling->unit,
                         .number = teller->told,
                         .begun = ADU_TIME_NONE,
                         .last = life->registered,
                         .received = adu_zone_day (teller->zone, life->value->received) };
  gboolean answered = FALSE;

  if (!needs_visit (life) || (teller->options.complaints > LARGE &&
                              adu_day_between (visit.received, teller->options.today) > VISITED_DAYS))
    return;
  for (guint i = 0; i < life->steps->len; i++)
    {
      const AduStepRequest *request = g_ptr_array_index (life->steps, i);

      if (request->step == ADU_STEP_INSPECT)
        visit.begun = request->when;
      visit.finished = adu_time_is_set (visit.begun) && request->step != ADU_STEP_INSPECT;
      answered = answered || request->step == ADU_STEP_ANSWER;
      visit.last = MAX (visit.last, request->when);
    }
  if (answered && !adu_time_is_set (visit.begun))
    return;
  visit.pictures = teller->pictured < WITH_PICTURES && adu_time_is_set (visit.begun) &&
                   adu_day_between (visit.received, teller->options.today) < PICTURED_DAYS;
  if (!adu_time_is_set (visit.begun))
    visit.turn = teller->waiting++;
  else if (!visit.finished)
    visit.turn = teller->begun++;
  life->inspection = adu_demo_inspection_new (&visit);
  teller->pictured += visit.pictures && life->inspection != NULL;
}

/**
 * adu_demo_teller_next:
 * @data: an AduDemoTeller
 *
 * Returns: (transfer full) (nullable): the next life; %NULL after the last
 */
AduLife *
adu_demo_teller_next (gpointer data)
{
  AduDemoTeller *teller = data;
  Telling telling = { .teller = teller };

  if (teller->told >= teller->options.complaints)
    return NULL;
  begin (&telling);
  tell_complaint (&telling);
  play (&telling, fitting_plot (&telling));
  tell_visit (&telling);
  g_free (telling.unit);
  teller->told++;

  return telling.life;
}
