import { sql } from 'kysely';

/** The days off of a schedule as days: the driver would make instants of a list of them. */
export const daysOff = sql<readonly string[]>`exdates::text[]`;
