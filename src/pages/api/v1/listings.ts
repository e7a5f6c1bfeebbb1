import type { APIRoute } from 'astro';
import { allowGet, answerList } from './_answer.ts';

export const GET: APIRoute = ({ locals, url }) => answerList(locals, url, 'listings');
export const OPTIONS: APIRoute = allowGet;
