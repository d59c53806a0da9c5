import type { Context } from 'hono';

import type { Env } from '#platform/http.ts';

/** A spreadsheet to keep. */
export function csvFile(c: Context<Env>, name: string, text: string): Response {
  c.header('content-disposition', `attachment; filename="${name}.csv"`);
  return c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8' });
}
