import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../preload/contract.ts';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { listenOnLoopback, type Loopback } from './support/loopback.ts';

declare global {
  var workbook: Bridge;
}

type Violations = { violations?: string[] };

const preload = path.resolve(import.meta.dirname, '../../out/preload/workbook.cjs');
const nowhere = '..%2f..%2fpackage.json';
let program: Launched;
let server: Loopback;

beforeAll(async () => {
  [program, server] = await Promise.all([launchWorkbook(), listenOnLoopback()]);
});
afterAll(async () => {
  await Promise.all([program.close(), server.close()]);
});

const violations = async (): Promise<string[]> => await program.page.evaluate(() => (globalThis as Violations).violations ?? ['not listening']);
const windows = async (): Promise<number> => await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

describe('the page', () => {
  it('has our origin, a secure context and its storage', async () => {
    const found = await program.page.evaluate(async () => {
      const names = (await indexedDB.databases()).map((database) => database.name);
      return { origin: location.origin, secure: isSecureContext, names };
    });
    expect(found).toEqual({ origin: 'app://workbook', secure: true, names: expect.arrayContaining(['workbook']) as string[] });
  });

  it('reaches nothing of Node or Electron', async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'];
    expect(await program.page.evaluate((wanted) => wanted.filter((name) => name in globalThis), names)).toEqual([]);
  });

  it('reaches two functions of ours, which it cannot replace', async () => {
    const found = await program.page.evaluate(() => {
      const before = workbook.call;
      const changes = [
        () => Object.assign(workbook, { call: () => undefined }),
        () => Object.assign(globalThis, { workbook: {} }),
        () => Reflect.deleteProperty(globalThis, 'workbook'),
      ];
      for (const change of changes) {
        try {
          change();
        } catch {
          // thrown or ignored, both are well
        }
      }
      return { keys: Object.keys(workbook).sort(), same: workbook.call === before };
    });
    expect(found).toEqual({ keys: ['call', 'subscribe'], same: true });
  });

  it('runs in a sandbox, apart from the preload, without Node, webviews and spell checker', async () => {
    const preferences = await program.app.evaluate(({ BrowserWindow, session }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      return { ...contents.getLastWebPreferences(), dictionaries: session.defaultSession.isSpellCheckerEnabled() };
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      dictionaries: false,
    });
  });

  it('keeps its data where the command line says', async () => {
    expect(await program.app.evaluate(({ app }) => app.getPath('userData'))).toBe(program.userData);
  });
});

