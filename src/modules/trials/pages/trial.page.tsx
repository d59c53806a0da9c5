import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/nhs/tag.tsx';
import { When } from '#ui/when.tsx';

import type { TrialView } from '../trial.view.ts';
import { Draft } from './draft.tsx';
import { Numbers } from './numbers.tsx';
import { Differences } from './differences.tsx';
import { Rules } from './rules.tsx';
import { VerdictWords } from './verdict-words.tsx';
import { stateColour, stateName } from './words.ts';
import { Wordings } from './wordings.tsx';

export function TrialPage({ shell, view }: { readonly shell: Shell; readonly view: TrialView }) {
  const { trial } = view;
  return (
    <Page
      shell={shell}
      title={trial.name}
      form={view.form}
      crumbs={[{ href: '/trials', label: m.trials_title() }]}
      width="full"
    >
      <p>
        <Tag text={stateName(trial.state)} colour={stateColour(trial.state)} /> <Times view={view} />
      </p>
      {trial.state === 'draft' ? <Draft view={view} /> : <Result view={view} />}
    </Page>
  );
}

function Times({ view: { trial } }: { readonly view: TrialView }) {
  const { startedAt, stoppedAt } = trial;
  if (!startedAt) return null;
  return (
    <span class="k-soft">
      {m.trials_started()} <When at={startedAt} show="day" year />
      {stoppedAt && (
        <>
          {' · '}
          {m.trials_stopped()} <When at={stoppedAt} show="day" year />
        </>
      )}
    </span>
  );
}

function Result({ view }: { readonly view: TrialView }) {
  const { trial, mayRun } = view;
  return (
    <>
      <VerdictWords view={view} />
      {trial.stoppedWhy && (
        <p>
          {m.trials_why_stopped()} <q>{trial.stoppedWhy}</q>
        </p>
      )}
      <Numbers view={view} />
      <Differences view={view} />
      <h2>{m.trials_wordings()}</h2>
      <Wordings arms={view.arms} />
      <Rules view={view} />
      {mayRun && trial.state === 'running' && (
        <p>
          <a href={`/trials/${trial.id}/stop`}>{m.trials_stop_link()}</a>
        </p>
      )}
    </>
  );
}
