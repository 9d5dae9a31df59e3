import { parseArgs } from 'node:util';
import { SEED_NAMES, type SeedName } from './seed';

export type SimulatorArguments = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly token: string;
  readonly seed: SeedName;
  readonly stateFile: string | null;
  readonly scopes: readonly string[] | 'all';
};

export class ArgumentsError extends Error {}

const USAGE =
  'npm run simulator -- --port 4010 --token demo-token [--seed plain|demo] [--host 127.0.0.1] [--state FILE] [--scopes a,b]';

/** Throws an `ArgumentsError` of one sentence. */
export function parseArguments(words: readonly string[]): SimulatorArguments {
  const values = parseOptions(words[0] === '--' ? words.slice(1) : words);
  const seed = SEED_NAMES.find((name) => name === values.seed);
  if (seed === undefined) {
    throw new ArgumentsError(`--seed must be plain or demo, not "${values.seed}".`);
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new ArgumentsError(`--port must be a number from 0 to 65535, not "${values.port}".`);
  }
  if (!/^\S+$/.test(values.token)) {
    throw new ArgumentsError('--token must be text without spaces.');
  }
  return {
    host: values.host,
    port,
    token: values.token,
    seed,
    stateFile: values.state ?? null,
    scopes: values.scopes?.split(',') ?? 'all',
  };
}

function parseOptions(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '4010' },
        token: { type: 'string', default: 'demo-token' },
        seed: { type: 'string', default: 'plain' },
        state: { type: 'string' },
        scopes: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new ArgumentsError(`${reason}; the simulator is started as: ${USAGE}`);
  }
}
