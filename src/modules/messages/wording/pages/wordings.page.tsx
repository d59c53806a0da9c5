import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';

import { templateTitle } from './template-names.ts';
import type { WordingLine } from '../wording.view.ts';
import { PreviewOf } from './preview.tsx';

/** Every message Kith writes to people, as it arrives. */
export function WordingsPage({ shell, lines }: { shell: Shell; lines: readonly WordingLine[] }) {
  return (
    <Page shell={shell} title={m.messages_wording_title()}>
      <p class="k-lead">{m.messages_wording_intro()}</p>
      {lines.map(({ template, amended, preview }) => (
        <section class="k-wording">
          <h2>
            {templateTitle(template)}
            {amended && <span class="k-wording__amended"> · {m.messages_wording_amended()}</span>}
          </h2>
          <PreviewOf preview={preview} locale={shell.locale} />
          <p>
            <a href={`/messages/wording/${template}`}>
              {m.messages_wording_change()}
              <span class="nhsuk-u-visually-hidden">: {templateTitle(template)}</span>
            </a>
          </p>
        </section>
      ))}
    </Page>
  );
}
