import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Note } from '#ui/callouts.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { saying, TheirName } from '#ui/theirs.tsx';
import { When } from '#ui/when.tsx';

import { phoneWords } from '../../pages/ways-in.ts';
import type { ClaimChannel } from '../domain/claim.ts';

export type ClaimLine = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly channel: ClaimChannel;
  readonly address: string;
  readonly askedAt: Date;
  readonly hasCode: boolean;
  readonly form: FormState;
};

export type ClaimsView = { readonly lines: readonly ClaimLine[] };

const path = '/directory/work/claims';

/** Whom to ring and to write to: who answers at a published address keeps its listing. */
export function ClaimsPage({ shell, view }: { shell: Shell; view: ClaimsView }) {
  return (
    <Page
      shell={shell}
      title={m.editing_claims_title()}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }]}
    >
      {view.lines.length === 0 ? (
        <Empty action={{ href: '/directory/work', label: m.worklist_title() }}>
          {m.editing_claims_empty()}
        </Empty>
      ) : (
        <>
          <p class="k-lead">{m.editing_claims_lead()}</p>
          <ul class="k-waiting__list">
            {view.lines.map((line) => (
              <Line line={line} />
            ))}
          </ul>
        </>
      )}
      <p class="k-work__foot">
        <a href={`${path}.csv`} download>
          {m.assurance_csv()}
        </a>
      </p>
    </Page>
  );
}

function Line({ line }: { line: ClaimLine }) {
  const { id, href, name, organisation, channel, address, askedAt, hasCode, form } = line;
  const isCall = channel === 'call';
  return (
    <li class="k-claims__line">
      <h2 class="k-claims__name">
        <a href={href}>
          <TheirName name={name} />
        </a>
      </h2>
      <p>
        <strong>{isCall ? <Call address={address} /> : m.editing_claims_write({ address })}</strong>
      </p>
      <p class="k-waiting__by">
        {organisation && `${organisation} · `}
        {m.editing_claims_asked()} <When at={askedAt} />
        {hasCode && ` · ${isCall ? m.editing_claims_rung() : m.editing_claims_written()}`}
      </p>
      <div class="k-claims__do">
        <Form form={form} action={`${path}/${id}/${isCall ? 'code' : 'letter'}`}>
          <SubmitButton kind={hasCode ? 'quiet' : 'main'} small>
            {isCall ? m.editing_claims_show_code() : m.editing_claims_write_letter()}
          </SubmitButton>
        </Form>
        <Form form={form} action={`${path}/${id}/end`}>
          <SubmitButton kind="quiet" small>
            {m.editing_claims_end()}
          </SubmitButton>
        </Form>
      </div>
    </li>
  );
}

/** On a phone one touch rings them. */
function Call({ address }: Pick<ClaimLine, 'address'>) {
  const { href } = phoneWords({ number: address, extension: null, description: null });
  const words = m.editing_claims_ring({ address });
  return href ? <a href={href}>{words}</a> : <>{words}</>;
}

export type ReadOutView = { readonly code: string | null; readonly name: string; readonly address: string };

/** The code, to read out letter by letter. It is shown this once. */
export function ReadOutPage({ shell, view }: { shell: Shell; view: ReadOutView }) {
  const { code, name, address } = view;
  return (
    <Page
      shell={shell}
      title={saying((words) => m.editing_read_out_title({ name: words }), name)}
      crumbs={[
        { href: '/directory/work', label: m.worklist_title() },
        { href: path, label: m.editing_claims_title() },
      ]}
    >
      {code === null ? (
        <Note>
          <p>{m.editing_read_out_again()}</p>
        </Note>
      ) : (
        <>
          <p class="k-lead">{m.editing_read_out_lead({ address })}</p>
          <p class="k-claims__code">
            <strong>{`${code.slice(0, 3)} ${code.slice(3)}`}</strong>
          </p>
          <ul>
            <li>{m.editing_read_out_ask({ name })}</li>
            <li>{m.editing_read_out_type()}</li>
            <li>{m.editing_read_out_logged()}</li>
          </ul>
        </>
      )}
      <p>
        <a href={path}>{m.editing_read_out_back()}</a>
      </p>
    </Page>
  );
}
