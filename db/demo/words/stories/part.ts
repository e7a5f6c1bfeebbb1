/** One sentence of a workshop's story in both languages, told only of workshops that carry all of `when` and none of `not`. */
export interface StoryPart {
  id: string;
  en: string;
  when?: readonly string[];
  not?: readonly string[];
}
