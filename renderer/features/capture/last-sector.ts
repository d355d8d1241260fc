let last: string | null = null;

/** The sector chosen last at this laptop since the start: what is said one after the other is mostly about one. */
export const lastSector = (): string | null => last;

/** Remembers it. */
export function rememberSector(sector: string | null): void {
  if (sector !== null) last = sector;
}
