import { m } from '#text';
import type { Locale } from '#platform/locale.ts';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';

import type { Persona } from '../store/personas.ts';

export type SignInView = {
  readonly personas: readonly Persona[];
  /** Where to go after: a path of ours. */
  readonly to: string;
  /** The session had ended; what was typed is kept for this person. */
  readonly expired: boolean;
};

/** Who do you want to be? One button a persona. */
export function SignInPage({ shell, view }: { shell: Shell; view: SignInView }) {
  const groups = Map.groupBy(view.personas, ({ group }) => group);
  return (
    <Page shell={shell} title={m.identity_sign_in_title()} audience="public">
      {view.expired && <p class="k-alert">{m.identity_session_ended()}</p>}
      {view.personas.length === 0 ? (
        <p>{m.identity_sign_in_not_set_up()}</p>
      ) : (
        <p>{m.identity_sign_in_intro()}</p>
      )}
      {[...groups].map(([group, members]) => (
        <section aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} class="nhsuk-heading-m">
            {groupName(group)}
          </h2>
          <ul class="k-personas">
            {members.map((persona) => (
              <PersonaButton persona={persona} to={view.to} locale={shell.locale} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function PersonaButton({ persona, to, locale }: { persona: Persona; to: string; locale: Locale }) {
  return (
    <li>
      <form method="post" action="/sign-in" class="k-personas__one">
        <input type="hidden" name="userId" value={persona.userId} />
        <input type="hidden" name="to" value={to} />
        <button class="k-personas__button" type="submit">
          {persona.label[locale]}
        </button>
        <span class="k-quiet">{persona.name}</span>
      </form>
    </li>
  );
}

function groupName(group: string): string {
  const names: Readonly<Record<string, () => string>> = {
    refer: m.identity_group_refer,
    support: m.identity_group_support,
    oversee: m.identity_group_oversee,
  };
  return names[group]?.() ?? group;
}
