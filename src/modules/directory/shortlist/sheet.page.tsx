import { m } from '#text';
import { localeNow } from '#platform/locale.ts';
import { assetPath } from '#ui/assets.ts';

import { ListedServices } from './listed.page.tsx';
import { Showing } from './saved.page.tsx';
import type { SheetView } from './shortlist.view.ts';

/** A saved list on one sheet of A4, to hang on a door or take along. */
export function ShortlistSheetPage({ view }: { view: SheetView }) {
  const { services, path } = view;
  const { style, hasSentences } = view.look;
  return (
    <html lang={localeNow()} class={`k-sheet ${style}`}>
      <head>
        <meta charset="utf-8" />
        <title>{m.shortlist_sheet_title()}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={assetPath('kith.css')} />
      </head>
      <body>
        <nav class="k-sheet__tools k-screen-only" aria-label={m.shortlist_print()}>
          <p>{m.shortlist_how_to_print()}</p>
          <p>
            <a href={path}>{m.shortlist_back()}</a>
          </p>
        </nav>
        <main>
          <h1>{m.shortlist_sheet_title()}</h1>
          <div class="k-sheet__list">
            <ListedServices services={services} isPaper isShort={!hasSentences} />
          </div>
          <footer class="k-sheet__foot k-listed__foot">
            <Showing list={view} />
          </footer>
        </main>
      </body>
    </html>
  );
}
