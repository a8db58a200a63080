-- Who sent a buffered message, for the step it causes later; and who had a decision evaluated.
ALTER TABLE message ADD COLUMN actor text;
ALTER TABLE decision_instance ADD COLUMN actor text;
