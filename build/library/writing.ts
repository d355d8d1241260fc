/** The measurable part of the rules of writing (house style for texts): what a reader aloud stumbles over. English only. */

/** Words of a text: runs of letters, marks, digits and what joins them; marks of punctuation alone are none. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** Most words of a sentence, a question, and a line "a usable answer contains". */
export const limits = { sentence: 25, question: 25, usable: 35 } as const;

/** Abbreviations whose full stop ends no sentence. */
const abbreviation = /\b(?:e\.g|i\.e|etc|cf|no|No|nr|Mr|Ms|Dr|St|vs)\.\s/u;

/** Sentences of more words than the limit. Lists set apart by semicolons count as several. */
export function longSentences(text: string): readonly string[] {
  return text
    .replaceAll(new RegExp(abbreviation, 'gu'), (found) => found.replace('. ', '_ '))
    .split(/(?<=[.?!:;]["’”)]?)\s+/u)
    .filter((sentence) => countWords(sentence) > limits.sentence);
}

/** Words that the rules forbid, with the rule that does (exemplars of the house, rules 2, 9, 14, 16, 17). */
const avoided: readonly (readonly [RegExp, string])[] = [
  [/\b(?:leverag\w*|nexus|holistic\w*|synerg\w*|buy-in|stakeholder engagement|capacity[- ]building)\b/iu, 'plain words say who does what'],
  [/\bensur\w*\b/iu, '“ensure” hides the actor'],
  [/\b(?:illegal|illegals)\b/iu, 'irregular describes an entry or a stay, never a person'],
  [/\b(?:flood|waves? of|influx|pressure of migrants)\b/iu, 'no images for people who move'],
  [/\b(?:innovative|successful\w*|best practices?)\b/iu, 'tell what was done; say good practice'],
  [/\bit is (?:important|worth|crucial) to\b/iu, 'padding'],
  [/\b(?:and\/or|he\/she|his\/her)\b|\(s\)/iu, 'a string is whole and translatable'],
  [/["']/u, 'typographic quotation marks and apostrophes'],
  [/ {2,}|^\s|\s$/u, 'spaces'],
];

/** What a text says against the rules of writing: the words found and why. */
export function againstTheRules(text: string): readonly string[] {
  return avoided.flatMap(([pattern, why]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`“${found[0]}”: ${why}`];
  });
}

/** Verbs that take a side in a question put to a room (rule 8). */
const taking = /\b(?:lead to|leads to|undermin\w*|worsen\w*|benefit\w*|threaten\w*|adequate\w*|lack of|effective\w*|sufficient\w*)\b/iu;

/** What a checklist question says against rules 5 to 9. */
export function againstTheQuestionRules(question: string): readonly string[] {
  const found = [];
  if (countWords(question) > limits.question) found.push(`${countWords(question)} words`);
  if (!question.endsWith('?')) found.push('no question mark');
  const side = taking.exec(question);
  if (side !== null) found.push(`“${side[0]}” takes a side or hides an answer`);
  if (/\b(?:not|no|never|without(?! (?:regular status|papers|documents)))\b/iu.test(question)) found.push('negation');
  if (!/\b(?:affect|change|influence|alter|shape|determine)s?\b/u.test(question)) found.push('no neutral verb (affect, change, influence)');
  return found;
}

/** Share of trigrams two texts have in common (Jaccard), 0 to 1: near-equal questions are found by it. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const gram of a) if (b.has(gram)) both += 1;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** The trigrams of letters and digits of a text. */
export function trigramsOf(text: string): ReadonlySet<string> {
  const plain = ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)));
}
