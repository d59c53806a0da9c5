import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { lookAt, nameOf } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { amendmentsOf } from '#platform/amendments.ts';
import type { Amendment } from '#platform/amendments.ts';
import { blankForm } from '#platform/forms.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { dayOf, timeOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { isReached, isTry } from '../domain/contact.ts';
import { nextTry } from '../domain/next-try.ts';
import type { ContactId } from '../domain/referral.ts';
import { isLetterDue, triesIn } from '../domain/tries.ts';
import type { History } from '../domain/tries.ts';
import { contactOf } from '../store/contact-store.ts';
import type { Contact } from '../store/contact-store.ts';
import type { Episode } from '../store/episode-store.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { historyIn, wishesOf } from './history.ts';
import { letterObstacle } from './kind-letter.ts';
import type { AmendedWords, ContactView, Following } from './pages/contact.page.tsx';
import { personInReach } from './person-in-reach.ts';
import { becauseWords, contactWords, nextStepWords } from './words.ts';

export type SentContactForm = { readonly which: 'amend' | 'next'; readonly form: FormState };

type Asked = {
  readonly personId: PersonId;
  readonly contactId: ContactId;
  readonly sent: SentContactForm | null;
};

/** One contact: what was written down, what follows from it, and how to put it right. */
export async function contactView(work: Work, { personId, contactId, sent }: Asked): Promise<ContactView> {
  requirePermission(work, 'referrals.read');

  const { person, episode } = await personInReach(work, personId);
  const contact = await contactOf(work, contactId);
  if (contact.personId !== personId) throw new Refusal('not-found', 'referrals.no-such-contact');
  const names = await namesOfUsers(work, [contact.byId]);
  const version = String(contact.version);
  await lookAt(work, personId);
  const following =
    episode && episode.closedAt === null ? await followingOf(work, { person, episode, contact }) : null;
  return {
    id: contactId,
    personId,
    name: nameOf(person).full,
    known: nameOf(person).known,
    kind: contact.kind,
    says: contactWords[contact.kind](),
    at: contact.at,
    by: names.get(contact.byId) ?? m.referrals_somebody_gone(),
    note: contact.note,
    minutes: contact.minutes,
    amended: await amendedWords(work, contact),
    following,
    mayChange: may(work.actor, 'referrals.contact') && contact.kind !== 'letter',
    amend: formFor(sent, { which: 'amend', form: blankForm(amendValues(contact), version) }),
    next: formFor(sent, { which: 'next', form: blankForm(nextValues(following), version) }),
    sent: sent?.which ?? null,
  };
}

type Now = { readonly person: Person; readonly episode: Episode; readonly contact: Contact };

/** What follows, when nothing has followed the contact yet. */
async function followingOf(work: Work, { person, episode, contact }: Now): Promise<Following | null> {
  const history = await historyIn(work, episode);
  const latest = history.all.find(({ kind }) => isTry(kind) || isReached(kind));
  const planned = await nextStepOf(work, episode.id);
  if (latest?.id !== contact.id || !planned) return null;
  return {
    step: nextStepWords[planned.kind](),
    at: planned.dueAt,
    because: await becauseOf(work, { history, person, contact }),
    tries: isTry(contact.kind) ? triesIn(history.run) : 0,
    written: history.run.some(({ kind }) => kind === 'letter'),
    obstacle: isLetterDue(history.run) ? letterObstacle(person) : null,
    caution: person.contactCaution,
    letter: blankForm(),
  };
}

type Told = {
  readonly history: History<Contact>;
  readonly person: Person;
  readonly contact: Contact;
};

/** Why the time was proposed; nothing when somebody chose another. */
async function becauseOf(work: Work, { history, person, contact }: Told): Promise<string | null> {
  if (!isTry(contact.kind) || history.run.some(({ kind }) => kind === 'letter')) return null;
  const proposed = nextTry(history, await wishesOf(work, person, null), contact.at);
  return proposed.at.getTime() === contact.nextTryAt?.getTime() ? becauseWords[proposed.because]() : null;
}

function formFor(sent: SentContactForm | null, { which, form }: SentContactForm): FormState {
  return sent?.which === which ? sent.form : form;
}

function amendValues({ kind, note, minutes }: Contact): Typed {
  return { kind, note: note ?? '', minutes: minutes === null ? '' : String(minutes) };
}

function nextValues(following: Following | null): Typed {
  if (!following) return {};
  const [year = '', month = '', day = ''] = dayOf(following.at)
    .split('-')
    .map((part) => String(Number(part)));
  return { 'nextOn-day': day, 'nextOn-month': month, 'nextOn-year': year, nextAt: timeOf(following.at) };
}

async function amendedWords(work: Work, contact: Contact): Promise<readonly AmendedWords[]> {
  const amendments = (await amendmentsOf(work, 'contact', [contact.id])).get(contact.id) ?? [];
  const names = await namesOfUsers(work, [...new Set(amendments.map(({ amendedBy }) => amendedBy))]);
  return amendments.map((amendment) => ({
    said: beforeWords(amendment),
    reason: amendment.reason,
    by: names.get(amendment.amendedBy) ?? m.referrals_somebody_gone(),
    at: amendment.amendedAt,
  }));
}

function beforeWords({ field, before }: Amendment): string {
  if (field === 'kind') return contactWords[before as Contact['kind']]();
  if (typeof before === 'number') return m.referrals_contact_minutes({ minutes: before });
  return typeof before === 'string' && before ? before : m.referrals_amended_nothing();
}
