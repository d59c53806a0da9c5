import { randomUUID } from 'node:crypto';

import { z } from 'zod';

/** The network (primary care network or provider) that a row of people's data belongs to: the tenant. */
export type NetworkId = string & { readonly __brand: 'NetworkId' };
export type UserId = string & { readonly __brand: 'UserId' };
export type OrganisationId = string & { readonly __brand: 'OrganisationId' };

/** Stands where a row belongs to no network: the national directory, and what the public does there. */
export const noNetwork = '00000000-0000-0000-0000-000000000000' as NetworkId;

/**
 * Time-ordered (version 7), each of a process after those before it, so that what was written in one millisecond is
 * also told in the order in which it was done. Made here and not in the database: PostgreSQL 15 cannot make them.
 */
export function newId<Id extends string>(): Id {
  const now = Date.now();
  const isNew = now > last.milliseconds;
  const number = isNew ? 0 : last.number + 1;
  last = number < mostInMillisecond ? { milliseconds: isNew ? now : last.milliseconds, number } : next(last);
  return uuidV7(last) as Id;
}

type Tick = { readonly milliseconds: number; readonly number: number };

const mostInMillisecond = 0x1000;
let last: Tick = { milliseconds: 0, number: 0 };

/** More than fit into a millisecond, or a clock that was put back: time goes on from where it was. */
function next({ milliseconds }: Tick): Tick {
  return { milliseconds: milliseconds + 1, number: 0 };
}

/** A schema for ids of one kind, for path parameters, forms and job payloads. */
export function idOf<Id extends string>(missing?: () => string): z.ZodType<Id, string> {
  return (missing ? idSaying(missing) : anyId) as z.ZodType<string, string> as z.ZodType<Id, string>;
}

/** Making a schema takes longer than checking an id with it. */
const anyId = idSaying(undefined);

function idSaying(missing: (() => string) | undefined) {
  return z.guid(missing && { error: missing }).transform((id) => id.toLowerCase());
}

/** RFC 9562, 6.2: the twelve bits after the version count within the millisecond; the rest is random. */
function uuidV7({ milliseconds, number }: Tick): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const count = number.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}${randomUUID().slice(18)}`;
}
