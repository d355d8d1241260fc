import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../renderer/projector/clock.ts';
import { piecesOf } from '../../../renderer/projector/lines.ts';
import { wordingIn } from '../../../renderer/projector/words.ts';

const minute = 60_000;

describe('the projector’s clock', () => {
  const running = { total: 25 * minute, endsAt: 1_800_000_000_000, left: 0 };
  const at = (left: number) => clockAt(running, running.endsAt - left);

  it.each([
    [25 * minute, '25:00', 'usual', 25],
    [12 * minute + 40_000, '12:40', 'usual', 13],
    [5 * minute + 1, '5:01', 'usual', 6],
    [5 * minute, '5:00', 'fifth', 5],
    [4 * minute + 1, '4:01', 'fifth', 5],
    [75_001, '1:16', 'fifth', 2],
    [75_000, '1:15', 'last', 2],
    [1, '0:01', 'last', 1],
    [0, '0:00', 'over', 0],
    [-7000, '0:00', 'over', 0],
  ])('with %i ms left shows %s, %s', (left, time, stage, minutes) => {
    expect(at(left)).toMatchObject({ time, stage, minutes, isRunning: true });
  });

  it('stands where it was stopped, whatever the time', () => {
    const stopped = { total: 25 * minute, endsAt: null, left: 90_000 };
    expect([clockAt(stopped, 0), clockAt(stopped, running.endsAt)].map(({ time, isRunning }) => [time, isRunning])).toEqual([['1:30', false], ['1:30', false]]);
  });

  it('has hours, and a bar no longer than its place', () => {
    expect(clockAt({ total: 4 * 60 * minute, endsAt: null, left: 3_723_000 }, 0).time).toBe('1:02:03');
    expect(clockAt({ total: minute, endsAt: null, left: 5 * minute }, 0).share).toBe(1);
  });
});

describe('the projector’s words', () => {
  it.each([
    ['en', 5, '5 minutes left'], ['en', 1, '1 minute left'], ['fr', 1, 'Encore 1 minute'], ['fr', 5, 'Encore 5 minutes'], ['es', 2, 'Quedan 2 minutos'],
    ['ar', 2, 'بقيت دقيقتان'], ['ar', 5, 'بقيت 5 دقائق'], ['ar', 12, 'بقيت 12 دقيقة'], ['ru', 3, 'Осталось 3 минуты'], ['ru', 5, 'Осталось 5 минут'], ['zh', 5, '还剩5分钟'],
  ])('in %s of %i minutes are "%s"', (language, count, words) => {
    expect(wordingIn(language, 'western').counted('minutesLeft', count)).toBe(words);
  });

  it('are those of the language without its region, and English where there are none', () => {
    expect(['fr-CA', 'ro', 'zz-nonsense-!'].map((tag) => wordingIn(tag, 'western').plain('agreed'))).toEqual(['Convenu', 'Agreed', 'Agreed']);
  });

  it('say that a translation is not final, in its own language', () => {
    const marks = (language: string) => (['draft', 'stale'] as const).map((mark) => wordingIn(language, 'western').plain(mark));
    expect([marks('fr'), marks('ar')]).toEqual([['Projet de traduction', 'L’original a changé depuis'], ['مسودة ترجمة', 'تغيّر الأصل منذ ذلك الحين']]);
  });

  it('are written in the digits of the workshop', () => {
    const { label, counted } = wordingIn('ar', 'own');
    expect([label('12:40'), counted('minutesLeft', 5)]).toEqual(['١٢:٤٠', 'بقيت ٥ دقائق']);
  });
});

describe('lines of a question', () => {
  it('keep short words with a hyphen together, and let long ones break', () => {
    expect(piecesOf('top-ups, comblent-ils, déplacement-des-populations', 'fr')).toEqual(['top\u2011ups, comblent\u2011ils, déplacement-des-populations']);
  });

  it('end after the clauses of a Chinese one', () => {
    expect(piecesOf('通过何种程序，定期审查其政策？', 'zh')).toEqual(['通过何种程序，', '定期审查其政策？']);
  });
});
