import assert from 'node:assert/strict';
import { test } from 'node:test';

import { noNetwork } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { writeMessage } from '#platform/outbox.ts';
import { actorAs, ownPool } from '#tests/support/database.ts';

import { forgetShortlists } from './forget-shortlists.ts';

test('where a list was sent to is forgotten after two days; other messages stay as they are', async () => {
  const pool = await ownPool();
  const write = (at: string, type: string) =>
    openWorkOn(pool, { clock: () => new Date(at), retrySeconds: 2 })(
      actorAs({ networkIds: [noNetwork] }),
      (work) =>
        writeMessage(work, {
          key: `${at} ${type}`,
          channel: 'email',
          recipient: 'mair@example.org',
          subject: 'Places that may help',
          body: 'Kettle and Company',
          about: { type, id: crypto.randomUUID() },
        }),
    );
  await write('2026-03-01T09:00:00Z', 'public-shortlist');
  await write('2026-03-01T09:00:00Z', 'referral');
  await write('2026-03-04T09:00:00Z', 'public-shortlist');

  const clock = () => new Date('2026-03-04T10:00:00Z');
  const openWork = openWorkOn(pool, { clock, retrySeconds: 2 });
  const forgotten = await forgetShortlists.run({ pool, openWork, clock });

  const { rows } = await pool.query<{ kind: string; to: string; body: string }>(
    `select about_type as kind, recipient as to, body from platform.message order by created_at, about_type`,
  );
  assert.equal(forgotten, 1);
  assert.deepEqual(rows, [
    { kind: 'public-shortlist', to: '', body: '' },
    { kind: 'referral', to: 'mair@example.org', body: 'Kettle and Company' },
    { kind: 'public-shortlist', to: 'mair@example.org', body: 'Kettle and Company' },
  ]);
});
