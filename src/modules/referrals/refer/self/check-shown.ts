import { m } from '#text';
import { adjustmentName, languageName, wayToReachName } from '#modules/people';
import type { Typed } from '#platform/forms.ts';

import { birthdayWords } from '../pages/day-words.ts';
import { reasonName, reasonSaid } from '../reason-words.ts';
import { answerTo } from './answers.ts';
import type { CheckSelfView, SelfAnswer } from './pages/check-self.page.tsx';
import { stepsFor } from './steps.ts';
import type { Setting, StepName } from './steps.ts';

/** Every answer once more, question by question. */
export function answersToCheck(
  typed: Typed,
  setting: Setting,
  { form, lookAgain, pause }: Pick<CheckSelfView, 'form' | 'lookAgain' | 'pause'>,
): CheckSelfView {
  const answers = stepsFor(typed).flatMap((step) =>
    answered[step](typed, setting).flatMap((answer) => (answer.value === '' ? [] : [{ ...answer, step }])),
  );
  return { form, forMe: setting.forMe, lookAgain, pause, answers };
}

type Answer = Omit<SelfAnswer, 'step'>;

const answered: Readonly<Record<StepName, (typed: Typed, setting: Setting) => readonly Answer[]>> = {
  who: (_, { forMe }) => [
    {
      key: m.referrals_self_part_who(),
      value: forMe ? m.referrals_self_for_me() : m.referrals_self_for_someone(),
    },
  ],
  you: (typed, setting) => {
    const you = answerTo('you', typed, setting);
    return [
      { key: m.referrals_self_your_name(), value: you?.yourName ?? '' },
      { key: m.referrals_self_relationship(), value: you?.relationship ?? '' },
      { key: m.referrals_self_your_phone(), value: you?.yourPhone ?? '' },
    ];
  },
  agree: () => [{ key: m.referrals_self_part_agree(), value: m.referrals_self_yes() }],
  name: (typed, setting) => {
    const name = answerTo('name', typed, setting);
    return [
      { key: m.referrals_refer_given_name(), value: name?.givenName ?? '' },
      { key: m.referrals_refer_family_name(), value: name?.familyName ?? '' },
      { key: m.referrals_self_part_known_as(), value: name?.knownAs ?? '' },
    ];
  },
  born: (typed, setting) => {
    const born = answerTo('born', typed, setting);
    return [{ key: m.referrals_refer_born(), value: born ? birthdayWords(born.bornOn) : '' }];
  },
  reach: reachAnswers,
  why: (typed, setting) => {
    const why = answerTo('why', typed, setting);
    return [
      {
        key: m.referrals_self_part_why(),
        value: why?.reasons.map(setting.forMe ? reasonSaid : reasonName).join(', ') ?? '',
      },
      { key: m.referrals_self_part_more(), value: why?.reasonNote ?? '' },
    ];
  },
  hopes: (typed, setting) => [
    {
      key: m.referrals_self_part_hopes(),
      value: answerTo('hopes', typed, setting)?.hopes || m.referrals_self_part_none(),
    },
  ],
  easier: easierAnswers,
  surgery: (typed, setting) => {
    const surgery = answerTo('surgery', typed, setting);
    const practice = setting.places.practices.find(({ id }) => id === surgery?.surgery);
    const network = setting.places.networks.find(({ id }) => id === surgery?.place);
    return [
      { key: m.referrals_check_practice(), value: practice?.name ?? m.referrals_self_not_sure() },
      { key: m.referrals_self_place(), value: practice ? '' : (network?.name ?? '') },
    ];
  },
};

function reachAnswers(typed: Typed, setting: Setting): readonly Answer[] {
  const reach = answerTo('reach', typed, setting);
  if (!reach) return [];
  return [
    { key: m.referrals_self_phone(), value: reach.phone ?? '' },
    { key: m.referrals_self_part_answers(), value: reach.usuallyAnswers ?? '' },
    { key: m.referrals_self_messages(), value: reach.leaveMessages ? m.referrals_self_leave_messages() : '' },
    { key: m.referrals_refer_email(), value: reach.email ?? '' },
    { key: m.referrals_refer_address(), value: [reach.address, reach.postcode].filter(Boolean).join(', ') },
    { key: m.referrals_self_part_prefers(), value: wayToReachName(reach.prefers) },
  ];
}

function easierAnswers(typed: Typed, setting: Setting): readonly Answer[] {
  const easier = answerTo('easier', typed, setting);
  if (!easier) return [];
  const needs = [...easier.adjustments.map(adjustmentName), easier.adjustmentsNote]
    .filter(Boolean)
    .join(', ');
  return [
    { key: m.referrals_self_adjustments(), value: needs || m.referrals_self_part_none() },
    { key: m.referrals_self_language(), value: languageName(easier.language) },
    {
      key: m.referrals_refer_interpreter(),
      value: easier.needsInterpreter ? m.referrals_self_needs_interpreter() : '',
    },
  ];
}
