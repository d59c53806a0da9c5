import { Refusal } from '#platform/refusal.ts';

import { endOf, linesIn } from './json-lines.ts';
import type { Line } from './json-lines.ts';

/** One record of a feed, as its text; or what stood around the records: totals and page numbers. */
export type Piece =
  | { readonly kind: 'record'; readonly text: string }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'envelope'; readonly text: string };

/** One record, and what stands around the records. Longer is no record of a directory. */
const mostCharacters = 1024 * 1024;

/**
 * Takes JSON apart while it arrives, into the objects of its list, so that memory does not grow with it: the
 * list in `contents` or `content` of an envelope, a bare list, one object a line, or one object alone. Of objects that
 * stand on a line each, one that is broken is told and keeps none of the others out.
 *
 * @throws Refusal when it is no JSON, or ends in the middle.
 */
export async function* jsonPieces(chunks: AsyncIterable<string>): AsyncGenerator<Piece> {
  const state = atTheStart();
  for await (const chunk of chunks) {
    take(state, state.begun ? chunk : chunk.replace(/^\uFEFF/, ''));
    yield* state.pieces.splice(0);
  }
  if (state.line) yield* endOf(state.line);
  if (state.depth !== 0 || !state.begun) throw notJson();
}

type State = {
  readonly pieces: Piece[];
  begun: boolean;
  depth: number;
  inString: boolean;
  /** The last chunk ended behind a backslash in a string. */
  escaped: boolean;
  /** How deep the objects of the list lie; 0 outside of a list. */
  listDepth: number;
  /** This object has a list: it is the envelope of records, and no record. */
  isEnvelope: boolean;
  inRecord: boolean;
  /** Something in the list that is no object. */
  isStray: boolean;
  text: string;
  around: string;
  tooLong: boolean;
  /** The last thing was an object on one line: if the line ends here, each of the others stands on one. */
  afterLine: boolean;
  /** Set once each object stands on a line. */
  line: Line | null;
};

function atTheStart(): State {
  return {
    pieces: [],
    begun: false,
    depth: 0,
    inString: false,
    escaped: false,
    listDepth: 0,
    isEnvelope: false,
    inRecord: false,
    isStray: false,
    text: '',
    around: '',
    tooLong: false,
    afterLine: false,
    line: null,
  };
}

const backslash = 0x5c;

function take(state: State, chunk: string): void {
  let from = 0;
  let at = 0;
  while (at < chunk.length && !state.line) {
    if (state.inString) {
      at = endOfString(state, chunk, at);
      continue;
    }
    const sign = chunk.charAt(at);
    if (sign === '{' || sign === '[') from = opens(state, chunk, { from, at });
    else if (sign === '}' || sign === ']') from = closes(state, chunk, { from, at });
    else passes(state, sign);
    at += 1;
  }
  if (state.line) state.pieces.push(...linesIn(state.line, chunk.slice(at), mostCharacters));
  else keep(state, chunk.slice(from));
}

/** @returns Behind the closing quote, or the end of the chunk. */
function endOfString(state: State, chunk: string, from: number): number {
  let at = state.escaped ? from + 1 : from;
  state.escaped = false;
  for (;;) {
    const found = chunk.indexOf('"', at);
    const end = found === -1 ? chunk.length : found;
    let first = end;
    while (first > at && chunk.charCodeAt(first - 1) === backslash) first -= 1;
    const isEscaped = (end - first) % 2 === 1;
    if (found === -1) {
      state.escaped = isEscaped;
      return end;
    }
    if (!isEscaped) {
      state.inString = false;
      return found + 1;
    }
    at = found + 1;
  }
}

type Span = { readonly from: number; readonly at: number };

/** @returns From where on the text is not kept yet. */
function opens(state: State, chunk: string, { from, at }: Span): number {
  const isList = chunk.charAt(at) === '[';
  state.depth += 1;
  if (state.depth === 1) return opensRoot(state, isList, at);
  if (state.inRecord) return from;
  if (state.listDepth > 0) {
    if (state.depth !== state.listDepth + 1) return from;
    state.isStray ||= isList;
    state.inRecord = !isList;
    return at;
  }
  if (!isList || state.depth !== 2) return from;
  keep(state, chunk.slice(from, at));
  if (!/"contents?"\s*:\s*$/.test(state.around.slice(-40))) return at;
  keep(state, '[');
  state.isEnvelope = true;
  state.listDepth = 2;
  return at + 1;
}

function opensRoot(state: State, isList: boolean, at: number): number {
  state.begun = true;
  state.afterLine = false;
  state.listDepth = isList ? 1 : 0;
  return isList ? at + 1 : at;
}

function closes(state: State, chunk: string, { from, at }: Span): number {
  state.depth -= 1;
  if (state.depth < 0) throw notJson();
  if (state.inRecord) {
    if (state.depth !== state.listDepth) return from;
    keep(state, chunk.slice(from, at + 1));
    state.inRecord = false;
    finish(state, state.text);
    return at + 1;
  }
  if (state.listDepth > 0 && state.depth === state.listDepth - 1) {
    stray(state);
    state.listDepth = 0;
    return state.depth === 0 ? at + 1 : at;
  }
  if (state.depth > 0) return from;
  keep(state, chunk.slice(from, at + 1));
  endOfRoot(state);
  return at + 1;
}

function endOfRoot(state: State): void {
  state.afterLine = !state.isEnvelope && !state.around.includes('\n');
  if (state.isEnvelope) state.pieces.push({ kind: 'envelope', text: state.around });
  else finish(state, state.around);
  state.around = '';
  state.isEnvelope = false;
}

function passes(state: State, sign: string): void {
  if (sign === '"') state.inString = true;
  if (sign === '\n' && state.afterLine) state.line = { text: '', tooLong: false };
  if (sign === ',' && state.depth === state.listDepth) stray(state);
  if (sign <= ' ' || sign === ',') return;
  if (state.depth === 0) throw notJson();
  if (state.depth === state.listDepth) state.isStray = true;
}

function stray(state: State): void {
  if (state.isStray) state.pieces.push({ kind: 'record', text: '' });
  state.isStray = false;
}

function keep(state: State, text: string): void {
  if (state.inRecord) state.text += text;
  else if (state.listDepth === 0 && state.depth + text.length > 0) state.around += text;
  if (state.text.length + state.around.length <= mostCharacters) return;
  if (state.isEnvelope && !state.inRecord) throw new Refusal('invalid', 'directory.import-feed-not-json');
  state.tooLong = true;
  state.text = '';
  state.around = state.isEnvelope ? state.around : '';
}

function finish(state: State, text: string): void {
  state.pieces.push(state.tooLong ? { kind: 'too-long' } : { kind: 'record', text });
  state.text = '';
  state.tooLong = false;
}

function notJson(): Refusal {
  return new Refusal('invalid', 'directory.import-feed-not-json');
}
