import type { Context } from 'hono';
import { z } from 'zod';

import type { ServiceId } from '#modules/directory';
import type { PersonId } from '#modules/people';
import { pathParam } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { waysToConnect } from '../../domain/connection.ts';
import type { ConnectionId } from '../../domain/connection.ts';
import type { GoalId } from '../../domain/ids.ts';

export const personOf = (c: Context<Env>) => pathParam(c, 'personId', idOf<PersonId>());
export const serviceParam = (c: Context<Env>) => pathParam(c, 'serviceId', idOf<ServiceId>());
export const connectionParam = (c: Context<Env>) => pathParam(c, 'id', idOf<ConnectionId>());
export const stepParam = (c: Context<Env>) =>
  pathParam(c, 'step', z.coerce.number().int().min(0).max(10_000));

export const connectionsHref = (c: Context<Env>) => `/people/${personOf(c)}/connections`;

/** A goal in the address; one that cannot be is none. */
export const goalQuery = (c: Context<Env>) => idOf<GoalId>().safeParse(c.req.query('goal')).data ?? null;

export const wayQuery = (c: Context<Env>) => z.enum(waysToConnect).safeParse(c.req.query('way')).data ?? null;

/** What was typed into a search line, as one line without what no keyboard types. */
export function typedQuery(c: Context<Env>, name: string, longest: number): string {
  const text = c.req.query(name) ?? '';
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
