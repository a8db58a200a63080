-- What the muhtar's process says besides.
INSERT INTO message_kind (key, placeholders, needed, may_opt_out) VALUES
  ('talep-yeniden-acildi', '{ad,kayitNo}', '{kayitNo}', true),
  ('talep-yonlendirme-geri-alindi', '{ad,kayitNo,kurum}', '{kayitNo}', true),
  ('gorev-hatirlatma', '{gorev,kayitNo,birim,sonTarih,adres}', '{gorev,kayitNo}', true);

-- Until when the applicant may ask for it to be opened again.
UPDATE message_kind SET placeholders = '{ad,kayitNo,sonuc,sonTarih}' WHERE key = 'talep-sonuclandi';

INSERT INTO message_template (key, channel, language, subject, body) VALUES
  ('talep-yeniden-acildi', 'sms', 'tr', NULL, 'Sayın {{ad}}, {{kayitNo}} kayıt numaralı başvurunuz isteğiniz üzerine yeniden açılmıştır.'),
  ('talep-yeniden-acildi', 'sms', 'en', NULL, 'Dear {{ad}}, your application no {{kayitNo}} was opened again as you asked.'),
  ('talep-yeniden-acildi', 'mail', 'tr', '{{kayitNo}} numaralı başvurunuz yeniden açıldı', E'Sayın {{ad}},\n\n{{kayitNo}} kayıt numaralı başvurunuz isteğiniz üzerine yeniden açılmıştır.\n'),
  ('talep-yeniden-acildi', 'mail', 'en', 'Your application no {{kayitNo}} was opened again', E'Dear {{ad}},\n\nYour application no {{kayitNo}} was opened again as you asked.\n'),
  ('talep-yonlendirme-geri-alindi', 'sms', 'tr', NULL, 'Sayın {{ad}}, {{kayitNo}} kayıt numaralı başvurunuzun {{kurum}} birimine yönlendirilmesi geri alınmıştır.'),
  ('talep-yonlendirme-geri-alindi', 'sms', 'en', NULL, 'Dear {{ad}}, your application no {{kayitNo}} was taken back from {{kurum}}.'),
  ('talep-yonlendirme-geri-alindi', 'mail', 'tr', '{{kayitNo}} numaralı başvurunuzun yönlendirmesi geri alındı', E'Sayın {{ad}},\n\n{{kayitNo}} kayıt numaralı başvurunuzun {{kurum}} birimine yönlendirilmesi geri alınmıştır.\n'),
  ('talep-yonlendirme-geri-alindi', 'mail', 'en', 'Your application no {{kayitNo}} was taken back', E'Dear {{ad}},\n\nYour application no {{kayitNo}} was taken back from {{kurum}}.\n'),
  ('gorev-hatirlatma', 'mail', 'tr', 'Süresi yaklaşan görev: {{gorev}} ({{kayitNo}})', E'{{birim}} biriminde bir görevin süresi dolmak üzere.\n\nGörev: {{gorev}}\nKayıt numarası: {{kayitNo}}\nSon tarih: {{sonTarih}}\n\n{{adres}}\n'),
  ('gorev-hatirlatma', 'mail', 'en', 'Task due soon: {{gorev}} ({{kayitNo}})', E'A task of {{birim}} is due soon.\n\nTask: {{gorev}}\nApplication no: {{kayitNo}}\nDue: {{sonTarih}}\n\n{{adres}}\n');
