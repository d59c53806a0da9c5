// Lets Node run .tsx as it is. It strips the types of .ts itself, but JSX needs a transform. What was made of
// each file is kept, by its content, so that a later start makes it once more only where something changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const kept = fileURLToPath(new URL('../node_modules/.cache/kith/', import.meta.url));
const require = createRequire(import.meta.url);
const jsx = { runtime: 'automatic', importSource: 'hono/jsx' };
const maker = `1 ${process.version} ${JSON.stringify(jsx)}`;

mkdirSync(`${kept}tsx`, { recursive: true });
enableCompileCache(`${kept}code`);

function toJavaScript(file) {
  const source = readFileSync(file, 'utf8');
  const name = `${kept}tsx/${createHash('sha1').update(maker).update(file).update(source).digest('hex')}.js`;
  try {
    return readFileSync(name, 'utf8');
  } catch {
    const made = transformed(file, source);
    writeFileSync(`${name}.${process.pid}`, made);
    renameSync(`${name}.${process.pid}`, name);
    return made;
  }
}

/** Loaded only when something has to be made: it takes longer to load than most files to transform. */
function transformed(file, source) {
  const { transformSync } = require('rolldown/utils');
  const { code, map, errors } = transformSync(file, source, { sourcemap: true, jsx });
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  const sourceMap = Buffer.from(typeof map === 'string' ? map : JSON.stringify(map)).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${sourceMap}`;
}

// A file of ours names another by its path, with its ending: nothing has to be looked for on the disk, which is what
// takes most of a start otherwise.
const ours = new URL('../', import.meta.url).href;
const isPath = /^\.\.?\/.*\.tsx?$/;

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL = '' } = context;
    if (!isPath.test(specifier) || !parentURL.startsWith(ours)) return next(specifier, context);
    const format = specifier.endsWith('x') ? 'module' : 'module-typescript';
    return { url: new URL(specifier, parentURL).href, format, shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    return { format: 'module', shortCircuit: true, source: toJavaScript(fileURLToPath(url)) };
  },
});
