import type { Child } from 'hono/jsx';

import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Warning } from '#ui/callouts.tsx';
import { Page } from '#ui/page.tsx';

import type { TextBlock } from '../domain/text-blocks.ts';
import { Blocks } from './blocks.tsx';
import { Ways } from './ways.tsx';
import type { WayIn } from './ways.tsx';

export type { WayIn } from './ways.tsx';

export type PlaceView = {
  readonly kind: 'physical' | 'postal' | 'virtual';
  readonly name: string | null;
  readonly lines: readonly string[];
  readonly gettingThere: string | null;
  readonly url: string | null;
};

export type ServiceView = {
  readonly name: string;
  readonly alternateName: string | null;
  readonly by: string | null;
  /** Why it cannot be used now. */
  readonly closed: string | null;
  readonly alert: string | null;
  readonly what: readonly TextBlock[];
  readonly forMe: { readonly who: readonly TextBlock[]; readonly lines: readonly string[] };
  readonly access: readonly string[];
  readonly when: {
    readonly lines: readonly string[];
    readonly next: string | null;
    readonly ownWords: readonly TextBlock[];
  };
  readonly places: readonly PlaceView[];
  readonly cost: string | null;
  readonly howToStart: readonly TextBlock[];
  readonly ways: readonly WayIn[];
  readonly about: { readonly isStale: boolean; readonly lines: readonly string[] };
};

/** One service, as somebody asks about it. Printed, it is the sheet that a person takes home. */
export function ServicePage({ shell, view }: { shell: Shell; view: ServiceView }) {
  return (
    <Page
      shell={shell}
      title={view.name}
      heading={<bdi>{view.name}</bdi>}
      crumbs={[{ href: '/directory', label: m.directory_crumb() }]}
      audience="public"
    >
      <Byline view={view} />
      {view.closed && <Warning heading={m.directory_closed_heading()}>{view.closed}</Warning>}
      {view.alert && <Warning heading={m.directory_alert_heading()}>{view.alert}</Warning>}
      <div class="k-service">
        <Part heading={m.directory_what_heading()}>
          {view.what.length > 0 ? <Blocks blocks={view.what} /> : <p>{m.directory_no_description()}</p>}
        </Part>
        <Part heading={m.directory_for_me_heading()}>
          <ForMe view={view} />
        </Part>
        <Part heading={m.directory_when_heading()}>
          <When when={view.when} />
        </Part>
        <Part heading={m.directory_where_heading()}>
          {view.places.length > 0 ? (
            view.places.map((place) => <Place place={place} />)
          ) : (
            <p>{m.directory_where_ask()}</p>
          )}
          <Access lines={view.access} />
        </Part>
        <Part heading={m.directory_start_heading()}>
          <Blocks blocks={view.howToStart} />
          <Ways ways={view.ways} cost={view.cost ?? m.directory_cost_unknown()} />
        </Part>
      </div>
      <About about={view.about} />
    </Page>
  );
}

function Byline({ view }: { view: ServiceView }) {
  if (!view.by && !view.alternateName) return null;
  return (
    <p class="k-service__by">
      {view.by && m.directory_by({ name: view.by })}
      {view.by && view.alternateName && ' · '}
      {view.alternateName}
    </p>
  );
}

function Part({ heading, children }: { heading: string; children: Child }) {
  return (
    <section class="k-service__part">
      <h2 class="k-service__question">{heading}</h2>
      <div class="k-service__answer">{children}</div>
    </section>
  );
}

function ForMe({ view }: { view: ServiceView }) {
  const { who, lines } = view.forMe;
  return (
    <>
      {who.length > 0 ? <Blocks blocks={who} /> : <p>{m.directory_for_anyone()}</p>}
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}

function When({ when }: { when: ServiceView['when'] }) {
  const unknown = when.lines.length === 0 && when.ownWords.length === 0;
  return (
    <>
      {unknown && <p>{m.directory_when_ask()}</p>}
      {when.lines.length > 0 && (
        <ul class="k-service__times">
          {when.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      {when.next && <p class="k-service__next k-screen-only">{when.next}</p>}
      {when.ownWords.length > 0 && (
        <div class="k-service__own">
          <p>{m.directory_own_words()}</p>
          <Blocks blocks={when.ownWords} />
        </div>
      )}
      {when.lines.length > 0 && <p class="k-service__small">{m.directory_holidays()}</p>}
    </>
  );
}

function Place({ place }: { place: PlaceView }) {
  const { kind, name, lines, gettingThere, url } = place;
  return (
    <div class="k-service__place">
      {kind === 'postal' && <p class="k-service__small">{m.directory_by_post()}</p>}
      {kind === 'virtual' && <p>{m.directory_where_online()}</p>}
      <address>
        {[name, ...lines]
          .filter((line) => line !== null)
          .map((line) => (
            <span class="k-service__line">{line}</span>
          ))}
      </address>
      {url && (
        <p>
          <a href={url}>{url}</a>
        </p>
      )}
      {gettingThere && <p>{m.directory_getting_there({ text: gettingThere })}</p>}
    </div>
  );
}

function Access({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="k-service__under">{m.directory_access_heading()}</h3>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

function About({ about }: { about: ServiceView['about'] }) {
  return (
    <section class={about.isStale ? 'k-service__about k-service__about--stale' : 'k-service__about'}>
      <h2 class="k-service__under">{m.directory_about_heading()}</h2>
      {about.lines.map((line) => (
        <p>{line}</p>
      ))}
    </section>
  );
}
