import type { Configuration } from 'electron-builder';
import { frozenNames } from '../../preload/frozen-names.ts';
import { wantedFuses } from './fuses.ts';

export type PackageOptions = {
  /** Where packages are put, from the checkout. */
  readonly output: string;
  readonly electronVersion: string;
  /** A folder with Electron for the machine this runs on; left out, electron-builder downloads what each target needs. */
  readonly electronDist?: string;
  /** Keeps the inspector for tests that drive the packaged program. */
  readonly inspect?: boolean;
};

/** What is packed: the bundles and the words and structure they read, nothing else. What they need of node_modules is inside them. */
export const packedFiles: readonly string[] = [
  'package.json',
  ...['main', 'preload', 'renderer', 'headless'].map((program) => `out/${program}/**`),
  'assets/**',
  'locales/**',
  '!**/README.md',
  '!**/*.map',
  '!**/node_modules/**',
];

/**
 * The settings of electron-builder for every target. Signing comes from the environment alone: CSC_LINK and
 * CSC_KEY_PASSWORD (macOS; WIN_CSC_LINK and WIN_CSC_KEY_PASSWORD for Windows), APPLE_ID, APPLE_APP_SPECIFIC_PASSWORD and
 * APPLE_TEAM_ID for notarization. Without them packages are made unsigned.
 */
export function packageConfig(options: PackageOptions, env: Readonly<Record<string, string | undefined>> = process.env): Configuration {
  return {
    appId: frozenNames.appId,
    productName: 'Mainstreaming Workbook',
    artifactName: 'mainstreaming-workbook-${version}-${os}-${arch}.${ext}',
    directories: { output: options.output, buildResources: 'build/package/resources' },
    files: [...packedFiles],
    asar: true,
    npmRebuild: false,
    // Nothing is ever fetched by the program, updates included.
    publish: null,
    electronVersion: options.electronVersion,
    ...(options.electronDist === undefined ? {} : { electronDist: options.electronDist }),
    electronFuses: { ...wantedFuses(options.inspect === true) },
    fileAssociations: [
      {
        ext: frozenNames.fileExtension.slice(1),
        name: 'Mainstreaming Workbook',
        description: 'Record of the Mainstreaming Workbook',
        mimeType: 'application/x-mainstreaming-workbook',
        role: 'Editor',
      },
    ],
    ...windows(),
    mac: mac(env),
    ...linux(),
  };
}

/** Per user throughout: people in ministries seldom have an administrator at hand. */
function windows(): Pick<Configuration, 'win' | 'nsis' | 'portable'> {
  return {
    win: { target: [target('nsis'), target('portable')], executableName: 'mainstreaming-workbook', requestedExecutionLevel: 'asInvoker' },
    nsis: {
      oneClick: true,
      perMachine: false,
      // The records outlive the program (pitfall: https://github.com/electron-userland/electron-builder/issues/4141).
      deleteAppDataOnUninstall: false,
      artifactName: 'mainstreaming-workbook-${version}-setup-${arch}.${ext}',
    },
    portable: { requestExecutionLevel: 'user', artifactName: 'mainstreaming-workbook-${version}-portable-${arch}.${ext}' },
  };
}

function mac(env: Readonly<Record<string, string | undefined>>): NonNullable<Configuration['mac']> {
  return {
    target: [target('dmg', ['x64', 'arm64']), target('zip', ['x64', 'arm64'])],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    notarize: Boolean(env['APPLE_TEAM_ID']),
  };
}

/** The .deb first: it brings the rights the sandbox needs. The start line never switches the sandbox off. */
function linux(): Pick<Configuration, 'linux' | 'deb'> {
  return {
    linux: {
      target: [target('deb'), target('AppImage')],
      executableName: 'mainstreaming-workbook',
      category: 'Office',
      synopsis: 'Workbook for workshops on migration in development planning',
      maintainer: 'Mainstreaming Workbook contributors <contact@mainstreaming-workbook.invalid>',
    },
    deb: { packageCategory: 'misc' },
  };
}

function target(name: string, arch: ('x64' | 'arm64')[] = ['x64']): { target: string; arch: ('x64' | 'arm64')[] } {
  return { target: name, arch };
}
