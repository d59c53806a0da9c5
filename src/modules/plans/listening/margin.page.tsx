import { m } from '#text';
import { CheckboxGroup, Form, SubmitButton, TextArea, TextField } from '#ui/form/index.ts';

import { barrierCodes } from '../domain/barriers.ts';
import type { BarrierCode } from '../domain/barriers.ts';
import type { Noticed, NoticedKind } from '../domain/conversation.ts';
import type { ConversationView } from './conversation.page.tsx';

/** What the fields are called where they are told apart in a summary. */
export const marginLabels = {
  matters: m.plans_matters_label,
  barriers: m.plans_other_barriers_label,
  strengths: m.plans_strengths_label,
  worry: m.plans_worry_label,
  worryTold: m.plans_worry_told_label,
};

/** Four things to ask of what was said: each is short, and can be in their words. */
export function MarginForm({ view }: { view: ConversationView }) {
  const { form, name } = view;
  return (
    <Form form={form} action={view.path} class="k-margin">
      <TextArea
        form={form}
        name="matters"
        label={m.plans_matters_label()}
        hint={m.plans_margin_hint()}
        rows={2}
      />
      <CheckboxGroup
        form={form}
        name="barrierCodes"
        legend={m.plans_barriers_label({ name })}
        options={barrierCodes.map((value) => ({ value, label: barrierText(value) }))}
        small
      />
      <TextArea form={form} name="barriers" label={m.plans_other_barriers_label()} rows={2} />
      <TextArea
        form={form}
        name="strengths"
        label={m.plans_strengths_label()}
        hint={m.plans_strengths_hint()}
        rows={2}
      />
      <fieldset class="k-worry">
        <legend class="nhsuk-fieldset__legend">{m.plans_worry_legend()}</legend>
        <SafeguardingWords view={view} />
        <TextArea form={form} name="worry" label={m.plans_worry_label()} rows={2} />
        <TextField
          form={form}
          name="worryTold"
          label={m.plans_worry_told_label()}
          hint={m.plans_worry_told_hint()}
        />
      </fieldset>
      <SubmitButton>{m.plans_save_margin()}</SubmitButton>
    </Form>
  );
}

/** What to do before anything is written down. */
function SafeguardingWords({ view }: { view: ConversationView }) {
  return (
    <div class="k-worry__now">
      <p>
        <strong>{m.plans_safeguarding_now()}</strong> {m.plans_safeguarding_today()}
      </p>
      <ul>
        {view.leads.map(({ name, phone }) => (
          <li>
            <bdi>{name}</bdi>
            {phone && (
              <>
                {', '}
                <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same for those who may only read. */
export function MarginRead({ noticed }: { noticed: readonly Noticed[] }) {
  return (
    <>
      {(['matters', 'barrier', 'strength'] as const).map((kind) => (
        <NoticedOf kind={kind} noticed={noticed.filter((one) => one.kind === kind)} />
      ))}
    </>
  );
}

function NoticedOf({ kind, noticed }: { kind: NoticedKind; noticed: readonly Noticed[] }) {
  if (noticed.length === 0) return null;
  return (
    <section>
      <h2 class="k-margin__heading">{headings[kind]()}</h2>
      <ul>
        {noticed.map((one) => (
          <li>
            <NoticedText noticed={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function NoticedText({ noticed }: { noticed: Noticed }) {
  if (noticed.code !== null) return <>{barrierText(noticed.code)}</>;
  return noticed.quoted ? <q dir="auto">{noticed.words}</q> : <bdi>{noticed.words}</bdi>;
}

const headings: Readonly<Record<NoticedKind, () => string>> = {
  matters: m.plans_matters_label,
  barrier: m.plans_barriers_heading,
  strength: m.plans_strengths_label,
};

function barrierText(code: BarrierCode): string {
  return barrierTexts[code]();
}

const barrierTexts: Readonly<Record<BarrierCode, () => string>> = {
  'time-of-day': m.plans_barrier_time_of_day,
  'school-run': m.plans_barrier_school_run,
  shifts: m.plans_barrier_shifts,
  caring: m.plans_barrier_caring,
  bus: m.plans_barrier_bus,
  fare: m.plans_barrier_fare,
  'leaving-home': m.plans_barrier_leaving_home,
  'waiting-room': m.plans_barrier_waiting_room,
  access: m.plans_barrier_access,
  language: m.plans_barrier_language,
};
