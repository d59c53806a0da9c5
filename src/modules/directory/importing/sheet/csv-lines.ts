import { createReadStream } from 'node:fs';

import { CsvError, parse } from 'csv-parse';

import { Refusal } from '#platform/refusal.ts';

/**
 * The lines of comma-, semicolon- or tab-separated values, read as they come. What office programs save is not always
 * UTF-8, so the file is looked through for that first.
 */
export async function* csvLines(file: string): AsyncGenerator<readonly string[]> {
  const { encoding, delimiter } = await lookThrough(file);
  const stream = createReadStream(file);
  const parser = parse({ ...lenient, delimiter });
  const decoder = new TextDecoder(encoding);
  const feed = async () => {
    for await (const chunk of stream)
      if (!parser.write(decoder.decode(chunk as Buffer, { stream: true })))
        await new Promise((resolve) => parser.once('drain', resolve));
    parser.end(decoder.decode());
  };
  feed().catch((error: unknown) => parser.destroy(error as Error));
  try {
    yield* parser as AsyncIterable<readonly string[]>;
  } catch (error) {
    throw error instanceof CsvError ? inWords(error) : error;
  } finally {
    stream.destroy();
    parser.destroy();
  }
}

const lenient = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: 1024 * 1024,
};

async function lookThrough(file: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding = 'utf-8';
  let head = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    if (head.length === 0) encoding = wideLetters(chunk) ?? encoding;
    if (!encoding.startsWith('utf-16') && chunk.includes(0)) throw notSheet();
    if (head.length < 8000) head = Buffer.concat([head, chunk.subarray(0, 8000)]);
    if (encoding === 'utf-8' && !isDecoded(decoder, chunk)) encoding = 'windows-1252';
  }
  return { encoding, delimiter: delimiterOf(new TextDecoder(encoding).decode(head)) };
}

/** What office programs call Unicode text: two bytes a letter, and a mark before the first that says in which order. */
function wideLetters(start: Buffer): string | null {
  const mark = start.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  return mark === 'feff' ? 'utf-16be' : null;
}

function isDecoded(decoder: TextDecoder, chunk: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Of the first line that has any: a title may stand above it. */
function delimiterOf(text: string): string {
  const lines = text.trimStart().slice(0, 4000).split('\n');
  const first = lines.find((line) => /[,;\t]/.test(line)) ?? '';
  const counted = [',', ';', '\t'].map((sign) => ({ sign, times: first.split(sign).length }));
  return counted.toSorted((a, b) => b.times - a.times)[0]?.sign ?? ',';
}

function inWords({ code }: CsvError): Refusal {
  const isLong = code === 'CSV_MAX_RECORD_SIZE';
  return isLong ? new Refusal('invalid', 'directory.import-row-too-long') : notSheet();
}

function notSheet(): Refusal {
  return new Refusal('invalid', 'directory.import-not-csv');
}
