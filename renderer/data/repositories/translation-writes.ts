import type { Failure } from '../../../preload/shapes.ts';
import { originalOf, translationOf } from '../../domain/decode.ts';
import type { Json } from '../../domain/json.ts';
import { isTranslatable, type TranslatedKind } from '../../domain/translatable.ts';
import { isSameLanguage, type OriginalText, type TranslatedText, type Translation } from '../../domain/text.ts';
import { translationBlocks, type TranslationPlace } from '../../domain/translation-views.ts';
import { sameJson } from '../../record/canonical.ts';
import { isPurged } from '../../record/types.ts';
import { recOf } from '../../record/row.ts';
import { viewOf, type RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { intentsOf, viewById } from '../rows.ts';
import type { Saved, Workbook } from '../workbook.ts';
import type { Plan, WritePath } from '../write-path.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly now: () => Date };

/** A text and what stands there in a language now; undefined where nothing does. */
type Found = { readonly kind: TranslatedKind; readonly original: OriginalText; readonly before: TranslatedText | undefined; readonly values: readonly Json[] };

/** The value to write; undefined: there is nothing to write. */
type Next = (found: Found, at: string) => Json | undefined;

/** Actions on the translations of what was recorded, each one operation. */
export function createTranslationWrites({ db, path, now }: Parts): Workbook['translations'] {
  const change = async (place: TranslationPlace, op: string, next: Next, group?: string): Promise<Saved> => {
    const row = await db.rows.get(place.record);
    const stored = row === undefined ? undefined : viewOf(recOf(row));
    if (row === undefined || stored === undefined) return refused('not-found', 'the text is not there');
    const refusal = refusalOf(stored, place);
    if (refusal !== undefined) return refusal;
    const plan: Plan<null> = async (rows, _, known) => {
      const rec = known.get(place.record);
      const view = rec !== undefined && !isPurged(rec) ? viewOf(rec) : await viewById(rows, place.record);
      const found = view === undefined ? undefined : foundIn(view, place);
      if (found === undefined) return undefined;
      const value = next(found, now().toISOString());
      const intents = value === undefined ? [] : intentsOf(place.record, found.kind, { [`${place.field}.t.${place.language}`]: value });
      return { op, answer: null, group, intents };
    };
    return path.commit(row.ws, plan, place.record);
  };
  return {
    write: (place, { text, by, of, stay }) => change(place, 'translation.write', (found, at) => {
      const blocks = translationBlocks(text, found.kind, found.original.blocks, found.before?.blocks ?? []);
      const stands = found.before?.blocks ?? [];
      // The same words again are no change: whoever only looks does not take a review back.
      if (sameJson(blocks, stands)) return undefined;
      return valueOf({ blocks, state: 'draft', by: by.trim(), at, of });
    }, stay),
    setState: async (place, state, { by, of }) => {
      if (state !== 'draft' && by.trim() === '') return refused('invalid', `a translation is made ${state} by somebody`);
      return change(place, 'translation.state', ({ before }, at) => {
        if (before === undefined) return undefined;
        const { blocks, by: translator } = before;
        return valueOf({ blocks, state, by: translator, ...(state === 'draft' ? {} : { checkedBy: by.trim() }), at, of: state === 'draft' ? before.of : of });
      });
    },
    confirm: async (place, { by, of }) => {
      if (by.trim() === '') return refused('invalid', 'somebody says that a translation is still right');
      return change(place, 'translation.confirm', ({ before }, at) => {
        if (before === undefined) return undefined;
        const { blocks, state, by: translator } = before;
        return valueOf({ blocks, state, by: translator, checkedBy: by.trim(), at, of });
      });
    },
    withdraw: (place, by) => change(place, 'translation.withdraw', ({ before }, at) =>
      (before === undefined ? undefined : valueOf({ blocks: [], state: 'draft', by: by.trim(), at, of: before.of }))),
    put: (place, translation) => change(place, 'translation.put', ({ before }, at) => {
      if (translation !== null) return valueOf(translation);
      return before === undefined ? undefined : valueOf({ blocks: [], state: 'draft', by: '', at, of: before.of });
    }),
    keepVersion: (place, version) => change(place, 'record.settle', ({ values }) => values[version]),
  };
}

/** Only texts of the register, and never into the language they were written in. */
function refusalOf(view: RecordView, { field, language }: TranslationPlace): Failure | undefined {
  if (!isTranslatable(view.kind, field)) return refused('invalid', `${field} of a ${view.kind} is not translated`);
  if (!isLanguageTag(language)) return refused('invalid', `${language} is not a language`);
  const original = originalOf(view.fields[`${field}.o`]);
  if (original === undefined) return refused('not-found', 'there is no text to translate');
  return isSameLanguage(original.language, language) ? refused('invalid', `the text was written in ${original.language}`) : undefined;
}

const isLanguageTag = (tag: string): boolean => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(tag);

function refused(code: 'invalid' | 'not-found', detail: string): Failure {
  return { ok: false, code, detail };
}

function foundIn(view: RecordView, { field, language }: TranslationPlace): Found | undefined {
  const { kind, fields } = view;
  const original = originalOf(fields[`${field}.o`]);
  if (!isTranslatable(kind, field) || original === undefined) return undefined;
  const name = `${field}.t.${language}`;
  const value = fields[name];
  const before = value === undefined ? undefined : translationOf(value, view.dot(`${field}.o`));
  return { kind, original, before: before === undefined || before.blocks.length === 0 ? undefined : before, values: view.values(name) };
}

/** Without what only readers work out. */
function valueOf({ blocks, state, by, checkedBy, at, of }: Translation): Json {
  return { blocks, state, by, ...(checkedBy === undefined || checkedBy === '' ? {} : { checkedBy }), at, of };
}
