// Opens the built page in a real browser, from the server and under the policy that `cargo xtask serve` uses.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

// Set by `cargo xtask test`; by hand: the address of a running `cargo xtask serve`.
export const url = process.env.CLAIMLINE_URL ?? "http://127.0.0.1:8080/";

const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

let browser;

export async function shutDown() {
  await browser?.close();
}

/**
 * Opens the page in a fresh profile. `log` collects errors of console and page, `requests` what is asked for;
 * `prepare` runs before the page is opened; `address` is another page than the one that is served.
 */
export async function openPage({ prepare, address = url, ...options } = {}) {
  browser ??= await chromium.launch({
    executablePath: process.env.CLAIMLINE_BROWSER ?? "/usr/bin/chromium",
    args: flags,
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const log = [];
  const requests = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) log.push(message.text());
  });
  page.on("pageerror", (error) => log.push(String(error)));
  // Requests of workers are seen by the context only.
  context.on("request", (request) => requests.push(request.url()));
  await prepare?.(page);
  await page.goto(address);
  return { page, context, log, requests, close: () => context.close() };
}

/** Opens the page and waits until its timeline is drawn. */
export async function openTimeline(options) {
  const opened = await openPage(options);
  await timeline(opened.page).waitFor();
  return opened;
}

/** Opens the timeline, does something with the page, and looks for errors on the console. */
export async function withTimeline(act, options) {
  const opened = await openTimeline(options);
  try {
    await act(opened.page, opened);
    assert.deepEqual(opened.log, [], "the console has no errors");
  } finally {
    await opened.close();
  }
}

// The page's parts, by role and name.

export const timeline = (page) => page.getByRole("region", { name: "What happened, and who says so" });
export const differences = (page) => page.getByRole("region", { name: "Where they differ" });
export const outlets = (page) => page.getByRole("region", { name: "Outlets" });
export const outlet = (page, name) => outlets(page).getByRole("button", { name: new RegExp(`^${escaped(name)} \\d`) });
export const only = (page, name) => outlets(page).getByRole("button", { name: `Show only ${name}` });
export const showAll = (page) => outlets(page).getByRole("button", { name: "Show all" });
export const rows = (page) => timeline(page).getByRole("button").and(page.locator("button.opens"));
export const views = (page) => page.getByRole("navigation", { name: "Views" });
export const view = (page, name) => views(page).getByRole("link", { name: new RegExp(`^${name}`) });
export const status = (page) => page.getByRole("status").first();

/** The numbers of the summary line. */
export async function counts(page) {
  const line = await page.getByText(/read in your browser/).textContent();
  const number = (word) => Number((line.match(new RegExp(`([\\d,]+) ${word}`)) ?? [0, "0"])[1].replace(",", ""));
  return { articles: number("articles?"), claims: number("claims?"), facts: number("facts?") };
}

/** Unfolds everything, so that every row can be reached. */
export async function unfold(page) {
  for (const fold of await timeline(page).locator("details.background > summary").all()) await fold.click();
  const folds = timeline(page).locator("button.fold[aria-expanded=false]");
  while (await folds.count() > 0) await folds.first().click();
}

function escaped(text) {
  return text.replace(/[()]/g, "\\$&");
}
