import type { PositionState } from '../../domain/kinds.ts';
import { pickText } from '../../domain/pick-text.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { PositionView } from '../../domain/views.ts';
import { speakerKey, toggleSpeaker } from './speakers.ts';

/** One side while it is being typed; `id` is null until it has been written. */
export type SideDraft = { readonly id: string | null; readonly text: string; readonly language: LanguageTag; readonly holders: readonly Speaker[] };
/** A position while it is being typed. */
export type PositionDraft = { readonly id: string | null; readonly state: PositionState; readonly sides: readonly SideDraft[] };

export type PositionAction =
  | { readonly type: 'state'; readonly state: PositionState }
  | { readonly type: 'text'; readonly side: number; readonly text: string }
  | { readonly type: 'language'; readonly side: number; readonly language: LanguageTag }
  | { readonly type: 'holder'; readonly side: number; readonly speaker: Speaker }
  | { readonly type: 'add-side' }
  /** What was written has got its ids. */
  | { readonly type: 'written'; readonly id: string; readonly sides: readonly string[] };

const emptySide = (language: LanguageTag): SideDraft => ({ id: null, text: '', language, holders: [] });

/** A new position, with one side. */
export const newPosition = (language: LanguageTag): PositionDraft => ({ id: null, state: 'agreed', sides: [emptySide(language)] });

/** An existing position as it is edited. */
export function positionDraft(position: PositionView, language: LanguageTag): PositionDraft {
  const sides = position.sides.map(({ id, text, holders }): SideDraft => {
    const own = text.original?.language ?? language;
    return { id, text: pickText(text, own)?.plain ?? '', language: own, holders };
  });
  return { id: position.id, state: position.state, sides: sides.length === 0 ? [emptySide(language)] : sides };
}

/** The position after an action. An open one has room for two sides at once; a side with text is never taken away. */
export function positionAfter(draft: PositionDraft, action: PositionAction): PositionDraft {
  switch (action.type) {
    case 'state': {
      const { state } = action;
      const language = draft.sides[0]?.language ?? 'en';
      if (state === 'open' && draft.sides.length < 2) return { ...draft, state, sides: [...draft.sides, emptySide(language)] };
      return { ...draft, state, sides: state === 'open' ? draft.sides : draft.sides.filter((side, at) => at === 0 || side.id !== null || side.text.trim() !== '') };
    }
    case 'text':
      return withSide(draft, action.side, (side) => ({ ...side, text: action.text }));
    case 'language':
      return withSide(draft, action.side, (side) => ({ ...side, language: action.language }));
    case 'holder':
      return withSide(draft, action.side, (side) => ({ ...side, holders: toggleSpeaker(side.holders, action.speaker) }));
    case 'add-side':
      return { ...draft, sides: [...draft.sides, emptySide(draft.sides[0]?.language ?? 'en')] };
    case 'written': {
      const waiting = [...action.sides];
      const sides = draft.sides.map((side) => (side.id === null && side.text.trim() !== '' ? { ...side, id: waiting.shift() ?? null } : side));
      return { ...draft, id: action.id, sides };
    }
  }
}

function withSide(draft: PositionDraft, at: number, change: (side: SideDraft) => SideDraft): PositionDraft {
  return { ...draft, sides: draft.sides.map((side, index) => (index === at ? change(side) : side)) };
}

/** What still keeps a position from saying what it should; it is saved all the same. */
export function positionProblem(draft: PositionDraft): 'text' | 'sides' | undefined {
  const written = draft.sides.filter(({ text }) => text.trim() !== '').length;
  if (written === 0) return 'text';
  return draft.state === 'open' && written < 2 ? 'sides' : undefined;
}

/** True when two sides hold the same, so that nothing needs to be written. */
export function sameSide(one: SideDraft, other: SideDraft): boolean {
  return one.text === other.text && one.language === other.language && sameHolders(one.holders, other.holders);
}

/** True when the same speakers stand in the same order. */
export function sameHolders(one: readonly Speaker[], other: readonly Speaker[]): boolean {
  return one.length === other.length && one.every((speaker, at) => speakerKey(speaker) === speakerKey(other[at] ?? { role: '' }));
}
