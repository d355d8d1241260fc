import { ownArticlesOf, type OwnArticle } from '../../content/own-article.ts';
import { ownBaseOf, ownChecklistOf, ownPartOf, practiceOf } from '../../domain/decode-own.ts';
import { stringOf, textOf } from '../../domain/decode.ts';
import type { Json } from '../../domain/json.ts';
import {
  isOwnItemKind, ownItemKinds, ownNumberMarks, type OwnGuidance, type OwnItem, type OwnItemKind, type OwnSet, type Pack,
} from '../../domain/own.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { childrenOf, livingOf, viewById } from '../rows.ts';
import { installationJournal } from '../repositories/marks.ts';

/** Reads of own knowledge: what a ministry made here or took in. */

/** Fields of a record that name its members, such as `items.<id>` of a pack. */
const memberPrefix = { items: 'items.', packs: 'packs.' } as const;

/** Everything of the kinds asked for, kind by kind, in order. */
export async function readOwnItems(db: Database, kinds: readonly OwnItemKind[] = ownItemKinds): Promise<readonly OwnItem[]> {
  const lists = await Promise.all(kinds.map(async (kind) => {
    const views = await livingOf(db, installationJournal, kind);
    return await Promise.all(views.map((view, at) => itemOf(db, kind, view, `${ownNumberMarks[kind]}${at + 1}`)));
  }));
  return lists.flat();
}

/** Own items as the library's articles: what catalogue, reader and search show beside the bundled ones. */
export async function readOwnArticles(db: Database, language: LanguageTag): Promise<readonly OwnArticle[]> {
  return (await readOwnItems(db)).flatMap((item) => ownArticlesOf(item, language));
}

/** One item, whatever its kind, even when it was removed; for a question, which can be cited too, the set it is in. Undefined when it is not there. */
export async function readOwnItem(db: Database, id: string): Promise<OwnItem | undefined> {
  const named = await viewById(db, id);
  const view = named?.kind === 'own-question' && named.parent !== null ? await viewById(db, named.parent) : named;
  if (view === undefined || !isOwnItemKind(view.kind)) return undefined;
  const all = await livingOf(db, installationJournal, view.kind);
  const at = all.findIndex((other) => other.id === view.id);
  return itemOf(db, view.kind, view, at < 0 ? '' : `${ownNumberMarks[view.kind]}${at + 1}`);
}

async function itemOf(db: Database, kind: OwnItemKind, view: RecordView, number: string): Promise<OwnItem> {
  switch (kind) {
    case 'practice': return practiceOf(view, number);
    case 'own-set': return setOf(db, view, number);
    case 'own-checklist': return ownChecklistOf(view, number, await childrenOf(db, view.id, 'checklist-question'));
    case 'guidance': return guidanceOf(view, number);
  }
}

async function setOf(db: Database, view: RecordView, number: string): Promise<OwnSet> {
  const questions = await childrenOf(db, view.id, 'own-question');
  return {
    ...ownBaseOf(view, number),
    kind: 'own-set',
    questions: questions.map((question, at) => ({
      ...ownPartOf(question, `${number}.${at + 1}`),
      context: textOf(question, 'context'),
    })),
  };
}

const guidanceOf = (view: RecordView, number: string): OwnGuidance => ({ ...ownBaseOf(view, number), kind: 'guidance', text: textOf(view, 'text') });

/** Packs in the order they were made or taken in. */
export async function readPacks(db: Database): Promise<readonly Pack[]> {
  return (await livingOf(db, installationJournal, 'pack')).map(packOf);
}

/** A pack out of its record. */
export function packOf(view: RecordView): Pack {
  return {
    id: view.id,
    title: textOf(view, 'title'),
    publisher: textOf(view, 'publisher'),
    language: stringOf(view, 'language') ?? 'en',
    version: stringOf(view, 'version') ?? '',
    items: membersOf(view.fields, 'items'),
    open: view.open.filter((field) => field !== 'place'),
  };
}

/** Ids that a record names with a register each, in order of the ids; one that was taken out again is null. */
export function membersOf(fields: { readonly [field: string]: Json }, of: keyof typeof memberPrefix): readonly string[] {
  const prefix = memberPrefix[of];
  return Object.entries(fields).flatMap(([field, value]) => (field.startsWith(prefix) && value !== null && value !== false ? [field.slice(prefix.length)] : [])).sort();
}

/** Packs that a workshop uses. */
export async function readChosenPacks(db: Database, workshop: string): Promise<readonly string[]> {
  const view = await viewById(db, workshop);
  return view === undefined ? [] : membersOf(view.fields, 'packs');
}
