// Opens the built page in a real browser, from the server and under the policy that `cargo xtask serve` uses.
import { chromium } from "playwright-core";

// Set by `cargo xtask test`; by hand: the address of a running `cargo xtask serve`.
export const url = process.env.CLAIMLINE_URL ?? "http://127.0.0.1:8080/";

const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

let browser;

/** The one browser of the run. */
export async function launch() {
  browser ??= await chromium.launch({
    executablePath: process.env.CLAIMLINE_BROWSER ?? "/usr/bin/chromium",
    args: flags,
  });
  return browser;
}

export async function shutDown() {
  await browser?.close();
}

/**
 * Opens the page in a fresh profile. `log` collects errors of console and page, `requests` what is asked for;
 * `prepare` runs before the page is opened.
 */
export async function openPage({ prepare, ...options } = {}) {
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const log = [];
  const requests = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) log.push(message.text());
  });
  page.on("pageerror", (error) => log.push(String(error)));
  // Requests of workers are seen by the context only.
  context.on("request", (request) => requests.push(request.url()));
  await prepare?.(page);
  await page.goto(url);
  return { page, log, requests, close: () => context.close() };
}

/** Opens the page and waits until its timeline is drawn. */
export async function openTimeline(options) {
  const opened = await openPage(options);
  await opened.page.getByRole("heading", { name: "What happened, and who says so" }).waitFor();
  return opened;
}
