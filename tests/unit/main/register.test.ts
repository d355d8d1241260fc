import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../preload/contract.ts';
import { contract } from '../../../preload/contract.ts';
import { Refusal } from '../../../main/files/failure.ts';
import { registerChannels, type Handlers } from '../../../main/ipc/register.ts';
import type { Sender } from '../../../main/ipc/sender.ts';
import { shows } from '../../helpers/projector-shows.ts';

const us: Sender = { contentsId: 1, frame: { origin: 'app://workbook', isMainFrame: true } };
const state = { journal: 'installation', actor: '0123456789abcdefghij', base: 0, last: 3, tailKeptAside: false };
const sha256 = 'a'.repeat(64);
const id = '20261126T143000Z-1f2e3d4c00112233';
const snapshot = {
  id, at: 1_790_000_000_000, counter: 3, reason: 'before-merge' as const, isProtected: true, isOwn: true, version: '0.1.0', bytes: 900, files: 0,
  journals: [{ journal: 'installation', upTo: 3, chain: '0123456789abcdef', bytes: 900, counts: { records: 4, workshops: 0, contributions: 0 } }],
};
const snapshotState = {
  first: { folder: '/home/irina/Documents/Mainstreaming Workbook snapshots', isUsual: true, condition: 'ready' as const, free: 10_000_000_000 },
  second: { folder: '/media/stick/Mainstreaming Workbook snapshots', condition: 'absent' as const, free: null },
  last: { id, at: 1_790_000_000_000, reason: 'timed' as const },
  failure: { at: 1_790_000_000_000, code: 'no-space' as const },
};
const wipeReport = { snapshots: 3, others: 0, first: 'done', second: 'waiting' } as const;
const projected = { isOpen: true, isFullScreen: true };
const usual: Handlers = {
  'app:read-start': () => ({
    version: '0.1.0',
    substituteRuntime: false,
    systemLanguages: ['ro-MD', 'ru'],
    settings: { language: null, theme: 'system', textSize: 100, place: null },
    journals: [state],
    wiped: [],
    databaseRemoved: false,
    found: { mode: 'usual', space: null, setAside: null, copied: [], unreadable: [] },
  }),
  'app:announce-ready': () => null,
  'app:answer-close': () => null,
  'app:still-closing': () => null,
  'start:without-database': () => null,
  'start:show': () => null,
  'settings:write': () => null,
  'problem:note': () => null,
  'problem:report': () => ({ text: 'report' }),
  'problem:read-log': () => ({ lines: ['[info] ready {}'], bytes: 16 }),
  'problem:show-log': () => null,
  'space:look': () => ({ level: 'low', free: 3e8, where: 'data', limit: 2e8 }),
  'journal:open': () => state,
  'journal:append': ({ seq }) => ({ last: seq }),
  'journal:append-base': ({ seq }) => ({ last: seq }),
  'journal:read': () => ({ bodies: ['{}'], last: 1 }),
  'journal:read-history': () => ({ bodies: ['{}'], next: null }),
  'journal:drop-history': () => null,
  'journal:read-sizes': () => [{ journal: 'installation', live: 10, history: 0 }],
  'journal:renew-actor': () => state,
  'wipe:read': () => [],
  'wipe:workshops': () => wipeReport,
  'wipe:everything': () => wipeReport,
  'wipe:others': () => wipeReport,
  'wipe:before': () => wipeReport,
  'wipe:allow': () => null,
  'app:restart': () => null,
  'file:choose-save': () => null,
  'file:write': ({ bytes }) => ({ bytes: new Uint8Array(bytes) }),
  'file:choose-folder': () => ({ token: 't', folder: '/tmp' }),
  'file:write-in': ({ name, bytes }) => ({ token: 't', name, bytes }),
  'file:show': () => null,
  'report:print-pdf': () => ({ bytes: new Uint8Array([37, 80, 68, 70]) }),
  'report:stop-print': () => null,
  'file:open-workbooks': () => [],
  'file:take-handed': () => [],
  'file:open-document': () => null,
  'attachment:choose': () => [{ token: 't', name: 'Flip chart.jpg', size: 3 }],
  'attachment:take': () => ({ bytes: new Uint8Array([1]) }),
  'attachment:add': ({ bytes }) => ({ sha256, size: bytes.length }),
  'attachment:read': () => ({ bytes: new Uint8Array([1]) }),
  'attachment:list': () => ({ files: [{ sha256, size: 3 }] }),
  'attachment:save-copy': () => null,
  'attachment:put-back': () => ({ kept: 0, missing: 0 }),
  'attachment:keep-only': () => ({ removed: 0 }),
  'snapshot:state': () => snapshotState,
  'snapshot:begin': () => ({ run: '1f2e3d4c', wanted: ['installation'] }),
  'snapshot:chain': () => ({ chain: '0123456789abcdef' }),
  'snapshot:put': ({ bytes }) => ({ bytes: new Uint8Array(bytes) }),
  'snapshot:finish': () => snapshot,
  'snapshot:list': () => ({ snapshots: [snapshot], unreadable: 0 }),
  'snapshot:read': () => ({ bytes: new Uint8Array([80, 75]) }),
  'snapshot:choose-folder': () => null,
  'snapshot:choose-second': () => snapshotState,
  'snapshot:forget-second': () => snapshotState,
  'snapshot:catch-up': () => snapshotState,
  'snapshot:show': () => null,
  'vault:unlock': () => ({ kind: 'right', value: state }),
  'vault:lock': () => [state],
  'vault:clear-database': () => null,
  'vault:begin-sealing': () => state,
  'vault:begin-unsealing': () => ({ kind: 'wrong', wait: 4 }),
  'vault:finish': () => state,
  'vault:change': () => ({ kind: 'too-soon', wait: 4 }),
  'vault:set-label': () => state,
  'vault:write-file': ({ bytes }) => ({ bytes: new Uint8Array(bytes) }),
  'vault:unseal': () => ({ kind: 'right', value: { bytes: new Uint8Array([80, 75]) } }),
  'vault:adopt': () => state,
  'vault:unlock-snapshot': () => ({ kind: 'right', value: null }),
  'vault:follow': () => null,
  'projector:open': () => projected,
  'projector:show': () => projected,
  'projector:close': () => ({ isOpen: false, isFullScreen: false }),
  'projector:read': () => projected,
  'awake:set': () => null,
  'clock:read': () => ({ up: 1_234_567 }),
};

