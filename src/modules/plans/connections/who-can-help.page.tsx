import { m } from '#text';
import { theirs } from '#ui/theirs.tsx';

import type { Helper, WhoCanHelpView } from './who-can-help.view.ts';
import { statusText } from './words.page.tsx';

/** The part of a plan that says who can help: with places, times, and how it is going. */
export function WhoCanHelp({ view }: { view: WhoCanHelpView }) {
  const { helpers, href, name } = view;
  return (
    <>
      {helpers.length === 0 ? (
        <p class="k-soft">{m.plans_who_can_help_none()}</p>
      ) : (
        <ul class="k-helpers">
          {helpers.map((helper) => (
            <One helper={helper} name={name} />
          ))}
        </ul>
      )}
      {href && (
        <p class="k-screen-only">
          <a href={href}>{helpers.length === 0 ? m.plans_connections_find() : m.plans_who_can_help_more()}</a>
        </p>
      )}
    </>
  );
}

function One({ helper, name }: { helper: Helper; name: string }) {
  const { serviceName, when, where, phone } = helper;
  const facts = [when, where, phone].filter(Boolean);
  const status = planText(helper, name);
  return (
    <li class="k-helper">
      <strong class="k-helper__name">
        <bdi {...theirs(serviceName)}>{serviceName}</bdi>
      </strong>
      <span class="k-helper__facts">{facts.join(' · ')}</span>
      {status && <span class="k-helper__status">{status}</span>}
    </li>
  );
}

/** How it is going; before that, who gets in touch, as the person would say it. */
function planText({ status, way }: Helper, name: string): string | null {
  if (status !== 'suggested') return statusText({ status, way, name });
  switch (way) {
    case 'they-contact':
      return m.plans_who_can_help_i_do();
    case 'we-contact':
      return m.plans_who_can_help_worker_does();
    case 'together':
      return m.plans_who_can_help_together();
    case 'information-only':
      return m.plans_who_can_help_suggestion();
  }
}
