import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import { messagesOfPerson } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha } from '#tests/support/network.ts';

import { ownWords } from '../../messages/messages.examples.ts';
import { visitor } from '../../people/pages.examples.ts';
import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { writeKindly } from './commands/write-kindly.ts';
import { sayCame } from './commands/say-came.ts';
import { afterView } from './after.view.ts';
import { afterRoutes } from './routes.tsx';

const morning = new Date('2026-03-03T10:45:00Z');
const evening = new Date('2026-03-03T21:30:00Z');

/** Somebody who did not come at ten. */
async function missedBy(work: Work, person: Parameters<typeof aSupportedPerson>[1] = {}) {
  await networksExist(work);
  const who = await aSupportedPerson(work, { leaveMessages: true, ...person });
  const appointment = await anAppointment(work, who);
  await sayCame(work, { once: newId(), id: appointment.id, came: 'missed', seen: '0' });
  return appointment;
}

const kindOf = async (work: Work, { id }: { readonly id: Parameters<typeof writeKindly>[1] }) =>
  (await afterView(work, { id, ask: null })).kind;

const languages = ['en', 'cy'] as const;
for (const language of languages)
  test(`what is shown before is what is sent, word for word, to somebody who reads ${language}`, () =>
    inWork(as(workerAsha, morning), async (work) => {
      const appointment = await missedBy(work, { language });
      const before = await kindOf(work, appointment);
      assert.ok(before?.state === 'to-write');
      assert.deepEqual([before.language, before.channel], [language, 'text']);
      assert.match(before.body, language === 'cy' ? /^Helo Olive, .* Asha$/ : /^Hi Olive, .* Asha$/);

      assert.equal(await writeKindly(work, appointment.id), null);

      const [message] = await messagesOfPerson(work, appointment.personId);
      assert.deepEqual([message?.subject, message?.body], [before.subject, before.body]);
      assert.deepEqual(await kindOf(work, appointment), {
        state: 'written',
        body: before.body,
        failed: false,
      });
    }));

test('a wording that the lead amended is shown as amended, and looking sends nothing', () =>
  inWork(as(workerAsha, morning), async (work) => {
    const appointment = await missedBy(work);
    await ownWords(work, 'missed-kindly', {
      en: 'Missed you, {firstName}! {worker}',
      cy: 'Colli chi, {firstName}! {worker}',
    });
    const asha = visitor(work, as(workerAsha), afterRoutes, { now: morning });

    const page = await asha.get(`/appointments/${appointment.id}/after`);

    assert.match(
      page.text,
      /If you send it, Olive gets this text: Missed you, Olive! Asha Send this message/,
    );
    assert.deepEqual(await messagesOfPerson(work, appointment.personId), []);
  }));

test('whom nothing may be written to is not offered a message: the page says why', () =>
  inWork(as(workerAsha, morning), async (work) => {
    const appointment = await missedBy(work, { phone: null, email: null });
    const asha = visitor(work, as(workerAsha), afterRoutes, { now: morning });

    const page = await asha.get(`/appointments/${appointment.id}/after`);

    assert.match(page.text, /No mobile number, email or address that this can go to/);
    assert.doesNotMatch(page.text, /Send this message/);
  }));

test('what would wait until the morning would say “today” of yesterday: it is neither offered nor written', () =>
  inWork(as(workerAsha, morning), async (work) => {
    const appointment = await missedBy(work);
    await asAnother(work, as(workerAsha, evening), async (late) => {
      assert.equal(await kindOf(late, appointment), null);
      await assert.rejects(writeKindly(late, appointment.id), { code: 'appointments.nobody-missed' });
    });
    assert.deepEqual(await messagesOfPerson(work, appointment.personId), []);
  }));

test('what could not be delivered is said where it was sent', () =>
  inWork(as(workerAsha, morning), async (work) => {
    const appointment = await missedBy(work);
    await writeKindly(work, appointment.id);
    await arrange(work, ({ trx }) =>
      sql`update platform.message set state = 'failed', problem = 'number-refused'`.execute(trx),
    );
    const asha = visitor(work, as(workerAsha), afterRoutes, { now: morning });

    const page = await asha.get(`/appointments/${appointment.id}/after`);

    assert.match(page.text, /Written to them: .* It was not delivered\. Ring them instead/);
  }));
