import { z } from 'zod';

import { m } from '#text';
import { adjustmentCodes, languages, nothingKnown, personFields, waysToReach } from '#modules/people';
import type { ConsentHow, PersonDetails, PersonId } from '#modules/people';
import { choice, choices, optionalLine, optionalProse, tick } from '#platform/fields.ts';
import type { FieldError, Typed } from '#platform/forms.ts';
import { idOf } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { reasons } from '../domain/reasons.ts';
import { urgencies } from '../domain/referral.ts';
import type { Wish } from '../domain/referral.ts';

/** How somebody can have said yes to whoever refers them. */
export const consentAnswers = ['in-person', 'by-phone', 'in-writing', 'by-someone-else', 'not-yet'] as const;

/** Chosen when none of the people who were found is meant. */
export const somebodyNew = 'new';

export type ReferInput = z.output<ReturnType<typeof referForm>>;

/** The fields of a referral. Of somebody who was picked, name and birthday are known. */
export function referForm(today: LocalDate, { picked }: { readonly picked: boolean }) {
  return z.object({
    person: z.literal(somebodyNew).or(optionalId<PersonId>()),
    organisation: optionalId<OrganisationId>(),
    nhsNumber: personFields.nhsNumber(),
    givenName: picked ? personFields.line(100) : personFields.givenName(),
    familyName: picked ? personFields.line(100) : personFields.familyName(),
    bornOn: picked ? personFields.optionalBornOn(today) : personFields.bornOn(today),
    phone: personFields.phone(),
    usuallyAnswers: personFields.line(200),
    knownAs: personFields.knownAs(),
    email: personFields.email(),
    address: personFields.line(300),
    postcode: personFields.postcode(),
    practice: optionalId<OrganisationId>(),
    prefers: choice(waysToReach, m.platform_choose_from_list).catch('phone'),
    leaveMessages: tick().catch(false),
    contactCaution: personFields.line(300),
    reasons: choices(reasons).refine((chosen) => chosen.length > 0, {
      error: m.referrals_refer_missing_reason,
    }),
    reasonNote: optionalProse(2000),
    hopes: optionalProse(2000),
    adjustments: choices(adjustmentCodes),
    adjustmentsNote: optionalLine(300),
    language: choice(languages, m.platform_choose_from_list).catch('en'),
    needsInterpreter: tick().catch(false),
    consent: choice(consentAnswers, m.referrals_refer_missing_consent),
    urgency: choice(urgencies, m.platform_choose_from_list).catch('routine'),
    safeguarding: tick().catch(false),
    safeguardingNote: optionalProse(2000),
  });
}

export function isPicked(typed: Typed): boolean {
  return idOf().safeParse(typed['person']).success;
}

/** What no field can know by itself. */
export function errorsAcross(typed: Typed): readonly FieldError[] {
  const isEmpty = (name: string) => !String(typed[name] ?? '').trim();
  const errors: FieldError[] = [];
  if (!isPicked(typed) && ['phone', 'email', 'address'].every(isEmpty)) {
    errors.push({ field: 'phone', message: m.referrals_refer_missing_way_to_reach() });
  }
  if (typed['consent'] === 'not-yet')
    errors.push({ field: 'consent', message: m.referrals_refer_needs_consent() });
  if (typed['safeguarding'] === 'yes' && isEmpty('safeguardingNote')) {
    errors.push({ field: 'safeguardingNote', message: m.referrals_refer_missing_worry() });
  }
  return errors;
}

const order = ['organisation', ...Object.keys(referForm('2026-01-01' as LocalDate, { picked: false }).shape)];

/** In the order of the page, each field once. */
export function inPageOrder(errors: readonly FieldError[]): readonly FieldError[] {
  const first = errors.filter(
    ({ field }, index) => errors.findIndex((error) => error.field === field) === index,
  );
  return first.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

export function detailsIn(input: ReferInput, practiceId: OrganisationId | null): PersonDetails {
  return {
    ...nothingKnown,
    practiceId,
    givenName: input.givenName ?? '',
    familyName: input.familyName ?? '',
    knownAs: input.knownAs,
    bornOn: input.bornOn,
    nhsNumber: input.nhsNumber,
    phone: input.phone,
    email: input.email,
    address: input.address,
    postcode: input.postcode,
    language: input.language,
    needsInterpreter: input.needsInterpreter,
    prefers: input.prefers,
    leaveMessages: input.leaveMessages,
    contactCaution: input.contactCaution,
    usuallyAnswers: input.usuallyAnswers,
    adjustments: input.adjustments,
    adjustmentsNote: input.adjustmentsNote || null,
  };
}

export function wishIn(input: ReferInput): Wish {
  const { reasons: chosen, reasonNote, hopes, urgency, safeguarding, safeguardingNote } = input;
  return {
    reasons: chosen,
    reasonNote: reasonNote || null,
    hopes,
    urgency,
    safeguarding,
    safeguardingNote: safeguarding ? safeguardingNote : null,
  };
}

/** Null while they have not said yes: then there is nothing to send. */
export function consentIn({ consent }: ReferInput): ConsentHow | null {
  return consent === 'not-yet' ? null : consent;
}

function optionalId<Id extends string>() {
  return idOf<Id>()
    .or(z.literal(''))
    .optional()
    .catch('')
    .transform((id): Id | null => id || null);
}
