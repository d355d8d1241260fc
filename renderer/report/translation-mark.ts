import type { PickedText } from '../domain/pick-text.ts';
import type { Context, Standing } from './context.ts';
import type { ReportText } from './input.ts';

/** What a person said in the room, what was noted beside an answer to a checklist, or what was written for the report. */
export type Voice = 'answer' | 'remark' | 'passage';

/**
 * What is said in the place of a text that is not as it was written: that it is not translated, that its original has changed
 * since, and of an answer that it is translated and how far; of a passage only while its translation is a draft. Null: nothing.
 * What is not final is gathered for the notes at the end, and so is how each answer stands.
 */
export function markOf(context: Context, text: ReportText, picked: PickedText, place: string, voice?: Voice): string | null {
  const { words, gathered, format } = context;
  const language = text.original?.language ?? picked.language;
  if (language === 'und') return null;
  const standing = standingOf(picked);
  if (voice === 'answer') gathered.answers.push({ language, standing, ...handsOf(text, picked) });
  if (standing === 'foreign' || standing === 'stale' || standing === 'draft') gathered.unfinished.push({ place, kind: standing });
  if (standing === 'foreign') return words('marker.foreign', { language: format.languageName(language) });
  const isSaid = voice === 'answer' || voice === 'remark' || (voice === 'passage' && picked.state === 'draft');
  const marks = [
    ...(isSaid && picked.source === 'translation' ? [words(`marker.translated.${picked.state ?? 'draft'}`, { language: format.languageName(language) })] : []),
    ...(standing === 'stale' ? [words('marker.stale')] : []),
  ];
  return marks.length === 0 ? null : marks.join(' ');
}

function standingOf({ source, stale, state }: PickedText): Standing {
  if (source !== 'translation') return source;
  return stale ? 'stale' : (state ?? 'draft');
}

/** Who translated and checked the text that is shown. */
function handsOf(text: ReportText, { source, language }: PickedText): { readonly by: string; readonly checkedBy: string } {
  const shown = source === 'translation' ? text.translations[language] : undefined;
  return { by: shown?.by ?? '', checkedBy: shown?.checkedBy ?? '' };
}
