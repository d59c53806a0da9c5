import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Note } from '#ui/callouts.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { Saying, saying, TheirName } from '#ui/theirs.tsx';

import type { PairState } from '../domain/pair.ts';
import type { Reason } from '../domain/score.ts';
import { reasonWords } from './reason-words.ts';

export type Side = { readonly id: string; readonly name: string };

export type PairView = {
  readonly href: string;
  readonly state: PairState;
  readonly reasons: readonly Reason[];
  readonly one: Side;
  readonly other: Side;
  /** The listing that was kept, when they are merged. */
  readonly kept: string | null;
  readonly rows: readonly { readonly key: string; readonly one: string; readonly other: string }[];
  readonly form: FormState;
};

/** Two listings side by side, and what to do with them. */
export function PairPage({ shell, view }: { shell: Shell; view: PairView }) {
  return (
    <Page
      shell={shell}
      title={m.duplicates_pair_title()}
      crumbs={[
        { href: '/directory/work', label: m.worklist_title() },
        { href: '/directory/work/duplicates', label: m.duplicates_title() },
      ]}
      width="full"
    >
      <Standing view={view} />
      <Comparison view={view} />
      {view.state === 'open' && <Decide view={view} />}
      {view.state === 'merged' && (
        <Form form={view.form} action={`${view.href}/undo`}>
          <SubmitButton kind="quiet">{m.duplicates_undo()}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}

function Standing({ view }: { view: PairView }) {
  if (view.state === 'merged')
    return (
      <Note>
        <Saying {...saying((name) => m.duplicates_is_merged({ name }), view.kept ?? '')} />
      </Note>
    );
  if (view.state === 'different') return <Note>{m.duplicates_is_different()}</Note>;
  return <p class="k-lead">{m.duplicates_why({ reasons: reasonWords(view.reasons) })}</p>;
}

/** The roles say again what a table is, because on a phone it is not laid out as one. */
function Comparison({ view }: { view: PairView }) {
  return (
    <table class="k-compare" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell"></td>
          <Head label={m.duplicates_one()} side={view.one} />
          <Head label={m.duplicates_other()} side={view.other} />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {view.rows.map(({ key, one, other }) => (
          <tr role="row">
            <th role="rowheader" scope="row">
              {key}
            </th>
            <td role="cell">{one}</td>
            {one === other ? (
              <td role="cell" class="k-compare__same">
                {m.duplicates_same()}
              </td>
            ) : (
              <td role="cell">{other}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ label, side }: { label: string; side: Side }) {
  return (
    <th role="columnheader" scope="col">
      <span class="k-compare__which">{label}</span>
      <a href={`/directory/${side.id}`}>
        <TheirName name={side.name} />
      </a>
    </th>
  );
}

function Decide({ view }: { view: PairView }) {
  const { href, form, one, other } = view;
  return (
    <>
      <Form form={form} action={`${href}/merge`}>
        <fieldset class="k-stale__verdicts">
          <legend>{m.duplicates_keep_legend()}</legend>
          <SubmitButton name="keep" value={one.id}>
            {m.duplicates_keep_one()}
          </SubmitButton>
          <SubmitButton name="keep" value={other.id}>
            {m.duplicates_keep_other()}
          </SubmitButton>
        </fieldset>
        <p>{m.duplicates_keep_help()}</p>
      </Form>
      <Form form={form} action={`${href}/different`}>
        <SubmitButton kind="quiet">{m.duplicates_different()}</SubmitButton>
      </Form>
    </>
  );
}
