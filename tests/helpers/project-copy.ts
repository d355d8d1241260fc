import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');
const parts = ['main', 'preload', 'renderer', 'build', 'assets', 'locales', 'package.json', ...['', '.base', '.node', '.pure', '.renderer', '.tests'].map((name) => `tsconfig${name}.json`)];

export type ProjectCopy = { readonly folder: string; readonly locales: string; readonly remove: () => Promise<void> };

/**
 * The sources once more in a folder of their own, bundled after `change` added to its `locales`: what somebody has who adds a
 * language and nothing else.
 * @throws when the bundle fails, with what it wrote.
 */
export async function projectCopy(change: (locales: string) => void): Promise<ProjectCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'workbook-copy-'));
  for (const part of parts) await cp(path.join(project, part), path.join(folder, part), { recursive: true });
  await symlink(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  const locales = path.join(folder, 'locales');
  change(locales);
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'build/bundle.ts'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the bundle failed: ${stderr}`);
  return { folder, locales, remove: async () => { await rm(folder, { recursive: true, force: true, maxRetries: 5 }); } };
}
