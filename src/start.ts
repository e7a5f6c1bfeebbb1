import { enableCompileCache } from 'node:module';
import './drizzle-files.ts';

// Compiled code is kept between starts, in the machine's temporary folder: a quarter second less for each start but the
// first. It must be on before anything else is loaded, so the server is imported after it.
enableCompileCache();
await import('./server.ts');
