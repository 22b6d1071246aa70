// The files that runners read: the compiled program and the articles.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "../..");

// Set by `cargo xtask bench`; by hand, where cargo puts it.
const built = process.env.CLAIMLINE_BENCH_WASM
  ?? path.join(root, "target/wasm32-unknown-unknown/page/claimline_bench.wasm");

export const wasm = () => readFileSync(built);

export function articles() {
  const folder = path.join(root, "seeds");
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort();
  return names.map((name) => readFileSync(path.join(folder, name), "utf8"));
}
