-- Time in test mode: one row that every process reads; no row means the real time.
CREATE TABLE test_clock (
  id bool PRIMARY KEY DEFAULT true CHECK (id),
  pinned_at timestamptz,
  offset_ms bigint NOT NULL DEFAULT 0
);
