import { m } from '#text';

import { ons4Change, ons4Questions } from '../domain/ons4.ts';
import type { Ons4Change } from '../domain/ons4.ts';
import type { Ons4 } from '../store/ons4.ts';
import { directionText } from './answers-table.page.tsx';
import { questionName } from './questions.page.tsx';

/** How each answer moved, in words that claim no more than one person's answers can. */
export function ChangeInWords({ asked, name }: { asked: readonly Ons4[]; name: string }) {
  const changes = ons4Questions
    .map((question) =>
      ons4Change(
        question,
        asked.map(({ answers }) => answers[question]),
      ),
    )
    .filter((change) => change !== null);
  if (changes.length === 0) return null;
  return (
    <div class="k-change">
      <h3>{m.plans_ons4_since()}</h3>
      <ul>
        {changes.map((change) => (
          <li>{changeText(change)}</li>
        ))}
      </ul>
      <p class="k-soft">{m.plans_ons4_one_person({ name })}</p>
    </div>
  );
}

function changeText(change: Ons4Change): string {
  const { question, first, last, by, direction } = change;
  const what = questionName(question);
  if (direction === 'same') return m.plans_ons4_same({ what, last });
  const said = { what, first, last, count: by };
  const moved = direction === 'up' ? m.plans_ons4_up(said) : m.plans_ons4_down(said);
  return `${moved} ${directionText(question)}.`;
}
