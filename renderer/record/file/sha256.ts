import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of bytes as 64 hex digits. Synchronous and without Node or a page, so that a file reads the same everywhere. */
export function sha256Hex(bytes: Uint8Array): string {
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
