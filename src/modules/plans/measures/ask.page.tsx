import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { CheckboxGroup, DateField, Form, RadioGroup, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { Day } from '#ui/when.tsx';

import type { Ons4Occasion } from '../domain/ons4.ts';
import type { Ons4 } from '../store/ons4.ts';
import { occasionText } from './answers-table.page.tsx';
import { FourQuestions } from './questions.page.tsx';

type Named = { readonly personHref: string; readonly name: string; readonly fullName: string };

export type AskOns4View = Named & {
  readonly occasions: readonly Ons4Occasion[];
  /** Their date of birth is not known. */
  readonly asksAge: boolean;
  readonly isTooYoung: boolean;
  readonly form: FormState;
};

/** Asks the four questions, of the person and of nobody else. */
export function AskOns4Page({ shell, view }: { shell: Shell; view: AskOns4View }) {
  const { form, name } = view;
  return (
    <Page shell={shell} title={m.plans_ons4_ask_title({ name })} crumbs={crumbsOf(view)} form={form}>
      {view.isTooYoung ? (
        <p>{m.plans_ons4_too_young_page({ name })}</p>
      ) : (
        <Form form={form}>
          <WhoAnswers view={view} />
          <FourQuestions form={form} />
          <Occasion view={view} />
          <SubmitButton>{m.plans_ons4_save()}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}

function WhoAnswers({ view }: { view: AskOns4View }) {
  const { form, name } = view;
  return (
    <>
      <RadioGroup
        form={form}
        name="answeredBy"
        legend={m.plans_ons4_who_answers()}
        hint={m.plans_ons4_who_answers_hint()}
        options={[
          { value: 'person', label: name },
          { value: 'someone-else', label: m.plans_ons4_for_them() },
        ]}
        small
      />
      {view.asksAge && (
        <CheckboxGroup
          form={form}
          name="isOldEnough"
          legend={m.plans_ons4_age_legend({ name })}
          options={[{ value: 'yes', label: m.plans_ons4_old_enough({ name }) }]}
          small
        />
      )}
    </>
  );
}

function Occasion({ view }: { view: AskOns4View }) {
  const { form, occasions } = view;
  return (
    <>
      <RadioGroup
        form={form}
        name="occasion"
        legend={m.plans_ons4_when_in_support()}
        options={occasions.map((value) => ({ value, label: occasionText(value) }))}
        inline
        small
      />
      <DateField form={form} name="askedOn" legend={m.plans_ons4_asked_on()} />
    </>
  );
}

export type AmendOns4View = Named & { readonly asked: Ons4; readonly form: FormState };

/** Puts right an answer that was written down wrongly. */
export function AmendOns4Page({ shell, view }: { shell: Shell; view: AmendOns4View }) {
  const { form, asked } = view;
  return (
    <Page shell={shell} title={m.plans_ons4_put_right()} crumbs={crumbsOf(view)} form={form}>
      <p>
        {occasionText(asked.occasion)}, <Day date={asked.askedOn} year />
      </p>
      <Form form={form}>
        <FourQuestions form={form} />
        <TextField form={form} name="reason" label={m.plans_why_amended()} maxlength={300} />
        <SubmitButton>{m.plans_save()}</SubmitButton>
      </Form>
    </Page>
  );
}

function crumbsOf({ personHref, fullName, name }: Named) {
  return [
    { href: personHref, label: fullName },
    { href: `${personHref}/measures`, label: m.plans_measures_title({ name }) },
  ];
}
