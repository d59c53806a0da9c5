import { m } from '#text';
import type { Theirs } from '#ui/theirs.tsx';

import { Blocks } from './blocks.tsx';
import type { WhenView } from './when-view.ts';

type WhenProps = {
  readonly when: WhenView;
  readonly theirs: Theirs;
  readonly calendarHref: string | null;
};

/** When it happens, first in our words and then in theirs. */
export function When({ when, theirs, calendarHref }: WhenProps) {
  const { times, next, ownWords } = when;
  return (
    <>
      {times.length === 0 && ownWords.length === 0 && <p>{m.directory_when_ask()}</p>}
      {times.map(({ lines, only }) => (
        <>
          <ul class="k-service__times">
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          {only && <p>{only}</p>}
        </>
      ))}
      {when.daysOff.map((line) => (
        <p class="k-service__days-off">{line}</p>
      ))}
      {next && <p class="k-service__next k-screen-only">{next}</p>}
      <Coming coming={when.coming} />
      {when.notes.map((note) => (
        <p dir="auto" {...theirs}>
          {note}
        </p>
      ))}
      {ownWords.length > 0 && (
        <div class="k-service__own">
          <p>{m.directory_own_words()}</p>
          <Blocks blocks={ownWords} theirs={theirs} />
        </div>
      )}
      {times.length > 0 && <p class="k-service__small">{m.directory_holidays()}</p>}
      {calendarHref && (
        <p class="k-screen-only">
          <a href={calendarHref}>{m.directory_calendar()}</a>
        </p>
      )}
    </>
  );
}

function Coming({ coming }: Pick<WhenView, 'coming'>) {
  if (coming.length === 0) return null;
  return (
    <>
      <h3 class="k-service__under">{m.directory_coming_heading()}</h3>
      <ul class="k-service__times">
        {coming.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}
