import type { ESLint, Rule } from 'eslint';

/** The rule that keeps words in `locales/`: nothing readable is written in a component. That keys exist is a type check. */

/** Only what the rules read of a syntax tree with JSX, whose types ESLint's own do not have. */
type Node = { readonly type: string; readonly [field: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const letters = /\p{L}/u;

/** Attributes that a person reads or hears. */
const readAttributes: ReadonlySet<string> = new Set([
  'alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'description', 'errorMessage',
  'label', 'placeholder', 'textValue', 'title',
]);

/** Names of keys are what is printed on them. */
function isKeyName(node: unknown): boolean {
  const element = isNode(node) ? node['parent'] : null;
  const opening = isNode(element) ? element['openingElement'] : null;
  const name = isNode(opening) ? opening['name'] : null;
  return isNode(name) && (name['name'] === 'kbd' || name['name'] === 'KeyCap');
}

/** The readable text of an expression that is written out in the source, or null. */
function writtenText(expression: unknown): string | null {
  if (!isNode(expression)) return null;
  switch (expression.type) {
    case 'Literal':
      return typeof expression['value'] === 'string' ? expression['value'] : null;
    case 'TemplateLiteral':
      return templateText(expression);
    case 'ConditionalExpression':
      return writtenText(expression['consequent']) ?? writtenText(expression['alternate']);
    case 'LogicalExpression':
      return writtenText(expression['right']) ?? writtenText(expression['left']);
    case 'JSXExpressionContainer':
      return writtenText(expression['expression']);
    default:
      return null;
  }
}

function templateText(template: Node): string {
  const quasis = Array.isArray(template['quasis']) ? template['quasis'] : [];
  return quasis.map((quasi: Node) => JSON.stringify(quasi['value'])).join(' ').replaceAll(/"(raw|cooked)":/gu, '').replaceAll(/\\[a-z]/gu, '');
}

const noRawText: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'Readable text comes from the words of renderer/i18n' },
    messages: { raw: 'Text for people belongs in locales/<language>/ui.json: "{{text}}"' },
    schema: [],
  },
  create(context) {
    const refuse = (node: unknown, text: string | null): void => {
      if (text === null || !letters.test(text) || isKeyName(node)) return;
      context.report({ node: node as Rule.Node, messageId: 'raw', data: { text: text.trim().slice(0, 40) } });
    };
    const visitors: Record<string, (node: unknown) => void> = {
      JSXText(node) {
        if (isNode(node) && typeof node['value'] === 'string') refuse(node, node['value']);
      },
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer'(node) {
        refuse(node, writtenText(node));
      },
      JSXAttribute(node) {
        if (!isNode(node) || !isNode(node['name']) || !readAttributes.has(String(node['name']['name']))) return;
        refuse(node, writtenText(node['value']));
      },
    };
    return visitors;
  },
};

/** The plugin of `eslint.config.js`. */
export const wordRules: ESLint.Plugin = {
  meta: { name: 'words' },
  rules: { 'no-raw-text': noRawText },
};
