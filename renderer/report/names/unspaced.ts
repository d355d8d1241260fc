import { fold, foldWithMap, isUnspaced, originalRange } from '../../search/fold.ts';
import type { Match } from './match.ts';
import type { Named } from './named.ts';

/** How somebody is called in a script without spaces (Chinese): found anywhere in a run of characters. Folded. */
export type UnspacedTerm = { readonly named: Named; readonly text: string; readonly certainty: Match['certainty'] };

const listed = (words: string): readonly string[] => words.split(/\s+/u);

/** Chinese family names of two characters; all others are taken to have one. */
const longFamilyNames: ReadonlySet<string> = new Set(listed('欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 南宫 独孤'));
/** Forms of address and offices, which Chinese sets behind the family name. */
const titles: readonly string[] = listed('先生 女士 小姐 部长 副部长 司长 副司长 处长 副处长 局长 副局长 主任 副主任 科长 院长 所长 会长 主席 秘书长 大使 参赞 代表 专员 博士 教授 老师 同志 总理 省长 市长 县长 专家 顾问');

/** All the ways a person or body is called in scripts without spaces. */
export function unspacedTermsOf(named: Named): readonly UnspacedTerm[] {
  const found = named.kind === 'participant' ? personTerms(named) : [];
  const bodies = named.terms
    .filter(({ words }) => words.length > 0 && words.every(isUnspaced))
    .map(({ words, isSure }): UnspacedTerm => ({ named, text: words.join(' '), certainty: isSure ? 'certain' : 'possible' }));
  const seen = new Set<string>();
  return [...found, ...bodies].filter(({ text }) => !seen.has(text) && seen.add(text).has(text));
}

function personTerms(named: Named): readonly UnspacedTerm[] {
  const runs = fold(named.label).trim().split(' ').filter((run) => run !== '' && isUnspaced(run));
  const [run] = runs;
  if (run === undefined) return [];
  const term = (text: string, certainty: Match['certainty']): UnspacedTerm => ({ named, text, certainty });
  // A foreign name keeps a dot between its parts, which folding made a space: 安娜·鲁苏.
  if (runs.length > 1) return [term(runs.join(' '), 'certain'), ...runs.filter((part) => [...part].length > 1).map((part) => term(part, [...part].length > 2 ? 'certain' : 'possible'))];
  const letters = [...run];
  if (letters.length < 2) return [];
  const family = longFamilyNames.has(letters.slice(0, 2).join('')) && letters.length > 2 ? 2 : 1;
  const [before, given] = [letters.slice(0, family).join(''), letters.slice(family)];
  const isChinese = letters.length <= family + 2;
  return [
    // Two characters are also everyday words (高兴, 王国).
    term(run, letters.length > 2 ? 'certain' : 'possible'),
    ...(given.length > 1 && isChinese ? [term(given.join(''), 'possible')] : []),
    ...(isChinese ? titles.map((title) => term(fold(before + title).trim(), 'certain')) : []),
  ];
}

/** Where a text has one of the terms. */
export function findUnspaced(text: string, terms: readonly UnspacedTerm[]): readonly Match[] {
  if (terms.length === 0) return [];
  const folded = foldWithMap(text);
  return terms.flatMap(({ named, text: wanted, certainty }) => {
    const found: Match[] = [];
    for (let from = folded.text.indexOf(wanted); from >= 0; from = folded.text.indexOf(wanted, from + wanted.length)) {
      const [start, end] = originalRange(text, folded, from, from + wanted.length);
      found.push({ named, start, end: start + text.slice(start, end).trimEnd().length, certainty });
    }
    return found;
  });
}
