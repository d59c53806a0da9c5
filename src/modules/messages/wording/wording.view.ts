import { namesOfUsers } from '#modules/identity';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import type { Locale } from '#platform/locale.ts';
import { instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { m } from '#text';

import { previewOf } from '../compose.ts';
import type { Preview } from '../compose.ts';
import { templateNames } from '../domain/templates.ts';
import type { TemplateFields, TemplateName } from '../domain/templates.ts';
import { discreetWording, ownWording } from '../own-wording.ts';
import { amendedWordings, wordingVersions } from '../store/wording-store.ts';
import type { WordingVersion } from '../store/wording-store.ts';

const locales = ['en', 'cy'] as const;

export type WordingLine = {
  readonly template: TemplateName;
  readonly amended: boolean;
  readonly preview: Preview;
};

/** Every message Kith writes to people, as it arrives in the language of the moment. */
export async function wordingsView(work: Work, locale: Locale): Promise<readonly WordingLine[]> {
  requirePermission(work, 'messages.edit-templates');

  const amended = await amendedWordings(work);
  return templateNames.map((template) => {
    const own = amended.get(`${template} ${locale}`);
    return {
      template,
      amended: own !== undefined,
      preview: samplePreview(own ?? ownWording(template, locale), { template, locale }),
    };
  });
}

export type WordingView = {
  readonly template: TemplateName;
  readonly previews: Readonly<Record<Locale, Preview>>;
  readonly discreet: Readonly<Record<Locale, Preview>>;
  readonly amended: boolean;
  readonly history: readonly (WordingVersion & { readonly by: string | null })[];
  readonly form: FormState;
  /** To use Kith's own words again. */
  readonly ownForm: FormState;
};

type Asked = {
  readonly template: TemplateName;
  readonly form: (work: Work, words: Readonly<Record<Locale, string>>, version: number) => Promise<FormState>;
};

/** One message: its words in both languages, as it arrives, and what it was before. */
export async function wordingView(work: Work, { template, form }: Asked): Promise<WordingView> {
  requirePermission(work, 'messages.edit-templates');

  const [amended, versions] = [await amendedWordings(work), await wordingVersions(work, template)];
  const names = await namesOfUsers(work, [...new Set(versions.map(({ changedBy }) => changedBy))]);
  const now = (locale: Locale) => amended.get(`${template} ${locale}`) ?? ownWording(template, locale);
  const shown = await form(work, { en: now('en'), cy: now('cy') }, versions[0]?.version ?? 0);
  const typed = (locale: Locale) => String(shown.values[locale] ?? '') || now(locale);
  return {
    template,
    previews: both((locale) => samplePreview(typed(locale), { template, locale })),
    discreet: both((locale) => samplePreview(discreetWording(template, locale), { template, locale })),
    amended: locales.some((locale) => amended.has(`${template} ${locale}`)),
    history: versions.map((version) => ({ ...version, by: names.get(version.changedBy) ?? null })),
    form: shown,
    ownForm: blankForm({}, shown.version ?? '0'),
  };
}

function both<T>(of: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  return { en: of('en'), cy: of('cy') };
}

type Of = { readonly template: TemplateName; readonly locale: Locale };

/** As somebody invented would get it, with a link as long as a real one. */
function samplePreview(wording: string, { template, locale }: Of): Preview {
  const firstName = m.messages_sample_first_name({}, { locale });
  return previewOf(wording, {
    template,
    fields: sampleFields(template, locale),
    firstName,
    readAt: sampleDay('10:00'),
    locale,
  });
}

const sampleDay = (time: string) => instantAt('2026-03-03' as LocalDate, time as LocalTime);
const sampleLink = `https://kith.example.org/a/${'x'.repeat(24)}`;

function sampleFields(template: TemplateName, locale: Locale): TemplateFields[TemplateName] {
  const worker = m.messages_sample_worker({}, { locale });
  const at = instantAt('2026-03-06' as LocalDate, '14:00' as LocalTime);
  const place = m.messages_sample_place({}, { locale });
  const meeting = { at, mode: 'face-to-face', place, worker, link: sampleLink } as const;
  switch (template) {
    case 'appointments-stopped':
    case 'missed-kindly':
      return { worker };
    case 'before-ringing':
      return { worker, callFrom: '01632 960200' };
    case 'waiting-list':
      return {
        worker,
        callFrom: '01632 960200',
        wait: { fromDays: 14, toDays: 42 },
        link: 'https://kith.example.org/directory',
      };
    case 'note':
      return { worker, words: m.messages_sample_words({}, { locale }) };
    case 'appointment-changed':
      return { ...meeting, newPlace: place, newWorker: worker, callFrom: '01632 960200' };
    case 'slot-offer':
      return { ...meeting, until: sampleDay('17:00') };
    default:
      return meeting;
  }
}
