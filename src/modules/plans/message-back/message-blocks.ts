import { m } from '#text';
import { spacedNhsNumber } from '#modules/people';
import { reasonName } from '#modules/referrals';
import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import type { Block } from '#platform/pdf/blocks.ts';

import type { MessageOccasion, MessageSharing } from '../domain/message-back.ts';
import type { MessageFacts } from '../domain/message-facts.ts';
import type { MessageContent } from '../store/message-back.ts';
import { closureText, firstContactText, longDay, occasionSentence } from './message-words.page.tsx';
import { whatCameOfIt } from './outcome-blocks.ts';

export type MessageChoice = {
  readonly sharing: MessageSharing;
  readonly language: Locale;
  readonly occasion: MessageOccasion;
};

/**
 * The message back, made from the record and nothing else. Of somebody who shares codes only it says who they are,
 * which referral it is about, what to enter and whom to ask: not a word of theirs, and none that anybody typed.
 */
export function messageBackOf(facts: MessageFacts, choice: MessageChoice): MessageContent {
  return inLocale(choice.language, () => ({
    subject: subjectOf(facts),
    blocks: choice.sharing === 'everything' ? everything(facts, choice) : codesOnly(facts, choice),
  }));
}

function everything(facts: MessageFacts, { occasion, language }: MessageChoice): readonly Block[] {
  const tellsHowItWent = occasion === 'closed' || occasion === 'update';
  return [
    ...opening(facts, occasionSentence(occasion, facts.person.fullName, facts.closing?.reason !== 'died')),
    ...asked(facts, facts.ask, language),
    heading(m.plans_message_referral()),
    ...factsOf([
      ...referralFacts(facts),
      ...reasonFacts(facts),
      ...contactFacts(facts),
      ...(tellsHowItWent ? endFacts(facts) : []),
    ]),
    ...(tellsHowItWent ? whatCameOfIt(facts) : []),
    ...signature(facts),
  ];
}

function codesOnly(facts: MessageFacts, { occasion, language }: MessageChoice): readonly Block[] {
  return [
    // Whether they may come back would tell why it ended.
    ...opening(facts, occasionSentence(occasion, facts.person.fullName, false)),
    paragraph(m.plans_message_codes_only({ name: facts.person.fullName })),
    ...asked(facts, '', language),
    ...factsOf(referralFacts(facts)),
    ...signature(facts),
  ];
}

function subjectOf({ referral }: MessageFacts): string {
  return referral ? m.plans_message_subject({ reference: referral.reference }) : m.plans_message_heading();
}

function opening({ person }: MessageFacts, sentence: string): readonly Block[] {
  const { fullName, bornOn, nhsNumber } = person;
  return [
    { kind: 'heading', level: 1, text: m.plans_message_heading() },
    paragraph(sentence),
    ...factsOf([
      [m.plans_message_name(), fullName],
      [m.plans_message_born_on(), bornOn ? longDay(bornOn) : ''],
      [m.plans_message_nhs_number(), nhsNumber ? spacedNhsNumber(nhsNumber) : ''],
    ]),
  ];
}

function asked({ code }: MessageFacts, ask: string, language: Locale): readonly Block[] {
  if (!code && !ask) return [];
  return [
    heading(m.plans_message_asks()),
    ...(code
      ? [...factsOf([[m.plans_message_code(), `${code.code} ${code.term}`]]), paragraph(code.rule[language])]
      : []),
    ...(ask ? [paragraph(ask)] : []),
  ];
}

function referralFacts({ referral }: MessageFacts): readonly Fact[] {
  if (!referral) return [];
  return [
    [m.plans_message_reference(), referral.reference],
    [m.plans_message_referred_on(), longDay(referral.receivedOn)],
  ];
}

function reasonFacts({ referral }: MessageFacts): readonly Fact[] {
  const reasons = referral?.reasons.map((reason) => reasonName(reason)) ?? [];
  return [[m.plans_message_reasons(), reasons.join('; ')]];
}

function contactFacts({ firstContact, spoke, met }: MessageFacts): readonly Fact[] {
  return [
    [
      m.plans_message_first_contact(),
      firstContact ? firstContactText(firstContact) : m.plans_message_no_contact(),
    ],
    [m.plans_message_spoken(), spoke > 0 ? String(spoke) : ''],
    [m.plans_message_met(), met > 0 ? String(met) : ''],
  ];
}

function endFacts({ closing }: MessageFacts): readonly Fact[] {
  if (!closing) return [];
  return [[m.plans_message_why_ended(), `${closureText(closing.reason)} (${longDay(closing.on)})`]];
}

function signature({ worker, network, writtenOn }: MessageFacts): readonly Block[] {
  return factsOf([
    [m.plans_message_link_worker(), [worker.name, network].filter(Boolean).join(', ')],
    [m.plans_message_phone(), worker.phone ?? ''],
    [m.plans_message_email(), worker.email ?? ''],
    [m.plans_message_written_on(), longDay(writtenOn)],
  ]);
}

type Fact = readonly [name: string, value: string];

/** What is not known is left out. */
function factsOf(facts: readonly Fact[]): readonly Block[] {
  const known = facts.filter(([, value]) => value !== '');
  return known.length > 0 ? [{ kind: 'facts', facts: known }] : [];
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
