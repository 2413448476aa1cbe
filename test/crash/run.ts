/**
 * `npm run test:crash -- [--runs 2000] [--saves 10000] [--seed 1]`: the proof that nothing is lost, in full. Kills, two
 * programs on one library, then every fault, every damaged byte and every power cut. Status 0 where nothing was lost.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bundle } from './child';
import { contest } from './contest';
import { killOverAndOver, type KillResult } from './kills';
import { steps } from './step-disk';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const { values } = parseArgs({
  options: { runs: { type: 'string' }, saves: { type: 'string' }, seed: { type: 'string' } },
});
const runs = Number(values.runs ?? 2000);
const saves = Number(values.saves ?? 10_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (![runs, saves, seed].every((number) => Number.isInteger(number) && number > 0)) {
  process.stderr.write('usage: npm run test:crash -- [--runs N] [--saves N] [--seed N]\n');
  process.exit(2);
}

/** Kills after which every step must have been hit. */
const enoughForEveryStep = 2000;
const problems: string[] = [];
const fail = (problem: string): void => {
  problems.push(problem);
  say(`FAILED: ${problem}`);
};

const line = (name: string, value: number | string): void => say(`  ${name.padEnd(44)} ${String(value).padStart(8)}`);

function print({ kills, saves: acknowledged, inside, lost, torn, leftovers, found }: KillResult): void {
  line('kills', kills);
  line('saves acknowledged before them', acknowledged);
  for (const step of steps) line(`  killed inside: ${step}`, inside[step]);
  line('  killed between steps', inside.between);
  line('  killed while starting', inside.start);
  line('acknowledged states lost', lost);
  line('files torn', torn);
  line('temporary files left', leftovers);
  for (const one of found.slice(0, 10)) say(`    ${one}`);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(0)} s`;

async function kills(writer: string): Promise<void> {
  const since = performance.now();
  say(`\nA program killed while it saves, seed ${seed}`);
  const progress = (done: number): void => {
    if (process.stdout.isTTY && done % 20 === 0) process.stdout.write(`\r  ${done} of ${runs}\r`);
  };
  const result = await killOverAndOver({ writer, runs, seed, progress });
  print(result);
  line('time', seconds(since));
  if (result.found.length > 0) fail('a kill lost, tore or left something');
  const missed = steps.filter((step) => result.inside[step] === 0);
  if (runs >= enoughForEveryStep && missed.length > 0) fail(`no kill fell inside ${missed.join(', ')}`);
  for (const [wrong, what] of [['early', 'lost'], ['in place', 'torn']] as const) {
    const control = await killOverAndOver({ writer, runs: 200, seed, wrong, stopAtFirst: true });
    line(`control, saves ${wrong}: found after kills`, control[what] > 0 ? control.kills : 'never');
    if (control[what] === 0) fail(`saving ${wrong} was not noticed`);
  }
}

async function twoPrograms(contender: string): Promise<void> {
  const since = performance.now();
  say('\nTwo programs, each taking the library over from the other');
  const { acknowledged, refused, turns, lost } = await contest({ contender, saves, seed });
  line('saves acknowledged', acknowledged);
  for (const [reason, count] of Object.entries(refused)) line(`saves refused: ${reason}`, count);
  line('turns', turns);
  line('acknowledged states lost silently', lost.length);
  line('time', seconds(since));
  for (const one of lost.slice(0, 10)) say(`    ${one}`);
  if (lost.length > 0) fail('one program overwrote what it had not seen');
  const control = await contest({ contender, saves: Math.min(saves, 1000), seed, wrong: 'no fence' });
  line(`control, without the fence: lost of ${control.acknowledged}`, control.lost.length);
  if (control.lost.length === 0) fail('a missing fence was not noticed');
}

/** The tests of this folder that `npm test` only samples. */
async function thoroughTests(): Promise<void> {
  say('\nFaults, damaged bytes and power cuts, all of them');
  const files = ['faults', 'corruption', 'power-cut'].map((name) => `test/crash/${name}.test.ts`);
  const vitest = spawn('npx', ['vitest', 'run', '--config', 'build/vitest.config.ts', '--testTimeout', '1800000', ...files], {
    stdio: 'inherit',
    env: { ...process.env, CRASH_TESTS: 'thorough' },
  });
  const status = await new Promise((resolve, reject) => {
    vitest.on('error', reject);
    vitest.on('close', resolve);
  });
  if (status !== 0) fail('a fault, a damaged byte or a power cut');
}

const programs = await bundle(['writer', 'contender']);
try {
  await kills(programs.pathOf('writer'));
  await twoPrograms(programs.pathOf('contender'));
} finally {
  await programs.remove();
}
await thoroughTests();
say(problems.length === 0 ? '\nNothing lost.' : `\n${problems.length} failed.`);
process.exitCode = problems.length === 0 ? 0 : 1;
