import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { compileProject } from '@inlang/paraglide-js';
// @ts-expect-error -- it comes without type definitions that TypeScript finds
import messageFormat from '@inlang/plugin-message-format';
import { loadProjectInMemory, newProject } from '@inlang/sdk';
import type { InlangPlugin } from '@inlang/sdk';

const languages = ['en', 'cy'];

/**
 * Compiles every `src/…/text/{en,cy}.json` into typed message functions. The files are merged first: each
 * part of the service keeps its own words, and a key that two of them define is an error.
 */
export async function prepareText(folder: string): Promise<void> {
  const settings = { baseLocale: 'en', locales: languages };
  const blob = await newProject({ settings });
  const project = await loadProjectInMemory({ blob, providePlugins: [messageFormat as InlangPlugin] });
  await project.importFiles({
    pluginKey: 'plugin.inlang.messageFormat',
    files: languages.map((locale) => ({
      locale,
      content: new TextEncoder().encode(JSON.stringify(allMessages(locale))),
    })),
  });
  const output = await compileProject({
    project,
    compilerOptions: {
      outputStructure: 'locale-modules',
      emitTsDeclarations: false,
      strategy: ['baseLocale'],
      isServer: 'true',
    },
  });
  await project.close();
  output['registry.js'] = withRulesKept(output['registry.js'] ?? '');
  await writeAll(folder, output);
}

/**
 * Making the plural rules of a language takes longer than the rest of many a page, and the compiler has them made
 * at every use. Here each language's are made once.
 */
function withRulesKept(registry: string): string {
  return `${registry.replace('new Intl.PluralRules(locale, options)', 'rulesOf(locale, options)')}
const kept = new Map();
function rulesOf(locale, options) {
  const key = locale + JSON.stringify(options);
  if (!kept.has(key)) kept.set(key, new Intl.PluralRules(locale, options));
  return kept.get(key);
}
`;
}

/** All messages of one language, by key. */
export function allMessages(locale: string): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!file.endsWith(`text/${locale}.json`)) continue;
    const own = JSON.parse(readFileSync(join('src', file), 'utf8')) as Record<string, unknown>;
    const twice = Object.keys(own).find((key) => key in all);
    if (twice) throw new Error(`${file} defines ${twice}, which another file defines too`);
    Object.assign(all, own);
  }
  return all;
}

async function writeAll(folder: string, output: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(output)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
