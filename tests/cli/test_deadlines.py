#!/usr/bin/env python3
"""aduanctl deadlines gives exactly the dates that the standard and the calendar documents say.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from tap import main, test

# received, clock → due; Monday to Friday, days off of 2024–2026, day of receipt = day 0.
SIXTY = ("--channel", "letter", "--supervisory", "yes", "--inspection", "yes")
VECTORS = [
    ("2024-04-05", "2024-04-19", "2024-06-04", "2024-07-17"),
    ("2025-03-27", "2025-04-10", "2025-05-26", "2025-07-11"),
    ("2025-08-14", "2025-08-28", "2025-10-13", "2025-11-10"),
    ("2025-12-22", "2026-01-05", "2026-02-20", "2026-03-31"),
    ("2026-03-02", "2026-03-16", "2026-05-01", "2026-06-10"),
    ("2026-03-17", "2026-03-31", "2026-05-16", "2026-06-26"),
    ("2026-08-14", "2026-08-28", "2026-10-13", "2026-11-10"),
    ("2026-11-23", "2026-12-07", "2027-01-22", "2027-02-19"),
]


def clocks(office, *arguments, now="2026-03-02T10:00"):
    return {c["clock"]: c for c in office.json("deadlines", "--now", now, *arguments)}


@test
def the_four_limits_of_the_standard(office):
    for received, fourteen, sixty, ombudsman in VECTORS:
        at = ("--received", received + "T09:00")
        plain = clocks(office, *at, "--channel", "letter", now=received + "T09:00")
        assert plain["settlement"]["due"] == fourteen, (received, plain["settlement"])
        assert plain["ombudsman"]["due"] == ombudsman, (received, plain["ombudsman"])
        assert "acknowledgement" not in plain and "online" not in plain and "counter" not in plain
        long = clocks(office, *at, *SIXTY, now=received + "T09:00")
        assert long["settlement"]["due"] == sixty, (received, long["settlement"])
        assert long["acknowledgement"]["due"] == fourteen


@test
def five_days_thirty_minutes_two_months(office):
    web = clocks(office, "--received", "2026-03-13T08:00", "--channel", "lapor-web")
    assert web["online"]["due"] == "2026-03-18" and web["online"]["latest_working_day"] == "2026-03-17"
    forwarded = clocks(office, "--received", "2026-03-10T08:00", "--channel", "lapor-sms", "--forwarded", "2026-03-12T10:00")
    assert forwarded["online"]["due"] == "2026-03-17"
    counter = clocks(office, "--received", "2026-03-02T09:00", "--channel", "counter", now="2026-03-02T09:10")
    assert counter["counter"]["due"] == "2026-03-02T09:30" and counter["counter"]["days_left"] is None
    assert counter["counter"]["unit"] == "minute" and counter["counter"]["limit"] == 30
    for received, due in (("2026-01-31", "2026-03-31"), ("2024-12-31", "2025-02-28"), ("2023-12-31", "2024-02-29"),
                          ("2026-03-02", "2026-05-02")):
        service = clocks(office, "--received", received + "T09:00", "--channel", "letter")["service"]
        assert (service["due"], service["unit"], service["limit"]) == (due, "month", 2), service


@test
def present_by_another_channel_starts_the_counter(office):
    assert "counter" in clocks(office, "--received", "2026-03-02T09:00", "--channel", "letter", "--present", "yes")
    assert "online" not in clocks(office, "--received", "2026-03-02T09:00", "--channel", "lapor-web", *SIXTY[2:])


@test
def a_clock_into_2027_is_provisional(office):
    found = clocks(office, "--received", "2026-11-23T09:00", "--channel", "letter", now="2026-11-23T09:00")
    assert found["ombudsman"]["due"] == "2027-02-19" and found["ombudsman"]["provisional"] is True
    assert found["settlement"]["provisional"] is False
    edge = clocks(office, "--received", "2026-12-18T09:00", "--channel", "letter", now="2026-12-18T09:00")
    assert edge["settlement"]["due"] == "2027-01-01" and edge["settlement"]["provisional"] is True


@test
def pauses_move_the_sixty_days(office):
    base = ("--received", "2026-06-30T09:00", *SIXTY)
    assert clocks(office, *base, now="2026-07-20T09:00")["settlement"]["due"] == "2026-08-29"
    moved = clocks(office, *base, "--pause", "2026-07-06/2026-07-10", "--pause", "2026-07-08/2026-07-14", now="2026-07-20T09:00")
    assert moved["settlement"]["due"] == "2026-09-06", moved["settlement"]
    paused = clocks(office, *base, "--pause", "2026-07-10/", now="2026-07-20T09:00")["settlement"]
    assert paused["state"] == "paused" and paused["due"] is None and paused["days_left"] is None
    assert clocks(office, "--received", "2026-06-30T09:00", "--channel", "letter", "--pause", "2026-07-03/2026-07-13",
                  now="2026-07-20T09:00")["settlement"]["due"] == "2026-07-14"


@test
def late_begins_at_midnight(office):
    base = ("--received", "2026-03-02T09:00", "--channel", "letter")
    assert clocks(office, *base, now="2026-03-16T23:59")["settlement"]["state"] == "running"
    late = clocks(office, *base, now="2026-03-17T00:01")["settlement"]
    assert (late["state"], late["days_left"]) == ("late", -1)
    assert clocks(office, *base, now="2026-03-16T12:00")["settlement"]["days_left"] == 0


@test
def every_clock_tells_its_ground_and_its_steps(office):
    for clock in office.json("deadlines", "--received", "2026-03-17T09:00", *SIXTY, "--now", "2026-03-17T10:00"):
        assert clock["ground"] and clock["steps"], clock
        assert set(clock) == {"clock", "limit", "unit", "start", "due", "latest_working_day", "state", "days_left",
                              "provisional", "ground", "steps"}, set(clock)
        for step in clock["steps"]:
            assert set(step) == {"date", "kind", "amount", "name", "ground"}, step
    order = [c["clock"] for c in office.json("deadlines", "--received", "2026-03-17T09:00", "--channel", "counter", *SIXTY[2:])]
    assert order == ["counter", "settlement", "acknowledgement", "service", "ombudsman"], order


@test
def wrong_use_says_what_is_expected(office):
    for arguments in ([], ["--received", "yesterday", "--channel", "letter"], ["--received", "2026-03-02T09:00"],
                      ["--received", "2026-03-02T09:00", "--channel", "pigeon"],
                      ["--received", "2026-03-02T09:00", "--channel", "letter", "--supervisory", "maybe"],
                      ["--received", "2026-03-02T09:00", "--channel", "letter", "--pause", "x/y"],
                      ["--received", "2026-03-02T09:00", "--channel", "letter", "--now", "noon"],
                      ["--received", "2026-03-02T09:00", "--channel", "letter", "--nonsense"]):
        code, out, err = office.run("deadlines", *arguments)
        assert code == 2 and err.strip() and not out, (arguments, code, out, err)
    assert office.run("nonsense")[0] == 2 and office.run()[0] == 2 and office.run("--help")[0] == 0
    for command in ("deadlines", "init", "demo", "add", "step", "steps", "list", "show", "check", "print"):
        assert "Usage" in office.ok(command, "--help") or "Penggunaan" in office.ok(command, "--help")


if __name__ == "__main__":
    main()
