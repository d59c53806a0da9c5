import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { Details } from '#ui/nhs/details.tsx';
import { Page } from '#ui/page.tsx';
import { TheirName } from '#ui/theirs.tsx';

import type { OwnerAnswer } from '../domain/asking.ts';
import type { Fact } from '../listing-facts.ts';
import { Facts } from './facts.tsx';

export type StillRightView =
  | { readonly state: 'over' }
  /** Closed, or made one with another, since they were asked. */
  | { readonly state: 'closed'; readonly id: string; readonly name: string }
  | { readonly state: 'answered'; readonly id: string; readonly name: string; readonly answer: OwnerAnswer }
  | {
      readonly state: 'open';
      readonly id: string;
      readonly name: string;
      readonly facts: readonly Fact[];
    };

type PageOf<View> = { readonly shell: Shell; readonly view: View; readonly form: FormState };

/** Where the link of the email leads. Opening it changes nothing: programs that read mail open links too. */
export function StillRightPage({ shell, view, form }: PageOf<StillRightView>) {
  switch (view.state) {
    case 'over':
      return <Over shell={shell} />;
    case 'closed':
      return <Closed shell={shell} view={view} />;
    case 'answered':
      return <Answered shell={shell} view={view} form={form} />;
    case 'open':
      return <Open shell={shell} view={view} form={form} />;
  }
}

function Open({ shell, view, form }: PageOf<Extract<StillRightView, { state: 'open' }>>) {
  return (
    <Page shell={shell} title={m.assurance_still_title()} form={form} audience="public">
      <p class="k-lead">
        <TheirName name={view.name} />
      </p>
      <p>{m.assurance_still_lead()}</p>
      <Facts facts={view.facts} />
      <p>
        <a href={`/directory/${view.id}`}>{m.assurance_still_see()}</a>
      </p>
      <Form form={form}>
        <SubmitButton name="answer" value="right">
          {m.assurance_still_button()}
        </SubmitButton>
        <Details summary={m.assurance_still_not()} open={form.errors.length > 0}>
          <TextArea form={form} name="note" label={m.assurance_still_note()} rows={4} maxlength={2000} />
          <div class="k-report__kinds">
            <SubmitButton kind="quiet" name="answer" value="changed">
              {m.assurance_still_changed()}
            </SubmitButton>
            <SubmitButton kind="quiet" name="answer" value="closed">
              {m.assurance_still_closed()}
            </SubmitButton>
          </div>
        </Details>
      </Form>
    </Page>
  );
}

function Answered({ shell, view }: PageOf<Extract<StillRightView, { state: 'answered' }>>) {
  const { id, name, answer } = view;
  return (
    <Page shell={shell} title={m.assurance_still_thanks_title()} audience="public">
      <p class="k-lead">{thanks[answer]({ name })}</p>
      <p>
        <a href={`/directory/${id}`}>{m.assurance_still_see()}</a>
      </p>
      {answer !== 'closed' && (
        <p>
          <a href={`/directory/${id}/claim`}>{m.assurance_still_claim()}</a>
        </p>
      )}
    </Page>
  );
}

const thanks: Readonly<Record<OwnerAnswer, (said: { name: string }) => string>> = {
  right: m.assurance_still_thanks_right,
  changed: m.assurance_still_thanks_changed,
  closed: m.assurance_still_thanks_closed,
};

function Closed({ shell, view }: { shell: Shell; view: Extract<StillRightView, { state: 'closed' }> }) {
  return (
    <Page shell={shell} title={m.assurance_still_gone_title()} audience="public">
      <p class="k-lead">{m.assurance_still_gone({ name: view.name })}</p>
      <p>
        <a href={`/directory/${view.id}`}>{m.assurance_still_see()}</a>
      </p>
      <p>
        <a href={`/directory/${view.id}/report`}>{m.assurance_still_gone_tell()}</a>
      </p>
    </Page>
  );
}

function Over({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title={m.assurance_still_over_title()} audience="public">
      <p class="k-lead">{m.assurance_still_over()}</p>
      <p>
        <a href="/directory">{m.assurance_still_find()}</a>
      </p>
    </Page>
  );
}
