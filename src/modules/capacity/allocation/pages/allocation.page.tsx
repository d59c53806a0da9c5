import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';

import type { Because, Colleague } from '../domain/propose.ts';
import type { AllocationRow, AllocationView } from './allocation.view.ts';

/** Who begins with whom: proposed with reasons, changed where it should be, confirmed in one touch. */
export function AllocationPage({ shell, view }: { shell: Shell; view: AllocationView }) {
  const { rows, form, away } = view;
  return (
    <Page
      shell={shell}
      title={m.allocation_title()}
      width="full"
      form={form}
      crumbs={[{ href: '/waiting-list', label: m.waiting_title() }]}
    >
      {rows.length === 0 ? (
        <Empty action={{ href: '/waiting-list', label: m.waiting_title() }}>{m.allocation_empty()}</Empty>
      ) : (
        <>
          <p>{m.allocation_what()}</p>
          {away.length > 0 && <p class="k-alert">{m.allocation_away({ names: away.join(', ') })}</p>}
          <Form form={form} action="/allocation">
            <ol class="k-allocation">
              {rows.map((row) => (
                <Row row={row} team={view.team} />
              ))}
            </ol>
            <SubmitButton>{m.allocation_confirm()}</SubmitButton>
          </Form>
        </>
      )}
    </Page>
  );
}

/** Choosing nobody leaves them on the list. */
function Row({ row, team }: { readonly row: AllocationRow; readonly team: readonly Colleague[] }) {
  const { proposal, episodeId, personId, name, waitedDays } = row;
  const id = `worker-${episodeId}`;
  return (
    <li class="k-allocation__row">
      <div>
        <Person name={name} href={`/people/${personId}`} />{' '}
        <span class="k-soft">{m.waiting_waited({ count: waitedDays })}</span>
        <br />
        {proposal.workerId === null ? (
          <strong>{whyNobody[proposal.why]()}</strong>
        ) : (
          proposal.because.map((code) => becauseWords[code]()).join(', ')
        )}
      </div>
      <div>
        <label class="nhsuk-u-visually-hidden" for={id}>
          {m.allocation_who({ name })}
        </label>
        <select class="nhsuk-select" id={id} name={`worker-${episodeId}`}>
          <option value="">{m.allocation_nobody()}</option>
          {team.map((one) => (
            <option value={one.id} selected={one.id === proposal.workerId}>
              {m.allocation_room({ name: one.name, room: one.room })}
            </option>
          ))}
        </select>
      </div>
    </li>
  );
}

const becauseWords: Readonly<Record<Because, () => string>> = {
  'knows-them': m.allocation_knows_them,
  'speaks-language': m.allocation_speaks,
  'their-practice': m.allocation_practice,
  'suits-volunteer': m.allocation_volunteer,
  'most-room': m.allocation_most_room,
};

const whyNobody = {
  'nobody-has-room': m.allocation_nobody_has_room,
  'no-speaker-has-room': m.allocation_no_speaker,
} as const;
