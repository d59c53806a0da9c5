import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { DateField, Form, SelectField, SubmitButton, TextArea, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { Day } from '#ui/when.tsx';

import type { PauseRow, PausesView } from './pauses.view.ts';

/** Asking practices to wait: why, until when, and where people go meanwhile. */
export function PausesPage({ shell, view }: { shell: Shell; view: PausesView }) {
  const { pauses, form } = view;
  return (
    <Page shell={shell} title={m.pauses_title()} form={tellApart(form, labels)}>
      <p>{m.pauses_what()}</p>
      {pauses.map((pause) => (
        <One pause={pause} />
      ))}
      <h2 class="nhsuk-heading-m">{m.pauses_new()}</h2>
      <NewPause view={view} />
    </Page>
  );
}

function NewPause({ view: { form, practices } }: { readonly view: PausesView }) {
  return (
    <Form form={form} action="/pauses">
      <SelectField
        form={form}
        name="practiceId"
        label={m.pauses_for()}
        prompt={m.pauses_everybody()}
        options={practices}
      />
      <DateField form={form} name="fromOn" legend={m.pauses_from()} hint={m.pauses_from_hint()} />
      <DateField form={form} name="untilOn" legend={m.pauses_until()} hint={m.pauses_until_hint()} />
      <TextArea
        form={form}
        name="why"
        label={m.pauses_why()}
        hint={m.pauses_why_hint()}
        rows={2}
        maxlength={500}
      />
      <TextArea
        form={form}
        name="shown"
        label={m.pauses_shown()}
        hint={m.pauses_shown_hint()}
        rows={2}
        maxlength={500}
      />
      <TextArea
        form={form}
        name="instead"
        label={m.pauses_instead()}
        hint={m.pauses_instead_hint()}
        rows={3}
        maxlength={1000}
      />
      <SubmitButton>{m.pauses_submit()}</SubmitButton>
    </Form>
  );
}

const states: Readonly<Record<PauseRow['state'], () => string>> = {
  holds: m.pauses_state_holds,
  'to-come': m.pauses_state_to_come,
  over: m.pauses_state_over,
};

function One({ pause }: { readonly pause: PauseRow }) {
  const { practice, fromOn, untilOn, state, why, shown, instead, form, id } = pause;
  return (
    <section class={state === 'holds' ? 'k-alert' : 'k-pause'}>
      <h2 class="nhsuk-heading-s">
        {practice ?? m.pauses_everybody()}: {states[state]()}
      </h2>
      <p>
        <Day date={fromOn} year /> – <Day date={untilOn} year />. {why}
      </p>
      <p>
        “{shown} {instead}”
      </p>
      {state !== 'over' && (
        <Form form={form} action={`/pauses/${id}/reopening`}>
          <SubmitButton kind="quiet">{m.pauses_reopen()}</SubmitButton>
        </Form>
      )}
    </section>
  );
}

const labels = {
  fromOn: m.pauses_from,
  untilOn: m.pauses_until,
  why: m.pauses_why,
  shown: m.pauses_shown,
};
