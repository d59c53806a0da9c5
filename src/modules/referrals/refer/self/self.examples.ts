import assert from 'node:assert/strict';

import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { Actor, Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import { elmStreet } from '#tests/support/network.ts';

import { visitor } from '../../../people/pages.examples.ts';
import type { Answer, Fields, Visitor } from '../../../people/pages.examples.ts';
import { selfRoutes } from './routes.tsx';

export const anyone: Actor = {
  kind: 'public',
  userId: '00000000-0000-4000-8000-00000000face' as UserId,
  networkIds: [],
  practiceIds: null,
  permissions: new Set(['referrals.refer-myself']),
};

export const answers = {
  who: { who: 'me' },
  name: { givenName: 'Seren', familyName: 'Fell', knownAs: '' },
  born: { 'bornOn-day': '1', 'bornOn-month': '2', 'bornOn-year': '1950' },
  reach: { phone: '07700 900456', prefers: 'phone', usuallyAnswers: 'after ten' },
  why: { reasons: ['lonely', 'money'], reasonNote: '' },
  hopes: { hopes: 'Someone to talk to' },
  easier: { adjustments: 'large-print', language: 'cy' },
  surgery: { surgery: elmStreet as string },
} satisfies Record<string, Fields>;

const order = ['who', 'you', 'agree', 'name', 'born', 'reach', 'why', 'hopes', 'easier', 'surgery'] as const;

type Given = Partial<Record<(typeof order)[number], Fields>>;

export const beginAt = new Date('2026-03-03T09:00:00Z');

/** Answers question after question, as the pages lead, and arrives where the answers are checked. */
export async function answered(
  work: Work,
  given: Given = answers,
  routes = selfRoutes,
): Promise<{ visit: Visitor; last: Answer }> {
  const visit = visitor(work, anyone, routes, { now: beginAt });
  let last = await visit.post('/self-referral', {});
  for (const step of order) {
    const fields = given[step];
    if (!fields) continue;
    assert.equal(last.to, `/self-referral/${step}`);
    assert.equal((await visit.follow(last)).status, 200);
    last = await visit.post(`/self-referral/${step}`, fields);
    assert.equal(last.status, 303, `${step}: ${last.text}`);
  }
  assert.equal(last.to, '/self-referral/check');
  return { visit, last };
}

export const yes = { agree: 'yes', website: '' };

export async function rows<Found>(work: Work, query: ReturnType<typeof sql<Found>>): Promise<Found[]> {
  return arrange(work, async () => (await query.execute(work.trx)).rows);
}

type Row = {
  networkId: string;
  personId: string;
  named: string;
  route: string;
  referrer: string;
  relationship: string | null;
  maybe: boolean;
};

export function received(work: Work): Promise<Row[]> {
  return rows(
    work,
    sql<Row>`select network_id as "networkId", person_id as "personId", named, route, referrer_name as referrer, relationship,
      maybe_known as maybe from referrals.referral order by received_at, id`,
  );
}
