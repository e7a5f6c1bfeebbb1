export {};

/** Loaded before the server: its clock is CLOCK_OFFSET milliseconds ahead of the machine's. */
const offset = Number(process.env['CLOCK_OFFSET']);
const real = Date.now.bind(Date);
const construct = Date;

globalThis.Date = new Proxy(construct, {
  construct: (target, given: []) => (given.length > 0 ? new target(...given) : new target(real() + offset)),
});
construct.now = () => real() + offset;
