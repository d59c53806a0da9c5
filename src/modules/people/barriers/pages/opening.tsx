import { m } from '#text';
import { Form, SelectField, SubmitButton, TextArea, TextField } from '#ui/form/index.ts';

import { ReasonField, LengthField, WeekdaysField } from './choices.tsx';
import type { BarriersView, Opened } from './barriers.page.tsx';

type OpeningProps = { readonly view: BarriersView; readonly opened: Opened };

/** Just what one phrase needs, or one line that is put right. */
export function Opening({ view, opened }: OpeningProps) {
  const base = `/people/${view.personId}/barriers`;
  const isPhrase = opened.phrase !== null;
  return (
    <section class="k-barriers__opening" id={isPhrase ? 'say' : opened.at} aria-labelledby="opening">
      <h3 id="opening" class="nhsuk-heading-s">
        {opened.title}
      </h3>
      <Form form={opened.form} action={isPhrase ? `${base}/say/${opened.phrase}` : `${base}/${opened.at}`}>
        <Needed view={view} opened={opened} />
        <TextArea
          form={opened.form}
          name="words"
          label={m.barriers_words()}
          rows={2}
          optional={opened.kind !== 'other'}
        />
        <div class="k-barriers__save">
          <SubmitButton>{m.barriers_save()}</SubmitButton>
          <a href={base}>{m.barriers_leave()}</a>
        </div>
      </Form>
    </section>
  );
}

function Needed({ view, opened }: OpeningProps) {
  const { form, kind, phrase } = opened;
  if (phrase === 'school-run') return <SchoolRun opened={opened} />;
  switch (kind) {
    case 'cannot':
    case 'can':
      return (
        <>
          <WeekdaysField form={form} />
          <div class="k-barriers__times">
            <TextField form={form} name="from" label={m.barriers_from()} width={5} />
            <TextField form={form} name="to" label={m.barriers_to()} width={5} />
          </div>
          <p class="nhsuk-hint">{m.barriers_time_hint()}</p>
          {kind === 'cannot' && <ReasonField form={form} />}
        </>
      );
    case 'bus-pass':
      return <TextField form={form} name="from" label={m.barriers_pass_from()} width={5} />;
    case 'worker':
    case 'not-worker':
      return (
        <SelectField form={form} name="workerId" label={m.barriers_which_worker()} options={view.workers} />
      );
    case 'length':
      return <LengthField form={form} />;
    default:
      return null;
  }
}

function SchoolRun({ opened: { form } }: { opened: Opened }) {
  return (
    <>
      <p class="nhsuk-hint">{m.barriers_school_hint()}</p>
      <div class="k-barriers__times">
        <TextField form={form} name="goFrom" label={m.barriers_go_from()} width={5} />
        <TextField form={form} name="goTo" label={m.barriers_go_to()} width={5} />
      </div>
      <div class="k-barriers__times">
        <TextField form={form} name="fetchFrom" label={m.barriers_fetch_from()} width={5} />
        <TextField form={form} name="fetchTo" label={m.barriers_fetch_to()} width={5} />
      </div>
    </>
  );
}
