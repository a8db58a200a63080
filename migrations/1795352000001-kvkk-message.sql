-- What the applicant is told when a request about their personal data is answered. The answer itself is never in a message.
INSERT INTO message_kind (key, placeholders, needed, may_opt_out) VALUES ('kvkk-yanitlandi', '{ad,kayitNo,adres}', '{kayitNo}', false);

INSERT INTO message_template (key, channel, language, subject, body) VALUES
  ('kvkk-yanitlandi', 'sms', 'tr', NULL, 'Sayın {{ad}}, {{kayitNo}} kayıt numaralı kişisel veri başvurunuz yanıtlanmıştır. Yanıtı sisteme girerek okuyabilirsiniz.'),
  ('kvkk-yanitlandi', 'sms', 'en', NULL, 'Dear {{ad}}, your request no {{kayitNo}} about your personal data was answered. Sign in to read the answer.'),
  ('kvkk-yanitlandi', 'mail', 'tr', '{{kayitNo}} numaralı kişisel veri başvurunuz yanıtlandı', E'Sayın {{ad}},\n\n{{kayitNo}} kayıt numaralı kişisel veri başvurunuz yanıtlanmıştır. Yanıtı sisteme girerek okuyabilirsiniz.\n\n{{adres}}\n'),
  ('kvkk-yanitlandi', 'mail', 'en', 'Your request no {{kayitNo}} about your personal data was answered', E'Dear {{ad}},\n\nYour request no {{kayitNo}} about your personal data was answered. Sign in to read the answer.\n\n{{adres}}\n');
