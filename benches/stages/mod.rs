//! The stages that are timed, natively and in WebAssembly: each from the raw text, so that what a stage alone takes
//! is the difference to the one before.

// The articles have a paragraph in each line.
#[path = "../../tests/sound/lines.rs"]
mod lines;

use claimline::ArticleInput;
use claimline::language::forms::Form;
use claimline::language::model::{Model, Workspace};
use claimline::language::{Document, names, tagger};
use claimline::model::Extraction;
use lines::lines;

/// How far a text is read.
#[derive(Clone, Copy, Debug)]
pub enum Stage {
    /// Tokens and sentences.
    Sentences,
    /// And tags.
    Tags,
    /// And arcs.
    Arcs,
    /// And lemmas, and children and subtrees: all that the language layer gives.
    Document,
    /// And names.
    Names,
    /// From raw text to claims: what a reader waits for.
    Claims,
}

impl Stage {
    /// All, each after the one that it rests on.
    pub const ALL: [Self; 6] = [
        Self::Sentences,
        Self::Tags,
        Self::Arcs,
        Self::Document,
        Self::Names,
        Self::Claims,
    ];
}

/// Reads a text as far as the stage says; gives a number that depends on the result, so that nothing is left out.
pub fn run(stage: Stage, text: &str) -> usize {
    let model = Model::english();
    let blocks = lines(text);
    match stage {
        Stage::Sentences => Document::split(text, &blocks).len(),
        Stage::Tags => {
            let document = Document::split(text, &blocks);
            let (mut forms, mut features, mut tags) = (Vec::new(), Vec::new(), Vec::new());
            let mut buffer = String::new();
            for sentence in &document.sentences {
                forms.clear();
                forms.extend(
                    sentence
                        .tokens
                        .clone()
                        .map(|token| Form::read(document.word(token), Some(&model.lexicon), &mut buffer)),
                );
                tagger::tag(&model.tagger, &model.tags, &forms, &mut features, &mut tags);
            }
            tags.iter().map(|tag| usize::from(*tag)).sum()
        }
        Stage::Arcs => {
            let document = Document::split(text, &blocks);
            let mut space = Workspace::default();
            let mut sum = 0;
            for sentence in &document.sentences {
                space.read(model, sentence.tokens.clone().map(|token| document.word(token)));
                sum += space
                    .arcs
                    .iter()
                    .map(|(head, _)| *head as usize & 1)
                    .sum::<usize>();
            }
            sum
        }
        Stage::Document => Document::parse(text, &blocks).len(),
        Stage::Names => names::find(&Document::parse(text, &blocks)).mentions.len(),
        Stage::Claims => extract("a", text).claims.len(),
    }
}

/// An article's claims.
pub fn extract(id: &str, text: &str) -> Extraction {
    claimline::extract(&ArticleInput {
        id: id.to_owned(),
        outlet: Some(format!("Outlet {id}")),
        published: Some("2021-11-17".to_owned()),
        text: text.to_owned(),
        ..ArticleInput::default()
    })
}

/// What all speeds are told in: words as the treebanks cut them, signs counted.
pub fn words(text: &str) -> usize {
    Document::split(text, &lines(text)).len()
}
