import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';
import { Day } from '#ui/when.tsx';

import type { PersonName } from '../../domain/person.ts';
import type { BarrierKind } from '../domain/barrier.ts';
import type { PhraseName } from '../domain/phrases.ts';
import { Opening } from './opening.tsx';
import { Phrases } from './phrases.tsx';
import { SaidLines } from './said-lines.tsx';

export type SaidLine = {
  readonly id: string;
  /** As it is read. */
  readonly line: string;
  readonly words: string | null;
  readonly version: string;
  readonly once: string;
};

export type OfferedPhrase = {
  readonly name: PhraseName;
  readonly label: string;
  /** What a touch says by itself; null when it opens what more is needed. */
  readonly says: readonly (readonly [string, string])[] | null;
  readonly once: string;
};

/** What is being written, and at which phrase or line. */
export type Opened = {
  readonly at: string;
  readonly kind: BarrierKind;
  /** Null when a line is put right. */
  readonly phrase: PhraseName | null;
  readonly title: string;
  readonly form: FormState;
};

export type BarriersView = {
  readonly personId: string;
  readonly name: PersonName;
  readonly phone: string | null;
  readonly fromDetails: readonly string[];
  /** All the times that suit are times they cannot. */
  readonly contradicted: boolean;
  readonly lines: readonly SaidLine[];
  readonly groups: readonly { readonly title: string; readonly phrases: readonly OfferedPhrase[] }[];
  readonly workers: readonly { readonly value: string; readonly label: string }[];
  readonly opened: Opened | null;
  /** What is no longer so. */
  readonly before: readonly { readonly line: string; readonly words: string | null; readonly at: Date }[];
};

/** What makes it easier for somebody to come: beside the call, one touch for what they say. */
export function BarriersPage({ shell, view, today }: { shell: Shell; view: BarriersView; today: DayOf }) {
  const { personId, name, opened } = view;
  const isPhrase = opened !== null && opened.phrase !== null;
  return (
    <Page
      shell={shell}
      title={m.barriers_title()}
      heading={<bdi>{m.barriers_heading({ name: name.known })}</bdi>}
      form={opened?.form}
      crumbs={[{ href: `/people/${personId}`, label: name.full }]}
      width="full"
    >
      <p class="k-soft">
        {m.barriers_lede()}{' '}
        {view.phone && <a href={`tel:${view.phone.replaceAll(/[^\d+]/g, '')}`}>{view.phone}</a>}
      </p>
      <SaidLines view={view} />
      <h2 class="nhsuk-heading-m">{m.barriers_listen_for()}</h2>
      {isPhrase && <Opening view={view} opened={opened} />}
      <Phrases view={view} />
      <Before before={view.before} today={today} />
    </Page>
  );
}

/** The day of a moment: worked out where the clock of London is known. */
export type DayOf = (at: Date) => string;

function Before({ before, today }: { before: BarriersView['before']; today: DayOf }) {
  if (before.length === 0) return null;
  return (
    <details class="nhsuk-details k-barriers__before">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{m.barriers_before_this()}</span>
      </summary>
      <ul class="nhsuk-list nhsuk-details__text">
        {before.map(({ line, words, at }) => (
          <li>
            {line} {words && <q dir="auto">{words}</q>}{' '}
            <span class="k-quiet">
              <Day date={today(at)} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
