// The benchmark in Node: `node node.mjs`, after `npm ci` and a build; `cargo xtask bench` does all.
import { articles, wasm } from "./files.mjs";
import { measure, table } from "./measure.mjs";

console.log(table(`Node ${process.version}`, await measure(wasm(), articles())));
