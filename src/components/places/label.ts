const breaks = new Map([
  ['Pasirkratonkramat', ['Pasirkraton-', 'kramat']],
  ['Noyontaansari', ['Noyon-', 'taansari']],
]);

/** A kelurahan's name in the lines that fit its area on the map. */
export function labelLines(name: string): string[] {
  return breaks.get(name) ?? name.split(' ');
}
