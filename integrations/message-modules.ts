import { existsSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** An import of messages: everything under a name, or some by their names. */
const IMPORT = /import (?:\* as (\w+)|\{([^}]*)\}) from '([^']*\/messages\/en\/[\w-]+\.ts|\.\/[\w-]+\.ts)';/g;
const OF_MESSAGES = /[\\/]src[\\/]messages[\\/]en[\\/][\w-]+\.ts$/;
const ONE = '?message=';

/** Asks for each message that a module says by itself: `import { x } from 'y.ts?message=x'`. */
function oneByOne(code: string, inMessages: boolean): string {
  const names = new Map<string, string>();
  const lines = code.replaceAll(IMPORT, (whole, all: string | undefined, some: string | undefined, path: string) => {
    if (path.startsWith('./') && !inMessages) return whole;
    if (all !== undefined) {
      names.set(all, path);
      return '';
    }
    return (some ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '' && !one.startsWith('type '))
      .map((one) => `import { ${one} } from '${path}${ONE}${one.split(' ')[0]}';`)
      .join(' ');
  });
  const wanted = new Map<string, string>();
  const said = [...names.keys()].reduce(
    (text, all) =>
      text.replaceAll(new RegExp(String.raw`(?<![.\w$])${all}\.(\w+)`, 'g'), (_, name: string) => {
        wanted.set(`${all}$${name}`, `import { ${name} as ${all}$${name} } from '${names.get(all)}${ONE}${name}';`);
        return `${all}$${name}`;
      }),
    lines,
  );
  return `${[...wanted.values()].join(' ')}${said}`;
}

/** A file of the catalogue in the site's language; what a language does not have yet is in English. */
async function catalogueFile(file: string, language: string): Promise<string> {
  const own = file.replace(/([\\/]messages[\\/])en([\\/])/, `$1${language}$2`);
  if (language === 'pseudo') return (await import('./pseudo-language.ts')).pseudoCatalogue(file, readFileSync(file, 'utf8'));
  return readFileSync(existsSync(own) ? own : file, 'utf8');
}

/**
 * SIGNALMARK_LANGUAGE: the folder of src/messages/ that the interface speaks from; `pseudo` is made from English, to see what is not in the
 * catalogue and what longer words do to a screen.
 *
 * In the build a message is a module of its own. A page then loads those that its scripts say, wherever the catalogue has them: a file of
 * the catalogue serves many screens, and would come whole with the first of them.
 */
export function messageModules(): AstroIntegration {
  const language = process.env['SIGNALMARK_LANGUAGE'] ?? 'en';
  // Of one build: hundreds of messages come from the same few files.
  const files = new Map<string, Promise<string>>();
  const wholeFile = (file: string): Promise<string> => {
    const known = files.get(file) ?? catalogueFile(file, language);
    files.set(file, known);
    return known;
  };
  return {
    name: 'signalmark:message-modules',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const inLanguage: Plugin = {
          name: 'signalmark:language',
          enforce: 'pre',
          load: (id) => (language !== 'en' && OF_MESSAGES.test(id) ? catalogueFile(id, language) : undefined),
        };
        const oneEach: Plugin = {
          name: 'signalmark:message-modules',
          enforce: 'pre',
          applyToEnvironment: ({ name }) => command === 'build' && name === 'client',
          async load(id) {
            const [file = '', name] = id.split(ONE);
            if (name === undefined) return undefined;
            const all = await wholeFile(file);
            return `${all.replaceAll(/^export (?=const|function|type|interface)/gm, '')}\nexport { ${name} };\n`;
          },
          transform(code, id) {
            const [file = ''] = id.split('?');
            if (!/\.tsx?$/.test(file) || !code.includes(' from ')) return undefined;
            const changed = oneByOne(code, OF_MESSAGES.test(file));
            return changed === code ? undefined : { code: changed, map: null };
          },
        };
        updateConfig({ vite: { plugins: [inLanguage, oneEach] } });
      },
    },
  };
}
