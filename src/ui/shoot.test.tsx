import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { chromium } from 'playwright-core';
import { assetRoutes } from '../platform/assets.ts';
import { Gallery } from './gallery.examples.tsx';
import { overwriteGetLocale } from '#text/runtime';
const app = new Hono().route('/', assetRoutes);
app.get('/g', (c) => { const cy = c.req.query('cy')==='1'; overwriteGetLocale(() => cy ? 'cy':'en'); return c.html('<!doctype html>' + String(<Gallery locale={cy?'cy':'en'} wrong={c.req.query('wrong')==='1'} />)); });
const server = serve({ fetch: app.fetch, port: 0 }); await new Promise(r=>setTimeout(r,100));
const port = (server.address() as {port:number}).port;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const shots = (process.argv[2] ?? 'w1280').split(',');
for (const shot of shots) {
  const [name='', ...o] = shot.split('+');
  const width = Number(name.slice(1));
  const ctx = await browser.newContext({ viewport: { width, height: o.includes('short') ? 400 : 900 }, colorScheme: o.includes('dark') ? 'dark' : 'light', javaScriptEnabled: !o.includes('nojs') });
  const page = await ctx.newPage();
  page.on('console', m => console.log('console', m.text())); page.on('pageerror', e => console.log('ERR', e.message));
  await page.goto(`http://localhost:${port}/g?cy=${o.includes('cy')?1:0}&wrong=${o.includes('wrong')?1:0}`);
  await page.evaluate('document.fonts.ready');
  if (o.includes('print')) await page.pdf({ path: `/tmp/g/${shot}.pdf`, format: 'A4', preferCSSPageSize: true });
  else { const sw = await page.evaluate('document.documentElement.scrollWidth'); if (sw > width) console.log(shot,'OVERFLOW', sw);
  if (o.includes('focus')) { for (let i=0;i<6;i++) await page.keyboard.press('Tab'); }
  if (o.includes('view')) await page.screenshot({ path: `/tmp/g/${shot}.png` });
  else { const h = Number(await page.evaluate('document.documentElement.scrollHeight')); await page.setViewportSize({ width, height: h }); const step = width > 700 ? 1250 : 1500;
    if (width > 700) for (let i=0; i*step<h; i++) await page.screenshot({ path: `/tmp/g/${shot}.${i}.png`, clip: { x:0, y:i*step, width, height: Math.min(step,h-i*step) } });
    else { const shotPng = await page.screenshot({ fullPage: true }); const p2 = await ctx.newPage(); const cols = Math.ceil(h/step); await p2.setViewportSize({width: cols*(width+20), height: step}); await p2.setContent(`<body style="margin:0;display:flex;gap:20px;background:#888">${Array.from({length:cols},(_, i)=>`<div style="width:${width}px;height:${step}px;background:url(data:image/png;base64,${shotPng.toString('base64')}) 0 -${i*step}px no-repeat"></div>`).join('')}`); await p2.waitForTimeout(300); await p2.screenshot({path:`/tmp/g/${shot}.png`}); } } }
  await ctx.close();
}
await browser.close(); server.close();
