/** Paper and ink, and no page that cuts a row in two. */
export const reportStyle = `
:root { color-scheme: light dark; --paper: #f6f4ef; --ink: #1b1a17; --soft: #6a655c; --line: #d8d3c8; --mark: #c4321c; }
@media (prefers-color-scheme: dark) { :root { --paper: #191815; --ink: #ece8df; --soft: #a39d91; --line: #3a3731; --mark: #ff7a5c; } }
@media print { :root { --paper: #fff; --ink: #000; --soft: #555; --line: #bbb; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 3rem 1.5rem; max-width: 60rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 2.25rem; line-height: 1.15; margin: 0 0 .5rem; }
h2 { font-size: 1.125rem; margin: 2.5rem 0 .75rem; break-after: avoid; }
p { margin: 0 0 .5rem; }
.soft { color: var(--soft); }
.bar { position: relative; height: 1.75rem; border: 1px solid var(--line); margin: 1.5rem 0 .25rem; }
.bar > * { position: absolute; top: 0; bottom: 0; }
.range { background: var(--line); }
.share { width: 3px; background: var(--mark); }
.half { left: 50%; width: 1px; background: var(--ink); }
.ends { display: flex; justify-content: space-between; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.row { break-inside: avoid; border-top: 1px solid var(--line); padding: 1rem 0; }
.pictures { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: .5rem; }
figure { margin: 0; width: min(15rem, calc(50% - .375rem)); }
img { width: 100%; height: auto; display: block; }
figcaption { color: var(--soft); font-size: .875rem; }
code { font-size: .8125rem; overflow-wrap: anywhere; }
`
