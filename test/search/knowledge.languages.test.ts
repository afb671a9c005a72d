import { expect, test } from 'vitest';
import { createIndex } from '../../server/search/knowledge.ts';
import { LANGUAGES } from './languages.ts';

const everything = Object.entries(LANGUAGES).flatMap(([language, { articles }]) =>
  articles.map(([title, text], n) => ({ id: `${language}${n}`, article: `${language}${n}`, title, text })),
);

test.each(Object.entries(LANGUAGES))('finds hours, returns and delivery in %s', (language, { questions }) => {
  const index = createIndex(everything.filter(({ id }) => id.startsWith(language)));
  questions.forEach((question, n) => {
    const { found } = index.search(question);
    expect(`${question} ${found[0]?.passage.id}`).toBe(`${question} ${language}${n}`);
  });
});

test.each(Object.entries(LANGUAGES))(
  'finds them in %s when the knowledge is in sixteen languages',
  (language, { questions }) => {
    const index = createIndex(everything);
    questions.forEach((question, n) => {
      expect(`${question} ${index.search(question).found[0]?.passage.id}`).toBe(`${question} ${language}${n}`);
    });
  },
);
