-- 0006-recap.sql — recaps that were issued, as they were issued
--
-- SPDX-License-Identifier: GPL-3.0-or-later

-- figures: what adu_recap_to_text() gives. seq: its entry in the journal.
CREATE TABLE issued_recap (
  id INTEGER PRIMARY KEY,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= first),
  issued_at INTEGER NOT NULL,
  issued_by INTEGER NOT NULL REFERENCES official (id),
  seq INTEGER NOT NULL UNIQUE REFERENCES journal (seq),
  last_complaint INTEGER NOT NULL, -- the newest there was: what came later is not in it
  figures TEXT NOT NULL,
  UNIQUE (first, last)
) STRICT;
CREATE TRIGGER issued_recap_frozen BEFORE UPDATE ON issued_recap BEGIN SELECT RAISE (ABORT, 'issued'); END;
CREATE TRIGGER issued_recap_kept BEFORE DELETE ON issued_recap BEGIN SELECT RAISE (ABORT, 'issued'); END;
