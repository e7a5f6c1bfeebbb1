/** Loaded before a program (`node --import`): its clock runs CLOCK_AHEAD milliseconds ahead of the machine's. */
const ahead = Number(process.env['CLOCK_AHEAD'] ?? 0);
const machine = Date.now.bind(Date);
const now = () => machine() + ahead;

globalThis.Date = new Proxy(Date, {
  construct: (target, given: [number?]) => (given.length > 0 ? new target(...(given as [number])) : new target(now())),
  get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
});

export {};
