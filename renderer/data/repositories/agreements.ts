import { isKind } from '../../domain/kinds.ts';
import { agreedState, agreedText } from '../../domain/since-room.ts';
import type { Intent } from '../../record/operation.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { childrenOf, intentsOf } from '../rows.ts';
import type { AgreementActions } from '../setup-shapes.ts';
import type { WritePath } from '../write-path.ts';

/** Keeps what the room agreed on a question, and opens it again. Two laptops that keep the same write the same. */
export function createAgreementWrites(path: WritePath): AgreementActions {
  return {
    keep: (question) =>
      path.commit({ of: question }, async (db) => ({ op: 'question.agreed', answer: null, intents: [...intentsOf(question, 'question', { agreed: true }), ...(await itemsOf(db, question)).flatMap(kept)] })),
    open: (question) =>
      path.commit({ of: question }, async (db) => ({
        op: 'question.agreed', answer: null, intents: [...intentsOf(question, 'question', { agreed: false }), ...(await itemsOf(db, question)).flatMap(opened)],
      })),
  };
}

async function itemsOf(db: Database, question: string): Promise<readonly RecordView[]> {
  const [contributions, positions] = await Promise.all([childrenOf(db, question, 'contribution'), childrenOf(db, question, 'position')]);
  const sides = await Promise.all(positions.map(({ id }) => childrenOf(db, id, 'side')));
  return [...contributions, ...positions, ...sides.flat()];
}

function kept(view: RecordView): readonly Intent[] {
  return isKind(view.kind) ? intentsOf(view.id, view.kind, { agreed: view.kind === 'position' ? agreedState(view) : agreedText(view) }) : [];
}

function opened(view: RecordView): readonly Intent[] {
  return isKind(view.kind) && view.fields['agreed'] !== undefined && view.fields['agreed'] !== null ? intentsOf(view.id, view.kind, { agreed: null }) : [];
}
