/** What a reader of XML meets, in order. Text is as it stands between two tags, with its signs unescaped. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly of: (attribute: string) => string | undefined }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Longer is no tag and no cell of anybody's. */
const mostCharacters = 1024 * 1024;

/**
 * Reads XML while it arrives, as much of it as workbooks are made of: no entities of its own, so that nothing in it can
 * grow, and no character looked at more often than there are chunks that a piece is spread over. Names are without
 * their prefix.
 *
 * @throws RangeError when something in it has no end.
 */
export async function* xmlEvents(chunks: AsyncIterable<string>): AsyncGenerator<readonly XmlEvent[]> {
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk;
    const events: XmlEvent[] = [];
    rest = text.slice(takeEvents(text, events));
    if (rest.length > mostCharacters) throw new RangeError('a part of a workbook has no end');
    if (events.length > 0) yield events;
  }
}

/** The same of a text that is there already; what has no end in it is left out. */
export function wholeXmlEvents(text: string): readonly XmlEvent[] {
  const events: XmlEvent[] = [];
  takeEvents(text, events);
  return events;
}

/** @returns Up to where the text was read: a piece that has not ended is read again with what follows. */
function takeEvents(text: string, events: XmlEvent[]): number {
  let at = 0;
  while (at < text.length) {
    const end = text.charAt(at) === '<' ? endOfMarkup(text, at) : text.indexOf('<', at);
    if (end === -1) break;
    events.push(...eventsOf(text.slice(at, end)));
    at = end;
  }
  return at;
}

function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return behind(text, ']]>', at);
  return endOfTag(text, at);
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** Behind the first > that is in no quotes. */
function endOfTag(text: string, at: number): number {
  const stop = /["'>]/g;
  stop.lastIndex = at;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    if (found[0] === '>') return stop.lastIndex;
    const unquoted = behind(text, found[0], stop.lastIndex);
    if (unquoted === -1) return -1;
    stop.lastIndex = unquoted;
  }
  return -1;
}

/** Of a piece that is whole: words, or one mark. What is for programs other than a reader says nothing. */
function eventsOf(piece: string): readonly XmlEvent[] {
  if (!piece.startsWith('<')) return [{ kind: 'text', text: unescaped(piece) }];
  if (piece.startsWith('<![CDATA[')) return [{ kind: 'text', text: piece.slice(9, -3) }];
  const [begin = '', mark = '', tag = ''] = /^<([!?/]?)([^\s>/]*)/.exec(piece) ?? [];
  if (mark === '!' || mark === '?') return [];
  return tagEvents(mark, tag, piece.slice(begin.length, -1));
}

function tagEvents(mark: string, tag: string, inside: string): readonly XmlEvent[] {
  const name = tag.slice(tag.indexOf(':') + 1);
  if (mark === '/') return [{ kind: 'close', name }];
  const of = (attribute: string) => attributeIn(inside, attribute);
  const open: XmlEvent = { kind: 'open', name, of };
  return inside.endsWith('/') ? [open, { kind: 'close', name }] : [open];
}

function attributeIn(inside: string, attribute: string): string | undefined {
  for (const [, name, double, single] of inside.matchAll(/(?:^|\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === attribute) return unescaped(double ?? single ?? '');
  return undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (sign) => {
    const name = sign.slice(1, -1).toLowerCase();
    return named[name] ?? letterOf(name);
  });
}

/** `#x41` and `#65` are both A. */
function letterOf(name: string): string {
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
