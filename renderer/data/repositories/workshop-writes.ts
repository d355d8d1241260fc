import type { Failure } from '../../../preload/shapes.ts';
import type { Json } from '../../domain/json.ts';
import { comeback, intentsOf, removal, typed } from '../rows.ts';
import type { TypedText, Workbook } from '../workbook.ts';
import type { WritePath } from '../write-path.ts';
import { duplicatePlan } from './duplicate.ts';
import { createReportSettingWrites } from './report-settings.ts';
import { samplePlan, type SampleWrites } from './sample.ts';

type Parts = { readonly path: WritePath; readonly newId: () => string; readonly now: () => Date; readonly sample: SampleWrites };

/** Actions on whole workshops. */
export function createWorkshopWrites({ path, newId, now, sample }: Parts): Workbook['workshops'] {
  const set = (id: string, op: string, field: string, value: Json, group?: string) =>
    path.commit(id, () => Promise.resolve({ op, answer: null, group, intents: intentsOf(id, 'workshop', { [field]: value }) }));

  return {
    create(input) {
      const id = newId();
      const text = (plain: string): Json | undefined => (plain.trim() === '' ? undefined : typed({ plain, language: input.language }));
      const fields = {
        'title.o': text(input.title),
        'place.o': text(input.place),
        language: input.language,
        stage: 'preparation',
        createdAt: now().toISOString(),
      };
      return path.commit(id, () => Promise.resolve({ op: 'workshop.create', answer: id, intents: intentsOf(id, 'workshop', fields) }));
    },
    async openSample() {
      const loaded = await sample().catch((error: unknown): Failure => ({ ok: false, code: 'failed', detail: `sample: ${String(error)}` }));
      return 'ok' in loaded ? loaded : path.commit(loaded.id, samplePlan(loaded.id, loaded.writes));
    },
    async makePractice(titleIn) {
      const loaded = await Promise.all([sample(), import('../practice-copy.ts')]).catch((error: unknown): Failure => ({ ok: false, code: 'failed', detail: `sample: ${String(error)}` }));
      if ('ok' in loaded) return loaded;
      const [bundled, { practicePlan }] = loaded;
      const copy = newId();
      return path.commit(copy, practicePlan(bundled, copy, { newId, titleIn }));
    },
    duplicate(id) {
      const copy = newId();
      return path.commit(copy, duplicatePlan(id, copy, newId, now));
    },
    setArchived: (id, archived) => set(id, 'workshop.archive', 'archived', archived),
    setRemoved: (id, removed) =>
      path.commit(id, async (db) => ({
        op: removed ? 'workshop.remove' : 'workshop.restore',
        answer: null,
        intents: removed ? await removal(db, id) : await comeback(db, id),
      })),
    setText: (id, field, text: TypedText, stay) => set(id, `workshop.${field}`, `${field}.o`, typed(text), stay),
    setHint: (id, field, text, stay) => set(id, 'workshop.hint', `hints.${field}.o`, typed(text), stay),
    setDates: (id, dates) => set(id, 'workshop.dates', 'dates', dates),
    setParticipantsTotal: (id, total) => set(id, 'workshop.participantsTotal', 'participantsTotal', total),
    setReportDate: (id, date) => set(id, 'workshop.reportDate', 'reportDate', date),
    setStage: (id, stage) => set(id, 'workshop.stage', 'stage', stage),
    setLanguage: (id, language) => set(id, 'workshop.language', 'language', language),
    setQuestionLanguages: (id, languages) => set(id, 'workshop.question-languages', 'questionLanguages', [...languages]),
    setRegion: (id, region) => set(id, 'workshop.region', 'region', region),
    setDigits: (id, digits) => set(id, 'workshop.digits', 'digits', digits),
    ...createReportSettingWrites(path),
  };
}
