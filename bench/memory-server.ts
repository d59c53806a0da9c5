import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The same server returning the same bytes without doing anything for them: what the pages are held against. */
export async function memoryServer(html: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const app = new Hono().get('*', (c) => c.html(html));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({
        url: `http://127.0.0.1:${port}/`,
        stop: () => new Promise((stopped) => server.close(() => stopped())),
      });
    });
  });
}
