import { randomUUID } from 'node:crypto';

/** Eight hexadecimal digits by chance, for names of temporary files. */
export const newTag = (): string => randomUUID().slice(0, 8);
