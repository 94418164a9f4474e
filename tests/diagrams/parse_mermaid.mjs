// parse_mermaid.mjs FILE...: has Mermaid's own parser read each file, within its default limits. Says for each that it
// refuses why; exit status 1 where there is one. Mermaid and jsdom are found from the current folder.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const { JSDOM } = require('jsdom');
// Mermaid cleans what it shows with DOMPurify, which needs a page.
globalThis.window = new JSDOM('').window;
globalThis.document = globalThis.window.document;
globalThis.Element = globalThis.window.Element;
const folder = join(process.cwd(), 'node_modules', 'mermaid', 'dist');
const { default: mermaid } = await import(pathToFileURL(join(folder, 'mermaid.core.mjs')));
mermaid.initialize({ startOnLoad: false });
const { maxTextSize, maxEdges } = mermaid.mermaidAPI.defaultConfig;

// The number of edges is checked when a flowchart is read; the size of the text only when it is drawn.
let refused = 0;
for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, 'utf8');
  try {
    if (text.length > maxTextSize) throw new Error(`${text.length} characters, more than ${maxTextSize}`);
    await mermaid.parse(text);
  } catch (error) {
    refused += 1;
    console.error(`${path}: ${error.message}`);
  }
}
console.log(`Mermaid: ${process.argv.length - 2} read, ${refused} refused; at most ${maxEdges} edges`);
process.exit(refused > 0 ? 1 : 0);
