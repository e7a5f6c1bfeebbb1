declare module 'autocannon' {
  export interface Result {
    non2xx: number;
    errors: number;
  }
  export interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration?: number;
    /** Requests in all, instead of a duration. */
    amount?: number;
    headers?: Record<string, string>;
    requests?: { setupRequest(request: object): object }[];
  }
  export interface Run extends Promise<Result> {
    on(event: 'response', heard: (client: object, status: number, bytes: number, milliseconds: number) => void): this;
  }
  export default function autocannon(options: Options): Run;
}
