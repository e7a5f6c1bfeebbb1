/** A picture as a form shows it. */
export interface FormPhoto {
  name: string;
  /** Address of a small size. */
  src: string;
  altId: string;
  altEn: string;
  /** Its strongest colours, `#rrggbb`; empty when they aren't known. */
  palette: string[];
}
