import type { BoundName, FacetName, SearchKind, Sort } from '#src/domain/catalogue/query.ts';
import { dictionary } from './locale.ts';

interface Texts {
  title: string;
  lede: string;
  searchLabel: string;
  searchHint: string;
  search: string;
  /** `#` stands for their number. */
  suggestions: string;
  noSuggestions: string;
  suggestionList: string;
  suggestionKind: Record<'motif' | 'workshop' | 'kelurahan' | 'term' | 'query', string>;
  tabs: string;
  kinds: Record<SearchKind, string>;
  counted: Record<SearchKind, (count: string) => string>;
  found: (counted: string, text: string) => string;
  loading: string;
  filters: string;
  filtersChosen: (count: number) => string;
  chosen: string;
  remove: (name: string) => string;
  clear: string;
  show: (counted: string) => string;
  apply: string;
  more: (count: number) => string;
  facets: Record<FacetName, string>;
  availability: Record<'ready' | 'made-to-order', string>;
  price: string;
  terms: string;
  bounds: Record<BoundName, string>;
  boundChips: Record<BoundName, (value: string) => string>;
  /** Names of the bounds inside `without`. */
  boundNames: Record<BoundName, string>;
  sort: string;
  sorts: Record<Sort, string>;
  pages: string;
  previous: string;
  next: string;
  page: (page: string) => string;
  pageOf: (page: string, last: string) => string;
  didYouMean: string;
  /** Follows the name of the technique. */
  printedNote: string;
  printedLink: string;
  nothing: Record<SearchKind, string>;
  nothingFor: (text: string) => string;
  beyond: string;
  firstPage: string;
  dropOne: string;
  allFilters: string;
  without: (name: string, counted: string) => string;
  alsoFound: string;
  noted: string;
  startAgain: string;
  wholeCatalogue: string;
  allMotifs: string;
  allWorkshops: string;
}

