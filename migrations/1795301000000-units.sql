-- Text as searched by words: small ASCII letters and digits, a space before each word; '% hav%' finds a word that begins with hav.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE FUNCTION search_words(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ' ' || btrim(regexp_replace(tr_fold($1) COLLATE "C", '[^a-z0-9]+', ' ', 'g'))
$$;

-- Provinces by plate number, and their districts. Neighbourhoods are many: the server fills them in after its first start.
CREATE TABLE il (
  code smallint PRIMARY KEY,
  name text NOT NULL UNIQUE
);
CREATE TABLE ilce (
  il_code smallint NOT NULL REFERENCES il,
  name text NOT NULL,
  PRIMARY KEY (il_code, name)
);
CREATE TABLE mahalle (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  il_code smallint NOT NULL,
  ilce text NOT NULL,
  name text NOT NULL,
  -- A mahalle or a köy has a muhtar of its own; a bağlı is a part of a köy or belde.
  kind text NOT NULL CHECK (kind IN ('mahalle', 'koy', 'bagli')),
  -- search_words of il, ilçe and name.
  search_text text NOT NULL,
  UNIQUE (il_code, ilce, name),
  FOREIGN KEY (il_code, ilce) REFERENCES ilce ON UPDATE CASCADE
);
CREATE INDEX mahalle_search ON mahalle USING gin (search_text gin_trgm_ops);
-- Which list of neighbourhoods is in the table; no row until it is complete.
CREATE TABLE mahalle_edition (
  edition text PRIMARY KEY,
  filled_at timestamptz NOT NULL DEFAULT now()
);

-- The tree of DETSİS. path and search_text repeat what the parents say; every command that changes the tree keeps them so.
CREATE TABLE unit (
  detsis_no char(8) PRIMARY KEY CHECK (detsis_no ~ '^[0-9]{8}$'),
  name text NOT NULL CHECK (name <> ''),
  name_folded text NOT NULL GENERATED ALWAYS AS (tr_fold(name)) STORED,
  parent_no char(8) REFERENCES unit,
  kind text NOT NULL,
  il_code smallint REFERENCES il,
  ilce text,
  kep_address text,
  takes_outside_mail boolean NOT NULL DEFAULT false,
  active_from date NOT NULL,
  -- The first day on which it is no more.
  active_to date CHECK (active_to >= active_from),
  -- '/24308110/55481037/': from the root to the unit itself, at most thirty.
  path text NOT NULL CHECK (path LIKE '%/' || detsis_no || '/' AND length(path) <= 271),
  depth smallint NOT NULL GENERATED ALWAYS AS (length(path) / 9) STORED,
  -- search_words of il, ilçe and every name on the path.
  search_text text NOT NULL
);
CREATE INDEX unit_parent ON unit (parent_no);
CREATE INDEX unit_path ON unit (path text_pattern_ops);
CREATE INDEX unit_search ON unit USING gin (search_text gin_trgm_ops);
-- Words that half of all units have are looked for from the top of the tree.
CREATE INDEX unit_depth ON unit (depth, detsis_no);
CREATE INDEX unit_il ON unit (il_code, depth, detsis_no);

CREATE TABLE unit_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('unite', 'split', 'close', 'move', 'rename')),
  from_no char(8) NOT NULL REFERENCES unit,
  to_no char(8) REFERENCES unit,
  at date NOT NULL,
  -- Whether to_no answers from then on for what from_no had.
  inherits boolean NOT NULL DEFAULT false,
  note text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX unit_change_from ON unit_change (from_no, at);
CREATE INDEX unit_change_to ON unit_change (to_no);

