import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { localeNow } from '#platform/locale.ts';
import { RadioGroup } from '#ui/form/index.ts';

import { allPoints, ons4Questions } from '../domain/ons4.ts';
import type { Ons4Band, Ons4Question } from '../domain/ons4.ts';

/** The four questions to read out, in the wording of the Office for National Statistics. */
export function FourQuestions({ form }: { form: FormState }) {
  const numbers = allPoints.map((value) => ({ value, label: value }));
  const options = [...numbers, { value: 'not-said', label: m.plans_ons4_not_said() }];
  return (
    <section class="k-ons4" aria-labelledby="ons4-intro">
      <p id="ons4-intro" class="k-ons4__intro">
        {m.plans_ons4_intro()}
      </p>
      {localeNow() === 'cy' && <p class="k-small k-soft">{m.plans_ons4_translation()}</p>}
      {ons4Questions.map((question) => (
        <div class="k-ons4__question">
          <RadioGroup
            form={form}
            name={question}
            legend={questionText(question)}
            hint={m.plans_ons4_scale()}
            options={options}
            inline
          />
        </div>
      ))}
    </section>
  );
}

function questionText(question: Ons4Question): string {
  switch (question) {
    case 'life-satisfaction':
      return m.plans_ons4_life_satisfaction();
    case 'worthwhile':
      return m.plans_ons4_worthwhile();
    case 'happiness':
      return m.plans_ons4_happiness();
    case 'anxiety':
      return m.plans_ons4_anxiety();
  }
}

/** What a question is about, in two words. */
export function questionName(question: Ons4Question): string {
  switch (question) {
    case 'life-satisfaction':
      return m.plans_ons4_name_life_satisfaction();
    case 'worthwhile':
      return m.plans_ons4_name_worthwhile();
    case 'happiness':
      return m.plans_ons4_name_happiness();
    case 'anxiety':
      return m.plans_ons4_name_anxiety();
  }
}

export function bandText(band: Ons4Band): string {
  switch (band) {
    case 'very-low':
      return m.plans_band_very_low();
    case 'low':
      return m.plans_band_low();
    case 'medium':
      return m.plans_band_medium();
    case 'high':
      return m.plans_band_high();
    case 'very-high':
      return m.plans_band_very_high();
  }
}
