import { describe, expect, it } from 'vitest';
import { findNeeds, installCommand, installNeeds, missingLibraries, type System } from '../../build/electron-runtime/libraries.ts';
import { requireSandbox, type SandboxQuestion } from '../../build/electron-runtime/sandbox.ts';
import { hasDisplay } from '../../build/electron-runtime/virtual-display.ts';

/** What `ldd` says on a Debian without GTK. */
const lacking = `\tlinux-vdso.so.1 (0x00007ffd8d5f2000)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2b1c000000)
`;
const whole = '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2b1c000000)\n';

/** A machine in memory: `apt-get install` puts things there when it may. */
function machine(setup: { readonly isRoot: boolean; readonly programs: readonly string[]; readonly known?: readonly string[]; readonly aptWorks?: boolean }) {
  let libraries = lacking;
  const programs = new Set(setup.programs);
  const commands: string[] = [];
  const system: System = {
    isRoot: setup.isRoot,
    hasProgram: (name) => programs.has(name),
    read: async (command, args) => {
      if (command === 'ldd') return libraries;
      if (command === 'apt-cache') return (setup.known ?? []).filter((name) => name.startsWith(args[1] ?? '')).join('\n');
      commands.push([command, ...args].join(' '));
      if (command === 'apt-get' && args[0] === 'install' && setup.aptWorks !== false) {
        if (args.some((arg) => arg.startsWith('libgtk-3-0'))) libraries = whole;
        if (args.includes('xvfb')) programs.add('Xvfb');
      }
      return '';
    },
  };
  return { system, commands };
}

describe('system libraries', () => {
  it('reads what is missing from the loader', () => {
    expect(missingLibraries(lacking)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
    expect(missingLibraries(whole)).toEqual([]);
  });

  it('installs what is missing, and only that, as root with apt', async () => {
    const { system, commands } = machine({ isRoot: true, programs: ['apt-get', 'Xvfb'] });
    await installNeeds('/opt/electron', ['electron', 'display'], system);
    expect(commands).toEqual(['apt-get update -q', 'apt-get install -y -q --no-install-recommends libgtk-3-0 libnss3 libasound2 libgbm1']);
    expect(await findNeeds('/opt/electron', ['electron', 'display'], system)).toEqual([]);
  });

  it('installs a virtual display where there is none', async () => {
    const { system, commands } = machine({ isRoot: true, programs: ['apt-get'] });
    await installNeeds('/opt/electron', ['electron', 'display'], system);
    expect(commands.at(-1)).toContain('libgbm1 xvfb xauth');
  });

  it('uses the names of releases with 64-bit time', async () => {
    const { system, commands } = machine({ isRoot: true, programs: ['apt-get', 'Xvfb'], known: ['libgtk-3-0t64', 'libasound2t64'] });
    await installNeeds('/opt/electron', ['electron'], system);
    expect(commands.at(-1)).toContain('libgtk-3-0t64 libnss3 libasound2t64 libgbm1');
  });

  it('stops with the exact command where it may not install', async () => {
    const { system, commands } = machine({ isRoot: false, programs: ['apt-get', 'Xvfb'] });
    await expect(installNeeds('/opt/electron', ['electron'], system)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('sudo apt-get update && sudo apt-get install -y --no-install-recommends libgtk-3-0 libnss3 libasound2 libgbm1') as unknown,
    });
    expect(commands).toEqual([]);
  });

  it('stops with the exact command where installing failed', async () => {
    const { system } = machine({ isRoot: true, programs: ['apt-get', 'Xvfb'], aptWorks: false });
    await expect(installNeeds('/opt/electron', ['electron'], system)).rejects.toThrow(/libgtk-3\.so\.0, libnss3\.so.*\n {2}apt-get update && apt-get install/);
  });

  it('names the packages of Fedora there', () => {
    expect(installCommand(['electron', 'display'], machine({ isRoot: false, programs: ['dnf'] }).system)).toBe(
      'sudo dnf install -y gtk3 nss alsa-lib mesa-libgbm xorg-x11-server-Xvfb xorg-x11-xauth',
    );
  });
});

describe('a display', () => {
  it('is there on Windows and macOS, and on Linux when one is named', () => {
    expect(hasDisplay({}, 'win32')).toBe(true);
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  });
});

describe('the sandbox', () => {
  const ubuntu: SandboxQuestion = {
    isRoot: false,
    read: async (file) => (file.endsWith('apparmor_restrict_unprivileged_userns') ? '1\n' : undefined),
    rights: async () => ({ uid: 1000, mode: 0o100755 }),
  };

  it('is left alone where the system allows it, and for root', async () => {
    await requireSandbox('/opt/workbook/electron', { ...ubuntu, read: async () => '0\n', isRoot: true });
    await requireSandbox('/opt/workbook/electron', { ...ubuntu, read: async () => undefined });
    await requireSandbox('/opt/workbook/electron', { ...ubuntu, rights: async () => ({ uid: 0, mode: 0o104755 }) });
  });

  it('ends with the exact command where its helper lacks the rights', async () => {
    await expect(requireSandbox('/opt/workbook/electron', ubuntu)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('sudo chown root:root "/opt/workbook/chrome-sandbox" && sudo chmod 4755 "/opt/workbook/chrome-sandbox"') as unknown,
    });
    await expect(requireSandbox('/opt/workbook/electron', { ...ubuntu, rights: async () => ({ uid: 0, mode: 0o100755 }) })).rejects.toThrow(/chmod/);
  });
});
