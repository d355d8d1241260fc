import { foldName } from '../../domain/ids.ts';
import { stringOf } from '../../domain/decode.ts';
import { roleField } from '../../domain/team.ts';
import type { TeamActions } from '../setup-shapes.ts';
import { intentsOf, lastPlace, livingOf } from '../rows.ts';
import type { WritePath } from '../write-path.ts';

/** Who carries the workshop: roles of participants. */
export function createTeamWrites({ path, newId }: { readonly path: WritePath; readonly newId: () => string }): TeamActions {
  return {
    add(workshop, name, role) {
      const fresh = newId();
      return path.commit(workshop, async (db) => {
        const there = (await livingOf(db, workshop, 'participant')).find((view) => foldName(stringOf(view, 'name') ?? '') === foldName(name));
        const id = there?.id ?? fresh;
        const fields = there === undefined ? { name: name.normalize('NFC').trim(), place: await lastPlace(db, workshop) } : {};
        return { op: 'participant.team', answer: id, intents: intentsOf(id, 'participant', { ...fields, [roleField(role)]: true }) };
      });
    },
    setRole: (participant, role, isOn) =>
      path.commit({ of: participant }, () => Promise.resolve({ op: 'participant.team', answer: null, intents: intentsOf(participant, 'participant', { [roleField(role)]: isOn }) })),
  };
}
