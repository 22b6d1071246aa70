//! A local web server for `dist/`, with the policy that the page is meant to live under, and a watch on its sources.

use crate::bundle::{self, Order};
use crate::tools::{self, say};
use anyhow::{Context, Result, anyhow};
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::collections::BTreeMap;
use std::fs;
use std::future::ready;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};
use std::thread;
use std::time::{Duration, SystemTime};
use tokio::net::TcpListener;

/// What the page may do: run its own script and program, load its own files, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     style-src 'self'; img-src 'self' data:; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
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
type Files = Arc<RwLock<BTreeMap<String, Bytes>>>;

/// Builds the page, serves it until stopped, and builds it again whenever a source changes.
pub fn serve(port: u16) -> Result<()> {
    let mut seen = newest(&tools::root());
    let files = Files::default();
    // Before the build, which takes long: a port that is taken should be told at once.
    let address = listen(port, &files)?;
    bundle::build(&Order::default())?;
    load(&files)?;
    println!("Claimline is at {address} (stop with Ctrl-C; changed sources are built again)");
    loop {
        thread::sleep(Duration::from_millis(500));
        let now = newest(&tools::root());
        if now != seen {
            seen = now;
            match bundle::build(&Order::default()).and_then(|()| load(&files)) {
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
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    let listener = runtime
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
        .with_context(|| {
            format!("port {port} cannot be used. Pass another by --port N, or --port 0 for any.")
        })?;
    let address = format!("http://{}/", listener.local_addr()?);
    let files = Arc::clone(files);
    thread::spawn(move || {
        runtime.block_on(async move {
            // A connection that cannot be accepted, or that its browser drops, is no fault of the server.
            loop {
                let Ok((stream, _)) = listener.accept().await else {
                    continue;
                };
                let files = Arc::clone(&files);
                let answer = service_fn(move |request| ready(answer(&request, &files)));
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), answer));
            }
        });
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
            fs::read(entry.path())?.into(),
        );
    }
    *files
        .write()
        .map_err(|_| anyhow!("the server's files are locked for good"))? = fresh;
    Ok(())
}

fn answer<B>(request: &Request<B>, files: &Files) -> hyper::http::Result<Response<Full<Bytes>>> {
    let name = match request.uri().path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let known = matches!(*request.method(), Method::GET | Method::HEAD);
    let body = files
        .read()
        .ok()
        .and_then(|files| files.get(name).cloned())
        .filter(|_| known);
    let extension = Path::new(name)
        .extension()
        .and_then(|e| e.to_str())
        .filter(|_| body.is_some());
    let status = if body.is_some() {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    };
    let mut response = Response::builder().status(status);
    // The one file brings a policy of its own, and is made for frames.
    if name != "claimline.html" {
        response = response.header("Content-Security-Policy", POLICY);
    }
    response
        .header("Content-Type", content_type(extension.unwrap_or_default()))
        .header("Cache-Control", "no-cache")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .body(Full::new(body.unwrap_or_else(|| {
            Bytes::from_static(b"There is nothing at this address.")
        })))
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
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
