/* test-timeline.c — the calendar of limits shows what was read last, also where only a mark on a bar has moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support/test-register.h"

#include "model/adu-timeline.h"
#include "store/adu-store-inspections.h"

/* Waits until that is so; the harness ends what never comes. */
#define UNTIL(condition)                                                                                              \
  while (!(condition))                                                                                                \
  g_main_context_iteration (NULL, TRUE)

static const AduWork *
work_of (AduTimeline *timeline)
{
  g_autoptr (AduTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (timeline), 0);

  g_assert_nonnull (item);
  return adu_timeline_item_work (item); /* the timeline holds it */
}

static gboolean
shows_visit (AduTimeline *timeline, AduDay day)
{
  return adu_timeline_is_read (timeline) && g_array_index (work_of (timeline)->inspections, AduDay, 0).n == day.n;
}

/* A supervisory complaint that needs an inspection. */
static gint64
file (TestRegister *reg)
{
  AduActor *actor = adu_session_actor (reg->session);
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (adu_session_clock (reg->session)));
  g_autoptr (AduStepRequest) request = adu_step_request_new (ADU_STEP_CLASSIFY, "c");
  g_autoptr (GAsyncResult) registered = NULL, classified = NULL;
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Pungutan liar");
  adu_store_register_async (reg->store, actor, "r", value, NULL, NULL, 0, test_on_done, &registered);
  id = adu_store_finish_number (test_await (&registered), NULL);
  request->decided_by = adu_actor_official (actor);
  request->decided_on = adu_clock_today (adu_session_clock (reg->session));
  request->supervisory = request->inspection = ADU_YES;
  adu_store_step_async (reg->store, actor, id, 0, request, test_on_done, &classified);
  g_assert_true (adu_store_finish (test_await (&classified), NULL));
  return id;
}

static gint64
plan (TestRegister *reg, AduInspection *value, AduDay day)
{
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  value->planned_from = adu_zone_time (adu_store_zone (reg->store), day, 9 * 60);
  adu_store_save_inspection_async (reg->store, adu_session_actor (reg->session), action, value, 0, test_on_done, &saved);
  id = adu_store_finish_number (test_await (&saved), &error);
  g_assert_no_error (error);
  return id;
}

static void
add_day_off (TestRegister *reg, AduDay day)
{
  AduCalendar *calendar = adu_store_calendar (reg->store);
  GPtrArray *old = adu_calendar_days_off (calendar);
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  g_autoptr (AduCalendar) changed = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GPtrArray) moves = NULL;

  for (guint i = 0; i < old->len; i++)
    {
      const AduDayOff *off = g_ptr_array_index (old, i);

      g_ptr_array_add (days, adu_day_off_new (off->day, off->kind, off->official, off->name, off->decree));
    }
  g_ptr_array_add (days, adu_day_off_new (day, ADU_DAY_OFF_LOCAL, TRUE, "Libur daerah", NULL));
  changed = adu_calendar_new (adu_calendar_week (calendar), days, adu_calendar_joint_leave_is_off (calendar), NULL);
  adu_store_save_rules_async (reg->store, adu_session_actor (reg->session), NULL, changed, NULL, test_on_done, &saved);
  moves = adu_store_finish_value (test_await (&saved), NULL);
  g_assert_nonnull (moves);
}

static void
test_marks (void)
{
  TestRegister *reg = test_register_new (TRUE);
  AduDay today = adu_clock_today (adu_session_clock (reg->session));
  g_autoptr (AduInspection) value = adu_inspection_new (file (reg));
  g_autoptr (AduTimeline) timeline = NULL;
  AduInspectionPerson *leader = adu_inspection_person_new (ADU_PART_LEADER, NULL);
  AduDay ombudsman;

  value->place = g_strdup ("Loket");
  leader->official = adu_actor_official (adu_session_actor (reg->session));
  g_ptr_array_add (value->people, leader);
  value->id = plan (reg, value, adu_day_add (today, 1));
  timeline = adu_timeline_new (reg->session);
  UNTIL (shows_visit (timeline, adu_day_add (today, 1)));
  plan (reg, value, adu_day_add (today, 3));
  UNTIL (shows_visit (timeline, adu_day_add (today, 3)));
  ombudsman = work_of (timeline)->ombudsman_due;
  add_day_off (reg, adu_day_add (today, 7));
  UNTIL (work_of (timeline)->ombudsman_due.n > ombudsman.n);
  g_clear_object (&timeline);
  test_register_free (reg);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/marks", test_marks);
  return g_test_run ();
}
