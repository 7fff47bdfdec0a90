// usage: node read_rdf.js FILE SYNTAX    prints the triples that N3.js reads, as N-Triples
const fs = require("fs");
const N3 = require("n3");
const [file, format] = process.argv.slice(2);
const quads = new N3.Parser({ format }).parse(fs.readFileSync(file, "utf8"));
const writer = new N3.Writer({ format: "N-Triples" });
for (const { subject, predicate, object } of quads) writer.addQuad(subject, predicate, object);
writer.end((error, text) => {
  if (error) throw error;
  fs.writeSync(1, text);
});
