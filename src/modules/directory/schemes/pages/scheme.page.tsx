import type { Child } from 'hono/jsx';

import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Warning } from '#ui/callouts.tsx';
import { Page } from '#ui/page.tsx';
import { calledBy, Saying } from '#ui/theirs.tsx';
import type { Theirs } from '#ui/theirs.tsx';
import { Day } from '#ui/when.tsx';

import type { TextBlock } from '../../domain/text-blocks.ts';
import { Blocks } from '../../pages/blocks.tsx';

export type SchemeView = {
  readonly id: string;
  readonly name: string;
  /** The language of everything that they wrote. */
  readonly theirs: Theirs;
  readonly by: string | null;
  readonly isClosed: boolean;
  readonly what: readonly TextBlock[];
  readonly linkWorkers: string | null;
  readonly ages: string | null;
  readonly eligibility: readonly TextBlock[];
  readonly exclusions: readonly TextBlock[];
  readonly languages: string;
  readonly places: string;
  /** Their beginnings: "NV1, NV2". */
  readonly postcodes: string;
  readonly practices: readonly string[];
  readonly whoMayRefer: readonly string[];
  readonly howToRefer: readonly TextBlock[];
  readonly wait: { readonly words: string; readonly grounds: string | null; readonly isKnown: boolean };
  readonly hours: string | null;
  readonly ways: readonly { readonly term: string; readonly text: string; readonly href: string }[];
  /** Null where it cannot be referred to here. */
  readonly refer: {
    readonly self: { readonly href: string; readonly label: string } | null;
    readonly staff: string | null;
  };
  readonly checked: { readonly words: string; readonly isStale: boolean };
  readonly mayEdit: boolean;
  readonly pause: SchemePause | null;
};

/** A time in which nobody new is begun with, as the network says it. */
export type SchemePause = {
  readonly untilOn: string;
  readonly shown: string;
  readonly instead: string;
};

/** One scheme, as somebody asks about it. Printed, it is the sheet for the waiting room. */
export function SchemePage({ shell, view }: { readonly shell: Shell; readonly view: SchemeView }) {
  const { theirs } = view;
  return (
    <Page
      shell={shell}
      title={calledBy(view.name, theirs)}
      crumbs={[{ href: '/schemes', label: m.schemes_title() }]}
      audience="public"
    >
      {view.by && (
        <p class="k-service__by">
          <Saying of={(name) => m.schemes_by({ name })} words={view.by} theirs={theirs} />
        </p>
      )}
      {view.isClosed && <Warning heading={m.schemes_closed()}>{m.schemes_closed_text()}</Warning>}
      {view.pause && <Pause pause={view.pause} theirs={theirs} />}
      <Refer refer={view.refer} />
      <Answers view={view} />
      <Foot view={view} />
    </Page>
  );
}

/** In the order in which somebody asks. */
function Answers({ view }: { readonly view: SchemeView }) {
  const { theirs } = view;
  return (
    <div class="k-service">
      <Part heading={m.schemes_what_heading()}>
        <Blocks blocks={view.what} theirs={theirs} />
        {view.linkWorkers && <p>{m.schemes_workers_line({ kind: view.linkWorkers })}</p>}
      </Part>
      <Part heading={m.schemes_for_me_heading()}>
        <ForMe view={view} />
      </Part>
      <Part heading={m.schemes_where_heading()}>
        {view.places && <p {...theirs}>{view.places}</p>}
        {view.postcodes && <p>{m.schemes_postcodes({ postcodes: view.postcodes })}</p>}
        <List heading={m.schemes_practices_heading()} names={view.practices} theirs={theirs} />
      </Part>
      <Part heading={m.schemes_refer_heading()}>
        <List heading={null} names={view.whoMayRefer} theirs={{}} />
        {view.whoMayRefer.length === 0 && <p>{m.schemes_refer_not_said()}</p>}
        <Blocks blocks={view.howToRefer} theirs={theirs} />
      </Part>
      <Part heading={m.schemes_wait_heading()}>
        <p class={view.wait.isKnown ? 'k-schemes__wait' : undefined}>{view.wait.words}</p>
        {view.wait.grounds && <p class="k-service__small">{view.wait.grounds}</p>}
      </Part>
      <Part heading={m.schemes_contact_heading()}>
        <Contact view={view} />
      </Part>
    </div>
  );
}

