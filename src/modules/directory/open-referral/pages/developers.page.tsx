import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Table } from '#ui/nhs/table.tsx';
import { Page } from '#ui/page.tsx';

import { kinds } from '../domain/asked.ts';

const base = '/open-referral-uk/v3';
const standard = 'openreferraluk.org';

/** For whoever writes a program or a website that is to show what is here. */
export function DevelopersPage({ shell }: { readonly shell: Shell }) {
  return (
    <Page shell={shell} title={m.openreferral_title()} audience="public" crumbs={crumbs()}>
      <p>{m.openreferral_lead()}</p>
      <h2>{m.openreferral_try_heading()}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {examples().map(({ path, says }) => (
          <li>
            <a href={base + path}>{says}</a>
            <br />
            <code class="k-address">{base + path}</code>
          </li>
        ))}
      </ul>
      <h2>{m.openreferral_lists_heading()}</h2>
      <Lists />
      <p>{m.openreferral_one()}</p>
      <h2>{m.openreferral_all_heading()}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>{m.openreferral_all_stream()}</li>
        <li>{m.openreferral_all_changes()}</li>
        <li>{m.openreferral_all_gone()}</li>
        <li>{m.openreferral_all_again()}</li>
        <li>{m.openreferral_all_pace()}</li>
      </ul>
      <h2>{m.openreferral_terms_heading()}</h2>
      <p>{m.openreferral_terms_words()}</p>
      <p>{m.openreferral_terms_program()}</p>
      <p>{m.openreferral_terms_standard({ address: standard })}</p>
    </Page>
  );
}

function Lists() {
  return (
    <Table
      responsive
      head={[{ text: m.openreferral_lists_address() }, { text: m.openreferral_lists_what() }]}
      rows={kinds.map((kind) => [
        { children: <a href={`${base}/${kind}`} class="k-address">{`${base}/${kind}`}</a> },
        { text: words[kind]() },
      ])}
    />
  );
}

const words = {
  services: m.openreferral_services,
  service_at_locations: m.openreferral_service_at_locations,
  organizations: m.openreferral_organizations,
  taxonomies: m.openreferral_taxonomies,
  taxonomy_terms: m.openreferral_taxonomy_terms,
};

function examples() {
  return [
    { path: '/', says: m.openreferral_try_about() },
    { path: '/services?search=walking&per_page=10', says: m.openreferral_try_search() },
    { path: '/service_at_locations?postcode=NV1+2AB&proximity=5000', says: m.openreferral_try_places() },
    { path: '/openapi.json', says: m.openreferral_try_openapi() },
  ];
}

function crumbs() {
  return [{ href: '/directory', label: m.directory_crumb() }];
}
