/* A picture as large as its room, at the width that fills it best, and how large that is; in a meeting, and in a
   briefing without the app. Where it would be smaller than `least`, it keeps that size and is scrolled within its room. */
const fitted = (picture, box, wide, high, widths, least = 0) => {
  picture.style.transform = "";
  picture.style.transformOrigin = "0 0";
  picture.style.marginLeft = "0";
  let best = { scale: 0, width: wide };
  for (const width of widths) {
    picture.style.width = `${width}px`;
    const scale = Math.min(wide / width, high / picture.scrollHeight, 3);
    if (scale > best.scale * 1.04) best = { scale, width };
  }
  const scrolls = best.scale < least;
  if (scrolls) best = { scale: least, width: wide / least };
  box.style.overflowY = scrolls ? "auto" : "hidden";
  box.classList.toggle("scrolls", scrolls);
  picture.style.width = `${best.width}px`;
  picture.style.transform = `scale(${best.scale})`;
  picture.style.marginLeft = `${Math.max(0, (wide - best.width * best.scale) / 2)}px`;
  picture.style.marginBottom = scrolls ? `${(best.scale - 1) * picture.scrollHeight}px` : "";
  box.style.height = `${Math.min(high, Math.ceil(picture.scrollHeight * best.scale))}px`;
  return best.scale;
};
const WIDTHS = [1800, 1480, 1184, 1000, 860, 720, 600, 480, 360];
