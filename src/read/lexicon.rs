//! The words by which the furniture of a news page is known. Data only; all in lower case unless said.

/// Names of a news site's sections and pages, as menus list them.
pub(super) const SECTIONS: &[&str] = &[
    "africa", "americas", "analysis", "arts", "asia", "australia", "books", "breaking", "business",
    "canada", "cartoons", "china", "climate", "columns", "contact", "cricket", "culture", "economy",
    "editorial", "education", "entertainment", "environment", "europe", "explained", "explainers",
    "fashion", "features", "film", "finance", "food", "football", "games", "headlines", "health", "home",
    "india", "in-depth", "international", "interviews", "investigations", "iran", "lifestyle", "latest",
    "live", "local", "magazine", "markets", "media", "menu", "metro", "middle east", "money", "more",
    "movies", "music", "national", "news", "newsletters", "obituaries", "opinion", "opinions", "people",
    "photos", "pictures", "podcasts", "politics", "programmes", "programs", "radio", "regional", "russia",
    "science", "search", "shows", "society", "sport", "sports", "style", "subscribe", "tech", "technology",
    "top stories", "travel", "trending", "turkey", "tv", "uk", "ukraine", "us", "usa", "video", "videos",
    "viewpoints", "war", "weather", "west asia", "world",
];

/// What share bars and tool bars say.
pub(super) const SHARE_WORDS: &[&str] = &[
    "a", "article", "bookmark", "by", "copy", "copied", "email", "e-mail", "facebook", "flipboard",
    "friend", "instagram", "line", "link", "linkedin", "mail", "messenger", "more", "on", "or", "pin",
    "pinterest", "pocket", "post", "print", "reddit", "save", "send", "share", "sharing", "show", "sms",
    "story", "telegram", "the", "this", "threads", "to", "tweet", "twitter", "url", "via", "viber", "vk",
    "wechat", "weibo", "whatsapp", "x", "page", "options", "and", "&", "bluesky", "tumblr", "listen",
    "comments", "comment", "gift",
];

/// Of these, a share line holds at least one.
pub(super) const SHARE_SIGNS: &[&str] = &[
    "bluesky", "bookmark", "copy", "email", "e-mail", "facebook", "flipboard", "linkedin", "pinterest",
    "print", "reddit", "share", "sharing", "telegram", "tweet", "twitter", "viber", "whatsapp",
];

/// Whole lines that are controls of the page.
pub(super) const CONTROLS: &[&str] = &[
    "accept cookies", "all news", "all topics", "back", "back to top", "back to homepage", "close",
    "comments", "contact us", "about us", "expand", "go back", "hide", "in this article", "in this story",
    "jump to content", "listen", "listen to article", "listen to this article", "listen to this story",
    "load more", "log in", "login", "menu", "more", "more stories", "navigation menu", "next",
    "next article", "next story", "open menu", "play video", "previous", "previous article",
    "previous story", "register", "search", "see all", "see more", "show more", "sign in",
    "skip to content", "skip to main content", "skip to navigation", "table of contents",
    "toggle navigation", "view all", "view more", "your browser does not support the audio element",
    "your browser does not support the video tag", "loading", "click to expand image", "expand image",
    "play", "advertising", "text size", "font size", "a a a", "switch to dark mode",
];

/// Openings of lines that list the subjects under which an article is filed.
pub(super) const TAG_OPENINGS: &[&str] = &[
    "tags:", "tag:", "topics:", "keywords:", "filed under:", "categories:", "category:", "related topics:",
    "more on:",
];

/// Openings that only a picture's caption has.
pub(super) const CAPTION_OPENINGS: &[&str] = &[
    "in this file photo", "in this photo", "in this picture", "in this image", "in this frame grab",
    "in this handout", "in this undated", "in this screengrab", "in this still image", "file photo",
    "file picture", "file image", "file pic", "file -", "file –", "file —", "file:", "a file photo",
    "a file picture", "a file image", "this file photo", "this photo ", "this handout", "this image made",
    "this image taken", "this picture ", "this undated", "this satellite image", "this screengrab",
    "this frame grab", "this combination", "a combination of", "combination photo",
    "representational image", "representative image", "illustrative image", "image caption", "image source",
    "image:", "image credit", "photo:", "photos:", "photo by", "photo caption", "photo credit",
    "photo courtesy", "photograph:", "photographs:", "picture:", "picture credit", "pictures:", "pictured:",
    "pictured above", "pictured below", "credit:", "caption:", "a handout photo", "a handout picture",
    "handout photo", "getty images", "media caption", "video caption", "an undated photo",
    "a general view of", "an aerial view of", "a screengrab", "a screenshot", "screengrab", "screenshot",
    "a still from", "a still image", "a picture taken", "a photo taken", "an image taken", "an image grab",
    "a satellite image", "courtesy:",
];

/// Openings of lines that name a drawing or film.
pub(super) const FIGURE_OPENINGS: &[&str] = &[
    "map of", "map:", "map showing", "map shows", "a map of", "a map showing", "graphic:", "graphic shows",
    "infographic", "interactive:", "chart:", "chart showing", "figure 1", "figure 2", "figure 3", "table:",
    "timeline:", "video:", "watch:", "watch |", "slideshow:", "gallery:", "photo gallery", "in pictures:",
    "live blog:",
];

