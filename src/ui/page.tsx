import type { Child, PropsWithChildren } from 'hono/jsx';

import { m } from '#text';

import { assetPath } from './assets.ts';
import { ErrorSummaryOf } from './form/form.tsx';
import { type FormState, hasErrors } from './form/form-state.ts';
import { remembered } from './remembered.tsx';
import { type Crumb, Crumbs, DemonstrationBanner, Flash, Footer } from './shell/around.tsx';
import { Header } from './shell/header.tsx';
import type { Shell } from './shell/shell.ts';
import { ShortcutList } from './shell/shortcut-list.tsx';
import { InWords, plainly, type Said } from './theirs.tsx';

export type { Shell } from './shell/shell.ts';

export type PageProps = PropsWithChildren<{
  readonly shell: Shell;
  readonly title: string | Said;
  /** Its errors are listed above the heading, and named in the title. */
  readonly form?: FormState | undefined;
  readonly crumbs?: readonly Crumb[];
  /** Beside the content, and after it on a phone. */
  readonly aside?: Child;
  /** Lines of 66 characters, unless the page is a table or a board. */
  readonly width?: 'reading' | 'full';
  readonly audience?: 'public' | 'working';
  /** The one main action. */
  readonly action?: { readonly href: string; readonly label: string };
  /** `false` when a label or a legend is the heading; otherwise what the heading says when not the title. */
  readonly heading?: Child;
  /** Above the links at the foot: who saw this record. */
  readonly foot?: Child;
  /** Scripts and styles of this page alone, and what it tells other sites about itself. */
  readonly head?: Child;
}>;

/** A whole document; the caller puts `<!doctype html>` before it. */
export function Page(props: PageProps) {
  const { shell, audience = shell.user ? 'working' : 'public' } = props;
  return (
    <html lang={shell.locale} class={`k-${audience}`}>
      <Head title={props.title} form={props.form} head={props.head} />
      <body>
        <a class="nhsuk-skip-link" href="#main">
          {m.ui_skip_to_main()}
        </a>
        {shell.demonstration && <DemonstrationBanner />}
        <Header shell={shell} />
        <div class="k-page">
          <Crumbs crumbs={props.crumbs} />
          <main id="main" tabindex={-1}>
            <Flash>{shell.flash}</Flash>
            <ErrorSummaryOf form={props.form} />
            <Title {...props} />
            <Columns {...props} />
          </main>
        </div>
        <Footer>{props.foot}</Footer>
        <ShortcutList shell={shell} />
      </body>
    </html>
  );
}

function Head({ title, form, head }: Pick<PageProps, 'title' | 'form' | 'head'>) {
  const problem = hasErrors(form) ? m.ui_error_prefix() : '';
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${problem}${plainly(title)} – Kith`}</title>
      <Loads />
      {head}
    </head>
  );
}

/** What every page stands on. */
const Loads = remembered(
  () => (
    <>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <link
        rel="preload"
        href={assetPath('kith-sans.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={assetPath('kith.css')} />
      <link rel="icon" href={assetPath('mark.svg')} type="image/svg+xml" />
      <script type="module" src={assetPath('kith.js')}></script>
    </>
  ),
  { most: 2 },
);

function Title({ title, heading, action, aside, width }: PageProps) {
  if (heading === false && !action) return null;
  return (
    <div class={aside || width === 'full' ? 'k-title' : 'k-title k-title--alone'}>
      {heading !== false && <h1>{heading ?? <InWords text={title} />}</h1>}
      {action && (
        <a class="nhsuk-button k-title__action" href={action.href}>
          {action.label}
        </a>
      )}
    </div>
  );
}

function Columns({ aside, width = 'reading', children }: PageProps) {
  const content = <div class={width === 'full' ? 'k-content k-content--full' : 'k-content'}>{children}</div>;
  if (!aside) return content;
  return (
    <div class="k-columns">
      {content}
      <div class="k-aside">{aside}</div>
    </div>
  );
}
