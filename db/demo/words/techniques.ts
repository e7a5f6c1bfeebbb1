import type { Pair } from './motifs.ts';

export interface TechniqueWords {
  /** Joins a title: "jlamprang merah tulis", "Hand-drawn jlamprang". */
  title: Pair;
  /** How it is made. {days} is the working time of one piece in words. */
  ways: readonly Pair[];
  /** What differs between two pieces. */
  varies: readonly Pair[];
}

export const techniqueWords: Record<string, TechniqueWords> = {
  tulis: {
    title: ['tulis', 'hand-drawn'],
    ways: [
      [
        'Setiap garis ditulis dengan canting di kedua sisi kain, dan satu lembar memakan waktu {days}.',
        'Every line is drawn with the canting on both faces, and one piece takes {days}.',
      ],
      [
        'Satu pembatik mengerjakan klowong sampai isen pada lembar yang sama supaya tangannya seragam, selama {days}.',
        'One batiker carries the piece from outline to filling so the hand stays the same, over {days}.',
      ],
      [
        'Malam ditorehkan dengan tiga ukuran canting: untuk kerangka, isian, dan tembokan; pengerjaannya {days}.',
        'The wax is laid with three sizes of canting, for outline, filling and blocking; the work takes {days}.',
      ],
      [
        'Titik-titiknya dibubuhkan satu per satu dengan canting cecek, pekerjaan {days} sebelum kain dilorod.',
        'The dots are set one at a time with the cecek canting, {days} of work before the wax is boiled out.',
      ],
      [
        'Kain dibatik, diwarnai, ditutup lagi, lalu diwarnai kembali; dari pola sampai lorodan terakhir perlu {days}.',
        'The cloth is waxed, dyed, covered and dyed again; from drawing to the last boil it needs {days}.',
      ],
      [
        'Polanya digambar pensil lebih dahulu, kemudian dicanting perlahan selama {days}.',
        'The design is pencilled first and then followed slowly with the canting for {days}.',
      ],
    ],
    varies: [
      [
        'Jarak titik dan tebal garis berbeda sedikit pada setiap lembar, itulah tanda tulisan tangan.',
        'Spacing and thickness of line differ a little from piece to piece, as handwriting does.',
      ],
      [
        'Warna lembar berikutnya bisa bergeser setengah nada karena celupan dilakukan per lembar.',
        'The next piece may shift by half a tone, because each is dyed on its own.',
      ],
      [
        'Foto menunjukkan lembar contoh; letak motif pada lembar Anda akan bergeser beberapa sentimeter.',
        'The photograph shows a sample; on your piece the motif will sit a few centimetres differently.',
      ],
      [
        'Retak malam yang halus di beberapa tempat adalah bawaan proses, bukan cacat.',
        'Fine wax crackle in places belongs to the process and is no fault.',
      ],
    ],
  },
  kombinasi: {
    title: ['kombinasi', 'stamped-and-drawn'],
    ways: [
      [
        'Kerangkanya dicap dengan tembaga, lalu isian dan tepinya ditulis tangan; satu lembar selesai dalam {days}.',
        'The outline is stamped with copper, then filling and edges are drawn by hand; a piece is done in {days}.',
      ],
      [
        'Cap menjaga jarak antarmotif, canting memberi napas pada kelopak dan daunnya, dengan waktu kerja {days}.',
        'The stamp keeps the spacing, the canting gives life to petal and leaf, with {days} of work.',
      ],
      [
        'Setelah dicap, kain berpindah ke para pembatik yang menambahkan isen dan titik selama {days}.',
        'After stamping, the cloth goes to the batikers who add filling and dots over {days}.',
      ],
      [
        'Bagian tengah memakai cap dan bagian tepi ditulis dengan canting, jadi pengerjaannya {days}.',
        'The field is stamped and the border drawn with the canting, so the work takes {days}.',
      ],
      [
        'Dua cap tembaga dipakai bergantian, selebihnya goresan canting; perlu {days} sampai kain dilorod.',
        'Two copper stamps take turns and the rest is canting work; it needs {days} until the wax is boiled out.',
      ],
    ],
    varies: [
      [
        'Garis capnya sama, tetapi isiannya berbeda pada tiap lembar.',
        'The stamped line repeats, but the filling differs on every piece.',
      ],
      [
        'Coletan warna dikerjakan dengan kuas, sehingga pinggir warnanya tidak pernah persis sama.',
        'Colour is brushed in, so its edges are never quite the same twice.',
      ],
      [
        'Warna antarbatch dapat bergeser tipis; untuk pesanan seragam kami celup sekaligus.',
        'Shades can move slightly between batches; for matching orders we dye everything in one go.',
      ],
      [
        'Sambungan cap disamarkan dengan canting, tetapi mata yang terlatih masih dapat menemukannya.',
        'Stamp joins are hidden with the canting, though a trained eye will still find them.',
      ],
    ],
  },
  cap: {
    title: ['cap', 'stamped'],
    ways: [
      [
        'Malam panas dibubuhkan dengan cap tembaga dua kali, sekali dari muka dan sekali dari belakang; satu lembar selesai dalam {days}.',
        'Hot wax goes on with a copper stamp twice, once from the face and once from the back; a piece is finished in {days}.',
      ],
      [
        'Tukang cap menyambung raport dengan mata dan tangan, tanpa garis bantu; dari cap sampai lorodan perlu {days}.',
        'The stamper joins the repeat by eye and hand, without guide lines; from stamping to boiling it takes {days}.',
      ],
      [
        'Cap tembaganya buatan perajin kota ini, dan prosesnya sampai kering {days}.',
        'The copper stamp was built in this city, and the process takes {days} until dry.',
      ],
      [
        'Dua tukang cap bekerja di meja berbusa basah, lalu kain dicelup dan dilorod, seluruhnya {days}.',
        'Two stampers work at padded wet tables, then the cloth is dyed and boiled out, {days} in all.',
      ],
      [
        'Setelah dicap dan dicelup, kain ditutup malam sekali lagi agar warna kedua masuk; waktunya {days}.',
        'After stamping and dyeing, the cloth is waxed again so a second colour can enter; this takes {days}.',
      ],
    ],
    varies: [
      [
        'Raportnya teratur, tetapi tetes malam dan sambungan cap tetap memberi tiap lembar wajah sendiri.',
        'The repeat is regular, yet drips of wax and stamp joins give each piece its own face.',
      ],
      [
        'Nada warna dapat bergeser tipis antara satu celupan dan celupan berikutnya.',
        'The tone may move slightly from one dye bath to the next.',
      ],
      [
        'Untuk jumlah besar, kami memisahkan lembar menurut nada warna sebelum dikemas.',
        'For larger quantities we sort the pieces by tone before packing.',
      ],
      [
        'Urat retakan pada dasar kain tidak dapat diulang persis.',
        'The veins of crackle in the ground cannot be repeated exactly.',
      ],
    ],
  },
  printing: {
    title: ['tekstil bermotif batik', 'textile with batik motif'],
    ways: [
      [
        'Gambarnya dicetak dengan sablon rakel tanpa malam panas, jadi ini tekstil bermotif batik dan bukan batik.',
        'The drawing is screen-printed without hot wax, so this is a textile with batik motif and not batik.',
      ],
      [
        'Kain ini hasil cetak; kami menjualnya dengan keterangan tekstil bermotif batik sesuai aturan kota.',
        'This cloth is printed; we sell it as textile with batik motif, as the city’s rules ask.',
      ],
      [
        'Tidak ada malam dan canting dalam pembuatannya: motif dicetak di satu sisi dengan meja sablon.',
        'No wax and no canting are involved: the motif is printed on one face at a screen table.',
      ],
      [
        'Motif dicetak empat warna pada meja sablon sepanjang dua puluh meter; label kain menyebutnya tekstil, bukan batik.',
        'The motif is printed in four colours on a screen table twenty metres long; the label calls it textile, not batik.',
      ],
    ],
    varies: [
      ['Sisi belakangnya lebih pucat, seperti lazimnya kain cetak.', 'The back is paler, as printed cloth usually is.'],
      [
        'Ulangan motifnya sama di seluruh gulungan, cocok bila Anda perlu jumlah banyak yang serupa.',
        'The repeat is identical along the roll, which helps when you need many alike.',
      ],
      [
        'Sampel warna dapat dikirim lebih dahulu untuk pesanan di atas seratus potong.',
        'Colour samples can be sent first for orders above a hundred pieces.',
      ],
      [
        'Nada warna antargulungan kami cocokkan dengan kartu acuan.',
        'Shades between rolls are matched to a reference card.',
      ],
    ],
  },
};
