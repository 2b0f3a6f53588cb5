// What is asked of the site's scripts beyond the types, which tsc checks (undeclared names too).
import js from "@eslint/js";

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2020, sourceType: "script" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      curly: ["error", "multi-line"],
      "no-shadow": "error",
      "max-lines": ["error", 300],
      // Text from seeds goes into a page as text, never as markup.
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write", "writeln", "parseFromString", "createContextualFragment"].map(
          (property) => ({ property, message: "text from seeds must stay text: use text nodes" })
        ),
      ],
    },
  },
];
