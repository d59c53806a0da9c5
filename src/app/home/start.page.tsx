import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Dialled } from '#ui/dialled.tsx';
import { Page } from '#ui/page.tsx';

/** The front door: somebody to talk to, something to do, or a way to refer. */
export function StartPage({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title={m.app_start_title()} audience="public">
      <p class="k-lede">{m.app_start_lede()}</p>
      <div class="k-doors">
        <Door title={m.app_start_myself()} href="/self-referral" label={m.app_start_myself_action()}>
          {m.app_start_myself_text()}
        </Door>
        <Door title={m.app_start_find()} href="/directory" label={m.app_start_find_action()}>
          {m.app_start_find_text()}
        </Door>
        <Door title={m.app_start_scheme()} href="/schemes" label={m.app_start_scheme_action()}>
          {m.app_start_scheme_text()}
        </Door>
        <Door title={m.app_start_work()} href="/sign-in" label={m.app_start_work_action()}>
          {m.app_start_work_text()}
        </Door>
      </div>
      <h2 class="nhsuk-heading-m">{m.app_start_what()}</h2>
      <p>{m.app_start_what_text()}</p>
      <h2 class="nhsuk-heading-m">{m.app_start_urgent()}</h2>
      <p>
        <Dialled>{m.app_start_urgent_text()}</Dialled>
      </p>
      <h2 class="nhsuk-heading-m">{m.app_start_plan()}</h2>
      <p>
        <a href="/capacity-planner">{m.app_start_planner()}</a>
      </p>
    </Page>
  );
}

type DoorProps = {
  readonly title: string;
  readonly href: string;
  readonly label: string;
  readonly children: string;
};

function Door({ title, href, label, children }: DoorProps) {
  return (
    <section class="k-door">
      <h2 class="k-door__title">{title}</h2>
      <p>{children}</p>
      <p>
        <a class="k-door__action" href={href}>
          {label}
        </a>
      </p>
    </section>
  );
}
