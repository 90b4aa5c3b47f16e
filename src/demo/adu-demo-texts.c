/* adu-demo-texts.c — the invented people and stories of a demonstration register, as tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo. Thread: any.
 */
#include "config.h"

#include "demo/adu-demo-texts-private.h"

const AduDemoStory adu_demo_stories[] = {
  { "medicine", "Obat TB kosong di {unit}",
    "Obat TB untuk pasien atas nama keluarga saya tidak tersedia di {unit} sejak dua minggu. Kami disuruh kembali lagi "
    "minggu depan, padahal pengobatan tidak boleh putus.",
    "Obat segera tersedia dan pasien diberi tahu.", "Menghubungi instalasi farmasi; obat dikirim ke {unit}.", FALSE },
  { "medicine", "Obat hipertensi harus dibeli di luar",
    "Pasien BPJS di {unit} diberi resep obat hipertensi dan diminta membeli sendiri di apotek karena stok habis.",
    "Obat ditanggung sesuai kepesertaan.", "Klarifikasi dengan apoteker {unit} tentang permintaan obat.", FALSE },
  { "medicine", "Obat kedaluwarsa diberikan kepada pasien",
    "Sirup anak yang diberikan di {unit} sudah lewat tanggal kedaluwarsanya. Botol dan kemasannya masih kami simpan.",
    "Ada pemeriksaan terhadap gudang obat.", "Memeriksa catatan gudang obat {unit} bersama apoteker.", TRUE },
  { "staff-presence", "Dokter tidak di tempat pada jam layanan",
    "Saya datang ke {unit} pukul 09.00, tetapi dokter tidak ada sampai pukul 12.00. Petugas tidak dapat memberi tahu "
    "kapan dokter datang.",
    "Jadwal dokter diumumkan dan ditaati.", "Meminta daftar hadir dan jadwal dokter dari {unit}.", FALSE },
  { "staff-presence", "Bidan desa jarang berada di pustu {place}",
    "Pustu di {place} sering terkunci. Ibu hamil harus berjalan ke {unit} untuk memeriksakan kandungan.",
    "Bidan bertugas sesuai jadwal.", "Kunjungan ke pustu dan pembicaraan dengan kepala {unit}.", FALSE },
  { "waiting-time", "Antrean loket {unit} lama sekali",
    "Pasien lanjut usia menunggu lebih dari tiga jam di loket pendaftaran {unit}. Hanya satu loket yang dibuka.",
    "Loket ditambah pada hari pasar.", "Kepala {unit} membuka loket kedua pada hari Senin dan Kamis.", FALSE },
  { "waiting-time", "Nomor antrean didahului orang lain",
    "Nomor antrean saya dilewati beberapa kali karena ada orang yang dikenal petugas di {unit}.",
    "Antrean berjalan menurut nomor.", "Petugas loket diberi pembinaan oleh kepala {unit}.", FALSE },
  { "staff-attitude", "Petugas loket berkata kasar",
    "Petugas loket di {unit} membentak ibu saya karena lupa membawa kartu BPJS. Banyak orang mendengar.",
    "Petugas meminta maaf dan dibina.", "Klarifikasi dengan petugas; kepala {unit} menyampaikan permintaan maaf.", FALSE },
  { "staff-attitude", "Pasien dari desa {place} dilayani belakangan",
    "Kami dari {place} merasa dibedakan. Pasien yang datang kemudian dilayani lebih dahulu di {unit}.",
    "Semua pasien dilayani sama.", "Pertemuan dengan kepala {unit} dan tokoh masyarakat {place}.", FALSE },
  { "charges", "Pungutan untuk surat keterangan sehat",
    "Di {unit} saya diminta membayar lima puluh ribu rupiah untuk surat keterangan sehat tanpa kuitansi.",
    "Uang dikembalikan dan pungutan dihentikan.", "Meminta keterangan bendahara dan petugas {unit}.", TRUE },
  { "charges", "Pungutan kepada peserta imunisasi",
    "Ibu-ibu di posyandu {place} diminta membayar sepuluh ribu rupiah setiap imunisasi oleh petugas dari {unit}.",
    "Imunisasi kembali gratis.", "Pemeriksaan di posyandu {place}; keterangan kader dicatat.", TRUE },
  { "service-hours", "{unit} tutup sebelum jam layanan berakhir",
    "Pada hari Jumat pukul 10.30 {unit} sudah tutup. Papan pengumuman menyebut buka sampai pukul 11.30.",
    "Jam layanan ditaati.", "Meminta penjelasan kepala {unit} dan memeriksa buku tamu.", FALSE },
  { "facilities", "Toilet pasien rusak dan tidak ada air",
    "Toilet untuk pasien di {unit} tidak dapat dipakai sudah sebulan dan tidak ada air untuk mencuci tangan.",
    "Toilet diperbaiki.", "Bagian umum mencatat kerusakan dan mengirim tukang.", FALSE },
  { "facilities", "Kursi roda tidak tersedia",
    "Orang tua kami tidak dapat berjalan dan harus digendong karena {unit} tidak mempunyai kursi roda.",
    "Tersedia kursi roda.", "Kursi roda dipindahkan dari gudang Dinas.", FALSE },
  { "insurance", "Kepesertaan JKN dinyatakan tidak aktif",
    "Kartu JKN anak saya dinyatakan tidak aktif di {unit}, padahal iuran dibayar pemerintah daerah.",
    "Kepesertaan diaktifkan kembali.", "Data diteruskan kepada petugas BPJS dan Dinas Sosial.", FALSE },
  { "insurance", "Diminta iur biaya walaupun peserta JKN",
    "Saya peserta JKN, tetapi di {unit} diminta membayar biaya kamar. Tidak ada penjelasan tertulis.",
    "Ada penjelasan dan pengembalian biaya.", "Klarifikasi dengan bagian keuangan {unit}.", FALSE },
  { "referral", "Ambulans diminta membayar bahan bakar",
    "Keluarga pasien rujukan dari {unit} diminta membayar bahan bakar ambulans sebesar dua ratus ribu rupiah.",
    "Rujukan tidak dipungut biaya.", "Memeriksa surat jalan ambulans dan meminta keterangan sopir.", TRUE },
  { "referral", "Ambulans terlambat menjemput pasien di {place}",
    "Pasien di {place} menunggu ambulans dari {unit} selama empat jam. Nomor telepon yang tertera tidak aktif.",
    "Nomor siaga diperbarui.", "Nomor siaga ambulans diganti dan diumumkan di {unit}.", FALSE },
  { "patient-safety", "Salah memberi obat kepada anak",
    "Anak saya mendapat obat pasien lain di {unit}. Untunglah perawat sadar sebelum diminum.",
    "Ada perbaikan cara kerja.", "Meminta laporan insiden dan memeriksa alur pemberian obat di {unit}.", TRUE },
  { "patient-safety", "Luka jahitan infeksi setelah tindakan",
    "Luka jahitan suami saya bernanah tiga hari setelah tindakan di {unit}. Alatnya terlihat tidak steril.",
    "Ruang tindakan diperiksa.", "Pemeriksaan sterilisasi alat di {unit}.", TRUE },
  { "medical-records", "Hasil pemeriksaan dibicarakan di depan umum",
    "Hasil pemeriksaan saya disebutkan keras-keras di ruang tunggu {unit} sehingga diketahui tetangga.",
    "Kerahasiaan pasien dijaga.", "Pembinaan petugas {unit} tentang rahasia pasien.", FALSE },
  { "mother-child", "Jadwal imunisasi posyandu {place} tidak jelas",
    "Sudah dua bulan tidak ada imunisasi di posyandu {place}. Kader mengatakan menunggu petugas dari {unit}.",
    "Jadwal imunisasi diumumkan.", "Jadwal posyandu disusun kembali oleh {unit}.", FALSE },
  { "nutrition", "Bantuan makanan tambahan tidak sampai",
    "Keluarga dengan anak kurang gizi di {place} tidak menerima makanan tambahan yang dijanjikan {unit}.",
    "Bantuan disalurkan sesuai daftar.", "Daftar penerima diperiksa bersama aparat desa {place}.", TRUE },
  { "environment", "Sampah medis dibakar di belakang {unit}",
    "Sampah medis dibakar di belakang {unit} dan asapnya masuk ke rumah warga. Jarum suntik bekas ditemukan di kebun.",
    "Sampah medis dikelola sesuai aturan.", "Tim kesehatan lingkungan melihat tempat penyimpanan sampah {unit}.", TRUE },
  { "environment", "Banyak kasus demam berdarah di {place}",
    "Di {place} sudah tujuh orang sakit demam berdarah dalam dua minggu dan belum ada pengasapan.",
    "Ada penyelidikan dan pengasapan.", "Penyelidikan epidemiologi dan pengasapan di {place}.", FALSE },
  { "licensing", "Praktik pengobatan tanpa izin di {place}",
    "Ada orang di {place} yang menyuntik warga dan mengaku perawat, tetapi tidak mempunyai izin praktik.",
    "Praktik itu diperiksa dan ditutup.", "Meminta data izin praktik dan mendatangi tempat praktik.", TRUE },
  { "licensing", "Pengurusan izin PIRT terlalu lama",
    "Berkas izin PIRT saya sudah lengkap sejak dua bulan, tetapi belum ada kabar.",
    "Ada kepastian waktu.", "Berkas diteruskan kepada bidang yang mengurus perizinan.", FALSE },
  { "personnel", "Insentif kader belum dibayar",
    "Insentif kader posyandu di wilayah {unit} belum dibayar selama empat bulan.",
    "Insentif dibayarkan.", "Memeriksa daftar pembayaran insentif di {unit}.", FALSE },
  { "procurement", "Pengadaan alat tidak sesuai daftar",
    "Alat kesehatan yang tercatat dibeli untuk {unit} tahun lalu tidak pernah kelihatan di ruang layanan.",
    "Ada pemeriksaan barang.", "Pencocokan daftar barang dengan keadaan di {unit}.", TRUE },
  { "authority", "Kendaraan dinas dipakai untuk keperluan pribadi",
    "Mobil puskesmas keliling dari {unit} dipakai untuk pesta keluarga pada hari Sabtu.",
    "Ada teguran.", "Memeriksa buku perjalanan kendaraan {unit}.", TRUE },
  { "information", "Syarat rujukan ke rumah sakit tidak jelas",
    "Kami tidak mengetahui syarat rujukan ke rumah sakit di Kupang. Di {unit} penjelasannya berbeda-beda.",
    "Ada pengumuman tertulis tentang syarat rujukan.", "Lembar informasi rujukan dicetak untuk {unit}.", FALSE },
  { "information", "Informasi jadwal dokter gigi",
    "Mohon informasi jadwal dokter gigi di {unit}. Sudah dua kali datang dan tidak ada.",
    "Jadwal diumumkan.", "Jadwal dokter gigi disampaikan.", FALSE },
  { "other", "Parkir di depan {unit} menghalangi ambulans",
    "Kendaraan diparkir di jalan masuk {unit} sehingga ambulans sulit lewat.",
    "Tempat parkir diatur.", "Tempat parkir diberi tanda oleh {unit}.", FALSE },
};
const gsize adu_demo_n_stories = G_N_ELEMENTS (adu_demo_stories);

