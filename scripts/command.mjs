// `npm run link` and `npm run simulator`: bundles the command when it changed, then runs it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  bundleCommands,
  failWithSentence,
  installPackages,
  loadDotEnv,
  requireNode,
  root,
} from './setup.mjs';

async function main() {
  requireNode();
  loadDotEnv();
  const [name, ...rest] = process.argv.slice(2);
  await installPackages();
  await bundleCommands();
  const child = spawn(process.execPath, [join(root, 'dist', `${name}.mjs`), ...rest], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (code) => {
    process.exitCode = code ?? 0;
  });
}

main().catch(failWithSentence);