describe('the content security policy', () => {
  beforeAll(async () => {
    await program.page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { violations: seen });
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    });
    await program.reload();
  });

  beforeEach(async () => {
    await program.page.evaluate(() => (globalThis as Violations).violations?.splice(0));
  });

  it('is not hurt by anything of ours on the way to the first screen', async () => {
    await program.reload();
    expect(await violations()).toEqual([]);
  });

  it('stands on every answer, with a nonce of its own on each page', async () => {
    const policies = await program.page.evaluate(async () => {
      const script = document.querySelector('script[src]')?.getAttribute('src') ?? '';
      const answers = await Promise.all(['/index.html', '/index.html', script].map(async (address) => await fetch(address)));
      return answers.map((answer) => answer.headers.get('content-security-policy') ?? '');
    });
    const nonces = policies.map((policy) => /'nonce-([\w-]{20,})'/.exec(policy)?.[1]);
    expect(policies.every((policy) => policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"))).toBe(true);
    expect([nonces[0] === nonces[1], nonces[0] === undefined, nonces[2]]).toEqual([false, false, undefined]);
  });

  it('keeps inline scripts, evaluated text and foreign scripts from running', async () => {
    const ran = await program.page.evaluate(async (address) => {
      const run = async (script: HTMLScriptElement): Promise<void> => {
        const seen = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve, { once: true }));
        document.head.append(script);
        await seen;
      };
      await run(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = 1' }));
      await run(Object.assign(document.createElement('script'), { src: `${address}/x.js` }));
      await run(Object.assign(document.createElement('script'), { src: 'data:text/javascript,globalThis.ran = 2' }));
      const timer = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve, { once: true }));
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- refusing it is what is tested
      setTimeout('globalThis.ran = 3');
      await timer;
      return 'ran' in globalThis;
    }, server.address);
    expect([ran, await violations()]).toEqual([false, ['script-src-elem', 'script-src-elem', 'script-src-elem', 'script-src']]);
  });

  it('keeps styles without a nonce out, and lets those with the nonce of the page in', async () => {
    const widths = await program.page.evaluate(() => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
      const probe = document.body.appendChild(document.createElement('i'));
      const measure = (style: Partial<HTMLStyleElement>): string => {
        const sheet = Object.assign(document.createElement('style'), { textContent: 'i { outline-width: 7px; outline-style: solid }' }, style);
        document.head.append(sheet);
        const { outlineWidth } = getComputedStyle(probe);
        sheet.remove();
        return outlineWidth;
      };
      return [measure({}), measure({ nonce })];
    });
    expect([widths[0] === '7px', widths[1], await violations()]).toEqual([false, '7px', ['style-src-elem']]);
  });

  it('keeps frames, foreign pictures, forms and another base out', async () => {
    const tried = await program.page.evaluate(async (address) => {
      const next = async (act: () => void): Promise<string> => {
        const seen = new Promise<SecurityPolicyViolationEvent>((resolve) => document.addEventListener('securitypolicyviolation', resolve, { once: true }));
        act();
        return (await seen).effectiveDirective;
      };
      const form = Object.assign(document.createElement('form'), { action: `${address}/form`, method: 'post' });
      return [
        await next(() => document.body.append(Object.assign(document.createElement('iframe'), { src: address }))),
        await next(() => document.body.append(Object.assign(document.createElement('img'), { src: `${address}/x.png` }))),
        await next(() => document.head.append(Object.assign(document.createElement('base'), { href: address }))),
        await next(() => {
          document.body.append(form);
          form.submit();
        }),
      ];
    }, server.address);
    expect(tried).toEqual(['frame-src', 'img-src', 'base-uri', 'form-action']);
  });
});

describe('the network', () => {
  it('is refused to the page in every way it has', async () => {
    const outcomes = await program.page.evaluate(async (address) => {
      const failed = async (work: Promise<unknown>): Promise<string> => await work.then(() => 'done', () => 'refused');
      const socket = new Promise((resolve, reject) => {
        const opened = new WebSocket(address.replace('http', 'ws'));
        opened.onopen = resolve;
        opened.onerror = reject;
      });
      navigator.sendBeacon(`${address}/beacon`, 'x');
      for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch']) document.head.append(Object.assign(document.createElement('link'), { rel, href: `${address}/${rel}` }));
      return await Promise.all([failed(fetch(address)), failed(fetch(address, { mode: 'no-cors' })), failed(fetch('https://example.org/')), failed(fetch('file:///etc/passwd')), failed(socket)]);
    }, server.address);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  });

  it('is refused to the session itself, without any page', async () => {
    const outcome = await program.app.evaluate(async ({ session }, address) => await session.defaultSession.fetch(address).then(() => 'done', () => 'refused'), server.address);
    expect([outcome, server.connections()]).toEqual(['refused', 0]);
  });
});

describe('a call between computers', () => {
  it('finds no way out and gives no address of this one away', async () => {
    const candidates = await program.page.evaluate(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.8:3478' }] });
      const found: string[] = [];
      peer.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate !== null) found.push(candidate.candidate);
      });
      const done = new Promise((resolve) => peer.addEventListener('icegatheringstatechange', () => peer.iceGatheringState === 'complete' && resolve(null)));
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await done;
      peer.close();
      return found.filter((one) => one !== '');
    });
    expect(candidates).toEqual([]);
  });
});

describe('the scheme', () => {
  it.each(['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/assets/..%5c..%5cpackage.json', '//etc/passwd', '/none.js', `/${nowhere}`])('has nothing at %s', async (address) => {
    const found = await program.page.evaluate(async (wanted) => {
      const answer = await fetch(`app://workbook${wanted}`);
      return [answer.status, await answer.text()];
    }, address);
    expect(found).toEqual([404, '']);
  });

  it('only gives', async () => {
    expect(await program.page.evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status)).toBe(405);
  });

  it('has no other host', async () => {
    expect(await program.page.evaluate(async () => await fetch('app://projector/index.html').then(() => 'done', () => 'refused'))).toBe('refused');
  });
});

