import type { Child } from 'hono/jsx';

import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Warning } from '#ui/callouts.tsx';
import { Page } from '#ui/page.tsx';
import { calledBy, InWords, Saying } from '#ui/theirs.tsx';
import type { Said, Theirs } from '#ui/theirs.tsx';

import { DoubtNotice } from '../assurance/pages/doubt-notice.tsx';
import type { Doubt } from '../assurance/domain/report.ts';
import type { ServiceId } from '../domain/listing.ts';
import type { TextBlock } from '../domain/text-blocks.ts';
import { AlsoSaid } from './also.tsx';
import type { AlsoView } from './also-view.ts';
import { Blocks } from './blocks.tsx';
import type { FoundNotice } from './found-notice.ts';
import { Keep, KeptLine } from './keep-link.tsx';
import type { KeepLink, KeptBar } from './keep-link.tsx';
import { Notices } from './notices.tsx';
import { CardHead } from './service-head.tsx';
import type { Card } from './service-head.tsx';
import { Links } from './service-links.tsx';
import type { ServiceLinks } from './service-links.tsx';
import { Ways } from './ways.tsx';
import type { WayIn } from './ways.tsx';
import type { WhenView } from './when-view.ts';
import { When } from './when.tsx';

export type { WayIn } from './ways.tsx';

export type PlaceView = {
  readonly kind: 'physical' | 'postal' | 'virtual';
  /** How one takes part without going there; null where one goes. */
  readonly away: string | null;
  readonly isHidden: boolean;
  readonly name: string | null;
  readonly lines: readonly string[];
  readonly gettingThere: string | null;
  readonly url: string | null;
};

export type ServiceView = {
  readonly name: string;
  /** The language of everything that they wrote. */
  readonly theirs: Theirs;
  readonly alternateName: string | null;
  readonly by: string | null;
  /** Why it cannot be used now. */
  readonly closed: string | null;
  readonly alert: string | null;
  /** What people told us is not right, while it is checked. */
  readonly doubt: Doubt | null;
  /** The listing that stands for this one, when it was listed twice. */
  readonly mergedInto: ServiceId | null;
  readonly what: readonly TextBlock[];
  readonly forMe: { readonly who: readonly TextBlock[]; readonly lines: readonly (string | Said)[] };
  readonly access: readonly string[];
  readonly when: WhenView;
  readonly also: AlsoView;
  readonly calendarHref: string | null;
  readonly places: readonly PlaceView[];
  readonly cost: string | null;
  readonly howToStart: readonly TextBlock[];
  readonly ways: readonly WayIn[];
  readonly about: { readonly isStale: boolean; readonly lines: readonly (string | Said)[] };
  readonly alternatives: readonly FoundNotice[];
  readonly keep: KeepLink;
  readonly kept: KeptBar;
  readonly links: ServiceLinks;
  readonly card: Card;
};

/** One service, as somebody asks about it. Printed, it is the sheet that a person takes home. */
export function ServicePage({ shell, view }: { shell: Shell; view: ServiceView }) {
  return (
    <Page
      shell={shell}
      title={calledBy(view.name, view.theirs)}
      crumbs={[{ href: '/directory', label: m.directory_crumb() }]}
      audience="public"
      head={<CardHead card={view.card} />}
    >
      <Byline view={view} />
      <p class="k-service__keep k-screen-only">
        <Keep keep={view.keep} />
      </p>
      <KeptLine kept={view.kept} />
      {view.closed && <Warning heading={m.directory_closed_heading()}>{view.closed}</Warning>}
      <DoubtNotice doubt={view.doubt} />
      {view.alert && (
        <Warning heading={m.directory_alert_heading()}>
          <bdi {...view.theirs}>{view.alert}</bdi>
        </Warning>
      )}
      <Answers view={view} />
      <About about={view.about} />
      <Links links={view.links} />
      <Alternatives alternatives={view.alternatives} />
      <p class="k-print-only">
        {m.directory_printed_from()} {view.card.url}
      </p>
    </Page>
  );
}

/** In the order in which somebody asks. */
function Answers({ view }: { view: ServiceView }) {
  const { theirs } = view;
  return (
    <div class="k-service">
      <Part heading={m.directory_what_heading()}>
        {view.what.length > 0 ? (
          <Blocks blocks={view.what} theirs={theirs} />
        ) : (
          <p>{m.directory_no_description()}</p>
        )}
      </Part>
      <Part heading={m.directory_for_me_heading()}>
        <ForMe view={view} />
      </Part>
      <Part heading={m.directory_when_heading()}>
        <When when={view.when} theirs={theirs} calendarHref={view.calendarHref} />
      </Part>
      <Part heading={m.directory_where_heading()}>
        {view.places.length > 0 ? (
          view.places.map((place) => <Place place={place} theirs={theirs} />)
        ) : (
          <p>{m.directory_where_ask()}</p>
        )}
        <Access lines={view.access} theirs={theirs} />
      </Part>
      <Part heading={m.directory_start_heading()}>
        <Blocks blocks={view.howToStart} theirs={theirs} />
        <AlsoSaid also={view.also} theirs={theirs} />
        <Ways ways={view.ways} theirs={theirs} cost={view.cost ?? m.directory_cost_unknown()} />
      </Part>
    </div>
  );
}

function Byline({ view }: { view: ServiceView }) {
  if (!view.by && !view.alternateName) return null;
  return (
    <p class="k-service__by">
      {view.by && <Saying of={(name) => m.directory_by({ name })} words={view.by} theirs={view.theirs} />}
      {view.by && view.alternateName && ' · '}
      {view.alternateName && <bdi {...view.theirs}>{view.alternateName}</bdi>}
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
      {who.length > 0 ? <Blocks blocks={who} theirs={view.theirs} /> : <p>{m.directory_for_anyone()}</p>}
      {lines.map((line) => (
        <p>
          <InWords text={line} />
        </p>
      ))}
    </>
  );
}

type PlaceProps = { readonly place: PlaceView; readonly theirs: Theirs };

function Place({ place, theirs }: PlaceProps) {
  const { kind, away, isHidden, name, lines, gettingThere, url } = place;
  return (
    <div class="k-service__place">
      {kind === 'postal' && <p class="k-service__small">{m.directory_by_post()}</p>}
      {away && <p>{away}</p>}
      <address {...theirs}>
        {[name, ...lines]
          .filter((line) => line !== null)
          .map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
      </address>
      {isHidden && <p class="k-service__small">{m.directory_address_hidden()}</p>}
      {url && (
        <p>
          <a href={url}>{url}</a>
        </p>
      )}
      {gettingThere && (
        <p>
          <Saying of={(text) => m.directory_getting_there({ text })} words={gettingThere} theirs={theirs} />
        </p>
      )}
    </div>
  );
}

function Access({ lines, theirs }: { readonly lines: readonly string[]; readonly theirs: Theirs }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="k-service__under">{m.directory_access_heading()}</h3>
      <ul {...theirs}>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Alternatives({ alternatives }: { alternatives: readonly FoundNotice[] }) {
  if (alternatives.length === 0) return null;
  return (
    <section class="k-service__alternatives k-screen-only">
      <h2>{m.directory_alternatives_heading()}</h2>
      <Notices notices={alternatives} />
    </section>
  );
}

function About({ about }: { about: ServiceView['about'] }) {
  return (
    <section class={about.isStale ? 'k-service__about k-service__about--stale' : 'k-service__about'}>
      <h2 class="k-service__under">{m.directory_about_heading()}</h2>
      {about.lines.map((line) => (
        <p>
          <InWords text={line} />
        </p>
      ))}
    </section>
  );
}
