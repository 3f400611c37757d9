import { spawn } from "node:child_process";

const escapes = /\x1b\[([?\d;]*)([A-Za-z])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[=>78]|[\s\S]/gu;
const background = "#0d1b2a";
const foreground = "#d8e2ec";
const colors = [
  "#3b4a5a", "#ff6b6b", "#7ddc8a", "#f5c542", "#6cb6ff", "#d2a8ff", "#66d9e8", "#d8e2ec",
  "#6b7c8f", "#ff8787", "#8ce99a", "#ffd43b", "#91c9ff", "#e0b8ff", "#99e9f2", "#ffffff",
];
const cell = { width: 8.4, height: 19, padding: 16, bar: 30 };

/** Runs a program in a terminal of a size, and resolves to what it wrote. */
export async function runInTerminal(command, columns, rows) {
  const program = spawn(
    "script", ["-qfec", `stty cols ${columns} rows ${rows}; ${command}`, "/dev/null"],
    { env: { ...process.env, TERM: "xterm-256color", NO_COLOR: undefined, COLUMNS: undefined }, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  program.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  const code = await new Promise((resolve) => program.once("exit", resolve));
  if (code !== 0) {
    throw new Error(`${command} ended with ${code}:\n${output}`);
  }

  return output;
}

/** What a terminal shows at the end: rows of cells, each with its character and style. */
export function readScreen(output) {
  const rows = [[]];
  let row = 0;
  let column = 0;
  let style = {};
  for (const [text, parameters, command] of output.matchAll(escapes)) {
    const count = Number.parseInt(parameters, 10) || 1;
    if (command === "m") {
      style = applyStyle(style, parameters);
    } else if (command === "A") {
      row = Math.max(0, row - count);
    } else if (command === "B") {
      row += count;
    } else if (command === "C") {
      column += count;
    } else if (command === "D") {
      column = Math.max(0, column - count);
    } else if (command === "G") {
      column = count - 1;
    } else if (command === "K") {
      rows[row].length = parameters === "2" ? 0 : column;
    } else if (command === "J") {
      rows.length = row + 1;
      rows[row].length = column;
    } else if (text === "\r") {
      column = 0;
    } else if (text === "\n") {
      row++;
    } else if (text >= " " && !text.startsWith("\x1b")) {
      rows[row][column++] = { text, style };
    }

    while (rows.length <= row) {
      rows.push([]);
    }
  }

  return rows;
}

/** Draws rows of a terminal as an SVG. */
export function drawScreen(rows, title) {
  const lines = rows.map((cells) => toRuns(cells));
  while (lines.at(-1)?.length === 0) {
    lines.pop();
  }

  const columns = Math.max(...lines.flat().map((run) => run.column + run.text.length));
  const width = Math.ceil(columns * cell.width + 2 * cell.padding);
  const height = lines.length * cell.height + 2 * cell.padding + cell.bar;
  const texts = lines.flatMap((runs, index) => runs.map((run) => drawRun(run, cell.bar + cell.padding + index * cell.height + 14)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" rx="10" fill="${background}"/>`,
    ...["#ff6b6b", "#f5c542", "#7ddc8a"].map((fill, index) => `<circle cx="${20 + 20 * index}" cy="18" r="6" fill="${fill}"/>`),
    `<g font-family="ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${foreground}">`,
    ...texts,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** Neighbors of one style are one text; blanks between them are none. */
function toRuns(cells) {
  const runs = [];
  for (let column = 0; column < cells.length; column++) {
    const { text, style } = cells[column] ?? { text: " ", style: {} };
    const last = runs.at(-1);
    if (last && last.style === style && last.column + last.text.length === column) {
      last.text += text;
    } else if (text !== " ") {
      runs.push({ column, text, style });
    }
  }

  return runs.map((run) => ({ ...run, text: run.text.trimEnd() }));
}

function drawRun({ column, text, style }, y) {
  const x = cell.padding + column * cell.width;
  const attributes = [
    style.color === undefined ? "" : ` fill="${style.color}"`,
    style.bold ? ' font-weight="bold"' : "",
  ].join("");
  return `<text x="${x.toFixed(1)}" y="${y}" textLength="${(text.length * cell.width).toFixed(1)}"${attributes}>${escape(text)}</text>`;
}

function applyStyle(style, parameters) {
  const codes = (parameters || "0").split(";").map(Number);
  let changed = { ...style };
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index];
    if (code === 0) {
      changed = {};
    } else if (code === 1) {
      changed.bold = true;
    } else if (code === 38 && codes[index + 1] === 5) {
      changed.color = toColor(codes[index + 2]);
      index += 2;
    } else if (code === 38 && codes[index + 1] === 2) {
      changed.color = `rgb(${codes.slice(index + 2, index + 5).join(",")})`;
      index += 4;
    } else if (code >= 30 && code <= 37) {
      changed.color = colors[code - 30];
    } else if (code >= 90 && code <= 97) {
      changed.color = colors[code - 82];
    } else if (code === 39) {
      delete changed.color;
    }
  }

  return changed;
}

/** One of the 256 colors of a terminal: 16 by name, a cube of 216, 24 grays. */
function toColor(number) {
  if (number < 16) {
    return colors[number];
  }

  if (number >= 232) {
    const gray = 8 + (number - 232) * 10;
    return `rgb(${gray},${gray},${gray})`;
  }

  const level = (value) => (value === 0 ? 0 : 55 + 40 * value);
  const cube = number - 16;
  return `rgb(${level(Math.floor(cube / 36))},${level(Math.floor(cube / 6) % 6)},${level(cube % 6)})`;
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(" ", "\u00a0");
}
