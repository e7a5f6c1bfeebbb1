/** A stand as it is drawn; metres. */
export interface PlanStand {
  number: string;
  x: number;
  y: number;
  width: number;
  depth: number;
  seats: number;
}

interface Drawn {
  stand: PlanStand;
  x: number;
  y: number;
  width: number;
  depth: number;
  /** So that the number fits into its stand. */
  font: number;
}

export interface Plan {
  width: number;
  height: number;
  stands: Drawn[];
  /** A length to compare with. */
  rule: { x: number; y: number; width: number; metres: number };
}

/** Units of the drawing across, its margin, and the room below for the rule. */
const [across, margin, foot] = [640, 12, 34];

/** Where everything is drawn; null of no stands. Pure. */
export function planOf(stands: readonly PlanStand[]): Plan | null {
  if (stands.length === 0) return null;
  const [left, top] = [Math.min(...stands.map(({ x }) => x)), Math.min(...stands.map(({ y }) => y))];
  const metresAcross = Math.max(...stands.map(({ x, width }) => x + width)) - left;
  const metresDown = Math.max(...stands.map(({ y, depth }) => y + depth)) - top;
  const scale = (across - 2 * margin) / Math.max(metresAcross, metresDown / 1.2, 6);
  const at = (value: number): number => Math.round(value * scale * 10) / 10;
  const metres = [1, 2, 5, 10, 20, 50].find((one) => one * scale >= 40) ?? 50;
  const height = Math.round(at(metresDown) + 2 * margin + foot);
  return {
    width: across,
    height,
    stands: stands.map((stand) => {
      const [width, depth] = [at(stand.width), at(stand.depth)];
      const font = Math.max(5, Math.min(24, depth * 0.5, (width * 1.4) / Math.max(stand.number.length, 1)));
      return { stand, x: margin + at(stand.x - left), y: margin + at(stand.y - top), width, depth, font };
    }),
    rule: { x: margin, y: height - 6, width: at(metres), metres },
  };
}
