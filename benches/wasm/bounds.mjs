// Time and memory of the language layer on texts that nobody writes: `node bounds.mjs`. Each text has a program of its
// own, so that the memory is that text's.
import { wasm } from "./files.mjs";
import { claimline } from "./programs.mjs";

const WHOLE = 3;
const NAMES = 4;
const CLAIMS = 5;
const MB = 1_000_000;

const of = (unit, bytes = MB) => unit.repeat(Math.ceil(bytes / new TextEncoder().encode(unit).length));
const TEXTS = [
  ["a sentence of 100,000 tokens without a stop", "the army said ".repeat(33_334)],
  ["100,000 names without a stop", "Anna Kovac ".repeat(50_000)],
  ["1 MB of one word", of("a")],
  ["1 MB of one letter with accents", of("e\u0301")],
  ["1 MB of one word with hyphens", of("a-")],
  ["1 MB without letters", of("12 ; 3.4 % -- [5] \u2026 ")],
  ["1 MB of mixed scripts", of("Москва said 東京で нет. עברית مرحبا 😀 ")],
  ["1 MB of opening brackets", of("(")],
  ["1 MB of opening quotes", of("\u201c")],
  ["1 MB of straight quotes", of("\"")],
  ["1 MB of opening quotes before words", of("\u201ca ")],
  ["1 MB of control characters", of("a\u0001")],
  ["1 MB of ordinary sentences", of("The army of Ruritania said on Tuesday that 15 soldiers were killed. ")],
];

const module = await WebAssembly.compile(wasm());
const ms = (act) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
console.log("| text | tokens | language layer | + names | raw text to claims | memory |");
console.log("| --- | --- | --- | --- | --- | --- |");
for (const [name, text] of TEXTS) {
  const program = await claimline(module, [text]);
  const times = [WHOLE, NAMES, CLAIMS].map((stage) => `${Math.round(ms(() => program.exports.run(stage)))} ms`);
  const memory = `${Math.round(program.exports.memory.buffer.byteLength / MB)} MB`;
  console.log(`| ${[name, program.words.toLocaleString("en"), ...times, memory].join(" | ")} |`);
}
