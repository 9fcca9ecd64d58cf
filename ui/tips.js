/* What a tap or the pointer on a mark shows: value, date, publication, within the screen. */
(() => {
  window.tips?.abort();
  const until = (window.tips = new AbortController());
  const listen = (what, act) => document.addEventListener(what, act, { capture: true, signal: until.signal });
  let card = null;
  let since = 0;
  const hide = () => { card?.remove(); card = null; };
  /* Many marks of a picture say the same below their first line: it stands around them (pictures/tips.py). */
  const said = ({ dataset: { tip, also } }, around) =>
    also === undefined ? tip : `${tip}\n${JSON.parse(around.dataset.tips)[also]}`;
  const show = (mark, x, y) => {
    hide();
    since = Date.now();
    card = document.createElement("div");
    card.className = "tip";
    card.setAttribute("role", "status");
    card.textContent = said(mark, mark.closest("[data-tips]"));
    document.body.appendChild(card);
    const { width, height } = card.getBoundingClientRect();
    card.style.left = `${Math.max(12, Math.min(x - width / 2, innerWidth - width - 12))}px`;
    card.style.top = `${y - height - 14 > 8 ? y - height - 14 : Math.min(y + 18, innerHeight - height - 8)}px`;
  };
  const mark = (event) => event.target.closest?.("[data-tip]");
  listen("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    if (mark(event)) show(mark(event), event.clientX, event.clientY);
    else hide();
  });
  listen("click", (event) => {
    if (mark(event)) show(mark(event), event.clientX, event.clientY);
    else hide();
  });
  /* A page that comes to rest under a finger still scrolls a little. */
  listen("scroll", () => { if (Date.now() - since > 300) hide(); });
  listen("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
