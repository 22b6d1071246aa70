//! How well this works: a table of what was measured, with the words of method and limits.

use crate::ui::quality::{MEASURED, Of, Score};
use crate::ui::strings;
use leptos::prelude::*;

/// A table that opens.
#[component]
pub fn Quality() -> impl IntoView {
    view! {
        <details class="quality">
            <summary>{strings::QUALITY}</summary>
            <p>{strings::QUALITY_METHOD}</p>
            <div class="wide">
                <table>
                    <thead>
                        <tr>{strings::QUALITY_HEADS.map(|head| view! { <th scope="col">{head}</th> })}</tr>
                    </thead>
                    <tbody>{MEASURED.iter().map(line).collect_view()}</tbody>
                </table>
            </div>
            <p>{strings::QUALITY_LIMITS}</p>
        </details>
    }
}

fn line((of, score): &(Of, Score)) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">{of.name()}</th>
            <td>{score.annotated}</td>
            <td>{score.recall().map(strings::percent)}</td>
            <td>{score.precision().map(strings::percent)}</td>
        </tr>
    }
}
