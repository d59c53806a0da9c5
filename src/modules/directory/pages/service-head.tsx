import { raw } from 'hono/html';

import type { Locale } from '#platform/locale.ts';
import { assetPath } from '#ui/assets.ts';

import { ShortlistScript } from './keep-link.tsx';

export type Card = {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** Of what they wrote, whatever the language of the page is. */
  readonly language: Locale;
  /** JSON-LD. Data and no script: it is never run, so the rules about scripts do not hold it back. */
  readonly structured: string;
};

/** What a page tells those who link to it, and search engines. */
export function CardHead({ card }: { card: Card }) {
  const { title, description, url, language, structured } = card;
  return (
    <>
      <link rel="canonical" href={url} />
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Kith" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={`${language}_GB`} />
      <meta property="og:image" content={new URL(assetPath('card.png'), url).href} />
      <meta property="og:image:alt" content="Kith" />
      <script type="application/ld+json">{raw(structured)}</script>
      <ShortlistScript />
    </>
  );
}
