import { examine } from './examine';

/** `npm run doctor`: says in words what is wrong, and what to do; ends with 1 where something is. */
async function main(): Promise<void> {
  let wrong = 0;
  for await (const { isFine, sentence } of examine(process.env)) {
    console.log(`${isFine ? 'fine  ' : 'WRONG '} ${sentence}`);
    if (!isFine) wrong += 1;
  }
  console.log(wrong === 0 ? '\nNothing is wrong.' : `\n${wrong} to put right.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
