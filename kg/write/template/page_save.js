// What the reader takes along: the view as a picture, a table for a spreadsheet.

function savePicture() {
  const drawn = byId("picture").querySelector("canvas");
  const copy = make("canvas", { width: drawn.width, height: drawn.height });
  const context = copy.getContext("2d");
  context.fillStyle = cssColour("--page");
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  const link = make("a", { href: copy.toDataURL("image/png"), download: "zones.png" });
  link.click();
}

// A cell that no spreadsheet takes for a formula.
function csvCell(cell) {
  const text = typeof cell === "string" ? cell : cell.textContent;
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function csv(name) {
  const { head, rows, cells } = TABLES[name];
  return [head.map((key) => say(key)), ...rows().map(cells)].map((row) => row.map(csvCell).join(",") + "\r\n").join("");
}

function saveTable() {
  const address = URL.createObjectURL(new Blob(["\ufeff", csv(shownTable)], { type: "text/csv" }));
  make("a", { href: address, download: `${tableName(shownTable)}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
