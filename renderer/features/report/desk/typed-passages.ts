import type { PassagePlace } from '../../../domain/desk-views.ts';
import { draftOf, tidyDraft } from '../../../domain/draft-text.ts';
import type { LanguageTag } from '../../../domain/text.ts';
import type { DeskPart, NumberedPassage } from './desk-model.ts';

/** What stands in the editor: the text as it is typed, and what was taken over into it. */
export type Draft = { readonly text: string; readonly language: LanguageTag; readonly cites: readonly string[] };

/** A passage as it is opened, with the place it has or will have. */
export type OpenPassage = { readonly id: string; readonly place: PassagePlace; readonly start: Draft };

/**
 * What was typed into passages and has not come back from the record yet, by id. Saving takes a moment and reading another: a
 * passage that is opened again before that is opened with the letters that were typed, not with those of an earlier save.
 */
export type TypedPassages = Map<string, OpenPassage>;

/** Forgets what the record shows as it was typed. */
export function forgetLanded(typed: TypedPassages, parts: readonly DeskPart[]): void {
  for (const passage of parts.flatMap(({ passages }) => passages)) {
    const kept = typed.get(passage.id);
    if (kept !== undefined && isAsTyped(passage, kept)) typed.delete(passage.id);
  }
}

/** Those of a part, apart from one where it is named. */
export function typedInPart(typed: TypedPassages, { part, topic, output }: DeskPart, apartFrom: string | null): readonly OpenPassage[] {
  return [...typed.values()].filter(({ id, place }) => id !== apartFrom && place.part === part && place.topic === topic && place.output === output);
}

function isAsTyped({ text, condenses }: NumberedPassage, { start }: OpenPassage): boolean {
  const { original } = text;
  return original?.language === start.language && draftOf(original.blocks) === tidyDraft(start.text) && start.cites.every((id) => condenses.includes(id));
}
