import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronExecutable, launchWorkbook, type Launched } from './support/launch.ts';
import { byNetLog, outsideOf, watchNetwork, type NetworkWatch } from '../../build/testing/network-watch.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-network-'));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

/**
 * What a page could try beside what Chromium does on its own: documentation addresses, which answer nobody. Left out are
 * `dns-prefetch` and WebRTC: with them Chromium asks this computer's own routes by connecting a UDP socket to a public
 * address. Nothing is sent then, but a connect is seen; our pages use neither, and names lead nowhere.
 */
async function tryEverything({ page, app }: Launched): Promise<void> {
  await page.evaluate(async () => {
    const outside = ['http://192.0.2.7/', 'https://198.51.100.7/', 'https://example.org/'];
    for (const href of outside) for (const rel of ['preconnect', 'prefetch', 'preload']) document.head.append(Object.assign(document.createElement('link'), { rel, href }));
    await Promise.all(outside.map(async (address) => await fetch(address, { mode: 'no-cors' }).catch(() => undefined)));
  });
  await app.evaluate(async ({ net, session }) => {
    await Promise.all([session.defaultSession.fetch('https://192.0.2.9/').catch(() => undefined), net.fetch('https://example.org/').catch(() => undefined)]);
  });
}

async function watchedRun(watch: NetworkWatch): Promise<string[]> {
  const program = await launchWorkbook({ executable: watch.executable, args: watch.args, isPackaged: false });
  await tryEverything(program);
  expect(await program.close()).toBe(true);
  return await watch.reached();
}

describe('a whole run of the program', () => {
  it('reaches nothing outside this computer', async () => {
    expect(await watchedRun(await watchNetwork(electronExecutable(), folder))).toEqual([]);
  });

  it("tries to reach nothing, by Chromium's own account", async () => {
    expect(await watchedRun(byNetLog(electronExecutable(), folder))).toEqual([]);
  });
});

describe('the watch', () => {
  it('sees what is outside, and nothing else', () => {
    const trace = [
      '71 connect(5, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X90"}, 20) = 0',
      '71 connect(8, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0',
      '71 connect(8, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED',
      '71 connect(9, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::7", &sin6_addr), sin6_scope_id=0}, 28) = -1',
      '71 sendto(9, "x", 1, 0, {sa_family=AF_INET6, inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 1',
    ].join('\n');
    expect(outsideOf(trace)).toEqual(['192.0.2.53', '2001:db8::7']);
  });
});
