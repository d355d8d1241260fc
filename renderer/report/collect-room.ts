import { isPrepared, stateInRoom, textSinceRoom, wasAgreed } from '../domain/since-room.ts';
import type { RecordView } from '../record/view.ts';
import type { RoomState } from './input.ts';

/** What a report tells of the room; nothing where there is nothing to tell. */
type Told = { readonly room?: RoomState };

/** Of a contribution or a side. */
export function textRoom(view: RecordView, agreed: boolean): Told {
  const since = agreed ? textSinceRoom(view) : null;
  const was = since?.kind === 'changed' ? { original: since.was, translations: {}, open: false } : null;
  return told({ prepared: isPrepared(view), since: since === null || since.kind === 'same' ? null : since.kind, was, wasState: null });
}

/** Of a position; what its sides said is told with them. */
export function positionRoom(view: RecordView, agreed: boolean): Told {
  const wasState = agreed ? stateInRoom(view) : null;
  const since = !agreed ? null : !wasAgreed(view) ? 'added' : wasState !== null ? 'changed' : null;
  return told({ prepared: isPrepared(view), since, was: null, wasState });
}

function told(room: RoomState): Told {
  return room.prepared || room.since !== null ? { room } : {};
}