const char *const adu_demo_first_names[] = {
  "Maria",    "Yohanes",  "Kristina", "Agustinus", "Petronela", "Dominikus", "Margareta", "Emanuel",  "Fransiska",
  "Blasius",  "Yasinta",  "Gregorius", "Elisabet",  "Yosef",     "Veronika",  "Antonius",  "Bernadeta", "Siprianus",
  "Anastasia", "Hironimus", "Rofina",   "Kanisius",  "Wilhelmina", "Marselinus", "Adelina",  "Paulus",   "Theresia",
  "Simon",    "Lusia",    "Benyamin", NULL,
};

const char *const adu_demo_last_names[] = {
  "Tefa",  "Kolo",  "Naibobe", "Banusu", "Taek",   "Neno",   "Sanak", "Usboko",  "Lake",   "Kefi",
  "Oematan", "Salu",  "Tnunay",  "Fallo",  "Bana",   "Sonbai", "Manek", "Abi",     "Naisoko", "Tabati",
  "Eko",   "Amsikan", "Bait",    "Haki",   "Kosat",  "Meko",   "Nule",  "Obe",     "Sila",   "Tasaeb",
  NULL,
};

const char *const adu_demo_places[] = {
  "Benpasi", "Sasi",   "Naesleu", "Haumeni", "Oelami", "Nansean", "Oeperigi", "Fatumuti", "Tuamese", "Makun",
  "Letmafo", "Atmen",  "Humusu C", "Kiusili", "Tokbesi", "Sapaen",  "Oenenu",   "Naiola",   "Sunkaen", "Lanaus",
  NULL,
};

const char *const adu_demo_occupations[] = {
  "Petani", "Ibu rumah tangga", "Guru", "Pedagang", "Pegawai swasta", "Mahasiswa", "Sopir", "Pensiunan", "Tukang", NULL,
};

const char *const adu_demo_details[] = {
  "Kejadian ini bukan yang pertama kali.",
  "Kami sudah menyampaikannya langsung, tetapi belum ada perubahan.",
  "Beberapa tetangga mengalami hal yang sama.",
  "Kami bersedia memberi keterangan bila diperlukan.",
  "Mohon identitas kami dijaga.",
  "Foto dapat kami serahkan menyusul.",
  "Saat itu banyak orang yang menyaksikan.",
  "Jarak rumah kami lebih dari sepuluh kilometer.",
  "Kami datang bersama anak yang sedang sakit.",
  "Petugas yang lain sebenarnya melayani dengan baik.",
  NULL,
};
