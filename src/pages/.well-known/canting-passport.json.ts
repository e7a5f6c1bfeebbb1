import type { APIRoute } from 'astro';

/** The key with which readiness passports are checked, for anyone's program. */
export const GET: APIRoute = ({ locals }) => {
  const { signing, origin } = locals;
  locals.remember([]);
  const keys = [{ keyId: signing.keyId, jwk: signing.jwk, pem: signing.pem }];
  return new Response(JSON.stringify({ issuer: origin, algorithm: 'Ed25519', keys }, null, 2), {
    headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
  });
};
