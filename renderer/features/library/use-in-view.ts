import { useEffect, useRef, type RefObject } from 'react';

/** Brings an element into sight once it is the one that was asked for. */
export function useInView<T extends HTMLElement>(isAsked: boolean): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (isAsked) element.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  return element;
}
