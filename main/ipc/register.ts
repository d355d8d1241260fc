import type { z } from 'zod';
import { contract, type Channel, type Input, type Output } from '../../preload/contract.ts';
import { type Failure, type Outcome } from '../../preload/shapes.ts';
import { asFailure } from '../files/failure.ts';
import { isTrusted, type Sender } from './sender.ts';

type Handler<C extends Channel> = (input: Input<C>, sender: Sender) => Promise<Output<C>> | Output<C>;
/** One function per channel: a channel without one, or one without a channel, does not compile. */
export type Handlers = { readonly [C in Channel]: Handler<C> };
type Specs = { readonly [C in Channel]: { readonly in: z.ZodType<Input<C>>; readonly out: z.ZodType<Output<C>> } };

type Registration = {
  /** `ipcMain.handle`, seen through what we need of it. */
  readonly handle: (channel: Channel, listener: (sender: Sender, input: unknown) => Promise<unknown>) => void;
  readonly handlers: Handlers;
  readonly ownWindows: ReadonlySet<number>;
  /** Why a channel is not answered now, if it is not. */
  readonly refused?: (channel: Channel) => Failure | undefined;
  /** Learns the channel and the reason of everything that was not done, never what was in it. */
  readonly failed: (channel: string, failure: Failure) => void;
};

const specs: Specs = contract;

/** Answers every channel of the contract: sender looked at, input parsed, errors turned into values, answer parsed. */
export function registerChannels({ handle, handlers, ownWindows, refused, failed }: Registration): void {
  const register = <C extends Channel>(channel: C): void => {
    handle(channel, async (sender, input) => {
      const outcome = refused?.(channel) ?? await answer(channel, handlers[channel], input, sender, ownWindows);
      if (!outcome.ok) failed(channel, outcome);
      return outcome;
    });
  };
  for (const channel of channelNames()) register(channel);
}

function channelNames(): readonly Channel[] {
  const isChannel = (name: string): name is Channel => Object.hasOwn(contract, name);
  return Object.keys(contract).filter(isChannel);
}

async function answer<C extends Channel>(
  channel: C,
  handler: Handlers[C],
  input: unknown,
  sender: Sender,
  ownWindows: ReadonlySet<number>,
): Promise<Outcome<Output<C>>> {
  if (!isTrusted(sender, ownWindows)) return { ok: false, code: 'forbidden', detail: 'not our own page' };
  const spec: Specs[C] = specs[channel];
  const parsed = spec.in.safeParse(input);
  if (!parsed.success) return { ok: false, code: 'invalid', detail: places(parsed.error) };
  try {
    const made = spec.out.safeParse(await handler(parsed.data, sender));
    return made.success ? { ok: true, value: made.data } : { ok: false, code: 'failed', detail: `answer: ${places(made.error)}` };
  } catch (error) {
    return asFailure(error);
  }
}

/** Where a value did not fit, without the value. */
function places(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ');
}
