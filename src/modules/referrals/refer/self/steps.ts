import { z } from 'zod';

import { m } from '#text';
import { adjustmentCodes, languages, personFields, waysToReach } from '#modules/people';
import { choice, choices, line, optionalLine, optionalProse, tick } from '#platform/fields.ts';
import type { FieldError, Typed } from '#platform/forms.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { reasons } from '../../domain/reasons.ts';
import { textKeptAs } from '../typed-day.ts';
import type { Places } from './places.ts';
import { notSure } from './places.ts';

/** One question a page, in this order. */
export const stepNames = [
  'who',
  'you',
  'agree',
  'name',
  'born',
  'reach',
  'why',
  'hopes',
  'easier',
  'surgery',
] as const;

export type StepName = (typeof stepNames)[number];

/** What the fields of a question depend on. */
export type Setting = { readonly forMe: boolean; readonly today: LocalDate; readonly places: Places };

/** Where the answers to each question are kept. */
export const fieldsOf: Readonly<Record<StepName, readonly string[]>> = {
  who: ['who'],
  you: ['yourName', 'relationship', 'yourPhone'],
  agree: ['agrees'],
  name: ['givenName', 'familyName', 'knownAs'],
  born: ['bornOn-day', 'bornOn-month', 'bornOn-year'],
  reach: ['phone', 'email', 'address', 'postcode', 'prefers', 'usuallyAnswers', 'leaveMessages'],
  why: ['reasons', 'reasonNote'],
  hopes: ['hopes'],
  easier: ['adjustments', 'adjustmentsNote', 'language', 'needsInterpreter'],
  surgery: ['surgery', 'place'],
};

export function isForMe(typed: Typed): boolean {
  return typed['who'] !== 'someone';
}

/** The questions for whoever asks: about themselves, or for somebody they care for. */
export function stepsFor(typed: Typed): readonly StepName[] {
  return stepNames.filter((name) => !isForMe(typed) || (name !== 'you' && name !== 'agree'));
}

/** The fields of every question; each page reads its own part. */
export const stepForms = {
  who: () => z.object({ who: choice(['me', 'someone'], m.referrals_self_missing_who) }),
  you: () =>
    z.object({
      yourName: line(100, m.referrals_self_missing_your_name),
      relationship: line(100, m.referrals_self_missing_relationship),
      yourPhone: personFields.phone(),
    }),
  agree: () =>
    z.object({
      agrees: choice(['yes', 'no'], m.referrals_self_missing_agrees).refine((answer) => answer === 'yes', {
        error: m.referrals_self_must_agree,
      }),
    }),
  name: ({ forMe }: Setting) =>
    z.object({
      givenName: forMe ? personFields.name(m.referrals_self_missing_given_name) : personFields.givenName(),
      familyName: forMe ? personFields.name(m.referrals_self_missing_family_name) : personFields.familyName(),
      knownAs: personFields.knownAs(),
    }),
  born: ({ forMe, today }: Setting) =>
    z.object({
      bornOn: forMe ? personFields.bornOn(today, m.referrals_self_missing_born) : personFields.bornOn(today),
    }),
  reach: () =>
    z.object({
      phone: personFields.phone(),
      email: personFields.email(),
      address: personFields.line(300),
      postcode: personFields.postcode(),
      prefers: choice(waysToReach, m.platform_choose_from_list).catch('phone'),
      usuallyAnswers: personFields.line(200),
      leaveMessages: tick().catch(false),
    }),
  why: () =>
    z.object({
      reasons: choices(reasons).refine((chosen) => chosen.length > 0, {
        error: m.referrals_self_missing_reason,
      }),
      reasonNote: optionalProse(2000),
    }),
  hopes: () => z.object({ hopes: optionalProse(2000) }),
  easier: () =>
    z.object({
      adjustments: choices(adjustmentCodes),
      adjustmentsNote: optionalLine(300),
      language: choice(languages, m.platform_choose_from_list).catch('en'),
      needsInterpreter: tick().catch(false),
    }),
  surgery: ({ places }: Setting) =>
    z.object({
      surgery: z
        .string({ error: m.referrals_self_missing_surgery })
        .refine((id) => id === notSure || places.practices.some((practice) => practice.id === id), {
          error: m.referrals_self_missing_surgery,
        }),
      place: z.string().optional().catch(undefined),
    }),
} satisfies Record<StepName, (setting: Setting) => z.ZodType>;

/** What no field of a question can know by itself. */
export function errorsAcross(
  name: StepName,
  typed: Typed,
  { places, forMe }: Setting,
): readonly FieldError[] {
  const isEmpty = (field: string) => textKeptAs(typed, field) === '';
  if (name === 'reach' && ['phone', 'email', 'address'].every(isEmpty)) {
    const message = forMe ? m.referrals_self_missing_reach() : m.referrals_refer_missing_way_to_reach();
    return [{ field: 'phone', message }];
  }
  const needsPlace = name === 'surgery' && typed['surgery'] === notSure && places.networks.length > 1;
  if (needsPlace && !places.networks.some(({ id }) => id === typed['place'])) {
    return [{ field: 'place', message: m.referrals_self_missing_place() }];
  }
  return [];
}
