// Serves a finished build with the environment as it is: for a container or a process manager, where `npm run build`
// ran before and DATABASE_URL and NEXTAUTH_SECRET are set. `npm start` does all of it.
import { readOptions } from './lib/options.mjs';
import { endWith } from './lib/problem.mjs';
import { serve } from './lib/serve.mjs';

try {
  process.env.NODE_ENV = 'production';
  console.log(`serving on ${await serve(readOptions(process.argv.slice(2), process.env))}`);
} catch (error) {
  endWith(error);
}
