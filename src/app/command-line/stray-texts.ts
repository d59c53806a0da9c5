import { strayTexts } from '#modules/messages';

import type { Command } from './command.ts';
import { WrongUse } from './command.ts';
import { withDatabase } from './with-database.ts';

export const strayTextsCommand: Command = {
  name: 'stray-texts',
  summary:
    'Lists texts from numbers that no network, or more than one, could claim, to be passed on by hand.',
  usage: '',
  run: async (words, { settings, say }) => {
    if (words.length > 0) throw new WrongUse('It takes no words.');
    const texts = await withDatabase(settings, strayTexts);
    for (const { receivedAt, number, words: said } of texts)
      say(`${receivedAt.toISOString()}  ${number}  ${said.replaceAll(/\s+/g, ' ')}`);
    if (texts.length === 0) say('None.');
  },
};