function registered(handlers: Partial<Handlers> = {}): { call: (channel: Channel, input: unknown, sender?: Sender) => Promise<unknown>; told: unknown[] } {
  const listeners = new Map<string, (sender: Sender, input: unknown) => Promise<unknown>>();
  const told: unknown[] = [];
  registerChannels({
    handle: (channel, listener) => void listeners.set(channel, listener),
    handlers: { ...usual, ...handlers },
    ownWindows: new Set([1]),
    failed: (channel, failure) => told.push([channel, failure.code]),
  });
  return { call: async (channel, input, sender = us) => await listeners.get(channel)?.(sender, input), told };
}

const inputs: { readonly [C in Channel]: unknown } = {
  'app:read-start': {},
  'app:announce-ready': {},
  'app:answer-close': { saved: true },
  'app:still-closing': {},
  'start:without-database': { why: 'unusable' },
  'start:show': { journal: null },
  'settings:write': { language: 'ar', theme: 'dark', textSize: 120, place: null },
  'problem:note': { where: 'error', name: 'TypeError', stack: '' },
  'problem:report': {},
  'problem:read-log': {},
  'problem:show-log': {},
  'space:look': {},
  'journal:open': { journal: 'installation' },
  'journal:append': { journal: 'installation', seq: 4, body: '{}' },
  'journal:append-base': { journal: 'installation', seq: 4, body: '{}' },
  'journal:read': { journal: 'installation', after: 0, limit: 10 },
  'journal:read-history': { journal: 'installation', before: null },
  'journal:drop-history': { journal: 'installation', keep: { since: 1_790_000_000_000, bytes: 1000 } },
  'journal:read-sizes': {},
  'journal:renew-actor': { journal: 'installation' },
  'wipe:read': {},
  'wipe:workshops': { workshops: [{ journal: 'w1', contributions: 40 }] },
  'wipe:everything': { workshops: [] },
  'wipe:others': {},
  'wipe:before': { journal: 'w1', before: 12, contributions: 1 },
  'wipe:allow': { journal: 'w1' },
  'app:restart': {},
  'file:choose-save': { suggestedName: 'Raport Chișinău.docx', kind: 'report' },
  'file:write': { token: 't', bytes: new Uint8Array([1, 2]) },
  'file:choose-folder': {},
  'file:write-in': { token: 't', name: 'a.docx', bytes: new Uint8Array([1]) },
  'file:show': { token: 't' },
  'report:print-pdf': { body: '<p>x</p>', styles: '', title: '', language: 'ar', direction: 'rtl', page: 'A4', header: [], footer: [{ field: 'page' }] },
  'report:stop-print': {},
  'file:open-workbooks': {},
  'file:take-handed': {},
  'file:open-document': { kind: 'practices' },
  'attachment:choose': {},
  'attachment:take': { token: 't' },
  'attachment:add': { journal: 'installation', bytes: new Uint8Array([1]) },
  'attachment:read': { journal: 'installation', sha256 },
  'attachment:list': { journal: 'installation' },
  'attachment:save-copy': { journal: 'installation', sha256, suggestedName: 'Flip chart.jpg' },
  'attachment:put-back': { place: { token: 't' }, id, journal: 'installation', into: 'installation' },
  'attachment:keep-only': { journal: 'installation', kept: [sha256] },
  'snapshot:state': {},
  'snapshot:begin': { reason: 'timed', journals: [{ journal: 'installation', upTo: 3 }] },
  'snapshot:chain': { journal: 'installation', upTo: 3 },
  'snapshot:put': { run: '1f2e3d4c', journal: 'installation', upTo: 3, bytes: new Uint8Array([80, 75]) },
  'snapshot:finish': { run: '1f2e3d4c', checked: [{ journal: 'installation', counts: { records: 4, workshops: 0, contributions: 0 } }] },
  'snapshot:list': { place: 'first' },
  'snapshot:read': { place: { token: 't' }, id, journal: 'installation' },
  'snapshot:choose-folder': {},
  'snapshot:choose-second': {},
  'snapshot:forget-second': {},
  'snapshot:catch-up': {},
  'snapshot:show': { place: 'second' },
  'vault:unlock': { journal: 'installation', passphrase: 'пять мокрых зонтов' },
  'vault:lock': {},
  'vault:clear-database': {},
  'vault:begin-sealing': { journal: 'installation', passphrase: 'пять мокрых зонтов', label: null },
  'vault:begin-unsealing': { journal: 'installation', passphrase: 'пять мокрых зонтов' },
  'vault:finish': { journal: 'installation' },
  'vault:change': { journal: 'installation', passphrase: 'x', next: 'пять мокрых зонтов' },
  'vault:set-label': { journal: 'installation', label: 'Bălți' },
  'vault:write-file': { token: 't', journal: 'installation', bytes: new Uint8Array([1]) },
  'vault:unseal': { token: 't', passphrase: 'пять мокрых зонтов' },
  'vault:adopt': { token: 't', journal: 'installation' },
  'vault:unlock-snapshot': { place: 'first', id: '20261126T143000Z-1f2e3d4c00112233', journal: 'installation', passphrase: 'five wet umbrellas' },
  'vault:follow': { from: 'installation', journal: 'installation' },
  'projector:open': shows.enFr,
  'projector:show': shows.arEn,
  'projector:close': {},
  'projector:read': {},
  'awake:set': { awake: true },
  'clock:read': {},
};
const channels = Object.keys(contract) as Channel[];

