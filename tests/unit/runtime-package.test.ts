import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageConfig, packedFiles } from '../../build/package/config.ts';
import { fuseNames, wantedFuses, wrongFuses } from '../../build/package/fuses.ts';
import { frozenNames } from '../../preload/frozen-names.ts';

const config = packageConfig({ output: 'dist', electronVersion: '45.4.1' }, {});

describe('the packages', () => {
  it('carry the frozen names', () => {
    expect(config.appId).toBe('org.mainstreaming-workbook.app');
    expect(config.appId).toBe(frozenNames.appId);
    expect(config.fileAssociations).toEqual([expect.objectContaining({ ext: 'mwb' })]);
    expect(config.linux?.executableName).toBe('mainstreaming-workbook');
    expect(config.win?.executableName).toBe('mainstreaming-workbook');
  });

  it('are made for Windows, macOS and Linux', () => {
    const names = (targets: unknown) => (targets as readonly { readonly target: string }[]).map((entry) => entry.target);
    expect(names(config.win?.target)).toEqual(['nsis', 'portable']);
    expect(names(config.mac?.target)).toEqual(['dmg', 'zip']);
    expect(names(config.linux?.target)).toEqual(['deb', 'AppImage']);
  });

  it('need no administrator on Windows and keep the records when uninstalled', () => {
    expect(config.nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false });
    expect(config.win?.requestedExecutionLevel).toBe('asInvoker');
    expect(config.portable?.requestExecutionLevel).toBe('user');
  });

  it('hold the bundles, the words and nothing else, in an archive', () => {
    expect(config.asar).toBe(true);
    expect(config.files).toEqual(packedFiles);
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { readonly main: string };
    expect(manifest.main.startsWith('out/main/')).toBe(true);
    expect(packedFiles.filter((pattern) => !pattern.startsWith('!'))).toEqual([
      'package.json',
      'out/main/**',
      'out/preload/**',
      'out/renderer/**',
      'out/headless/**',
      'assets/**',
      'locales/**',
    ]);
    expect(packedFiles).toEqual(expect.arrayContaining(['!**/node_modules/**', '!**/*.map']));
  });

  it('never update themselves and never start without the sandbox', () => {
    expect(config.publish).toBeNull();
    expect(JSON.stringify(config)).not.toContain('no-sandbox');
    expect(config.linux?.executableArgs).toBeUndefined();
  });

  it('are signed and notarized when the environment says so', () => {
    expect(config.mac).toMatchObject({ hardenedRuntime: true, notarize: false });
    expect(packageConfig({ output: 'dist', electronVersion: '45.4.1' }, { APPLE_TEAM_ID: 'ABCDE12345' }).mac?.notarize).toBe(true);
    expect(JSON.stringify(config)).not.toMatch(/password|certificateFile|cscLink/i);
  });
});

describe('the fuses', () => {
  it('are those of a release, the inspector apart in the variant for tests', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    const driven = packageConfig({ output: 'dist/inspect', electronVersion: '45.4.1', inspect: true }, {});
    expect(driven.electronFuses).toEqual({ ...config.electronFuses, enableNodeCliInspectArguments: true });
  });

  describe('read back', () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'fuses-'));
    });
    afterAll(async () => await rm(folder, { recursive: true }));

    /** A program as far as fuses go: the sentinel, the version, the number of fuses, one digit each. */
    async function program(digits: string): Promise<string> {
      const file = join(folder, `program-${digits}`);
      await writeFile(file, Buffer.concat([Buffer.from('before dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, digits.length]), Buffer.from(`${digits} after`)]));
      return file;
    }

    it('are compared one by one', async () => {
      const wanted = wantedFuses(false);
      const digits = fuseNames.map((name) => (wanted[name] ? '1' : '0'));
      expect(await wrongFuses(await program(digits.join('')), wanted)).toEqual([]);
      for (const [place, name] of fuseNames.entries()) {
        const flipped = digits.map((digit, index) => (index === place ? (digit === '1' ? '0' : '1') : digit)).join('');
        expect(await wrongFuses(await program(flipped), wanted)).toEqual([name]);
      }
    });
  });
});
