// Runs all *.test.mjs here and closes with one line: `N passed, N failed`.
import { readdirSync } from "node:fs";
import path from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort().map((name) => path.join(here, name));

const count = { passed: 0, failed: 0 };
// A suite, or a file as a whole, is no test of its own; but a file that cannot even start has failed.
const isTest = (event) => event.details?.type !== "suite" && !files.includes(event.name);

const events = run({ files, concurrency: 1, timeout: 600_000 });
events.on("test:pass", (event) => { if (isTest(event) && !event.skip) count.passed += 1; });
events.on("test:fail", () => { count.failed += 1; });
events.compose(new spec()).pipe(process.stdout);
events.on("end", () => {
  setTimeout(() => {
    console.log(`${count.passed} passed, ${count.failed} failed`);
    process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
  });
});
