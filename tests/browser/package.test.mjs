// The npm package: in Node without a DOM, in a page, in a worker.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ARTICLES, host, open, serve, shutDown } from "./embed.mjs";

after(shutDown);

const here = path.dirname(fileURLToPath(import.meta.url));
// Set by `cargo xtask test`; by hand, after `cargo xtask package`.
const built = process.env.CLAIMLINE_PACKAGE ?? path.join(here, "../../target/package");

/** Runs the README's example in a folder of its own, as somebody would who has just installed the package. */
async function runExample(program, args) {
  const readme = await readFile(path.join(built, "README.md"), "utf8");
  const example = readme.match(/```js\n(.*?)```/s)[1];
  const folder = await mkdtemp(path.join(os.tmpdir(), "claimline-"));
  await cp(built, path.join(folder, "node_modules/claimline"), { recursive: true });
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ dependencies: { claimline: "*" } }));
  await writeFile(path.join(folder, "example.mjs"), example);
  const said = execFileSync(program, [...args, "example.mjs"], { cwd: folder, encoding: "utf8" });
  assert.match(said, /^police 12\n/);
  assert.match(said, /^differ /m);
  await rm(folder, { recursive: true });
}

test("the example of its README runs in Node", () => runExample(process.execPath, []));

const deno = process.env.CLAIMLINE_DENO ?? "deno";
const hasDeno = spawnSync(deno, ["--version"]).status === 0;
test("and in Deno, where there is one", { skip: !hasDeno }, () =>
  runExample(deno, ["run", "--no-remote", "--no-prompt", "--allow-read"]));

const CALL = `import { compare, extract } from "./index.js";
const articles = ${JSON.stringify(ARTICLES)};
const story = await compare(await Promise.all(articles.map(extract)), { title: "Harbour" });`;

test("it gives the same in Node, in a page and in a worker", async () => {
  const { compare, extract } = await import(path.join(built, "index.js"));
  const expected = JSON.stringify(await compare(await Promise.all(ARTICLES.map(extract)), { title: "Harbour" }));
  const files = ["index.js", "claimline.js", "claimline_bg.wasm"];
  const pages = Object.fromEntries(await Promise.all(files.map(async (name) => [name, await readFile(path.join(built, name))])));
  const server = await serve({
    ...pages,
    "call.js": `${CALL}\nglobalThis.story = JSON.stringify(story);`,
    "worker-call.js": `${CALL}\npostMessage(JSON.stringify(story));`,
    "host.html": host(`<script type="module" src="call.js"></script>
      <script>new Worker("worker-call.js", { type: "module" }).onmessage = ({ data }) => { window.fromWorker = data; };</script>`),
  });
  const { page, log, close } = await open(`${server.url}host.html`);
  await page.waitForFunction(() => window.story && window.fromWorker);
  assert.equal(await page.evaluate(() => window.story), expected);
  assert.equal(await page.evaluate(() => window.fromWorker), expected);
  assert.deepEqual(log, []);
  await close();
  await server.close();
});

test("its types name every field of a story, and no other", async () => {
  const types = await readFile(path.join(built, "index.d.ts"), "utf8");
  const { compare, extract } = await import(path.join(built, "index.js"));
  const story = await compare(await Promise.all(ARTICLES.map(extract)));
  const declared = (name) => {
    const body = types.match(new RegExp(`interface ${name} (?:extends \\w+ )?\\{([\\s\\S]*?)\\n?\\}\\n`))[1];
    // Fields of fields are not its own.
    return [...body.replace(/\/\*\*.*?\*\//g, "").replace(/\{[^{}]*\}/g, "").matchAll(/(?:^|[;{]|\n)\s*(\w+)(\??):/g)];
  };
  const check = (name, value) => {
    const fields = declared(name).map(([, field, optional]) => ({ field, optional: optional === "?" }));
    for (const key of Object.keys(value)) assert.ok(fields.some(({ field }) => field === key), `${name}.${key} is declared`);
    for (const { field, optional } of fields) assert.ok(optional || field in value, `${name}.${field} is there`);
  };
  check("Story", story);
  check("Claim", story.claims[0]);
  check("Episode", story.episodes[0]);
  check("Figure", story.claims.find((claim) => claim.figures.length > 0).figures[0]);
  check("ClaimTime", story.claims.find((claim) => claim.time).time);
});
