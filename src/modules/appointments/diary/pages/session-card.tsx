import { m } from '#text';

import { modeWords } from '../../booking/pages/words.ts';
import type { Mode } from '../../domain/appointment.ts';
import { clockWords, durationWords, hoursWords, spanWords } from './words.ts';

export type Entry =
  | {
      readonly is: 'booked';
      readonly id: string;
      readonly personId: string;
      readonly name: string;
      readonly from: Date;
      readonly to: Date;
      readonly minutes: number;
      readonly state: 'coming' | 'past' | 'attended' | 'missed';
      readonly first: boolean;
    }
  | { readonly is: 'held'; readonly from: Date; readonly to: Date; readonly until: Date }
  | { readonly is: 'free'; readonly from: Date; readonly to: Date; readonly minutes: number };

export type ShownSession = {
  readonly id: string;
  readonly name: string;
  /** Null in one's own diary. */
  readonly worker: string | null;
  readonly mode: Mode;
  readonly place: string | null;
  readonly from: Date;
  readonly to: Date;
  /** The worker is away: nothing is offered. */
  readonly away: boolean;
  readonly over: boolean;
  readonly booked: number;
  readonly freeMinutes: number;
  readonly mayBook: boolean;
  readonly entries: readonly Entry[];
};

/** A session in a day: when, where, and everything in it in order of time. */
export function SessionCard({ session, level = 3 }: { session: ShownSession; level?: 2 | 3 }) {
  const { id, from, to, worker, mode, place, entries } = session;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={session.over ? 'k-diary__session k-diary__session--over' : 'k-diary__session'}>
      <Heading class="k-diary__hours">
        <a href={`/diary/sessions/${id}`}>{hoursWords(from, to)}</a>
      </Heading>
      <p class="k-diary__where">{[worker, place ?? modeWords[mode]()].filter(Boolean).join(' · ')}</p>
      {session.away && <p class="k-diary__away">{m.diary_away_then()}</p>}
      {entries.length === 0 && !session.away && (
        <p class="k-diary__none">{session.over ? m.diary_nobody_was() : m.diary_nothing_free()}</p>
      )}
      <Entries session={session} />
    </section>
  );
}

export function Entries({ session: { id, entries, mayBook } }: { session: ShownSession }) {
  return (
    <ol class="k-diary__entries">
      {entries.map((entry) => (
        <EntryLine sessionId={id} entry={entry} mayBook={mayBook} />
      ))}
    </ol>
  );
}

type LineProps = { readonly sessionId: string; readonly entry: Entry; readonly mayBook: boolean };

function EntryLine({ sessionId, entry, mayBook }: LineProps) {
  if (entry.is === 'booked')
    return <BookedLine entry={entry} mayMove={mayBook && entry.state === 'coming'} />;
  if (entry.is === 'held') {
    return (
      <li class="k-diary__entry k-diary__entry--held">
        <time datetime={entry.from.toISOString()}>{clockWords(entry.from)}</time>
        <span>{m.diary_held_until({ time: clockWords(entry.until) })}</span>
      </li>
    );
  }
  const query = new URLSearchParams({ session: sessionId, from: entry.from.toISOString() });
  const place = {
    'data-place': sessionId,
    'data-from': entry.from.toISOString(),
    'data-minutes': entry.minutes,
  };
  const time = durationWords(entry.minutes);
  const label = m.diary_free({ time });
  return (
    <li class="k-diary__entry k-diary__entry--free" {...(mayBook ? place : {})}>
      <time datetime={entry.from.toISOString()}>{clockWords(entry.from)}</time>
      {mayBook ? (
        <a
          href={`/diary/book?${query.toString()}`}
          aria-label={m.diary_book_at({ span: spanWords(entry.from, entry.to), time })}
        >
          {label}
        </a>
      ) : (
        <span>{label}</span>
      )}
    </li>
  );
}

const stateWords = {
  coming: () => null,
  past: m.diary_state_past,
  attended: m.diary_state_attended,
  missed: m.diary_state_missed,
} as const;

type BookedProps = { entry: Extract<Entry, { is: 'booked' }>; mayMove: boolean };

function BookedLine({ entry: { id, name, from, minutes, state, first }, mayMove }: BookedProps) {
  const drag = mayMove ? { 'data-appointment': id, 'data-minutes': minutes } : {};
  const said = [durationWords(minutes), first && m.diary_first(), stateWords[state]()].filter(Boolean);
  return (
    <li class="k-diary__entry k-diary__entry--booked" {...drag}>
      <time datetime={from.toISOString()}>{clockWords(from)}</time>
      <span>
        <a href={`/appointments/${id}`}>{name}</a>
        <small>{said.join(' · ')}</small>
      </span>
      {mayMove && (
        <a class="k-diary__move" href={`/appointments/${id}/move`} aria-label={m.diary_move_of({ name })}>
          {m.diary_move()}
        </a>
      )}
    </li>
  );
}
