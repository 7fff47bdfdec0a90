// usage: node read_gexf.js FILE    prints as JSON what Gephi Lite's reader makes of a GEXF file
const fs = require("fs");
const Graph = require("graphology");
const gexf = require("graphology-gexf");
const text = fs.readFileSync(process.argv[2], "utf8");
const graph = gexf.parse(Graph, text, { allowUndeclaredAttributes: false });
fs.writeSync(1, JSON.stringify(graph.export()));
