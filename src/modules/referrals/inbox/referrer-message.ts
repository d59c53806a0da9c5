import { m } from '#text';
import type { Sharing } from '#modules/people';
import type { Locale } from '#platform/locale.ts';

import type { Sender } from '../caseload/sender.ts';
import type { DeclineReason } from '../domain/deciding.ts';
import type { KeptReferral } from '../store/kept-referral.ts';

/** What a referrer is told. */
export type News =
  | { readonly about: 'declined'; readonly reason: DeclineReason; readonly note: string | null }
  | { readonly about: 'redirected'; readonly place: string; readonly note: string | null }
  | { readonly about: 'question'; readonly questionId: string; readonly question: string };

type Occasion = {
  readonly referral: KeptReferral;
  readonly news: News;
  readonly sender: Sender;
  /** What the person lets others be told. */
  readonly sharing: Sharing;
};

/** The words of a message to a referrer. It names the referral and never the person. */
export function messageToReferrer(occasion: Occasion, locale: Locale): { subject: string; body: string } {
  const { referral, news, sender } = occasion;
  const says = { locale };
  const { reference } = referral;
  const paragraphs = [
    m.referrals_tell_dear({ name: referral.referrer.name }, says),
    ...(news.about === 'question'
      ? questionParagraphs(occasion, news.question, says)
      : decisionParagraphs(occasion, says)),
    contactParagraph(sender, says),
    signature(sender),
  ];
  return {
    subject: m.referrals_tell_subject({ reference }, says),
    body: paragraphs.filter(Boolean).join('\n\n'),
  };
}

type Says = { readonly locale: Locale };

function decisionParagraphs({ referral, news, sharing }: Occasion, says: Says): readonly string[] {
  const { reference, route } = referral;
  const thanks = route === 'self' ? m.referrals_tell_thanks_self : m.referrals_tell_thanks;
  const note = sharing === 'everything' && news.about !== 'question' ? (news.note ?? '') : '';
  return [thanks({ reference }, says), outcomeParagraph(news, sharing, says), note];
}

/** A person may say that nothing goes back: then the referrer is told that it is settled, and no more. */
function outcomeParagraph(news: News, sharing: Sharing, says: Says): string {
  if (news.about === 'redirected') return m.referrals_tell_redirected({ place: news.place }, says);
  if (news.about !== 'declined') return '';
  const declined = m.referrals_tell_declined({}, says);
  return sharing === 'nothing' ? declined : `${declined} ${reasonToTell[news.reason]({}, says)}`;
}

const reasonToTell: Readonly<Record<DeclineReason, (values: object, says: Says) => string>> = {
  'did-not-want': m.referrals_tell_because_did_not_want,
  'outside-area': m.referrals_tell_because_outside_area,
  'needs-clinical-care': m.referrals_tell_because_needs_clinical_care,
  'needs-urgent-help': m.referrals_tell_because_needs_urgent_help,
  'already-supported': m.referrals_tell_because_already_supported,
  'not-enough-to-go-on': m.referrals_tell_because_not_enough_to_go_on,
  'moved-away': m.referrals_tell_because_moved_away,
  died: m.referrals_tell_because_died,
};

/** Whoever has an account reads the question there: an email need not carry it. */
function questionParagraphs({ referral }: Occasion, question: string, says: Says): readonly string[] {
  const { reference, referrer } = referral;
  if (referrer.userId) return [m.referrals_tell_question_in_kith({ reference }, says)];
  return [m.referrals_tell_question({ reference }, says), question];
}

function contactParagraph({ phone }: Sender, says: Says): string {
  return phone ? m.referrals_tell_ring({ phone }, says) : '';
}

function signature({ name, network }: Sender): string {
  return [name, network].filter(Boolean).join('\n');
}
