// Starts the program where no script can be a module and nothing can be fetched: over file://, and in the pages of
// others. In front of this stand `glue`, a function that gives wasm-bindgen's script, and WORKER, the worker's text.
const program = (() => {
  const api = glue();
  let module = null;
  let started = null;

  const unpacked = async (text) => {
    const packed = Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  };

  return {
    /** Starts the program from its packed text, once; gives its functions. */
    start: (text) => started ??= (async () => {
      module = await WebAssembly.compile(await unpacked(text));
      await api({ module_or_path: module });
      return api;
    })(),
    /** A worker made of this very script; throws where the browser or the page's policy has none. */
    newWorker: () => {
      const source = ["const wasm_bindgen = (", String(glue), ")();\n", WORKER];
      const url = URL.createObjectURL(new Blob(source, { type: "text/javascript" }));
      const worker = new Worker(url);
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      return worker;
    },
  };
})();
