import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea, TextField, valueOf, tellApart } from '#ui/form/index.ts';
import { Details } from '#ui/nhs/details.tsx';
import { Page } from '#ui/page.tsx';
import { calledBy, Saying, saying } from '#ui/theirs.tsx';

import { reportKinds } from '../domain/report.ts';
import { kindWords } from './kind-words.ts';
import { Trap } from './trap.tsx';

export type ReportView = { readonly id: string; readonly name: string; readonly form: FormState };

/** Two touches: the link that leads here, and one button. */
export function ReportPage({ shell, view }: { shell: Shell; view: ReportView }) {
  const { id, name, form } = view;
  return (
    <Page
      shell={shell}
      title={m.assurance_report_title()}
      form={tellApart(form, labels)}
      crumbs={[
        { href: '/directory', label: m.directory_crumb() },
        { href: `/directory/${id}`, label: calledBy(name) },
      ]}
      audience="public"
    >
      <p class="k-lead">
        <Saying {...saying((words) => m.assurance_report_about({ name: words }), name)} />
      </p>
      <p>{m.assurance_report_lead()}</p>
      <Form form={form}>
        <Trap value={valueOf(form, 'website')} />
        <div class="k-report__kinds" id="kind">
          {reportKinds.map((kind) => (
            <SubmitButton kind="quiet" name="kind" value={kind}>
              {kindWords[kind]()}
            </SubmitButton>
          ))}
        </div>
        <SayMore form={form} />
      </Form>
    </Page>
  );
}

function SayMore({ form }: { form: FormState }) {
  return (
    <Details summary={m.assurance_report_more()} open={form.errors.length > 0}>
      <TextArea
        form={form}
        name="note"
        label={m.assurance_report_note()}
        hint={m.assurance_report_note_hint()}
        rows={4}
        maxlength={2000}
      />
      <TextField
        form={form}
        name="email"
        type="email"
        autocomplete="email"
        inputmode="email"
        label={m.assurance_report_email()}
        hint={m.assurance_report_email_hint()}
      />
    </Details>
  );
}

/** For programs, and for a person whose browser fills in what it should not. */
export function ReportRefusedPage({ shell, view }: { shell: Shell; view: ReportView }) {
  return (
    <Page shell={shell} title={m.assurance_report_refused_title()} audience="public">
      <p>{m.assurance_report_refused()}</p>
      <p>
        <a href={`/directory/${view.id}/report`}>
          <Saying {...saying((name) => m.assurance_report_back({ name }), view.name)} />
        </a>
      </p>
    </Page>
  );
}

const labels = {
  note: m.assurance_report_note,
  email: m.assurance_report_email,
};
