import { m } from '#text';
import { Note } from '#ui/callouts.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';

import type { TrialView } from '../trial.view.ts';
import { Rules } from './rules.tsx';
import { Wordings } from './wordings.tsx';

/** What will be sent, and who will decide what: before anything is. */
export function Draft({ view }: { readonly view: TrialView }) {
  const { trial, arms, mayRun, blocked, form, verdict } = view;
  return (
    <>
      <p>{m.trials_draft_intro()}</p>
      <Wordings arms={arms} />
      <Rules view={view} />
      {'needed' in verdict && (
        <p>
          {m.trials_draft_needed({
            fewest: verdict.needed.fewest.toLocaleString('en-GB'),
            most: verdict.needed.most.toLocaleString('en-GB'),
            points: trial.usefulPoints,
          })}
        </p>
      )}
      {mayRun && blocked && <Note>{m.trials_blocked()}</Note>}
      {mayRun && !blocked && (
        <Form form={form} action={`/trials/${trial.id}/start`}>
          <p>{m.trials_start_frozen()}</p>
          <SubmitButton>{m.trials_start()}</SubmitButton>
        </Form>
      )}
      {mayRun && (
        <p>
          <a href={`/trials/${trial.id}/edit`}>{m.trials_change()}</a>
        </p>
      )}
    </>
  );
}
