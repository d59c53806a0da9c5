/** What a reader of XML meets, in order. Text is as it stands between two tags, with its signs unescaped. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly of: (attribute: string) => string | undefined }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Longer is no tag and no cell of anybody's. */
const mostCharacters = 1024 * 1024;

/**
 * Reads XML while it arrives, as much of it as workbooks are made of: no entities of its own, so that nothing in it can
 * grow. Names are without their prefix.
 *
 * @throws RangeError when something in it has no end.
 */
export async function* xmlEvents(chunks: AsyncIterable<string>): AsyncGenerator<readonly XmlEvent[]> {
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk;
    const whole = text.lastIndexOf('>') + 1;
    rest = text.slice(whole);
    if (rest.length > mostCharacters) throw new RangeError('a part of a workbook has no end');
    if (whole > 0) yield eventsIn(text.slice(0, whole));
  }
}

const piece =
  /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<([!?/]?)([^\s>/]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/g;

function eventsIn(text: string): readonly XmlEvent[] {
  const events: XmlEvent[] = [];
  for (const [, cdata, mark, tag = '', inside = '', words] of text.matchAll(piece)) {
    if (words !== undefined) events.push({ kind: 'text', text: unescaped(words) });
    else if (cdata !== undefined) events.push({ kind: 'text', text: cdata });
    else if (mark === '/' || mark === '') events.push(...tagEvents(mark, tag, inside));
  }
  return events;
}

function tagEvents(mark: string, tag: string, inside: string): readonly XmlEvent[] {
  const name = tag.slice(tag.indexOf(':') + 1);
  if (mark === '/') return [{ kind: 'close', name }];
  const of = (attribute: string) => attributeIn(inside, attribute);
  const open: XmlEvent = { kind: 'open', name, of };
  return inside.endsWith('/') ? [open, { kind: 'close', name }] : [open];
}

function attributeIn(inside: string, attribute: string): string | undefined {
  for (const [, name, double, single] of inside.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
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
