import { m } from '#text';

import { Examples } from './examples.tsx';
import type { Example } from './examples.tsx';

export type NothingView = {
  readonly words: string;
  /** The same search with less asked, nearest first. */
  readonly ways: readonly Example[];
  readonly examples: readonly Example[];
};

/** Never a dead end: less asked, another way of saying it, or a person to talk to. */
export function NothingFound({ nothing }: { nothing: NothingView }) {
  const { words, ways, examples } = nothing;
  return (
    <section class="k-found__nothing">
      <h2>{m.directory_nothing_heading()}</h2>
      <p>{words === '' ? m.directory_nothing_here() : m.directory_nothing_advice({ words })}</p>
      {ways.length > 0 && (
        <ul class="nhsuk-list">
          {ways.map(({ label, href }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        {m.directory_nothing_person()} <a href="/self-referral">{m.directory_nothing_person_link()}</a>
      </p>
      <p class="k-found__remark">{m.directory_nothing_kept()}</p>
      <Examples examples={examples} />
    </section>
  );
}