type PauseProps = { readonly pause: SchemePause; readonly theirs: Theirs };

function Pause({ pause: { untilOn, shown, instead }, theirs }: PauseProps) {
  return (
    <div class="k-alert">
      <p>
        <strong>
          {m.schemes_paused()} <Day date={untilOn} year />.
        </strong>{' '}
        <bdi {...theirs}>{shown}</bdi>
      </p>
      <p>
        <bdi {...theirs}>{instead}</bdi>
      </p>
    </div>
  );
}

function Refer({ refer: { self, staff } }: Pick<SchemeView, 'refer'>) {
  if (!self && !staff) return null;
  return (
    <p class="k-schemes__refer k-screen-only">
      {self && (
        <a class="nhsuk-button" href={self.href}>
          {self.label}
        </a>
      )}
      {staff && (
        <a class={self ? 'nhsuk-button nhsuk-button--secondary' : 'nhsuk-button'} href={staff}>
          {m.schemes_refer_staff()}
        </a>
      )}
    </p>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: Child }) {
  return (
    <section class="k-service__part">
      <h2 class="k-service__question">{heading}</h2>
      <div class="k-service__answer">{children}</div>
    </section>
  );
}

function ForMe({ view }: { readonly view: SchemeView }) {
  const { ages, eligibility, exclusions, languages, theirs } = view;
  const saysNothing = !ages && eligibility.length + exclusions.length === 0;
  return (
    <>
      {ages && <p>{ages}</p>}
      <Blocks blocks={eligibility} theirs={theirs} />
      {saysNothing && <p>{m.schemes_for_anyone()}</p>}
      {exclusions.length > 0 && (
        <>
          <h3 class="k-service__under">{m.schemes_exclusions_heading()}</h3>
          <Blocks blocks={exclusions} theirs={theirs} />
        </>
      )}
      {languages && (
        <p>
          <Saying of={(names) => m.schemes_languages({ names })} words={languages} theirs={theirs} />
        </p>
      )}
    </>
  );
}

type ListProps = {
  readonly heading: string | null;
  readonly names: readonly string[];
  readonly theirs: Theirs;
};

function List({ heading, names, theirs }: ListProps) {
  if (names.length === 0) return null;
  return (
    <>
      {heading && <h3 class="k-service__under">{heading}</h3>}
      <ul {...theirs}>
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </>
  );
}

function Contact({ view: { ways, hours, theirs } }: { readonly view: SchemeView }) {
  return (
    <>
      <dl class="k-ways">
        {ways.map(({ term, text, href }) => (
          <div class="k-ways__way">
            <dt>{term}</dt>
            <dd>
              <a href={href}>{text}</a>
            </dd>
          </div>
        ))}
        {hours && (
          <div class="k-ways__way">
            <dt>{m.schemes_hours()}</dt>
            <dd {...theirs}>{hours}</dd>
          </div>
        )}
      </dl>
      {ways.length === 0 && <p>{m.schemes_contact_here()}</p>}
    </>
  );
}

function Foot({ view: { id, checked, mayEdit } }: { readonly view: SchemeView }) {
  return (
    <section class={checked.isStale ? 'k-service__about k-service__about--stale' : 'k-service__about'}>
      <p>{checked.words}</p>
      <p class="k-screen-only">
        <a href={`/schemes/proposal?about=${id}`}>{m.schemes_correct()}</a> ·{' '}
        <a href={`/schemes/${id}/claim`}>{m.schemes_claim()}</a>
      </p>
      {mayEdit && (
        <p class="k-screen-only">
          <a href={`/schemes/${id}/edit`}>{m.schemes_edit()}</a> ·{' '}
          <a href={`/schemes/${id}/history`}>{m.schemes_history()}</a>
        </p>
      )}
    </section>
  );
}
