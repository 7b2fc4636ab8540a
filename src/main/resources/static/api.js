// Calls to the server. What the server refuses, and a server that cannot be reached, both come out
// as a Problem, so that a page has one thing to show.

export class Problem extends Error {
  // `status` is 0 where the server was not reached.
  constructor(status, title, detail) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.title = title;
  }

  // The same with other words on what comes of it.
  saying(detail) {
    return new Problem(this.status, this.title, detail);
  }

  // True if the request did not get through to Mockingbird: there is no line, or nobody behind the
  // proxy.
  get isLine() {
    return this.status === 0 || (this.status >= 502 && this.status <= 504);
  }

  // True if the same request may well succeed when it is sent again.
  get passes() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

function unreachable() {
  return new Problem(
    0,
    "Mockingbird cannot be reached",
    "Check that it is still running and that you are connected, then try again.",
  );
}

// The response to a request; any status of 400 or more is thrown as a Problem.
export async function call(path, { method = "GET", body, headers = {} } = {}) {
  const json = body === undefined ? {} : { "Content-Type": "application/json" };
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: { Accept: "application/json", ...json, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
    });
  } catch {
    throw unreachable();
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

async function problemOf(response) {
  // A proxy in between may answer with a page of its own, so the body need not be ours.
  const said = await response.json().catch(() => ({}));
  return new Problem(
    response.status,
    said.title || `The server answered ${response.status}`,
    said.detail || "Try again; if it stays so, reload the page.",
  );
}
