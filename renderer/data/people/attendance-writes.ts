import { attendanceOf } from '../../domain/decode-agenda.ts';
import { livingOf, intentsOf } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { People } from './people.ts';

/** Who was there on which day: one register a person and day, so that two desks that tick two days meet in no conflict. */
export function createAttendanceWrites(path: WritePath): Pick<People, 'setPresent'> {
  return {
    setPresent: (workshop, ids, day, isPresent) => path.commit(workshop, async (db) => {
      const wanted = new Set(ids);
      const changed = (await livingOf(db, workshop, 'participant')).filter((person) => wanted.has(person.id) && attendanceOf(person).includes(day) !== isPresent).map(({ id }) => id);
      return { op: 'participant.attendance', answer: changed, intents: changed.flatMap((id) => intentsOf(id, 'participant', { [`attendance.${String(day)}`]: isPresent })) };
    }),
  };
}
