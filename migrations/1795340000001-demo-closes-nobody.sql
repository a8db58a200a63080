-- A demo's database is refused outside of demo mode; before, its people were only closed there, and opened again within.
UPDATE person SET is_active = true, version = version + 1 WHERE id IN (SELECT person_id FROM demo_person WHERE is_closed);
ALTER TABLE demo_person DROP COLUMN is_closed;
