/** The first sentence of a text, for a caption; the whole text when it is one sentence. */
export function firstSentence(text: string): string {
  const end = /[.!?](?=\s+[\p{Lu}\d])/u.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}
