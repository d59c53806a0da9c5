import type { Context } from 'hono';

import type { Env } from '#platform/http.ts';
import { newId } from '#platform/ids.ts';
import { isPassing } from '#platform/passing-errors.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RefusalKind } from '#platform/refusal.ts';

type Status = 400 | 403 | 404 | 405 | 409 | 429 | 500 | 503;

/** What every error answers: the status again, a word for a program, a sentence for a person. */
export type Problem = {
  readonly status: Status;
  readonly error: string;
  /** The parameter that is wrong, where one is. */
  readonly parameter?: string;
  readonly message: string;
};

export function problem(
  c: Context<Env>,
  told: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return c.json(told, told.status, { 'cache-control': 'no-store', ...headers });
}

/** The one place where what was thrown becomes an answer. */
export function thrown(error: Error, c: Context<Env>): Response {
  if (error instanceof Refusal) return refused(c, error);
  const isBusy = isPassing(error) || wasTooSlow(error);
  const faultId = newId<string>();
  c.var.log.error(
    { err: error, faultId, route: c.req.routePath },
    isBusy ? 'open referral could not be read' : 'fault',
  );
  if (!isBusy)
    return problem(c, {
      status: 500,
      error: 'fault',
      message: `Something went wrong here. Fault ${faultId}.`,
    });
  const message = 'This cannot be answered at the moment. Ask again in a few seconds.';
  return problem(c, { status: 503, error: 'busy', message }, { 'retry-after': '5' });
}

function refused(c: Context<Env>, { kind, details }: Refusal): Response {
  const { status, error, message } = byKind[kind];
  const { parameter, must } = details;
  if (parameter === undefined) return problem(c, { status, error, message });
  const words = must === undefined ? message : `The parameter ${parameter} ${must}.`;
  return problem(c, { status, error, parameter: String(parameter), message: words });
}

const byKind: Readonly<Record<RefusalKind, Problem>> = {
  'not-found': { status: 404, error: 'not-found', message: 'There is no such record.' },
  'not-allowed': { status: 403, error: 'not-allowed', message: 'This may not be read.' },
  conflict: { status: 409, error: 'conflict', message: 'This cannot be answered as things are.' },
  invalid: { status: 400, error: 'wrong-parameter', message: 'This address cannot be read.' },
  'too-many': { status: 429, error: 'too-many', message: 'Too much at once. Ask again later.' },
};

/** The database gave up on a statement: it takes longer than any may. */
function wasTooSlow(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '57014';
}
