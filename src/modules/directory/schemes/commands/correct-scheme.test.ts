import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { visitor } from '../../../people/pages.examples.ts';
import type { ProposalId, SchemeId } from '../domain/scheme.ts';
import { schemesRoutesWith } from '../routes.ts';
import { anyone, aScheme, details, editor } from '../schemes.examples.ts';
import { schemeWith } from '../store/read-schemes.ts';
import { amendScheme } from './amend-scheme.ts';
import { approveProposal } from './approve-proposal.ts';
import { proposeScheme } from './propose-scheme.ts';

const corrected = { ...details, phone: '01632 960199' };

function correct(work: Work, about: SchemeId): Promise<ProposalId> {
  const proposal = { details: corrected, about, proposerEmail: null, language: 'en' as const };
  return proposeScheme(work, { once: newId<string>(), ...proposal });
}

test('what somebody puts right in a scheme changes that scheme when it is approved, and adds none', () =>
  inWork(anyone, async (work) => {
    const id = await aScheme(work);
    const proposalId = await correct(work, id);
    // The form knows the weeks, and not when they were said.
    const saidAgain = { ...corrected, statedWait: { weeks: 3, on: '2026-03-02' as LocalDate } };
    const approved = { once: newId<string>(), proposalId, details: saidAgain, networkId: null, seen: '1' };
    await asAnother(work, editor, async (theirs) => {
      assert.equal(await approveProposal(theirs, approved), id);

      assert.equal(await approveProposal(theirs, approved), id);
      const { phone, version, statedWait, checkedOn } = await schemeWith(theirs, id);
      assert.deepEqual(
        { phone, version, statedWait, checkedOn },
        { phone: '01632 960199', version: 2, statedWait: details.statedWait, checkedOn: '2026-02-24' },
      );
    });
  }));

test('it is not approved over a change that the editor has not seen', () =>
  inWork(anyone, async (work) => {
    const id = await aScheme(work);
    const proposalId = await correct(work, id);
    await asAnother(work, editor, async (theirs) => {
      const change = { details, networkId: null, checked: true, closed: false };
      await amendScheme(theirs, { ...change, id, seen: '1', once: newId<string>() });

      const approval = { details: corrected, networkId: null, seen: '1' };
      await assert.rejects(approveProposal(theirs, { ...approval, proposalId, once: newId<string>() }), {
        kind: 'conflict',
        code: 'platform.changed-since',
      });
    });
  }));

test('a scheme that does not exist cannot be put right', () =>
  inWork(anyone, async (work) => {
    await assert.rejects(correct(work, '00000000-0000-4000-8000-00000000dead' as SchemeId), {
      kind: 'not-found',
      code: 'directory.no-such-scheme',
    });
  }));

test('from the page of a scheme its form is filled in already, and the editor sees what differs', () =>
  inWork(anyone, async (work) => {
    const id = await aScheme(work);
    const visit = visitor(work, anyone, schemesRoutesWith({ url: null }));
    const form = await visit.get(`/schemes/proposal?about=${id}`);
    assert.match(form.text, /Put this scheme right/);
    assert.match(form.html, /value="01632 960143"/);
    assert.match((await visit.get('/schemes/proposal?about=nonsense')).text, /Tell us about a scheme/);
    const { name, runBy, summary } = details;
    const typed = { about: id, name, runBy, summary, postcodes: 'QB1, QB2 3', phone: '01632 960199' };
    await visit.post('/schemes/proposal', typed);

    await visit.post('/schemes/proposal/check', {});

    const editing = visitor(work, editor, schemesRoutesWith({ url: null }));
    const list = await editing.get('/schemes/proposals');
    const [proposal = ''] = /\/schemes\/proposals\/[0-9a-f-]{36}/.exec(list.html) ?? [];
    const page = await editing.get(proposal);
    assert.match(page.text, /It puts this scheme right: Brackenford Social Prescribing/);
    assert.match(page.text, /Phone number Before: 01632 960143 After: 01632 960199/);
    assert.match(page.html, /name="version" value="1"/);
  }));
