import { EventEmitter } from 'node:events';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A whole answer in memory: what pages give, what the page cache keeps. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void, locals: object) => unknown;

/** Lets Astro's handler answer into memory. An address no route has gets the 404 page. Rejects when it breaks off. */
export function collectAnswer(handler: Handler, request: IncomingMessage, locals: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sink = new Sink(request, resolve, reject);
    // Astro would render its 404 page for an unknown address, but without the locals: so it is asked for by name.
    const none = () => {
      request.url = '/404';
      return handler(request, sink as unknown as ServerResponse, () => reject(new Error('no 404 page')), locals);
    };
    Promise.resolve(handler(request, sink as unknown as ServerResponse, none, locals)).catch(reject);
  });
}

/** The part of ServerResponse that the handler uses. */
class Sink extends EventEmitter {
  statusCode = 200;
  statusMessage = '';
  headersSent = false;
  readonly req: IncomingMessage;
  private headers: OutgoingHttpHeaders = {};
  private readonly chunks: Uint8Array[] = [];
  private readonly done: (answer: Answer) => void;
  private readonly fail: (error: Error) => void;

  constructor(request: IncomingMessage, done: (answer: Answer) => void, fail: (error: Error) => void) {
    super();
    this.req = request;
    this.done = done;
    this.fail = fail;
  }

  writeHead(status: number, headers: OutgoingHttpHeaders = {}): this {
    this.statusCode = status;
    this.headers = typeof headers === 'object' ? headers : {};
    this.headersSent = true;
    return this;
  }

  write(chunk: Uint8Array | string): boolean {
    this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return true;
  }

  end(chunk?: Uint8Array | string): this {
    if (chunk !== undefined) this.write(chunk);
    const body = this.chunks.length === 1 ? Buffer.from(this.chunks[0] as Uint8Array) : Buffer.concat(this.chunks);
    this.done({ status: this.statusCode, headers: this.headers, body });
    this.emit('finish');
    this.emit('close');
    return this;
  }

  destroy(error?: Error): this {
    this.fail(error ?? new Error('the page broke off'));
    return this;
  }
}
