-- register-1.sql — the rows of a register as schema 1 left it: six complaints of a demonstration
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- To be run on an empty file after schema 0001. What a program of that schema wrote is kept as it was, so that every
-- later program can be asked whether it still reads it. Never made anew.
INSERT INTO meta VALUES ('created', '1795733531');
INSERT INTO meta VALUES ('example', '1');
INSERT INTO meta VALUES ('register', 'a4ebf119-8d0c-4751-9156-5c5edc4b9276');
INSERT INTO meta VALUES ('search-tokenizer', 'ascii 1');
INSERT INTO office VALUES ('address', 'Jl. Basuki Rachmat, Kel. Benpasi, Kec. Kota Kefamenanu, Kab. Timor Tengah Utara', 1);
INSERT INTO office VALUES ('city', 'Kefamenanu', 1);
INSERT INTO office VALUES ('email', 'dinkestimortengahutara@gmail.com', 1);
INSERT INTO office VALUES ('government', 'Pemerintah Kabupaten Timor Tengah Utara', 1);
INSERT INTO office VALUES ('head-name', '', 1);
INSERT INTO office VALUES ('head-nip', '', 1);
INSERT INTO office VALUES ('head-rank', '', 1);
INSERT INTO office VALUES ('head-title', 'Kepala Dinas Kesehatan Kabupaten Timor Tengah Utara', 1);
INSERT INTO office VALUES ('name', 'Dinas Kesehatan', 1);
INSERT INTO office VALUES ('number-pattern', 'ADU-{year}-{number:4}', 1);
INSERT INTO office VALUES ('ombudsman', 'Ombudsman RI Perwakilan Nusa Tenggara Timur: telepon 137, WhatsApp 082137373737, pengaduan@ombudsman.go.id', 1);
INSERT INTO office VALUES ('paper', 'f4', 1);
INSERT INTO office VALUES ('phone', '085239350051', 1);
INSERT INTO office VALUES ('post-code', '85613', 1);
INSERT INTO office VALUES ('short-name', 'Dinkes', 1);
INSERT INTO office VALUES ('status-contact', 'WhatsApp 085333828987 atau 081346238590', 1);
INSERT INTO office VALUES ('website', '', 1);
INSERT INTO office VALUES ('week', '31', 1);
INSERT INTO office VALUES ('zone', 'Asia/Makassar', 1);
INSERT INTO problem_code VALUES (1, 1, '01', 'Penyalahgunaan wewenang', 1, 1, 1);
INSERT INTO problem_code VALUES (2, 1, '02', 'Pelayanan masyarakat', 2, 1, 1);
INSERT INTO problem_code VALUES (3, 1, '03', 'Korupsi/pungutan liar', 3, 1, 1);
INSERT INTO problem_code VALUES (4, 1, '04', 'Kepegawaian/ketenagakerjaan', 4, 1, 1);
INSERT INTO problem_code VALUES (5, 1, '05', 'Pertanahan/perumahan', 5, 1, 1);
INSERT INTO problem_code VALUES (6, 1, '06', 'Hukum/peradilan dan HAM', 6, 1, 1);
INSERT INTO problem_code VALUES (7, 1, '07', 'Kewaspadaan nasional', 7, 1, 1);
INSERT INTO problem_code VALUES (8, 1, '08', 'Tata laksana/regulasi', 8, 1, 1);
INSERT INTO problem_code VALUES (9, 1, '09', 'Lingkungan hidup', 9, 1, 1);
INSERT INTO problem_code VALUES (10, 1, '10', 'Umum', 10, 1, 1);
INSERT INTO sub_district VALUES (1, 1, 'miomaffo-barat', 'Miomaffo Barat', 1, 1, 1);
INSERT INTO sub_district VALUES (2, 1, 'miomaffo-tengah', 'Miomaffo Tengah', 2, 1, 1);
INSERT INTO sub_district VALUES (3, 1, 'miomaffo-timur', 'Miomaffo Timur', 3, 1, 1);
INSERT INTO sub_district VALUES (4, 1, 'musi', 'Musi', 4, 1, 1);
INSERT INTO unit VALUES (1, 1, 'pkm-eban', 'Puskesmas Eban', 'puskesmas eban', 'puskesmas', 'Miomaffo Barat', 1, 0, 1);
INSERT INTO unit VALUES (2, 1, 'pkm-oeolo', 'Puskesmas Oeolo', 'puskesmas oeolo', 'puskesmas', 'Miomaffo Barat', 2, 0, 1);
INSERT INTO unit VALUES (3, 1, 'pkm-bijaepasu', 'Puskesmas Bijaepasu', 'puskesmas bijaepasu', 'puskesmas', 'Miomaffo Tengah', 3, 0, 1);
INSERT INTO unit VALUES (4, 1, 'pkm-tasinifu', 'Puskesmas Tasinifu', 'puskesmas tasinifu', 'puskesmas', 'Musi', 4, 0, 1);
INSERT INTO unit VALUES (5, 1, 'pkm-bitefa', 'Puskesmas Bitefa', 'puskesmas bitefa', 'puskesmas', 'Miomaffo Timur', 5, 0, 1);
INSERT INTO unit VALUES (6, 1, 'pkm-nunpene', 'Puskesmas Nunpene', 'puskesmas nunpene', 'puskesmas', 'Miomaffo Timur', 6, 0, 1);
INSERT INTO unit VALUES (7, 1, 'pkm-tublopo', 'Puskesmas Tublopo', 'puskesmas tublopo', 'puskesmas', 'Bikomi Selatan', 7, 0, 1);
INSERT INTO unit VALUES (8, 1, 'pkm-noemuti', 'Puskesmas Noemuti', 'puskesmas noemuti', 'puskesmas', 'Noemuti', 8, 0, 1);
INSERT INTO unit VALUES (9, 1, 'pkm-nimasi', 'Puskesmas Nimasi', 'puskesmas nimasi', 'puskesmas', 'Bikomi Tengah', 9, 0, 1);
INSERT INTO unit VALUES (10, 1, 'pkm-inbate', 'Puskesmas Inbate', 'puskesmas inbate', 'puskesmas', 'Bikomi Nilulat', 10, 0, 1);
INSERT INTO unit VALUES (11, 1, 'pkm-napan', 'Puskesmas Napan', 'puskesmas napan', 'puskesmas', 'Bikomi Utara', 11, 0, 1);
INSERT INTO unit VALUES (12, 1, 'pkm-manamas', 'Puskesmas Manamas', 'puskesmas manamas', 'puskesmas', 'Naibenu', 12, 0, 1);
INSERT INTO unit VALUES (13, 1, 'pkm-oemeu', 'Puskesmas Oemeu', 'puskesmas oemeu', 'puskesmas', 'Noemuti Timur', 13, 0, 1);
INSERT INTO unit VALUES (14, 1, 'pkm-haekto', 'Puskesmas Haekto', 'puskesmas haekto', 'puskesmas', 'Noemuti Timur', 14, 0, 1);
INSERT INTO unit VALUES (15, 1, 'pkm-sasi', 'Puskesmas Sasi', 'puskesmas sasi', 'puskesmas', 'Kota Kefamenanu', 15, 0, 1);
INSERT INTO unit VALUES (16, 1, 'pkm-oelolok', 'Puskesmas Oelolok', 'puskesmas oelolok', 'puskesmas', 'Insana', 16, 0, 1);
INSERT INTO unit VALUES (17, 1, 'pkm-wini', 'Puskesmas Wini', 'puskesmas wini', 'puskesmas', 'Insana Utara', 17, 0, 1);
INSERT INTO unit VALUES (18, 1, 'pkm-mamsena', 'Puskesmas Mamsena', 'puskesmas mamsena', 'puskesmas', 'Insana Barat', 18, 0, 1);
INSERT INTO unit VALUES (19, 1, 'pkm-maubesi', 'Puskesmas Maubesi', 'puskesmas maubesi', 'puskesmas', 'Insana Tengah', 19, 0, 1);
INSERT INTO unit VALUES (20, 1, 'pkm-manufui', 'Puskesmas Manufui', 'puskesmas manufui', 'puskesmas', 'Biboki Selatan', 20, 0, 1);
INSERT INTO unit VALUES (21, 1, 'pkm-oenopu', 'Puskesmas Oenopu', 'puskesmas oenopu', 'puskesmas', 'Biboki Tanpah', 21, 0, 1);
INSERT INTO unit VALUES (22, 1, 'pkm-kaubele', 'Puskesmas Kaubele', 'puskesmas kaubele', 'puskesmas', 'Biboki Moenleu', 22, 0, 1);
INSERT INTO unit VALUES (23, 1, 'pkm-ponu', 'Puskesmas Ponu', 'puskesmas ponu', 'puskesmas', 'Biboki Anleu', 23, 0, 1);
INSERT INTO unit VALUES (24, 1, 'pkm-lurasik', 'Puskesmas Lurasik', 'puskesmas lurasik', 'puskesmas', 'Biboki Utara', 24, 0, 1);
INSERT INTO unit VALUES (25, 1, 'rsud-kefamenanu', 'RSUD Kefamenanu', 'rsud kefamenanu', 'hospital', 'Kota Kefamenanu', 25, 0, 1);
INSERT INTO unit VALUES (26, 1, 'rsu-leona', 'RSU Leona', 'rsu leona', 'hospital', NULL, 26, 0, 1);
INSERT INTO unit VALUES (27, 1, 'rs-bunda-pembantu-abadi', 'RS Kusta dan Cacat Umum Bunda Pembantu Abadi', 'rs kusta dan cacat umum bunda pembantu abadi', 'hospital', NULL, 27, 0, 1);
INSERT INTO unit VALUES (28, 1, 'div-secretariat', 'Sekretariat', 'sekretariat', 'division', NULL, 28, 0, 1);
INSERT INTO unit VALUES (29, 1, 'div-public-health', 'Bidang Kesehatan Masyarakat', 'bidang kesehatan masyarakat', 'division', NULL, 29, 0, 1);
INSERT INTO unit VALUES (30, 1, 'div-disease-control', 'Bidang Pencegahan dan Pengendalian Penyakit', 'bidang pencegahan dan pengendalian penyakit', 'division', NULL, 30, 0, 1);
INSERT INTO unit VALUES (31, 1, 'div-health-services', 'Bidang Pelayanan Kesehatan', 'bidang pelayanan kesehatan', 'division', NULL, 31, 0, 1);
INSERT INTO unit VALUES (32, 1, 'div-health-resources', 'Bidang Sumber Daya Kesehatan', 'bidang sumber daya kesehatan', 'division', NULL, 32, 0, 1);
INSERT INTO topic VALUES (1, 1, 'staff-attitude', 'Sikap/perilaku petugas', 'sikap/perilaku petugas', '02', 1, 1, 1);
INSERT INTO topic VALUES (2, 1, 'staff-presence', 'Kehadiran dokter/petugas', 'kehadiran dokter/petugas', '02', 2, 1, 1);
INSERT INTO topic VALUES (3, 1, 'waiting-time', 'Waktu tunggu/antrean', 'waktu tunggu/antrean', '02', 3, 1, 1);
INSERT INTO topic VALUES (4, 1, 'service-hours', 'Jam layanan', 'jam layanan', '02', 4, 1, 1);
INSERT INTO topic VALUES (5, 1, 'medicine', 'Obat dan bahan medis habis pakai', 'obat dan bahan medis habis pakai', '02', 5, 1, 1);
INSERT INTO topic VALUES (6, 1, 'facilities', 'Alat, fasilitas, dan kebersihan', 'alat, fasilitas, dan kebersihan', '02', 6, 1, 1);
INSERT INTO topic VALUES (7, 1, 'charges', 'Biaya/pungutan', 'biaya/pungutan', '03', 7, 1, 1);
INSERT INTO topic VALUES (8, 1, 'insurance', 'JKN/BPJS (kepesertaan, rujukan, iur biaya)', 'jkn/bpjs (kepesertaan, rujukan, iur biaya)', '02', 8, 1, 1);
INSERT INTO topic VALUES (9, 1, 'referral', 'Rujukan dan ambulans', 'rujukan dan ambulans', '02', 9, 1, 1);
INSERT INTO topic VALUES (10, 1, 'patient-safety', 'Mutu tindakan/keselamatan pasien', 'mutu tindakan/keselamatan pasien', '02', 10, 1, 1);
INSERT INTO topic VALUES (11, 1, 'medical-records', 'Rekam medis/kerahasiaan', 'rekam medis/kerahasiaan', '06', 11, 1, 1);
INSERT INTO topic VALUES (12, 1, 'mother-child', 'KIA/imunisasi/posyandu', 'kia/imunisasi/posyandu', '02', 12, 1, 1);
INSERT INTO topic VALUES (13, 1, 'nutrition', 'Gizi/stunting/makan bergizi gratis', 'gizi/stunting/makan bergizi gratis', '02', 13, 1, 1);
INSERT INTO topic VALUES (14, 1, 'environment', 'Kesehatan lingkungan/wabah', 'kesehatan lingkungan/wabah', '09', 14, 1, 1);
INSERT INTO topic VALUES (15, 1, 'licensing', 'Perizinan praktik/fasyankes/apotek/PIRT', 'perizinan praktik/fasyankes/apotek/pirt', '08', 15, 1, 1);
INSERT INTO topic VALUES (16, 1, 'personnel', 'Kepegawaian/insentif', 'kepegawaian/insentif', '04', 16, 1, 1);
INSERT INTO topic VALUES (17, 1, 'procurement', 'Pengadaan/keuangan', 'pengadaan/keuangan', '03', 17, 1, 1);
INSERT INTO topic VALUES (18, 1, 'authority', 'Penyalahgunaan wewenang', 'penyalahgunaan wewenang', '01', 18, 1, 1);
INSERT INTO topic VALUES (19, 1, 'information', 'Informasi pelayanan', 'informasi pelayanan', '02', 19, 1, 1);
INSERT INTO topic VALUES (20, 1, 'other', 'Lainnya', 'lainnya', '10', 20, 1, 1);
INSERT INTO inbox VALUES (1, 1, 'counter', 'Datang langsung', 0, 'Loket pengaduan Dinas Kesehatan', 1, 1, 1, 1);
INSERT INTO inbox VALUES (2, 1, 'suggestion-box', 'Kotak saran', 1, 'Kotak saran Dinas Kesehatan', 1, 2, 1, 1);
INSERT INTO inbox VALUES (3, 1, 'letter', 'Surat kepada Kepala Dinas', 2, 'Jl. Basuki Rachmat, Kefamenanu 85613', 1, 3, 1, 1);
INSERT INTO inbox VALUES (4, 1, 'email', 'E-mail', 3, 'dinkestimortengahutara@gmail.com', 1, 4, 1, 1);
INSERT INTO inbox VALUES (5, 1, 'whatsapp-1', 'WhatsApp 0853-3382-8987', 4, '085333828987', 1, 5, 1, 1);
INSERT INTO inbox VALUES (6, 1, 'whatsapp-2', 'WhatsApp 0813-4623-8590', 4, '081346238590', 1, 6, 1, 1);
INSERT INTO inbox VALUES (7, 1, 'lapor-sms', 'SP4N-LAPOR! SMS 1708', 5, '1708, awali dengan TIMOR TENGAH UTARA', 1, 7, 1, 1);
INSERT INTO inbox VALUES (8, 1, 'lapor-web', 'SP4N-LAPOR! web', 6, 'ttu.lapor.go.id', 1, 8, 1, 1);
INSERT INTO inbox VALUES (9, 1, 'telephone', 'Telepon', 7, '085239350051', 0, 9, 1, 1);
INSERT INTO inbox VALUES (10, 1, 'social-media', 'Media sosial', 7, NULL, 0, 10, 1, 1);
INSERT INTO inbox VALUES (11, 1, 'regent', 'Diteruskan Bupati atau Sekda', 7, NULL, 0, 11, 1, 1);
INSERT INTO inbox VALUES (12, 1, 'dprd', 'Diteruskan DPRD', 7, NULL, 0, 12, 1, 1);
INSERT INTO inbox VALUES (13, 1, 'inspektorat', 'Diteruskan Inspektorat', 7, NULL, 0, 13, 1, 1);
INSERT INTO inbox VALUES (14, 1, 'ombudsman', 'Diteruskan Ombudsman RI', 7, NULL, 0, 14, 1, 1);
INSERT INTO inbox VALUES (15, 1, 'puskesmas', 'Diteruskan puskesmas', 7, NULL, 0, 15, 1, 1);
INSERT INTO official VALUES (1, 1, 'root', 'Pengguna komputer ini', NULL, NULL, NULL, 33, 'root', '$argon2id$v=19$m=8,t=1,p=1$YZohyObiA6WDVoOT/qXJqg$mK3ry1q4i6/1iCzwARK3XwR8rzKzPtPWYGV63/i9178', 0, NULL, 1);
INSERT INTO official VALUES (2, 2, 'petugas', 'Maria Tefa', 'Petugas Pengaduan', NULL, NULL, 1, NULL, '$argon2id$v=19$m=65536,t=3,p=1$3OgjOGDCpbGlqYpGfLV/rw$iuEHfjePqPJaiGDW9i+4st+dIg4jRTN6dbwuXrCTPYY', 0, NULL, 1);
INSERT INTO official VALUES (3, 2, 'kepala', 'dr. Yohanes Kolo', 'Kepala Dinas Kesehatan', NULL, NULL, 2, NULL, '$argon2id$v=19$m=65536,t=3,p=1$jfaIqZ6qBOOixULRH5e03g$+/iWrxS1timNO/Se/IHI3GZ8S2E5F8hlXcYwRUXpoJE', 0, NULL, 1);
INSERT INTO official VALUES (4, 2, 'penindak', 'Kristina Banusu', 'Kepala Bidang Pelayanan Kesehatan', NULL, NULL, 4, NULL, '$argon2id$v=19$m=65536,t=3,p=1$HxGHGxj2pQjahEb1uQjbrg$+Bmdz8Bc6+RsJ409Hs71w8ifCO88I+iL+Ql/IQGkZts', 0, NULL, 1);
INSERT INTO official VALUES (5, 2, 'pemeriksa', 'Emanuel Taek', 'Pemeriksa Lapangan', NULL, NULL, 8, NULL, '$argon2id$v=19$m=65536,t=3,p=1$9X0vmpVCXpSCyxjl85/VDA$9CerZVLuU8VbSW3rz1pOFAO7GSSiaoIqBfxvB6xRKQk', 0, NULL, 1);
INSERT INTO official VALUES (6, 2, 'tu', 'Petronela Neno', 'Staf Tata Usaha', NULL, NULL, 16, NULL, '$argon2id$v=19$m=65536,t=3,p=1$r+uJlubOjDwqPq5SK8l9lA$dOLPXayu5pkDEbPLnjih+XQGhytYfie9Rl3iLLGvcFA', 0, NULL, 1);
INSERT INTO official VALUES (7, 2, 'admin', 'Agustinus Lake', 'Administrator', NULL, NULL, 32, NULL, '$argon2id$v=19$m=65536,t=3,p=1$yWIwwtVVyy1mPyXoS2kWaQ$lvazVyxmMItzsBIoeMV0o71C6XBPi5yVoJMFyoNQ6+s', 0, NULL, 1);
INSERT INTO standard VALUES (1, '[standard]
name=Standar pelayanan pengaduan Dinas Kesehatan Kabupaten Timor Tengah Utara
decree=SK 440/86.a/Dinkes/2022
effective=2022-01-01

[1 counter present]
clock=counter
applies=present
amount=30
unit=minute
starts=served
ending=keep
first-day-counts=false
binding=false
can-be-late=false
pauses=false
pause-at-most=0
stops-at-first-follow-up=false
ground=SK 440/86.a/Dinkes/2022, jangka waktu penyelesaian

[2 online lapor]
clock=online
applies=lapor
amount=5
unit=day
starts=forwarded
ending=keep
first-day-counts=false
binding=true
can-be-late=true
pauses=false
pause-at-most=0
stops-at-first-follow-up=false
ground=SK 440/86.a/Dinkes/2022, jangka waktu penyelesaian
text=5 hari

[3 settlement no-inspection]
clock=settlement
applies=no-inspection
amount=14
unit=day
starts=receipt
ending=keep
first-day-counts=false
binding=true
can-be-late=true
pauses=false
pause-at-most=0
stops-at-first-follow-up=false
ground=SK 440/86.a/Dinkes/2022, jangka waktu penyelesaian
text=14 hari

[4 settlement inspection]
clock=settlement
applies=inspection
amount=60
unit=day
starts=receipt
ending=keep
first-day-counts=false
binding=true
can-be-late=true
pauses=true
pause-at-most=30
stops-at-first-follow-up=false
ground=SK 440/86.a/Dinkes/2022, jangka waktu penyelesaian; jeda: UU 25/2009
text=60 hari

[5 acknowledgement inspection]
clock=acknowledgement
applies=inspection
amount=14
unit=day
starts=receipt
ending=keep
first-day-counts=false
binding=false
can-be-late=false
pauses=false
pause-at-most=0
stops-at-first-follow-up=false
ground=UU 25/2009 Pasal 44

[6 service all]
clock=service
applies=all
amount=2
unit=month
starts=receipt
ending=keep
first-day-counts=false
binding=true
can-be-late=true
pauses=true
pause-at-most=30
stops-at-first-follow-up=false
ground=SK 440/86.a/Dinkes/2022, jangka waktu penyelesaian; jeda: UU 25/2009
text=2 bulan

[7 ombudsman all]
clock=ombudsman
applies=all
amount=60
unit=working-day
starts=receipt
ending=keep
first-day-counts=false
binding=false
can-be-late=true
pauses=false
pause-at-most=0
stops-at-first-follow-up=false
ground=SK 440/86.a/Dinkes/2022, jangka waktu penyelesaian; UU 37/2008
text=60 hari kerja
', 738156, 1795733531, NULL, NULL);
INSERT INTO calendar VALUES (1, 31, 1, 1795733531, NULL, NULL);
INSERT INTO day_off VALUES (1, 739845, 0, 1, 'Hari Kemerdekaan Republik Indonesia', 'SKB 1497/2025, 2/2025, 5/2025');
INSERT INTO day_off VALUES (1, 739853, 0, 1, 'Maulid Nabi Muhammad', 'SKB 1497/2025, 2/2025, 5/2025');
INSERT INTO day_off VALUES (1, 739974, 1, 1, 'Cuti Bersama Hari Raya Natal', 'SKB 1497/2025, 2/2025, 5/2025');
INSERT INTO day_off VALUES (1, 739975, 0, 1, 'Hari Raya Natal', 'SKB 1497/2025, 2/2025, 5/2025');
INSERT INTO day_off VALUES (1, 739982, 0, 0, 'Tahun Baru Masehi', NULL);
INSERT INTO day_off VALUES (1, 739986, 0, 0, 'Isra Mikraj Nabi Muhammad', NULL);
INSERT INTO day_off VALUES (1, 740018, 0, 0, 'Tahun Baru Imlek', NULL);
INSERT INTO day_off VALUES (1, 740048, 0, 0, 'Hari Suci Nyepi', NULL);
INSERT INTO day_off VALUES (1, 740049, 0, 0, 'Hari Raya Idul Fitri', NULL);
INSERT INTO day_off VALUES (1, 740050, 0, 0, 'Hari kedua dari Hari Raya Idul Fitri', NULL);
INSERT INTO day_off VALUES (1, 740066, 0, 0, 'Wafat Yesus Kristus', NULL);
INSERT INTO day_off VALUES (1, 740068, 0, 0, 'Kebangkitan Yesus Kristus', NULL);
INSERT INTO day_off VALUES (1, 740102, 0, 0, 'Hari Buruh Internasional', NULL);
INSERT INTO day_off VALUES (1, 740107, 0, 0, 'Kenaikan Yesus Kristus', NULL);
INSERT INTO day_off VALUES (1, 740117, 0, 0, 'Hari Raya Idul Adha', NULL);
INSERT INTO day_off VALUES (1, 740121, 0, 0, 'Hari Raya Waisak', NULL);
INSERT INTO day_off VALUES (1, 740133, 0, 0, 'Hari Lahir Pancasila', NULL);
INSERT INTO day_off VALUES (1, 740138, 0, 0, 'Tahun Baru Islam', NULL);
INSERT INTO day_off VALUES (1, 740207, 0, 0, 'Maulid Nabi Muhammad', NULL);
INSERT INTO day_off VALUES (1, 740210, 0, 0, 'Hari Kemerdekaan Republik Indonesia', NULL);
INSERT INTO day_off VALUES (1, 740340, 0, 0, 'Hari Raya Natal; Isra Mikraj Nabi Muhammad', NULL);
INSERT INTO complaint VALUES (1, 3, 'c0e3d519-fe64-47ec-aef6-5888ebfb4153', 1, 2026, 1, '', 'ADU-2026-0001', 1789951080, 2, 6, 0, 0, 1, 1, 0, 0, 6, 16, NULL, NULL, NULL, 'Kursi roda tidak tersedia', 'Orang tua kami tidak dapat berjalan dan harus digendong karena Puskesmas Oelolok tidak mempunyai kursi roda.

Jarak rumah kami lebih dari sepuluh kilometer. Kami bersedia memberi keterangan bila diperlukan.', '', 'Fatumuti', NULL, 'Tersedia kursi roda.', NULL, NULL, NULL, 0, 3, 1, NULL, 4, NULL, 0, 1789933080, 739880, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 739885, NULL, NULL, NULL, 1, 1, 739885, 'kursi roda tidak tersedia', 'fransiska kolo', 'puskesmas oelolok', 'alat, fasilitas, dan kebersihan');
INSERT INTO complaint VALUES (2, 1, 'f5fc57da-b934-4126-b31f-d6616c5daa4c', 1, 2026, 2, '', 'ADU-2026-0002', 1790744880, 2, 0, 2, 0, 0, 0, 0, 1, 15, 9, NULL, NULL, NULL, 'Praktik pengobatan tanpa izin di Makun', 'Ada orang di Makun yang menyuntik warga dan mengaku perawat, tetapi tidak mempunyai izin praktik.

Petugas yang lain sebenarnya melayani dengan baik. Kami datang bersama anak yang sedang sakit.', '', 'Makun', NULL, 'Praktik itu diperiksa dan ditutup.', NULL, NULL, NULL, 0, 0, 1, NULL, NULL, NULL, 0, 1790743260, 739889, NULL, NULL, NULL, NULL, NULL, NULL, 2, 1, 739903, NULL, NULL, NULL, 1, 1, 739903, 'praktik pengobatan tanpa izin di makun', NULL, 'puskesmas nimasi', 'perizinan praktik/fasyankes/apotek/pirt');
INSERT INTO complaint VALUES (3, 2, 'dd36072c-1c38-4c32-a8f4-e31da61a3fd9', 1, 2026, 3, '', 'ADU-2026-0003', 1791517860, 2, 6, 0, 0, 1, 1, 0, 0, 20, 24, NULL, NULL, NULL, 'Parkir di depan Puskesmas Lurasik menghalangi ambulans', 'Kendaraan diparkir di jalan masuk Puskesmas Lurasik sehingga ambulans sulit lewat.

Kami datang bersama anak yang sedang sakit. Kami bersedia memberi keterangan bila diperlukan.', '', 'Kiusili', NULL, 'Tempat parkir diatur.', NULL, NULL, NULL, 0, 1, 1, NULL, NULL, NULL, 0, 1791435060, 739897, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 739903, NULL, NULL, NULL, 1, 1, 739903, 'parkir di depan puskesmas lurasik menghalangi ambulans', 'blasius amsikan', 'puskesmas lurasik', 'lainnya');
INSERT INTO complaint VALUES (4, 5, 'f2ae0a47-f33f-41f1-bc48-ca1a51b9f4bf', 1, 2026, 4, '', 'ADU-2026-0004', 1792548660, 2, 2, 0, 0, 2, 2, 0, 1, 10, 21, NULL, NULL, NULL, 'Luka jahitan infeksi setelah tindakan', 'Luka jahitan suami saya bernanah tiga hari setelah tindakan di Puskesmas Oenopu. Alatnya terlihat tidak steril.

Petugas yang lain sebenarnya melayani dengan baik. Saat itu banyak orang yang menyaksikan.', '', 'Benpasi', NULL, 'Ruang tindakan diperiksa.', NULL, NULL, NULL, 1, 5, 1, NULL, 4, NULL, 0, 1792530660, 739910, NULL, NULL, NULL, 1793598120, NULL, NULL, 2, 1, 739970, NULL, NULL, NULL, 1, 1, 739970, 'luka jahitan infeksi setelah tindakan', NULL, 'puskesmas oenopu', 'mutu tindakan/keselamatan pasien');
INSERT INTO complaint VALUES (5, 7, '3d5975fd-a0ae-4b0e-987c-435587e3fbc1', 1, 2026, 5, '', 'ADU-2026-0005', 1793326080, 2, 0, 2, 0, 1, 1, 0, 0, 19, 7, NULL, NULL, NULL, 'Informasi jadwal dokter gigi', 'Mohon informasi jadwal dokter gigi di Puskesmas Tublopo. Sudah dua kali datang dan tidak ada.

Petugas yang lain sebenarnya melayani dengan baik. Foto dapat kami serahkan menyusul.', '', 'Sunkaen', NULL, 'Jadwal diumumkan.', NULL, NULL, NULL, 0, 7, 0, NULL, 4, NULL, 0, 1793324220, 739919, NULL, NULL, NULL, 1794186660, 1794528360, 1794898800, 2, 1, 739933, NULL, 739933, 739938, 1, 1, 19260067, 'informasi jadwal dokter gigi', 'veronika kefi', 'puskesmas tublopo', 'informasi pelayanan');
INSERT INTO complaint VALUES (6, 3, '88f75f20-e41c-4b04-9aa8-14628b798933', 1, 2026, 6, '', 'ADU-2026-0006', 1794290100, 2, 0, 2, 0, 2, 2, 0, 1, 9, 16, NULL, NULL, NULL, 'Ambulans diminta membayar bahan bakar', 'Keluarga pasien rujukan dari Puskesmas Oelolok diminta membayar bahan bakar ambulans sebesar dua ratus ribu rupiah.

Kami sudah menyampaikannya langsung, tetapi belum ada perubahan. Kejadian ini bukan yang pertama kali.', '', 'Naesleu', NULL, 'Rujukan tidak dipungut biaya.', NULL, NULL, NULL, 1, 3, 1, NULL, 4, NULL, 0, 1794288120, 739930, NULL, NULL, NULL, NULL, NULL, NULL, 2, 1, 739990, NULL, NULL, NULL, 1, 1, 739990, 'ambulans diminta membayar bahan bakar', NULL, 'puskesmas oelolok', 'rujukan dan ambulans');
INSERT INTO person VALUES (1, 1, 'Fransiska Kolo', '0800-5550-0217', '080055500217', NULL, NULL, NULL, 'RT 19/RW 05, Fatumuti', NULL, NULL, NULL, 'Pedagang', 'patient', NULL, NULL);
INSERT INTO person VALUES (2, 1, 'Wilhelmina Meko', '0800-5550-2432', '080055502432', NULL, NULL, NULL, 'RT 06/RW 01, Makun', '5303010000000150', '5303010000000150', NULL, 'Pensiunan', 'patient', NULL, NULL);
INSERT INTO person VALUES (3, 1, 'Blasius Amsikan', '0800-5550-5779', '080055505779', NULL, NULL, NULL, NULL, '5303010000007147', '5303010000007147', NULL, 'Petani', 'citizen', NULL, NULL);
INSERT INTO person VALUES (4, 1, 'Benyamin Manek', '0800-5550-4699', '080055504699', NULL, NULL, NULL, 'RT 13/RW 03, Benpasi', '5303010000002163', '5303010000002163', NULL, 'Sopir', 'patient', NULL, NULL);
INSERT INTO person VALUES (5, 1, 'Veronika Kefi', '0800-5550-0554', '080055500554', NULL, NULL, NULL, 'RT 16/RW 02, Sunkaen', '5303010000002561', '5303010000002561', NULL, 'Guru', 'patient', NULL, NULL);
INSERT INTO person VALUES (6, 1, 'Dominikus Sanak', '0800-5550-2006', '080055502006', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Petani', 'patient', NULL, NULL);
INSERT INTO case_person VALUES (1, 0, 1);
INSERT INTO case_person VALUES (2, 0, 2);
INSERT INTO case_person VALUES (3, 0, 3);
INSERT INTO case_person VALUES (4, 0, 4);
INSERT INTO case_person VALUES (5, 0, 5);
INSERT INTO case_person VALUES (6, 0, 6);
INSERT INTO case_source VALUES (1, 'lapor', '9000000', 'Orang tua kami tidak dapat berjalan dan harus digendong karena Puskesmas Oelolok tidak mempunyai kursi roda.

Jarak rumah kami lebih dari sepuluh kilometer. Kami bersedia memberi keterangan bila diperlukan.');
INSERT INTO case_source VALUES (3, 'lapor', '9000002', 'Kendaraan diparkir di jalan masuk Puskesmas Lurasik sehingga ambulans sulit lewat.

Kami datang bersama anak yang sedang sakit. Kami bersedia memberi keterangan bila diperlukan.');
INSERT INTO case_date VALUES (1, 0, NULL, 739877, 0);
INSERT INTO case_date VALUES (1, 2, 1789933080, 739880, 0);
INSERT INTO case_date VALUES (1, 4, 1789933080, 739880, 0);
INSERT INTO case_date VALUES (1, 5, 1789951080, 739880, 0);
INSERT INTO case_date VALUES (2, 0, NULL, 739883, 0);
INSERT INTO case_date VALUES (2, 4, 1790743260, 739889, 0);
INSERT INTO case_date VALUES (2, 5, 1790744880, 739889, 0);
INSERT INTO case_date VALUES (2, 6, 1790743260, 739889, 0);
INSERT INTO case_date VALUES (2, 7, 1790744880, 739889, 0);
INSERT INTO case_date VALUES (3, 0, NULL, 739896, 0);
INSERT INTO case_date VALUES (3, 2, 1791435060, 739897, 0);
INSERT INTO case_date VALUES (3, 3, 1791499860, 739898, 0);
INSERT INTO case_date VALUES (3, 4, 1791435060, 739897, 0);
INSERT INTO case_date VALUES (3, 5, 1791517860, 739898, 0);
INSERT INTO case_date VALUES (4, 0, NULL, 739905, 0);
INSERT INTO case_date VALUES (4, 4, 1792530660, 739910, 0);
INSERT INTO case_date VALUES (4, 5, 1792548660, 739910, 0);
INSERT INTO case_date VALUES (5, 0, NULL, 739914, 0);
INSERT INTO case_date VALUES (5, 4, 1793324220, 739919, 0);
INSERT INTO case_date VALUES (5, 5, 1793326080, 739919, 0);
INSERT INTO case_date VALUES (5, 6, 1793324220, 739919, 0);
INSERT INTO case_date VALUES (5, 7, 1793326080, 739919, 0);
INSERT INTO case_date VALUES (6, 0, NULL, 739924, 0);
INSERT INTO case_date VALUES (6, 4, 1794288120, 739930, 0);
INSERT INTO case_date VALUES (6, 5, 1794290100, 739930, 0);
INSERT INTO case_date VALUES (6, 6, 1794288120, 739930, 0);
INSERT INTO case_date VALUES (6, 7, 1794290100, 739930, 0);
INSERT INTO journal VALUES (1, 1795733531, NULL, 'create', NULL, 'cbb75ea4-5a51-4fb3-9d9e-46f5825188df', NULL, x'0000000000000000000000000000000000000000000000000000000000000000', x'622c16f41682e77eb58899aa845003c8e4d54308ab1222dfd346d77fa49d9d0d');
INSERT INTO journal VALUES (2, 1795733531, 1, 'official', NULL, '37c39e36-7893-4230-93c8-be7ec3802421', x'a5ac94759c77aca1985c2e5f0ccfbef113631260567a1fbfbacea9c360abc29d', x'622c16f41682e77eb58899aa845003c8e4d54308ab1222dfd346d77fa49d9d0d', x'71911675e9ec61c0694d454a72dff662b0434c7daf653c54680200c222462fdc');
INSERT INTO journal VALUES (3, 1795733531, 1, 'pin', NULL, '8a76e8df-170f-4054-aabc-7a3c54a4d961', x'4565aa97846f3c404ecf90e2275d96b3a180cbbfbb1e337af70e103847b353f2', x'71911675e9ec61c0694d454a72dff662b0434c7daf653c54680200c222462fdc', x'10ed1f04f3a04f8a6f35c5b4ef4ce059976aa57bfea3c205f2d7de9c8edee5a9');
INSERT INTO journal VALUES (4, 1795733531, 1, 'official', NULL, '8d45c123-eaf6-4dee-af3b-53ec10a74186', x'e4929519be67a5860afc40d1a67e10da9c424d4b7ae170240566f82246e91ec0', x'10ed1f04f3a04f8a6f35c5b4ef4ce059976aa57bfea3c205f2d7de9c8edee5a9', x'5eb51ee17828b12476485f7c17b90b996defa82c723bbdbc1cc8429603c2e0a8');
INSERT INTO journal VALUES (5, 1795733531, 1, 'pin', NULL, 'a94b73be-9921-4123-ac23-bc01985007d5', x'ebd95730d663e6e1acd92589a1f878fa0ba115af7ae62dc0cc18ad50af173527', x'5eb51ee17828b12476485f7c17b90b996defa82c723bbdbc1cc8429603c2e0a8', x'd89564e9a1538bffb20800eca7c89e02e299a296da0eb6c07fb48ab8f29d7517');
INSERT INTO journal VALUES (6, 1795733531, 1, 'official', NULL, '341e973c-4bd9-414b-b5e4-dd5a7e01d31a', x'49a88560d7d192226320946829c7e6e042c5e03407d48a462391ba815eb43faa', x'd89564e9a1538bffb20800eca7c89e02e299a296da0eb6c07fb48ab8f29d7517', x'08d261b93a4e3f8ac549aac567e0fd76b7e3a3d777e45cce8e96908c0ef848f9');
INSERT INTO journal VALUES (7, 1795733531, 1, 'pin', NULL, '49161702-bae4-4d38-8485-c583ee22a91d', x'd5a38549f23708377c211fa65fc208efd85713298322c4c8d775322b7b75480c', x'08d261b93a4e3f8ac549aac567e0fd76b7e3a3d777e45cce8e96908c0ef848f9', x'95e2733845d138de625471c47f831e711b8f562c16b5ab924b0d91029af06cb8');
INSERT INTO journal VALUES (8, 1795733531, 1, 'official', NULL, 'e5ae3e80-60cd-4a01-9ed4-1fee89806691', x'28b312f83f8c25c38812e47095eabadd2c85f8983cea19ff31e53f4af3c282cd', x'95e2733845d138de625471c47f831e711b8f562c16b5ab924b0d91029af06cb8', x'b1d21f422bacaf46cfe5d32cab5e0dc847c5dbe22566d035344638cec709902d');
INSERT INTO journal VALUES (9, 1795733531, 1, 'pin', NULL, '5596af14-6a60-4b84-820c-8700f77f6353', x'7a8fc181e6816ca724ad5ca9ca3ff018f8eb43ef0841b4e8c3bdaf4cd02a5a2a', x'b1d21f422bacaf46cfe5d32cab5e0dc847c5dbe22566d035344638cec709902d', x'bf515f58a8ab752af154dbf3c4145dc368fc4357bc38f2bbd0044ff26155ba5c');
INSERT INTO journal VALUES (10, 1795733531, 1, 'official', NULL, 'bc492ab5-c781-4518-8a40-d15fea0f346b', x'd8f2866b936fda8b3faa1ed7c8b101755146e676e9efb28d8ecc2327f77a4a82', x'bf515f58a8ab752af154dbf3c4145dc368fc4357bc38f2bbd0044ff26155ba5c', x'bc2c282f3feee97c0cb20e439dc7298a11d8d2eb912c36cdfd0ed9a4ecc3299c');
INSERT INTO journal VALUES (11, 1795733531, 1, 'pin', NULL, '5d972225-d9ca-46e3-a597-ce60dfc883f5', x'6123f8de88cae4773b8c1e223abc7bf19c5c2fa44fb5df9dec8e9df32ed83760', x'bc2c282f3feee97c0cb20e439dc7298a11d8d2eb912c36cdfd0ed9a4ecc3299c', x'ac1f0f83eab34d6f1cf15fdd70a9d8b668e7f7a6c558193cb7d3b71f7afe313f');
INSERT INTO journal VALUES (12, 1795733531, 1, 'official', NULL, '97b44879-a15e-4339-87c2-d70dabfc08f8', x'06e1bfec543262e101cb0759afe98ac5e695fd52b9e1e5cbfae57bd428d240e6', x'ac1f0f83eab34d6f1cf15fdd70a9d8b668e7f7a6c558193cb7d3b71f7afe313f', x'f33dd5b87bdf9751898657e629e6f99643429dae950c9223216bbd69da42f571');
INSERT INTO journal VALUES (13, 1795733531, 1, 'pin', NULL, 'e647faeb-2dc7-46ed-8764-9cf424af92fe', x'6cb369a5a9758eb53609185ec96e324a0b61e0e4f5c3d4286895cb672c9a1fe1', x'f33dd5b87bdf9751898657e629e6f99643429dae950c9223216bbd69da42f571', x'5cd7a9bd45e98a71450fa1c6870115cdc7824e6b0428cc905424502d041e7c78');
INSERT INTO journal VALUES (14, 1789951080, 2, 'register', 1, 'c0e3d519-fe64-47ec-aef6-5888ebfb4153', NULL, x'5cd7a9bd45e98a71450fa1c6870115cdc7824e6b0428cc905424502d041e7c78', x'0d083f854b8ae4a5dfdcaa2b2a9f3321521cd88d5d8746059c7485b924cf1a52');
INSERT INTO journal VALUES (15, 1790126100, 2, 'classify', 1, 'ac1cfc06-1f13-4e8d-8dbc-36a06c2cb1ac', x'eb8d41688ecabcf9c8ab7f5dc31279e61a7801555a8b12441f1a9301d3b4576f', x'0d083f854b8ae4a5dfdcaa2b2a9f3321521cd88d5d8746059c7485b924cf1a52', x'46b492583f3092d70c48200ffde085fdf585d1c8448c77bab88a5db9fef31fe7');
INSERT INTO journal VALUES (16, 1790580600, 2, 'dispose', 1, 'ee638498-b0b7-4433-8bb5-c031fc70065f', x'0f834165b3a67675a10a416a8a537d5f44a2bf2899dda0a54fd9f7a3c3eb955d', x'46b492583f3092d70c48200ffde085fdf585d1c8448c77bab88a5db9fef31fe7', x'2817cf6a4f9d400a66004187054b4ff3f7bf99d7a27fc73ad41619e4f66e15cf');
INSERT INTO journal VALUES (17, 1790744880, 2, 'register', 2, 'f5fc57da-b934-4126-b31f-d6616c5daa4c', NULL, x'2817cf6a4f9d400a66004187054b4ff3f7bf99d7a27fc73ad41619e4f66e15cf', x'b58383f4ecfe267e6f68d187f5474ab643748c38758814639aaa3c876308f6de');
INSERT INTO journal VALUES (18, 1791517860, 2, 'register', 3, 'dd36072c-1c38-4c32-a8f4-e31da61a3fd9', NULL, x'b58383f4ecfe267e6f68d187f5474ab643748c38758814639aaa3c876308f6de', x'dfbe761103b8e1ed48184f340e2b4b8b810498366c119e9772b1036f8f51c946');
INSERT INTO journal VALUES (19, 1791526080, 2, 'classify', 3, 'a266b815-5677-4a82-8e43-4256b8cb85dd', x'16f84c41208bae6746c00cfe29c4bb104790b21f1bb11c6757effbb51ca5c7bd', x'dfbe761103b8e1ed48184f340e2b4b8b810498366c119e9772b1036f8f51c946', x'45dcba40fbe07b86733feb5ca3346db95cd1718948f756fe438dc08d03105587');
INSERT INTO journal VALUES (20, 1792548660, 2, 'register', 4, 'f2ae0a47-f33f-41f1-bc48-ca1a51b9f4bf', NULL, x'45dcba40fbe07b86733feb5ca3346db95cd1718948f756fe438dc08d03105587', x'a0917fdca4ce6aceb7f4ec3dce7dff3f2136bcdcd7783493914de8b5e3af00b6');
INSERT INTO journal VALUES (21, 1792551780, 2, 'classify', 4, 'a965d027-0483-4d76-8d9d-2190778cd6ac', x'3bacbdfedbbb75ecafaa3785147af22391c06d18ddb0e8d481f8ca1cf535a606', x'a0917fdca4ce6aceb7f4ec3dce7dff3f2136bcdcd7783493914de8b5e3af00b6', x'f6a0bd862945fa080712a765c6134abc64e956e59de7ca027532723ce1ef7e11');
INSERT INTO journal VALUES (22, 1792561620, 2, 'dispose', 4, '7686ee88-2236-4187-82a6-cc846175bde9', x'fa7174b2fbc8816e76d05966cc109a634a3e2c773ab1737b2d036f0daef39b7e', x'f6a0bd862945fa080712a765c6134abc64e956e59de7ca027532723ce1ef7e11', x'235f2ceb6b8916c2d005d0a1362474678e0b75aa114cb358250d31ca93e92d15');
INSERT INTO journal VALUES (23, 1793598120, 2, 'follow-up', 4, 'aeb52bdb-0287-457f-8ed1-530d97ea807e', x'18d3fae8cc955aa2147e96767f3f880b6ccd3cd2251090c9651df8045fe44040', x'235f2ceb6b8916c2d005d0a1362474678e0b75aa114cb358250d31ca93e92d15', x'f9915a6be6063ce648397188084aac9ee9bfc77606b502e585725135376686f3');
INSERT INTO journal VALUES (24, 1793928300, 2, 'inspect', 4, '2a5e4cb4-c3e9-4f38-80a9-4209501d6a37', x'9540071f77870c2e83394cfdfffe0bfe52120da95f2ac28022f4f50d83dfec8b', x'f9915a6be6063ce648397188084aac9ee9bfc77606b502e585725135376686f3', x'3479d02570f91dd655313d9c6cf1eb0b692319eb8e064366f94b12f2edb85712');
INSERT INTO journal VALUES (25, 1793326080, 2, 'register', 5, '3d5975fd-a0ae-4b0e-987c-435587e3fbc1', NULL, x'3479d02570f91dd655313d9c6cf1eb0b692319eb8e064366f94b12f2edb85712', x'c8b202a3eb14fd89eb932712e5e53e4a91fd6a43ece0144a6d4462deb7c8cb58');
INSERT INTO journal VALUES (26, 1793669460, 2, 'classify', 5, '25ab7695-2d04-4c96-89db-a40a3a4ca8a3', x'6c506778106e07bf2519509fcdd388388c40b4d2003d33a26f80525a4b6d945e', x'c8b202a3eb14fd89eb932712e5e53e4a91fd6a43ece0144a6d4462deb7c8cb58', x'53b229968360a769ab9c973da23b9d05355a9ecebe99731d81ddb3a829ec815c');
INSERT INTO journal VALUES (27, 1793756820, 2, 'dispose', 5, '791a2f78-98e1-4d01-81d5-6d7e10557967', x'3ec9d2f9e41d8b2174774319c65f9472a776441412129bca43400ebac710d946', x'53b229968360a769ab9c973da23b9d05355a9ecebe99731d81ddb3a829ec815c', x'1ca44d7981238fc336e30918a0eba4cfe69100eea1b6bc20416bc8901a8135b9');
INSERT INTO journal VALUES (28, 1794186660, 2, 'follow-up', 5, '0aa48733-f8f7-4d23-84b7-c2b11e79c1fd', x'918d5256b0830985613acae03be1a9faa5d6c27a1b2aebc02db30b92ef98f340', x'1ca44d7981238fc336e30918a0eba4cfe69100eea1b6bc20416bc8901a8135b9', x'a00c10ac88f621e67af970a1d04f02389e7a6f9a46d747c75a1bf9ce8b67304f');
INSERT INTO journal VALUES (29, 1794528360, 2, 'answer', 5, '6b95f3a4-36c7-4645-8855-f08926ba7690', NULL, x'a00c10ac88f621e67af970a1d04f02389e7a6f9a46d747c75a1bf9ce8b67304f', x'a57e267cd10c76b63724605e8769acd08b9a7a4beffb78dfbfef8a97f25d03ad');
INSERT INTO journal VALUES (30, 1794898800, 2, 'confirm', 5, '9b96dd3b-8352-4675-823f-9633579cd415', NULL, x'a57e267cd10c76b63724605e8769acd08b9a7a4beffb78dfbfef8a97f25d03ad', x'4d56d13c568a27a81f10cc4963524b7727153b74d18f4ef31803e63da917b1f1');
INSERT INTO journal VALUES (31, 1794977160, 2, 'close', 5, 'cff45e4d-8120-43af-8a75-a8be9ad794b2', NULL, x'4d56d13c568a27a81f10cc4963524b7727153b74d18f4ef31803e63da917b1f1', x'0d36b581351f85101a179cae69b7edac2bbcf7f0fafdc88b7d15d6945d0b2acd');
INSERT INTO journal VALUES (32, 1794290100, 2, 'register', 6, '88f75f20-e41c-4b04-9aa8-14628b798933', NULL, x'0d36b581351f85101a179cae69b7edac2bbcf7f0fafdc88b7d15d6945d0b2acd', x'ae185fe215dd32b8d496aada58578e54f9c9ad4e572b3802d1c357252f103bd5');
INSERT INTO journal VALUES (33, 1794377400, 2, 'classify', 6, '329183ee-a4a1-4a12-87d5-e8f3fbd37108', x'dd89aca4950a180877dd44e6610b60601ec516d57ca038d1c80acbedf6327f8d', x'ae185fe215dd32b8d496aada58578e54f9c9ad4e572b3802d1c357252f103bd5', x'ebdeec45506d2b5fea5294b1c75335a54caa1f35c026929882c18aafaa452775');
INSERT INTO journal VALUES (34, 1794791460, 2, 'dispose', 6, '95c919cd-173a-42b1-8d0a-aa3b67fe2a36', x'7b2fbc21a86e88f2b4e16b5544b59c959968837346cea98bb7eb812be2e6fd24', x'ebdeec45506d2b5fea5294b1c75335a54caa1f35c026929882c18aafaa452775', x'9713bcd4e1b17f7c7334d0e6271f8945869f83216b50c9d940b62caab7535f1d');
INSERT INTO history VALUES (2, 0, 'official', NULL, 'Maria Tefa', x'a2f5a7d8f96018931d1be8030eeeb1ca', x'9d22f4ec35594db29268da5adc46669fc1313bb3ad6babe4393fb1106743e056');
INSERT INTO history VALUES (2, 1, 'roles', NULL, 'officer', x'c51371f1fc4be8170f541275aa185fad', x'6386c450f49dd748fbf0c7631d8509abc1b802a5843a11ef7f3aabdb27ae6945');
INSERT INTO history VALUES (2, 2, 'login', NULL, NULL, x'c784ce1e564851926439c747562834e7', x'b2be99fd1ec73b8584e7799e17148c3fdae2b5fa4ca9ee2bdbafcc3b97f76168');
INSERT INTO history VALUES (2, 3, 'active', NULL, 'yes', x'93854de9a0e69767cc8cb37699a2336e', x'd469f27880a1a3653b1155d1758b6eef0c016022e97f5e6ed418ebb620447679');
INSERT INTO history VALUES (3, 0, 'official', 'Maria Tefa', 'Maria Tefa', x'3df6049c416a848320af1323a38b65ff', x'aeedfe0b71acd58d2598eb6df50f9266b25fdae394761abd3410037fbe91a424');
INSERT INTO history VALUES (4, 0, 'official', NULL, 'dr. Yohanes Kolo', x'77ad2572e06de499f4486dc21f588666', x'1e52663f8efdcf6fdf2a7be172312e73a7550b17ad2b16eb0dd3283c85b0f633');
INSERT INTO history VALUES (4, 1, 'roles', NULL, 'head', x'a725872a6fc4c253297988ab499a7326', x'82f21088326e955812bc8b52da56fc403d9b4b7a4b1405fe3973a721cd4b029a');
INSERT INTO history VALUES (4, 2, 'login', NULL, NULL, x'94862d53d385509d8666ee5815e37650', x'c49d30aa53b4b5292a4b41b594b0bb79a11e1e97ea8a0f64f94fe92d97f6a704');
INSERT INTO history VALUES (4, 3, 'active', NULL, 'yes', x'da06bbcd9d11928acf59d843e55b6ae9', x'a9ff9d0353729a8e746b83fdd0c4f37cd874742e6ede4e6e4e844f0bb0284a7f');
INSERT INTO history VALUES (5, 0, 'official', 'dr. Yohanes Kolo', 'dr. Yohanes Kolo', x'8d0f8c220b303e7bb483e77e38ad487a', x'984b15090f9567e068cead71f185297a1639c7fd1875b365f3884a21fc07019b');
INSERT INTO history VALUES (6, 0, 'official', NULL, 'Kristina Banusu', x'42602598940987b6edcaa476c18c0469', x'460c51a1db28537dddc731b16ed303ea7878974c9ed4f2437f450beacce65903');
INSERT INTO history VALUES (6, 1, 'roles', NULL, 'handler', x'092d862d7925226a6025410cf0181a46', x'326d0f0ce0560f27e6cd36881f4de41e8b3f8346bab2a72479845344129a21f5');
INSERT INTO history VALUES (6, 2, 'login', NULL, NULL, x'8993c10bd22e504eb0aec6f925bc1dd7', x'825a89e4028f44cffa0180fe4ef2eb953665e81d4028cb7b848fa64258dc13ad');
INSERT INTO history VALUES (6, 3, 'active', NULL, 'yes', x'f671fdb215ebff2c06b9b5836729028c', x'343ca986153ea79dff326f9cbd259708dc34595ac5d9a2d514953ba59f24445e');
INSERT INTO history VALUES (7, 0, 'official', 'Kristina Banusu', 'Kristina Banusu', x'ff6fa4549ccd70dd28fff56128531d72', x'357161a3b95db05bb640ff75b8def77059b540cd53b9cce1eb4c8c0cc711e7b3');
INSERT INTO history VALUES (8, 0, 'official', NULL, 'Emanuel Taek', x'f706aaa508fdc48187437b84deee187c', x'bbe34330d160b267d44618a8e9b583c712b7b724b418f8c1ae96a7644c0294f2');
INSERT INTO history VALUES (8, 1, 'roles', NULL, 'inspector', x'5dbc3a31af7f2e03452909f426d1c6dd', x'6a53c85337403e5d1a3fb314df43d31ec8cc7d7a2d6e00d106fb5f720dcb3296');
INSERT INTO history VALUES (8, 2, 'login', NULL, NULL, x'35b96e22656f3000d1979f250233edb6', x'ce52ec3df0dde98d8d338286e366a51f8c895f2e9fe9500384fcea7af536feb5');
INSERT INTO history VALUES (8, 3, 'active', NULL, 'yes', x'a2aa0c710b92cf9be564b594bf3da461', x'd758c5877aa6e0c7e13cef7fbcbc6f3d60989452ff1223e40184a4f0a7a60cb2');
INSERT INTO history VALUES (9, 0, 'official', 'Emanuel Taek', 'Emanuel Taek', x'238a848dce039c8d59d92d183b514f8a', x'a7b2c0700b7c138e58073905b8764e03984cc220672f22eacab90e24b11f4717');
INSERT INTO history VALUES (10, 0, 'official', NULL, 'Petronela Neno', x'3ed2b303799c4994441d89af7dea393c', x'de5115952fc9491c366345688854c8a9d0219a61da8e74117ca63b4754338b0e');
INSERT INTO history VALUES (10, 1, 'roles', NULL, 'clerk', x'6e9bcda75e24f0c1136e5c875432d286', x'bf3b0c6e8313bfc71ffd16fa7d60acdf665510b9b093efea8d318f944814e881');
INSERT INTO history VALUES (10, 2, 'login', NULL, NULL, x'b33d8d690f2a9ea5b8b8688b9f6bf2e6', x'3ac9dad9d9e30e69bac371294f5cb8bbbf0e667332dffcaa0b22dda268733344');
INSERT INTO history VALUES (10, 3, 'active', NULL, 'yes', x'bf6c731d21eaad1cf8eb6cf9575b41d1', x'17d6026644dfa68907cbb071c3592487bddda5ace59aa05acdbb859b5f20f745');
INSERT INTO history VALUES (11, 0, 'official', 'Petronela Neno', 'Petronela Neno', x'1aeac29b54dead76f8ad38bd0697d3ab', x'57feddcca6edd1e7f241a11a8e1754e5b9b05b1c3ffdd70a95fb355e4e649421');
INSERT INTO history VALUES (12, 0, 'official', NULL, 'Agustinus Lake', x'c234c1f48f0fab3e8de9b8801f5bd319', x'b97b339f6b391fb25972b6f276bade77ba26fa19acdba9ba2209995b5be5098d');
INSERT INTO history VALUES (12, 1, 'roles', NULL, 'administrator', x'a00986497ee9ee0833817cabc92292cc', x'bae817f291d715315197cd0a5169b1ff2ade65ffcf2ef48df0428e7bfefe5cb9');
INSERT INTO history VALUES (12, 2, 'login', NULL, NULL, x'da8390ad47e106b121300bec8582701d', x'220ee90619d2685e06b2e7f48aac11ef6286c9dfbeae541cde967632c82a7713');
INSERT INTO history VALUES (12, 3, 'active', NULL, 'yes', x'80c47948e1a36e49699c685e32c645c1', x'4692ad700b51ca5fd7ca59e83d3ba15db718776755b4b05f60aef173de67bd2e');
INSERT INTO history VALUES (13, 0, 'official', 'Agustinus Lake', 'Agustinus Lake', x'c80fb4808a2d583b2948f70fb5ba9c80', x'dead9791ab81943557f3ed92678f0f394d4e4e12233a802a6b6fecce6fec43bc');
INSERT INTO history VALUES (15, 0, 'supervisory', 'unknown', 'no', x'7983991e4b606e50aef42f2168804a2d', x'26036dce12e4eb06ca6b0421236302da54d57dd87ed57f424e7a197686b58eee');
INSERT INTO history VALUES (15, 1, 'inspection', 'unknown', 'no', x'9fe69e526e8129206b0025dbc2a9832a', x'3c314ba970f97c6c0fc551d5d83ca18ba9fafae483821e04331032182907e49e');
INSERT INTO history VALUES (16, 0, 'handler-id', NULL, '4', x'feea70e2dd388a28cba58b053ccc2fd5', x'78c6b3e957f72ca4f25bf104aca5fd3d3454db91ceb2e5bf13c4ff915cebf310');
INSERT INTO history VALUES (19, 0, 'supervisory', 'unknown', 'no', x'1ce767ec783b0cb01a8391375d75685c', x'd31be8e81ffcd373e53b27b2f0829b318f13e81381582eb771905e16cd181454');
INSERT INTO history VALUES (19, 1, 'inspection', 'unknown', 'no', x'a16a5011cf5389d542006fa92108b69f', x'9d615a781cec440660559c4e05ccf4b78e89b915c171a7e4523d58c843db4537');
INSERT INTO history VALUES (21, 0, 'supervisory', 'unknown', 'yes', x'28495498b5e716689cbd3c880c6c99ff', x'14becf7618a5d8772b4449162c158cb359ae75ec094655aa39856dceead0b79e');
INSERT INTO history VALUES (21, 1, 'inspection', 'unknown', 'yes', x'56bb9a925072f8d3f2ceba165cc7a811', x'fe9afaf63ab6f08aa44bc232342aef1497f767e15c1ae4a51af2883b8ad0856d');
INSERT INTO history VALUES (22, 0, 'handler-id', NULL, '4', x'8fa3f89c3e136416db04d9175d9ee507', x'97cd1c2274405cecbdb03a8df883672f591e455e1ede182303da206f887d1847');
INSERT INTO history VALUES (23, 0, 'note', NULL, 'Pemeriksaan sterilisasi alat di Puskesmas Oenopu.', x'3691e02bb5c626ca464313f7229767f4', x'a6e16a2ca9255377a15c9541d808ab324dafd2778503474c11e7282d6f7ad1e7');
INSERT INTO history VALUES (24, 0, 'note', NULL, 'Pemeriksaan sterilisasi alat di Puskesmas Oenopu.', x'44b96732f4da2daa91e2bc31138f577d', x'30b5c675b82824464e36bfbe0f04217c025cbcef3a34a0959a74d062ca3c964c');
INSERT INTO history VALUES (26, 0, 'supervisory', 'unknown', 'no', x'34e6fb30481a4c42e571511c1b68750a', x'5d0548ecf171abf715a13aa49ce1292e813ab4f82ec1b37ca9483b83311b34ec');
INSERT INTO history VALUES (26, 1, 'inspection', 'unknown', 'no', x'6b2ddeeba222b0579f4066f055698052', x'5f8749b32252235fa0532c98c669db8e5391e14f5c5f95c63d45aeda95fec48b');
INSERT INTO history VALUES (27, 0, 'handler-id', NULL, '4', x'4054f871655db8691c35e0ff3159ba0e', x'9470e747c02cb49b1354939cf8afa31118edcd30935a43673e7fb1946b6ad7ff');
INSERT INTO history VALUES (28, 0, 'note', NULL, 'Jadwal dokter gigi disampaikan.', x'441941b61f2d892f3ba473a30cade478', x'89b83404b82ebdf1756af46b9a59357877796237a9a4e512d1693740ea86e7ac');
INSERT INTO history VALUES (33, 0, 'supervisory', 'unknown', 'yes', x'7251ce9ba27faae427deec5ccdc356cc', x'cb4e7e623f80dde43d43658dabd9949629319e8e7b6eb95b6c886e979327846c');
INSERT INTO history VALUES (33, 1, 'inspection', 'unknown', 'yes', x'849f27205ea44e2677fa60fd366c1f51', x'4279697deade886fd86cced1576500c8e1c2088397ade3d2eb60b954fba617c4');
INSERT INTO history VALUES (34, 0, 'handler-id', NULL, '4', x'a4a7b4a3e7b5e70bf86536abbb02aeb1', x'e2d5d39011736ef59cd9bdf089f1a97d63ba506900ee5534250a9bcf085262d1');
INSERT INTO step VALUES (15, 1, 2, 0, 2, 2, 0, 0, 739882, 0, 1, 0, 1790126100, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (16, 1, 3, 3, 2, 3, 0, 1, 739887, 1, 3, 0, 1790580600, 739887, 4, NULL, 0);
INSERT INTO step VALUES (19, 3, 2, 0, 2, 2, 0, 0, 739898, 0, 1, 0, 1791526080, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (21, 4, 2, 0, 2, 2, 0, 0, 739910, 0, 1, 0, 1792551780, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (22, 4, 3, 3, 2, 3, 0, 1, 739910, 1, 3, 0, 1792561620, 739915, 4, NULL, 0);
INSERT INTO step VALUES (23, 4, 4, 4, 2, 4, 0, 1, 739922, 3, 4, 0, 1793598120, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (24, 4, 5, 6, 2, 5, 0, 1, 739926, 4, 5, 0, 1793928300, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (26, 5, 2, 0, 2, 2, 0, 0, 739923, 0, 1, 0, 1793669460, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (27, 5, 3, 3, 2, 3, 0, 1, 739924, 1, 3, 0, 1793756820, 739929, 4, NULL, 0);
INSERT INTO step VALUES (28, 5, 4, 4, 2, 4, 0, 1, 739929, 3, 4, 0, 1794186660, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (29, 5, 5, 7, 2, 3, 0, 1, 739933, 4, 6, 1, 1794528360, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (30, 5, 6, 8, 2, 2, 0, 0, 739937, 6, 6, 2, 1794898800, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (31, 5, 7, 9, 2, 3, 0, 1, 739938, 6, 7, 0, 1794977160, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (33, 6, 2, 0, 2, 2, 0, 0, 739931, 0, 1, 0, 1794377400, NULL, NULL, NULL, 0);
INSERT INTO step VALUES (34, 6, 3, 3, 2, 3, 0, 1, 739936, 1, 3, 0, 1794791460, 739939, 4, NULL, 0);
INSERT INTO disposition VALUES (16, 1, NULL, 4, NULL, 739887, 0);
INSERT INTO disposition VALUES (22, 4, NULL, 4, NULL, 739915, 0);
INSERT INTO disposition VALUES (27, 5, NULL, 4, NULL, 739929, 0);
INSERT INTO disposition VALUES (34, 6, NULL, 4, NULL, 739939, 0);
INSERT INTO number_book VALUES (1, 2026, 6);
INSERT INTO attachment VALUES (1, 4, 20, NULL, NULL, NULL, 0, 'Foto diperlihatkan pada telepon pelapor.', 1792548660, 2, NULL);
INSERT INTO attachment VALUES (2, 6, 32, NULL, NULL, NULL, 0, 'Foto diperlihatkan pada telepon pelapor.', 1794290100, 2, NULL);
REPLACE INTO content_fts_data VALUES (1, x'062b817a');
REPLACE INTO content_fts_data VALUES (10, x'000000020101000001010102');
REPLACE INTO content_fts_data VALUES (137438953473, x'00000da40830393030303030300107013203010361646102030102036b75690202036c61740405036e79610402076d62756c616e73030302036e616b02010105626168616e060302696b02020103036b61720603046e79616b040303796172060204656c756d0603036e61720202010403706173040701690403027269010204056a616c616e0104056e616e616804040473616d61020105046564696101020303736172060203696c6101020204756b616e06010364616e010103040167020103037061740104030272690105030474616e670201020203656e670202010502616e020201030370616e0302016902010101030767656e646f6e670103056d696e74610603067061726b697203040765726c756b616e010202056f6b746572050202756105010107666174756d7574010801690102036f746f05010767656e646f6e6701020369676905010668616c616e670307016903030272690404027573010205696e676761030107696e66656b73690404066f726d6173690503016906020274750402037a696e0201046a616469060502616e06040377616c050303686974040602616e0403036c616e0102030372616b0101046b616c69050103026d690101010201030472656e61010207656a616469616e0603066c75617267610603076e64617261616e030308746572616e67616e0102020668616c616e6703080169030208696c6f6d657465720103047573696c03070169030203757273010501690101046c61696e02020103066e6773756e6706030379616e02020102046562696801030377617403020469686174040203756b610405016e01020305726173696b0301056d616b756e02030373756b030207656c6179616e6902020103066d62617961720605036572690102040670756e796169010103056e67616b7502050768616c616e676903040879616b73696b616e04060a6d7061696b616e6e7961060505756e74696b02060373756c050204696e74610602046f686f6e0501076e6165736c65750603036e616804020464617261030602616e030204696d6173020601690201046f626174020206656c6f6c6f6b010503046e6f707504020472616e6701010201067061726b69720303047369656e060209656e676f626174616e02030572617761740204026c75010206016b0102040474616d6106040675626168616e0603057475676173020201020570756e796101010701690101020672616b74696b020204756c75680103036e7961010106016901010307736b65736d617301010101010101047261686b050502616e0503037475730603037761740202036962750602036f6461010204756a756b060602616e0603036d616801030470696168060104736161740403036b69740201040273690406016b040702616e0403026d61020104037061690607016b060802616e06030279610402096562656e61726e7961020201050373617206030464616e670201040269610102030668696e67676103030570756c75680103037261680506036b616e05030274650405036c6168040205746572696c04020375616d04050169040303646168050103036c69740303056e6b61656e05040374696b02030373756c05010474616d610603036e70610202056572616e6701020702616e010204056c6968617404040573656469610103037461700204060169020402046964616b01010201030267610403046e64616b040702616e0402027561010305626c6f706f050303676173020201010475626168060105776172676102010479616e6702010101010002313901020101610201010101010162010101010101010164010101010101010166010401016701040101680102010101690202010101016a010201010101016b010101020101016c01010101010101016d01010101010101016e0201010201016f010102020101700101010101010101720101030101017301010101010101017401010101010101017506010177020101790201010101000332393001020102616402030102016b0202016c0402016d030302016e020101026261020201010201650101010101010201690102020175060102646101010102010201650201010102016901010101010102016f050201750501010266610102016f0501026765010201690501026861010201020169030102696e0401010201740402017a0201026a61010201010101026b6101010102010201650102030201680302016901020201750101026c610202010102016501020201690402017501020101026d6102010201650101010101010201690602016f0501026e610402020164030201690201026f6202020165010302020172010102010270610303020165010101010101020170010102017202020175010101010101010272610203010201690602016f010201750105010273610201010202016501010101010102017404020175020101010101027461020402016501010101020201690101020102017501010201010275620601027761020102796102010101010004333930300102010361646102030102026b750202026c610402026d62030302026e61020101036261680603016902020103016b0603016e04030179060202656c0603016e02020103017201010101030173060202696c01020202756b06010364616e01010102030170010403017201050301740201020202656e02020103017003020269670103016d06030170010202026f6b0502027561050101036661740102026f7405010367656e010202696705010368616c0303017201030202696e030103696e66040103016906020274750402027a690201036a616405010301680403016c01020301720101036b616c050103016d0101010201030172010202656a0603016c0603016e03030174010202026861030202696c0103017503020275720101036c616902020103016e0603017902020102026562010301770302026968040202756b0102010301720301036d616b02030173030202656c02020103016d0101010303016e02010101010202696e0602026f680501036e61650603016e0402026461030202696d0201036f6261020202656c010503016e0402027261010102010370617203030173060202656e020301720101010303017402020102027075010102027261020202756c0103016e01010301730101010101010103726168050301740603017702020269620602026f64010202756a0603016d010301700601037361610403016b02010103016d0201030301790402026562020201010301640101010301680303017001030172050301740402027465040202756104030164050103016c0303016e020303017305010374616d0603016e0202026572010201030174020402026964010102010301670403016e04020275610103016205030167020201010375626106010377617202010379616e02010101010005343930303001020104616b75690202036c61740402036d6275030302036e616b0201010462616861060302696b02020103026b610603026e790403027961060203656c750603026e610202010401700403027269010204016a0104016e0404017301010103027361060203696c6101020203756b6106010464616e670201030270610104030272690105030274610201020203656e67020201030270610302036967650103026d69060302706103040165010202036f6b74050104666174750102036f746f05010467656e6401020369676905010468616c61030302726904040175010203696e67030104696e66650404016f0502037a696e0201046a6164690604017705030268690403026c610102030272610101046b616c69050103026d69010101020103027265010203656a610603026c750603026e6403030274650102020368616c030203696c6f01030275730302037572730101046c61696e02020103026e67060302796102020102036562690103027761030203696861040203756b61010201030272610301046d616b750203027375030203656c6102020103026d62010203040170010103026e670201040179020201010203696e740602036f686f0501046e6165730603026e61040203646172030203696d610201046f626174020203656c6f010503026e6f04020372616e01010201047061726b0303027369060203656e6702030272610204016c0102040174060401750603027475020201020370756e0101020372616b020203756c750103026e7901010302736b01010101010101047261686b050302747506030277610202036962750602036f6461010203756a750603026d610103027069060104736161740403026b6902010401730403026d61020104017006030279610402036562650202010103026461020104016901020302686903030270750103027261050302746504020374657204020375616d0403026461050103026c690303026e6b05040174020302737505010474616d610603026e70020203657261010204016c0404017301030274610204020369646101010201030267610403026e6404020375626c05030267610202010104756261680601047761726702010479616e670201010101000635393030303001020105616c61746e0402046d62756c03030105626168616e0603036b61720603036e7961040303796172060204656c756d0603036e617202020104027061040303726a610104026e610404027361020105016501020303736172060204756b616e06010564617061740104030374616e0201020204656e6761020201030370616e0302046967656e0103036d696e06030370617203040a04080606060b0708070607060708060406080808080607070805070609080706070a08090b08060a04060a0609040505080a09040506070506060507060809070a090a0c09040b0704060409090807060706050808060c09070a080a0b0d080607070a0607050704070a070909070c08060507090a0905090707050f07050606060607050607070705040506060405050e060806090806060506080604070608060607060906080807050a05070505080807080b060809090505060708080909070709070909040408070704040505080905040907090405050405040704070404090906040504080504060609040406040405060606090504090704040508090408060807070505090808050506060606040404050607040605090505060704050405050606050605060505070405050704050407080405040405050504050804060504050704060407070805050604050506060407060405070606050505090604040505050404060606040806040404040505050405040604070508040405040606060a09070607070707050505060704060404060507060806060708050605050506070607060705040607040607040506050809050605050606060506090507060506080507050807050607060607050606070705080705060505040407070606060a07050506060605050706040604050906050505050506060605050405070507040406090505060707070b0a080808060606070805060506050607090809060706');
REPLACE INTO content_fts_data VALUES (137438953474, x'0000089906356469706572010202046f6b7465050105666174756d01010567656e646f01010568616c616e030303727573010204696e6767030105696e66656b0404026f720501056a6164696106040277610503036869740403036c616e0102030372616b0101056b6172656e010204656a61640603036c75610603036e64610303037465720102020468616c61030204696c6f6d010303757369030204757273690101056c616e677306030379616e02020102046562696801030377617403020469686174040204756b616e010203037261730301056d616b756e02030373756b030204656c617902020103036d626106050165010204027075010103036e6761020501680304027961040205017502030204696e74610602046f686f6e0501056e6165736c0603036e616804020464617261030204696d61730201056f656c6f6c010503036e6f7004020472616e6701010201057061726b69030303736965060204656e676f0203037261770204026c750102040274610604027562060303747567020201020470756e790101020472616b74020204756c75680103036e796101010303736b6501010101010101057261686b61050303747573060303776174020204756a756b0603036d616801030370696106010573616b69740201040273690403036d70610602046562656e02020105017306030364616e0201040269610102030368696e03030370756c01030372616805030374656c0402047465726904020475616d69040303646168050103036c69740303036e6b61050402746902030373756c05010574616e70610202046572616e010204026c690404027365010303746170020402046964616b0101020103036e646104020475626c6f050303676173020201010577617267610200073639303030303001020106616c61746e790402056d62756c610303010662616e79616b040205656e706173040304726a616c0104036e616e04040373616d02010502656401020106646174616e670201020205656e67616e02020102056967656e640103046d696e740603047061726b03040365726c010202056f6b746572050106666174756d7501010667656e646f6e01010668616c616e67030205696e676761030106696e66656b730404036f726d0501066a616469616e06040377616c050304686974610401066b6172656e61010205656a6164690603046c7561720603046e646172030304746572610102020568616c616e030205696c6f6d650103047573696c0301066c616e67737506020575726173690301066d656c61796102020103046d62617906050265720102040370756e010103046e67616b020502686103040379616b0406016d060502756e020601730501066e6165736c650602056461726161030205696d6173690201066f656c6f6c6f010503046e6f70750401067061726b69720303047369656e060205656e676f62020304726177610204036c756b0102040374616d06040375626106030474756761020201020570756e79610101020572616b7469020205756e79616901010304736b657301010101010101067261686b616e050205756a756b610603047069616806010673616b73696b0403046d7061690602056562656e610202010502736106030464616e670201030468696e6703030470756c750103047261686b05030474656c61040205746572696c040205756e6b616505040374696b020106746572616e67010204036c69680404037365640103047461706902040205696e64616b04020575626c6f70050008373930303030303001070132030107616c61746e79610402066d62756c616e0303010762656e70617369040305726a616c610104046e616e6104040473616d610201050365646901020107646967656e646f0103056d696e74610603057061726b6903040465726c7501020107666174756d757401010767656e646f6e6701010768616c616e6769030107696e66656b73690404046f726d610501076a61686974616e0401076b656a616469610603056c756172670603056e64617261030305746572616e0102020668616c616e67030206696c6f6d65740103057573696c690301076c616e6773756e06020675726173696b0301076d656c6179616e02020103056d626179610605036572690102040470756e79010103056e67616b7502050368616c03040479616b730406026d70060503756e7402060273750501076e6165736c657506020664617261616e0301076f656c6f6c6f6b0105010770656e676f6261020305726177617402040474616d61060404756261680603057475676173020201020670756e7961690101020672616b74696b02020675736b65736d010101010101010772756a756b616e06010773616b73696b610403056d7061696b0602066562656e6172020201050373617206030568696e676703030570756c75680103057261686b6105030574656c6168040206756e6b61656e050107746572616e6761010204046c69686104040473656469010206696e64616b6104020675626c6f706f05000938616d62756c616e73030301086265726a616c616e0104056e616e6168040405736564696101020108646967656e646f6e0103067061726b697203040565726c756b01020108666174756d757469010108696e666f726d61730501086b656a616469616e0603066c75617267610603066e6461726161030306746572616e670102020768616c616e6769030207696c6f6d6574650101086c616e6773756e670601086d656c6179616e6902020103066d626179617206040570756e7961010103066e6768616c6103040579616b73690406036d7061060504756e746902060373756c05010870656e676f62617402030672756261686106020775736b65736d61010101010101010873616b73696b616e0403066d7061696b610602076562656e61726e020201030668696e6767610303067261686b616e050108746572616e67616e010204056c696861740404057365646961010207696e64616b616e0404090708080806070805080506070608070606070707060708080706070806080609060506060406050707080607070906090806070606050508080707070b08060607060609050609040706060606060707070606050608080505070a060708080b09090908070607060b0a0807070708090909080906090607090807070808080709080b0706070705060405040908080a0709070807070606090908090c09080709070a0508070707070808060a06060808080b040a0a0a080708070a0808080a0a0a0a070a0a0808090909080a090c0807080806070506050a090b0a0807070a0a090e0a0a080b0608080808090b070709090d0b08090b09090b0b0b09090a0a0a0b0d090909080607060b090f0b090c09090c0808');
REPLACE INTO content_fts_idx VALUES (1, x'', 2);
REPLACE INTO content_fts_idx VALUES (1, x'3564697065', 4);
REPLACE INTO content_fts_config VALUES ('automerge', 0);
REPLACE INTO content_fts_config VALUES ('crisismerge', 64);
REPLACE INTO content_fts_config VALUES ('version', 4);
REPLACE INTO person_fts_data VALUES (1, x'060c0c04');
REPLACE INTO person_fts_data VALUES (10, x'000000020101000001010101');
REPLACE INTO person_fts_data VALUES (137438953473, x'00000423053030323137010203353534050104323030360602033433320201043436393904011035333033303130303030303030313530020d0432313633040e03353631050d043731343703020337373903010b3830303535353030323137010903353534050804323030360609033433320208043436393904080435373739030107616d73696b616e03010862656e79616d696e0402066c6173697573030109646f6d696e696b75730601096672616e7369736b610101046b6566690502036f6c6f0101056d616e656b040203656b6f02010573616e616b0601087665726f6e696b6105010a77696c68656c6d696e610200023130010401013202040101340401013502010101010138010101010101010161030101620301010164060101660101016b010401016d0202010173060101760501017702000332303201020135050102323006020134020102343604010235330201010102013703010238300101010101010102616d03010262650402016c030102646f06010266720101026b650502016f0101026d6104020165020102736106010276650501027769020004333032310102023535050103323030060202343302010334363904010335333002010101020237370301033830300101010101010103616d7303010362656e0402026c61030103646f6d0601036672610101036b65660502026f6c0101036d616e040202656b02010373616e06010376657205010377696c0200053430323137010203353534050104323030360602033433320201043436393904010435333033020101010203373739030104383030350101010101010104616d736903010462656e790402036c6173030104646f6d690601046672616e0101046b6566690502036f6c6f0101046d616e65040203656b6f02010473616e610601047665726f05010477696c6802000635353330333002010101010538303035350101010101010105616d73696b03010562656e79610402046c617369030105646f6d696e0601056672616e730101056d616e656b04010573616e616b0601057665726f6e05010577696c6865020007363533303330310201010101063830303535350101010101010106616d73696b6103010662656e79616d0402056c61736975030106646f6d696e690601066672616e73690101067665726f6e6905010677696c68656c0200083735333033303130020101010107383030353535300101010101010107616d73696b616e03010762656e79616d690402066c6173697573030107646f6d696e696b0601076672616e7369730101077665726f6e696b05010777696c68656c6d0200093835333033303130300201010101083830303535353030010408013202040801340408013503010862656e79616d696e040108646f6d696e696b750601086672616e7369736b0101087665726f6e696b6105010877696c68656c6d690204070607060713070607060e06070607070a0b090c0c07060806080b0d0605040709040504040505040404060405040508040a050504050505040504050505070506050609050b06060506060605060506060608060706070a060c0707060707070607060707070c0d0808070808080808080d0e090908090909090e0f0a0a090a0a0a0a0f0c0504040b0b0b0b');
REPLACE INTO person_fts_idx VALUES (1, x'', 2);
REPLACE INTO person_fts_config VALUES ('automerge', 0);
REPLACE INTO person_fts_config VALUES ('crisismerge', 64);
REPLACE INTO person_fts_config VALUES ('version', 4);
