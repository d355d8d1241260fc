import { useEffect, useRef, useState } from 'react';
import { TypedAhead } from '../../../ui/typed-ahead.tsx';

type DeskPlaceProps = { readonly workshop: string; readonly question: string | null };
type Screen = (typeof import('./desk-screen.tsx'))['DeskScreen'];

/**
 * The drafting desk. Its code is fetched when it is first shown, by hand: a Suspense would hold it back for a third of a second.
 * What is typed meanwhile comes into the open passage.
 */
export function DeskPlace(props: DeskPlaceProps) {
  const [Desk, setDesk] = useState<Screen | null>(null);
  const typed = useRef('');
  useEffect(() => { void import('./desk-screen.tsx').then((code) => { setDesk(() => code.DeskScreen); }); }, []);
  return Desk === null ? <TypedAhead typed={typed} /> : <Desk {...props} typedAhead={typed} />;
}
