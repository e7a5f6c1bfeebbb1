declare module 'autocannon' {
  export interface Result {
    requests: { average: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
  }
  export interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    requests?: { setupRequest(request: object): object }[];
  }
  export default function autocannon(options: Options): Promise<Result>;
}
