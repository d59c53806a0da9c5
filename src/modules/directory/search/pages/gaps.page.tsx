import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Table } from '#ui/nhs/table.tsx';
import { Page } from '#ui/page.tsx';

import type { GapFound } from '../../domain/gap.ts';

type Gap = {
  readonly words: string;
  readonly near: string;
  readonly times: number;
  /** The day on which it was looked for last, in words. */
  readonly last: string;
  readonly found: GapFound;
  /** The search itself. */
  readonly href: string;
};

export type GapsView = {
  readonly days: number;
  readonly by: 'words' | 'place';
  /** One part of all, or one of each place. */
  readonly parts: readonly { readonly near: string | null; readonly gaps: readonly Gap[] }[];
};

/** What a community lacks: what was looked for and not found, and never by whom. */
export function GapsPage({ shell, view }: { shell: Shell; view: GapsView }) {
  const isFound = view.parts.some(({ gaps }) => gaps.length > 0);
  return (
    <Page
      shell={shell}
      title={m.search_gaps_title()}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }]}
      width="full"
    >
      {!isFound ? (
        <Empty action={{ href: '/directory/work/words', label: m.search_words_title() }}>
          {m.search_gaps_empty()}
        </Empty>
      ) : (
        <>
          <p class="k-lead">{m.search_gaps_lead({ count: view.days })}</p>
          <p>
            {view.by === 'words' ? (
              <a href="/directory/work/gaps?by=place">{m.search_gaps_by_place()}</a>
            ) : (
              <a href="/directory/work/gaps">{m.search_gaps_by_words()}</a>
            )}
          </p>
          {view.parts.map((part) => (
            <Part part={part} />
          ))}
        </>
      )}
      <p class="k-work__foot">
        {isFound && <a href="/directory/work/words">{m.search_words_title()}</a>}
        <a href="/directory/work/gaps.csv" download>
          {m.search_csv()}
        </a>
      </p>
    </Page>
  );
}

function Part({ part: { near, gaps } }: { part: GapsView['parts'][number] }) {
  return (
    <section>
      {near !== null && <h2 class="k-gaps__place">{placeWords(near)}</h2>}
      <Table
        responsive
        head={[
          { text: m.search_gaps_words() },
          ...(near === null ? [{ text: m.search_gaps_near() }] : []),
          { text: m.search_gaps_found() },
          { text: m.search_gaps_times(), format: 'numeric' },
          { text: m.search_gaps_last() },
        ]}
        rows={gaps.map((gap) => [
          { text: gap.words, href: gap.href },
          ...(near === null ? [{ text: placeWords(gap.near) }] : []),
          { text: foundWords[gap.found]() },
          { text: String(gap.times), format: 'numeric' },
          { text: gap.last },
        ])}
      />
    </section>
  );
}

/** "northvale" as a name; the beginning of a postcode in capitals. */
function placeWords(near: string): string {
  if (near === '') return m.search_gaps_anywhere();
  if (/\d/.test(near)) return near.toUpperCase();
  return near.replaceAll(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase());
}

const foundWords: Readonly<Record<GapFound, () => string>> = {
  nothing: m.search_gaps_found_nothing,
  further: m.search_gaps_found_further,
  otherwise: m.search_gaps_found_otherwise,
};
