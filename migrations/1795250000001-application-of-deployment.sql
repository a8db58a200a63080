-- Which application an analyst's files were pushed for; null for what somebody deployed by other means.
ALTER TABLE deployment ADD COLUMN application text;