INSERT INTO il (code, name) VALUES
  (1, 'Adana'), (2, 'Adıyaman'), (3, 'Afyonkarahisar'), (4, 'Ağrı'), (5, 'Amasya'), (6, 'Ankara'), (7, 'Antalya'),
  (8, 'Artvin'), (9, 'Aydın'), (10, 'Balıkesir'), (11, 'Bilecik'), (12, 'Bingöl'), (13, 'Bitlis'), (14, 'Bolu'),
  (15, 'Burdur'), (16, 'Bursa'), (17, 'Çanakkale'), (18, 'Çankırı'), (19, 'Çorum'), (20, 'Denizli'), (21, 'Diyarbakır'),
  (22, 'Edirne'), (23, 'Elazığ'), (24, 'Erzincan'), (25, 'Erzurum'), (26, 'Eskişehir'), (27, 'Gaziantep'),
  (28, 'Giresun'), (29, 'Gümüşhane'), (30, 'Hakkari'), (31, 'Hatay'), (32, 'Isparta'), (33, 'Mersin'), (34, 'İstanbul'),
  (35, 'İzmir'), (36, 'Kars'), (37, 'Kastamonu'), (38, 'Kayseri'), (39, 'Kırklareli'), (40, 'Kırşehir'),
  (41, 'Kocaeli'), (42, 'Konya'), (43, 'Kütahya'), (44, 'Malatya'), (45, 'Manisa'), (46, 'Kahramanmaraş'),
  (47, 'Mardin'), (48, 'Muğla'), (49, 'Muş'), (50, 'Nevşehir'), (51, 'Niğde'), (52, 'Ordu'), (53, 'Rize'),
  (54, 'Sakarya'), (55, 'Samsun'), (56, 'Siirt'), (57, 'Sinop'), (58, 'Sivas'), (59, 'Tekirdağ'), (60, 'Tokat'),
  (61, 'Trabzon'), (62, 'Tunceli'), (63, 'Şanlıurfa'), (64, 'Uşak'), (65, 'Van'), (66, 'Yozgat'), (67, 'Zonguldak'),
  (68, 'Aksaray'), (69, 'Bayburt'), (70, 'Karaman'), (71, 'Kırıkkale'), (72, 'Batman'), (73, 'Şırnak'), (74, 'Bartın'),
  (75, 'Ardahan'), (76, 'Iğdır'), (77, 'Yalova'), (78, 'Karabük'), (79, 'Kilis'), (80, 'Osmaniye'), (81, 'Düzce');
