/** Checks a passport without this site's help, line by line in a shell: curl, jq and OpenSSL 3. */
export function opensslCommands(origin: string, statement: string): string {
  return [
    `curl -sSo passport.json ${statement}`,
    `curl -sSo key.json ${origin}/.well-known/canting-passport.json`,
    `jq -rj '.keys[0].pem' key.json > key.pem`,
    `jq -cjS .statement passport.json > statement.json`,
    `(jq -rj .signature passport.json | tr -- '-_' '+/'; echo ==) | base64 -d > sig.bin`,
    `openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in statement.json -sigfile sig.bin`,
  ].join('\n');
}

/** The last four of those lines for Node.js, with the two files at hand. Prints `true` or `false`. */
export const nodeCommand = [
  `node -e 'const { readFileSync } = require("fs"), { verify } = require("crypto");`,
  `const { statement, signature } = JSON.parse(readFileSync("passport.json"));`,
  `const { pem } = JSON.parse(readFileSync("key.json")).keys[0];`,
  `console.log(verify(null, JSON.stringify(statement), pem, Buffer.from(signature, "base64url")))'`,
].join('\n');
