import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Panel } from '#ui/nhs/panel.tsx';
import { Page } from '#ui/page.tsx';

export function ProposalDonePage({ shell, told }: { readonly shell: Shell; readonly told: boolean }) {
  return (
    <Page shell={shell} title={m.schemes_done_title()} heading={false} audience="public">
      <Panel>
        <h1 class="nhsuk-panel__heading">{m.schemes_done_title()}</h1>
        <p>{m.schemes_done_text()}</p>
      </Panel>
      <p>{told ? m.schemes_done_told() : m.schemes_done_not_told()}</p>
      <p>
        <a href="/schemes">{m.schemes_done_back()}</a>
      </p>
    </Page>
  );
}
