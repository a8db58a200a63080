-- Destruction of people's records (KVKK art. 7; regulation RG 28.10.2017/30224): by the terms of the file plan, at most six months apart.

-- What is left of somebody whom history names: an id without anything that says who it was.
ALTER TABLE person ADD COLUMN destroyed_at timestamptz;
ALTER TABLE person DROP CONSTRAINT person_family_name_check;
ALTER TABLE person ADD CHECK (family_name <> '' OR destroyed_at IS NOT NULL);
ALTER TABLE person ADD CONSTRAINT person_empty CHECK (destroyed_at IS NULL OR (family_name = '' AND NOT is_active
  AND num_nonnulls(tckn_sealed, tckn_hash, phone_sealed, phone_hash, email_sealed, email_hash) = 0));

-- How long people are kept for what they had to do with us. Without a rule: for ever.
CREATE TABLE retention_rule (
  -- `person`: only signed in; `membership`: worked somewhere; `muhtar`: was muhtar; `case:muhtar`: had such a case.
  subject text PRIMARY KEY CHECK (subject ~ '^(person|membership|muhtar|case:[a-z0-9-]{1,60})$'),
  -- The code of the file plan (Standart Dosya Planı) whose term it is.
  file_plan_code text NOT NULL CHECK (file_plan_code <> ''),
  keep_months integer NOT NULL CHECK (keep_months BETWEEN 1 AND 1200),
  changed_by uuid REFERENCES person,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);

-- What somebody had to do with us, and when it was over; `infinity`: it is not.
CREATE VIEW person_trace AS
  SELECT applicant_id AS person_id, 'case:' || application AS subject, coalesce(closed_at, 'infinity') AS over_at FROM case_file WHERE applicant_id IS NOT NULL
  UNION ALL
  SELECT person_id, 'membership', coalesce(valid_to, 'infinity') FROM membership
  UNION ALL
  SELECT person_id, 'muhtar', coalesce((active_to + 1)::timestamp AT TIME ZONE 'Europe/Istanbul', 'infinity') FROM muhtar
  UNION ALL
  SELECT p.id, 'person', greatest(p.created_at, c.confirmed_at, a.changed_at)
  FROM person p LEFT JOIN citizen c ON c.person_id = p.id LEFT JOIN sign_in_account a ON a.person_id = p.id WHERE p.destroyed_at IS NULL;

-- One round of destruction. It goes through all people by their ids; a round that was cut short goes on where it was.
CREATE TABLE destruction_run (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  began_at timestamptz NOT NULL,
  reached uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  ended_at timestamptz
);
CREATE UNIQUE INDEX destruction_run_under_way ON destruction_run ((true)) WHERE ended_at IS NULL;

-- What was destroyed, how many, when and by which rule; nothing about whom. Kept for three years (regulation, art. 7).
CREATE TABLE destruction_record (
  run_id bigint NOT NULL REFERENCES destruction_run ON DELETE CASCADE,
  subject text NOT NULL,
  file_plan_code text NOT NULL,
  keep_months integer NOT NULL,
  -- Without a trace, and those of whom an empty row remains.
  deleted integer NOT NULL,
  emptied integer NOT NULL,
  last_at timestamptz NOT NULL,
  kept_until timestamptz NOT NULL,
  PRIMARY KEY (run_id, subject, file_plan_code, keep_months)
);

-- Destroys one person: without a trace, or down to the row that history refers to.
CREATE FUNCTION destroy_person(who uuid, moment timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  named record;
BEGIN
  DELETE FROM case_draft WHERE person_id = who;
  DELETE FROM portal_draft WHERE person_id = who;
  UPDATE notification SET address_sealed = NULL, text_sealed = NULL WHERE person_id = who;
  BEGIN
    DELETE FROM person WHERE id = who;
    RETURN 'deleted';
  EXCEPTION WHEN foreign_key_violation THEN
    -- Somebody's history names them.
  END;
  -- What would have gone with the row goes without it.
  FOR named IN
    SELECT c.conrelid::regclass AS name, a.attname AS person FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND c.confdeltype = 'c'
  LOOP
    EXECUTE format('DELETE FROM %s WHERE %I = $1', named.name, named.person) USING who;
  END LOOP;
  UPDATE person SET given_name = '—', family_name = '', tckn_sealed = NULL, tckn_hash = NULL, phone_sealed = NULL, phone_hash = NULL,
    email_sealed = NULL, email_hash = NULL, is_active = false, destroyed_at = moment, version = version + 1 WHERE id = who;
  RETURN 'emptied';
END $$;
