import { personOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { writeMessage } from '#platform/outbox.ts';
import type { Locale } from '#platform/locale.ts';
import type { MessageId } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';
import { arrangeCommitted, callbackToken, origin } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs, asAnother } from '#tests/support/database.ts';
import { as, leadDilys, north, workerAsha } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { aPerson } from '../people/people.examples.ts';
import type { TemplateName } from './domain/templates.ts';
import { noWishes } from './domain/way-to-write.ts';
import type { Wishes } from './domain/way-to-write.ts';
import { keepWishes } from './store/wish-store.ts';
import { changeWording } from './wording/change-wording.ts';

/** Writes down how somebody wants to be written to. */
export async function wishes(work: Work, personId: PersonId, wished: Partial<Wishes>): Promise<void> {
  await keepWishes(work, await personOf(work, personId), { ...noWishes, ...wished });
}

/** The lead's own words for a message, in both languages. */
export async function ownWords(
  work: Work,
  template: TemplateName,
  words: Readonly<Record<Locale, string>>,
): Promise<void> {
  await asAnother(work, as(leadDilys, work.now), (lead) =>
    changeWording(lead, { once: newId(), version: '0', template, words }),
  );
}

let last = 0;

/** A number of the range that is nobody's. */
export function aNumber(): string {
  last += 1;
  return `07700 900${String(100 + last)}`;
}

type Texted = {
  readonly phone?: string;
  /** Somebody who is there already. */
  readonly personId?: PersonId;
  readonly about?: { readonly type: string; readonly id: string };
};

/** The application, with what comes to it from people's phones. */
export function textingWith(app: Promise<TestApp>) {
  return {
    /** Somebody who was texted at a number that is theirs. */
    texted: async ({ phone = aNumber(), about, ...given }: Texted = {}) => {
      const { pool, openWork } = await app;
      const personId =
        given.personId ??
        (await arrangeCommitted(pool, (owner) =>
          aPerson({ ...owner, actor: { ...owner.actor, networkIds: [north] } }),
        ));
      await pool.query('update people.person set phone = $2 where id = $1', [personId, phone]);
      const messageId: MessageId = await openWork(actorAs(as(workerAsha)), (work) =>
        writeMessage(work, {
          key: newId<string>(),
          channel: 'text',
          recipient: phone,
          subject: 'Your appointment',
          body: 'Reply 1 if you are coming',
          about: about ?? { type: 'person', id: personId },
          personId,
        }),
      );
      await pool.query("update platform.message set state = 'sent' where id = $1", [messageId]);
      return { phone, personId, messageId };
    },
    /** What GOV.UK Notify would tell us. @returns The status of our answer. */
    call: async (path: 'receipts' | 'texts', body: unknown, token: string | null = callbackToken) => {
      const { fetch } = await app;
      const headers = {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      };
      const request = { method: 'POST', headers, body: JSON.stringify(body) };
      const response = await fetch(new Request(`${origin}/callbacks/notify/${path}`, request));
      return response.status;
    },
    repliesFrom: async (phone: string) => {
      const { rows } = await (
        await app
      ).pool.query<Kept>(
        'select id, network_id as network, person_id as person, understood, settled from messages.reply where number = $1 order by received_at, id',
        [phone.replace(' ', '')],
      );
      return rows;
    },
    look: async (path: string, who: Member) => {
      const response = await (await app).ask(path, { as: who });
      return { status: response.status, text: await response.text() };
    },
  };
}

type Kept = {
  readonly id: string;
  readonly network: string;
  readonly person: string | null;
  readonly understood: string;
  readonly settled: string | null;
};

/** As GOV.UK Notify tells of a text that came in. */
export function textFrom(phone: string, message: string, id = newId<string>()) {
  return {
    id,
    source_number: phone.replace(' ', '').replace(/^0/, '44'),
    message,
    destination_number: '07700900999',
    date_received: '2026-03-03T09:00:00Z',
  };
}
