import assert from 'node:assert/strict';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';
import { as, gpNia, networksExist } from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import type { Answer, Fields, Visitor } from '../../people/pages.examples.ts';
import { referRoutes } from './routes.tsx';

type Asked = {
  readonly id: string;
  readonly personId: string;
  readonly named: string;
  readonly dueOn: string;
  readonly route: string;
};

export async function referrals(work: Work): Promise<Asked[]> {
  return arrange(work, async () => {
    const { rows } = await sql<Asked>`
      select id, person_id as "personId", named, due_on as "dueOn", route from referrals.referral order by received_at, id`.execute(
      work.trx,
    );
    return rows;
  });
}

/** Zoë O’Brien, new, with a telephone: the shortest way through the form. */
export const zoe = {
  do: 'check',
  givenName: 'Zoë',
  familyName: 'O’Brien',
  'bornOn-day': '1',
  'bornOn-month': '2',
  'bornOn-year': '1948',
  phone: '01632 960555',
  reasons: 'lonely',
  hopes: 'Company',
  consent: 'in-person',
  urgency: 'routine',
};

export const olive = {
  ...zoe,
  givenName: 'Olive',
  familyName: 'Marsh',
  'bornOn-day': '27',
  'bornOn-month': '3',
  'bornOn-year': '1951',
};

export async function opened(
  work: Work,
  who: WorkAs = as(gpNia),
): Promise<{ nia: Visitor; page: Answer; once: string }> {
  await networksExist(work);
  const nia = visitor(work, who, referRoutes);
  const page = await nia.get('/referrals/new');
  return { nia, page, once: hidden(page, 'once') };
}

export async function sent(nia: Visitor, fields: Fields): Promise<Answer> {
  const checked = await nia.post('/referrals/new', fields);
  assert.equal(checked.status, 303, checked.text);
  return nia.post(checked.to ?? '', {});
}
