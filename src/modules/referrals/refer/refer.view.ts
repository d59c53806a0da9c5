import {
  adjustmentCodes,
  adjustmentName,
  consentHowName,
  languageName,
  languages,
  wayToReachName,
  waysToReach,
} from '#modules/people';
import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { dueOf } from '../domain/due.ts';
import { reasons } from '../domain/reasons.ts';
import { matchesFor, mayBeShownMatches } from './matches.ts';
import type { Choice, ReferView } from './pages/refer.page.tsx';
import { reasonName } from './reason-words.ts';
import { consentAnswers } from './refer-form.ts';
import { isPractice, practicesOf, sendersFor } from './sender.ts';
import type { Sender } from './sender.ts';
import { isEnoughToSeek, soughtIn } from './sought.ts';

export type ReferAsked = {
  readonly form: FormState;
  /** The path under which what is typed is kept. */
  readonly draft: string;
  /** What they typed before was put back. */
  readonly restored: boolean;
};

/** The page on which somebody refers: their form, and what it offers. */
export async function referView(work: Work, { form, draft, restored }: ReferAsked): Promise<ReferView> {
  requirePermission(work, 'referrals.refer');

  const senders = await sendersFor(work);
  const receivedOn = dayOf(work.now);
  const sought = soughtIn(form.values);
  const maySeek = mayBeShownMatches(work);
  return {
    form,
    draft,
    restored,
    dueRoutine: dueOf({ receivedOn, urgency: 'routine', safeguarding: false }),
    dueSoon: dueOf({ receivedOn, urgency: 'soon', safeguarding: false }),
    organisations: senders.length > 1 ? organisationChoices(senders) : [],
    practices: await practiceChoices(work, senders),
    maySeek,
    matches: maySeek && isEnoughToSeek(sought) ? await matchesFor(work, sought) : null,
    ...choicesOffered(),
  };
}

function organisationChoices(senders: readonly Sender[]): Choice[] {
  return senders.flatMap(({ organisation }) =>
    organisation ? [{ value: organisation.id, label: organisation.name }] : [],
  );
}

/** Asked only of those who do not refer from a practice. */
async function practiceChoices(work: Work, senders: readonly Sender[]): Promise<Choice[]> {
  const [sender] = senders;
  if (!sender || senders.every(isPractice)) return [];
  const practices = await practicesOf(work, sender.networkId);
  return practices.map(({ id, name }) => ({ value: id, label: name }));
}

function choicesOffered(): Pick<ReferView, 'reasons' | 'adjustments' | 'languages' | 'ways' | 'consents'> {
  return {
    reasons: reasons.map((value) => ({ value, label: reasonName(value) })),
    adjustments: adjustmentCodes.map((value) => ({ value, label: adjustmentName(value) })),
    languages: languages.map((value) => ({ value, label: languageName(value) })),
    ways: waysToReach.map((value) => ({ value, label: wayToReachName(value) })),
    consents: consentAnswers.map((value) => ({
      value,
      label: value === 'not-yet' ? m.referrals_refer_consent_not_yet() : consentHowName(value),
    })),
  };
}
