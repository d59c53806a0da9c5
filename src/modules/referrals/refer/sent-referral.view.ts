import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { lookAt } from '#modules/people';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { DeclineReason } from '../domain/deciding.ts';
import type { ReferralId } from '../domain/referral.ts';
import { questionsAbout } from '../store/question-store.ts';
import { sentReferral } from '../store/sent-store.ts';
import type { SentReferral } from '../store/sent-store.ts';
import type { AskedQuestion, MessagesBack, SentReferralView } from './pages/sent-referral.page.tsx';
import { sentBy } from './sender.ts';
import { stateWordsFor } from './state-words.ts';

export type SentAsked = {
  readonly id: ReferralId;
  /** Answers the question whose id is among its values. */
  readonly form: FormState;
  readonly messagesBack: MessagesBack;
};

/** One referral as whoever sent it may follow it. */
export async function sentReferralView(
  work: Work,
  { id, form, messagesBack }: SentAsked,
): Promise<SentReferralView> {
  requirePermission(work, 'referrals.follow');

  const row = await sentReferral(work, await sentBy(work), id);
  const words = await stateWordsFor(work, [row]);
  const questions = await questionsFor(work, id);
  await lookAt(work, row.personId);
  return {
    id,
    form,
    named: row.named,
    reference: row.reference,
    receivedAt: row.receivedAt,
    referrerName: row.referrerName,
    state: words(row),
    because: becauseOf(row),
    decidedAt: row.decidedAt,
    questions,
    messagesBack: await messagesBack(work, id),
  };
}

async function questionsFor(work: Work, id: ReferralId): Promise<AskedQuestion[]> {
  const questions = await questionsAbout(work, id);
  const who = questions
    .flatMap(({ askedBy, answeredBy }) => [askedBy, answeredBy])
    .filter((userId) => userId !== null);
  const names = await namesOfUsers(work, [...new Set(who)]);
  return questions.map(({ askedBy, answeredBy, ...question }) => ({
    ...question,
    askedBy: names.get(askedBy) ?? m.referrals_sent_link_worker(),
    answeredBy: answeredBy && (names.get(answeredBy) ?? null),
  }));
}

/** The same reasons that a letter to the referrer gives. */
function becauseOf({ outcome, reason }: SentReferral): string | null {
  if (outcome !== 'declined' || !reason) return null;
  return because[reason as DeclineReason]({});
}

const because: Readonly<Record<DeclineReason, (values: object) => string>> = {
  'did-not-want': m.referrals_sent_because_did_not_want,
  'outside-area': m.referrals_sent_because_outside_area,
  'needs-clinical-care': m.referrals_sent_because_needs_clinical_care,
  'needs-urgent-help': m.referrals_sent_because_needs_urgent_help,
  'already-supported': m.referrals_sent_because_already_supported,
  'not-enough-to-go-on': m.referrals_sent_because_not_enough_to_go_on,
  'moved-away': m.referrals_sent_because_moved_away,
  died: m.referrals_sent_because_died,
};
