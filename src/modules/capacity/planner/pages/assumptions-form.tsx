import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { TextField } from '#ui/form/index.ts';

import type { AskedPlan } from '../asked-plan.ts';
import { assumptions } from '../domain/assumptions.ts';
import type { AssumptionName } from '../domain/assumptions.ts';
import { assumptionLabels, numberWords, sourceWords } from './words.ts';

const first: readonly AssumptionName[] = [
  'population',
  'referredPerThousandAYear',
  'linkWorkers',
  'volunteers',
];

const groups: readonly { readonly heading: () => string; readonly names: readonly AssumptionName[] }[] = [
  {
    heading: m.planner_group_people,
    names: [
      'longContacts',
      'longMinutes',
      'shortContacts',
      'shortMinutes',
      'missedPercent',
      'liaisonMinutes',
      'weeksHeld',
      'spread',
    ],
  },
  {
    heading: m.planner_group_workers,
    names: [
      'hoursAWeek',
      'weeksWorked',
      'adminPercent',
      'supervisionHoursAMonth',
      'communityHoursAWeek',
      'fairCaseload',
      'costAYear',
    ],
  },
  {
    heading: m.planner_group_volunteers,
    names: ['volunteerHoursAWeek', 'suitsVolunteerPercent', 'waitingNow'],
  },
];

/** Four numbers are enough to begin; the rest is there for whoever wants to change it. */
export function AssumptionsForm({ asked, form }: { readonly asked: AskedPlan; readonly form: FormState }) {
  const isWrong = asked.errors.some(({ field }) => !first.includes(field as AssumptionName));
  const isChanged = groups.some(({ names }) =>
    names.some((name) => asked.assumed[name] !== assumptions[name].usual),
  );
  return (
    <form class="k-planner__form k-screen-only" method="get" action="/capacity-planner" novalidate>
      <div class="k-planner__fields">
        {first.map((name) => (
          <Field form={form} name={name} />
        ))}
      </div>
      <details class="k-planner__more" open={isWrong || isChanged}>
        <summary>{m.planner_more()}</summary>
        {groups.map(({ heading, names }) => (
          <fieldset class="nhsuk-fieldset k-planner__group">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{heading()}</legend>
            <div class="k-planner__fields">
              {names.map((name) => (
                <Field form={form} name={name} />
              ))}
            </div>
          </fieldset>
        ))}
      </details>
      <button class="nhsuk-button" type="submit">
        {m.planner_work_out()}
      </button>
    </form>
  );
}

function Field({ form, name }: { readonly form: FormState; readonly name: AssumptionName }) {
  const { usual, source } = assumptions[name];
  return (
    <TextField
      form={form}
      name={name}
      label={assumptionLabels[name]()}
      hint={m.planner_usual({ usual: numberWords(usual), source: sourceWords[source]() })}
      inputmode="decimal"
      width={10}
      maxlength={20}
    />
  );
}
