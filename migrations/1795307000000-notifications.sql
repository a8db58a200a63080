-- What the system has to say to people, on what occasion: which blanks its texts may have, and what rules hold for it.
CREATE TABLE message_kind (
  key text PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9-]{0,63}$'),
  -- What whoever edits the text may use; what is not given is left blank.
  placeholders text[] NOT NULL,
  -- Without these it is of no use: a text that leaves one out is refused, and a message without its value is not written.
  needed text[] NOT NULL DEFAULT '{}' CHECK (needed <@ placeholders),
  -- Passes quiet hours.
  is_urgent boolean NOT NULL DEFAULT false,
  -- False for what the law wants told: nobody can switch it off.
  may_opt_out boolean NOT NULL DEFAULT false,
  -- Its text opens doors: erased as soon as nobody has to send it any more.
  is_secret boolean NOT NULL DEFAULT false,
  -- Later than this it is of no use to anybody.
  valid_seconds integer NOT NULL DEFAULT 259200 CHECK (valid_seconds > 0)
);

CREATE TABLE message_template (
  key text NOT NULL REFERENCES message_kind,
  channel text NOT NULL CHECK (channel IN ('sms', 'mail')),
  language text NOT NULL CHECK (language IN ('tr', 'en')),
  subject text CHECK ((subject IS NULL) = (channel = 'sms')),
  body text NOT NULL CHECK (body <> ''),
  -- Both languages are edited in one go, so they carry the same.
  version integer NOT NULL DEFAULT 1,
  -- Null for the text that came with the system.
  changed_by uuid REFERENCES person ON DELETE SET NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (key, channel, language)
);

-- Every version there ever was, the present one included: what a person was told can be read years later.
CREATE TABLE template_history (
  key text NOT NULL,
  channel text NOT NULL,
  language text NOT NULL,
  version integer NOT NULL,
  subject text,
  body text NOT NULL,
  changed_by uuid REFERENCES person ON DELETE SET NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (key, channel, language, version)
);

CREATE FUNCTION keep_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO template_history (key, channel, language, version, subject, body, changed_by, changed_at)
    VALUES (NEW.key, NEW.channel, NEW.language, NEW.version, NEW.subject, NEW.body, NEW.changed_by, NEW.changed_at);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_template AFTER INSERT OR UPDATE OF subject, body, version ON message_template FOR EACH ROW EXECUTE FUNCTION keep_template();

-- One message to one address. Written in the transaction of what it tells; its id is the reference the gateway knows it by.
CREATE TABLE notification (
  id uuid PRIMARY KEY,
  -- The caller's name for this telling: the same again tells nothing again.
  dedup_key text NOT NULL CHECK (dedup_key <> ''),
  channel text NOT NULL CHECK (channel IN ('sms', 'mail')),
  person_id uuid REFERENCES person ON DELETE SET NULL,
  template_key text NOT NULL REFERENCES message_kind,
  template_version integer NOT NULL,
  language text NOT NULL,
  address_sealed bytea,
  text_sealed bytea,
  case_ref text,
  is_urgent boolean NOT NULL,
  -- Goes with others of its person in one letter.
  is_digest boolean NOT NULL DEFAULT false,
  -- The letter that carried it.
  digest_id uuid REFERENCES notification ON DELETE SET NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'held', 'sending', 'sent', 'delivered', 'failed', 'given-up', 'skipped', 'digested')),
  attempts integer NOT NULL DEFAULT 0,
  -- Counted against the message itself: the gateway was there and would not have it.
  refusals integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  -- Real time, which no test moves: a worker that died gives it back then.
  lease_until timestamptz,
  -- From when until when the gateway may have heard of it without our knowing: it is asked before anything is sent again.
  tried_from timestamptz,
  tried_until timestamptz,
  expires_at timestamptz NOT NULL,
  gateway_id text,
  error text,
  -- When the gateway is asked whether it arrived.
  report_at timestamptz,
  reports integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  UNIQUE (dedup_key, channel)
);
CREATE INDEX notification_due ON notification (channel, is_urgent DESC, next_at) WHERE state IN ('waiting', 'held') AND NOT is_digest;
CREATE INDEX notification_digest_due ON notification (next_at) WHERE state IN ('waiting', 'held') AND is_digest;
CREATE INDEX notification_expiry ON notification (expires_at) WHERE state IN ('waiting', 'held');
CREATE INDEX notification_lease ON notification (lease_until) WHERE state = 'sending';
CREATE INDEX notification_report ON notification (report_at) WHERE report_at IS NOT NULL;
CREATE INDEX notification_case ON notification (case_ref, created_at) WHERE case_ref IS NOT NULL;
CREATE INDEX notification_person ON notification (person_id);
CREATE INDEX notification_digest ON notification (digest_id) WHERE digest_id IS NOT NULL;

