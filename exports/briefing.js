const body = document.body;
const slides = [...document.querySelectorAll(".slide")];
const tip = document.getElementById("tip");
let now = 0;
function turn(to) {
  now = Math.min(Math.max(to, 0), slides.length - 1);
  slides.forEach((slide, number) => slide.classList.toggle("now", number === now));
  document.getElementById("place").textContent = `${now + 1} / ${slides.length}`;
  fit();
}
/* The picture of the slide that is shown: what stands above and below it takes its room first. */
function fit() {
  const article = slides[now]?.querySelector(`article[lang=${body.dataset.lang}]`);
  const picture = article?.querySelector("figure > .our-html, figure > svg");
  if (!picture) return;
  const box = picture.parentElement;
  if (!body.classList.contains("meeting")) {
    for (const one of document.querySelectorAll("figure, figure > .our-html, figure > svg")) one.style.cssText = "";
    return;
  }
  if (picture.matches("svg")) return;
  box.style.height = "0px";
  const beside = getComputedStyle(article).display === "grid";
  const look = getComputedStyle(article);
  const room = article.clientHeight - parseFloat(look.paddingBottom);
  const others = [...article.children].filter((part) => part !== box);
  const taken = beside ? 0 : others.reduce((sum, part) => sum + part.offsetHeight + 8, 0);
  fitted(picture, box, box.clientWidth, Math.max(120, room - taken), WIDTHS);
}
addEventListener("resize", fit);
function meeting(on) {
  body.classList.toggle("meeting", on);
  document.querySelector(".turns").hidden = !on;
  if (on) {
    const seen = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > 80);
    turn(Math.max(seen, 0));
    document.fonts.ready.then(fit);
    document.documentElement.requestFullscreen?.().catch(() => {});
  } else {
    fit();
    if (document.fullscreenElement) document.exitFullscreen();
  }
}
const actions = {
  language() {
    const other = body.dataset.lang === "km" ? "en" : "km";
    body.dataset.lang = document.documentElement.lang = other;
    fit();
  },
  meeting() { meeting(!body.classList.contains("meeting")); },
  print() { window.print(); },
  before() { turn(now - 1); },
  after() { turn(now + 1); },
};
function say(mark, x, y) {
  const { tip: own, also } = mark.dataset;
  tip.textContent = also === undefined ? (own ?? mark.title) : `${own}\n${JSON.parse(mark.closest("[data-tips]").dataset.tips)[also]}`;
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(x + 12, innerWidth - width - 8))}px`;
  tip.style.top = `${y + height + 24 > innerHeight ? Math.max(8, y - height - 12) : y + 12}px`;
}
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) return actions[button.dataset.do]();
  const mark = event.target.closest("[data-tip], figure [title]");
  if (mark) say(mark, event.clientX, event.clientY);
  else tip.hidden = true;
});
document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const mark = event.target.closest("[data-tip]");
  if (mark) say(mark, event.clientX, event.clientY);
  else tip.hidden = true;
});
document.addEventListener("scroll", () => { tip.hidden = true; }, true);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { tip.hidden = true; meeting(false); }
  if (!body.classList.contains("meeting")) return;
  if (["ArrowRight", "ArrowDown", "PageDown", " "].includes(event.key)) { event.preventDefault(); turn(now + 1); }
  if (["ArrowLeft", "ArrowUp", "PageUp"].includes(event.key)) { event.preventDefault(); turn(now - 1); }
  if (event.key === "Home") turn(0);
  if (event.key === "End") turn(slides.length - 1);
});
document.addEventListener("fullscreenchange", () => {
  if (!document.fullscreenElement && body.classList.contains("meeting")) meeting(false);
});
let touched = null;
document.addEventListener("touchstart", (event) => { touched = event.changedTouches[0].clientX; }, { passive: true });
document.addEventListener("touchend", (event) => {
  if (!body.classList.contains("meeting") || touched === null) return;
  const far = event.changedTouches[0].clientX - touched;
  if (Math.abs(far) > 60) turn(now + (far < 0 ? 1 : -1));
}, { passive: true });
turn(0);
/* In another site's page: the page around is told the height. */
if (parent !== window) {
  const tell = () => parent.postMessage({ dashboardHeight: Math.ceil(body.offsetHeight) }, "*");
  new ResizeObserver(tell).observe(body);
}
if (location.hash === "#meeting" && slides.length) meeting(true);
