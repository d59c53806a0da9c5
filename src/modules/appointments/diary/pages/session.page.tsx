import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { assetPath } from '#ui/assets.ts';
import { Note } from '#ui/callouts.tsx';
import { Form, SelectField, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { modeWords } from '../../booking/pages/words.ts';
import { Entries } from './session-card.tsx';
import type { ShownSession } from './session-card.tsx';
import { durationWords, spanWords } from './words.ts';

export type SessionView = {
  readonly session: ShownSession;
  readonly worker: string;
  readonly clinicId: string;
  readonly open: boolean;
  readonly mayCancel: boolean;
  /** Who else could take it; none for those who may not give it away. */
  readonly others: readonly { readonly value: string; readonly label: string }[];
  readonly form: FormState;
};

/** One session as a sheet: it prints as the list for the day. */
export function SessionPage({ shell, view }: { shell: Shell; view: SessionView }) {
  const { session, worker } = view;
  return (
    <Page
      shell={shell}
      title={spanWords(session.from, session.to)}
      crumbs={[{ href: '/diary', label: m.diary_title() }]}
      form={view.form}
      head={<script type="module" src={assetPath('diary.js')}></script>}
    >
      <p class="k-lead">{[worker, session.place ?? modeWords[session.mode]()].filter(Boolean).join(' · ')}</p>
      {!view.open && (
        <Note>
          <p>{m.diary_session_closed()}</p>
        </Note>
      )}
      {view.open && (
        <p>
          {m.diary_session_sentence({ booked: session.booked, time: durationWords(session.freeMinutes) })}
        </p>
      )}
      {session.away && <p class="k-diary__away">{m.diary_away_then()}</p>}
      <div class="k-diary k-diary--sheet" data-diary>
        <Entries session={session} />
      </div>
      <p class="k-diary__foot">
        {view.mayCancel && <a href={`/diary/cancel?session=${session.id}`}>{m.diary_cancel_session()}</a>}
        <a href={`/rota/clinics/${view.clinicId}`}>{m.diary_to_clinic({ name: session.name })}</a>
      </p>
      {view.others.length > 0 && <HandOver view={view} />}
    </Page>
  );
}

function HandOver({ view: { session, others, form } }: { view: SessionView }) {
  return (
    <section class="k-diary__hand">
      <h2>{m.diary_hand_over()}</h2>
      <p>{m.diary_hand_over_hint()}</p>
      <Form form={form} action={`/diary/sessions/${session.id}/worker`}>
        <SelectField form={form} name="toId" label={m.diary_hand_over_to()} options={others} />
        <SubmitButton kind="quiet">{m.diary_hand_over_submit()}</SubmitButton>
      </Form>
    </section>
  );
}
