import { nameOf } from '#modules/people';
import type { Person } from '#modules/people';
import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import { m } from '#text';

import { filled } from './domain/fill.ts';
import { textLength } from './domain/text-length.ts';
import type { TextLength } from './domain/text-length.ts';
import type { TemplateFields, TemplateName } from './domain/templates.ts';
import type { Way } from './domain/way-to-write.ts';
import { fieldWords, trueUntil } from './field-words.ts';
import { discreetWording, ownWording } from './own-wording.ts';
import type { Amended } from './store/wording-store.ts';

/** The words to use, in both languages: of a trial. */
export type Wording = Readonly<Record<Locale, string>>;

export type ToCompose<Name extends TemplateName> = {
  readonly template: Name;
  readonly fields: TemplateFields[Name];
  readonly person: Pick<Person, 'givenName' | 'familyName' | 'knownAs' | 'language'>;
  readonly way: Pick<Way, 'channel' | 'discreet' | 'mayLink'>;
  readonly readAt: Date;
  readonly amended: Amended;
  readonly wording: Wording | null;
};

export type Composed = {
  readonly subject: string;
  readonly body: string;
  /** Until when it is true; null: always. */
  readonly trueUntil: Date | null;
};

/** The language somebody is written to in: theirs, when it is one of the two. */
export function localeOf({ language }: Pick<Person, 'language'>): Locale {
  return language === 'cy' ? 'cy' : 'en';
}

/** A message in the words and the language of the person it goes to. */
export function composed<Name extends TemplateName>(letter: ToCompose<Name>): Composed {
  const { template, person, way, readAt } = letter;
  const locale = localeOf(person);
  const fields = way.mayLink ? letter.fields : withoutLink(letter.fields);
  return inLocale(locale, () => ({
    subject: subjectOf(template, way.discreet),
    body: filled(
      patternOf(letter, locale),
      fieldWords(fields, {
        firstName: nameOf(person).known,
        readAt,
        reply: howToReply(template, way.channel),
      }),
    ),
    trueUntil: trueUntil(fields, readAt),
  }));
}

function patternOf({ template, way, amended, wording }: ToCompose<TemplateName>, locale: Locale): string {
  if (way.discreet) return discreetWording(template, locale);
  return wording?.[locale] ?? amended.get(`${template} ${locale}`) ?? ownWording(template, locale);
}

/** Only a text is answered with a number, and only a first text says how to have no more of them. */
function howToReply(template: TemplateName, channel: Way['channel']): string {
  if (channel !== 'text') return '';
  if (template === 'appointment-reminder') return m.messages_reply_how();
  return template === 'appointment-booked' ? m.messages_reply_stop() : '';
}

/** It stands in the open on lock screens: of whoever wants nothing named, not even that it is an appointment. */
function subjectOf(template: TemplateName, discreet: boolean): string {
  const named = template.startsWith('appointment') && !discreet;
  return named ? m.messages_subject_appointment() : m.messages_subject();
}

function withoutLink<Fields extends object>(fields: Fields): Fields {
  return 'link' in fields ? { ...fields, link: null } : fields;
}

export type Preview = TextLength & { readonly text: string };

/** A wording as it arrives, with its real length. */
export function previewOf(
  wording: string,
  {
    template,
    fields,
    firstName,
    readAt,
    locale,
  }: {
    readonly template: TemplateName;
    readonly fields: TemplateFields[TemplateName];
    readonly firstName: string;
    readonly readAt: Date;
    readonly locale: Locale;
  },
): Preview {
  const text = inLocale(locale, () =>
    filled(wording, fieldWords(fields, { firstName, readAt, reply: howToReply(template, 'text') })),
  );
  return { text, ...textLength(text) };
}