describe('navigation', () => {
  it('leads nowhere', async () => {
    const before = program.page.url();
    for (const address of [server.address, 'https://example.org/', 'file:///etc/passwd', 'app://projector/', 'data:text/html,x', 'mailto:a@example.org', 'app://workbook/assets/']) {
      await program.page.evaluate((wanted) => {
        location.href = wanted;
      }, address).catch(() => undefined);
      await program.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(program.page.url()).toBe(before);
    }
    expect(server.connections()).toBe(0);
  });

  it('opens no window, by script or by a link', async () => {
    const opened = await program.page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' });
      document.body.append(link);
      link.click();
      return ['about:blank', '', address, 'app://workbook/index.html'].map((one) => window.open(one) === null);
    }, server.address);
    expect([opened, await windows(), server.connections()]).toEqual([[true, true, true, true], 1, 0]);
  });

  it('attaches no webview', async () => {
    const made = await program.page.evaluate((address) => {
      const view = Object.assign(document.createElement('webview'), { src: address });
      document.body.append(view);
      return 'loadURL' in view;
    }, server.address);
    const contents = await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType()));
    expect([made, contents.filter((type) => type === 'webview')]).toEqual([false, []]);
  });
});

describe('permissions', () => {
  it('are denied when looked at', async () => {
    const states = await program.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as unknown as PermissionName[];
      return await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('are denied when asked for', async () => {
    const answers = await program.page.evaluate(async () => {
      const named = async (work: Promise<unknown>): Promise<unknown> => await work.then((value) => (typeof value === 'string' ? value : 'done'), () => 'refused');
      return [
        await named(Notification.requestPermission()),
        await named(navigator.mediaDevices.getUserMedia({ audio: true })),
        await named(navigator.mediaDevices.getDisplayMedia()),
        await named(navigator.clipboard.readText()),
        await named(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      ];
    });
    expect(answers).toEqual(['denied', 'refused', 'refused', 'refused', 'refused']);
  });

  it('leave one thing: putting text on the clipboard', async () => {
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
    await program.page.evaluate(async () => await navigator.clipboard.writeText('Chișinău, Bălți'));
    expect(await program.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Chișinău, Bălți');
  });
});

describe('the contract', () => {
  const call = async (channel: string, input: unknown): Promise<unknown> =>
    await program.page.evaluate(async ([name, value]) => await (workbook.call as unknown as (one: unknown, other: unknown) => Promise<unknown>)(name, value), [channel, input] as const);

  it.each(['app:exit', 'toString', '__proto__', 'ELECTRON_BROWSER_REQUIRE', ''])('has no channel %j', async (channel) => {
    expect(await call(channel, {})).toMatchObject({ ok: false, code: 'invalid' });
  });

  it.each([
    ['app:read-start', { more: 1 }],
    ['journal:open', { journal: '../settings' }],
    ['journal:open', { journal: 'installation', path: '/etc' }],
    ['file:choose-save', { suggestedName: '../x.docx', kind: 'report' }],
    ['file:write', { token: 'x', bytes: [1, 2] }],
  ])('refuses what does not fit %s: %j', async (channel, input) => {
    expect(await call(channel, input)).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('takes no path, and no token it did not give', async () => {
    const answers = await program.page.evaluate(async () => [
      await workbook.call('file:write', { token: '/tmp/x.docx', bytes: new Uint8Array([1]) }),
      await workbook.call('file:show', { token: '/etc/passwd' }),
    ]);
    expect(answers).toMatchObject([{ ok: false, code: 'forbidden' }, { ok: false, code: 'forbidden' }]);
  });

  it.each(['data:text/html,<p>elsewhere</p>', 'about:blank', 'app://workbook/index.html'])('answers nobody in a window that is not ours: %s', async (address) => {
    const answer = await program.app.evaluate(
      async ({ BrowserWindow }, [file, page]) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload: file, sandbox: true, contextIsolation: true } });
        await window.loadURL(page);
        const code = "window.workbook.call('journal:open', { journal: 'installation' })";
        const given: unknown = await window.webContents.executeJavaScript(code);
        window.destroy();
        return given;
      },
      [preload, address] as const,
    );
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('answers no frame inside our page', async () => {
    const reached = await program.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const has = frame.contentWindow !== null && 'workbook' in frame.contentWindow;
      frame.remove();
      return has;
    });
    expect(reached).toBe(false);
  });
});
