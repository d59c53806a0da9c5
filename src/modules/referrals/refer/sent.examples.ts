import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import { as, gpNia, workerAsha } from '#tests/support/network.ts';

import { visitor } from '../../people/pages.examples.ts';
import type { Visitor } from '../../people/pages.examples.ts';
import type { Outcome, Referral } from '../domain/referral.ts';
import { referRoutes } from './routes.tsx';

export function nia(work: Work): Visitor {
  return visitor(work, as(gpNia), referRoutes);
}

export async function decided(
  work: Work,
  referral: Referral,
  outcome: Outcome,
  more: { closed?: boolean; reason?: string; place?: string } = {},
) {
  const episode = outcome === 'accepted' || outcome === 'joined' ? newId<string>() : null;
  const { networkId, id, personId, practiceId } = referral;
  await arrange(work, async () => {
    if (episode) {
      await sql`insert into referrals.episode (network_id, id, person_id, practice_id, worker_id, opened_at, opened_by, closed_at, changed_by, changed_at)
        values (${networkId}, ${episode}, ${personId}, ${practiceId}, ${workerAsha.id}, ${work.now}, ${workerAsha.id}, ${more.closed ? work.now : null}, ${workerAsha.id}, ${work.now})`.execute(
        work.trx,
      );
    }
    await sql`insert into referrals.decision (network_id, referral_id, outcome, episode_id, reason, redirected_to, decided_by, decided_at)
      values (${networkId}, ${id}, ${outcome}, ${episode}, ${more.reason ?? null}, ${more.place ?? null}, ${workerAsha.id}, ${work.now})`.execute(
      work.trx,
    );
    await sql`delete from referrals.waiting where referral_id = ${id}`.execute(work.trx);
  });
}

export async function asked(work: Work, referral: Referral, question: string): Promise<string> {
  const id = newId<string>();
  await arrange(work, () =>
    sql`insert into referrals.question (network_id, id, referral_id, question, asked_by, asked_at)
      values (${referral.networkId}, ${id}, ${referral.id}, ${question}, ${workerAsha.id}, ${work.now})`.execute(
      work.trx,
    ),
  );
  return id;
}
