-- Programs that call /v2: job workers, other systems, operators' scripts.
CREATE TABLE machine_client (
  id text PRIMARY KEY,
  secret_hash text NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Only the digest of a token is kept: reading this table lets nobody in.
CREATE TABLE machine_token (
  digest bytea PRIMARY KEY,
  client_id text NOT NULL REFERENCES machine_client ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX machine_token_expiry ON machine_token (expires_at);
CREATE INDEX machine_token_client ON machine_token (client_id);
