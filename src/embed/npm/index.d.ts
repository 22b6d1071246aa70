/** The story JSON, version 1. Offsets count Unicode code points, start inclusive, end exclusive. */

export interface ArticleInput {
  /** Unique in its story. */
  id: string;
  text: string;
  file?: string | null;
  outlet?: string | null;
  /** Any form that names day, month and year. */
  published?: string | null;
  /** The outlet's home offset from UTC at that date, `+03:30`. */
  zone?: string | null;
  title?: string | null;
  url?: string | null;
}

export interface StoryInfo { id?: string; title?: string }
export interface Span { start: number; end: number }
export interface Mention extends Span { exact: string }
export interface Evidence extends Mention { prefix: string; suffix: string }
export interface Source { name: string; mention: Mention }
export type Basis = "manifest" | "article" | "none";

export interface Article {
  id: string;
  file: string | null;
  outlet: string | null;
  outlet_basis: Basis;
  title: string | null;
  published: string | null;
  published_basis: Basis;
  zone?: string;
  url: string | null;
  credits: string[];
  text: string;
  skipped: (Span & { why: "navigation" | "caption" | "credit" | "read-more" | "boilerplate" | "promotion" })[];
  /** TIMEX3. */
  times: (Mention & { type: "DATE" | "TIME" | "DURATION" | "SET"; value: string })[];
}

export type EventType =
  | "AGREE" | "CONSULT" | "SUPPORT" | "COOPERATE" | "AID" | "CONCEDE" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT"
  | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "HAPPEN" | "STATE";

export interface Figure {
  measure: string;
  /** Null where the bound is `unknown`. */
  value: number | null;
  bound: "exact" | "at_least" | "more_than" | "about" | "at_most" | "less_than" | "unknown";
  of: string;
}

export interface ClaimTime {
  value: string;
  start: string;
  end: string;
  basis: "stated" | "inherited" | "published";
  expression: Mention | null;
}

export interface Claim {
  id: string;
  article: string;
  evidence: Evidence;
  sentence: Span;
  event: EventType;
  /** Null: the outlet's own voice. */
  source: Source | null;
  via: Source | null;
  cue: Mention | null;
  content: Span[];
  quotation: "direct" | "indirect" | "mixed" | "none";
  negated: boolean;
  hedged: boolean;
  actor: string | null;
  target: string | null;
  figures: Figure[];
  time: ClaimTime | null;
  places: string[];
  headline: boolean;
  episode: string | null;
  /** Ids of the rules that acted, in their order. */
  why: string[];
}

export interface Notice { article: string | null; level: "info" | "warning" | "error"; text: string }
export interface Extraction { article: Article; claims: Claim[]; notices: Notice[] }

export interface Fact {
  id: string;
  label: string;
  claims: string[];
  episode: string | null;
  relation: "agree" | "differ" | "not_comparable" | "single";
  origins: number;
  differences: {
    on: "figure" | "time" | "place" | "doer" | "assertion" | "wording";
    between: string[][];
    note: string;
  }[];
  time: ClaimTime | null;
}

export interface Episode { id: string; label: string; start: string | null; end: string | null; background: boolean }

export interface Story {
  version: 1;
  story: { id: string; title: string };
  articles: Article[];
  claims: Claim[];
  facts: Fact[];
  episodes: Episode[];
  notices: Notice[];
}

/** Reads one article: its claims, with who says so, when, how many, where. */
export function extract(article: ArticleInput): Promise<Extraction>;

/** Compares what was read of several articles: one story with its facts. */
export function compare(extractions: Extraction[], story?: StoryInfo): Promise<Story>;
