import { useEffect, useRef, useState } from 'react';
import type { AskedText } from '../../ui/route.tsx';
import { TypedAhead } from '../../ui/typed-ahead.tsx';
import type { TranslatingHand } from './hand.ts';

type PlaceProps = {
  readonly workshop: string;
  /** The question that is open in Capture, for the way back. */
  readonly question: string | null;
  /** The text to begin with, where one was asked for. */
  readonly asked: AskedText | null;
  readonly hand: TranslatingHand;
};
type Screen = (typeof import('./translate-screen.tsx'))['TranslateScreen'];

/** The texts of a workshop beside their translations. The code is fetched when it is first shown; what is typed meanwhile comes into the open text. */
export function TranslatePlace(props: PlaceProps) {
  const [Loaded, setLoaded] = useState<Screen | null>(null);
  const typed = useRef('');
  useEffect(() => { void import('./translate-screen.tsx').then((code) => { setLoaded(() => code.TranslateScreen); }); }, []);
  return Loaded === null ? <TypedAhead typed={typed} /> : <Loaded {...props} typedAhead={typed} />;
}
