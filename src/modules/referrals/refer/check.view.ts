import {
  adjustmentName,
  consentHowName,
  languageName,
  nameOf,
  personOf,
  spacedNhsNumber,
  wayToReachName,
} from '#modules/people';
import { m } from '#text';
import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { dueOf } from '../domain/due.ts';
import type { ReferralId } from '../domain/referral.ts';
import { keptUnder } from './kept.ts';
import type { Answer, CheckView } from './pages/check.page.tsx';
import { birthdayWords } from './pages/day-words.ts';
import { reasonName } from './reason-words.ts';
import { consentIn, somebodyNew } from './refer-form.ts';
import type { ReferInput } from './refer-form.ts';
import { inputIn } from './send-kept.ts';
import { practiceFor, practicesOf, senderMeant, sendersFor } from './sender.ts';

export type CheckAsked =
  | { readonly stage: 'to-check'; readonly view: CheckView }
  | { readonly stage: 'sent'; readonly id: ReferralId }
  /** Nothing is kept, or it is not ready: back to the form. */
  | { readonly stage: 'unready' };

/** The answers once more before they are sent. */
export async function checkView(work: Work, key: string): Promise<CheckAsked> {
  requirePermission(work, 'referrals.refer');

  const kept = await keptUnder(work, key);
  if (kept.stage === 'sent') return kept;
  const input = kept.stage === 'typed' ? inputIn(work, kept.typed) : null;
  if (!input) return { stage: 'unready' };
  const { urgency, safeguarding } = input;
  const groups = [
    { id: 'who', title: m.referrals_refer_who(), answers: await whoAnswers(work, input) },
    { id: 'why', title: m.referrals_refer_why(), answers: whyAnswers(input) },
    { id: 'like', title: m.referrals_refer_like(), answers: likeAnswers(input) },
    { id: 'safety', title: m.referrals_refer_safety(), answers: safetyAnswers(input) },
  ];
  const dueOn = dueOf({ receivedOn: dayOf(work.now), urgency, safeguarding });
  return { stage: 'to-check', view: { key, groups: groups.map(withoutEmpty), dueOn, safeguarding } };
}

type Group = { readonly id: string; readonly title: string; readonly answers: readonly Answer[] };

function withoutEmpty(group: Group): Group {
  return { ...group, answers: group.answers.filter(({ value }) => value !== '') };
}

async function whoAnswers(work: Work, input: ReferInput): Promise<Answer[]> {
  const picked = input.person && input.person !== somebodyNew ? await personOf(work, input.person) : null;
  const who = picked ?? { ...input, givenName: input.givenName ?? '', familyName: input.familyName ?? '' };
  return [
    { key: m.referrals_check_name(), value: nameOf(who).full },
    { key: m.referrals_check_known(), value: picked ? m.referrals_check_is_known() : '' },
    { key: m.referrals_refer_born(), value: who.bornOn ? birthdayWords(who.bornOn) : '' },
    { key: m.referrals_refer_nhs_number(), value: who.nhsNumber ? spacedNhsNumber(who.nhsNumber) : '' },
    { key: m.referrals_check_practice(), value: await practiceName(work, input) },
    ...reachAnswers(input),
  ];
}

function reachAnswers(input: ReferInput): Answer[] {
  return [
    { key: m.referrals_refer_phone(), value: input.phone ?? '' },
    { key: m.referrals_refer_usually_answers(), value: input.usuallyAnswers ?? '' },
    { key: m.referrals_refer_known_as(), value: input.knownAs ?? '' },
    { key: m.referrals_refer_email(), value: input.email ?? '' },
    { key: m.referrals_refer_address(), value: [input.address, input.postcode].filter(Boolean).join(', ') },
    {
      key: m.referrals_refer_prefers(),
      value: input.prefers === 'phone' ? '' : wayToReachName(input.prefers),
    },
    {
      key: m.referrals_refer_messages(),
      value: input.leaveMessages ? m.referrals_refer_leave_messages() : '',
    },
    { key: m.referrals_refer_caution(), value: input.contactCaution ?? '' },
  ];
}

async function practiceName(work: Work, input: ReferInput): Promise<string> {
  const sender = senderMeant(await sendersFor(work), input.organisation);
  if (!sender) return '';
  const id = await practiceFor(work, sender, input.practice);
  const practices = await practicesOf(work, sender.networkId);
  return practices.find((practice) => practice.id === id)?.name ?? '';
}

function whyAnswers({ reasons, reasonNote }: ReferInput): Answer[] {
  return [
    { key: m.referrals_refer_reasons(), value: reasons.map(reasonName).join(', ') },
    { key: m.referrals_refer_reason_note(), value: reasonNote },
  ];
}

function likeAnswers(input: ReferInput): Answer[] {
  const language = input.language === 'en' ? '' : languageName(input.language);
  return [
    { key: m.referrals_refer_hopes(), value: input.hopes || m.referrals_check_not_asked() },
    { key: m.referrals_refer_adjustments(), value: input.adjustments.map(adjustmentName).join(', ') },
    { key: m.referrals_refer_adjustments_note(), value: input.adjustmentsNote },
    { key: m.referrals_refer_language(), value: language },
    {
      key: m.referrals_refer_interpreter(),
      value: input.needsInterpreter ? m.referrals_refer_needs_interpreter() : '',
    },
  ];
}

function safetyAnswers(input: ReferInput): Answer[] {
  const consent = consentIn(input);
  const { safeguarding, safeguardingNote } = input;
  return [
    { key: m.referrals_check_agreed(), value: consent ? consentHowName(consent) : '' },
    {
      key: m.referrals_refer_urgency(),
      value: input.urgency === 'soon' ? m.referrals_refer_soon() : m.referrals_refer_routine(),
    },
    {
      key: m.referrals_refer_safeguarding(),
      value: safeguarding ? safeguardingNote : m.referrals_check_no_worry(),
    },
  ];
}
