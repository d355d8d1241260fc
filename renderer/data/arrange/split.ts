import { plainFromBlocks, originalFromPlain } from '../../domain/text.ts';
import { originalOf } from '../../domain/decode.ts';
import { isObject, type Json } from '../../domain/json.ts';
import type { Intent } from '../../record/operation.ts';
import { keyAt } from '../../record/order.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { childrenOf, intentsOf, viewById } from '../rows.ts';
import type { TypedText } from '../saved.ts';

/** Fields that say the same of both halves; what a contribution cites stands in fields of its own. */
const shared = ['type', 'speakers', 'sector', 'table', 'prepared', 'owner', 'due'];

/**
 * Two contributions of one. Other versions of the text that stand beside the shown one stay with the first half, and so do its
 * translations, which are marked as out of date.
 */
export async function splitIntents(db: Database, id: string, second: string, texts: readonly [TypedText, TypedText]): Promise<readonly Intent[] | undefined> {
  const view = await viewById(db, id);
  if (view?.kind !== 'contribution' || view.parent === null || view.state === 'gone') return undefined;
  const [before, after] = texts.map(({ plain, language }) => originalFromPlain(plain, language));
  if (before === undefined || after === undefined) return undefined;
  const place = await placeBelow(db, view, view.parent);
  const kept = Object.fromEntries(Object.entries(view.fields).filter(([field]) => shared.includes(field) || field.startsWith('cites.')));
  return [
    // The last one is the one that is shown.
    { id, kind: 'contribution', field: 'text.o', values: [...otherVersions(view), before] },
    ...intentsOf(second, 'contribution', { ...kept, 'text.o': after, place }),
  ];
}

/** Texts that stand beside the shown one, without what says the same. */
export function otherVersions(view: RecordView): readonly Json[] {
  const [shown, ...others] = view.values('text.o');
  const said = (value: Json | undefined): string => plainFromBlocks(originalOf(value)?.blocks ?? []);
  return others.filter((other) => isObject(other) && said(other) !== said(shown));
}

async function placeBelow(db: Database, view: RecordView, parent: string): Promise<Json> {
  const siblings = await childrenOf(db, parent, 'contribution');
  const at = siblings.findIndex(({ id }) => id === view.id);
  return { parent, key: keyAt(siblings, at + 1, Math.random) };
}
