// A made-up story of any size, the same each time: outlets tell of the same happenings in other words and with other
// figures, among news of their own. As JSON of the contract, which the page takes as a reader's own articles.

const SYLLABLES = "ka ro min tel bar os lun ve dri ham or sto pel gan wi che mor ta fen ul".split(" ");
const ACTS = [
  [["attacked", "struck", "shelled"], "ASSAULT"],
  [["arrested", "detained"], "COERCE"],
  [["accused", "blamed"], "ACCUSE"],
  [["met", "held talks with"], "CONSULT"],
  [["called on", "urged"], "REQUEST"],
  [["signed a deal with", "reached an agreement with"], "AGREE"],
  [["sent aid to", "delivered relief to"], "AID"],
];
const WHO = ["The mayor of", "Police in", "Residents of", "The union of", "The council of", "Farmers near"];
const DAYS = 28;

/** Marsaglia's xorshift: the same seed, the same story. */
function dice(seed) {
  let state = seed;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

const day = (number) => `2031-05-${String(1 + number).padStart(2, "0")}`;

/** A story of so many articles, each of an outlet of its own, with so many claims each. */
export function story(articles, claims) {
  const below = dice(7);
  const one = (all) => all[below(all.length)];
  const word = (syllables) => Array.from({ length: syllables }, () => one(SYLLABLES)).join("");
  const name = () => word(2 + below(2)).replace(/^./, (first) => first.toUpperCase());
  const happening = () => ({
    who: `${one(WHO)} ${name()}`,
    act: one(ACTS),
    whom: `the ${word(2)} of ${name()}`,
    place: name(),
    day: below(DAYS - 1),
    killed: below(3) === 0 ? 1 + below(40) : 0,
  });
  const happenings = Array.from({ length: claims + articles * claims / 20 }, happening);
  const told = ({ who, act: [ways, event], whom, place, day: on, killed }) => {
    const count = below(6) === 0 ? killed + 1 + below(5) : killed;
    const bound = one(["exact", "at_least"]);
    const figures = killed ? [{ measure: "killed", value: count, bound, of: "people" }] : [];
    const toll = killed ? `, and ${bound === "exact" ? "" : "at least "}${count} people were killed` : "";
    return { exact: `${who} ${one(ways)} ${whom} in ${place}${toll}`, event, on: below(3) ? on : undefined, figures };
  };
  const own = () => ({
    exact: `${name()} ${Array.from({ length: 6 + below(6) }, () => word(1 + below(3))).join(" ")}`,
    event: one(ACTS)[1],
    on: below(3) ? below(DAYS - 1) : undefined,
    figures: [],
  });
  // Squaring the draw makes the first happenings known to nearly all.
  const next = () => below(6) === 0
    ? own()
    : told(happenings[Math.floor(below(happenings.length) * below(happenings.length) / happenings.length)]);
  const read = Array.from({ length: articles }, (_, at) =>
    article(String(at).padStart(4, "0"), at, Array.from({ length: claims }, next)));
  return {
    version: 1,
    story: { id: "bench", title: `${articles} outlets` },
    articles: read.map(([one]) => one),
    claims: read.flatMap(([, all]) => all),
  };
}

function article(id, at, told) {
  const text = told.map(({ exact }) => `${exact}. `).join("");
  let start = 0;
  const claims = told.map(({ exact, event, on, figures }, number) => {
    const end = start + exact.length;
    const evidence = {
      start, end, exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32),
    };
    const claim = {
      id: `${id}.${number}`, article: id, evidence, sentence: { start, end: end + 1 }, event, source: null, via: null,
      cue: null, content: [], quotation: "none", negated: false, hedged: false, actor: null, target: null, figures,
      time: on === undefined ? null : {
        value: day(on), start: `${day(on)}T00:00:00`, end: `${day(on + 1)}T00:00:00`, basis: "stated", expression: null,
      },
      places: [], headline: false, episode: null, why: [],
    };
    start = end + 2;
    return claim;
  });
  const outlet = `Outlet ${at}`;
  const published = day(DAYS - 1);
  return [{ id, file: null, outlet, outlet_basis: "manifest", title: null, published, published_basis: "manifest",
    url: null, credits: [], text, skipped: [], times: [] }, claims];
}