/// What captions say people do: finite, present, of bodies in sight.
pub(super) const POSTURES: &[&str] = &[
    "arrive", "arrives", "attend", "attends", "board", "boards", "carries", "carry", "celebrate",
    "celebrates", "chant", "clash", "clean", "clear", "cross", "crosses", "drive", "drives", "embrace",
    "fire", "fires", "gather", "gathers", "gesture", "gestures", "greet", "greets", "guard", "guards",
    "hold", "holds", "inspect", "inspects", "leave", "leaves", "light", "line", "lines", "listen",
    "listens", "look", "looks", "march", "marches", "meet", "meets", "mourn", "mourns", "observe", "pass",
    "passes", "patrol", "patrols", "pose", "poses", "pray", "prays", "raise", "ride", "rides", "rise",
    "rises", "run", "runs", "search", "searches", "shake", "shakes", "shout", "shows", "sit", "sits",
    "sort", "speak", "speaks", "stand", "stands", "survey", "surveys", "take", "takes", "talk", "talks",
    "tend", "wait", "waits", "walk", "walks", "watch", "watches", "wave", "waves", "wear", "wears", "work",
    "works",
];

/// Words that name a picture, as they stand in the bracket that credits it.
pub(super) const PICTURE_WORDS: &[&str] = &[
    "photo", "photos", "photograph", "picture", "pic", "image", "images", "file", "handout", "screengrab",
    "screenshot", "pool", "getty", "shutterstock", "courtesy", "illustration", "graphic", "wikimedia",
    "alamy", "epa-efe", "instagram",
];

/// Headings and openings of links to other articles.
pub(super) const READ_MORE: &[&str] = &[
    "read more", "read also", "read next", "read on", "read the full story", "read the full story here",
    "read the rest here", "read full story", "read full article", "also read", "also see", "see also",
    "related", "related article", "related articles", "related coverage", "related content",
    "related links", "related news", "related post", "related posts", "related story", "related stories",
    "related topics", "related video", "more on this", "more on this story", "more on this topic",
    "more coverage", "more from", "more news", "more stories", "recommended", "recommended stories",
    "recommended for you", "you may also like", "you might also like", "you may be interested in",
    "don't miss", "must read", "must reads", "most read", "most popular", "most viewed", "trending",
    "trending now", "further reading", "editor's pick", "editor's picks", "editors' picks", "top stories",
    "top news", "latest news", "latest stories", "in case you missed it", "keep reading",
    "continue reading", "what to read next", "suggested", "suggested reading", "popular now", "other news",
    "from our archive", "elsewhere on the web", "around the web", "up next", "next read", "in other news",
];

/// Openings of lines that name those who wrote or fed the article.
pub(super) const REPORTING_OPENINGS: &[&str] = &[
    "reporting by", "reporting and writing by", "additional reporting", "with reporting",
    "with additional reporting", "writing by", "written by", "editing by", "edited by", "compiled by",
    "report by", "story by", "words by", "text by", "translated by", "translation by", "with input from",
    "with inputs from", "with agency input", "with agency inputs", "with agencies", "inputs from",
    "with files from", "with news agencies", "production by", "produced by", "graphics by", "video by",
    "from our correspondent", "by our correspondent", "by our reporter", "from our own correspondent",
    "by our staff", "by a staff", "staff reporter", "staff writer", "web desk", "by web desk", "news desk",
    "by agencies", "by news agencies", "by wire", "from wire reports", "from staff and wire", "agencies",
];

/// Phrases of a sentence that credits a contribution.
pub(super) const CONTRIBUTIONS: &[&str] = &[
    "contributed reporting", "contributed to this report", "contributed to this story",
    "contributed to this article", "contributed to the report", "contributed from", "contributed research",
    "material from", "this report includes",
];

/// Phrases of what a site prints under every article.
pub(super) const BOILERPLATE: &[&str] = &[
    "all rights reserved", "rights reserved.", "may not be published, broadcast", "may not be reproduced",
    "may not be copied", "can also be accessed at", "can be accessed at the following", "terms of use",
    "terms of service", "terms and conditions", "privacy policy", "cookie policy", "use cookies",
    "uses cookies", "trust principles", "has not been edited by", "auto-generated from a syndicated feed",
    "syndicated feed", "do not necessarily reflect", "do not necessarily represent",
    "views expressed in this article", "views expressed are", "opinions expressed in this article",
    "this article was originally published", "this article was first published",
    "this article first appeared", "this story was originally published", "republished from",
    "not responsible for the content of external", "external sites", "report a typo", "found a typo",
    "spotted an error", "send us your feedback", "click here to purchase", "reuse this content",
    "licensing rights", "for syndication", "a version of this article appears in print",
    "a version of this article appeared in print", "enable javascript", "javascript is disabled",
];

