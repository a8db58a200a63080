-- Days on which offices are closed, kept by an admin: 2429 sayılı Kanun's feasts, and the administrative leave of each year.
CREATE TABLE holiday (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  day date NOT NULL,
  -- An afternoon begins at 13:00 (2429 m.2).
  part text NOT NULL CHECK (part IN ('whole', 'afternoon')),
  kind text NOT NULL CHECK (kind IN ('resmi', 'dini', 'idari')),
  name text NOT NULL CHECK (name <> ''),
  -- Null: the whole country.
  il_code smallint CHECK (il_code BETWEEN 1 AND 81),
  version integer NOT NULL DEFAULT 1,
  -- A feast of each kind may fall on one day: 19 May 2027 is both a national and a religious one.
  UNIQUE NULLS NOT DISTINCT (day, il_code, kind)
);

-- Working hours, Monday to Friday. 657 m.99: 40 hours a week; m.100: each vali sets those of its province.
CREATE TABLE working_hours (
  il_code smallint UNIQUE NULLS NOT DISTINCT CHECK (il_code BETWEEN 1 AND 81),
  starts_at time NOT NULL,
  lunch_from time NOT NULL,
  lunch_to time NOT NULL,
  ends_at time NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (starts_at < lunch_from AND lunch_from <= lunch_to AND lunch_to < ends_at)
);
INSERT INTO working_hours (il_code, starts_at, lunch_from, lunch_to, ends_at) VALUES (NULL, '08:30', '12:30', '13:30', '17:30');

-- Counts every change of the two tables, so that deadlines reckoned before it are found.
CREATE TABLE calendar_revision (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  revision bigint NOT NULL
);
INSERT INTO calendar_revision (revision) VALUES (1);

CREATE TABLE deadline_clock (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('calendar', 'working')),
  length_days integer NOT NULL CHECK (length_days BETWEEN 1 AND 3660),
  -- Whose holidays and hours count; null: only the country's.
  il_code smallint CHECK (il_code BETWEEN 1 AND 81),
  moves_off_holidays boolean NOT NULL,
  started_at timestamptz NOT NULL,
  stopped_at timestamptz,
  -- Null while it is paused.
  due_at timestamptz,
  -- The revision of the calendar due_at was reckoned by.
  reckoned_by bigint NOT NULL
);
CREATE INDEX deadline_clock_due ON deadline_clock (due_at) WHERE stopped_at IS NULL AND due_at IS NOT NULL;
CREATE INDEX deadline_clock_reckoned ON deadline_clock (reckoned_by, id) WHERE stopped_at IS NULL;

CREATE TABLE deadline_pause (
  clock_id uuid NOT NULL REFERENCES deadline_clock ON DELETE CASCADE,
  paused_at timestamptz NOT NULL,
  resumed_at timestamptz CHECK (resumed_at >= paused_at),
  reason text NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (clock_id, paused_at)
);
CREATE UNIQUE INDEX deadline_pause_open ON deadline_pause (clock_id) WHERE resumed_at IS NULL;

-- Days fixed by 2429 m.2, for three years.
INSERT INTO holiday (day, part, kind, name)
SELECT make_date(year, month, day), part, 'resmi', name
  FROM generate_series(2026, 2028) AS year,
       (VALUES (1, 1, 'whole', 'Yılbaşı'), (4, 23, 'whole', 'Ulusal Egemenlik ve Çocuk Bayramı'), (5, 1, 'whole', 'Emek ve Dayanışma Günü'),
               (5, 19, 'whole', 'Atatürk''ü Anma, Gençlik ve Spor Bayramı'), (7, 15, 'whole', 'Demokrasi ve Millî Birlik Günü'),
               (8, 30, 'whole', 'Zafer Bayramı'), (10, 28, 'afternoon', 'Cumhuriyet Bayramı arifesi'), (10, 29, 'whole', 'Cumhuriyet Bayramı'))
         AS fixed (month, day, part, name);

-- Religious feasts: the afternoon before, then three days of Ramazan or four of Kurban. Each year's table is Diyanet's to publish.
INSERT INTO holiday (day, part, kind, name)
SELECT first_day + nth, CASE nth WHEN -1 THEN 'afternoon' ELSE 'whole' END, 'dini',
       CASE nth WHEN -1 THEN feast || ' arifesi' ELSE feast || ' ' || (nth + 1) || '. gün' END
  FROM (VALUES (date '2026-03-20', 3, 'Ramazan Bayramı'), (date '2026-05-27', 4, 'Kurban Bayramı'),
               (date '2027-03-09', 3, 'Ramazan Bayramı'), (date '2027-05-16', 4, 'Kurban Bayramı'),
               (date '2028-02-26', 3, 'Ramazan Bayramı'), (date '2028-05-05', 4, 'Kurban Bayramı')) AS feasts (first_day, days, feast),
       LATERAL generate_series(-1, days - 1) AS nth;
