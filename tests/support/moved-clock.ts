/** Loaded before a program (`node --import`): its clock runs CLOCK_AHEAD milliseconds ahead of the machine's. */
const ahead = Number(process.env['CLOCK_AHEAD'] ?? 0);
const real = Date;
const now = () => real.now() + ahead;

globalThis.Date = new Proxy(real, {
  construct: (target, args, self) => Reflect.construct(target, args.length > 0 ? args : [now()], self) as object,
  apply: () => new real(now()).toString(),
  get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
});
