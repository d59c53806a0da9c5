import { z } from 'zod';

import { m } from '#text';
import type { WorkerId } from '#modules/workforce';
import { choice, line, optionalProse, prose } from '#platform/fields.ts';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';

import { chosen } from '../caseload/chosen.ts';
import { declineReasons } from '../domain/deciding.ts';

/** The forms on the page of a referral, by the last part of the address that they are sent to. */
export const decisions = [
  'acceptance',
  'listing',
  'joining',
  'questions',
  'redirection',
  'refusal',
  'owner',
  'answer',
] as const;

export type DecisionName = (typeof decisions)[number];

export type DecisionForms = Readonly<Record<DecisionName, FormState>>;

/** A form that is shown with what was typed into it. */
export type SentForm = { readonly which: DecisionName; readonly form: FormState };

/** All forms of the page: the one that was sent as it was sent, the others blank. */
export function decisionForms(sent: SentForm | null, version: string): DecisionForms {
  const formFor = (which: DecisionName) => (sent?.which === which ? sent.form : blankForm({}, version));
  return Object.fromEntries(decisions.map((which) => [which, formFor(which)])) as DecisionForms;
}

const note = optionalProse(2000).transform((text) => text || null);

export const Acceptance = z.object({ workerId: chosen<WorkerId>(m.referrals_accept_missing) });
export const Listing = z.object({});
export const Joining = z.object({});
export const Asking = z.object({ question: prose(1000, m.referrals_ask_missing) });
export const Redirection = z.object({ place: line(300, m.referrals_redirect_missing), redirectNote: note });
export const Declining = z.object({
  reason: choice(declineReasons, m.referrals_decline_missing),
  declineNote: note,
});
export const Owner = z.object({ ownerId: chosen<WorkerId>(m.referrals_owner_missing) });
export const Answer = z.object({ answer: prose(2000, m.referrals_answer_missing) });
