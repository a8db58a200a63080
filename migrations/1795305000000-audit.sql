-- Who saw and did what. Entries are written without waiting for each other and chained afterwards.
CREATE SEQUENCE audit_seq;

-- The number is drawn only when the transaction is known to the server: that is how the sealer knows who may still bring an older one.
CREATE FUNCTION next_audit_seq() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN nextval('audit_seq');
END $$;

CREATE TABLE audit_entry (
  seq bigint NOT NULL DEFAULT next_audit_seq(),
  at timestamptz NOT NULL,
  actor text NOT NULL,
  on_behalf_of text,
  act text NOT NULL,
  thing_kind text NOT NULL,
  thing_id text NOT NULL,
  unit text,
  address_hash bytea,
  session_hash bytea,
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
  details jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (seq, at)
) PARTITION BY RANGE (at);
CREATE INDEX audit_of_thing ON audit_entry (thing_kind, thing_id, at);
CREATE INDEX audit_of_actor ON audit_entry (actor, at);
CREATE TABLE audit_entry_other PARTITION OF audit_entry DEFAULT;

-- Some entries in their order, of one month. `links`: 8 bytes number and 32 bytes hash of each, every hash made over the one before.
CREATE TABLE audit_batch (
  no bigint PRIMARY KEY,
  day date NOT NULL,
  month date NOT NULL,
  from_seq bigint NOT NULL,
  to_seq bigint NOT NULL,
  count int NOT NULL,
  links bytea NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL
);

-- All batches of one day, and through the hash all days before. These stay when the entries go.
CREATE TABLE audit_seal (
  day date PRIMARY KEY,
  from_seq bigint NOT NULL,
  to_seq bigint NOT NULL,
  count bigint NOT NULL,
  hash bytea NOT NULL,
  previous_hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL
);

CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail only grows: % of % is refused.', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays_whole BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays_whole BEFORE TRUNCATE ON audit_entry_other FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit_batch FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays_whole BEFORE TRUNCATE ON audit_batch FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays_whole BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();

-- Makes the partition of a month; entries that came before it move into it, unchanged.
CREATE FUNCTION prepare_audit_month(month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := 'audit_entry_' || to_char(month, 'YYYY_MM');
  since timestamptz := month::timestamp AT TIME ZONE 'UTC';
  until timestamptz := (month::timestamp + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
  IF to_regclass(name) IS NOT NULL THEN RETURN; END IF;
  IF EXISTS (SELECT FROM audit_entry_other WHERE at >= since AND at < until) THEN
    LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE audit_entry INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', name);
  IF EXISTS (SELECT FROM audit_entry_other WHERE at >= since AND at < until) THEN
    ALTER TABLE audit_entry_other DISABLE TRIGGER audit_stays;
    EXECUTE format('INSERT INTO %I SELECT * FROM audit_entry_other WHERE at >= $1 AND at < $2', name) USING since, until;
    DELETE FROM audit_entry_other WHERE at >= since AND at < until;
    ALTER TABLE audit_entry_other ENABLE TRIGGER audit_stays;
  END IF;
  EXECUTE format('ALTER TABLE audit_entry ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, since, until);
  EXECUTE format('CREATE TRIGGER audit_stays_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_stays()', name);
END $$;

-- Entries and batches of the months before go; the seals of their days stay.
CREATE FUNCTION drop_audit_before(month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
  kept bigint;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'audit_entry'::regclass AND c.relname ~ '^audit_entry_\d{4}_\d{2}$' AND c.relname < 'audit_entry_' || to_char(month, 'YYYY_MM')
  LOOP
    EXECUTE format('DROP TABLE %I', name);
  END LOOP;
  IF EXISTS (SELECT FROM audit_entry_other WHERE at < month::timestamp AT TIME ZONE 'UTC') THEN
    ALTER TABLE audit_entry_other DISABLE TRIGGER audit_stays;
    DELETE FROM audit_entry_other WHERE at < month::timestamp AT TIME ZONE 'UTC';
    ALTER TABLE audit_entry_other ENABLE TRIGGER audit_stays;
  END IF;
  -- What remains is without a gap, and the newest always does: the next batch is chained to it.
  SELECT coalesce(min(b.no) FILTER (WHERE b.month >= drop_audit_before.month), max(b.no)) INTO kept FROM audit_batch b;
  IF EXISTS (SELECT FROM audit_batch WHERE no < kept) THEN
    ALTER TABLE audit_batch DISABLE TRIGGER audit_stays;
    DELETE FROM audit_batch WHERE no < kept;
    ALTER TABLE audit_batch ENABLE TRIGGER audit_stays;
  END IF;
END $$;

SELECT prepare_audit_month((date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead))::date) FROM generate_series(0, 2) AS ahead;
