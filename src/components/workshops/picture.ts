/** The picture that stands for a workshop: its own cover, or the drawing of the motif it is known for. */
export function coverName({ cover, mainMotif }: { cover: string | null; mainMotif: string | null }): string {
  return cover ?? `motif-${mainMotif ?? 'jlamprang'}`;
}
