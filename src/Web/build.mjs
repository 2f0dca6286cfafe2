// Builds wwwroot from Styles, Scripts and Images; the .NET build runs it when one of them is newer.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { compile } from "sass";

const out = "wwwroot";
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const { css } = compile("Styles/app.scss", { style: "compressed", loadPaths: ["node_modules"], quietDeps: true });
writeFileSync(`${out}/app.css`, css);

await build({
  entryPoints: ["Scripts/app.ts"],
  outfile: `${out}/app.js`,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2020",
  logLevel: "warning",
});

cpSync("Images", `${out}/images`, { recursive: true });
