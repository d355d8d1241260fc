import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTrusted } from '../../../main/ipc/sender.ts';
import { answerHeaders, contentSecurityPolicy } from '../../../main/security/headers.ts';
import { isOwnPage } from '../../../main/security/navigation.ts';
import { isLocalRequest, quietSwitches } from '../../../main/security/network.ts';
import { isPermitted } from '../../../main/security/permissions.ts';
import { contentType, fileFor } from '../../../main/security/scheme-files.ts';
import { isChannel, isEvent } from '../../../preload/channel-names.ts';
import { contract } from '../../../preload/contract.ts';
import { frozenNames } from '../../../preload/frozen-names.ts';

const origin = 'app://workbook';

describe('frozen names', () => {
  it('are what data on disks is found by; changing one loses data', () => {
    expect(frozenNames).toEqual({
      appId: 'org.mainstreaming-workbook.app',
      scheme: 'app',
      workbookOrigin: 'app://workbook',
      projectorOrigin: 'app://projector',
      database: 'workbook',
      userDataFolder: 'mainstreaming-workbook',
      fileExtension: '.mwb',
    });
  });
});

describe('files of the scheme', () => {
  const root = path.resolve('/opt/workbook/out/renderer');

  it.each([
    ['app://workbook/', 'index.html'],
    ['app://workbook/index.html?x=1#question', 'index.html'],
    ['app://workbook/assets/noto%20naskh.woff2', 'assets/noto naskh.woff2'],
    ['app://workbook/assets/../index.html', 'index.html'],
    ['app://workbook/..x/a.js', undefined],
  ])('%s is %s', (address, file) => {
    expect(fileFor(root, address, origin)).toBe(file === undefined ? undefined : path.join(root, file));
  });

  it.each([
    'app://workbook/../renderer-other/secret.txt',
    'app://workbook/../../../../etc/passwd',
    'app://workbook/%2e%2e/%2e%2e/etc/passwd',
    'app://workbook/..%2f..%2fetc/passwd',
    'app://workbook/..%5c..%5cwindows',
    'app://workbook/a%00.js',
    'app://workbook/C:/windows/system.ini',
    'app://workbook/%zz',
    'app://workbook/..',
    'app://workbook/assets/..',
    'app://workbook',
    'app://workbook.evil/index.html',
    'app://projector/index.html',
    'file:///etc/passwd',
    'https://workbook/index.html',
  ])('%s is nothing', (address) => {
    expect(fileFor(root, address, origin)).toBeUndefined();
  });

  it.each([
    ['a.html', 'text/html; charset=utf-8'],
    ['a.JS', 'text/javascript; charset=utf-8'],
    ['a.woff2', 'font/woff2'],
    ['a.exe', 'application/octet-stream'],
    ['a', 'application/octet-stream'],
  ])('%s is served as %s', (file, type) => {
    expect(contentType(file)).toBe(type);
  });
});

describe('the content security policy', () => {
  it('allows our own files, and styles with the nonce of this answer', () => {
    expect(contentSecurityPolicy({ nonce: 'abc' })).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('allows the socket and the scripts of the development server in development only', () => {
    const policy = contentSecurityPolicy({ nonce: 'abc', devSocket: 'ws://127.0.0.1:5173' });
    expect(policy).toContain("connect-src 'self' ws://127.0.0.1:5173;");
    expect(policy).toContain("script-src 'self' 'nonce-abc';");
    expect(contentSecurityPolicy({})).not.toContain('nonce');
  });

  it('stands with the other headers on every answer', () => {
    expect(answerHeaders('text/html', 'policy')).toMatchObject({
      'Content-Security-Policy': 'policy',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
    });
  });
});

describe('permissions', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal', 'hid', 'fileSystem', 'display-capture', 'unknown'])(
    '%s is refused',
    (permission) => {
      expect(isPermitted(permission, origin)).toBe(false);
    },
  );

  it('writing to the clipboard is for our page alone', () => {
    const origins = [origin, `${origin}/`, 'app://projector', 'https://workbook', '', 'app://workbook.evil'];
    expect(origins.map((one) => isPermitted('clipboard-sanitized-write', one))).toEqual([true, true, false, false, false, false]);
  });
});

describe('navigation', () => {
  it.each(['app://workbook/', 'app://workbook/index.html', 'app://workbook/index.html#/capture', 'app://workbook/?a'])('%s is our page', (address) => {
    expect([isOwnPage({ address, isMainFrame: true }), isOwnPage({ address, isMainFrame: false })]).toEqual([true, false]);
  });

  it.each(['app://workbook/assets/x.js', 'app://projector/', 'https://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'about:blank', 'app://workbook.evil/', 'data:text/html,x'])(
    '%s is not',
    (address) => {
      expect(isOwnPage({ address, isMainFrame: true })).toBe(false);
    },
  );
});

describe('requests', () => {
  const server = 'http://127.0.0.1:5173';

  it.each(['app://workbook/x.js', 'blob:app://workbook/1-2', 'data:text/plain,x'])('%s stays here', (address) => {
    expect(isLocalRequest(address, undefined)).toBe(true);
  });

  it.each([
    'http://example.org/',
    'https://example.org/',
    'ws://example.org/',
    'wss://127.0.0.1/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://projector/x',
    'blob:https://example.org/1',
    'http://127.0.0.1:5173/x',
    'devtools://devtools/bundled/x.js',
  ])('%s is refused', (address) => {
    expect(isLocalRequest(address, undefined)).toBe(false);
  });

  it('the development server is reached in development, and nothing beside it', () => {
    const addresses = [`${server}/main.tsx`, 'ws://127.0.0.1:5173/', 'devtools://devtools/x', 'http://127.0.0.1:51730/x', 'https://example.org/'];
    expect(addresses.map((address) => isLocalRequest(address, server))).toEqual([true, true, true, false, false]);
  });

  it("Chromium's own ways out are closed", () => {
    expect([...quietSwitches.keys()]).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'host-resolver-rules', 'proxy-server']));
  });
});

describe('senders', () => {
  const windows = new Set([7]);
  const frame = { origin, isMainFrame: true };

  it.each([
    ['our first frame', { contentsId: 7, frame }, true],
    ['another window', { contentsId: 8, frame }, false],
    ['a frame inside', { contentsId: 7, frame: { ...frame, isMainFrame: false } }, false],
    ['another origin', { contentsId: 7, frame: { ...frame, origin: 'app://projector' } }, false],
    ['an origin that begins alike', { contentsId: 7, frame: { ...frame, origin: 'app://workbook.evil' } }, false],
    ['an opaque origin', { contentsId: 7, frame: { ...frame, origin: 'null' } }, false],
    ['a frame that is gone', { contentsId: 7, frame: null }, false],
  ])('%s', (_title, sender, trusted) => {
    expect(isTrusted(sender, windows)).toBe(trusted);
  });
});

describe('the allow-list of the preload', () => {
  it('has the channels of the contract', () => {
    expect(Object.keys(contract).filter((name) => !isChannel(name))).toEqual([]);
    expect(['toString', '__proto__', 'constructor', 'app:', '', 7, null, {}].filter(isChannel)).toEqual([]);
    expect(['close-requested', 'closed', 'toString'].filter(isEvent)).toEqual(['close-requested']);
  });
});
