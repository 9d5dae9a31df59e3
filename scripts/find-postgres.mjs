import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  symlinkSync,
} from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

const DEBIAN_ROOT = '/usr/lib/postgresql';
const EXE = process.platform === 'win32' ? '.exe' : '';

export class PostgresNotFoundError extends Error {
  name = 'PostgresNotFoundError';

  constructor() {
    super(
      'The store is tested on PostgreSQL too, and none was found. Do one of these: set TEST_DATABASE_URL to an empty database; install the PostgreSQL server, so that initdb and postgres are on the PATH; or set LINKCAP_TEST_POSTGRES_BIN to a folder that has both.',
    );
  }
}

/**
 * The folder with `initdb` and `postgres`: an installed server first, then the folder that the
 * environment names, copied into `directory`.
 * @param {{ directory: string, environment?: NodeJS.ProcessEnv, installedRoot?: string }} options
 */
export function findPostgresBin({
  directory,
  environment = process.env,
  installedRoot = DEBIAN_ROOT,
}) {
  const onPath = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = [...onPath, ...installedBins(installedRoot)].find(hasServer);
  if (found !== undefined) return found;
  const given = environment.LINKCAP_TEST_POSTGRES_BIN;
  if (given === undefined || !hasServer(given)) throw new PostgresNotFoundError();
  return copyBinaries(given, directory);
}

/** Newest version first. */
function installedBins(root) {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((version) => /^\d+$/.test(version))
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'));
}

function hasServer(folder) {
  return ['initdb', 'postgres'].every((program) => isExecutable(join(folder, program + EXE)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The user that the server runs as may not read the folder of an npm package, and npm leaves out
 * the symbolic links of its libraries, which `pg-symlinks.json` lists.
 */
function copyBinaries(bin, directory) {
  const native = join(directory, 'binaries', 'native');
  cpSync(dirname(bin), native, { recursive: true });
  const manifest = join(native, 'pg-symlinks.json');
  if (existsSync(manifest)) {
    for (const { source, target } of JSON.parse(readFileSync(manifest, 'utf8'))) {
      const link = join(native, '..', target);
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
  }
  return join(native, basename(bin));
}
