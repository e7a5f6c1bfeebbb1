import { readEnv } from '#src/env.ts';
import { startDelivery } from './deliver.ts';
import { openServices, type Services } from './index.ts';

let opened: Promise<Services> | undefined;

/** One set of services for `astro dev`, which runs pages without the server in front. */
export function openDevelopmentServices(): Promise<Services> {
  return (opened ??= openServices(readEnv(process.env)).then((services) => {
    startDelivery(services);
    return services;
  }));
}
