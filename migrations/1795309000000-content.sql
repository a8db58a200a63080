-- Texts of the public pages that an admin edits in the app. Never HTML: what a page shows is made from marked-up plain text.
CREATE TABLE site_content (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- An announcement, one of the President's messages, a link to legislation, a help text.
  kind text NOT NULL CHECK (kind IN ('duyuru', 'mesaj', 'mevzuat', 'yardim')),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text NOT NULL CHECK (title <> ''),
  body text NOT NULL DEFAULT '' CHECK (body !~ '<[A-Za-z/!?]'),
  link text CHECK (link ~ '^https?://'),
  -- The day an announcement shows as its badge, and the first one on which a text is gone.
  publish_from date NOT NULL,
  publish_to date CHECK (publish_to > publish_from),
  place integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid REFERENCES person,
  changed_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (kind, slug)
);

-- Açık Kapı's sectors: the country's, and those a province adds. Removed ones stay for the applications that name them.
CREATE TABLE sector (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (name <> ''),
  il_code smallint REFERENCES il,
  place integer NOT NULL DEFAULT 0,
  is_removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid REFERENCES person,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX sector_name ON sector (tr_fold(name), il_code) NULLS NOT DISTINCT WHERE NOT is_removed;

-- Headings of services and, one level below, what is asked for; a sub-heading without a term has its heading's.
CREATE TABLE service_heading (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  parent_id uuid REFERENCES service_heading CHECK (parent_id <> id),
  name text NOT NULL CHECK (name <> ''),
  -- 3071: petitions, 30 calendar days. 4982: right to information, 15 working days. Internal: our own target.
  law text CHECK (law IN ('3071', '4982', 'internal')),
  answer_days smallint CHECK (answer_days BETWEEN 1 AND 365),
  day_kind text CHECK (day_kind IN ('calendar', 'working')),
  -- The unit that answers; null: the one the applicant chooses.
  detsis_no char(8) REFERENCES unit,
  place integer NOT NULL DEFAULT 0,
  is_removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid REFERENCES person,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nulls(law, answer_days, day_kind) IN (0, 3)),
  CHECK (parent_id IS NOT NULL OR law IS NOT NULL)
);
CREATE UNIQUE INDEX service_heading_name ON service_heading (tr_fold(name), parent_id) NULLS NOT DISTINCT WHERE NOT is_removed;

-- Lists of people are read page by page in the order of the Turkish dictionary.
CREATE INDEX person_by_name ON person (family_name COLLATE "tr-x-icu", given_name COLLATE "tr-x-icu", id);
