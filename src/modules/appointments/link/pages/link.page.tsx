import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Button } from '#ui/nhs/button.tsx';
import { Page } from '#ui/page.tsx';

import type { LinkView } from '../link.view.ts';
import { AppointmentFacts, Ring } from './link-parts.tsx';

export type LinkPageProps = {
  readonly shell: Shell;
  readonly path: string;
  readonly view: LinkView;
  readonly form: FormState;
};

/** Where the link of a text leads. Opening it changes nothing: programs that preview messages open links too. */
export function LinkPage({ shell, path, view, form }: LinkPageProps) {
  if (view.state === 'gone') return <Gone shell={shell} view={view} />;
  if (view.state === 'past') return <Past shell={shell} view={view} />;
  return (
    <Page shell={shell} title={m.link_title()} audience="public">
      <p class="k-lead">
        <bdi>{m.link_hello({ name: view.firstName })}</bdi>
      </p>
      {view.moved && <p>{m.link_moved()}</p>}
      <AppointmentFacts view={view} />
      {view.confirmed && <p>{view.mode === 'face-to-face' ? m.link_confirmed() : m.link_suited()}</p>}
      {view.state === 'coming' ? <Choices path={path} view={view} form={form} /> : <p>{m.link_too_late()}</p>}
      <Ring worker={view.worker} />
      <p>{m.link_not_you()}</p>
    </Page>
  );
}

function Choices({ path, view, form }: Omit<LinkPageProps, 'shell'>) {
  return (
    <>
      {!view.confirmed && (
        <Form form={form} action={`${path}/coming`}>
          <SubmitButton>{view.mode === 'face-to-face' ? m.link_coming() : m.link_suits()}</SubmitButton>
        </Form>
      )}
      <p class="nhsuk-button-group">
        <Button href={`${path}/move`} variant="secondary">
          {m.link_move()}
        </Button>
        <Button href={`${path}/cancel`} variant="secondary">
          {m.link_cancel()}
        </Button>
      </p>
    </>
  );
}

function Gone({ shell, view }: Pick<LinkPageProps, 'shell' | 'view'>) {
  return (
    <Page shell={shell} title={m.link_gone_title()} audience="public">
      <p class="k-lead">{m.link_gone()}</p>
      <Ring worker={view.worker} />
    </Page>
  );
}

function Past({ shell, view }: Pick<LinkPageProps, 'shell' | 'view'>) {
  return (
    <Page shell={shell} title={m.link_past_title()} audience="public">
      <p class="k-lead">{m.link_past()}</p>
      <Ring worker={view.worker} />
    </Page>
  );
}

/** A link that opens nothing: it says so, and not whether it ever did. */
export function OverPage({ shell }: Pick<LinkPageProps, 'shell'>) {
  return (
    <Page shell={shell} title={m.link_over_title()} audience="public">
      <p class="k-lead">{m.link_over()}</p>
      <p>{m.link_over_ring()}</p>
      <p>
        <a href="/schemes">{m.link_over_schemes()}</a>
      </p>
    </Page>
  );
}
