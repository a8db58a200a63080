-- The newest cases first, for whoever sees most of them.
CREATE INDEX case_file_opened ON case_file (opened_at DESC, key DESC);
