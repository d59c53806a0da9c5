import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { saying, TheirName } from '#ui/theirs.tsx';
import { When } from '#ui/when.tsx';

import { Changes } from './changes.tsx';
import { KithField } from './kith-field.tsx';
import type { SchemeChange } from './scheme-changes.ts';
import { Group, schemeLabels, SchemeFields } from './scheme-fields.tsx';

export type DecideProposalView = {
  readonly id: string;
  readonly name: string;
  readonly proposedAt: Date;
  /** It came by a link to the published address of the scheme. */
  readonly byScheme: boolean;
  /** The scheme that it puts right, and how. */
  readonly about: {
    readonly href: string;
    readonly name: string;
    readonly changes: readonly SchemeChange[];
  } | null;
  readonly approval: FormState;
  readonly refusal: FormState;
  readonly networks: readonly { readonly value: string; readonly label: string }[];
  /** Schemes that already serve the same area. */
  readonly around: readonly { readonly href: string; readonly name: string }[];
};

type Props = { readonly shell: Shell; readonly view: DecideProposalView };

/** Approve it as it is, put it right and approve it, or say why not. */
export function DecideProposalPage({ shell, view }: Props) {
  const { id, name, proposedAt, approval, refusal, networks } = view;
  const wrong = refusal.errors.length > 0 ? refusal : approval;
  return (
    <Page
      shell={shell}
      title={saying((words) => m.schemes_decide_title({ name: words }), name)}
      form={tellApart(wrong, schemeLabels)}
      crumbs={[
        { href: '/schemes', label: m.schemes_title() },
        { href: '/schemes/proposals', label: m.schemes_proposals_title() },
      ]}
      width="full"
    >
      <p>
        {m.schemes_proposed_on()} <When at={proposedAt} year />. {m.schemes_decide_lead()}
      </p>
      <About view={view} />
      <Around view={view} />
      <Form form={approval} action={`/schemes/proposals/${id}`}>
        <SchemeFields form={approval} />
        <Group title={m.schemes_group_kith()}>
          <KithField form={approval} networks={networks} />
          <SubmitButton>{m.schemes_approve()}</SubmitButton>
        </Group>
      </Form>
      <Form form={refusal} action={`/schemes/proposals/${id}/refusal`}>
        <Group title={m.schemes_decline_heading()}>
          <TextArea
            form={refusal}
            name="reason"
            label={m.schemes_decline_reason()}
            hint={m.schemes_decline_reason_hint()}
            rows={3}
          />
          <SubmitButton kind="quiet">{m.schemes_decline()}</SubmitButton>
        </Group>
      </Form>
    </Page>
  );
}

function About({ view: { about, byScheme } }: Pick<Props, 'view'>) {
  if (!about) return null;
  return (
    <div class="k-schemes__around">
      {byScheme && (
        <p>
          <strong>{m.schemes_decide_by_scheme()}</strong>
        </p>
      )}
      <p>
        {m.schemes_decide_about()}{' '}
        <a href={about.href}>
          <TheirName name={about.name} />
        </a>
      </p>
      {about.changes.length === 0 && <p>{m.schemes_decide_same()}</p>}
      <Changes changes={about.changes} />
    </div>
  );
}

function Around({ view: { around } }: Pick<Props, 'view'>) {
  if (around.length === 0) return null;
  return (
    <div class="k-schemes__around">
      <p>{m.schemes_decide_around()}</p>
      <ul>
        {around.map(({ href, name }) => (
          <li>
            <a href={href}>
              <TheirName name={name} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
