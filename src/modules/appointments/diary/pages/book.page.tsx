import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { dayOf } from '#platform/local-date.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';

import { modeWords } from '../../booking/pages/words.ts';
import type { Mode } from '../../domain/appointment.ts';
import { clockWords, dayWords } from './words.ts';

export type BookView = {
  readonly sessionId: string;
  readonly from: Date;
  readonly mode: Mode;
  readonly place: string | null;
  readonly own: boolean;
  readonly maySearch: boolean;
  /** In minutes, those that fit before the session ends. */
  readonly lengths: readonly number[];
  readonly people: readonly { readonly personId: string; readonly name: string }[];
};

/** Who a free place is for. What is free was worked out a moment ago: the booking itself asks again. */
export function BookPage({ shell, view }: { shell: Shell; view: BookView }) {
  const when = m.diary_at({ day: dayWords(dayOf(view.from)), time: clockWords(view.from) });
  return (
    <Page
      shell={shell}
      title={m.diary_book_title()}
      crumbs={[
        { href: '/diary', label: m.diary_title() },
        { href: `/diary/sessions/${view.sessionId}`, label: when },
      ]}
    >
      <p class="k-lead">{[when, view.place ?? modeWords[view.mode]()].join(' · ')}</p>
      {view.lengths.length === 0 && (
        <Empty action={{ href: '/diary', label: m.diary_title() }}>{m.diary_book_taken()}</Empty>
      )}
      {view.lengths.length > 0 && view.people.length === 0 && <Empty>{m.diary_book_nobody()}</Empty>}
      {view.lengths.length > 0 && view.people.length > 0 && <People view={view} />}
      {view.maySearch && (
        <p>
          {m.diary_book_somebody_else()} <a href="/people/search">{m.diary_book_find()}</a>
        </p>
      )}
    </Page>
  );
}

function People({ view: { people, lengths, sessionId, from } }: { view: BookView }) {
  const href = (personId: string, minutes: number) => {
    const query = new URLSearchParams({
      session: sessionId,
      from: from.toISOString(),
      minutes: String(minutes),
    });
    return `/people/${personId}/appointments/confirm?${query.toString()}`;
  };
  return (
    <ul class="k-diary__people">
      {people.map(({ personId, name }) => (
        <li>
          <span>{name}</span>
          <span class="k-diary__lengths">
            {lengths.map((minutes) => (
              <a href={href(personId, minutes)} aria-label={m.diary_book_for({ name, minutes })}>
                {m.diary_minutes({ minutes })}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
