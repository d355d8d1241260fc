import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { typedField } from './typed-field.ts';
import { KeyCap } from './key-cap.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import './notice.css';

export type NoticeContent = {
  readonly text: string;
  /** Ctrl Z does it too, unless it is no undo. */
  readonly action?: {
    readonly label: string;
    readonly run: () => void;
    readonly isUndo?: boolean;
    /** What it takes the newest thing back from, where it does that. */
    readonly from?: object;
  };
  /** The notice stays until it is answered; this is how it is left. */
  readonly leave?: { readonly label: string };
};
type Shown = NoticeContent & { readonly at: number; readonly isPast?: true };

const NoticeContext = createContext<(notice: NoticeContent) => void>(() => undefined);
const PastContext = createContext<(from: object) => void>(() => undefined);

/** Shows what happened, with Undo and Ctrl Z; in place of asking "are you sure". */
export function useNotice(): (notice: NoticeContent) => void {
  return use(NoticeContext);
}

/**
 * Says that something newer was done without a notice. What is shown keeps its Undo, and Ctrl Z is no longer its key; a notice that
 * would take back the newest of the same things goes, since it names another one.
 */
export function usePastNotice(): (from: object) => void {
  return use(PastContext);
}

const stayMilliseconds = 8000;

/** Holds the one notice. It stays 8 s, and while it has the focus or the pointer; one that asks stays until the next. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useCallback((notice: NoticeContent) => {
    setShown((before) => ({ ...notice, at: (before?.at ?? 0) + 1 }));
  }, []);
  const pass = useCallback((from: object) => { setShown((now) => (now === null || now.action?.from === from ? null : { ...now, isPast: true })); }, []);
  return (
    <NoticeContext value={show}>
      <PastContext value={pass}>
        {children}
        <div className="notice-place" role="status">
          {shown === null ? null : <NoticeBox key={shown.at} notice={shown} onGone={() => { setShown(null); }} />}
        </div>
      </PastContext>
    </NoticeContext>
  );
}

function NoticeBox({ notice, onGone }: { readonly notice: Shown; readonly onGone: () => void }) {
  const { action, leave, isPast = false } = notice;
  const asks = leave !== undefined;
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  useEffect(() => { gone.current = onGone; });
  useEffect(() => {
    if (held || asks) return undefined;
    const timer = setTimeout(() => { gone.current(); }, stayMilliseconds);
    return () => { clearTimeout(timer); };
  }, [held, asks]);
  const run = () => {
    gone.current();
    action?.run();
  };
  return (
    <div
      className={`notice ${asks ? 'notice-asking' : ''}`}
      // A pointer that only rests where the notice comes up holds nothing: no one looks at it with it.
      onPointerMove={() => { setHeld(true); }}
      onPointerLeave={() => { setHeld(false); }}
      onFocus={() => { setHeld(true); }}
      onBlur={() => { setHeld(false); }}
    >
      <span className="notice-text">{notice.text}</span>
      {action === undefined || action.isUndo === false ? null : (
        <>
          <button type="button" className="notice-action" onClick={run}>{action.label}{isPast ? null : <> <KeyCap keys="Ctrl Z" /></>}</button>
          {isPast ? null : <UndoKey run={run} />}
        </>
      )}
      {action?.isUndo === false ? <button type="button" className="notice-action" onClick={run}>{action.label}</button> : null}
      {leave === undefined ? null : <button type="button" className="notice-action" onClick={onGone}>{leave.label}</button>}
    </div>
  );
}

/** Ctrl Z belongs to the notice unless somebody is in the middle of a text of their own. */
function UndoKey({ run }: { readonly run: () => void }) {
  const [typing, setTyping] = useState(isTyping);
  useEffect(() => {
    const look = () => { setTyping(isTyping()); };
    document.addEventListener('focusin', look);
    document.addEventListener('input', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('input', look);
    };
  }, []);
  useShortcuts(typing ? {} : { 'Ctrl+KeyZ': run });
  return null;
}

const isTyping = (): boolean => typedField() !== undefined;
