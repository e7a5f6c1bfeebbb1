/**
 * Care instructions, by the five steps of ISO 3758 (wash, bleach, dry, iron, professional care) and what batik needs
 * besides. Of one `step` a label shows at most one, except under `batik`.
 */
export const careInstructions = [
  { slug: 'wash-hand-cold', step: 'wash', name: { id: 'cuci tangan, air dingin', en: 'hand wash, cold' } },
  { slug: 'wash-hand-40', step: 'wash', name: { id: 'cuci tangan, paling panas 40 °C', en: 'hand wash, up to 40 °C' } },
  { slug: 'wash-30-gentle', step: 'wash', name: { id: 'mesin 30 °C, putaran lembut', en: 'machine 30 °C, gentle' } },
  { slug: 'wash-30', step: 'wash', name: { id: 'mesin 30 °C', en: 'machine 30 °C' } },
  { slug: 'no-wash', step: 'wash', name: { id: 'jangan dicuci dengan air', en: 'do not wash' } },
  { slug: 'no-bleach', step: 'bleach', name: { id: 'jangan pakai pemutih', en: 'do not bleach' } },
  { slug: 'dry-shade', step: 'dry', name: { id: 'jemur di tempat teduh', en: 'line dry in the shade' } },
  { slug: 'dry-flat', step: 'dry', name: { id: 'keringkan mendatar, teduh', en: 'dry flat in the shade' } },
  { slug: 'iron-low', step: 'iron', name: { id: 'setrika suam (110 °C)', en: 'iron low (110 °C)' } },
  { slug: 'iron-medium', step: 'iron', name: { id: 'setrika sedang (150 °C)', en: 'iron medium (150 °C)' } },
  { slug: 'iron-high', step: 'iron', name: { id: 'setrika panas (200 °C)', en: 'iron hot (200 °C)' } },
  { slug: 'no-iron', step: 'iron', name: { id: 'jangan disetrika', en: 'do not iron' } },
  { slug: 'dry-clean', step: 'professional', name: { id: 'cuci kering (P)', en: 'dry clean (P)' } },
  { slug: 'no-dry-clean', step: 'professional', name: { id: 'jangan cuci kering', en: 'do not dry clean' } },
  { slug: 'no-tumble', step: 'tumble', name: { id: 'jangan pakai mesin pengering', en: 'do not tumble dry' } },
  { slug: 'lerak-soap', step: 'batik', name: { id: 'pakai sabun lerak', en: 'use lerak (soapnut) soap' } },
  { slug: 'wash-apart', step: 'batik', name: { id: 'cuci terpisah', en: 'wash separately' } },
  { slug: 'no-wring', step: 'batik', name: { id: 'jangan diperas', en: 'do not wring' } },
  { slug: 'iron-inside', step: 'batik', name: { id: 'setrika dari sisi dalam', en: 'iron on the reverse' } },
  { slug: 'no-spray-scent', step: 'batik', name: { id: 'jangan disemprot parfum', en: 'no perfume on the cloth' } },
] as const;

export type CareSlug = (typeof careInstructions)[number]['slug'];
