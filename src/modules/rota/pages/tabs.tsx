import { m } from '#text';

type Tab = 'clinics' | 'places' | 'away';

/** The three lists of the rota. */
export function RotaTabs({ current }: { current: Tab }) {
  const tabs = [
    { is: 'clinics', href: '/rota', label: m.rota_tab_clinics() },
    { is: 'places', href: '/rota/places', label: m.rota_tab_places() },
    { is: 'away', href: '/rota/away', label: m.rota_tab_away() },
  ] as const;
  return (
    <nav class="k-filter" aria-label={m.rota_title()}>
      <ul>
        {tabs.map(({ is, href, label }) => (
          <li>
            <a href={href} aria-current={is === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
