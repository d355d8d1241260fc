import { createServer } from 'node:http';

export type Loopback = {
  readonly address: string;
  /** How often anybody connected, whether or not a request came. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/** A server that could be reached, so that "nobody came" means refused and not unreachable. */
export async function listenOnLoopback(): Promise<Loopback> {
  let connections = 0;
  const server = createServer((_request, response) => response.end('here'));
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    connections: () => connections,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
