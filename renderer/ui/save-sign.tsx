import { useEffect, useState } from 'react';
import { Disc, Icon } from './icon.tsx';
import './save-sign.css';

export type SaveSignProps = {
  readonly kind: 'saved' | 'saving' | 'not-saved';
  /** The word shown, e.g. `Saved 14:32`. */
  readonly label: string;
  /** What is said aloud on a change; without the time, so that nothing is said twice. */
  readonly announcement: string;
  /** Why, and that the window should stay open. */
  readonly reason?: string | undefined;
};

/** A save that takes less than this is not worth a change of the sign. */
const quietMilliseconds = 400;

/** The state of saving: a sign and a word, always at one place; announced politely, and only on change. */
export function SaveSign(props: SaveSignProps) {
  const shown = useQuiet(props);
  return (
    <div className="save-sign" data-kind={shown.kind} title={shown.reason}>
      {shown.kind === 'saving' ? <Disc fill={0} /> : <Icon name={shown.kind === 'saved' ? 'tick' : 'warning'} />}
      <span className="save-sign-label">{shown.label}</span>
      {shown.reason === undefined ? null : <span className="save-sign-reason">{shown.reason}</span>}
      <span className="visually-hidden" role="status">{shown.announcement}</span>
    </div>
  );
}

/** Lets `saving` show only when it lasts. */
function useQuiet(props: SaveSignProps): SaveSignProps {
  const [before, setBefore] = useState(props);
  const [slow, setSlow] = useState(false);
  const saving = props.kind === 'saving';
  if (!saving && (before.kind !== props.kind || before.label !== props.label || before.reason !== props.reason)) setBefore(props);
  useEffect(() => {
    if (!saving) return undefined;
    const timer = setTimeout(() => { setSlow(true); }, quietMilliseconds);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [saving]);
  return saving && !slow && before.kind !== 'saving' ? before : props;
}
