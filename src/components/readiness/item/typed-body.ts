import type { Answer, EvidenceBody, ItemBody } from '#src/domain/readiness/item-page.ts';

/** What was typed into the form that came back, as the form shows it again. */
export function typedBody({ asks }: ItemBody, values: Record<string, string[]>): EvidenceBody {
  const answers: Record<string, Answer> = {};
  for (const { key } of asks) {
    const all = (entry: string) => values[`answers.${key}.${entry}`] ?? [];
    const removed = all('remove');
    const texts = (['number', 'issuedOn', 'issuer', 'heldOn', 'organiser'] as const).flatMap((entry) => {
      const text = all(entry)[0];
      return text === undefined ? [] : [[entry, text] as const];
    });
    answers[key] = {
      ...Object.fromEntries(texts),
      files: all('files').filter((id) => !removed.includes(id)),
      ...(all('declared').length > 0 ? { declared: true } : {}),
    };
  }
  return { answers, note: values['note']?.[0] ?? '' };
}
