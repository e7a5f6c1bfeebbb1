/** One thought in both languages. Words in braces are filled from the facts of the row; a missing fact throws. */
export type Pair = readonly [id: string, en: string];

export interface MotifWords {
  /** The name inside a sentence or a title. */
  name: Pair;
  /** How often workshops choose it; jlamprang is 14. */
  weight: number;
  /** What the eye meets on the cloth. */
  looks: readonly Pair[];
  /** What it stands for, as makers tell it. */
  senses: readonly Pair[];
  /** More of it, said only of what people wear. */
  worn?: readonly Pair[];
  /** Products it is made into; every product when absent. */
  on?: readonly string[];
  /** Court history: shown with its origin, never as an ordinary pattern. */
  court?: boolean;
}

const lengths = ['kain-panjang', 'sarung', 'selendang'];

export const motifWords: Record<string, MotifWords> = {
  jlamprang: {
    name: ['jlamprang', 'jlamprang'],
    weight: 14,
    looks: [
      [
        'Bunga delapan penjuru berselang dengan kotak-kotak titik, {inks} di atas dasar {ground}.',
        'Eight-pointed flowers alternate with squares of dots, {inks} on a ground of {ground}.',
      ],
      [
        'Garisnya tidak menyambung melainkan tersusun dari titik dan strip pendek, seperti anyaman; warnanya {inks} pada dasar {ground}.',
        'No line runs through: everything is built from dots and short dashes, like weaving, in {inks} on {ground}.',
      ],
      [
        'Bintang-bintang jlamprang berdiri pada kisi miring yang rapat, {inks} di bidang {ground}.',
        'Jlamprang stars stand on a tight slanting grid, {inks} across a field of {ground}.',
      ],
      [
        'Kotak, titik, dan bunga kecil mengunci satu sama lain tanpa ruang kosong, dalam {inks} di atas {ground}.',
        'Squares, dots and small flowers lock together without a gap, in {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Susunannya meniru kain patola dari India dan sengaja menghindari gambar makhluk hidup.',
        'The arrangement follows Indian patola cloth and deliberately leaves out living creatures.',
      ],
      [
        'Orang Pekalongan membacanya sebagai keajegan dan ingatan kepada Yang Mahakuasa.',
        'People in Pekalongan read it as steadfastness and remembrance of the divine.',
      ],
      ['Inilah motif yang juga dipasang pada lambang kota.', 'This is the motif that also appears in the city arms.'],
    ],
  },
  buketan: {
    name: ['buketan', 'buketan'],
    weight: 13,
    looks: [
      [
        'Rangkaian bunga bertangkai panjang condong bergantian ke kiri dan ke kanan, {inks} di atas dasar {ground}.',
        'Long-stemmed bouquets lean left and right in turn, {inks} on a ground of {ground}.',
      ],
      [
        'Mawar dan lili diikat menjadi satu, ditemani burung kecil, dengan {inks} pada bidang {ground} yang lapang.',
        'Roses and lilies are tied in one bunch with small birds beside them, in {inks} on an open field of {ground}.',
      ],
      [
        'Tiap kelopak diberi dua sampai tiga tingkat warna sehingga buketnya tampak bervolume; paletnya {inks} di atas {ground}.',
        'Every petal carries two or three tints, so the bouquets look full; the palette is {inks} over {ground}.',
      ],
      [
        'Buket besar mengisi kain dengan jarak lega, warnanya {inks}, dasarnya {ground}.',
        'Large bouquets fill the cloth with room between them, {inks} against {ground}.',
      ],
    ],
    senses: [
      [
        'Ragam ini lahir dari selera Indo-Eropa akhir abad ke-19 lalu dihaluskan pembatik peranakan.',
        'The style grew out of Indo-European taste in the late nineteenth century and was refined by Peranakan makers.',
      ],
      [
        'Buket dipilih orang untuk pesta dan hantaran karena kesannya cerah dan ramah.',
        'Bouquets are chosen for parties and wedding gifts because they look bright and welcoming.',
      ],
      [
        'Bunganya bunga taman Eropa, bukan bunga kampung, dan itu memang disengaja sejak dulu.',
        'The flowers are those of a European garden, not of the village, and that was always the intention.',
      ],
    ],
  },
  'tujuh-rupa': {
    name: ['tujuh rupa', 'tujuh rupa'],
    weight: 7,
    looks: [
      [
        'Tumbuhan dan satwa pesisir berdesakan dalam {inks} di atas dasar {ground}, masing-masing dengan isian yang berbeda.',
        'Coastal plants and animals crowd together in {inks} on {ground}, each with a filling of its own.',
      ],
      [
        'Mata bisa berjalan lama di kain ini: burung, daun, dan bunga saling menyela dalam {inks} pada bidang {ground}.',
        'The eye can wander here for a long time: birds, leaves and flowers interrupt one another in {inks} on {ground}.',
      ],
      [
        'Tujuh macam isian hadir di satu kain, dari sisik sampai ukel, dengan warna {inks} di atas {ground}.',
        'Seven kinds of filling share one cloth, from scales to curls, in {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Bagi warga kota pelabuhan, motif ini berarti alam yang murah hati dan bangsa-bangsa yang hidup rukun.',
        'To people of a port town it means generous nature and peoples living side by side.',
      ],
      [
        'Ragamnya berutang budi pada lukisan keramik Tiongkok yang dulu masuk lewat pelabuhan.',
        'Its drawing owes much to the painted Chinese ceramics that once came in through the harbour.',
      ],
    ],
  },
  liong: {
    name: ['liong', 'liong'],
    weight: 4,
    looks: [
      [
        'Naga bersisik meliuk di antara awan dan lidah api, {inks} di atas dasar {ground}.',
        'A scaled dragon coils between clouds and tongues of flame, {inks} on a ground of {ground}.',
      ],
      [
        'Dua naga saling membelakangi mengejar mustika, dengan {inks} pada bidang {ground}.',
        'Two dragons turn from each other in pursuit of a pearl, in {inks} on {ground}.',
      ],
    ],
    senses: [
      [
        'Liong dibawa keluarga peranakan ke pesisir dan dipakai sebagai doa kuat, makmur, dan beruntung.',
        'Peranakan families brought the liong to this coast; it is worn as a wish for strength, prosperity and luck.',
      ],
      [
        'Kain naga paling banyak dicari menjelang Imlek dan Cap Go Meh.',
        'Dragon cloths are most in demand before Lunar New Year and Cap Go Meh.',
      ],
    ],
  },
  'terang-bulan': {
    name: ['terang bulan', 'terang bulan'],
    weight: 4,
    on: [...lengths, 'panel'],
    looks: [
      [
        'Bidang tengahnya dibiarkan {ground} dan kosong, sementara hiasan {inks} menumpuk di tepi bawah seperti tersapu cahaya purnama.',
        'The centre is left empty in {ground} while the ornament, in {inks}, gathers at the lower edge as if the full moon had caught it.',
      ],
      [
        'Garis tepi terang mengelilingi bunga dan kupu di bagian bawah; di atasnya hanya ada warna {ground}, dengan {inks} sebagai aksen.',
        'A bright outline runs round the flowers and butterflies at the foot; above them there is only {ground}, with {inks} for accent.',
      ],
    ],
    senses: [
      [
        'Ruang kosong itulah cirinya: malam terang ketika hanya tepi benda yang tampak.',
        'The empty space is the point: a moonlit night when only the edges of things show.',
      ],
      [
        'Tata letak ini disukai untuk acara malam karena kainnya tenang di badan dan ramai di ujung.',
        'The layout is liked for evenings, calm on the body and busy at the hem.',
      ],
    ],
  },
  'jawa-hokokai': {
    name: ['Jawa Hokokai', 'Jawa Hokokai'],
    weight: 3,
    on: [...lengths, 'panel'],
    looks: [
      [
        'Sakura, krisan, dan kupu-kupu tumbuh dari satu sudut di atas latar yang sangat penuh, {inks} dengan dasar {ground}.',
        'Cherry blossom, chrysanthemum and butterflies grow from one corner over a very dense ground, {inks} with {ground} beneath.',
      ],
      [
        'Hampir tidak ada bagian kain yang kosong: bunga {inks} bertumpuk pada latar {ground} yang sudah terisi.',
        'Hardly any of the cloth is bare: flowers in {inks} lie over a ground of {ground} that is itself already filled.',
      ],
    ],
    senses: [
      [
        'Gaya ini berasal dari masa pendudukan Jepang, ketika mori langka dan satu kain diisi sepadat mungkin agar pembatik tetap bekerja.',
        'The style dates from the Japanese occupation, when cloth was scarce and each piece was filled as densely as possible to keep batikers in work.',
      ],
      [
        'Kolektor mencarinya karena kerapatan garisnya sukar ditiru.',
        'Collectors look for it because its density of line is hard to copy.',
      ],
    ],
  },
  encim: {
    name: ['encim', 'encim'],
    weight: 4,
    on: [...lengths, 'blus', 'bahan', 'outer'],
    looks: [
      [
        'Buket dan burung hong digambar dengan nada porselen, {inks} di atas dasar {ground}.',
        'Bouquets and phoenixes are drawn in porcelain tones, {inks} on a ground of {ground}.',
      ],
      [
        'Warna-warnanya lembut, {inks} pada {ground}, dengan bidang kepala setingkat lebih tua daripada badan kain.',
        'The colours are soft, {inks} on {ground}, with the head panel one shade deeper than the body.',
      ],
    ],
    senses: [
      [
        'Kain begini dulu dipakai perempuan peranakan bersama kebaya, dan namanya mengikuti sebutan bagi mereka.',
        'Peranakan women once wore such cloths with a kebaya, and the name is what those women were called.',
      ],
      [
        'Keluarga peranakan mengenali selera rumahnya dari warna encim.',
        'Peranakan families recognise the taste of their own house in encim colours.',
      ],
    ],
  },
  'pagi-sore': {
    name: ['pagi-sore', 'pagi-sore'],
    weight: 3,
    on: ['kain-panjang'],
    looks: [
      [
        'Kain dibelah diagonal: satu sisi berdasar {ground}, sisi lain memakai {inks}.',
        'The cloth is split on the diagonal: one side has a ground of {ground}, the other turns to {inks}.',
      ],
      [
        'Dua corak bertemu di garis miring, yang satu {ground} dan yang lain {inks}, sehingga satu kain terasa dua.',
        'Two patterns meet along a slanting line, one in {ground} and the other in {inks}, so that one cloth feels like two.',
      ],
    ],
    senses: [
      [
        'Sisi gelap dikenakan sampai siang dan sisi cerah untuk sore; cukup balik lipatannya.',
        'The dark side is worn until noon and the bright side in the evening; just turn the fold.',
      ],
      [
        'Pembagian ini dikenal sejak 1930-an dan tetap dipilih orang yang bepergian ringkas.',
        'The division has been known since the 1930s and still suits people who travel light.',
      ],
    ],
  },
  'pisan-bali': {
    name: ['pisan bali', 'pisan bali'],
    weight: 0.2,
    on: ['kain-panjang', 'sarung', 'bahan'],
    looks: [
      [
        'Jantung dan daun pisang digambar bebas dalam {inks} di atas dasar {ground}.',
        'Banana flower and leaf are drawn freely in {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Pisan bali hanyalah nama lama dalam daftar ragam hias kota; bentuk dan maknanya belum dapat dipastikan, jadi gambar ini tafsir perajin sendiri.',
        'Pisan bali is only an old name in the city’s lists; its form and meaning are not established, so this drawing is the maker’s own reading.',
      ],
    ],
  },
  'semen-pekalongan': {
    name: ['semen Pekalongan', 'semen Pekalongan'],
    weight: 4,
    looks: [
      [
        'Tunas, pohon, dan sayap tumbuh ke segala arah dengan {inks} di atas {ground}.',
        'Shoots, trees and wings grow in every direction, {inks} over {ground}.',
      ],
      [
        'Satwa kecil bersembunyi di sela tunas yang dipenuhi titik, dalam {inks} pada dasar {ground}.',
        'Small animals hide among shoots full of dots, in {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Semen berarti bersemi; di pesisir gambarnya lebih ramai dan warnanya lebih terang daripada di keraton.',
        'Semen means to sprout; on the coast it is busier and brighter than its court relative.',
      ],
      [
        'Sebagian pembatik mengaitkannya dengan delapan ajaran kepemimpinan.',
        'Some makers connect it with the eight lessons of leadership.',
      ],
    ],
  },
  'sawat-pekalongan': {
    name: ['sawat', 'sawat'],
    weight: 0.6,
    court: true,
    on: ['kain-panjang'],
    looks: [
      [
        'Sepasang sayap garuda terbuka berulang dengan isian garis halus, {inks} di atas dasar {ground}.',
        'Pairs of open garuda wings repeat with fine line filling, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Sayap itu lambang perlindungan; sawat besar dahulu termasuk pola larangan keraton, maka kain ini memakai ukuran pesisir dan kami sebut asal-usulnya.',
        'The wing is a sign of protection; the large sawat was once restricted at court, so this cloth keeps to the coastal size and we name its origin.',
      ],
    ],
  },
  'lung-lungan': {
    name: ['lung-lungan', 'lung-lungan'],
    weight: 6,
    looks: [
      [
        'Satu sulur menjalar tanpa putus dan menautkan bunga serta daun, {inks} di atas dasar {ground}.',
        'One vine creeps on unbroken and links flowers and leaves, {inks} on a ground of {ground}.',
      ],
      [
        'Batangnya mengombak dari tepi ke tepi dengan daun di tiap lengkung; warnanya {inks}, dasarnya {ground}.',
        'The stem waves from edge to edge with a leaf on every bend, in {inks} against {ground}.',
      ],
      [
        'Pucuk-pucuk muda menggulung halus dalam {inks} pada bidang {ground}.',
        'Young tips curl finely in {inks} across a field of {ground}.',
      ],
    ],
    senses: [
      [
        'Lung adalah pucuk yang menjalar; orang membacanya sebagai rezeki dan persaudaraan yang terus tumbuh.',
        'Lung is a reaching shoot; people read it as livelihood and kinship that keep growing.',
      ],
      [
        'Sulur seperti ini sering menjadi pengikat motif lain di Pekalongan.',
        'In Pekalongan a vine like this often ties other motifs together.',
      ],
    ],
  },
  'cap-kombinasi': {
    name: ['bunga coletan', 'brushed-flower'],
    weight: 1.4,
    looks: [
      [
        'Kerangka bunganya berulang persis, tetapi isian dan coletan {inks} di tiap petak berbeda; dasarnya {ground}.',
        'The outline of the flower repeats exactly, but filling and brushed colour, {inks}, differ from field to field; the ground is {ground}.',
      ],
      [
        'Kelopaknya dicolet satu per satu dengan {inks} di atas {ground}.',
        'The petals are brushed one by one in {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Cara kerja seperti ini menjaga harga tetap terjangkau tanpa menghapus jejak tangan.',
        'Working this way keeps the price within reach without erasing the hand.',
      ],
    ],
  },
  'pakem-kaumanan': {
    name: ['pakem Kaumanan', 'pakem Kaumanan'],
    weight: 2,
    on: ['sarung'],
    looks: [
      [
        'Jalur parang, jlamprang, dan buketan berselang-seling di badan sarung, {inks} di atas {ground}.',
        'Bands of parang, jlamprang and buketan take turns on the body of the sarong, {inks} over {ground}.',
      ],
      [
        'Kepala sarung dan badannya dipisah garis tegas, lalu jalur-jalurnya diisi {inks} pada dasar {ground}.',
        'A firm line parts head from body, and the bands between are filled in {inks} on {ground}.',
      ],
    ],
    senses: [
      [
        'Parang mewakili unsur Jawa, jlamprang unsur Islam, buketan unsur Eropa dan Tionghoa, sesuai kesepakatan Kampung Kauman pada 2021.',
        'Parang stands for Java, jlamprang for Islam, buketan for Europe and China, as Kauman hamlet agreed in 2021.',
      ],
    ],
  },
  'sekar-jagad': {
    name: ['sekar jagad', 'sekar jagad'],
    weight: 4,
    looks: [
      [
        'Bidang-bidang serupa pulau saling berbatasan dan masing-masing berisi motif lain, {inks} di atas {ground}.',
        'Island-like fields border one another, each holding a different motif, {inks} over {ground}.',
      ],
      [
        'Tepi tiap pulau diberi garis terang, isinya berganti-ganti dari bunga ke sisik, dalam {inks} dan {ground}.',
        'Every island has a light edge and a change of filling, from flowers to scales, in {inks} and {ground}.',
      ],
    ],
    senses: [
      [
        'Orang menyebutnya peta dunia: beragam isinya, satu kainnya.',
        'People call it a map of the world: many contents, one cloth.',
      ],
      [
        'Di pedalaman dan di pesisir motif ini sama-sama disukai orang tua pengantin.',
        'Inland and on the coast alike it is a favourite with the parents of a couple.',
      ],
    ],
  },
  'dlorong-buket': {
    name: ['dlorong buket', 'dlorong buket'],
    weight: 3,
    looks: [
      [
        'Jalur miring yang lebar berhias titik memberi jalan bagi deretan bunga, {inks} di atas {ground}.',
        'Wide slanting lanes trimmed with dots make way for rows of flowers, {inks} over {ground}.',
      ],
      [
        'Bunga mengalir di antara lorong diagonal, warnanya {inks} pada dasar {ground}.',
        'Flowers run between diagonal lanes, in {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Susunan ini dikembangkan pembatik Indo-Eropa di Pekalongan lebih dari seabad lalu.',
        'Indo-European makers in Pekalongan developed the arrangement more than a century ago.',
      ],
    ],
    worn: [
      [
        'Jalur miringnya memberi gerak ketika kain dipakai berjalan.',
        'The slanting lanes bring movement when the wearer walks.',
      ],
    ],
  },
  kelengan: {
    name: ['kelengan', 'kelengan'],
    weight: 3,
    looks: [
      [
        'Seluruh kain bermain pada satu warna: {inks} di atas {ground}, tanpa warna lain.',
        'The whole cloth plays on a single colour: {inks} on {ground}, nothing else.',
      ],
      [
        'Garisnya setipis lukisan porselen, {inks} pada dasar {ground}.',
        'The line is as thin as painted porcelain, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Keluarga peranakan dahulu memakainya saat berkabung; kini orang menyukainya karena tenang dan bersih.',
        'Peranakan families once wore it in mourning; today people like it for being calm and clean.',
      ],
      [
        'Di sebagian keluarga kain ini dikenakan pengantin sebagai tanda berat meninggalkan orang tua.',
        'In some families a bride wore it to show how hard it was to leave her parents.',
      ],
    ],
  },
  'burung-hong': {
    name: ['burung hong', 'burung hong (phoenix)'],
    weight: 3,
    looks: [
      [
        'Burung hong berekor panjang saling berhadapan di antara bunga, {inks} di atas dasar {ground}.',
        'Long-tailed phoenixes face each other among flowers, {inks} on a ground of {ground}.',
      ],
      [
        'Ekornya melambai seperti pita dengan bulatan mata di ujung, dalam {inks} pada {ground}.',
        'The tails trail like ribbons with an eye at each tip, in {inks} on {ground}.',
      ],
    ],
    senses: [
      [
        'Burung ini lambang kebajikan dan rumah tangga yang bahagia.',
        'The bird stands for virtue and a happy household.',
      ],
      [
        'Bentuknya dipinjam dari keramik dan sulaman peranakan.',
        'Its form was borrowed from Peranakan ceramics and embroidery.',
      ],
    ],
  },
  merak: {
    name: ['merak', 'peacock'],
    weight: 3,
    looks: [
      [
        'Merak mengembangkan ekor di sela bunga, {inks} di atas dasar {ground}.',
        'A peacock spreads its tail among flowers, {inks} on a ground of {ground}.',
      ],
      [
        'Lingkar mata pada bulu merak diisi titik satu per satu, warnanya {inks} pada {ground}.',
        'The eyes on the feathers are filled dot by dot, in {inks} on {ground}.',
      ],
    ],
    senses: [['Merak melambangkan keindahan dan harga diri.', 'The peacock stands for beauty and self-respect.']],
    worn: [
      [
        'Merak berarti keindahan dan harga diri, maka kainnya dipilih untuk acara malam.',
        'The peacock means beauty and self-respect, which is why such cloth is chosen for evenings.',
      ],
    ],
  },
  'kupu-kupu': {
    name: ['kupu-kupu', 'butterfly'],
    weight: 6,
    looks: [
      [
        'Kupu-kupu beterbangan di sela bunga kecil, {inks} di atas dasar {ground}.',
        'Butterflies drift between small flowers, {inks} on a ground of {ground}.',
      ],
      [
        'Sayap tiap kupu diisi berbeda, ada yang bertitik, ada yang bergaris, dalam {inks} pada {ground}.',
        'Each wing is filled differently, some dotted, some lined, in {inks} on {ground}.',
      ],
      [
        'Kupu besar dan kecil ditebar longgar sehingga dasar {ground} ikut terlihat; warnanya {inks}.',
        'Large and small butterflies are scattered loosely so the {ground} ground can breathe; they come in {inks}.',
      ],
    ],
    senses: [
      [
        'Di Pekalongan kupu-kupu dibaca sebagai perubahan menuju yang lebih baik.',
        'In Pekalongan butterflies are read as change for the better.',
      ],
    ],
    worn: [
      [
        'Motif ini ringan dan mudah dipadankan dengan busana masa kini.',
        'The motif is light and goes easily with what people wear today.',
      ],
    ],
  },
  'batik-dongeng': {
    name: ['dongeng', 'fairy-tale'],
    weight: 0.5,
    on: ['sarung', 'panel', 'kain-panjang'],
    looks: [
      [
        'Rumah, serigala, dan kereta kuda berulang seperti halaman buku cerita, {inks} di atas {ground}.',
        'Houses, wolves and carriages repeat like pages of a story book, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Adegan dongeng Eropa ini dulu dibuat untuk keluarga Indo-Eropa akhir abad ke-19 dan kini diburu kolektor.',
        'Such scenes from European tales were made for Indo-European families of the late nineteenth century and are now sought by collectors.',
      ],
    ],
  },
  kompeni: {
    name: ['kompeni', 'kompeni'],
    weight: 0.5,
    on: ['kain-panjang', 'sarung', 'panel'],
    looks: [
      [
        'Serdadu, kapal uap, dan kereta berjajar dalam barisan seperti komik, {inks} di atas dasar {ground}.',
        'Soldiers, steamships and carriages march in rows like a comic strip, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Motif ini merekam cara orang pesisir memandang kekuasaan kolonial.',
        'The motif records how coastal people looked at colonial power.',
      ],
    ],
  },
  cuwiri: {
    name: ['cuwiri', 'cuwiri'],
    weight: 0.8,
    on: ['kain-panjang', 'selendang', 'bahan'],
    looks: [
      [
        'Meru, tunas, dan sayap dikecilkan lalu dirapatkan, {inks} di atas {ground}.',
        'Mountains, shoots and wings are made small and set close, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Cuwiri berarti kecil; di pedalaman kainnya menyertai mitoni dengan harapan dihormati orang.',
        'Cuwiri means small; inland such cloth accompanied the seventh month of pregnancy in the hope of being respected.',
      ],
    ],
  },
  'urang-ayu': {
    name: ['urang ayu', 'urang ayu (shrimp)'],
    weight: 0.8,
    looks: [
      [
        'Udang-udang kecil beruas berenang di sela ganggang, {inks} di atas dasar {ground}.',
        'Small jointed shrimp swim among weeds, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Makna pastinya tidak tercatat; di kota pelabuhan ini orang biasa membacanya sebagai rezeki dari laut.',
        'Its exact meaning is not recorded; in this port town people tend to read it as what the sea provides.',
      ],
    ],
  },
  'lereng-kembang': {
    name: ['lereng kembang', 'lereng kembang'],
    weight: 4,
    looks: [
      [
        'Jalur miring yang halus berseling deretan bunga, {inks} di atas dasar {ground}.',
        'Fine slanting lanes alternate with rows of flowers, {inks} on a ground of {ground}.',
      ],
      [
        'Bunga dan kupu berbaris mengikuti kemiringan kain, warnanya {inks} pada {ground}.',
        'Flowers and butterflies follow the slope of the cloth, in {inks} on {ground}.',
      ],
    ],
    senses: [
      [
        'Susunan miringnya datang dari keraton, warnanya dari pesisir.',
        'The slanting arrangement comes from the courts, the colour from the coast.',
      ],
    ],
    worn: [
      [
        'Susunannya dari keraton, warnanya dari pesisir, dan garis miringnya memberi kesan langsing.',
        'The arrangement comes from the courts, the colour from the coast, and the slant is slimming.',
      ],
    ],
  },
  tumpal: {
    name: ['tumpal', 'tumpal'],
    weight: 2,
    on: ['sarung', 'selendang', 'taplak'],
    looks: [
      [
        'Dua deret segitiga runcing saling berhadapan dalam {inks} di atas {ground}.',
        'Two rows of pointed triangles face each other in {inks} over {ground}.',
      ],
      [
        'Segitiga tumpal tersusun rapi di satu sisi kain, {inks} pada dasar {ground}, dipisahkan garis boh dari bagian lain.',
        'Tumpal triangles line up on one side in {inks} on {ground}, set off from the rest by a boh line.',
      ],
    ],
    senses: [
      [
        'Segitiga itu dibaca sebagai gunung dan penolak bala.',
        'The triangles are read as mountains and as protection.',
      ],
    ],
  },
  'untu-walang': {
    name: ['untu walang', 'untu walang'],
    weight: 0.8,
    on: ['sarung', 'selendang', 'taplak', 'iket'],
    looks: [
      [
        'Gerigi kecil serapat gigi belalang membingkai kain dalam {inks}, tengahnya {ground}.',
        'Small teeth, close-set like a grasshopper’s, frame the cloth in {inks}, with {ground} at the centre.',
      ],
    ],
    senses: [
      [
        'Pinggiran ini salah satu ciri tata letak sarung batik Pekalongan.',
        'This edging is one of the marks of the Pekalongan sarong layout.',
      ],
    ],
  },
  banji: {
    name: ['banji', 'banji'],
    weight: 1,
    on: ['kain-panjang', 'sarung', 'bahan', 'kemeja'],
    looks: [
      [
        'Jalinan garis bertekuk menyambung dari tepi ke tepi dengan daun di sela-selanya, {inks} di atas {ground}.',
        'A hooked key-fret runs from edge to edge with leaves in between, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Banji berasal dari kata Tionghoa untuk sepuluh ribu dan berarti bahagia berlipat; untuk pembeli Eropa kami sertakan kartu penjelasan.',
        'Banji comes from the Chinese for ten thousand and means multiplied happiness; for European buyers we enclose a card that explains it.',
      ],
    ],
  },
  ganggengan: {
    name: ['ganggengan', 'ganggengan (seaweed)'],
    weight: 1.5,
    looks: [
      [
        'Helai ganggang bergelombang mengikuti arus, {inks} di atas dasar {ground}.',
        'Fronds of seaweed sway with the current, {inks} on a ground of {ground}.',
      ],
      [
        'Garis-garis panjang meliuk berdampingan tanpa bunga besar, dalam {inks} pada {ground}.',
        'Long lines bend side by side without any large flower, in {inks} on {ground}.',
      ],
    ],
    senses: [
      [
        'Motif dari pesisir Cirebon dan Indramayu ini juga lama dibuat di Pekalongan sebagai gambaran orang pantai yang luwes.',
        'This motif of the Cirebon and Indramayu coast has long been made in Pekalongan too, a picture of how adaptable shore people are.',
      ],
    ],
  },
  'bunga-laut': {
    name: ['bunga laut', 'bunga laut (sea flower)'],
    weight: 3,
    looks: [
      [
        'Karang, anemon, dan bintang laut ditebar bebas, {inks} di atas dasar {ground}.',
        'Coral, anemones and starfish are scattered freely, {inks} on a ground of {ground}.',
      ],
      [
        'Cabang karang merambat di antara bintang laut, warnanya {inks} pada {ground}.',
        'Branches of coral reach between starfish, in {inks} on {ground}.',
      ],
    ],
    senses: [
      [
        'Kajian menyebutnya contoh lambang bahari dalam batik kota ini.',
        'Studies name it as an example of the sea in the batik of this city.',
      ],
    ],
    worn: [
      [
        'Perancang muda menyukainya untuk busana santai karena langsung bercerita tentang pantai.',
        'Young designers like it for resort wear because it speaks of the shore at once.',
      ],
    ],
  },
  'kawung-jenggot': {
    name: ['kawung jenggot', 'kawung jenggot'],
    weight: 0.5,
    on: ['kain-panjang', 'sarung', 'selendang'],
    looks: [
      [
        'Oval kawung diberi garis halus serupa janggut di tepinya, {inks} di atas {ground}.',
        'The ovals of kawung wear fine beard-like lines along the edge, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Motif ini tercatat pada batik Rifa’iyah di Kalipucang, Batang, dan kami menyebut asalnya di label.',
        'The motif is recorded among the Rifa’iyah batik of Kalipucang, Batang, and our label says so.',
      ],
    ],
  },
  'pelo-ati': {
    name: ['pelo ati', 'pelo ati'],
    weight: 0.5,
    on: ['kain-panjang', 'sarung', 'selendang'],
    looks: [
      [
        'Burung tanpa kepala membawa hati dan ampela di tubuhnya, {inks} di atas latar {ground}.',
        'A headless bird carries heart and gizzard in its body, {inks} on {ground}.',
      ],
    ],
    senses: [
      [
        'Dalam batik Rifa’iyah dari Batang, hati memuat sifat terpuji dan ampela sifat yang harus dibuang.',
        'In the Rifa’iyah batik of Batang the heart holds praiseworthy traits and the gizzard the faults to be thrown out.',
      ],
    ],
  },
  'materos-satrio': {
    name: ['materos satrio', 'materos satrio'],
    weight: 0.5,
    on: ['kain-panjang', 'selendang'],
    looks: [
      [
        'Sulur ukel yang sangat kecil bertaut rapi sampai ke tepi, {inks} di atas {ground}.',
        'Very small curls interlock neatly right to the edge, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Di Kalipucang, Batang, kain ini menjadi hantaran pengantin dan berarti persaudaraan yang tidak putus.',
        'In Kalipucang, Batang, it is given at weddings and means kinship that does not break.',
      ],
    ],
  },
  'kotak-kitir': {
    name: ['kotak kitir', 'kotak kitir (pinwheel)'],
    weight: 1,
    looks: [
      [
        'Kotak-kotak berisi baling-baling kecil tersusun rapi, {inks} di atas dasar {ground}.',
        'Squares holding small pinwheels stand in order, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Pilihan bentuk geometris ini berasal dari batik Rifa’iyah yang menghindari gambar makhluk hidup.',
        'The geometric choice comes from Rifa’iyah batik, which avoids living figures.',
      ],
    ],
  },
  tambal: {
    name: ['tambal', 'tambal (patchwork)'],
    weight: 1.2,
    looks: [
      [
        'Segitiga dan kotak berisi aneka motif disusun seperti kain tambalan, {inks} di atas {ground}.',
        'Triangles and squares of assorted motifs are set like patches, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Tambal dahulu diselimutkan pada orang sakit dan dimaknai menutup kekurangan diri.',
        'Tambal was once laid over the sick and is read as mending one’s own faults.',
      ],
    ],
  },
  'tiga-negeri': {
    name: ['tiga negeri', 'tiga negeri'],
    weight: 1.4,
    on: [...lengths],
    looks: [
      [
        'Tiga warna bertemu di satu kain, {inks} pada dasar {ground}, dengan latar parang yang tipis.',
        'Three colours meet on one cloth, {inks} on {ground}, above a thin parang ground.',
      ],
    ],
    senses: [
      [
        'Dulu kainnya berpindah kota untuk tiap warna: merah di Lasem, biru di Pekalongan, soga di Solo; yang ini diwarnai seluruhnya di Pekalongan.',
        'Once the cloth travelled for each colour, red in Lasem, blue in Pekalongan, brown in Solo; this one was dyed entirely in Pekalongan.',
      ],
    ],
  },
  'bang-biru': {
    name: ['bang biru', 'bang biru'],
    weight: 2,
    looks: [
      [
        'Hanya {inks} yang dipakai di atas {ground}, seperti kain pesisir sebelum zaman warna sintetis.',
        'Only {inks} are used on {ground}, as on coastal cloth before synthetic dyes.',
      ],
      [
        'Bunga-bunga terbagi antara {inks}, dengan dasar {ground} yang bersih.',
        'The flowers divide between {inks}, with a clean ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Bang berarti merah; pasangan merah dan biru ini dikenal dari Pekalongan sampai Lasem.',
        'Bang means red; the pair of red and blue is known from Pekalongan to Lasem.',
      ],
    ],
  },
  tsunami: {
    name: ['tsunami', 'tsunami'],
    weight: 0.6,
    on: ['kain-panjang', 'panel', 'bahan'],
    looks: [
      [
        'Gelombang besar menggulung melintasi kain, {inks} di atas dasar {ground}.',
        'A great wave rolls across the cloth, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Motif ini muncul sekitar 2005 sebagai kenangan dan doa keselamatan, sebab pembatik kota ini biasa mencatat peristiwa pada kain.',
        'It appeared around 2005 as remembrance and a prayer for safety, for batikers here are used to recording events on cloth.',
      ],
    ],
  },
  bangau: {
    name: ['bangau', 'crane'],
    weight: 2,
    looks: [
      [
        'Bangau berdiri di antara teratai, {inks} di atas dasar {ground}.',
        'Cranes stand among lotus, {inks} on a ground of {ground}.',
      ],
      [
        'Sepasang bangau terbang rendah di atas buluh, warnanya {inks} pada {ground}.',
        'A pair of cranes flies low over reeds, in {inks} on {ground}.',
      ],
    ],
    senses: [['Bangau melambangkan umur panjang dan kesetiaan.', 'Cranes stand for long life and fidelity.']],
  },
  'pucuk-rebung': {
    name: ['pucuk rebung', 'pucuk rebung (bamboo shoot)'],
    weight: 2,
    on: ['sarung', 'selendang', 'kain-panjang', 'bahan', 'taplak'],
    looks: [
      [
        'Segitiga tunas bambu berderet berhadapan, {inks} di atas dasar {ground}.',
        'Bamboo-shoot triangles stand in facing rows, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Perajin Pekalongan membuatnya atas pesanan pedagang Sumatra; artinya tumbuh dan berguna pada setiap umur.',
        'Pekalongan makers produce it for traders from Sumatra; it means growing and being useful at every age.',
      ],
    ],
  },
  gringsing: {
    name: ['gringsing', 'gringsing'],
    weight: 1,
    on: ['kain-panjang', 'bahan', 'selendang', 'kemeja'],
    looks: [
      [
        'Sisik kecil bertitik menutup seluruh kain, {inks} di atas {ground}.',
        'Small dotted scales cover the whole cloth, {inks} over {ground}.',
      ],
    ],
    senses: [
      ['Namanya dikaitkan dengan harapan terhindar dari sakit.', 'The name is linked to a wish to be spared illness.'],
    ],
  },
  kawung: {
    name: ['kawung', 'kawung'],
    weight: 0.4,
    court: true,
    on: ['kain-panjang', 'bahan'],
    looks: [
      [
        'Empat oval bersilang seperti belahan kolang-kaling, {inks} di atas dasar {ground}.',
        'Four ovals cross like sliced palm fruit, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Kawung adalah pola tua dari keraton Yogyakarta yang bermakna pengendalian diri; bengkel kami mengerjakannya dengan menyebut asalnya.',
        'Kawung is an old pattern of the Yogyakarta court that speaks of self-control; we make it and name where it comes from.',
      ],
    ],
  },
  truntum: {
    name: ['truntum', 'truntum'],
    weight: 1,
    on: ['kain-panjang', 'selendang', 'bahan', 'sarimbit'],
    looks: [
      [
        'Bintang-bunga kecil bertabur di seluruh kain, {inks} di atas dasar {ground}.',
        'Small star-flowers are strewn over the cloth, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Motif dari Surakarta ini berarti cinta yang tumbuh kembali dan biasa dipakai orang tua pengantin.',
        'This motif from Surakarta means love that grows again and is usually worn by the parents of the couple.',
      ],
    ],
  },
  'parang-rusak': {
    name: ['parang rusak', 'parang rusak'],
    weight: 0.3,
    court: true,
    on: ['kain-panjang'],
    looks: [
      [
        'Barisan S miring bersambung dengan mlinjon di antaranya, {inks} di atas {ground}.',
        'Slanting S-forms link up with lozenges between them, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Parang rusak termasuk pola larangan keraton; kami membuatnya terbatas, menyebut asalnya, dan menyarankan tidak dipakai di lingkungan keraton.',
        'Parang rusak is one of the restricted court patterns; we make few, state its origin and advise against wearing it within the palaces.',
      ],
    ],
  },
  'parang-barong': {
    name: ['parang barong', 'parang barong'],
    weight: 0.12,
    court: true,
    on: ['kain-panjang'],
    looks: [
      [
        'Parang berukuran besar menyapu kain dari sudut ke sudut, {inks} di atas {ground}.',
        'The large parang sweeps the cloth from corner to corner, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Pola ini dahulu hanya untuk raja dan tetap dihormati sebagai larangan keraton; kain ini dibuat untuk pajangan dan pelajaran.',
        'The pattern was once for the king alone and is still respected as restricted; this cloth is meant for display and teaching.',
      ],
    ],
  },
  'parang-klitik': {
    name: ['parang klitik', 'parang klitik'],
    weight: 1,
    looks: [
      [
        'Parang kecil berjajar rapat dan halus, {inks} di atas dasar {ground}.',
        'Small parang run close and fine, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Ukuran kecil ini dahulu dipakai putri keraton di pedalaman; sekarang lazim untuk kantor.',
        'This small size was once worn by princesses inland; today it is common at the office.',
      ],
    ],
  },
  'mega-mendung': {
    name: ['mega mendung', 'mega mendung'],
    weight: 0.8,
    looks: [
      [
        'Awan berlapis dengan garis yang bergradasi, {inks} di atas dasar {ground}.',
        'Layered clouds step from tone to tone, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Mega mendung adalah lambang Cirebon dan berarti hati yang teduh; kain ini dibuat di Pekalongan dan kami katakan apa adanya.',
        'Mega mendung is the emblem of Cirebon and means a calm heart; this cloth was made in Pekalongan and we say so.',
      ],
    ],
  },
  sidomukti: {
    name: ['sidomukti', 'sidomukti'],
    weight: 0.5,
    on: ['kain-panjang', 'selendang'],
    looks: [
      [
        'Belah ketupat berisi sayap, kupu, dan bangunan kecil berulang, {inks} di atas {ground}.',
        'Lozenges holding wings, butterflies and small pavilions repeat, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Sido berarti jadi dan mukti sejahtera; motif dari Surakarta ini dikenakan pengantin.',
        'Sido means come true and mukti prosperity; brides and grooms wear this motif from Surakarta.',
      ],
    ],
  },
  'nitik-yogyakarta': {
    name: ['nitik', 'nitik'],
    weight: 0.4,
    on: ['kain-panjang'],
    looks: [
      [
        'Titik dan strip pendek membentuk bunga persegi, {inks} di atas {ground}.',
        'Dots and short strokes build square flowers, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Susunannya mengikuti nitik dari Yogyakarta; karena dibuat di Pekalongan, kain ini tidak memakai tanda indikasi geografis Yogyakarta.',
        'It follows the nitik of Yogyakarta; being made in Pekalongan, it does not carry Yogyakarta’s geographical indication.',
      ],
    ],
  },
  'udan-liris': {
    name: ['udan liris', 'udan liris'],
    weight: 0.3,
    court: true,
    on: ['kain-panjang'],
    looks: [
      [
        'Jalur miring yang sempit berisi isian berganti-ganti seperti gerimis, {inks} di atas {ground}.',
        'Narrow slanting lanes change their filling like drizzle, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Udan liris bermakna ketabahan dan termasuk pola larangan keraton; kami mengerjakannya terbatas dengan menyebut asalnya.',
        'Udan liris speaks of endurance and belongs to the restricted court patterns; we make few and name the origin.',
      ],
    ],
  },
  'paksi-naga-liman': {
    name: ['paksi naga liman', 'paksi naga liman'],
    weight: 0.3,
    on: ['kain-panjang', 'panel'],
    looks: [
      [
        'Burung, naga, dan gajah menyatu dalam satu makhluk, {inks} di atas dasar {ground}.',
        'Bird, dragon and elephant merge into one creature, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Gambarnya mengikuti kereta pusaka Keraton Kanoman Cirebon dan melambangkan tiga budaya yang bersatu.',
        'The drawing follows the heirloom carriage of the Kanoman court in Cirebon and stands for three cultures united.',
      ],
    ],
  },
  latohan: {
    name: ['latohan', 'latohan (sea grape)'],
    weight: 0.4,
    on: ['kain-panjang', 'sarung', 'selendang'],
    looks: [
      [
        'Butir-butir serupa anggur laut merangkai sulur, {inks} di atas dasar {ground}.',
        'Beads like sea grapes string themselves into vines, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Latohan motif khas Lasem; pembatik kami mengerjakannya sebagai penghormatan kepada kota tetangga di pesisir.',
        'Latohan belongs to Lasem; our batikers make it as a bow to a neighbour on the same coast.',
      ],
    ],
  },
  'watu-pecah': {
    name: ['watu pecah', 'watu pecah (broken stone)'],
    weight: 0.3,
    on: ['kain-panjang'],
    looks: [
      [
        'Bidang-bidang retak seperti batu pecah diselingi bintang kecil, {inks} di atas {ground}.',
        'Fields cracked like broken stone are strewn with small stars, {inks} over {ground}.',
      ],
    ],
    senses: [
      [
        'Di Lasem motif ini mengenang kerja paksa membangun jalan pos.',
        'In Lasem it remembers the forced labour on the post road.',
      ],
    ],
  },
  merawit: {
    name: ['merawit', 'merawit'],
    weight: 0.2,
    on: ['kain-panjang'],
    looks: [
      [
        'Garis setipis rambut menggambar awan dan sulur, {inks} di atas dasar {ground}.',
        'Hair-thin lines draw clouds and vines, {inks} on a ground of {ground}.',
      ],
    ],
    senses: [
      [
        'Merawit adalah keahlian Cirebon yang dilindungi indikasi geografis; kain buatan Pekalongan ini hanya belajar darinya.',
        'Merawit is a Cirebon skill protected by a geographical indication; this Pekalongan cloth only learns from it.',
      ],
    ],
  },
  'ceplok-kembang': {
    name: ['ceplok kembang', 'ceplok kembang'],
    weight: 5,
    looks: [
      [
        'Bunga dalam lingkaran berulang rapi dari tepi ke tepi, {inks} di atas dasar {ground}.',
        'Flowers set in circles repeat evenly from edge to edge, {inks} on a ground of {ground}.',
      ],
      [
        'Satu bunga, satu petak: susunannya tenang dan rata, dalam {inks} pada {ground}.',
        'One flower, one square: the arrangement is calm and even, in {inks} on {ground}.',
      ],
    ],
    senses: [
      [
        'Ceplok yang netral seperti ini menjadi pilihan kantor dan pembeli luar negeri.',
        'A neutral ceplok like this is what offices and buyers abroad choose.',
      ],
      [
        'Menyederhanakan bunga menjadi petak adalah kebiasaan setua relief candi.',
        'Turning a flower into a square is a habit as old as temple reliefs.',
      ],
    ],
  },
};
