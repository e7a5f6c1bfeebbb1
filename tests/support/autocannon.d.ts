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
    requests?: { path?: string; setupRequest?(request: object): object }[];
    /** Requests a second over all connections. */
    overallRate?: number;
  }
  export interface Run extends Promise<Result> {
    stop(): void;
    on(event: 'response', heard: (client: object, status: number, bytes: number, milliseconds: number) => void): this;
  }
  export default function autocannon(options: Options): Run;
}
