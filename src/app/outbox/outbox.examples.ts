import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { messageOf, writeMessage } from '#platform/outbox.ts';
import type { MessageId, NewMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';
import { actorAs } from '#tests/support/database.ts';
import { arrangeCommitted, testApp } from '#tests/support/app.ts';
import { as, leadDilys, north, workerAsha } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { aPerson } from '../../modules/people/people.examples.ts';

export const app = testApp();

const words = 'We spoke, and will meet on Tuesday.';

async function inWorkOf<T>(who: Member, body: (work: Work) => Promise<T>): Promise<T> {
  const { openWork } = await app;
  return openWork(actorAs(as(who)), body);
}

export function written(given: Partial<NewMessage> = {}): Promise<MessageId> {
  return inWorkOf(workerAsha, (work) =>
    writeMessage(work, {
      key: newId<string>(),
      channel: 'email',
      recipient: 'elm.street@example.org',
      subject: `About referral NV-${newId<string>().slice(-4)}`,
      body: words,
      about: { type: 'referral', id: newId<string>() },
      ...given,
    }),
  );
}

export async function aPersonInNorth(): Promise<PersonId> {
  const { pool } = await app;
  return arrangeCommitted(pool, (work) => aPerson(work, { networkId: north }));
}

export async function put(
  id: MessageId,
  state: 'failed' | 'unsure' | 'waiting',
  attempts: number,
): Promise<void> {
  const { pool } = await app;
  await pool.query(
    `update platform.message set state = $2, attempts = $3, delivered_at = null,
       problem = case when $2 in ('failed', 'unsure') then 'interrupted' end where id = $1`,
    [id, state, attempts],
  );
}

export async function look(path: string, who: Member) {
  const response = await (await app).ask(path, { as: who });
  return { status: response.status, text: await response.text() };
}

/** Presses a button of the page, as its form does. */
export async function press(path: string, who: Member, fields: Record<string, string>): Promise<Response> {
  return (await app).ask(path, { as: who, post: fields });
}

export async function formOn(page: string, action: string) {
  const form = page.split(`action="${action}"`)[1]?.split('</form>')[0] ?? '';
  return {
    once: /name="once" value="([^"]+)"/.exec(form)?.[1] ?? '',
    version: /name="version" value="([^"]+)"/.exec(form)?.[1] ?? '',
  };
}

export const stateOf = async (id: MessageId) =>
  (await inWorkOf(leadDilys, (work) => messageOf(work, id))).state;

export async function looksAt(id: MessageId) {
  const { rows } = await (
    await app
  ).pool.query<{ details: { read: boolean }; personId: string | null }>(
    `select details, person_id as "personId" from audit.entry where action = 'outbox.looked' and subject_id = $1`,
    [id],
  );
  return rows;
}

/** May see that messages go, and supports nobody. */
export async function anAdministrator(): Promise<Member> {
  const { pool } = await app;
  const id = newId<Member['id']>();
  await pool.query(
    `insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
     values ($1, 'Ada Keys', $2, true, now(), now())`,
    [id, `${id}@example.org`],
  );
  await pool.query(
    `insert into identity.membership (network_id, user_id, role) values ($1, $2, 'administrator')`,
    [north, id],
  );
  return { id, name: 'Ada Keys', role: 'administrator', network: north };
}
