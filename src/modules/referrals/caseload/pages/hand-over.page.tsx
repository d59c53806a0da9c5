import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, RadioGroup, SubmitButton, TextArea } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { OfferedWorker } from '../../inbox/candidates.ts';

export type HandOverView = {
  readonly personId: string;
  readonly name: string;
  readonly known: string;
  /** Who has them now, and since when. */
  readonly worker: string;
  readonly since: string;
  /** The best first. */
  readonly workers: readonly OfferedWorker[];
  readonly form: FormState;
};

/** Gives one person to another worker, with a note. */
export function HandOverPage({ shell, view }: { shell: Shell; view: HandOverView }) {
  const { form, personId, name, known, workers } = view;
  const action = `/people/${personId}/handover`;
  const options = workers.map(({ id, label, reasons }) => ({ value: id, label, hint: reasons || undefined }));
  return (
    <Page
      shell={shell}
      title={m.referrals_hand_title({ name })}
      crumbs={[{ href: `/people/${personId}`, label: name }]}
      form={form}
    >
      <p>{m.referrals_hand_with({ name: known, worker: view.worker, day: view.since })}</p>
      <Form form={form} action={action} draft={action}>
        <RadioGroup
          form={form}
          name="toId"
          legend={m.referrals_hand_worker({ known })}
          hint={m.referrals_accept_load_hint()}
          options={options}
        />
        <TextArea
          form={form}
          name="handNote"
          label={m.referrals_hand_note()}
          hint={m.referrals_hand_note_hint()}
          rows={6}
        />
        <SubmitButton>{m.referrals_hand_submit()}</SubmitButton>
      </Form>
    </Page>
  );
}
