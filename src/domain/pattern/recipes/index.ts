import type { Cloth } from '../cloth.ts';
import type { PatternMotif } from '../motif.ts';
import { drawBanji } from './banji.ts';
import { drawCeplok } from './ceplok.ts';
import { composeFrom, drawComposition } from './compose.ts';
import { compositions } from './compositions.ts';
import { scatterings } from './compositions-scatter.ts';
import { drawCranes, drawMoonlight, drawTeeth } from './edge.ts';
import { drawFlowerLanes } from './flower-lanes.ts';
import { drawGringsing } from './gringsing.ts';
import { drawKaumanan } from './kaumanan.ts';
import { drawKawung } from './kawung.ts';
import { drawLiris } from './lanes.ts';
import { drawBananas, drawSidomukti } from './lozenge.ts';
import { drawMegaMendung } from './mega-mendung.ts';
import { drawNitik } from './nitik.ts';
import { drawParang } from './parang.ts';
import { drawPatchwork } from './patchwork.ts';
import { drawHokokai, drawPagiSore } from './split.ts';
import { drawPinwheels } from './pinwheels.ts';
import { drawProcession } from './procession.ts';
import { drawSurge } from './surge.ts';
import { drawTambal } from './tambal.ts';
import { drawTumpal } from './tumpal.ts';
import { drawVine } from './vine.ts';

type Recipe = (motif: PatternMotif) => Cloth;

const recipes: Readonly<Record<string, Recipe>> = {
  jlamprang: drawNitik,
  'nitik-yogyakarta': drawNitik,
  kawung: drawKawung,
  'kawung-jenggot': drawKawung,
  'parang-rusak': drawParang,
  'parang-barong': drawParang,
  'parang-klitik': drawParang,
  'udan-liris': drawLiris,
  'dlorong-buket': drawFlowerLanes,
  'lereng-kembang': drawFlowerLanes,
  'ceplok-kembang': drawCeplok,
  'cap-kombinasi': drawCeplok,
  truntum: drawCeplok,
  cuwiri: drawCeplok,
  'materos-satrio': drawCeplok,
  'kotak-kitir': drawPinwheels,
  sidomukti: drawSidomukti,
  'pisan-bali': drawBananas,
  banji: drawBanji,
  gringsing: drawGringsing,
  'mega-mendung': drawMegaMendung,
  tsunami: drawSurge,
  tumpal: drawTumpal,
  'pucuk-rebung': drawTumpal,
  'untu-walang': drawTeeth,
  'terang-bulan': drawMoonlight,
  bangau: drawCranes,
  'sekar-jagad': drawPatchwork,
  'watu-pecah': drawPatchwork,
  tambal: drawTambal,
  'pagi-sore': drawPagiSore,
  'jawa-hokokai': drawHokokai,
  'lung-lungan': drawVine,
  ganggengan: drawVine,
  latohan: drawVine,
  'pakem-kaumanan': drawKaumanan,
  kompeni: drawProcession,
};

/** Chooses how a motif is drawn: its own recipe, its own composition, or one built from its hints alone. */
export function drawCloth(motif: PatternMotif): Cloth {
  const recipe = recipes[motif.slug];
  if (recipe) return recipe(motif);
  const composition = compositions[motif.slug] ?? scatterings[motif.slug];
  return composition ? drawComposition(motif, composition) : drawComposition(motif, composeFrom(motif.pattern));
}
