/**
 * An error's stack without the values it carries: a failed query repeats its parameters, a constraint or a parser what
 * someone typed. Its kind, the statement and where it happened stay.
 */
export function withoutValues(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const frames = text.split('\n').filter((line) => /^ {4}at .{1,300}$/.test(line));
  const head = text.split(/\n {4}at /, 1)[0] ?? '';
  const message = head.replace(/\nparams:[\s\S]*$/, '\nparams: [hidden]').replace(/[^\s<>]+@[^\s<>]+/g, '(address)');
  return [message.slice(0, 1_000), ...frames.slice(0, 20)].join('\n');
}
