/** The look of every page: teal and light grey, one column that also fits an old phone, light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2529; --soft: #4a5a60; --paper: #ffffff; --ground: #f1f4f5; --line: #c4d0d3; --teal: #0b4f5c; --on-teal: #ffffff; --warn: #fff4d6; --bad: #a3221a; --good: #1b6b3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef0; --soft: #b2c1c6; --paper: #1b2529; --ground: #10181b; --line: #40525a; --teal: #7fc8d6; --on-teal: #06262d; --warn: #3a3219; --bad: #ff9d94; --good: #86d6a4; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 Inter, system-ui, sans-serif; }
header { background: var(--paper); border-bottom: 3px solid var(--teal); }
.inner { max-width: 60rem; margin: 0 auto; padding: 0.75rem 1rem; }
header p { margin: 0; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: 0.5rem 0; }
a { color: var(--teal); }
a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; box-shadow: inset 0 -2px var(--teal); }
:focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; }
.warning { background: var(--warn); padding: 0.5rem 0.75rem; border-radius: 0.25rem; margin: 0 0 1rem; }
h1 { font-size: 1.5rem; margin: 0.5rem 0; }
h2 { font-size: 1.125rem; margin: 0; }
section, .card { background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 1rem; margin: 0 0 1rem; }
.heading { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; justify-content: space-between; }
.list { list-style: none; margin: 0; padding: 0; }
.list > li { padding: 0.75rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
section .list { margin-top: 0.75rem; }
.text { white-space: pre-wrap; margin: 0.25rem 0 0; }
.code { font-size: 1.25rem; font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: 0.05em; }
time, .soft { color: var(--soft); font-size: 0.875rem; }
label { display: block; font-weight: 600; margin: 0.75rem 0 0.25rem; }
.check { display: flex; gap: 0.5rem; align-items: flex-start; font-weight: 400; margin: 0.5rem 0; }
.check input { width: 1.25rem; height: 1.25rem; flex: none; margin: 0.125rem 0 0; }
input[type=text], input[type=password], input[type=number], select { width: 100%; max-width: 20rem; font: inherit; padding: 0.5rem; border: 1px solid var(--soft); border-radius: 0.25rem; background: var(--paper); color: var(--ink); }
button { font: inherit; font-weight: 600; padding: 0.625rem 1rem; margin: 1rem 0.5rem 0 0; border: 1px solid var(--teal); border-radius: 0.25rem; background: var(--teal); color: var(--on-teal); cursor: pointer; }
button.second { background: transparent; color: var(--teal); }
.people button { width: 100%; text-align: start; margin: 0.25rem 0; }
.columns { margin-top: 1rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1rem; align-items: start; }
.columns section { margin: 0; }
.bad { color: var(--bad); font-weight: 600; }
.good { color: var(--good); font-weight: 600; }
`;

/** Brings the part of the page that lives up to date when the server says that something came, and after every (re)connection. */
export const LIVE = `
const place = document.querySelector('[data-live]');
async function refresh() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-live]');
  if (!fresh || fresh.innerHTML === place.innerHTML) return;
  place.replaceChildren(...fresh.childNodes);
  document.getElementById('news').textContent = place.dataset.news;
}
if (place) {
  const news = new EventSource(place.dataset.live);
  news.onopen = refresh;
  news.onmessage = refresh;
}
`;
