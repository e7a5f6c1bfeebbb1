import { corner } from './corner.ts';
import type { Drape } from './drape.ts';
import { flat } from './flat.ts';
import { draped, FALLING, SWEPT } from './gathered.ts';
import { hanging } from './hanging.ts';
import { folded } from './packet.ts';

/** The ways to show a cloth. Each draws the same map every time. */
export const compositions: Readonly<Record<string, (width: number, height: number) => Drape>> = {
  drape: (width, height) => draped(width, height, SWEPT),
  fall: (width, height) => draped(width, height, FALLING),
  folded,
  hanging,
  corner,
  flat,
};
