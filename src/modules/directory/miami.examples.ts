import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { actorAs } from '#tests/support/database.ts';
import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';

import { importHsds } from './importing/import-hsds.ts';

const folder = resolve('../shared/data/miami-211-hsds1.1');

/** A real directory of 4,089 services is not part of the project: what needs it is left out where it is not beside it. */
export const realDirectory = existsSync(folder)
  ? {}
  : { skip: 'the real directory (../shared/data/miami-211-hsds1.1) is not here' };

let shared: Promise<TestApp> | undefined;

/** The whole application with that directory in it, read once for all tests. */
export function miami(): Promise<TestApp> {
  shared ??= testApp().then(async (app) => {
    const editor = actorAs({ permissions: ['directory.edit'] });
    await importHsds((body) => app.openWork(editor, body), { folder, source: 'miami', batchSize: 100 });
    return app;
  });
  return shared;
}
