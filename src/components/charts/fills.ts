/** How one part of a chart is told from the others: by darkness and by texture, so that colour alone says nothing. */
export interface Fill {
  ground: string;
  /** Path data over a square of 8 units, stroked in `ink`. */
  texture: string | null;
  ink: string;
  /** Colour of a number that stands on it. */
  text: string;
}

export const ink = '#221a13';
export const soft = '#5a4a3a';
export const line = '#d9c9a8';
export const paper = '#fffaf0';

const dark = '#ffffff';
const slashes = 'M-2 2L2 -2M0 8L8 0M6 10L10 6';

/** From nothing to the most: for levels, lowest first. */
export const ramp: readonly [Fill, ...Fill[]] = [
  { ground: '#fffaf0', texture: null, ink: '#8d7653', text: ink },
  { ground: '#e6ddc6', texture: null, ink: '#8d7653', text: ink },
  { ground: '#d3dbeb', texture: 'M2 2h.1M6 6h.1', ink: '#22396b', text: ink },
  { ground: '#a6b6d6', texture: slashes, ink: '#4a649c', text: ink },
  { ground: '#4a649c', texture: null, ink: '#22396b', text: dark },
  { ground: '#16264a', texture: 'M0 4h8M4 0v8', ink: '#33497c', text: dark },
];

/** The three depths of a funnel: what it is out of, what was begun, what went through. */
export const depths: Record<'whole' | 'begun' | 'through', Fill> = {
  whole: { ground: '#fffaf0', texture: null, ink: '#8d7653', text: ink },
  begun: { ground: '#f0dcb4', texture: slashes, ink: '#a8742a', text: ink },
  through: { ground: '#2c6145', texture: null, ink: '#2c6145', text: dark },
};

/** Steps of a share on a map, least first; the number is written on each area besides. */
export const steps = ['#fffaf0', '#d3dbeb', '#a6b6d6', '#4a649c', '#22396b'] as const;
export const stepText = [ink, ink, ink, dark, dark] as const;
