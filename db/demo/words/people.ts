/** Given and second names of made-up people, by the communities that make batik in the city. */
export const communities = {
  javanese: {
    share: 0.76,
    women: ['Khomsatun', 'Zumaroh', 'Kustiyah', 'Muzaenah', 'Saropah', 'Khunaeni', 'Rokhayah', 'Turyati', 'Daryumi', 'Casmirah', 'Umiyati', 'Nur Khikmah', 'Siti Mardiyah', 'Endang Lestari', 'Titik Haryati', 'Sri Wuryani', 'Nanik Sumarsih', 'Kasturah', 'Fatikhah', 'Lutfiyah', 'Mutmainah', 'Istiqomah', 'Wiwik Handayani', 'Retno Palupi', 'Dwi Astuti', 'Ani Rosidah', 'Maslakhah', 'Ruqoyah', 'Tarwiyah', 'Suharti', 'Nok Aminah', 'Zulaikhah', 'Ratna Kusumastuti', 'Indah Purwanti', 'Yuliasih'],
    men: ['Tarmuji', 'Casmuri', 'Waryono', 'Mukhlisin', 'Fatkhurohim', 'Solikhin', 'Wahidin', 'Kholiq', 'Daryono', 'Sukirno', 'Bambang Kuswanto', 'Slamet Widodo', 'Nur Rofiq', 'Misbakhul Anam', 'Khaerul Umam', 'Tasripin', 'Warsito', 'Rasjoyo', 'Ahmad Muzaki', 'Teguh Priyono', 'Agus Sutarno', 'Edi Kurniadi', 'Saefudin', 'Sodikin', 'Joko Winarno', 'Kasbolah', 'Imam Mustofa', 'Dimas Prasetyo', 'Riyanto', 'Zaenal Mustakim'],
    womenSecond: ['Rahmawati', 'Nugraheni', 'Setyaningrum', 'Kusumawati', 'Wulandari', 'Handayani', 'Puspitasari', 'Widyaningsih', 'Hidayati', 'Suryani'],
    menSecond: ['Hadisaputro', 'Prawiroyudo', 'Mangunharjo', 'Pamuji', 'Santosa', 'Wibisono', 'Utomo', 'Hartono', 'Susilo', 'Wijanarko', 'Purnomo', 'Basuki', 'Setiawan'],
  },
  arab: {
    share: 0.13,
    women: ['Salma', 'Nadia', 'Fauziah', 'Luluk', 'Raguan', 'Maryam', 'Khadijah', 'Zahra', 'Nabilah', 'Aminah'],
    men: ['Salim', 'Umar', 'Hasan', 'Idrus', 'Awad', 'Ghalib', 'Fuad', 'Anis', 'Thoyib', 'Mubarak', 'Segaf'],
    womenSecond: ['Bamatraf', 'Bahanan', 'Bafadhal', 'Bawahab', 'Al-Amri', 'Baladraf', 'Bahsin', 'Al-Katiri'],
    menSecond: ['Bamatraf', 'Bahanan', 'Bafadhal', 'Bawahab', 'Al-Amri', 'Bin Nahdi', 'Baladraf', 'Bahsin', 'Al-Katiri', 'Bin Duhri'],
  },
  peranakan: {
    share: 0.11,
    women: ['Lianawati', 'Yohana', 'Mei Lan', 'Kristina', 'Giok Nio', 'Fransiska', 'Linda', 'Siok Hwa', 'Veronika', 'Lan Nio'],
    men: ['Hendra', 'Feliks', 'Suryanto', 'Rudi', 'Yosef', 'Anton', 'Gunawan', 'Tjahyadi', 'Budiman', 'Herman'],
    womenSecond: ['Tandiono', 'Limantara', 'Lukitowati', 'Sutiono', 'Tanujaya', 'Kwandinata', 'Wiharjo'],
    menSecond: ['Tandiono', 'Limantara', 'Gondokusumo', 'Hartawan', 'Sutiono', 'Tanujaya', 'Wiharjo', 'Kwandinata'],
  },
} as const;

/** Two words of an invented house name: something seen, and where or how. */
export const houseFirst = ['Lintang', 'Ombak', 'Nila', 'Layar', 'Kembang', 'Sekar', 'Godhong', 'Rembulan', 'Jangkar', 'Pasang', 'Lawang', 'Srigading', 'Teja', 'Gayam', 'Kenari', 'Melati', 'Ganggang', 'Camar', 'Bangau', 'Waru', 'Randu', 'Kenanga', 'Cempaka', 'Pandan', 'Kemuning', 'Padma', 'Wijaya', 'Embun', 'Langit', 'Pelangi', 'Angin', 'Serat', 'Gurat', 'Titik', 'Canting'] as const;
export const houseSecond = ['Muara', 'Dermaga', 'Wening', 'Telaga', 'Kali Loji', 'Senja', 'Segara', 'Timur', 'Rahayu', 'Ing Ratri', 'Sumilir', 'Kidul', 'Gemilang', 'Ngudi Sabar', 'Wangi', 'Bahari', 'Fajar', 'Tumuwuh', 'Sulur', 'Anyar', 'Lawas', 'Prasaja', 'Tentrem', 'Gumelar', 'Sembada', 'Banyu Asin', 'Lor'] as const;
export const houseKinds = ['Batik', 'Batik', 'Batik', 'Rumah Batik', 'Griya Batik', 'Omah Batik', 'Sanggar', 'Pawon Malam', 'Kriya'] as const;
/** A house that mostly prints may not call itself batik. */
export const printHouseKinds = ['Tekstil', 'Kain', 'Busana', 'Griya Tekstil', 'Konveksi'] as const;

/** Lanes that stand for no particular address: only numbers tell them apart. */
export const lanes = ['Gang', 'Gang', 'Gang', 'Jalan Kampung', 'Jalan Pesantren', 'Gang Langgar', 'Jalan Inspeksi Kali', 'Gang Masjid', 'Jalan Sumur'] as const;
