// Starts the program in the one file. As it was before anything was drawn, the file is what a reader saves again.
const asLoaded = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
begin(
  async (tryWorker) => {
    const { start } = await program.start(document.getElementById("program").textContent);
    return { start, hire: tryWorker };
  },
  program.newWorker,
  async () => asLoaded,
);
