// Lets Node run .tsx as it is. It strips the types of .ts itself, but JSX needs a transform.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

import { transformSync } from 'rolldown/utils';

const jsx = { runtime: 'automatic', importSource: 'hono/jsx' };

function toJavaScript(file) {
  const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), { sourcemap: true, jsx });
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  const sourceMap = Buffer.from(typeof map === 'string' ? map : JSON.stringify(map)).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${sourceMap}`;
}

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    return { format: 'module', shortCircuit: true, source: toJavaScript(fileURLToPath(url)) };
  },
});
