/** A proxy that lets nothing through and notes who asked for what: for saying that a browser asked for nothing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListeningProxy {
  readonly address: string;
  /** `CONNECT example.com:443`, `GET http://…`. */
  readonly asked: string[];
  close(): void;
}

export async function startListeningProxy(): Promise<ListeningProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
