import { raw } from 'hono/html';

import { ShortlistScript } from './keep-link.tsx';

export type Card = {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** JSON-LD. Data and no script: it is never run, so the rules about scripts do not hold it back. */
  readonly structured: string;
};

/** What a page tells those who link to it, and search engines. */
export function CardHead({ card }: { card: Card }) {
  const { title, description, url, structured } = card;
  return (
    <>
      <link rel="canonical" href={url} />
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Kith" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <script type="application/ld+json">{raw(structured)}</script>
      <ShortlistScript />
    </>
  );
}
