import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Dialled } from '#ui/dialled.tsx';
import { Page } from '#ui/page.tsx';

type Words = () => string;

type Part = {
  /** None: it stands under the title of the page. */
  readonly heading?: Words;
  readonly paragraphs: readonly Words[];
  readonly links?: readonly { readonly href: string; readonly label: Words }[];
};

type Information = { readonly title: Words; readonly parts: readonly Part[] };

const help: Information = {
  title: m.app_help_title,
  parts: [
    { heading: m.app_start_urgent, paragraphs: [m.app_start_urgent_text] },
    {
      heading: m.app_help_find,
      paragraphs: [m.app_help_find_text],
      links: [{ href: '/directory', label: m.app_start_find_action }],
    },
    {
      heading: m.app_help_ask,
      paragraphs: [m.app_help_ask_text, m.app_help_schemes],
      links: [
        { href: '/self-referral', label: m.app_start_myself_action },
        { href: '/schemes', label: m.app_start_scheme_action },
      ],
    },
    { heading: m.app_help_appointment, paragraphs: [m.app_help_appointment_text] },
    { heading: m.app_help_wrong, paragraphs: [m.app_help_wrong_text] },
    {
      heading: m.app_help_work,
      paragraphs: [m.app_help_start, m.app_help_keyboard, m.app_help_mistake],
    },
  ],
};

export type InformationName = 'help' | 'accessibility' | 'privacy' | 'status';

/** What each page of the footer says, when the public may write to this address. */
const pages: Readonly<Record<InformationName, (contactEmail: string | null) => Information>> = {
  help: () => help,
  accessibility: (contactEmail) => ({
    title: m.app_accessibility_title,
    parts: [
      { paragraphs: [m.app_accessibility_promise, m.app_accessibility_tested] },
      { heading: m.app_accessibility_in_your_way, ...whomToTell(contactEmail) },
    ],
  }),
  privacy: () => ({
    title: m.app_privacy_title,
    parts: [
      { heading: m.app_privacy_record, paragraphs: [m.app_privacy_what, m.app_privacy_who] },
      { heading: m.app_privacy_you_can, paragraphs: [m.app_privacy_rights] },
      { heading: m.app_privacy_in_directory, paragraphs: [m.app_privacy_directory, m.app_privacy_gaps] },
    ],
  }),
  status: () => ({
    title: m.app_status_title,
    parts: [{ paragraphs: [m.app_status_running, m.app_status_not] }],
  }),
};

function whomToTell(contactEmail: string | null): Part {
  if (!contactEmail) return { paragraphs: [m.app_accessibility_tell_whoever] };
  return {
    paragraphs: [m.app_accessibility_write],
    links: [{ href: `mailto:${contactEmail}`, label: () => contactEmail }],
  };
}

type InformationPageProps = {
  readonly shell: Shell;
  readonly page: InformationName;
  readonly contactEmail: string | null;
};

export function InformationPage({ shell, page, contactEmail }: InformationPageProps) {
  const { title, parts } = pages[page](contactEmail);
  return (
    <Page shell={shell} title={title()} audience="public">
      {parts.map(({ heading, paragraphs, links = [] }) => (
        <section>
          {heading && <h2 class="nhsuk-heading-m">{heading()}</h2>}
          {paragraphs.map((text) => (
            <p>
              <Dialled>{text()}</Dialled>
            </p>
          ))}
          {links.map(({ href, label }) => (
            <p>
              <a href={href}>{label()}</a>
            </p>
          ))}
        </section>
      ))}
    </Page>
  );
}
