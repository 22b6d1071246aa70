//! A local web server for `dist/`, with the policy that the page is meant to live under, and a watch on its sources.

use crate::bundle;
use crate::tools::{self, say};
use anyhow::{Result, anyhow};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};
use std::thread;
use std::time::{Duration, SystemTime};
use tiny_http::{Header, Method, Request, Response, Server};

/// What the page may do: run its own script and program, load its own files, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     style-src 'self'; img-src 'self' data:; worker-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'";

/// What a change is looked for in.
const WATCHED: [&str; 6] = [
    "src",
    "seeds",
    "index.html",
    "style.css",
    "Cargo.toml",
    "Cargo.lock",
];

/// Files of the page by name. Held in memory, so that a page is never half old and half new.
type Files = Arc<RwLock<BTreeMap<String, Vec<u8>>>>;

/// Builds the page, serves it until stopped, and builds it again whenever a source changes.
pub fn serve(port: u16) -> Result<()> {
    let mut seen = newest(&tools::root());
    let files = Files::default();
    // Before the build, which takes long: a port that is taken should be told at once.
    let address = listen(port, &files)?;
    bundle::build()?;
    load(&files)?;
    println!("Claimline is at {address} (stop with Ctrl-C; changed sources are built again)");
    loop {
        thread::sleep(Duration::from_millis(500));
        let now = newest(&tools::root());
        if now != seen {
            seen = now;
            match bundle::build().and_then(|()| load(&files)) {
                Ok(()) => say(&format!("built again; reload {address}")),
                Err(error) => say(&format!("{error:#} The page as it was is still served.")),
            }
        }
    }
}

/// Serves the page as it is built now, for as long as this program runs; gives its address.
pub fn serve_built() -> Result<String> {
    let files = Files::default();
    load(&files)?;
    listen(0, &files)
}

/// Answers requests in a thread of its own.
fn listen(port: u16, files: &Files) -> Result<String> {
    let server = Server::http(("127.0.0.1", port)).map_err(|error| {
        anyhow!("port {port} cannot be used ({error}). Pass another by --port N, or --port 0.")
    })?;
    let address = format!("http://{}/", server.server_addr());
    let files = Arc::clone(files);
    thread::spawn(move || {
        for request in server.incoming_requests() {
            // A browser that went away is no fault of the server.
            if let Err(error) = answer(request, &files) {
                say(&format!("an answer could not be sent: {error}"));
            }
        }
    });
    Ok(address)
}

/// Reads the built page into memory.
fn load(files: &Files) -> Result<()> {
    let mut fresh = BTreeMap::new();
    for entry in fs::read_dir(tools::dist())? {
        let entry = entry?;
        fresh.insert(
            entry.file_name().to_string_lossy().into_owned(),
            fs::read(entry.path())?,
        );
    }
    *files
        .write()
        .map_err(|_| anyhow!("the server's files are locked for good"))? = fresh;
    Ok(())
}

fn answer(request: Request, files: &Files) -> Result<()> {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let name = match path.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    }
    .to_owned();
    let known = matches!(request.method(), Method::Get | Method::Head);
    let body = files
        .read()
        .ok()
        .and_then(|files| files.get(&name).cloned())
        .filter(|_| known);
    let mut response = match body {
        // Whole, with its length, whatever its size.
        Some(body) => Response::from_data(body).with_chunked_threshold(usize::MAX),
        None => Response::from_data("There is nothing at this address.").with_status_code(404),
    };
    let extension = Path::new(&name)
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default();
    let headers = [
        ("Content-Type", content_type(extension)),
        ("Content-Security-Policy", POLICY),
        ("Cache-Control", "no-cache"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    for (name, value) in headers {
        response.add_header(Header::from_bytes(name, value).map_err(|()| anyhow!("{name} is no header"))?);
    }
    Ok(request.respond(response)?)
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        _ => "text/plain; charset=utf-8",
    }
}

/// When any source was last changed, and how many there are, so that a removed file counts as a change too.
fn newest(root: &Path) -> (Option<SystemTime>, usize) {
    let (mut newest, mut count) = (None, 0);
    let mut open: Vec<PathBuf> = WATCHED.iter().map(|name| root.join(name)).collect();
    while let Some(path) = open.pop() {
        match fs::read_dir(&path) {
            Ok(entries) => open.extend(entries.flatten().map(|entry| entry.path())),
            Err(_) => {
                count += 1;
                newest = newest.max(fs::metadata(&path).and_then(|meta| meta.modified()).ok());
            }
        }
    }
    (newest, count)
}
