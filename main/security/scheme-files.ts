import path from 'node:path';

/**
 * The file inside `root` that an address of our own origin means, or `undefined` when it means anything else. Compared by
 * `path.relative`, not by a prefix of the text, which a sibling folder's name would pass (pitfall 14 of the house style).
 */
export function fileFor(root: string, address: string, origin: string): string | undefined {
  const pathname = pathWithin(address, origin);
  if (pathname === undefined) return undefined;
  // A backslash or a colon has no place in the names we ship, and means something else on Windows.
  if (/[\\:\p{Cc}]/u.test(pathname)) return undefined;
  const file = path.resolve(root, `.${pathname === '/' ? '/index.html' : pathname}`);
  const relative = path.relative(root, file);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return undefined;
  return file;
}

function pathWithin(address: string, origin: string): string | undefined {
  if (!address.startsWith(`${origin}/`)) return undefined;
  const rest = address.slice(origin.length).replace(/[?#].*$/su, '');
  try {
    return decodeURIComponent(rest);
  } catch {
    return undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.mwb': 'application/zip',
};

/** The type a file is served with; an unknown one is only bytes, which no page will run or draw. */
export function contentType(file: string): string {
  return types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}
