/** One file made of a photo. */
export interface PhotoFile {
  /** `640.avif`, `og.jpg`: what follows the picture's name and a dash. */
  ending: string;
  type: string;
  body: Uint8Array;
}

/** A photo made fit to show: upright, sRGB, re-encoded, without anything the camera or its sender wrote into it. */
export interface Photo {
  /** Pixels of the original, turned upright. */
  width: number;
  height: number;
  /** Widths made, in pixels, ascending. */
  widths: number[];
  /** Average colour, `#rrggbb`. */
  colour: string;
  /** A blurred WebP of a few pixels as a data URI, below 400 bytes. */
  placeholder: string;
  /** The strongest colours, most of all first: up to six, `#rrggbb`. */
  palette: string[];
  files: PhotoFile[];
}

export interface Photos {
  /**
   * Reads a file that anyone may have sent. Throws the refusals `wrong-file-type` (its first bytes are none of JPEG,
   * PNG, WebP), `too-many-pixels` and `bad-file` (it can't be decoded whole, or took too long, or broke the decoder).
   */
  read(path: string): Promise<Photo>;
  close(): Promise<void>;
}

/** A picture of a document made fit to show: upright, sRGB, WebP, as wide as letters on it stay legible. */
export interface View {
  width: number;
  height: number;
  body: Uint8Array;
}

export interface Views {
  /** As `Photos.read`, one file instead of many. */
  view(path: string): Promise<View>;
}
