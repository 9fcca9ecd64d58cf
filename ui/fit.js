/* A picture as large as its room, at the width that fills it best, and how large that is; in a meeting, and in a
   briefing without the app. */
const fitted = (picture, box, wide, high, widths) => {
  picture.style.transform = "";
  picture.style.transformOrigin = "0 0";
  picture.style.marginLeft = "0";
  let best = { scale: 0, width: wide };
  for (const width of widths) {
    picture.style.width = `${width}px`;
    const scale = Math.min(wide / width, high / picture.scrollHeight, 3);
    if (scale > best.scale * 1.04) best = { scale, width };
  }
  picture.style.width = `${best.width}px`;
  picture.style.transform = `scale(${best.scale})`;
  picture.style.marginLeft = `${Math.max(0, (wide - best.width * best.scale) / 2)}px`;
  box.style.height = `${Math.min(high, Math.ceil(picture.scrollHeight * best.scale))}px`;
  return best.scale;
};
const WIDTHS = [1800, 1480, 1184, 1000, 860, 720, 600, 480, 360];
