import { peopleOf } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { writeMessages } from '#platform/outbox.ts';
import type { MessageId, NewMessage } from '#platform/outbox.ts';
import type { Locale } from '#platform/locale.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import { composed, localeOf } from './compose.ts';
import type { Wording } from './compose.ts';
import { civilMoment } from './domain/quiet-hours.ts';
import type { TemplateFields, TemplateName } from './domain/templates.ts';
import { noWishes } from './domain/way-to-write.ts';
import type { Way, WhyNot } from './domain/way-to-write.ts';
import { quietHoursNow } from './store/setting-store.ts';
import { wishesOf } from './store/wish-store.ts';
import { amendedWordings } from './store/wording-store.ts';
import { blocksAmong, wayOf } from './way-of.ts';

export type ToPerson<Name extends TemplateName = TemplateName> = {
  /** What it is for: the same key is the same message, however often it is written. */
  readonly key: string;
  readonly personId: PersonId;
  readonly template: Name;
  readonly fields: TemplateFields[Name];
  /** The record it is about, in the words of the glossary. */
  readonly about: { readonly type: string; readonly id: string };
  /** Not sent after. */
  readonly uselessAfter?: Date;
};

export type Written =
  | { readonly messageId: MessageId; readonly sendAfter: Date | null }
  | { readonly messageId: null; readonly why: WhyNot };

/**
 * Writes to a person in the work that is the cause: by the way, in the language and at an hour that suit them, or not
 * at all when that is safer. Who asks for it has been let in by what they do.
 */
export async function writeToPerson<Name extends TemplateName>(
  work: Work,
  letter: ToPerson<Name>,
): Promise<Written> {
  const written = (await writeToPeople(work, [letter])).get(letter.key);
  if (!written) throw new Refusal('not-found', 'people.not-found');
  return written;
}

/** Which letters would be in the usual words, and how they go. */
type InUsualWords = readonly { readonly key: string; readonly channel: Way['channel'] }[];

/** The words of a trial for some letters, by key. */
type OtherWords = (letters: InUsualWords) => Promise<ReadonlyMap<string, Wording>>;

/** The same to many, in as many questions to the database. Who is out of reach is not in the answer. */
export async function writeToPeople(
  work: Work,
  letters: readonly ToPerson[],
  otherWords?: OtherWords,
): Promise<ReadonlyMap<string, Written>> {
  if (letters.length === 0) return new Map();
  const { notGoing, messages, sendAfter } = await prepared(work, letters, otherWords);
  const written = new Map<string, Written>(notGoing.map(({ key, why }) => [key, { messageId: null, why }]));
  for (const [key, messageId] of await writeMessages(work, messages))
    written.set(key, { messageId, sendAfter });
  return written;
}

/** A message as it would go now, word for word. */
export type ToBeWritten =
  | (Pick<NewMessage, 'channel' | 'subject' | 'body'> & {
      readonly language: Locale;
      readonly sendAfter: Date | null;
    })
  | { readonly why: WhyNot };

/** What `writeToPerson` would write now, shown before it is. */
export async function toBeWritten<Name extends TemplateName>(
  work: Work,
  letter: ToPerson<Name>,
): Promise<ToBeWritten> {
  const { notGoing, messages, languages, sendAfter } = await prepared(work, [letter]);
  const [message] = messages;
  if (message) {
    const { key, channel, subject, body } = message;
    return { channel, subject, body, language: languages.get(key) ?? 'en', sendAfter };
  }
  const [not] = notGoing;
  if (!not) throw new Refusal('not-found', 'people.not-found');
  return { why: not.why };
}

async function prepared(work: Work, letters: readonly ToPerson[], otherWords?: OtherWords) {
  const ids = [...new Set(letters.map(({ personId }) => personId))];
  const [people, wishes, quiet, amended] = await Promise.all([
    peopleOf(work, ids),
    wishesOf(work, ids),
    quietHoursNow(work),
    amendedWordings(work),
  ]);
  const blockedBy = await blocksAmong(work, people);
  const sendAt = civilMoment(work.now, quiet);
  const notGoing: { readonly key: string; readonly why: WhyNot }[] = [];
  const going: Going[] = [];
  for (const letter of letters) {
    const person = people.get(letter.personId);
    if (!person) continue;
    const { template, key } = letter;
    const way = wayOf(person, { template, wishes: wishes.get(person.id) ?? noWishes, blockedBy });
    if (typeof way === 'string') notGoing.push({ key, why: way });
    else going.push({ letter, person, way });
  }
  const wordings = await otherWords?.(
    going.flatMap(({ letter: { key }, way: { discreet, channel } }) => (discreet ? [] : [{ key, channel }])),
  );
  return {
    notGoing,
    messages: going.map((one) =>
      messageFor(one, { sendAt, amended, now: work.now, wording: wordings?.get(one.letter.key) ?? null }),
    ),
    languages: new Map(going.map(({ letter, person }) => [letter.key, localeOf(person)])),
    sendAfter: sendAt > work.now ? sendAt : null,
  };
}

type Going = { readonly letter: ToPerson; readonly person: Person; readonly way: Way };

type Composing = {
  readonly sendAt: Date;
  readonly now: Date;
  readonly amended: Parameters<typeof composed>[0]['amended'];
  readonly wording: Wording | null;
};

function messageFor(
  { letter, person, way }: Going,
  { sendAt, now, amended, wording }: Composing,
): NewMessage {
  const { key, about, template, fields, uselessAfter } = letter;
  const readAt = sendAt;
  const { subject, body, trueUntil } = composed({ template, fields, person, way, readAt, amended, wording });
  return {
    key,
    channel: way.channel,
    recipient: way.recipient,
    subject,
    body,
    about,
    personId: person.id,
    networkId: person.networkId,
    sendAfter: way.channel === 'letter' || sendAt <= now ? null : sendAt,
    uselessAfter: way.channel === 'letter' ? null : sooner(uselessAfter ?? null, trueUntil),
  };
}

function sooner(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
