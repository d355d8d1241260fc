import type { Json } from '../../domain/json.ts';
import { attachmentFields, attachmentId, attachmentOf, largestAttachment, type AttachmentPurpose, type ReportAttachment } from '../../domain/report-attachment.ts';
import { choicesOf, type ReportChoices } from '../../domain/report-choices.ts';
import type { Database } from '../database.ts';
import { comeback, intentsOf, removal, viewById } from '../rows.ts';
import type { Workbook } from '../workbook.ts';
import type { Change, WritePath } from '../write-path.ts';

/** What the export page keeps with a workshop: its choices, and the files that reports are made with. */

/** The choices; a workshop for which no language was chosen has reports in its own. */
export async function readReportChoices(db: Database, workshop: string): Promise<ReportChoices> {
  const fields = (await viewById(db, workshop))?.fields ?? {};
  const choices = choicesOf(fields);
  const { language } = fields;
  if (choices.languages.length > 0) return choices;
  return { ...choices, languages: [typeof language === 'string' ? language : 'en'] };
}

/** A file of one purpose; null where there is none. */
export async function readReportAttachment(db: Database, workshop: string, purpose: AttachmentPurpose): Promise<ReportAttachment | null> {
  const view = await viewById(db, attachmentId(workshop, purpose));
  if (view === undefined || view.state === 'gone') return null;
  return attachmentOf(purpose, view.fields) ?? null;
}

type Writes = Pick<Workbook['workshops'], 'setReportChoice' | 'changeReportChoice' | 'setReportAttachment' | 'setLogoAlternative'>;

function chosen(id: string, name: keyof ReportChoices, value: Json, group: string | undefined): Change<null> {
  return { op: 'workshop.report', answer: null, group, intents: intentsOf(id, 'workshop', { [`report.${name}`]: value }) };
}

/** Actions of the export page; one register a choice, so that two laptops that change different ones do not meet. */
export function createReportSettingWrites(path: WritePath): Writes {
  return {
    setReportChoice(id, name, value, stay) {
      return path.commit(id, () => Promise.resolve(chosen(id, name, value, stay)));
    },
    changeReportChoice(id, name, change) {
      return path.commit(id, async (db) => chosen(id, name, change(await readReportChoices(db, id)), undefined));
    },
    async setReportAttachment(workshop, purpose, file) {
      const id = attachmentId(workshop, purpose);
      if (file !== null && file.bytes.length > largestAttachment[purpose]) return { ok: false, code: 'too-large', detail: `${file.bytes.length} bytes` };
      return path.commit(workshop, async (db) => {
        if (file === null) return { op: 'attachment.remove', answer: null, intents: await removal(db, id) };
        const back = (await viewById(db, id))?.state === 'gone' ? await comeback(db, id) : [];
        // A place without chance: two laptops that each add a file write the same one.
        const fields = { ...attachmentFields(purpose, file), place: { parent: workshop, key: 'a0' } };
        return { op: 'attachment.set', answer: null, intents: [...back, ...intentsOf(id, 'attachment', fields)] };
      });
    },
    setLogoAlternative(workshop, alternative, stay) {
      const id = attachmentId(workshop, 'report-logo');
      return path.commit(workshop, async (db) => {
        if ((await viewById(db, id)) === undefined) return undefined;
        return { op: 'attachment.alternative', answer: null, group: stay, intents: intentsOf(id, 'attachment', { alternative }) };
      });
    },
  };
}
