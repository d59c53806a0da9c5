import { m } from '#text';
import { RadioGroup } from '#ui/form/index.ts';

import { notAskedReasons } from '../domain/closing.ts';
import { FourQuestions } from '../measures/questions.page.tsx';
import { notAskedReasonText } from '../message-back/message-words.page.tsx';
import type { ClosingView } from './closing.view.ts';

/** The four questions now, or why they are not asked. */
export function CheckOut({ view }: { view: ClosingView }) {
  const { form, name, checkOut, ageUnknown } = view;
  if (checkOut === 'too-young') return <p class="k-closing__part">{m.plans_ons4_too_young_page({ name })}</p>;
  if (checkOut === 'asked') return <p class="k-closing__part">{m.plans_closing_check_out_done({ name })}</p>;
  const asked = ageUnknown ? m.plans_closing_ask_over_16({ name }) : m.plans_closing_ask_now({ name });
  return (
    <div class="k-closing__part">
      <RadioGroup
        form={form}
        name="checkOut"
        legend={m.plans_closing_check_out({ name })}
        hint={m.plans_ons4_who_answers_hint()}
        options={[
          { value: 'asked', label: asked, conditional: <FourQuestions form={form} /> },
          ...notAskedReasons.map((value) => ({
            value,
            label: m.plans_closing_not_asked({ because: notAskedReasonText(value) }),
          })),
        ]}
        small
      />
    </div>
  );
}
