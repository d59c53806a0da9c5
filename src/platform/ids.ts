import { randomUUID } from 'node:crypto';

import { z } from 'zod';

/** The network (primary care network or provider) that a row of people's data belongs to: the tenant. */
export type NetworkId = string & { readonly __brand: 'NetworkId' };
export type UserId = string & { readonly __brand: 'UserId' };
export type OrganisationId = string & { readonly __brand: 'OrganisationId' };

/** Stands where a row belongs to no network: the national directory, and what the public does there. */
export const noNetwork = '00000000-0000-0000-0000-000000000000' as NetworkId;

/** Time-ordered (version 7), made here and not in the database: PostgreSQL 15 cannot make them. */
export function newId<Id extends string>(): Id {
  return uuidV7(Date.now()) as Id;
}

/** A schema for ids of one kind, for path parameters, forms and job payloads. */
export function idOf<Id extends string>(missing?: () => string) {
  return z.guid(missing && { error: missing }).transform((id) => id.toLowerCase() as Id);
}

function uuidV7(milliseconds: number): string {
  const random = randomUUID();
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
