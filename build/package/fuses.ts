import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Fuses of a packaged program, by the names electron-builder has for them (examples.md 3.4). */
export type FuseName =
  | 'runAsNode'
  | 'enableCookieEncryption'
  | 'enableNodeOptionsEnvironmentVariable'
  | 'enableNodeCliInspectArguments'
  | 'enableEmbeddedAsarIntegrityValidation'
  | 'onlyLoadAppFromAsar'
  | 'loadBrowserProcessSpecificV8Snapshot'
  | 'grantFileProtocolExtraPrivileges';

export type Fuses = Readonly<Record<FuseName, boolean>>;

/**
 * The fuses a package is made with.
 * @param inspect keeps the inspector, which Playwright needs; never for people.
 */
export function wantedFuses(inspect: boolean): Fuses {
  return {
    runAsNode: false,
    // There are no cookies to encrypt, and macOS would ask for the keychain at the first start.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: inspect,
    // Effective on macOS and Windows; Linux has no such check.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  };
}

const positions: Readonly<Record<FuseName, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/** The byte a set fuse has in the executable, by the format of `@electron/fuses` (0x30 off, 0x31 on). */
const setByte = '1'.charCodeAt(0);

/**
 * Reads the fuses back out of a program and compares them.
 * @param program an executable, or on macOS the .app folder.
 * @returns the names of those that are not as wanted.
 */
export async function wrongFuses(program: string, wanted: Fuses): Promise<readonly FuseName[]> {
  const wire = await getCurrentFuseWire(program);
  return fuseNames.filter((name) => (Number(wire[positions[name]]) === setByte) !== wanted[name]);
}

export const fuseNames: readonly FuseName[] = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
];