describe.each(channels)('%s', (channel) => {
  it('answers a value to our page', async () => {
    expect(await registered().call(channel, inputs[channel])).toMatchObject({ ok: true });
  });

  it('does nothing for anybody else', async () => {
    const { call, told } = registered();
    for (const sender of [{ ...us, contentsId: 2 }, { ...us, frame: null }, { contentsId: 1, frame: { origin: 'https://example.org', isMainFrame: true } }]) {
      expect(await call(channel, inputs[channel], sender)).toMatchObject({ ok: false, code: 'forbidden' });
    }
    expect(told).toEqual([[channel, 'forbidden'], [channel, 'forbidden'], [channel, 'forbidden']]);
  });

  it.each([undefined, null, 'text', 7, []])('refuses %j', async (input) => {
    expect(await registered().call(channel, input)).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('refuses a member that the contract does not have', async () => {
    expect(await registered().call(channel, { ...(inputs[channel] as object), path: '/etc/passwd' })).toMatchObject({ ok: false, code: 'invalid' });
  });
});

describe('a handler that does not manage', () => {
  it('answers with the code of its refusal', async () => {
    const { call } = registered({
      'journal:append': () => {
        throw new Refusal('out-of-sequence', 'the last line is 9');
      },
    });
    expect(await call('journal:append', inputs['journal:append'])).toEqual({ ok: false, code: 'out-of-sequence', detail: 'the last line is 9' });
  });

  it('tells nothing of an error but its kind', async () => {
    const { call } = registered({ 'file:show': async () => await Promise.reject(new Error('/home/ana/Raport')) });
    expect(await call('file:show', inputs['file:show'])).toEqual({ ok: false, code: 'failed', detail: 'Error' });
  });

  it('whose answer is not what the contract says is a failure too', async () => {
    const { call } = registered({ 'journal:open': () => ({ ...state, actor: 'ANA' }) });
    expect(await call('journal:open', inputs['journal:open'])).toMatchObject({ ok: false, code: 'failed', detail: expect.stringContaining('actor') as string });
  });
});
