-- 0003-figures.sql — what the figures of a period count, kept with each complaint; never edited after release
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A cache like the binding date: adu-outcome-sql.c writes it whenever a complaint changes. settled is the day it counts as
-- settled, 9999999 while it does not (so that "not settled at the end of a day" is one comparison); outcome is AduOutcome,
-- counter is AduCounter; ombudsman is the first day the complainant may go there unless it is answered before; extended is
-- the day on which the limit moved from 14 to 60 days after day 14.
ALTER TABLE complaint ADD COLUMN settled INTEGER NOT NULL DEFAULT 9999999;
ALTER TABLE complaint ADD COLUMN outcome INTEGER NOT NULL DEFAULT 0 CHECK (outcome BETWEEN 0 AND 3);
ALTER TABLE complaint ADD COLUMN unconfirmed INTEGER NOT NULL DEFAULT 0 CHECK (unconfirmed IN (0, 1));
ALTER TABLE complaint ADD COLUMN counter INTEGER NOT NULL DEFAULT 0 CHECK (counter BETWEEN 0 AND 2);
ALTER TABLE complaint ADD COLUMN ombudsman INTEGER;
ALTER TABLE complaint ADD COLUMN extended INTEGER;

-- What was registered before. Days in the zones of Indonesia, none of which has a summer time; 719163 is 1970-01-01.
UPDATE complaint SET
  settled = max (received_day, CASE
    WHEN stage >= 8 THEN closed
    WHEN confirmed IS NULL THEN max (stopped, coalesce (closed, stopped))
    ELSE max (stopped, 719163 + (confirmed + CASE (SELECT value FROM office WHERE key = 'zone')
      WHEN 'Asia/Jakarta' THEN 25200 WHEN 'Asia/Jayapura' THEN 32400 ELSE 28800 END) / 86400) END),
  outcome = CASE WHEN stage >= 8 THEN 3 WHEN binding_due IS NOT NULL AND stopped > binding_due THEN 2 ELSE 1 END,
  unconfirmed = CASE WHEN stage >= 8 THEN 0 ELSE NOT EXISTS (SELECT 1 FROM step s WHERE s.complaint = complaint.id
    AND s.seq > complaint.since AND (s.step = 10 OR (s.step = 8 AND s.how NOT IN (7, 8)))) END
WHERE (stage >= 8 AND closed IS NOT NULL)
  OR (stopped IS NOT NULL AND (stage = 7 OR (stage = 6 AND confirmed IS NOT NULL)));
UPDATE complaint SET counter = CASE WHEN (SELECT u.at - coalesce ((SELECT f.at FROM case_date f
    WHERE f.complaint = complaint.id AND f.kind = 6), complaint.received)
  FROM case_date u WHERE u.complaint = complaint.id AND u.kind = 7) <= 1800 THEN 1 ELSE 2 END
WHERE (present = 2 OR channel = 0) AND id IN (SELECT complaint FROM case_date WHERE kind = 7 AND at IS NOT NULL);
UPDATE complaint SET extended = (SELECT min (s.decided_on) FROM step s JOIN history h ON h.seq = s.seq
  WHERE s.complaint = complaint.id AND s.step = 0 AND h.field IN ('supervisory', 'inspection') AND h.after = 'yes'
  AND s.decided_on > complaint.received_day + 14)
WHERE supervisory = 2 AND inspection = 2;

-- Every figure, and the list behind it, from this index alone. What is settled before the days in question is not read.
CREATE INDEX complaint_figures ON complaint (settled, id, received_day, outcome, unconfirmed, stopped, binding_due, counter,
  ombudsman, extended, open, stage, channel, kind, supervisory, inspection, unit, topic, handler, confidential);
