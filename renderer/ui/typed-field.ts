/** Kinds of field that hold no text. */
const withoutText: ReadonlySet<string> = new Set(['radio', 'checkbox', 'range', 'file', 'color', 'button', 'submit', 'reset']);

/** The field with the focus that holds a text, to which Ctrl Z belongs; undefined for an empty one, a choice, and anything else. */
export function typedField(): HTMLInputElement | HTMLTextAreaElement | undefined {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) return activeElement.value === '' ? undefined : activeElement;
  return activeElement instanceof HTMLInputElement && !withoutText.has(activeElement.type) && activeElement.value !== '' ? activeElement : undefined;
}
