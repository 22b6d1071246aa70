// Times the programs in turns and tells their speeds. Runs in Node and in a browser alike.
import { claimline, programs } from "./programs.mjs";

const ROUNDS = 15;
// One reading takes some milliseconds: long enough for a browser's coarse clock, short enough for many rounds.
const TURN_MS = 120;
const WARM_UP_MS = 600;
const LOADS = 9;

/** Runs `act` again and again for a time; milliseconds a run. */
function turn(act, atLeast) {
  const start = performance.now();
  let runs = 0;
  let spent;
  do {
    act();
    runs += 1;
    spent = performance.now() - start;
  } while (spent < atLeast);
  return spent / runs;
}

/** Lowest, quartiles, highest. */
function spread(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.round(part * (sorted.length - 1))];
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

/** Milliseconds from the compiled program to a decoded model, in a fresh memory each time. */
async function loads(module) {
  const times = [];
  for (let at = 0; at < LOADS; at += 1) {
    const start = performance.now();
    const { exports } = await WebAssembly.instantiate(module, {});
    exports.load();
    times.push(performance.now() - start);
  }
  return spread(times);
}

/** Speeds of everything on the texts, in words a second, and what loading takes. */
export async function measure(wasm, texts) {
  const module = await WebAssembly.compile(wasm);
  const load = await loads(module);
  const program = await claimline(module, texts);
  const all = programs(program, texts).map(([name, act]) => ({ name, act, times: [] }));
  for (const { act } of all) turn(act, WARM_UP_MS);
  // In turns, so that whatever else the machine does in the meantime slows all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { act, times } of all) times.push(turn(act, TURN_MS));
  }
  const speeds = all.map(({ name, times }) => ({ name, ...spread(times.map((ms) => program.words / ms * 1000)) }));
  return { words: program.words, load, speeds };
}

/** What was measured, as Markdown. */
export function table(where, { words, load, speeds }) {
  const number = (value) => Math.round(value).toLocaleString("en");
  const wink = speeds.find(({ name }) => name.endsWith("all stages")).middle;
  const lines = speeds.map(({ name, low, middle, high }) =>
    `| ${name} | ${number(middle)} | ${number(low)} to ${number(high)} | ${(middle / wink).toFixed(2)} |`);
  return [
    `### ${where}`, "",
    `| ${number(words)} words, ${ROUNDS} rounds | words a second (median) | quartiles | to wink-nlp's all stages |`,
    "| --- | --- | --- | --- |",
    ...lines, "",
    `Loading the model: ${load.middle.toFixed(1)} ms (${load.low.toFixed(1)} to ${load.high.toFixed(1)}).`, "",
  ].join("\n");
}
