/* The summary that is sent first stays until the app has drawn its controls and its first chart, or four seconds after its words. */
(() => {
  const summary = document.getElementById("summary");
  const find = (what) => document.querySelector(what);
  let said = 0;
  /* As ui/site.js does when the app is there. */
  const embedded = parent !== window && new URLSearchParams(location.search).get("embed") === "true";
  if (embedded) parent.postMessage({ dashboardHeight: summary.firstElementChild.offsetHeight }, "*");
  const drawn = () => {
    const chart = find(".stVegaLiteChart");
    return !find("#root [data-testid=stSkeleton]") && (!chart || chart.querySelector("svg,canvas"));
  };
  const look = () => {
    if (!find(".site-footer,.meeting,#root .embed-foot")) return;
    said = said || Date.now();
    if (!drawn() && Date.now() - said < 4000) return;
    clearInterval(looking);
    const top = summary.scrollTop;
    summary.remove();
    const main = find(".stMain");
    if (main && top) main.scrollTop = top;
  };
  const looking = setInterval(look, 60);
})();
