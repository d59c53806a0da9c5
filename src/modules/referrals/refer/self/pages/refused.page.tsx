import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';

/** For programs, and for a person whose browser fills in what it should not. */
export function RefusedPage({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title={m.referrals_self_refused_title()} audience="public">
      <p>{m.referrals_self_refused()}</p>
      <p>
        <a href="/self-referral/check">{m.referrals_self_refused_back()}</a>
      </p>
    </Page>
  );
}
