import { m } from '#text';
import { organisationsOf } from '#modules/identity';
import { adjustmentName, languageName, nameOf, spacedNhsNumber, wayToReachName } from '#modules/people';
import type { Person } from '#modules/people';
import { ageOn, dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { dayText } from '#ui/when-text.ts';

import type { Told } from '../domain/referral.ts';

export type Fact = {
  readonly key: string;
  readonly value: string;
  /** To ring or to write at one touch. */
  readonly href?: string;
};

/** Who somebody is and how to reach them, as far as it is known. How not to reach them comes first. */
export async function factsAbout(work: Work, person: Person): Promise<readonly Fact[]> {
  const practice =
    person.practiceId && (await organisationsOf(work)).find(({ id }) => id === person.practiceId);
  return factsOf([
    [m.referrals_one_caution(), person.contactCaution],
    [m.referrals_one_phone(), person.phone],
    [m.referrals_one_answers(), person.usuallyAnswers],
    [m.referrals_one_prefers(), person.prefers === 'phone' ? null : wayToReachName(person.prefers)],
    [m.referrals_one_messages_about(), person.phone && messagesOf(person)],
    [m.referrals_one_email(), person.email],
    [m.referrals_one_address(), addressOf(person)],
    [m.referrals_one_language(), languageOf(person)],
    [m.referrals_one_adjustments(), adjustmentsOf(person)],
    [m.referrals_one_practice(), practice ? practice.name : null],
    [m.referrals_one_born(), person.bornOn && bornWords(work, person.bornOn)],
    [m.referrals_one_nhs_number(), person.nhsNumber && spacedNhsNumber(person.nhsNumber)],
  ]);
}

/** What the referrer wrote that is not what the record says. */
export function toldFacts(told: Told, named: string, person: Person): readonly Fact[] {
  return factsOf([
    [m.referrals_one_named(), named && named !== nameOf(person).full ? named : null],
    [m.referrals_one_phone(), told.phone],
    [m.referrals_one_email(), told.email],
    [
      m.referrals_one_address(),
      addressOf({ address: told.address ?? null, postcode: told.postcode ?? null }),
    ],
    [m.referrals_one_born(), told.bornOn && dayWithYear(told.bornOn)],
    [m.referrals_one_nhs_number(), told.nhsNumber && spacedNhsNumber(told.nhsNumber)],
    [m.referrals_one_answers(), told.usuallyAnswers],
    [m.referrals_one_caution(), told.contactCaution],
    [
      m.referrals_one_adjustments(),
      adjustmentsOf({ adjustments: told.adjustments ?? [], adjustmentsNote: told.adjustmentsNote ?? null }),
    ],
  ]);
}

/** What is known, and nothing of what is not. A telephone number can be rung at one touch. */
export function factsOf(pairs: readonly (readonly [string, string | null | undefined])[]): readonly Fact[] {
  return pairs.flatMap(([key, value]) => (value ? [{ key, value, ...hrefFor(key, value) }] : []));
}

function hrefFor(key: string, value: string): { readonly href?: string } {
  return key === m.referrals_one_phone() ? { href: `tel:${value.replaceAll(/[^\d+]/g, '')}` } : {};
}

function addressOf({ address, postcode }: Pick<Person, 'address' | 'postcode'>): string {
  return [address, postcode].filter(Boolean).join('\n');
}

function messagesOf({ leaveMessages }: Person): string {
  return leaveMessages ? m.referrals_one_messages() : m.referrals_one_messages_not();
}

function languageOf({ language, needsInterpreter }: Person): string | null {
  if (needsInterpreter) return m.referrals_one_interpreter({ language: languageName(language) });
  return language === 'en' ? null : languageName(language);
}

function adjustmentsOf({
  adjustments,
  adjustmentsNote,
}: Pick<Person, 'adjustments' | 'adjustmentsNote'>): string {
  return [adjustments.map(adjustmentName).join(', '), adjustmentsNote].filter(Boolean).join('\n');
}

function bornWords({ now }: Work, bornOn: LocalDate): string {
  return `${dayWithYear(bornOn)}, ${m.referrals_age({ age: ageOn(bornOn, dayOf(now)) })}`;
}

function dayWithYear(day: LocalDate): string {
  return dayText(day, { year: true });
}
