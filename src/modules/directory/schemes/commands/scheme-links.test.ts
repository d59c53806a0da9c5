import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { newId, noNetwork } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { networksExist, north, south } from '#tests/support/network.ts';

import { messagesIn } from '../../assurance/assurance.examples.ts';
import { audited } from '../../directory.examples.ts';
import { claimsADay } from '../domain/scheme-asking.ts';
import type { SchemeId } from '../domain/scheme.ts';
import { aScheme, details } from '../schemes.examples.ts';
import { openConsents } from '../store/consent-store.ts';
import { proposalWith } from '../store/proposal-store.ts';
import { schemeWith } from '../store/read-schemes.ts';
import { amendScheme } from './amend-scheme.ts';
import { answerConsent } from './answer-consent.ts';
import { answerSchemeLink } from './answer-scheme-link.ts';
import { askSchemes } from './ask-schemes.ts';
import { claimScheme } from './claim-scheme.ts';
import { proposeScheme } from './propose-scheme.ts';

const once = () => newId<string>();
const origin = 'https://kith.example.org';
const email = 'scheme@example.org';
const byItself = {
  networkIds: [noNetwork],
  permissions: ['directory.edit', 'directory.search', 'directory.suggest'],
} as const;
const lead = { networkIds: [north], permissions: ['referrals.allocate', 'directory.search'] } as const;
const later = (work: Work, days: number): Work => ({
  ...work,
  now: new Date(work.now.getTime() + days * 86_400_000),
});
const tokensSent = async (work: Work) =>
  (await messagesIn(work)).map(({ body }) => /still-right\/([\w-]{43})/.exec(body)?.[1] ?? '');

suite('a scheme speaks for itself', () => {
  test('asked before it is out of date, in both languages and once a round; one press says that it is right', () =>
    inWork(byItself, async (work) => {
      const id = await aScheme(work, { email, checkedOn: '2025-11-01' });
      await aScheme(work, { email: null, checkedOn: '2025-11-01' });
      assert.equal(await askSchemes(work, origin), 1);
      assert.equal(await askSchemes(later(work, 30), origin), 0);
      const [message] = await messagesIn(work);
      assert.match(message?.body ?? '', /^Hello,[^]*Helo,/);
      const [token = ''] = await tokensSent(work);

      await answerSchemeLink(later(work, 1), token);
      await answerSchemeLink(later(work, 2), token);

      const { checkedOn, version } = await schemeWith(work, id);
      assert.deepEqual([checkedOn, version], ['2026-03-03', 2]);
      assert.ok((await audited(work)).includes('directory.scheme-answered'));
    }));

  test('a link is over after its time, and what is none is none', () =>
    inWork(byItself, async (work) => {
      await aScheme(work, { email, checkedOn: '2025-11-01' });
      await askSchemes(work, origin);
      const [token = ''] = await tokensSent(work);
      await assert.rejects(answerSchemeLink(later(work, 61), token), { code: 'directory.link-over' });
      await assert.rejects(answerSchemeLink(work, 'x'.repeat(43)), { code: 'directory.no-such-link' });
    }));

  test('claimed, a link goes to the published address only, a few times a day', () =>
    inWork(byItself, async (work) => {
      const id = await aScheme(work, { email: 'Scheme@Example.org' });
      const silent = await aScheme(work, { email: null });
      const claim = { once: once(), id, origin };
      await claimScheme(work, claim);
      await claimScheme(work, claim);
      assert.deepEqual(
        (await messagesIn(work)).map(({ recipient }) => recipient),
        [email],
      );
      for (let more = 1; more < claimsADay; more += 1) await claimScheme(work, { once: once(), id, origin });
      await assert.rejects(claimScheme(work, { once: once(), id, origin }), { kind: 'too-many' });
      await assert.rejects(claimScheme(work, { once: once(), id: silent, origin }), {
        code: 'directory.address-not-published',
      });
    }));

  test('what it puts right by its link is known to be its own word; by the link of another it is not', () =>
    inWork(byItself, async (work) => {
      const id = await aScheme(work, { email });
      const other = await aScheme(work, { email: 'other@example.org' });
      await claimScheme(work, { once: once(), id, origin });
      const [by = ''] = await tokensSent(work);
      const proposes = async (about: SchemeId) => {
        const proposal = { once: once(), details, about, proposerEmail: null, language: 'en', by } as const;
        return (await proposalWith(work, await proposeScheme(work, proposal))).byScheme;
      };

      assert.deepEqual([await proposes(id), await proposes(other)], [true, false]);
    }));

  test('nobody asks or answers without the permission', () =>
    inWork({ permissions: [] }, async (work) => {
      const refused = { kind: 'not-allowed' };
      await assert.rejects(askSchemes(work, origin), refused);
      await assert.rejects(answerSchemeLink(work, 'x'), refused);
      await assert.rejects(claimScheme(work, { once: once(), id: newId<SchemeId>(), origin }), refused);
    }));
});

suite('a network and a scheme', () => {
  const link = (work: Work, id: SchemeId, networkId: typeof north | null, seen: string) => {
    const change = { details: { ...details, email }, networkId, checked: false, closed: false };
    return amendScheme(work, { once: once(), id, seen, ...change });
  };
  const consentId = async (work: Work) => {
    const [consent] = await openConsents(work);
    assert.ok(consent);
    return consent.id;
  };

  test('a scheme is of a network only when its lead agrees', () =>
    inWork(byItself, async (work) => {
      await networksExist(work);
      const id = await aScheme(work);
      await link(work, id, north, '1');
      assert.equal((await schemeWith(work, id)).networkId, null);

      await asAnother(work, lead, async (as) => {
        const answer = { once: once(), id: await consentId(as), agrees: true };
        await answerConsent(as, answer);
        await answerConsent(as, answer);
      });

      const { networkId, checkedOn, version } = await schemeWith(work, id);
      assert.deepEqual([networkId, checkedOn, version], [north, '2026-02-24' as LocalDate, 3]);
      assert.ok((await audited(work)).includes('directory.scheme-network-agreed'));
    }));

  test('declined or withdrawn, it is not; another network is not asked, and cannot answer', () =>
    inWork(byItself, async (work) => {
      await networksExist(work);
      const id = await aScheme(work);
      await link(work, id, north, '1');
      let asked = '' as Awaited<ReturnType<typeof consentId>>;
      await asAnother(work, lead, async (as) => void (asked = await consentId(as)));
      await asAnother(work, { ...lead, networkIds: [south] }, async (as) => {
        assert.deepEqual(await openConsents(as), []);
        await assert.rejects(answerConsent(as, { once: once(), id: asked, agrees: true }), {
          code: 'directory.no-such-consent',
        });
      });
      await asAnother(work, lead, (as) => answerConsent(as, { once: once(), id: asked, agrees: false }));
      assert.equal((await schemeWith(work, id)).networkId, null);

      await link(work, id, north, '2');
      await link(work, id, null, '3');
      await asAnother(work, lead, async (as) => assert.deepEqual(await openConsents(as), []));
      await assert.rejects(answerConsent(work, { once: once(), id: asked, agrees: true }), {
        kind: 'not-allowed',
      });
    }));
});
