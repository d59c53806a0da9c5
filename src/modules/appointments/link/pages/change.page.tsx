import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, RadioGroup, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { LinkView } from '../link.view.ts';
import { AppointmentFacts, Ring, whenText } from './link-parts.tsx';

type ChangeProps<View> = {
  readonly shell: Shell;
  readonly path: string;
  readonly view: View;
  readonly form: FormState;
};

type OffersShown = LinkView & {
  readonly times: readonly { readonly value: string; readonly from: Date; readonly place: string | null }[];
};

/** Another time. The old one is kept until a new one is taken. */
export function MovePage({ shell, path, view, form }: ChangeProps<OffersShown>) {
  return (
    <Page shell={shell} title={m.link_move_title()} form={form} audience="public">
      <p class="k-lead">{m.link_move_now({ when: whenText(view.from) })}</p>
      {view.times.length === 0 ? (
        <p>{m.link_move_none()}</p>
      ) : (
        <Form form={form} action={`${path}/move`}>
          <RadioGroup
            form={form}
            name="time"
            legend={m.link_move_legend()}
            options={view.times.map(({ value, from, place }) => ({
              value,
              label: whenText(from),
              hint: place ?? undefined,
            }))}
          />
          <SubmitButton>{m.link_move_button()}</SubmitButton>
        </Form>
      )}
      <Ring worker={view.worker} />
      <p>
        <a href={path}>{m.link_keep()}</a>
      </p>
    </Page>
  );
}

export function CancelPage({ shell, path, view, form }: ChangeProps<LinkView>) {
  return (
    <Page shell={shell} title={m.link_cancel_title()} audience="public">
      <p class="k-lead">{m.link_cancel_kind()}</p>
      <AppointmentFacts view={view} />
      <Form form={form} action={`${path}/cancel`}>
        <SubmitButton>{m.link_cancel_button()}</SubmitButton>
      </Form>
      <p>
        <a href={path}>{m.link_keep()}</a>
      </p>
    </Page>
  );
}
