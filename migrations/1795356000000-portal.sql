-- The applicants' portal.

-- What somebody has typed into an application form and not sent yet.
CREATE TABLE portal_draft (
  person_id uuid NOT NULL REFERENCES person,
  application text NOT NULL,
  answers jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, application)
);

-- Gönder happens once: the key is drawn by the page that sends, and sent again whenever the answer was lost.
CREATE TABLE portal_sending (
  person_id uuid NOT NULL REFERENCES person,
  key uuid NOT NULL,
  case_key bigint NOT NULL REFERENCES case_file ON DELETE CASCADE,
  PRIMARY KEY (person_id, key)
);
CREATE INDEX portal_sending_case ON portal_sending (case_key);

-- The code on a receipt: whoever holds the paper may see how far the case is.
CREATE TABLE portal_receipt (
  case_key bigint PRIMARY KEY REFERENCES case_file ON DELETE CASCADE,
  number text NOT NULL UNIQUE,
  code text NOT NULL CHECK (code ~ '^[0-9A-Z]{12}$')
);

-- The sentence on the banner of the first page is a text an admin keeps, too.
ALTER TABLE site_content DROP CONSTRAINT site_content_kind_check;
ALTER TABLE site_content ADD CONSTRAINT site_content_kind_check CHECK (kind IN ('duyuru', 'mesaj', 'mevzuat', 'yardim', 'slogan'));
