import type { APIRoute } from 'astro';
import { selectionScript } from '#src/domain/exhibitions/public/script.ts';
import program from '#src/domain/exhibitions/public/rerun.ts?raw';
import rule from '#src/domain/exhibitions/selection.ts?raw';

let script: string | undefined;

/** The rule of selection as a program for anyone: made from the very files, once. */
export const GET: APIRoute = ({ locals }) => {
  script ??= selectionScript(rule, program);
  locals.remember([]);
  return new Response(script, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
};
