/** A sheet of its own, so that a page that forbids inline styles can have the card too. */
export const styles = `
:host { display: block; max-width: 44rem; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
.card {
  background: #fff; color: #1b2430; border: 1px solid #d9d3ca; border-inline-start: .3rem solid #a8201a; border-radius: .5rem;
  padding: 1.1rem 1.25rem; font-family: inherit; font-size: 1rem; line-height: 1.5; overflow-wrap: break-word; text-align: start;
}
.heading { font-size: 1.25rem; line-height: 1.25; font-weight: 700; margin: 0 0 .75rem; }
.promise { margin: 0 0 1rem; }
.promise .heading { font-size: 1.05rem; margin: 0; }
.validity { color: #5b6470; font-size: .92rem; margin: 0 0 .25rem; }
p { margin: 0 0 .75rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { border-top: 1px solid #e6e1d9; padding-block: .55rem; }
li .text { display: block; }
.progress { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .75rem; font-size: .92rem; margin-top: .15rem; }
.bar { flex: 0 0 6rem; height: .5rem; border-radius: 1rem; background: #e9e4dc; overflow: hidden; }
.bar > span { display: block; height: 100%; background: #1f6f5c; }
.done { font-weight: 600; font-variant-numeric: tabular-nums; }
.tag { border: 1px dashed #6b5500; border-radius: 1rem; background: #fff7d6; color: #6b5500; padding: 0 .6rem; font-size: .85rem; }
a { color: #a8201a; text-underline-offset: .18em; }
button {
  font: inherit; font-weight: 600; color: #a8201a; background: #fff; border: 1px solid #a8201a; border-radius: .4rem;
  min-height: 2.75rem; padding: .4rem 1rem; margin-inline-end: 1rem; cursor: pointer;
}
:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; border-radius: 2px; }
.last { margin: .25rem 0 0; }
@media (forced-colors: active) { .bar { border: 1px solid CanvasText; } .bar > span { background: Highlight; forced-color-adjust: none; } }
`;
