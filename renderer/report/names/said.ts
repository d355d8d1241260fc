import type { Speaker } from '../../domain/speaker.ts';
import { plainFromBlocks, type MultiText } from '../../domain/text.ts';
import type { ReportInput } from '../input.ts';

/** A text in each language it is there in, as it was written. */
export function plainVersions({ original, translations }: MultiText): readonly string[] {
  const blocks = [...(original === undefined ? [] : [original.blocks]), ...Object.values(translations).map((translation) => translation.blocks)];
  return blocks.map((one) => plainFromBlocks(one).replace(/\n/gu, ' ').trim()).filter((text) => text !== '');
}

/** Names that stand only where they were used: speakers in a free role, and owners of follow-ups. */
export function speakersIn({ roundtables, blocks }: ReportInput): readonly string[] {
  const questions = roundtables.flatMap((roundtable) => roundtable.questions);
  const contributions = questions.flatMap((question) => question.contributions);
  const holders = questions.flatMap(({ positions }) => positions.flatMap(({ sides }) => sides.flatMap((side) => side.holders)));
  return [...contributions.flatMap(({ speakers, owner }) => [...roles(speakers), owner]), ...roles(holders), ...roles(blocks.flatMap(({ owners }) => owners))].filter((name) => name.trim() !== '');
}

/** What answers to checklists name as the responsible body. */
export function responsibleIn({ assessments }: ReportInput): readonly string[] {
  return [...new Set((assessments?.answers ?? []).flatMap(({ responsible }) => plainVersions(responsible)))];
}

function roles(speakers: readonly Speaker[]): readonly string[] {
  return speakers.flatMap((speaker) => ('role' in speaker ? [speaker.role] : []));
}
