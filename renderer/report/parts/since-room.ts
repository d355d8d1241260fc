import { bracketed } from '../../domain/writing.ts';
import { plainFromBlocks } from '../../domain/text.ts';
import type { Context } from '../context.ts';
import type { ReportPosition, RoomState } from '../input.ts';
import type { ModelRun, Paragraph } from '../model.ts';
import { gapOf, textRun, toned } from '../text-flow.ts';
import { line } from './heading.ts';

/** That something was written before the event, or has changed since the room agreed: in brackets behind it. */
export function roomRuns(context: Context, room: RoomState | undefined): readonly ModelRun[] {
  return toldOf(context, room).map((said) => toned(bracketed(context.options.language, said), 'muted'));
}

function toldOf({ words }: Context, room: RoomState | undefined): readonly string[] {
  if (room === undefined) return [];
  return [...(room.prepared ? [words('room.prepared')] : []), ...(room.since === null ? [] : [words(`room.${room.since}`)])];
}

/** The text as the room agreed on it, below the one that stands now. */
export function asAgreed(context: Context, room: RoomState | undefined): readonly Paragraph[] {
  const original = room?.was?.original;
  if (original === undefined) return [];
  return [line(context, 'note', [toned(`${context.words('room.asAgreed')}${gapOf(context)}`, 'muted'), textRun(context, plainFromBlocks(original.blocks), original.language)])];
}

/** What of a position has changed since the room: the state it had, and what its sides said. */
export function positionSinceRoom(context: Context, { room, sides }: ReportPosition): readonly Paragraph[] {
  const state = room?.wasState ?? null;
  const told = toldOf(context, room);
  return [
    ...(told.length === 0 ? [] : [line(context, 'note', [toned(told.join(context.words('list.comma')), 'muted')])]),
    ...(state === null ? [] : [line(context, 'note', [toned(context.words('room.wasState', { state: context.words(`position.${state}`) }), 'muted')])]),
    ...sides.flatMap((side) => asAgreed(context, side.room)),
  ];
}
