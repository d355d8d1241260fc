import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { sha256Hex } from '../../../renderer/record/file/sha256.ts';

/** Ways to spoil a `.mwb`: as damage does, as another program does, and as somebody does on purpose. */
export type Mutation = { readonly how: string; readonly bytes: Uint8Array };
type Random = () => number;

const below = (random: Random, end: number): number => Math.floor(random() * end);
const any = <T>(random: Random, of: readonly T[]): T => of[below(random, of.length)] as T;

/** One mutated file, drawn from `random`. */
export function mutate(file: Uint8Array, random: Random): Mutation {
  const [how, act] = any(random, ways);
  return { how, bytes: act(file, random) };
}

/** Bytes as damage leaves them, whatever they are of. */
export function damage(file: Uint8Array, random: Random): Mutation {
  const [how, act] = any(random, damages);
  return { how, bytes: act(file, random) };
}

type Way = readonly [string, (file: Uint8Array, random: Random) => Uint8Array];

const damages: readonly Way[] = [
  ['bits', flipBits],
  ['cut', (file, random) => file.subarray(0, below(random, file.length))],
  ['hole', (file, random) => withPart(file, random, () => new Uint8Array())],
  ['doubled', (file, random) => withPart(file, random, (part) => Buffer.concat([part, part]))],
  ['noise', (file, random) => withPart(file, random, (part) => part.map(() => below(random, 256)))],
  ['swapped', swapBlocks],
];

