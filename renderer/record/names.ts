import type { Actor } from './types.ts';

// Names come from files that anybody can write. They end up as object keys, so a name that means something to a
// JavaScript object is refused here, at the border, and the code behind it reads with hasOwn all the same.
const reserved: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
]);

const actorPattern = /^[0-9a-z]{16,32}$/;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,299}$/;
const kindPattern = /^[a-z][a-z-]{0,39}$/;
const fieldPattern = /^[a-z][A-Za-z0-9]{0,39}(?:\.[A-Za-z0-9][A-Za-z0-9._:-]{0,299})?$/;

/** True for a well-formed actor id. */
export function isActor(value: unknown): value is Actor {
  return typeof value === 'string' && actorPattern.test(value);
}

/** True for a well-formed record id: letters, digits, `. _ : -`, at most 300, no name of `Object.prototype`. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value) && !reserved.has(value);
}

/** True for a well-formed kind of record. Unknown kinds are well-formed too: they travel. */
export function isKind(value: unknown): value is string {
  return typeof value === 'string' && kindPattern.test(value) && !reserved.has(value);
}

/** True for a well-formed field name such as `name`, `text.t.fr` or `cites.<record id>`. */
export function isFieldName(value: unknown): value is string {
  if (typeof value !== 'string' || !fieldPattern.test(value)) return false;
  return value.split('.').every((part) => !reserved.has(part));
}

/** True for a counter: a safe whole number from 1 on. */
export function isCounter(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

const actorLength = 20;
const actorLetters = '0123456789abcdefghijklmnopqrstuv';

/** Draws a new actor: 20 letters of 5 bits each from `random(n)`, which gives n random bytes. */
export function newActor(random: (n: number) => Uint8Array): Actor {
  return Array.from(random(actorLength), (byte) => actorLetters.charAt(byte % actorLetters.length)).join('');
}
