import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Note } from '#ui/callouts.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { Select } from '#ui/nhs/select.tsx';
import { Page } from '#ui/page.tsx';

import { ChooseTakers } from './choose-takers.tsx';

export type Taker = {
  readonly id: string;
  readonly name: string;
  /** How many they would take on, and have then. */
  readonly taken: number;
  readonly after: number;
  readonly limit: number;
};

export type HandOverAllView = {
  readonly workerId: string;
  readonly worker: string;
  readonly form: FormState;
  readonly others: readonly {
    readonly id: string;
    readonly name: string;
    readonly open: number;
    readonly limit: number;
    /** Beside English; empty when nothing is known. */
    readonly speaks: string;
  }[];
  /** Who was chosen to take people on; empty is that nobody was chosen yet. */
  readonly takers: readonly Taker[];
  readonly people: readonly {
    readonly episodeId: string;
    readonly name: string;
    /** Who takes them, as it is shared out or was chosen. */
    readonly takerId: string;
  }[];
};

/**
 * The one field that says who takes whom, once for every person: the ids of the episode and of the worker. A field
 * each would be more than a form may have, when a caseload is large.
 */
export const shareField = 'take';

function shareValue(episodeId: string, toId: string): string {
  return `${episodeId}:${toId}`;
}

type HandOverAllProps = { readonly shell: Shell; readonly view: HandOverAllView; readonly changed?: boolean };

/** A whole caseload goes to others: who, then who takes whom. */
export function HandOverAllPage({ shell, view, changed = false }: HandOverAllProps) {
  const { worker, people, takers, form } = view;
  return (
    <Page
      shell={shell}
      title={m.referrals_hand_all_title({ name: worker })}
      crumbs={[{ href: '/people?with=team', label: m.referrals_people_title() }]}
      form={form}
    >
      {changed && <Note>{m.referrals_hand_all_changed()}</Note>}
      {people.length === 0 ? (
        <Empty action={{ href: '/people?with=team', label: m.referrals_people_title() }}>
          {m.referrals_hand_all_empty({ name: worker })}
        </Empty>
      ) : (
        <p class="k-lead">{m.referrals_hand_all_count({ count: people.length })}</p>
      )}
      {people.length > 0 && (takers.length === 0 ? <ChooseTakers view={view} /> : <Shares view={view} />)}
    </Page>
  );
}

function Shares({ view }: { view: HandOverAllView }) {
  const { form, takers, people, workerId } = view;
  return (
    <>
      <h2>{m.referrals_hand_all_shares()}</h2>
      <ul class="k-loads">
        {takers.map((taker) => (
          <li>{m.referrals_hand_all_shares_line(taker)}</li>
        ))}
      </ul>
      <p>
        <a href={`/caseloads/${workerId}/handover`}>{m.referrals_hand_all_again()}</a>
      </p>
      <Form form={form} action={`/caseloads/${workerId}/handover`}>
        {takers.map(({ id }) => (
          <input type="hidden" name="to" value={id} />
        ))}
        <div class="k-shares">
          {people.map(({ episodeId, name, takerId }) => (
            <Select
              id={`${shareField}-${episodeId}`}
              name={shareField}
              label={{ text: name }}
              items={takers.map((taker) => ({ value: shareValue(episodeId, taker.id), text: taker.name }))}
              value={shareValue(episodeId, takerId)}
            />
          ))}
        </div>
        <TextArea
          form={form}
          name="handNote"
          label={m.referrals_hand_all_note()}
          hint={m.referrals_hand_note_hint()}
          rows={5}
        />
        <SubmitButton>{m.referrals_hand_all_submit({ count: people.length })}</SubmitButton>
      </Form>
    </>
  );
}
