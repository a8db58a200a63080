-- An applicant who is asked for information has to be told: the case's term stands still until they answer.
INSERT INTO message_kind (key, placeholders, needed, may_opt_out) VALUES ('bilgi-istendi', '{ad,kayitNo,kurum,soru}', '{kayitNo}', false);
INSERT INTO message_template (key, channel, language, subject, body) VALUES
  ('bilgi-istendi', 'sms', 'tr', NULL, 'Sayın {{ad}}, {{kayitNo}} kayıt numaralı başvurunuz için sizden bilgi isteniyor. Yanıtınızı Talep Sorgulama ekranından yazabilirsiniz.'),
  ('bilgi-istendi', 'sms', 'en', NULL, 'Dear {{ad}}, for your application no {{kayitNo}} you are asked for information. You can answer on the Talep Sorgulama page.'),
  ('bilgi-istendi', 'mail', 'tr', '{{kayitNo}} numaralı başvurunuz için bilgi isteniyor', E'Sayın {{ad}},\n\n{{kurum}}, {{kayitNo}} kayıt numaralı başvurunuz için sizden bilgi istiyor:\n\n{{soru}}\n\nYanıtınızı Talep Sorgulama ekranından yazabilirsiniz. Yanıtınız gelene kadar başvurunuzun süresi işlemez.\n'),
  ('bilgi-istendi', 'mail', 'en', 'You are asked about your application no {{kayitNo}}', E'Dear {{ad}},\n\n{{kurum}} asks you about your application no {{kayitNo}}:\n\n{{soru}}\n\nYou can answer on the Talep Sorgulama page. Until you answer, the term of your application stands still.\n');
