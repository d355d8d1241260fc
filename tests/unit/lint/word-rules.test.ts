import { RuleTester, type Rule } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, it } from 'vitest';
import { wordRules } from '../../../build/lint/word-rules.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});
const rule = (name: string): Rule.RuleModule => wordRules.rules?.[name] as Rule.RuleModule;
const raw = [{ messageId: 'raw' }];

tester.run('no-raw-text', rule('no-raw-text'), {
  valid: [
    '<p>{words("home.title")}</p>',
    '<p>{count} / {total}</p>',
    '<p> · </p>',
    '<kbd dir="ltr">Enter</kbd>',
    '<input type="text" name="title" aria-labelledby="a1" />',
    '<Button aria-label={words("capture.save")} />',
    '<p className={`row ${state}`}>{name}</p>',
    '<p className={open ? "open" : "shut"} />',
  ],
  invalid: [
    { code: '<p>Saved</p>', errors: raw },
    { code: '<p>Сақталды</p>', errors: raw },
    { code: '<p>Press <kbd>Enter</kbd></p>', errors: raw },
    { code: '<>حُفظ</>', errors: raw },
    { code: '<p>{"Saved"}</p>', errors: raw },
    { code: '<p>{`${count} answers`}</p>', errors: raw },
    { code: '<p>{saved ? "Saved" : "Not saved"}</p>', errors: raw },
    { code: '<p>{failed && "Not saved"}</p>', errors: raw },
    { code: '<Button aria-label="Save" />', errors: raw },
    { code: '<input placeholder={`Search`} />', errors: raw },
    { code: '<Field label={isNew ? "New workshop" : title} />', errors: raw },
  ],
});
