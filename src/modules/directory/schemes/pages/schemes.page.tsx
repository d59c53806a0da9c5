import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Note } from '#ui/callouts.tsx';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';

import type { SchemesAsked } from '../scheme-query.ts';
import type { SchemeNotice } from './scheme-notice.ts';
import { SchemeNotices } from './scheme-notices.tsx';
import { SchemeSearch } from './scheme-search.tsx';

type Option = { readonly value: string; readonly label: string };

export type SchemesView = {
  readonly asked: SchemesAsked;
  readonly options: { readonly referrers: readonly Option[]; readonly linkWorkers: readonly Option[] };
  /** Nothing was asked: these are all there are. */
  readonly isAll: boolean;
  readonly notices: readonly SchemeNotice[];
  readonly total: number;
  /** As it was typed, or as it was meant. */
  readonly near: string;
  readonly summary: string | null;
  readonly page: number;
  readonly pages: number;
  readonly places: readonly { readonly label: string; readonly href: string }[];
  /** Those that nobody has checked for half a year; null when these are they. */
  readonly oldHref: string | null;
  /** Null for everybody but editors. */
  readonly proposalsWaiting: number | null;
  /** Schemes of which an editor asks whether they are of the network of whoever looks. */
  readonly consentsWaiting: number;
};

/** The register of schemes: a postcode first, and below it all there are. */
export function SchemesPage({ shell, view, hrefOf }: Props) {
  return (
    <Page shell={shell} title={titleOf(view)} heading={m.schemes_title()} audience="public">
      {view.consentsWaiting > 0 && (
        <Note>
          <p>
            <a href="/schemes/consents">{m.schemes_consents_waiting({ count: view.consentsWaiting })}</a>
          </p>
        </Note>
      )}
      {view.isAll && <p class="k-schemes__what">{m.schemes_what()}</p>}
      <SchemeSearch view={view} />
      <Found view={view} hrefOf={hrefOf} />
      {view.places.length > 0 && <Places places={view.places} />}
      <Foot view={view} />
    </Page>
  );
}

type Props = {
  readonly shell: Shell;
  readonly view: SchemesView;
  readonly hrefOf: (page: number) => string;
};

function titleOf({ asked }: SchemesView): string {
  const about = asked.near || asked.words;
  return about === '' ? m.schemes_title() : `${about} – ${m.schemes_title()}`;
}

function Found({ view, hrefOf }: Omit<Props, 'shell'>) {
  if (view.total === 0) return <Nothing view={view} />;
  return (
    <section>
      <h2 class="k-found__heading">{headingOf(view)}</h2>
      {view.summary && <p>{view.summary}</p>}
      <SchemeNotices notices={view.notices} />
      <Pager page={view.page} pages={view.pages} hrefOf={hrefOf} />
    </section>
  );
}

function headingOf({ isAll, total, near, asked: { old } }: SchemesView): string {
  if (isAll) return m.schemes_all();
  if (old) return m.schemes_found_old({ count: total });
  return near === '' ? m.schemes_found({ count: total }) : m.schemes_found_near({ count: total, near });
}

/** Never a dead end: who else to ask, and how to tell us. */
function Nothing({ view: { isAll, asked } }: { readonly view: SchemesView }) {
  if (isAll) {
    const action = { href: '/schemes/proposal', label: m.schemes_propose() };
    return <Empty action={action}>{m.schemes_empty()}</Empty>;
  }
  const narrowed =
    asked.words !== '' || asked.mayRefer !== null || asked.linkWorkers !== null || asked.age !== null;
  return (
    <section class="k-found__nothing">
      <h2 class="k-found__heading">{m.schemes_nothing()}</h2>
      <p>{nothingWords(asked.near, narrowed)}</p>
      <ul>
        {narrowed && asked.near !== '' && (
          <li>
            <a href={`/schemes?${new URLSearchParams({ near: asked.near }).toString()}`}>
              {m.schemes_nothing_widen({ near: asked.near })}
            </a>
          </li>
        )}
        <li>{m.schemes_nothing_ask_surgery()}</li>
        <li>
          <a href="/directory">{m.schemes_nothing_directory()}</a>
        </li>
        <li>
          <a href="/schemes">{m.schemes_see_all()}</a>
        </li>
      </ul>
    </section>
  );
}

function nothingWords(near: string, narrowed: boolean): string {
  if (near === '') return m.schemes_nothing_words();
  return narrowed ? m.schemes_nothing_near({ near }) : m.schemes_nothing_serves({ near });
}

function Places({ places }: Pick<SchemesView, 'places'>) {
  return (
    <section class="k-examples k-screen-only">
      <h2 class="k-examples__heading">{m.schemes_by_place()}</h2>
      <ul class="k-examples__list">
        {places.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Foot({ view: { proposalsWaiting: waiting, oldHref } }: { readonly view: SchemesView }) {
  return (
    <section class="k-schemes__foot k-screen-only">
      <h2 class="k-examples__heading">{m.schemes_foot_heading()}</h2>
      <p>
        {m.schemes_foot_propose()} <a href="/schemes/proposal">{m.schemes_propose()}</a>
      </p>
      <p>
        {m.schemes_foot_open()} <a href="/schemes.csv">{m.schemes_csv()}</a> ·{' '}
        <a href="/schemes.json">{m.schemes_json()}</a>
      </p>
      {waiting !== null && (
        <p>
          <a href="/schemes/proposals">{m.schemes_proposals_waiting({ count: waiting })}</a>
          {oldHref && (
            <>
              {' · '}
              <a href={oldHref}>{m.schemes_old_link()}</a>
            </>
          )}
        </p>
      )}
    </section>
  );
}
