import { createContext, useContext, type ReactNode } from 'react';

/** Writes a label such as `4.3` in the digits of the workshop that is open; Western ones outside of one. */
export const LabelDigits = createContext<(label: string) => string>((label) => label);

/** What can be cited, set apart from the words around it: `4.3`, `7`, `P3`. */
export function NumberText({ children }: { readonly children: ReactNode }) {
  const write = useContext(LabelDigits);
  return <bdi>{typeof children === 'string' || typeof children === 'number' ? write(String(children)) : children}</bdi>;
}
