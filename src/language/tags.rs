//! The inventories of Universal Dependencies and the Penn Treebank as enums.
//!
//! Comes in: a tag's name in a treebank. Goes out: a small number with a name. Does not: decide which tag a
//! word has.

/// Declares an enum whose values have a treebank name each.
macro_rules! inventory {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum $name { $($(#[$vmeta])* $variant,)* }

        impl $name {
            /// Every value, in the order of its number.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name in the treebanks.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The value with this name in the treebanks.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)* _ => None }
            }

            /// The value with this number.
            pub fn from_index(index: u8) -> Option<Self> {
                Self::ALL.get(index as usize).copied()
            }
        }
    };
}

inventory! {
    /// Universal part-of-speech tags (<https://universaldependencies.org/u/pos/>).
    Upos {
        Adj = "ADJ",
        Adp = "ADP",
        Adv = "ADV",
        Aux = "AUX",
        Cconj = "CCONJ",
        Det = "DET",
        Intj = "INTJ",
        Noun = "NOUN",
        Num = "NUM",
        Part = "PART",
        Pron = "PRON",
        Propn = "PROPN",
        Punct = "PUNCT",
        Sconj = "SCONJ",
        Sym = "SYM",
        Verb = "VERB",
        #[default]
        X = "X",
    }
}

inventory! {
    /// English part-of-speech tags as the Penn Treebank and its web extension have them; tense and number of a
    /// word are read off these (`Vbd` past, `Vbz` present third person, `Nns` plural).
    Xpos {
        Nn = "NN",
        Nns = "NNS",
        Nnp = "NNP",
        Nnps = "NNPS",
        Vb = "VB",
        Vbd = "VBD",
        Vbg = "VBG",
        Vbn = "VBN",
        Vbp = "VBP",
        Vbz = "VBZ",
        Md = "MD",
        In = "IN",
        To = "TO",
        Rp = "RP",
        Dt = "DT",
        Pdt = "PDT",
        Ex = "EX",
        Prp = "PRP",
        PrpPoss = "PRP$",
        Wp = "WP",
        WpPoss = "WP$",
        Wdt = "WDT",
        Wrb = "WRB",
        Pos = "POS",
        Jj = "JJ",
        Jjr = "JJR",
        Jjs = "JJS",
        Rb = "RB",
        Rbr = "RBR",
        Rbs = "RBS",
        Cd = "CD",
        Cc = "CC",
        Uh = "UH",
        Fw = "FW",
        Ls = "LS",
        Afx = "AFX",
        Add = "ADD",
        Gw = "GW",
        #[default]
        Sym = "SYM",
        Dollar = "$",
        Stop = ".",
        Comma = ",",
        Colon = ":",
        Hyph = "HYPH",
        Nfp = "NFP",
        OpenQuote = "``",
        CloseQuote = "''",
        OpenBracket = "-LRB-",
        CloseBracket = "-RRB-",
    }
}

inventory! {
    /// Dependency relations (<https://universaldependencies.org/u/dep/>) with the subtypes of the English treebanks.
    Rel {
        Root = "root",
        Nsubj = "nsubj",
        NsubjPass = "nsubj:pass",
        NsubjOuter = "nsubj:outer",
        Csubj = "csubj",
        CsubjPass = "csubj:pass",
        CsubjOuter = "csubj:outer",
        Obj = "obj",
        Iobj = "iobj",
        Obl = "obl",
        OblAgent = "obl:agent",
        /// A bare noun as an adverb: times ("on Monday" without "on"), measures ("10 years old").
        OblUnmarked = "obl:unmarked",
        Ccomp = "ccomp",
        Xcomp = "xcomp",
        Advcl = "advcl",
        AdvclRelcl = "advcl:relcl",
        Acl = "acl",
        AclRelcl = "acl:relcl",
        Advmod = "advmod",
        Amod = "amod",
        Appos = "appos",
        Aux = "aux",
        AuxPass = "aux:pass",
        Case = "case",
        Cc = "cc",
        CcPreconj = "cc:preconj",
        Compound = "compound",
        CompoundPrt = "compound:prt",
        Conj = "conj",
        Cop = "cop",
        #[default]
        Dep = "dep",
        Det = "det",
        DetPredet = "det:predet",
        Discourse = "discourse",
        Dislocated = "dislocated",
        Expl = "expl",
        Fixed = "fixed",
        Flat = "flat",
        Goeswith = "goeswith",
        List = "list",
        Mark = "mark",
        Nmod = "nmod",
        NmodDesc = "nmod:desc",
        NmodPoss = "nmod:poss",
        /// A bare noun that modifies a noun: measures, dates ("page 5", "Monday").
        NmodUnmarked = "nmod:unmarked",
        Nummod = "nummod",
        Orphan = "orphan",
        Parataxis = "parataxis",
        Punct = "punct",
        Reparandum = "reparandum",
        Vocative = "vocative",
    }
}

impl Rel {
    /// The universal relation, without the subtype: what CoNLL 2018 scored.
    pub fn base(self) -> &'static str {
        self.name().split(':').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for tag in Xpos::ALL {
            assert_eq!(Xpos::from_name(tag.name()), Some(*tag));
        }
        for rel in Rel::ALL {
            assert_eq!(Rel::from_name(rel.name()), Some(*rel));
        }
        for (index, tag) in Upos::ALL.iter().enumerate() {
            assert_eq!(Upos::from_index(index as u8), Some(*tag));
        }
    }

    #[test]
    fn base_drops_the_subtype() {
        assert_eq!(Rel::AclRelcl.base(), "acl");
        assert_eq!(Rel::Obj.base(), "obj");
    }
}
