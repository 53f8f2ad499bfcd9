// One of the two interpreters in a process of its own: `asl-side.mts ours|theirs WORK`. See `asl-beside.mts`.
import { z } from 'zod';
import { ourWork, theirWork, workNames } from './asl-works.mts';
import { timed, warmedRounds } from './figure.mts';

const [who, name] = z.tuple([z.enum(['ours', 'theirs']), z.enum(workNames)]).parse(process.argv.slice(2));
const work = await (who === 'ours' ? ourWork(name) : theirWork(name));
const output = await work();
// Long enough that coming back to caches which the other side has filled does not count.
const rounds = await warmedRounds(work, 200);
const say = (message: object) => process.send?.(message);
process.on('message', async () => say({ ms: await timed(work, rounds) }));
say({ output });