-- What became of it, step by step. Nothing in it is personal data.
CREATE TABLE notification_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notification_id uuid NOT NULL REFERENCES notification ON DELETE CASCADE,
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('written', 'held', 'skipped', 'tried', 'sent', 'delivered', 'failed', 'given-up', 'digested')),
  reason text
);
CREATE INDEX notification_event_of ON notification_event (notification_id, id);

-- It goes with its notification, and never otherwise.
CREATE FUNCTION notification_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'what became of a notification stays as it was written';
END $$;
CREATE TRIGGER notification_event_stays BEFORE UPDATE OR DELETE ON notification_event FOR EACH ROW EXECUTE FUNCTION notification_event_stays();
CREATE TRIGGER notification_event_stays_whole BEFORE TRUNCATE ON notification_event FOR EACH STATEMENT EXECUTE FUNCTION notification_event_stays();

-- What somebody wants otherwise than it comes by itself.
CREATE TABLE notification_preference (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  key text NOT NULL REFERENCES message_kind,
  channel text NOT NULL CHECK (channel IN ('sms', 'mail')),
  -- digest: letters only, all of an hour in one.
  mode text NOT NULL CHECK (mode IN ('on', 'off', 'digest')),
  CHECK (mode <> 'digest' OR channel = 'mail'),
  PRIMARY KEY (person_id, key, channel)
);

-- Nobody's telephone rings at night for what has time; on the clock of Turkey.
CREATE TABLE quiet_hours (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  is_on boolean NOT NULL DEFAULT true,
  begins time(0) NOT NULL DEFAULT '21:00',
  ends time(0) NOT NULL DEFAULT '08:00' CHECK (ends <> begins),
  version integer NOT NULL DEFAULT 1
);
INSERT INTO quiet_hours DEFAULT VALUES;

INSERT INTO message_kind (key, placeholders, needed, is_urgent, may_opt_out, is_secret, valid_seconds) VALUES
  ('giris-kodu', '{kod,dakika}', '{kod}', true, false, true, 900),
  ('talep-alindi', '{ad,kayitNo,tarih}', '{kayitNo}', false, false, false, 259200),
  ('talep-yonlendirildi', '{ad,kayitNo,kurum}', '{kayitNo}', false, true, false, 259200),
  ('talep-geri-dondu', '{ad,kayitNo,kurum}', '{kayitNo}', false, true, false, 259200),
  ('talep-sonuclandi', '{ad,kayitNo,sonuc}', '{kayitNo}', false, false, false, 259200),
  ('gorev-geldi', '{gorev,kayitNo,birim,sonTarih,adres}', '{gorev,kayitNo}', false, true, false, 259200),
  ('gorev-gecikti', '{gorev,kayitNo,birim,sonTarih,adres}', '{gorev,kayitNo}', false, true, false, 259200),
  ('bildirim-ozeti', '{sayi,bildirimler}', '{bildirimler}', false, false, false, 259200);

