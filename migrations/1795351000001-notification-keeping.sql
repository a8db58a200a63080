-- An admin may send again what was given up.
ALTER TABLE notification_event DROP CONSTRAINT notification_event_kind_check;
ALTER TABLE notification_event ADD CONSTRAINT notification_event_kind_check
  CHECK (kind IN ('written', 'held', 'skipped', 'tried', 'sent', 'delivered', 'failed', 'given-up', 'digested', 'queued-again'));
-- What is over goes after the days of NOTIFICATION_DAYS, oldest first.
CREATE INDEX notification_over ON notification (created_at) WHERE state IN ('sent', 'delivered', 'failed', 'given-up', 'skipped', 'digested');
