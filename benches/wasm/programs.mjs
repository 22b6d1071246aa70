// The programs that are timed, each a function that reads all texts once. Runs in Node and in a browser alike.
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import compromise from "compromise";

/** The stages, in the order of `Stage::ALL` in ../stages/mod.rs. */
const STAGES = [
  "tokens and sentences", "+ tags", "+ arcs", "+ lemmas: the whole language layer", "+ names",
  "raw text to claims (`extract`)",
];

/** A program in WebAssembly with the texts in its memory; `words` is how many words they have. */
export async function claimline(module, texts) {
  const { exports } = await WebAssembly.instantiate(module, {});
  const add = (text) => {
    const bytes = new TextEncoder().encode(text);
    const at = exports.room(bytes.length);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
    return exports.add();
  };
  exports.load();
  const words = texts.map(add).reduce((sum, count) => sum + count, 0);
  return { exports, add, words };
}

/** Name and work of everything that is compared. */
export function programs({ exports }, texts) {
  const whole = winkNLP(winkModel);
  const tags = winkNLP(winkModel, ["sbd", "pos"]);
  const each = (read) => () => { for (const text of texts) read(text); };
  return [
    ...STAGES.map((name, stage) => [`Claimline: ${name}`, () => exports.run(stage)]),
    ["Claimline: claims to comparison (`compare`)", () => exports.compare_all()],
    ["wink-nlp 2.4.0: sentences and tags", each((text) => tags.readDoc(text))],
    ["wink-nlp 2.4.0: all stages", each((text) => whole.readDoc(text))],
    ["compromise 14.17.0: tags", each((text) => compromise(text).length)],
    ["compromise 14.17.0: tags, people, places, quotations", each((text) => {
      const doc = compromise(text);
      return doc.people().length + doc.places().length + doc.quotations().length;
    })],
  ];
}
