import { randomUUID } from 'node:crypto';
import { Refusal } from './failure.ts';

/** Tokens that stand for paths a person chose, so that the page never sends one. The oldest go when there are many. */
export class SaveTokens {
  readonly #paths = new Map<string, string>();
  readonly #most = 100;

  /** A new token, good for this run of the program. */
  give(file: string): string {
    const token = randomUUID();
    this.#paths.set(token, file);
    const oldest = this.#paths.keys().next();
    if (this.#paths.size > this.#most && oldest.done !== true) this.#paths.delete(oldest.value);
    return token;
  }

  /** @throws Refusal `forbidden` for a token that was not given. */
  pathOf(token: string): string {
    const file = this.#paths.get(token);
    if (file === undefined) throw new Refusal('forbidden', 'no such token');
    return file;
  }
}
