// Bundles one front end: node bundle.mjs <entry> <output>. Vue's files and Angular's libraries are compiled on the way.
import { readFile } from 'node:fs/promises';
import { transformAsync } from '@babel/core';
import linker from '@angular/compiler-cli/linker/babel';
import { build } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';

const vue = {
  name: 'vue',
  setup: ({ onLoad }) => onLoad({ filter: /\.vue$/ }, async ({ path }) => {
    const { descriptor } = parse(await readFile(path, 'utf8'), { filename: path });
    return { loader: 'ts', contents: compileScript(descriptor, { id: 'app', inlineTemplate: true }).content };
  }),
};

const angular = {
  name: 'angular',
  setup: ({ onLoad }) => onLoad({ filter: /@angular.*\.mjs$/ }, async ({ path }) => {
    const { code } = await transformAsync(await readFile(path, 'utf8'), {
      filename: path, compact: false, configFile: false, babelrc: false, plugins: [linker],
    });
    return { loader: 'js', contents: code };
  }),
};

const [entry, outfile] = process.argv.slice(2);
await build({
  entryPoints: [entry], outfile, bundle: true, minify: true, format: 'esm', jsx: 'automatic', plugins: [vue, angular],
  define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
});
