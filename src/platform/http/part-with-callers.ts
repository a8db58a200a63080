import type { Server, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Running } from '../running.js';

/**
 * A stop answers what has been asked and waits for nobody who has not: Node alone would keep connections that were opened
 * and never used for a minute, and those whose answer ends during the stop for as long as their browser likes.
 */
export function partWithCallersOnStop(fastify: FastifyInstance, running: Running): void {
  const callers = new Callers(fastify.server);
  fastify.addHook('preClose', (done) => {
    running.isStopping = true;
    callers.dismiss();
    done();
  });
  fastify.addHook('onSend', async (_, reply, payload) => {
    if (running.isStopping) reply.header('connection', 'close');
    return payload;
  });
}

/** The open connections, each with the number of its requests in hand. */
class Callers {
  private readonly inHand = new Map<Socket, number>();
  private isOver = false;

  constructor(server: Server) {
    server.on('connection', (socket) => this.welcome(socket));
    // Ours comes first: nobody may answer before we have counted.
    server.prependListener('request', (request, response) => this.count(request, response));
  }

  /** From now on a connection ends with the last answer it waits for. */
  dismiss(): void {
    this.isOver = true;
    for (const socket of [...this.inHand.keys()]) this.endIfIdle(socket);
  }

  private welcome(socket: Socket): void {
    this.inHand.set(socket, 0);
    socket.once('close', () => this.inHand.delete(socket));
    if (this.isOver) socket.destroy();
  }

  private count({ socket }: IncomingMessage, response: ServerResponse): void {
    this.add(socket, 1);
    response.once('close', () => {
      this.add(socket, -1);
      if (this.isOver) this.endIfIdle(socket);
    });
  }

  private add(socket: Socket, change: number): void {
    const before = this.inHand.get(socket);
    if (before !== undefined) this.inHand.set(socket, before + change);
  }

  /** What has been written still leaves. */
  private endIfIdle(socket: Socket): void {
    if (this.inHand.get(socket) === 0) socket.destroySoon();
  }
}