/// Openings of what asks readers for a follow, a fee or a click.
pub(super) const PROMOTION_OPENINGS: &[&str] = &[
    "advertisement", "advertisment", "sponsored", "paid content", "story continues below",
    "article continues below", "article continues after", "continue reading below", "scroll to continue",
    "promoted", "follow us", "like us on", "find us on", "join us on", "join our", "sign up for",
    "sign up to", "sign up here", "subscribe to", "subscribe now", "subscribe for", "subscribe today",
    "subscribers can", "already a subscriber", "download the", "download our", "get the latest", "get our",
    "get breaking news", "get unlimited access", "get alerts", "get email alerts", "get news alerts",
    "support our journalism", "support independent journalism", "support us", "donate now",
    "become a member", "become a subscriber", "click here to join", "click here to subscribe",
    "click here to sign up", "click here to follow", "click here to read", "click to", "tap here",
    "stay up to date", "stay informed", "stay tuned", "stay connected", "never miss", "don't miss out",
    "enter your email", "your email address", "newsletter", "listen to our podcast",
    "listen to the podcast", "watch our", "try it free", "start your free trial", "enjoying this article",
    "enjoyed this article", "enjoy unlimited", "you have reached your limit", "for more news",
    "for more on this", "for the latest news", "for the latest updates", "to read more",
    "to continue reading", "add us as a preferred source", "catch all the", "we want to hear from you",
    "do you have a story", "get in touch", "send us your", "have you been affected",
];

/// Of what a promotion speaks, beside its opening.
pub(super) const PROMOTION_SIGNS: &[&str] = &[
    "us", "our", "your", "you", "free", "app", "newsletter", "newsletters", "telegram", "whatsapp",
    "facebook", "twitter", "instagram", "youtube", "channel", "advertisement", "subscriber", "subscribers",
    "alerts", "podcast", "story", "article", "click", "sponsored", "promoted", "content", "journalism",
    "donate now", "google", "news", "updates",
];

/// Words that may stay in lower case within a title.
pub(super) const SMALL_WORDS: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "de", "for", "from", "in", "into", "is", "la", "nor", "of",
    "off", "on", "or", "over", "the", "to", "up", "via", "von", "vs", "with", "al", "el", "s",
];

/// Words of a lead that no headline has.
pub(super) const TELLING_WORDS: &[&str] = &[
    "said", "told", "added", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "yesterday",
];

/// Words of the past, or of somebody who speaks, that decks do without.
pub(super) const PAST_WORDS: &[&str] = &[
    "was", "were", "had", "has", "have", "i", "we",
];

/// Finite verbs of which no noun has the form, or hardly ever; sorted.
pub(super) const FINITE_VERBS: &[&str] = &[
    "accused", "accuses", "agree", "agreed", "agrees", "aims", "announced", "announces", "approved",
    "approves", "are", "aren't", "arrested", "arrived", "asked", "asks", "backed", "backs", "became",
    "become", "becomes", "began", "begin", "begins", "blamed", "blames", "blocked", "breaks", "broke",
    "brought", "called", "came", "can", "can't", "cannot", "caused", "causes", "claimed", "claims",
    "collapsed", "collapses", "comes", "condemned", "condemns", "confirmed", "confirms", "continue",
    "continued", "continues", "could", "couldn't", "declared", "declares", "denied", "denies", "did",
    "didn't", "died", "dies", "discovered", "discuss", "discusses", "do", "does", "doesn't", "don't",
    "dropped", "ended", "erupted", "erupts", "expects", "expelled", "faced", "faces", "fell", "finds",
    "followed", "follows", "forced", "forces", "found", "gave", "get", "gets", "gives", "goes", "got",
    "grew", "had", "hadn't", "halted", "has", "hasn't", "have", "haven't", "held", "hits", "hold", "holds",
    "hopes", "imposed", "imposes", "injured", "injures", "is", "isn't", "join", "joined", "joins", "keeps",
    "kept", "killed", "kills", "knew", "knows", "launched", "launches", "leaves", "led", "left", "lost",
    "made", "makes", "may", "meets", "met", "might", "moved", "must", "needs", "offered", "opened", "ousts",
    "passed", "pledged", "pledges", "plunges", "prepares", "promised", "promises", "pulled", "pushed",
    "put", "puts", "quits", "raised", "raises", "ran", "reached", "reaches", "rejected", "rejects",
    "rejoins", "released", "remain", "remained", "remains", "resigned", "resigns", "rose", "said", "sank",
    "saw", "say", "says", "seeks", "sees", "seized", "seizes", "sends", "sent", "sets", "shot", "should",
    "showed", "shuts", "signed", "signs", "slammed", "slams", "spoke", "stabilise", "started", "starts",
    "stopped", "stops", "strikes", "struck", "sued", "sues", "suspended", "suspends", "takes", "talks",
    "tells", "thinks", "threatened", "threatens", "told", "took", "topples", "tries", "triggered",
    "triggers", "turned", "turns", "unveils", "urged", "urges", "vowed", "vows", "wants", "warned", "warns",
    "was", "wasn't", "went", "were", "weren't", "will", "won", "won't", "would", "wouldn't", "wounded",
    "wounds", "wrote",
];
