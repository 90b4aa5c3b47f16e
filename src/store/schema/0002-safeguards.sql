-- 0002-safeguards.sql — what the journal ends with, the way back for a lost PIN, who else is involved in a disposition
--
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The last entry of the journal, kept apart and written with it: a journal that was cut off at its end still looks
-- sound to whoever follows its chain.
CREATE TABLE journal_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  digest BLOB NOT NULL CHECK (length (digest) = 32)
) STRICT;
INSERT INTO journal_head (id, seq, digest)
SELECT 1, coalesce (max (seq), 0),
  coalesce ((SELECT digest FROM journal ORDER BY seq DESC LIMIT 1), zeroblob (32)) FROM journal;
CREATE TRIGGER journal_head_grows BEFORE UPDATE ON journal_head WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END;
CREATE TRIGGER journal_head_kept BEFORE DELETE ON journal_head BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END;

-- The code that gives an administrator who lost the PIN a new one, once. hash NULL: none made yet, or used.
CREATE TABLE recovery (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  hash TEXT,
  made_at INTEGER,
  failed INTEGER NOT NULL DEFAULT 0,
  failed_at INTEGER
) STRICT;
INSERT INTO recovery (id) VALUES (1);
CREATE TRIGGER recovery_kept BEFORE DELETE ON recovery BEGIN SELECT RAISE (ABORT, 'stays'); END;

-- Who a disposition involves besides the one who is responsible.
CREATE TABLE disposition_other (
  seq INTEGER NOT NULL REFERENCES disposition (seq),
  official INTEGER NOT NULL REFERENCES official (id),
  PRIMARY KEY (seq, official)
) STRICT, WITHOUT ROWID;
CREATE INDEX disposition_other_official ON disposition_other (official, seq);
CREATE TRIGGER disposition_other_frozen BEFORE UPDATE ON disposition_other BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER disposition_other_kept BEFORE DELETE ON disposition_other BEGIN SELECT RAISE (ABORT, 'append-only'); END;
