import { m } from '#text';

import { shows } from '../domain/shows.ts';
import type { Shows } from '../domain/shows.ts';
import { diaryHref } from './diary-address.ts';
import type { DiaryView } from './diary.page.tsx';

const showWords: Readonly<Record<Shows, () => string>> = {
  day: m.diary_show_day,
  week: m.diary_show_week,
  clinics: m.diary_show_clinics,
};

const stepWords: Readonly<Record<Shows, readonly [() => string, () => string]>> = {
  day: [m.diary_day_before, m.diary_day_after],
  week: [m.diary_week_before, m.diary_week_after],
  clinics: [m.diary_weeks_before, m.diary_weeks_after],
};

/** Which days, how, and whose. */
export function DiaryControls({ view }: { view: DiaryView }) {
  const { asked, back, onward } = view;
  const [before, after] = stepWords[asked.show];
  return (
    <div class="k-diary__controls">
      <nav class="k-filter" aria-label={m.diary_views()}>
        <ul>
          {shows.map((show) => (
            <li>
              <a href={diaryHref({ ...asked, show })} aria-current={show === asked.show ? 'page' : undefined}>
                {showWords[show]()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav class="k-diary__steps" aria-label={m.diary_steps()}>
        <a href={diaryHref({ ...asked, day: back })} rel="prev">
          {before()}
        </a>
        <a href={diaryHref({ ...asked, day: null })}>{m.diary_today()}</a>
        <a href={diaryHref({ ...asked, day: onward })} rel="next">
          {after()}
        </a>
      </nav>
      {view.workers.length > 0 && <Whose view={view} />}
    </div>
  );
}

/** A form, so that it works without a script. */
function Whose({ view: { asked, workers, own } }: { view: DiaryView }) {
  const chosen = asked.with ?? '';
  return (
    <form method="get" action="/diary" class="k-diary__whose">
      <input type="hidden" name="show" value={asked.show} />
      <input type="hidden" name="day" value={asked.day} />
      <label for="with">{m.diary_whose()}</label>
      <select id="with" name="with" class="nhsuk-select">
        {own && (
          <option value="" selected={chosen === ''}>
            {m.diary_mine()}
          </option>
        )}
        <option value="team" selected={chosen === 'team'}>
          {m.diary_team()}
        </option>
        {workers.map(({ id, name }) => (
          <option value={id} selected={chosen === id}>
            {name}
          </option>
        ))}
      </select>
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
        {m.diary_show()}
      </button>
    </form>
  );
}