export const catalogue = dictionary<Texts>({
  id: {
    title: 'Katalog',
    lede: 'Kain dan busana langsung dari bengkel batik Kota Pekalongan.',
    searchLabel: 'Cari kain, motif, atau bengkel',
    searchHint: 'Misalnya jlamprang merah, sarung tulis, Kauman',
    search: 'Cari',
    suggestions: 'Ada # saran. Gunakan panah naik dan turun.',
    noSuggestions: 'Tidak ada saran.',
    suggestionList: 'Saran',
    suggestionKind: { motif: 'Motif', workshop: 'Bengkel', kelurahan: 'Kelurahan', term: 'Saringan', query: 'Cari' },
    tabs: 'Jenis hasil',
    kinds: { listings: 'Kain', workshops: 'Bengkel', motifs: 'Motif' },
    counted: {
      listings: (count) => `${count} kain`,
      workshops: (count) => `${count} bengkel`,
      motifs: (count) => `${count} motif`,
    },
    found: (counted, text) => `${counted} untuk “${text}”`,
    loading: 'Memuat hasil…',
    filters: 'Saring',
    filtersChosen: (count) => `${count} dipilih`,
    chosen: 'Saringan yang dipilih',
    remove: (name) => `Hapus saringan ${name}`,
    clear: 'Hapus semua',
    show: (counted) => `Lihat ${counted}`,
    apply: 'Terapkan',
    more: (count) => `${count} lainnya`,
    facets: {
      technique: 'Teknik',
      motif: 'Motif',
      product: 'Jenis barang',
      cloth: 'Bahan kain',
      dye: 'Pewarna',
      colour: 'Warna',
      kelurahan: 'Kelurahan',
      availability: 'Ketersediaan',
      level: 'Kesiapan ekspor bengkel, paling rendah',
      certificate: 'Sertifikat bengkel',
    },
    availability: { ready: 'Stok siap kirim', 'made-to-order': 'Dibuat sesuai pesanan' },
    price: 'Harga satuan',
    terms: 'Jumlah dan waktu',
    bounds: {
      price_from: 'Dari (Rp)',
      price_to: 'Sampai (Rp)',
      minimum_order: 'Pesanan minimum paling banyak (pcs)',
      lead_time: 'Waktu pengerjaan paling lama (hari)',
    },
    boundChips: {
      price_from: (value) => `mulai Rp ${value}`,
      price_to: (value) => `sampai Rp ${value}`,
      minimum_order: (value) => `minimum ≤ ${value} pcs`,
      lead_time: (value) => `jadi ≤ ${value} hari`,
    },
    boundNames: {
      price_from: 'harga terendah',
      price_to: 'harga tertinggi',
      minimum_order: 'pesanan minimum',
      lead_time: 'waktu pengerjaan',
    },
    sort: 'Urutkan',
    sorts: {
      relevance: 'Paling cocok',
      newest: 'Terbaru',
      'price-low': 'Harga terendah',
      'price-high': 'Harga tertinggi',
      'lead-time': 'Paling cepat jadi',
      'minimum-order': 'Pesanan minimum terkecil',
    },
    pages: 'Halaman hasil',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    page: (page) => `Halaman ${page}`,
    pageOf: (page, last) => `Halaman ${page} dari ${last}`,
    didYouMean: 'Mungkin maksud Anda:',
    printedNote: 'dicetak tanpa lilin panas, jadi bukan batik.',
    printedLink: 'Apa bedanya?',
    nothing: {
      listings: 'Belum ada kain yang cocok',
      workshops: 'Belum ada bengkel yang cocok',
      motifs: 'Belum ada motif yang cocok',
    },
    nothingFor: (text) => `untuk “${text}”`,
    beyond: 'Halaman ini sudah melewati hasil terakhir.',
    firstPage: 'Kembali ke halaman pertama',
    dropOne: 'Longgarkan saringan',
    allFilters: 'apa pun',
    without: (name, counted) => `tanpa saringan ${name.toLowerCase()}: ${counted}`,
    alsoFound: 'Kata yang sama ditemukan di',
    noted:
      'Coba nama motif, teknik, atau kelurahan. Kata ini kami catat tanpa data pribadi, supaya kota tahu kain apa yang dicari tetapi belum ada.',
    startAgain: 'Mulai dari sini',
    wholeCatalogue: 'Seluruh katalog',
    allMotifs: 'Semua motif',
    allWorkshops: 'Semua bengkel',
  },
  en: {
    title: 'Catalogue',
    lede: 'Cloth and clothing from the batik workshops of Pekalongan.',
    searchLabel: 'Search cloth, motifs or workshops',
    searchHint: 'For example red jlamprang, hand-drawn sarong, Kauman',
    search: 'Search',
    suggestions: '# suggestions. Use the up and down arrows.',
    noSuggestions: 'No suggestions.',
    suggestionList: 'Suggestions',
    suggestionKind: { motif: 'Motif', workshop: 'Workshop', kelurahan: 'Ward', term: 'Filter', query: 'Search' },
    tabs: 'Kinds of result',
    kinds: { listings: 'Cloth', workshops: 'Workshops', motifs: 'Motifs' },
    counted: {
      listings: (count) => `${count} ${count === '1' ? 'cloth' : 'cloths'}`,
      workshops: (count) => `${count} ${count === '1' ? 'workshop' : 'workshops'}`,
      motifs: (count) => `${count} ${count === '1' ? 'motif' : 'motifs'}`,
    },
    found: (counted, text) => `${counted} for “${text}”`,
    loading: 'Loading results…',
    filters: 'Filter',
    filtersChosen: (count) => `${count} chosen`,
    chosen: 'Chosen filters',
    remove: (name) => `Remove filter ${name}`,
    clear: 'Clear all',
    show: (counted) => `Show ${counted}`,
    apply: 'Apply',
    more: (count) => `${count} more`,
    facets: {
      technique: 'Technique',
      motif: 'Motif',
      product: 'Product',
      cloth: 'Cloth',
      dye: 'Dye',
      colour: 'Colour',
      kelurahan: 'Ward (kelurahan)',
      availability: 'Availability',
      level: 'Workshop’s export readiness, at least',
      certificate: 'Workshop’s certificates',
    },
    availability: { ready: 'In stock', 'made-to-order': 'Made to order' },
    price: 'Price per piece',
    terms: 'Quantity and time',
    bounds: {
      price_from: 'From (Rp)',
      price_to: 'To (Rp)',
      minimum_order: 'Minimum order at most (pieces)',
      lead_time: 'Lead time at most (days)',
    },
    boundChips: {
      price_from: (value) => `from Rp ${value}`,
      price_to: (value) => `up to Rp ${value}`,
      minimum_order: (value) => `minimum ≤ ${value} pieces`,
      lead_time: (value) => `made in ≤ ${value} days`,
    },
    boundNames: {
      price_from: 'lowest price',
      price_to: 'highest price',
      minimum_order: 'minimum order',
      lead_time: 'lead time',
    },
    sort: 'Sort',
    sorts: {
      relevance: 'Best match',
      newest: 'Newest',
      'price-low': 'Lowest price',
      'price-high': 'Highest price',
      'lead-time': 'Shortest lead time',
      'minimum-order': 'Smallest minimum order',
    },
    pages: 'Pages of results',
    previous: 'Previous',
    next: 'Next',
    page: (page) => `Page ${page}`,
    pageOf: (page, last) => `Page ${page} of ${last}`,
    didYouMean: 'Did you mean:',
    printedNote: 'is printed without hot wax: not batik.',
    printedLink: 'How they differ',
    nothing: {
      listings: 'No cloth matches yet',
      workshops: 'No workshop matches yet',
      motifs: 'No motif matches yet',
    },
    nothingFor: (text) => `for “${text}”`,
    beyond: 'This page lies beyond the last result.',
    firstPage: 'Back to the first page',
    dropOne: 'Loosen the filters',
    allFilters: 'any filter',
    without: (name, counted) => `without ${name}: ${counted}`,
    alsoFound: 'The same words are found in',
    noted:
      'Try the name of a motif, a technique or a ward. We note these words, without personal data, so that the city learns which cloth is wanted but not yet here.',
    startAgain: 'Start from here',
    wholeCatalogue: 'The whole catalogue',
    allMotifs: 'All motifs',
    allWorkshops: 'All workshops',
  },
});