INSERT INTO message_template (key, channel, language, subject, body) VALUES
  ('giris-kodu', 'sms', 'tr', NULL, 'Onay kodunuz: {{kod}}. Kod {{dakika}} dakika geçerlidir. Bu kodu kimseyle paylaşmayın.'),
  ('giris-kodu', 'sms', 'en', NULL, 'Your code: {{kod}}. It is valid for {{dakika}} minutes. Do not share it with anybody.'),
  ('talep-alindi', 'sms', 'tr', NULL, 'Sayın {{ad}}, {{kayitNo}} kayıt numaralı başvurunuz {{tarih}} tarihinde alınmıştır.'),
  ('talep-alindi', 'sms', 'en', NULL, 'Dear {{ad}}, your application no {{kayitNo}} was received on {{tarih}}.'),
  ('talep-alindi', 'mail', 'tr', '{{kayitNo}} numaralı başvurunuz alındı', E'Sayın {{ad}},\n\n{{kayitNo}} kayıt numaralı başvurunuz {{tarih}} tarihinde alınmıştır.\nDurumunu Talep Sorgulama ekranından izleyebilirsiniz.\n'),
  ('talep-alindi', 'mail', 'en', 'Your application no {{kayitNo}} was received', E'Dear {{ad}},\n\nYour application no {{kayitNo}} was received on {{tarih}}.\nYou can follow it on the Talep Sorgulama page.\n'),
  ('talep-yonlendirildi', 'sms', 'tr', NULL, 'Sayın {{ad}}, {{kayitNo}} kayıt numaralı başvurunuz {{kurum}} birimine yönlendirilmiştir.'),
  ('talep-yonlendirildi', 'sms', 'en', NULL, 'Dear {{ad}}, your application no {{kayitNo}} was sent on to {{kurum}}.'),
  ('talep-yonlendirildi', 'mail', 'tr', '{{kayitNo}} numaralı başvurunuz yönlendirildi', E'Sayın {{ad}},\n\n{{kayitNo}} kayıt numaralı başvurunuz {{kurum}} birimine yönlendirilmiştir.\n'),
  ('talep-yonlendirildi', 'mail', 'en', 'Your application no {{kayitNo}} was sent on', E'Dear {{ad}},\n\nYour application no {{kayitNo}} was sent on to {{kurum}}.\n'),
  ('talep-geri-dondu', 'sms', 'tr', NULL, 'Sayın {{ad}}, {{kayitNo}} kayıt numaralı başvurunuzu {{kurum}} yanıtlamıştır. Sonuç ayrıca bildirilecektir.'),
  ('talep-geri-dondu', 'sms', 'en', NULL, 'Dear {{ad}}, {{kurum}} has answered your application no {{kayitNo}}. You will be told the result.'),
  ('talep-geri-dondu', 'mail', 'tr', '{{kayitNo}} numaralı başvurunuz yanıtlandı', E'Sayın {{ad}},\n\n{{kayitNo}} kayıt numaralı başvurunuzu {{kurum}} yanıtlamıştır. Sonuç ayrıca bildirilecektir.\n'),
  ('talep-geri-dondu', 'mail', 'en', 'Your application no {{kayitNo}} was answered', E'Dear {{ad}},\n\n{{kurum}} has answered your application no {{kayitNo}}. You will be told the result.\n'),
  ('talep-sonuclandi', 'sms', 'tr', NULL, 'Sayın {{ad}}, {{kayitNo}} kayıt numaralı başvurunuz sonuçlanmıştır: {{sonuc}}'),
  ('talep-sonuclandi', 'sms', 'en', NULL, 'Dear {{ad}}, your application no {{kayitNo}} is closed: {{sonuc}}'),
  ('talep-sonuclandi', 'mail', 'tr', '{{kayitNo}} numaralı başvurunuz sonuçlandı', E'Sayın {{ad}},\n\n{{kayitNo}} kayıt numaralı başvurunuz sonuçlanmıştır.\n\n{{sonuc}}\n'),
  ('talep-sonuclandi', 'mail', 'en', 'Your application no {{kayitNo}} is closed', E'Dear {{ad}},\n\nYour application no {{kayitNo}} is closed.\n\n{{sonuc}}\n'),
  ('gorev-geldi', 'mail', 'tr', 'Yeni görev: {{gorev}} ({{kayitNo}})', E'{{birim}} birimine yeni bir görev geldi.\n\nGörev: {{gorev}}\nKayıt numarası: {{kayitNo}}\nSon tarih: {{sonTarih}}\n\n{{adres}}\n'),
  ('gorev-geldi', 'mail', 'en', 'New task: {{gorev}} ({{kayitNo}})', E'{{birim}} has a new task.\n\nTask: {{gorev}}\nApplication no: {{kayitNo}}\nDue: {{sonTarih}}\n\n{{adres}}\n'),
  ('gorev-gecikti', 'mail', 'tr', 'Süresi geçen görev: {{gorev}} ({{kayitNo}})', E'{{birim}} biriminde bir görevin süresi geçti.\n\nGörev: {{gorev}}\nKayıt numarası: {{kayitNo}}\nSon tarih: {{sonTarih}}\n\n{{adres}}\n'),
  ('gorev-gecikti', 'mail', 'en', 'Overdue task: {{gorev}} ({{kayitNo}})', E'{{birim}} has an overdue task.\n\nTask: {{gorev}}\nApplication no: {{kayitNo}}\nDue: {{sonTarih}}\n\n{{adres}}\n'),
  ('bildirim-ozeti', 'mail', 'tr', '{{sayi}} yeni bildiriminiz var', E'Son bir saatte gelen bildirimleriniz:\n\n{{bildirimler}}\n'),
  ('bildirim-ozeti', 'mail', 'en', 'You have {{sayi}} new notifications', E'What came in the last hour:\n\n{{bildirimler}}\n');
