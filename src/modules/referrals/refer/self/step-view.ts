import { m } from '#text';
import {
  adjustmentCodes,
  adjustmentName,
  languageName,
  languages,
  wayToReachName,
  waysToReach,
} from '#modules/people';
import type { FormState } from '#platform/forms.ts';

import { reasons } from '../../domain/reasons.ts';
import { reasonName, reasonSaid } from '../reason-words.ts';
import { neighbourOf } from './answers.ts';
import type { StepView } from './pages/step.page.tsx';
import { notSure } from './places.ts';
import { isForMe, stepsFor } from './steps.ts';
import type { Setting, StepName } from './steps.ts';
import type { Asking } from './visit.ts';

type Shown = {
  readonly name: StepName;
  readonly asking: Asking;
  readonly setting: Setting;
  readonly form: FormState;
  /** They came from the page on which answers are checked. */
  readonly toCheck: boolean;
};

/** One question, as its page shows it. */
export function stepView({ name, asking, setting, form, toCheck }: Shown): StepView {
  const steps = stepsFor(asking.typed);
  const before = neighbourOf(name, asking.typed, -1);
  const check = '/self-referral/check';
  return {
    name,
    form,
    forMe: isForMe(asking.typed),
    number: steps.indexOf(name) + 1,
    back: toCheck ? check : before ? `/self-referral/${before}` : '/self-referral',
    ...optionsFor(setting),
  };
}

function optionsFor({ places, forMe }: Setting): Pick<StepView, 'options'> {
  const practices = places.practices.map(({ id, name }) => ({ value: id as string, label: name }));
  return {
    options: {
      reasons: reasons.map((value) => ({ value, label: (forMe ? reasonSaid : reasonName)(value) })),
      adjustments: adjustmentCodes.map((value) => ({ value, label: adjustmentName(value) })),
      languages: languages.map((value) => ({ value, label: languageName(value) })),
      ways: waysToReach.map((value) => ({ value, label: wayToReachName(value) })),
      surgeries: [...practices, { value: notSure, label: m.referrals_self_not_sure() }],
      places:
        places.networks.length > 1
          ? places.networks.map(({ id, name }) => ({ value: id as string, label: name }))
          : [],
    },
  };
}
