import { m } from '#text';
import { assetPath } from '#ui/assets.ts';

import { Notices } from '../pages/notices.tsx';
import { Onward } from '../pages/onward.tsx';
import { SearchForm } from '../pages/search-form.tsx';
import type { EmbedView } from './embed.view.ts';

/** Stands in a frame of another site: no scripts, no cookies, and links that open a page of their own. */
export function EmbedPage({ view }: { view: EmbedView }) {
  const { asked, language, sentence, remarks, notices, wholeHref } = view;
  return (
    <html lang={language} class="k-public k-embed">
      <head>
        <meta charset="utf-8" />
        <title>{m.directory_title()}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetPath('kith.css')} />
      </head>
      <body>
        <main>
          <h1 class="nhsuk-u-visually-hidden">{m.directory_title()}</h1>
          <SearchForm asked={asked} ids={[]} action="/directory/embed" filters={null} language={language} />
          {sentence && <h2 class="k-found__count">{sentence}</h2>}
          {remarks.map((remark) => (
            <p class="k-found__remark">{remark}</p>
          ))}
          {sentence && notices.length === 0 && <p>{m.directory_nothing_heading()}</p>}
          {notices.length > 0 && <Notices notices={notices} target="_blank" />}
          <Onward previousHref={view.previousHref} nextHref={view.nextHref} />
          <p class="k-embed__foot">
            <a href={wholeHref} target="_blank" rel="noopener">
              {m.embed_whole()}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
