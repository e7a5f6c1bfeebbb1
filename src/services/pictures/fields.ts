import { crackle, smoothNoise, threads } from './noise.ts';

/** The irregularities of handwork, as fields that wrap around. */
export interface Fields {
  wobbleX: Float32Array;
  wobbleY: Float32Array;
  density: Float32Array;
  brush: Float32Array;
  grain: Float32Array;
  thread: Float32Array;
  crackle: Float32Array;
}

let made: Fields | undefined;

/** The same for every cloth (each starts at its own place in it), so it is made once, in about half a second. */
export function fields(): Fields {
  made ??= {
    wobbleX: smoothNoise('wobble x', 64, 4),
    wobbleY: smoothNoise('wobble y', 64, 4),
    density: smoothNoise('density', 128, 5),
    brush: smoothNoise('brush', 32, 3),
    grain: smoothNoise('grain', 64, 5),
    thread: threads('thread'),
    crackle: crackle('crackle'),
  };
  return made;
}
