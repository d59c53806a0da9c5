import { m } from '#text';
import type { PersonName } from '#modules/people';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { DateField, Form, RadioGroup, SubmitButton, TextArea, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { Day, When } from '#ui/when.tsx';

import { welfareOutcomes } from '../domain/welfare.ts';
import { welfareWords } from './words.ts';

export type WelfareView = {
  readonly id: string;
  readonly personId: string;
  readonly name: PersonName;
  readonly phone: string | null;
  /** What is asked and not answered; null when nothing is. */
  readonly asked: {
    readonly misses: number;
    readonly why: readonly string[];
    readonly raisedAt: Date;
  } | null;
  readonly form: FormState;
  readonly answered: readonly {
    readonly what: string;
    readonly done: string;
    readonly doneBy: string;
    readonly doneOn: string;
    readonly at: Date;
    readonly by: string;
  }[];
};

/** Somebody at risk missed several appointments in a row: how are they, and what was done? */
export function WelfarePage({ shell, view }: { shell: Shell; view: WelfareView }) {
  const { personId, name, asked } = view;
  return (
    <Page
      shell={shell}
      title={m.after_welfare_title()}
      heading={<bdi>{m.after_welfare_heading({ name: name.known })}</bdi>}
      form={view.form}
      crumbs={[
        { href: '/today', label: m.app_nav_today() },
        { href: `/people/${personId}`, label: name.full },
      ]}
    >
      {asked ? <Asked view={view} asked={asked} /> : <p>{m.after_welfare_none()}</p>}
      <Answered view={view} />
    </Page>
  );
}

function Asked({ view, asked }: { view: WelfareView; asked: NonNullable<WelfareView['asked']> }) {
  const { form, phone, id } = view;
  return (
    <>
      <p class="k-alert k-alert--harm">
        <strong>{m.after_welfare_missed({ count: asked.misses })}</strong> <bdi>{asked.why.join(' · ')}</bdi>
      </p>
      <p>
        {m.after_welfare_lede()} {phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
      </p>
      <Form form={form} action={`/appointments/${id}/after/welfare`}>
        <RadioGroup
          form={form}
          name="outcome"
          legend={m.after_welfare_what()}
          options={welfareOutcomes.map((value) => ({ value, label: welfareWords[value]() }))}
        />
        <TextArea
          form={form}
          name="done"
          label={m.after_welfare_done()}
          hint={m.after_welfare_done_hint()}
          rows={3}
        />
        <TextField form={form} name="doneBy" label={m.after_welfare_by()} width={20} />
        <DateField form={form} name="doneOn" legend={m.after_welfare_on()} />
        <SubmitButton>{m.after_welfare_save()}</SubmitButton>
      </Form>
      <p class="k-soft">{m.after_welfare_blocks()}</p>
    </>
  );
}

function Answered({ view: { answered } }: { view: WelfareView }) {
  if (answered.length === 0) return null;
  return (
    <section>
      <h2 class="nhsuk-heading-s">{m.after_welfare_before()}</h2>
      <ul class="k-before">
        {answered.map(({ what, done, doneBy, doneOn, at, by }) => (
          <li>
            <p>
              <strong>{what}</strong> {doneBy}, <Day date={doneOn} />
            </p>
            <p dir="auto">{done}</p>
            <p class="k-soft">
              {by}, <When at={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
