import { m } from '#text';
import type { WhyNot } from '#modules/messages';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Note } from '#ui/callouts.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form, SelectField, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { modeWords } from '../../booking/pages/words.ts';
import type { Mode } from '../../domain/appointment.ts';
import type { Cancelling } from '../cancelled-sessions.ts';
import { spanWords } from './words.ts';

export type Affected = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
  readonly mode: Mode;
  /** By which way they would be told, or why nothing can be written. */
  readonly way: 'text' | 'email' | 'letter' | { readonly why: WhyNot };
  readonly offers: readonly {
    readonly sessionId: string;
    readonly from: Date;
    readonly to: Date;
    readonly minutes: number;
    readonly site: string | null;
  }[];
};

export type CancelView = {
  readonly cancelling: Cancelling;
  readonly sessions: readonly {
    readonly id: string;
    readonly from: Date;
    readonly to: Date;
    readonly worker: string;
    readonly mode: Mode;
    readonly place: string | null;
  }[];
  readonly affected: readonly Affected[];
  /** Appointments in them that have begun or are over: they stay. */
  readonly begun: number;
  readonly form: FormState;
};

/** What cancelling does, and to whom, before it is done. */
export function CancelSessionsPage({ shell, view }: { shell: Shell; view: CancelView }) {
  const { sessions, affected, form } = view;
  const title = 'day' in view.cancelling ? m.diary_cancel_title_day() : m.diary_cancel_title();
  return (
    <Page shell={shell} title={title} crumbs={[{ href: '/diary', label: m.diary_title() }]} form={form}>
      {sessions.length === 0 ? (
        <Empty action={{ href: '/diary', label: m.diary_title() }}>{m.diary_cancel_nothing()}</Empty>
      ) : (
        <>
          <p class="k-lead">
            {m.diary_cancel_intro({ people: affected.length })} {m.diary_cancel_not_yet()}
          </p>
          <ul class="k-diary__list">
            {sessions.map(({ from, to, worker, mode, place }) => (
              <li>{[spanWords(from, to), worker, place ?? modeWords[mode]()].join(' · ')}</li>
            ))}
          </ul>
          {view.begun > 0 && (
            <Note>
              <p>{m.diary_cancel_begun({ count: view.begun })}</p>
            </Note>
          )}
          <Decide view={view} />
        </>
      )}
    </Page>
  );
}

function Decide({ view }: { view: CancelView }) {
  const { cancelling, sessions, affected, form } = view;
  return (
    <Form form={form} action="/diary/cancel">
      {sessions.map(({ id }) => (
        <input type="hidden" name="session" value={id} />
      ))}
      {'day' in cancelling && (
        <>
          <input type="hidden" name="day" value={cancelling.day} />
          <input type="hidden" name="with" value={cancelling.workerId} />
        </>
      )}
      {affected.length > 0 && <People affected={affected} form={form} />}
      {'day' in cancelling && <Away form={form} />}
      <div class="k-rota__decide">
        <SubmitButton kind="harm">
          {affected.length > 0 ? m.diary_cancel_and_tell() : m.diary_cancel_empty()}
        </SubmitButton>
        <a href="/diary">{m.diary_cancel_keep_all()}</a>
      </div>
    </Form>
  );
}

function Away({ form }: { form: FormState }) {
  return (
    <SelectField
      form={form}
      name="kind"
      label={m.diary_cancel_why()}
      hint={m.diary_cancel_why_hint()}
      prompt={false}
      options={[
        { value: 'sick', label: m.diary_why_sick() },
        { value: 'annual', label: m.diary_why_annual() },
        { value: 'training', label: m.diary_why_training() },
        { value: 'other', label: m.diary_why_other() },
      ]}
    />
  );
}

function People({ affected, form }: { affected: readonly Affected[]; form: FormState }) {
  const ticked = new Set([form.values['cancel'] ?? []].flat());
  return (
    <fieldset class="nhsuk-fieldset k-diary__affected">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{m.diary_cancel_who()}</legend>
      <p class="nhsuk-hint">{m.diary_cancel_who_hint()}</p>
      <div class="nhsuk-checkboxes">
        {affected.map((one) => (
          <Person one={one} ticked={ticked.has(one.id)} />
        ))}
      </div>
    </fieldset>
  );
}

function Person({ one, ticked }: { one: Affected; ticked: boolean }) {
  const id = `cancel-${one.id}`;
  return (
    <div class="nhsuk-checkboxes__item k-diary__person">
      <input
        class="nhsuk-checkboxes__input"
        type="checkbox"
        id={id}
        name="cancel"
        value={one.id}
        checked={ticked}
        aria-describedby={`${id}-more`}
      />
      <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
        {one.name}, {spanWords(one.from, one.to)}
      </label>
      <div class="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-more`}>
        <span>{wayWords(one.way)}</span>
        {one.offers.length > 0 ? <Offers one={one} /> : <span>{m.diary_cancel_no_offer()}</span>}
      </div>
    </div>
  );
}

/** Another time at once, instead of only losing this one. */
function Offers({ one }: { one: Affected }) {
  return (
    <span>
      {m.diary_cancel_could_go()}{' '}
      {one.offers.map(({ sessionId, from, to, minutes, site }, index) => (
        <>
          {index > 0 && ` ${m.diary_or()} `}
          <a href={`/appointments/${one.id}/move/confirm?${query(sessionId, from, minutes)}`}>
            {[spanWords(from, to), site].filter(Boolean).join(', ')}
          </a>
        </>
      ))}
    </span>
  );
}

function query(session: string, from: Date, minutes: number): string {
  return new URLSearchParams({ session, from: from.toISOString(), minutes: String(minutes) }).toString();
}

const ways = {
  text: m.diary_told_by_text,
  email: m.diary_told_by_email,
  letter: m.diary_told_by_letter,
} as const;

const whyNot: Readonly<Record<WhyNot, () => string>> = {
  'asked-to-stop': m.diary_ring_asked_to_stop,
  'number-not-theirs': m.diary_ring_not_theirs,
  bounced: m.diary_ring_bounced,
  caution: m.diary_ring_caution,
  'no-way': m.diary_ring_no_way,
  'wishes-none': m.diary_ring_wishes,
};

function wayWords(way: Affected['way']): string {
  return typeof way === 'string' ? ways[way]() : whyNot[way.why]();
}
