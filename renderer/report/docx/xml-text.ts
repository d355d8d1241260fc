// Characters that XML 1.0 does not allow, and halves of characters: one of them makes the whole file unreadable.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** A text without what XML does not allow. Escaping is the writer's part. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '');
}
