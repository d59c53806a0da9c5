import { chromium } from 'playwright-core';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const [who='Team lead in Northvale', ...paths]=process.argv.slice(2);
for (const width of [375,1280]) { const c=await b.newContext({viewport:{width,height:900}}); const p=await c.newPage(); await p.goto('http://localhost:3917/sign-in'); await p.getByRole('button',{name:who,exact:true}).click();
 let i=0; for (const path of paths){ const [u,name]=path.split('='.padEnd(2,'>')); await p.goto('http://localhost:3917'+u); await p.screenshot({path:`/tmp/shots/${name}-${width}.png`,fullPage:width===375?false:false}); if(process.env.PDF&&width===1280) await p.pdf({path:`/tmp/shots/${name}.pdf`,preferCSSPageSize:true}); console.log(path, await p.title(), await p.evaluate(()=>document.documentElement.scrollWidth)); }
 await c.close(); }
await b.close();
