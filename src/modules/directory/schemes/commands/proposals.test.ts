import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, north } from '#tests/support/network.ts';

import { audited } from '../../directory.examples.ts';
import type { ProposalId } from '../domain/scheme.ts';
import { anyone, details, editor } from '../schemes.examples.ts';
import { proposalWith } from '../store/proposal-store.ts';
import { schemeWith } from '../store/read-schemes.ts';
import { openConsents } from '../store/consent-store.ts';
import { answerConsent } from './answer-consent.ts';
import { approveProposal } from './approve-proposal.ts';
import { declineProposal } from './decline-proposal.ts';
import { proposeScheme } from './propose-scheme.ts';

const nobody = '00000000-0000-4000-8000-00000000dead' as ProposalId;
const proposal = { details, about: null, proposerEmail: 'mair@example.org', language: 'en' as const };
const propose = (work: Work) => proposeScheme(work, { once: newId<string>(), ...proposal });

type Sent = { recipient: string; subject: string; body: string };

async function sent(work: Work): Promise<readonly Sent[]> {
  const { rows } = await arrange(work, () =>
    sql<Sent>`select recipient, subject, body from platform.message where about_type = 'scheme-proposal'`.execute(
      work.trx,
    ),
  );
  return rows;
}

test('anybody may propose a scheme, and sent twice it is proposed once', () =>
  inWork(anyone, async (work) => {
    const once = newId<string>();

    const id = await proposeScheme(work, { once, ...proposal });

    assert.equal(await proposeScheme(work, { once, ...proposal }), id);
    assert.deepEqual((await proposalWith(work, id)).details, details);
    assert.deepEqual(await audited(work), ['directory.scheme-proposed']);
  }));

test('who may not suggest proposes nothing', () =>
  inWork({}, async (work) => {
    await assert.rejects(propose(work), { kind: 'not-allowed', code: 'directory.suggest' });
  }));

test('a thousand that wait are more than editors can read: no more are taken', () =>
  inWork(anyone, async (work) => {
    await sql`insert into directory.scheme_proposal (id, details, language, proposed_at)
      select gen_random_uuid(), '{}', 'en', ${work.now} from generate_series(1, 1000)`.execute(work.trx);

    await assert.rejects(propose(work), { kind: 'too-many', code: 'directory.too-many-proposals' });
  }));

test('an editor puts it right and approves it: it is in the register, and whoever proposed it is told and forgotten', () =>
  inWork(anyone, async (work) => {
    await networksExist(work);
    const proposalId = await propose(work);
    await asAnother(work, editor, async (theirs) => {
      const approval = {
        once: newId<string>(),
        proposalId,
        details: { ...details, name: 'Put right' },
        seen: null,
      };

      const id = await approveProposal(theirs, { ...approval, networkId: north });

      const { name, networkId, checkedOn, version } = await schemeWith(theirs, id);
      assert.deepEqual(
        { name, networkId, checkedOn, version },
        // A network is asked first.
        { name: 'Put right', networkId: null, checkedOn: '2026-03-02', version: 1 },
      );
      assert.equal(await approveProposal(theirs, { ...approval, networkId: north }), id);
      const decided = await proposalWith(theirs, proposalId);
      assert.deepEqual([decided.outcome, decided.schemeId], ['approved', id]);
    });
    const [message, ...others] = await sent(work);
    assert.deepEqual(others, []);
    assert.equal(message?.recipient, 'mair@example.org');
    assert.equal(message.subject, 'The scheme you told us about');
    assert.match(message.body, /“Put right”/);
    const { rows } =
      await sql`select from directory.scheme_proposal where proposer_email is not null`.execute(work.trx);
    assert.equal(rows.length, 0);
    assert.ok((await audited(work)).includes('directory.scheme-approved'));
  }));

test('a scheme that works with Kith has its wait worked out in the reach of its own network', () =>
  inWork(anyone, async (work) => {
    await networksExist(work);
    const proposalId = await propose(work);
    const approval = { once: newId<string>(), proposalId, details, networkId: north, seen: null };
    await asAnother(work, editor, async (theirs) => void (await approveProposal(theirs, approval)));
    const lead = { networkIds: [north], permissions: ['referrals.allocate'] } as const;
    await asAnother(work, lead, async (theirs) => {
      const [consent] = await openConsents(theirs);
      assert.ok(consent);
      await answerConsent(theirs, { once: newId<string>(), id: consent.id, agrees: true });
    });

    const { rows } = await arrange(work, () =>
      sql<{ network: string }>`select payload ->> 'networkId' as network from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'directory.work-out-wait'`.execute(work.trx),
    );
    assert.deepEqual(rows, [{ network: north }]);
  }));

test('an editor declines with a reason, in the language it was proposed in', () =>
  inWork(anyone, async (work) => {
    const proposalId = await proposeScheme(work, { once: newId<string>(), ...proposal, language: 'cy' });
    await asAnother(work, editor, async (theirs) => {
      const refusal = { once: newId<string>(), proposalId, reason: 'We have it already.' };

      await declineProposal(theirs, refusal);

      await declineProposal(theirs, refusal);
      const { outcome, reason } = await proposalWith(theirs, proposalId);
      assert.deepEqual({ outcome, reason }, { outcome: 'declined', reason: 'We have it already.' });
    });
    const [message] = await sent(work);
    assert.match(message?.body ?? '', /Diolch am ddweud wrthym[\s\S]*We have it already\./);
    assert.ok((await audited(work)).includes('directory.scheme-declined'));
  }));

test('nobody is told when they did not ask to be', () =>
  inWork(anyone, async (work) => {
    const proposalId = await proposeScheme(work, {
      once: newId<string>(),
      ...proposal,
      proposerEmail: null,
    });
    await asAnother(work, editor, (theirs) =>
      declineProposal(theirs, { once: newId<string>(), proposalId, reason: 'Not a scheme.' }),
    );

    assert.deepEqual(await sent(work), []);
  }));

test('what is decided is not decided again, and what does not exist is not found', () =>
  inWork(anyone, async (work) => {
    const proposalId = await propose(work);
    await asAnother(work, editor, async (theirs) => {
      await declineProposal(theirs, { once: newId<string>(), proposalId, reason: 'Closed.' });

      const approval = { once: newId<string>(), details, networkId: null, seen: null };
      await assert.rejects(approveProposal(theirs, { ...approval, proposalId }), {
        kind: 'conflict',
        code: 'directory.proposal-decided',
      });
      const refusal = { once: newId<string>(), reason: 'Again.' };
      await assert.rejects(declineProposal(theirs, { ...refusal, proposalId }), {
        code: 'directory.proposal-decided',
      });
      await assert.rejects(
        approveProposal(theirs, { ...approval, once: newId<string>(), proposalId: nobody }),
        { kind: 'not-found', code: 'directory.no-such-proposal' },
      );
      await assert.rejects(
        declineProposal(theirs, { ...refusal, once: newId<string>(), proposalId: nobody }),
        { kind: 'not-found' },
      );
    });
  }));

test('who may not edit the directory decides nothing, and does not learn whether it exists', () =>
  inWork(as(gpNia), async (work) => {
    const refused = { kind: 'not-allowed', code: 'directory.edit' };

    await assert.rejects(
      approveProposal(work, {
        once: newId<string>(),
        proposalId: nobody,
        details,
        networkId: null,
        seen: null,
      }),
      refused,
    );
    await assert.rejects(
      declineProposal(work, { once: newId<string>(), proposalId: nobody, reason: 'No.' }),
      refused,
    );
  }));