const ways: readonly Way[] = [
  ...damages,
  ['zip field', zipField],
  ['zip field', zipField],
  ['entry names', entryNames],
  ['manifest', (file, random) => rebuilt(file, { manifest: (value) => mutateJson(value, random) })],
  ['manifest claim', (file, random) => rebuilt(file, { manifest: (value) => manifestClaim(value, random), keepClaims: true })],
  ['record', record],
  ['record', record],
  ['record', record],
  ['record', record],
  ['record text', (file, random) => rebuilt(file, { text: (text) => mutateText(text, random) })],
  ['counters', counters],
  ['counters', counters],
  ['places', places],
  ['ids', ids],
  ['deep', (file, random) => rebuilt(file, { text: (text) => text.replace(/"text":"/u, `"text":${'['.repeat(10 ** (1 + below(random, 5)))}"`) })],
  ['bomb', bomb],
];

function flipBits(file: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(file);
  for (let flips = 1 + below(random, 4); flips > 0; flips -= 1) {
    const at = below(random, copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
  }
  return copy;
}

function withPart(file: Uint8Array, random: Random, change: (part: Uint8Array) => Uint8Array): Uint8Array {
  const start = below(random, file.length);
  const end = Math.min(file.length, start + 1 + below(random, 200));
  return Buffer.concat([file.subarray(0, start), change(file.subarray(start, end)), file.subarray(end)]);
}

function swapBlocks(file: Uint8Array, random: Random): Uint8Array {
  const size = any(random, [16, 64, 512]);
  const copy = Uint8Array.from(file);
  const one = below(random, Math.max(1, file.length - size));
  const other = below(random, Math.max(1, file.length - size));
  copy.set(file.subarray(one, one + size), other);
  copy.set(file.subarray(other, other + size), one);
  return copy;
}

/** A number of a header: local, directory or end of the archive (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16). */
function zipField(file: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(file);
  const view = new DataView(copy.buffer);
  const headers: { readonly at: number; readonly length: number }[] = [];
  const lengths: Readonly<Record<number, number>> = { 0x04034b50: 30, 0x02014b50: 46, 0x06054b50: 22 };
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    const length = lengths[view.getUint32(at, true)];
    if (length !== undefined && at + length <= copy.length) headers.push({ at, length });
  }
  const header = any(random, headers);
  const at = header.at + below(random, header.length - 4);
  const old = view.getUint32(at, true);
  if (random() < 0.5) view.setUint16(at, any(random, [0, 1, 8, 12, 0x7fff, 0xffff, below(random, 65_536)]), true);
  else view.setUint32(at, any(random, [0, 1, 0x7fffffff, 0xfffffff0, 0xffffffff, (old + 1) >>> 0, (old - 1) >>> 0, (old * 2) >>> 0]), true);
  return copy;
}

const names = ['../evil.txt', '/etc/passwd', 'a\\b', 'C:/x', './a', 'a\u0000b', '..', 'manifest.json ', 'Manifest.json', 'record.jsonl/', 'con', 'x'.repeat(5000), 'files/../../x', '\u202erecord.jsonl'];

function entryNames(file: Uint8Array, random: Random): Uint8Array {
  const entries = unzipSync(file);
  const more: Zippable = Object.fromEntries(Array.from({ length: 1 + below(random, 3) }, () => [any(random, names), strToU8('x')]));
  if (random() < 0.3) {
    const gone = any(random, ['manifest.json', 'record.jsonl']);
    const moved = entries[gone] ?? new Uint8Array();
    return zipSync({ ...Object.fromEntries(Object.entries(entries).filter(([name]) => name !== gone)), [any(random, names)]: moved });
  }
  return zipSync({ ...entries, ...more });
}

type Changes = {
  readonly manifest?: (value: unknown) => unknown;
  readonly text?: (text: string) => string;
  /** Leaves hash and counts as they were. */
  readonly keepClaims?: boolean;
};

/** The same archive made anew: whole, with a hash that holds, so that what is inside is all that is wrong. */
function rebuilt(file: Uint8Array, { manifest = (value) => value, text = (same) => same, keepClaims = false }: Changes): Uint8Array {
  const entries = unzipSync(file);
  const record = strToU8(text(strFromU8(entries['record.jsonl'] ?? new Uint8Array())));
  const said = JSON.parse(strFromU8(entries['manifest.json'] ?? strToU8('{}'))) as Record<string, unknown>;
  if (!keepClaims) {
    if ('sha256' in said) said['sha256'] = sha256Hex(record);
    delete said['counts'];
  }
  return zipSync({ ...entries, 'manifest.json': strToU8(JSON.stringify(manifest(said))), 'record.jsonl': record }, { level: 1 });
}

function linesChanged(file: Uint8Array, change: (lines: unknown[]) => void): Uint8Array {
  return rebuilt(file, {
    text: (text) => {
      const lines = text.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line));
      change(lines);
      return lines.map((line) => JSON.stringify(line)).join('\n');
    },
  });
}

function record(file: Uint8Array, random: Random): Uint8Array {
  return linesChanged(file, (lines) => {
    for (let times = 1 + below(random, 3); times > 0; times -= 1) {
      const at = below(random, lines.length);
      const act = random();
      if (act < 0.75) lines[at] = mutateJson(lines[at], random);
      else if (act < 0.85) lines.splice(at, 1);
      else if (act < 0.95) lines.push(structuredClone(any(random, lines)));
      else lines.splice(at, 0, any(random, strange));
    }
  });
}

const strange: readonly unknown[] = [
  null, true, false, 0, -1, 0.5, 1e308, 2 ** 53, Number.MAX_SAFE_INTEGER, '', ' ', 'x', 'x'.repeat(20_000), [], {}, [[]], [null], { a: null }, '\ud800', 'a\u0000b', '\u202e', 'e\u0301', '../x', 'constructor',
  { language: 'xx', blocks: [] }, { language: 7, blocks: 'x' }, { language: 'en', blocks: [{ type: 'paragraph', runs: [{ text: 5 }] }] }, { language: 'en', blocks: [{ type: 'script', runs: [] }] },
  { language: 'en', blocks: [{ type: 'list', items: [[{ text: 'a' }], null] }] }, { gone: true, seen: {} }, { gone: 'yes' }, { gone: true, seen: { 'text.o': { aaaaaaaaaaaaaaaaaaaa: 1 } } }, { parent: 'nobody', key: 'a0' }, { parent: null, key: 1 }, { parent: 'p', key: '' },
  { parent: 'p', key: '\u0000' }, [{ group: 'states' }], [{ participant: 'nobody' }], [{ role: '' }], [5], { start: '2026-02-31', end: 'x' }, { from: '2026-01-02', to: '2026-01-01' }, '9999-99-99', { v: [] }, { v: [[0, 1, 1]], c: {} },
];

/** The same value with one node of it replaced, removed, doubled, renamed or put elsewhere. */
export function mutateJson(value: unknown, random: Random): unknown {
  const copy = structuredClone(value);
  const nodes: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const of = node as Record<string, unknown>;
    for (const key of Object.keys(of)) {
      nodes.push({ of, key });
      walk(of[key]);
    }
  };
  walk(copy);
  if (nodes.length === 0) return any(random, strange);
  const { of, key } = any(random, nodes);
  const act = random();
  if (act < 0.6) of[key] = structuredClone(any(random, strange));
  else if (act < 0.7) Reflect.deleteProperty(of, key);
  else if (act < 0.8) of[key] = [of[key], of[key]];
  else if (act < 0.9) {
    const other = any(random, nodes);
    [of[key], other.of[other.key]] = [structuredClone(other.of[other.key]), structuredClone(of[key])];
  } else of[any(random, ['unknown', 'text.t.fr', 'text.o', 'place', 'life', 'type', 'speakers', 'purged', 'kind', 'd', 'v', 'constructor', 'toString', 'x'.repeat(300), 'cites.a.b', 'a b'])] = of[key];
  return copy;
}

function manifestClaim(value: unknown, random: Random): unknown {
  const said = value as Record<string, unknown>;
  const claims: readonly (readonly [string, unknown])[] = [
    ['sha256', 'f'.repeat(64)], ['sha256', 1], ['counts', { records: 3 }], ['counts', { records: -1 }], ['oldestReader', 2], ['oldestReader', 'x'], ['version', 99], ['format', 'other'], ['file', ''], ['file', 'x'.repeat(201)],
    ['actors', []], ['actors', ['constructor']], ['actors', 'x'], ['heads', []], ['heads', [0]], ['scope', { whole: 'no' }], ['scope', 5], ['upTo', -1], ['upTo', 1e300], ['chain', '../x'], ['origin', { at: { __proto__: null, deep: [[[[]]]] } }],
  ];
  const [name, claim] = any(random, claims);
  return { ...said, [name]: claim };
}

function mutateText(text: string, random: Random): string {
  const at = below(random, text.length);
  return text.slice(0, at) + any(random, ['"', '\\', '\n', '{', '}', ',', '\u0000', '\ud83d', '-0', '1e999', '"__proto__":1,', '\ufeff', '']) + text.slice(at + below(random, 3));
}

/** Dots and contexts that nobody can have written: beyond every head, of actors that are not in the table, used twice. */
function counters(file: Uint8Array, random: Random): Uint8Array {
  return linesChanged(file, (lines) => {
    const line = any(random, lines) as Record<string, unknown>;
    const number = (): unknown => any(random, [0, 1, 2, 7, 1000, 2 ** 31, Number.MAX_SAFE_INTEGER, 2 ** 53, -1, 1.5, '1', null]);
    const reg = (): unknown => ({ v: Array.from({ length: 1 + below(random, 3) }, () => [below(random, 4), number(), any(random, strange)]), ...(random() < 0.5 ? {} : { c: { [String(below(random, 4))]: number() } }) });
    const act = random();
    if (act < 0.4) line['d'] = [any(random, [0, 1, 2, 99, -1, '0']), number()];
    else {
      const fields = (line['f'] ?? {}) as Record<string, unknown>;
      const field = any(random, ['text.o', 'type', 'place', 'life', 'title.o', 'speakers', 'state']);
      Reflect.deleteProperty(fields, field);
      line['v'] = { ...(line['v'] as object | undefined), [field]: reg() };
    }
  });
}

/** Parents that make a circle, do not fit, or are not there. */
function places(file: Uint8Array, random: Random): Uint8Array {
  return linesChanged(file, (lines) => {
    const line = any(random, lines) as { id: string; f?: Record<string, unknown> };
    const other = any(random, lines) as { id: string };
    line.f = { ...line.f, place: { parent: any(random, [line.id, other.id, 'nobody', '']), key: any(random, ['a0', '', 'zzzz', 'a'.repeat(5000), '\u0000', 'A']) } };
    delete (line as { v?: Record<string, unknown> }).v?.['place'];
  });
}

function ids(file: Uint8Array, random: Random): Uint8Array {
  return linesChanged(file, (lines) => {
    const line = any(random, lines) as { id: unknown; kind: unknown };
    const other = any(random, lines) as { id: unknown; kind: unknown };
    if (random() < 0.5) line.id = any(random, [other.id, 'installation', 'marks', `${String(other.id)}:x`, 'constructor', 'x'.repeat(257), '']);
    else line.kind = any(random, [other.kind, 'workshop', 'milestone', 'practice', 'pack', 'own-set', 'unheard-of', 'x'.repeat(200), '']);
  });
}

function bomb(file: Uint8Array, random: Random): Uint8Array {
  const zeros = new Uint8Array(any(random, [1, 5]) * 1024 * 1024);
  const name = any(random, ['record.jsonl', 'manifest.json', 'photos/1.png']);
  return zipSync({ ...unzipSync(file), [name]: zeros }, { level: 1 });
}
