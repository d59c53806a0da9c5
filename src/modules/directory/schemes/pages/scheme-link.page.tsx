import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Note, Warning } from '#ui/callouts.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { SummaryList } from '#ui/nhs/summary-list.tsx';
import { Page } from '#ui/page.tsx';
import { calledBy, Saying, saying, TheirName } from '#ui/theirs.tsx';

import type { SchemeAnswer } from '../domain/scheme-asking.ts';
import type { schemeLines } from './scheme-lines.ts';

export type SchemeLinkView =
  | { readonly state: 'over' }
  | { readonly state: 'answered'; readonly id: string; readonly name: string; readonly answer: SchemeAnswer }
  | {
      readonly state: 'open';
      readonly id: string;
      readonly name: string;
      readonly lines: ReturnType<typeof schemeLines>;
      /** Where it is put right, with the word of the scheme itself. */
      readonly correctHref: string;
    };

type LinkProps<View> = { readonly shell: Shell; readonly view: View; readonly form: FormState };

/** Where the link of the email leads. Opening it changes nothing: programs that read mail open links too. */
export function SchemeLinkPage({ shell, view, form }: LinkProps<SchemeLinkView>) {
  switch (view.state) {
    case 'over':
      return <Over shell={shell} />;
    case 'answered':
      return <Answered shell={shell} view={view} form={form} />;
    case 'open':
      return <Open shell={shell} view={view} form={form} />;
  }
}

function Open({ shell, view, form }: LinkProps<Extract<SchemeLinkView, { state: 'open' }>>) {
  return (
    <Page shell={shell} title={m.schemes_link_title()} audience="public">
      <p class="k-lead">
        <TheirName name={view.name} />
      </p>
      <p>{m.schemes_link_lead()}</p>
      <SummaryList
        rows={view.lines.map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))}
      />
      <Form form={form}>
        <SubmitButton>{m.schemes_link_right()}</SubmitButton>
      </Form>
      <p>
        <a href={view.correctHref} rel="nofollow">
          {m.schemes_link_changed()}
        </a>
      </p>
    </Page>
  );
}

function Answered({ shell, view }: LinkProps<Extract<SchemeLinkView, { state: 'answered' }>>) {
  const { id, name, answer } = view;
  return (
    <Page shell={shell} title={m.schemes_link_thanks()} audience="public">
      <p class="k-lead">
        <Saying
          {...saying(
            (words) =>
              answer === 'right'
                ? m.schemes_link_thanks_right({ name: words })
                : m.schemes_link_thanks_changed({ name: words }),
            name,
          )}
        />
      </p>
      <p>
        <a href={`/schemes/${id}`}>{m.schemes_link_see()}</a>
      </p>
    </Page>
  );
}

function Over({ shell }: { readonly shell: Shell }) {
  return (
    <Page shell={shell} title={m.schemes_link_over_title()} audience="public">
      <p class="k-lead">{m.schemes_link_over()}</p>
      <p>
        <a href="/schemes">{m.schemes_see_all()}</a>
      </p>
    </Page>
  );
}

export type ClaimSchemeView = {
  readonly id: string;
  readonly name: string;
  /** The published address; null when there is none to which a link can go. */
  readonly email: string | null;
  readonly tooMany: boolean;
  readonly form: FormState;
};

/** Is this scheme yours? A link to its published address says so. */
export function ClaimSchemePage({ shell, view }: { readonly shell: Shell; readonly view: ClaimSchemeView }) {
  const { id, name, email, tooMany, form } = view;
  return (
    <Page
      shell={shell}
      title={saying((words) => m.schemes_claim_title({ name: words }), name)}
      crumbs={[
        { href: '/schemes', label: m.schemes_title() },
        { href: `/schemes/${id}`, label: calledBy(name) },
      ]}
      audience="public"
    >
      {tooMany && (
        <Warning heading={m.schemes_claim_too_many()}>
          <p>{m.schemes_claim_too_many_text()}</p>
        </Warning>
      )}
      {email === null ? (
        <Note>
          <p>{m.schemes_claim_no_address()}</p>
          <p>
            <a href={`/schemes/proposal?about=${id}`}>{m.schemes_correct()}</a>
          </p>
        </Note>
      ) : (
        <>
          <p class="k-lead">{m.schemes_claim_lead({ email })}</p>
          <p>{m.schemes_claim_what()}</p>
          <Form form={form}>
            <SubmitButton>{m.schemes_claim_send()}</SubmitButton>
          </Form>
        </>
      )}
    </Page>
  );
}
