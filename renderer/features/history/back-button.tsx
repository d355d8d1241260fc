import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { useNavigate, type AskedText, type WorkshopPart } from '../../ui/route.tsx';

const placeKeys = {
  prepare: 'app.prepare',
  capture: 'app.capture',
  time: 'room.time',
  votes: 'room.votes',
  overview: 'room.overview',
  assess: 'assess.title',
  report: 'app.report',
  export: 'app.report',
  translate: 'app.translate',
  history: 'history.lately',
} as const satisfies Record<WorkshopPart, string>;

type BackProps = { readonly workshop: string | null; readonly question: string | null; readonly asked: AskedText };

/** Leads back to where the versions were asked for: a part of the workshop, the list of what was changed, or the own item. */
export function BackButton({ workshop, question, asked }: BackProps) {
  const t = useWords();
  const go = useNavigate();
  const back = () => {
    if (workshop === null) go({ kind: 'library', place: 'own', item: asked.record, workshop: null, question: null });
    else go({ kind: 'workshop', id: workshop, view: asked.from, question });
  };
  return <Button variant="link" icon="back" onPress={back}>{workshop === null ? t('app.library') : t(placeKeys[asked.from])}</Button>;
}