INSERT INTO ilce (il_code, name) SELECT il_code, regexp_split_to_table(names, ',') FROM (VALUES
  (1, 'Aladağ,Ceyhan,Çukurova,Feke,İmamoğlu,Karaisalı,Karataş,Kozan,Pozantı,Saimbeyli,Sarıçam,Seyhan,Tufanbeyli,Yumurtalık,Yüreğir'),
  (2, 'Besni,Çelikhan,Gerger,Gölbaşı,Kahta,Merkez,Samsat,Sincik,Tut'),
  (3, 'Başmakçı,Bayat,Bolvadin,Çay,Çobanlar,Dazkırı,Dinar,Emirdağ,Evciler,Hocalar,İhsaniye,İscehisar,Kızılören,Merkez,Sandıklı,Sinanpaşa,Sultandağı,Şuhut'),
  (4, 'Diyadin,Doğubayazıt,Eleşkirt,Hamur,Merkez,Patnos,Taşlıçay,Tutak'),
  (5, 'Göynücek,Gümüşhacıköy,Hamamözü,Merkez,Merzifon,Suluova,Taşova'),
  (6, 'Akyurt,Altındağ,Ayaş,Bala,Beypazarı,Çamlıdere,Çankaya,Çubuk,Elmadağ,Etimesgut,Evren,Gölbaşı,Güdül,Haymana,Kahramankazan,Kalecik,Keçiören,Kızılcahamam,Mamak,Nallıhan,Polatlı,Pursaklar,Sincan,Şereflikoçhisar,Yenimahalle'),
  (7, 'Akseki,Aksu,Alanya,Demre,Döşemealtı,Elmalı,Finike,Gazipaşa,Gündoğmuş,İbradı,Kaş,Kemer,Kepez,Konyaaltı,Korkuteli,Kumluca,Manavgat,Muratpaşa,Serik'),
  (8, 'Ardanuç,Arhavi,Borçka,Hopa,Kemalpaşa,Merkez,Murgul,Şavşat,Yusufeli'),
  (9, 'Bozdoğan,Buharkent,Çine,Didim,Efeler,Germencik,İncirliova,Karacasu,Karpuzlu,Koçarlı,Köşk,Kuşadası,Kuyucak,Nazilli,Söke,Sultanhisar,Yenipazar'),
  (10, 'Altıeylül,Ayvalık,Balya,Bandırma,Bigadiç,Burhaniye,Dursunbey,Edremit,Erdek,Gömeç,Gönen,Havran,İvrindi,Karesi,Kepsut,Manyas,Marmara,Savaştepe,Sındırgı,Susurluk'),
  (11, 'Bozüyük,Gölpazarı,İnhisar,Merkez,Osmaneli,Pazaryeri,Söğüt,Yenipazar'),
  (12, 'Adaklı,Genç,Karlıova,Kiğı,Merkez,Solhan,Yayladere,Yedisu'),
  (13, 'Adilcevaz,Ahlat,Güroymak,Hizan,Merkez,Mutki,Tatvan'),
  (14, 'Dörtdivan,Gerede,Göynük,Kıbrıscık,Mengen,Merkez,Mudurnu,Seben,Yeniçağa'),
  (15, 'Ağlasun,Altınyayla,Bucak,Çavdır,Çeltikçi,Gölhisar,Karamanlı,Kemer,Merkez,Tefenni,Yeşilova'),
  (16, 'Büyükorhan,Gemlik,Gürsu,Harmancık,İnegöl,İznik,Karacabey,Keles,Kestel,Mudanya,Mustafakemalpaşa,Nilüfer,Orhaneli,Orhangazi,Osmangazi,Yenişehir,Yıldırım'),
  (17, 'Ayvacık,Bayramiç,Biga,Bozcaada,Çan,Eceabat,Ezine,Gelibolu,Gökçeada,Lapseki,Merkez,Yenice'),
  (18, 'Atkaracalar,Bayramören,Çerkeş,Eldivan,Ilgaz,Kızılırmak,Korgun,Kurşunlu,Merkez,Orta,Şabanözü,Yapraklı'),
  (19, 'Alaca,Bayat,Boğazkale,Dodurga,İskilip,Kargı,Laçin,Mecitözü,Merkez,Oğuzlar,Ortaköy,Osmancık,Sungurlu,Uğurludağ'),
  (20, 'Acıpayam,Babadağ,Baklan,Bekilli,Beyağaç,Bozkurt,Buldan,Çal,Çameli,Çardak,Çivril,Güney,Honaz,Kale,Merkezefendi,Pamukkale,Sarayköy,Serinhisar,Tavas'),
  (21, 'Bağlar,Bismil,Çermik,Çınar,Çüngüş,Dicle,Eğil,Ergani,Hani,Hazro,Kayapınar,Kocaköy,Kulp,Lice,Silvan,Sur,Yenişehir'),
  (22, 'Enez,Havsa,İpsala,Keşan,Lalapaşa,Meriç,Merkez,Süloğlu,Uzunköprü'),
  (23, 'Ağın,Alacakaya,Arıcak,Baskil,Karakoçan,Keban,Kovancılar,Maden,Merkez,Palu,Sivrice'),
  (24, 'Çayırlı,İliç,Kemah,Kemaliye,Merkez,Otlukbeli,Refahiye,Tercan,Üzümlü'),
  (25, 'Aşkale,Aziziye,Çat,Hınıs,Horasan,İspir,Karaçoban,Karayazı,Köprüköy,Narman,Oltu,Olur,Palandöken,Pasinler,Pazaryolu,Şenkaya,Tekman,Tortum,Uzundere,Yakutiye'),
  (26, 'Alpu,Beylikova,Çifteler,Günyüzü,Han,İnönü,Mahmudiye,Mihalgazi,Mihalıççık,Odunpazarı,Sarıcakaya,Seyitgazi,Sivrihisar,Tepebaşı'),
  (27, 'Araban,İslahiye,Karkamış,Nizip,Nurdağı,Oğuzeli,Şahinbey,Şehitkamil,Yavuzeli'),
  (28, 'Alucra,Bulancak,Çamoluk,Çanakçı,Dereli,Doğankent,Espiye,Eynesil,Görele,Güce,Keşap,Merkez,Piraziz,Şebinkarahisar,Tirebolu,Yağlıdere'),
  (29, 'Kelkit,Köse,Kürtün,Merkez,Şiran,Torul'),
  (30, 'Çukurca,Derecik,Merkez,Şemdinli,Yüksekova'),
  (31, 'Altınözü,Antakya,Arsuz,Belen,Defne,Dörtyol,Erzin,Hassa,İskenderun,Kırıkhan,Kumlu,Payas,Reyhanlı,Samandağ,Yayladağı'),
  (32, 'Aksu,Atabey,Eğirdir,Gelendost,Gönen,Keçiborlu,Merkez,Senirkent,Sütçüler,Şarkikaraağaç,Uluborlu,Yalvaç,Yenişarbademli'),
  (33, 'Akdeniz,Anamur,Aydıncık,Bozyazı,Çamlıyayla,Erdemli,Gülnar,Mezitli,Mut,Silifke,Tarsus,Toroslar,Yenişehir'),
  (34, 'Adalar,Arnavutköy,Ataşehir,Avcılar,Bağcılar,Bahçelievler,Bakırköy,Başakşehir,Bayrampaşa,Beşiktaş,Beykoz,Beylikdüzü,Beyoğlu,Büyükçekmece,Çatalca,Çekmeköy,Esenler,Esenyurt,Eyüpsultan,Fatih,Gaziosmanpaşa,Güngören,Kadıköy,Kağıthane,Kartal,Küçükçekmece,Maltepe,Pendik,Sancaktepe,Sarıyer,Silivri,Sultanbeyli,Sultangazi,Şile,Şişli,Tuzla,Ümraniye,Üsküdar,Zeytinburnu'),
  (35, 'Aliağa,Balçova,Bayındır,Bayraklı,Bergama,Beydağ,Bornova,Buca,Çeşme,Çiğli,Dikili,Foça,Gaziemir,Güzelbahçe,Karabağlar,Karaburun,Karşıyaka,Kemalpaşa,Kınık,Kiraz,Konak,Menderes,Menemen,Narlıdere,Ödemiş,Seferihisar,Selçuk,Tire,Torbalı,Urla'),
  (36, 'Akyaka,Arpaçay,Digor,Kağızman,Merkez,Sarıkamış,Selim,Susuz'),
  (37, 'Abana,Ağlı,Araç,Azdavay,Bozkurt,Cide,Çatalzeytin,Daday,Devrekani,Doğanyurt,Hanönü,İhsangazi,İnebolu,Küre,Merkez,Pınarbaşı,Seydiler,Şenpazar,Taşköprü,Tosya'),
  (38, 'Akkışla,Bünyan,Develi,Felahiye,Hacılar,İncesu,Kocasinan,Melikgazi,Özvatan,Pınarbaşı,Sarıoğlan,Sarız,Talas,Tomarza,Yahyalı,Yeşilhisar'),
  (39, 'Babaeski,Demirköy,Kofçaz,Lüleburgaz,Merkez,Pehlivanköy,Pınarhisar,Vize'),
  (40, 'Akçakent,Akpınar,Boztepe,Çiçekdağı,Kaman,Merkez,Mucur'),
  (41, 'Başiskele,Çayırova,Darıca,Derince,Dilovası,Gebze,Gölcük,İzmit,Kandıra,Karamürsel,Kartepe,Körfez'),
  (42, 'Ahırlı,Akören,Akşehir,Altınekin,Beyşehir,Bozkır,Cihanbeyli,Çeltik,Çumra,Derbent,Derebucak,Doğanhisar,Emirgazi,Ereğli,Güneysınır,Hadim,Halkapınar,Hüyük,Ilgın,Kadınhanı,Karapınar,Karatay,Kulu,Meram,Sarayönü,Selçuklu,Seydişehir,Taşkent,Tuzlukçu,Yalıhüyük,Yunak'),
  (43, 'Altıntaş,Aslanapa,Çavdarhisar,Domaniç,Dumlupınar,Emet,Gediz,Hisarcık,Merkez,Pazarlar,Simav,Şaphane,Tavşanlı'),
  (44, 'Akçadağ,Arapgir,Arguvan,Battalgazi,Darende,Doğanşehir,Doğanyol,Hekimhan,Kale,Kuluncak,Pütürge,Yazıhan,Yeşilyurt'),
  (45, 'Ahmetli,Akhisar,Alaşehir,Demirci,Gölmarmara,Gördes,Kırkağaç,Köprübaşı,Kula,Salihli,Sarıgöl,Saruhanlı,Selendi,Soma,Şehzadeler,Turgutlu,Yunusemre'),
  (46, 'Afşin,Andırın,Çağlayancerit,Dulkadiroğlu,Ekinözü,Elbistan,Göksun,Nurhak,Onikişubat,Pazarcık,Türkoğlu'),
  (47, 'Artuklu,Dargeçit,Derik,Kızıltepe,Mazıdağı,Midyat,Nusaybin,Ömerli,Savur,Yeşilli'),
  (48, 'Bodrum,Dalaman,Datça,Fethiye,Kavaklıdere,Köyceğiz,Marmaris,Menteşe,Milas,Ortaca,Seydikemer,Ula,Yatağan'),
  (49, 'Bulanık,Hasköy,Korkut,Malazgirt,Merkez,Varto'),
  (50, 'Acıgöl,Avanos,Derinkuyu,Gülşehir,Hacıbektaş,Kozaklı,Merkez,Ürgüp'),
  (51, 'Altunhisar,Bor,Çamardı,Çiftlik,Merkez,Ulukışla'),
  (52, 'Akkuş,Altınordu,Aybastı,Çamaş,Çatalpınar,Çaybaşı,Fatsa,Gölköy,Gülyalı,Gürgentepe,İkizce,Kabadüz,Kabataş,Korgan,Kumru,Mesudiye,Perşembe,Ulubey,Ünye'),
  (53, 'Ardeşen,Çamlıhemşin,Çayeli,Derepazarı,Fındıklı,Güneysu,Hemşin,İkizdere,İyidere,Kalkandere,Merkez,Pazar'),
  (54, 'Adapazarı,Akyazı,Arifiye,Erenler,Ferizli,Geyve,Hendek,Karapürçek,Karasu,Kaynarca,Kocaali,Pamukova,Sapanca,Serdivan,Söğütlü,Taraklı'),
  (55, '19 Mayıs,Alaçam,Asarcık,Atakum,Ayvacık,Bafra,Canik,Çarşamba,Havza,İlkadım,Kavak,Ladik,Salıpazarı,Tekkeköy,Terme,Vezirköprü,Yakakent'),
  (56, 'Baykan,Eruh,Kurtalan,Merkez,Pervari,Şirvan,Tillo'),
  (57, 'Ayancık,Boyabat,Dikmen,Durağan,Erfelek,Gerze,Merkez,Saraydüzü,Türkeli'),
  (58, 'Akıncılar,Altınyayla,Divriği,Doğanşar,Gemerek,Gölova,Gürün,Hafik,İmranlı,Kangal,Koyulhisar,Merkez,Suşehri,Şarkışla,Ulaş,Yıldızeli,Zara'),
  (59, 'Çerkezköy,Çorlu,Ergene,Hayrabolu,Kapaklı,Malkara,Marmaraereğlisi,Muratlı,Saray,Süleymanpaşa,Şarköy'),
  (60, 'Almus,Artova,Başçiftlik,Erbaa,Merkez,Niksar,Pazar,Reşadiye,Sulusaray,Turhal,Yeşilyurt,Zile'),
  (61, 'Akçaabat,Araklı,Arsin,Beşikdüzü,Çarşıbaşı,Çaykara,Dernekpazarı,Düzköy,Hayrat,Köprübaşı,Maçka,Of,Ortahisar,Sürmene,Şalpazarı,Tonya,Vakfıkebir,Yomra'),
  (62, 'Çemişgezek,Hozat,Mazgirt,Merkez,Nazımiye,Ovacık,Pertek,Pülümür'),
  (63, 'Akçakale,Birecik,Bozova,Ceylanpınar,Eyyübiye,Halfeti,Haliliye,Harran,Hilvan,Karaköprü,Siverek,Suruç,Viranşehir'),
  (64, 'Banaz,Eşme,Karahallı,Merkez,Sivaslı,Ulubey'),
  (65, 'Bahçesaray,Başkale,Çaldıran,Çatak,Edremit,Erciş,Gevaş,Gürpınar,İpekyolu,Muradiye,Özalp,Saray,Tuşba'),
  (66, 'Akdağmadeni,Aydıncık,Boğazlıyan,Çandır,Çayıralan,Çekerek,Kadışehri,Merkez,Saraykent,Sarıkaya,Sorgun,Şefaatli,Yenifakılı,Yerköy'),
  (67, 'Alaplı,Çaycuma,Devrek,Ereğli,Gökçebey,Kilimli,Kozlu,Merkez'),
  (68, 'Ağaçören,Eskil,Gülağaç,Güzelyurt,Merkez,Ortaköy,Sarıyahşi,Sultanhanı'),
  (69, 'Aydıntepe,Demirözü,Merkez'),
  (70, 'Ayrancı,Başyayla,Ermenek,Kazımkarabekir,Merkez,Sarıveliler'),
  (71, 'Bahşılı,Balışeyh,Çelebi,Delice,Karakeçili,Keskin,Merkez,Sulakyurt,Yahşihan'),
  (72, 'Beşiri,Gercüş,Hasankeyf,Kozluk,Merkez,Sason'),
  (73, 'Beytüşşebap,Cizre,Güçlükonak,İdil,Merkez,Silopi,Uludere'),
  (74, 'Amasra,Kurucaşile,Merkez,Ulus'),
  (75, 'Çıldır,Damal,Göle,Hanak,Merkez,Posof'),
  (76, 'Aralık,Karakoyunlu,Merkez,Tuzluca'),
  (77, 'Altınova,Armutlu,Çınarcık,Çiftlikköy,Merkez,Termal'),
  (78, 'Eflani,Eskipazar,Merkez,Ovacık,Safranbolu,Yenice'),
  (79, 'Elbeyli,Merkez,Musabeyli,Polateli'),
  (80, 'Bahçe,Düziçi,Hasanbeyli,Kadirli,Merkez,Sumbas,Toprakkale'),
  (81, 'Akçakoca,Cumayeri,Çilimli,Gölyaka,Gümüşova,Kaynaşlı,Merkez,Yığılca')
) list (il_code, names);
