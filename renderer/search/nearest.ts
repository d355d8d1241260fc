/** `isBeginning`: what was typed may be the beginning of a longer word. */
export type Typed = { readonly word: string; readonly errors: number; readonly isBeginning: boolean };

/**
 * The other words (or beginnings of words, no shorter than what was typed) at the smallest distance there is, if it is at most
 * `errors`: a wrong letter, one left out, one too many, two in the wrong order count one each. The words are in order, so that
 * the table of distances is worked out once for all that begin alike, and given up once for all that begin too differently.
 */
export function nearest<E extends { readonly form: string }>(sorted: readonly E[], { word, errors, isBeginning }: Typed, isWanted: (entry: E) => boolean): readonly string[] {
  const rows: number[][] = [Array.from({ length: word.length + 1 }, (_, at) => at)];
  const found = new Set<string>();
  let best = errors;
  let before = '';
  for (const entry of sorted) {
    const near = entry.form;
    let depth = commonLength(before, near);
    // It begins with what was given up before.
    if (depth >= rows.length) continue;
    rows.length = depth + 1;
    for (let isDead = false; depth < near.length && !isDead; depth += 1) {
      const row = nextRow(rows, word, near, depth);
      isDead = least(row) > best;
      if (!isDead) rows.push(row);
    }
    before = near.slice(0, depth);
    for (let length = isBeginning ? Math.min(word.length, near.length) : near.length; length < rows.length; length += 1) {
      const distance = rows[length]?.[word.length] ?? Infinity;
      if (distance === 0 || distance > best || !isWanted(entry)) continue;
      if (distance < best) found.clear();
      best = distance;
      found.add(near.slice(0, length));
    }
  }
  return [...found];
}

/** The next row of the table of distances between beginnings of `word` and of `near`. */
function nextRow(rows: readonly (readonly number[])[], word: string, near: string, depth: number): number[] {
  const above = rows[depth] ?? [];
  const twoAbove = rows[depth - 1];
  const letter = near[depth];
  const row = [depth + 1];
  for (let at = 1; at <= word.length; at += 1) {
    const kept = (above[at - 1] ?? 0) + (word[at - 1] === letter ? 0 : 1);
    let smallest = Math.min(kept, (above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1);
    const isSwapped = twoAbove !== undefined && at > 1 && word[at - 2] === letter && word[at - 1] === near[depth - 1];
    if (isSwapped) smallest = Math.min(smallest, (twoAbove[at - 2] ?? 0) + 1);
    row.push(smallest);
  }
  return row;
}

function least(row: readonly number[]): number {
  let smallest = Infinity;
  for (const value of row) if (value < smallest) smallest = value;
  return smallest;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
