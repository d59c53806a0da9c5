import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, RadioGroup, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { saying } from '#ui/theirs.tsx';

import type { ToldLine } from '../domain/connection.ts';
import { crumbsOf } from './connect.page.tsx';
import type { AgreeView } from './connect.view.ts';
import { tellableName } from './words.page.tsx';

/** Exactly what would be told, to read to the person; and how they agreed to that. */
export function AgreePage({ shell, view }: { shell: Shell; view: AgreeView }) {
  const { form, name, service, lines } = view;
  return (
    <Page
      shell={shell}
      title={saying((words) => m.plans_connect_agree_title({ service: words }), service.name)}
      crumbs={crumbsOf(view)}
      form={form}
    >
      <p>{m.plans_connect_agree_intro({ name })}</p>
      <ToldLines lines={lines} />
      <Form form={form} action={view.path}>
        <Answered view={view} />
        <RadioGroup
          form={form}
          name="consent"
          legend={m.plans_connect_agree({ name })}
          options={[
            { value: 'in-person', label: m.plans_how_in_person() },
            { value: 'by-phone', label: m.plans_how_by_phone() },
            { value: 'in-writing', label: m.plans_how_in_writing() },
            { value: 'by-someone-else', label: m.people_consent_by_someone_else() },
          ]}
        />
        <div class="nhsuk-button-group">
          <SubmitButton name="step" value="make">
            {m.plans_connect_agree_save({ name })}
          </SubmitButton>
          <SubmitButton kind="quiet" name="step" value="change">
            {m.plans_connect_agree_change()}
          </SubmitButton>
        </div>
      </Form>
    </Page>
  );
}

/** What a service may be told, word for word. */
export function ToldLines({ lines }: { lines: readonly ToldLine[] }) {
  return (
    <dl class="k-told">
      {lines.map(({ what, words }) => (
        <div class="k-told__line" data-what={what}>
          <dt>{tellableName(what)}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The answers that this page was made from go back as they came: what was read is what is saved. */
function Answered({ view }: { view: AgreeView }) {
  const pairs = Object.entries(view.form.values).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, one })),
  );
  return (
    <>
      {pairs
        .filter(({ name }) => carried.has(name))
        .map(({ name, one }) => (
          <input type="hidden" name={name} value={one} />
        ))}
    </>
  );
}

const carried = new Set([
  'way',
  'shared',
  'help',
  'followUpOn-day',
  'followUpOn-month',
  'followUpOn-year',
  'goalId',
  'note',
]);
