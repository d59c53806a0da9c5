import { m } from '#text';
import { assetPath } from '#ui/assets.ts';
import { theirs } from '#ui/theirs.tsx';
import { Day } from '#ui/when.tsx';

import { Facts } from './service-card.page.tsx';
import type { SheetView } from './sheet.view.ts';

/** The shortlist on A4 in large print, to keep: nothing on it but what is theirs. */
export function SheetPage({ view }: { view: SheetView }) {
  const { locale, name, services, sender, printedOn, personHref } = view;
  return (
    <html lang={locale} class="k-sheet k-sheet--large">
      <head>
        <meta charset="utf-8" />
        <title>{m.plans_sheet_title()}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={assetPath('kith.css')} />
      </head>
      <body>
        <nav class="k-sheet__tools k-screen-only" aria-label={m.plans_shortlist_print()}>
          <p>{m.plans_how_to_print()}</p>
          <p>
            <a href={`${personHref}/shortlist`}>{m.plans_sheet_back()}</a>
          </p>
        </nav>
        <main>
          <h1>{m.plans_sheet_title()}</h1>
          <p class="k-sheet__name">{m.plans_sheet_for({ name })}</p>
          {services.map((facts) => (
            <section class="k-listed">
              <h2 {...theirs(facts.name, facts.sentence)}>{facts.name}</h2>
              {facts.sentence && <p {...theirs(facts.name, facts.sentence)}>{facts.sentence}</p>}
              <Facts facts={facts} calls={false} />
            </section>
          ))}
          <footer class="k-sheet__foot k-listed__foot">
            <p>{m.plans_sheet_no_hurry()}</p>
            <p>
              <strong>{m.plans_sheet_from({ worker: sender.name })}</strong>
              {sender.phone && `, ${sender.phone}`}
            </p>
            <p>
              {m.plans_printed_on()} <Day date={printedOn} year />
            </p>
          </footer>
        </main>
      </body>
    </html>
  );
}
