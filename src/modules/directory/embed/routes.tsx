import { Hono } from 'hono';

import { blankForm } from '#platform/forms.ts';
import { asCaller, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { inLocale } from '#platform/locale.ts';

import { originOf, queryOf } from '../routes/asked-page.ts';
import { pageAskedFrom } from '../finding/directory-address.ts';
import { EmbedPage } from './embed.page.tsx';
import { embedHref, embedView } from './embed.view.ts';
import { SnippetPage } from './snippet.page.tsx';

/** The search on other sites. app/frame/security.ts lets this one page, and no other, be framed. */
export function embedRoutesWith({ url }: { readonly url: string | null }) {
  return new Hono<Env>()
    .get('/directory/embed', (c) => {
      const address = queryOf(c);
      const [asked, language] = [pageAskedFrom(address), languageIn(address)];
      return inLocale(language, async () => {
        const view = await asCaller(c, (work) => embedView(work, { asked, language }));
        return show(c, <EmbedPage view={view} />);
      });
    })
    .get('/directory/embed/snippet', (c) => {
      const query = queryOf(c);
      const { words, near } = pageAskedFrom(query);
      const language = languageIn(query);
      const form = blankForm({ q: words, near, lang: language });
      const address = originOf(c, url) + embedHref({ asked: { words, near }, language });
      return show(c, <SnippetPage shell={c.var.shell} view={{ form, language, address }} />);
    });
}

function languageIn(address: URLSearchParams): 'en' | 'cy' {
  return address.get('lang') === 'cy' ? 'cy' : 'en';
}
