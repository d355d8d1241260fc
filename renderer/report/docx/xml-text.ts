// Characters that XML 1.0 does not allow, and halves of characters: one of them makes the whole file unreadable. Overrides turn
// the letters of the rest of a line around.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202d\u202e\p{Surrogate}]/gu;
// Embeddings and isolates that another program has put in. Direction is that of our runs; one left open would reach to the line's end.
const enclosing = /[\u202a-\u202c\u2066-\u2069]/gu;

/** A text as XML allows it: what cannot stand is seen as U+FFFD, so that a reader knows of it. Escaping is the writer's part. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(enclosing, '');
}
