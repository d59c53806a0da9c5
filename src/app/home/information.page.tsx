import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';

/** What each page of the footer says: a title, then paragraphs. */
export const informationPages = {
  help: {
    title: m.app_help_title,
    paragraphs: [m.app_help_start, m.app_help_schemes, m.app_help_keyboard, m.app_help_mistake],
  },
  accessibility: {
    title: m.app_accessibility_title,
    paragraphs: [m.app_accessibility_promise, m.app_accessibility_tested, m.app_accessibility_tell],
  },
  privacy: {
    title: m.app_privacy_title,
    paragraphs: [m.app_privacy_what, m.app_privacy_who, m.app_privacy_rights, m.app_privacy_directory],
  },
  status: { title: m.app_status_title, paragraphs: [m.app_status_running] },
} as const;

export function InformationPage({ shell, page }: { shell: Shell; page: keyof typeof informationPages }) {
  const { title, paragraphs } = informationPages[page];
  return (
    <Page shell={shell} title={title()} audience="public">
      {paragraphs.map((text) => (
        <p>{text()}</p>
      ))}
    </Page>
  );
}
