-- 0005-letters.sql — letters of a case, the office's texts of letters, the emblem of the letterhead
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- kind is AduLetterKind, state AduLetterState. A text is plain, with fields in braces for the people of the case: who they
-- are is never kept in it. The number is that of the office's outgoing book, typed back, or one of the own book.

CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  seq INTEGER NOT NULL REFERENCES journal (seq), -- of its first draft
  complaint INTEGER NOT NULL REFERENCES complaint (id) ON DELETE RESTRICT,
  inspection INTEGER,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 20),
  state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 5),
  recipient TEXT,
  subject TEXT,
  text TEXT NOT NULL CHECK (length (text) BETWEEN 1 AND 100000),
  with_identity INTEGER NOT NULL DEFAULT 0 CHECK (with_identity IN (0, 1)),
  identity_reason TEXT,
  made_at INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES official (id),
  initialled_on INTEGER,
  initialled_by INTEGER REFERENCES official (id),
  signed_on INTEGER,
  signed_by INTEGER REFERENCES official (id),
  capacity INTEGER NOT NULL DEFAULT 0 CHECK (capacity BETWEEN 0 AND 3),
  number TEXT CHECK (length (number) BETWEEN 1 AND 200),
  numbered_on INTEGER,
  year INTEGER,                                  -- of the own number book, NULL: typed back
  sequence INTEGER CHECK (sequence > 0),
  sent_on INTEGER,
  how INTEGER NOT NULL DEFAULT 0 CHECK (how BETWEEN 0 AND 8),
  sent_to TEXT,
  void_reason TEXT,
  CHECK ((year IS NULL) = (sequence IS NULL)),
  CHECK (state NOT BETWEEN 2 AND 4 OR (signed_on IS NOT NULL AND signed_by IS NOT NULL)),
  CHECK (state <> 3 OR number IS NOT NULL),
  CHECK (state <> 4 OR sent_on IS NOT NULL),
  CHECK (state <> 5 OR void_reason IS NOT NULL)
) STRICT;
CREATE INDEX letter_complaint ON letter (complaint, id);
CREATE INDEX letter_open ON letter (state, id) WHERE state < 4;
CREATE UNIQUE INDEX letter_own_number ON letter (year, sequence) WHERE sequence IS NOT NULL;

-- The office's own wording; a kind without a row has the text the program ships.
CREATE TABLE letter_text (
  kind INTEGER PRIMARY KEY CHECK (kind BETWEEN 0 AND 20),
  version INTEGER NOT NULL DEFAULT 1,
  text TEXT NOT NULL CHECK (length (text) BETWEEN 1 AND 100000),
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES official (id)
) STRICT;

CREATE TABLE emblem (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  png BLOB NOT NULL CHECK (length (png) BETWEEN 1 AND 524288)
) STRICT;

-- ---- what nobody changes ---------------------------------------------------------------------------------------

CREATE TRIGGER letter_kept BEFORE DELETE ON letter BEGIN SELECT RAISE (ABORT, 'never deleted'); END;
CREATE TRIGGER letter_origin BEFORE UPDATE OF id, seq, complaint, kind, made_at, made_by ON letter
BEGIN SELECT RAISE (ABORT, 'stays'); END;
-- What is signed is what was signed; it only goes on.
CREATE TRIGGER letter_signed BEFORE UPDATE ON letter WHEN OLD.state >= 2 AND (NEW.text IS NOT OLD.text
  OR NEW.recipient IS NOT OLD.recipient OR NEW.subject IS NOT OLD.subject OR NEW.inspection IS NOT OLD.inspection
  OR NEW.with_identity IS NOT OLD.with_identity OR NEW.identity_reason IS NOT OLD.identity_reason
  OR NEW.initialled_on IS NOT OLD.initialled_on OR NEW.initialled_by IS NOT OLD.initialled_by
  OR NEW.signed_on IS NOT OLD.signed_on OR NEW.signed_by IS NOT OLD.signed_by OR NEW.capacity IS NOT OLD.capacity
  OR NEW.state < OLD.state)
BEGIN SELECT RAISE (ABORT, 'signed'); END;
CREATE TRIGGER letter_numbered BEFORE UPDATE ON letter WHEN OLD.state >= 3 AND (NEW.number IS NOT OLD.number
  OR NEW.numbered_on IS NOT OLD.numbered_on OR NEW.year IS NOT OLD.year OR NEW.sequence IS NOT OLD.sequence)
BEGIN SELECT RAISE (ABORT, 'numbered'); END;
CREATE TRIGGER letter_ended BEFORE UPDATE ON letter WHEN OLD.state >= 4 BEGIN SELECT RAISE (ABORT, 'sent or void'); END;
