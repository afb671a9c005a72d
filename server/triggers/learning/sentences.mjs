import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What each folder of `sentences` decides. */
const LABELS = {
  wishes: [
    'asks_for_person',
    'refund',
    'cancellation',
    'account_closure',
    'billing_dispute',
    'complaint',
    'frustration',
    'buying_intent',
    'prompt_injection',
  ],
  policy: ['emergency', 'legal', 'medical', 'privacy', 'hardship', 'fraud', 'change_request'],
};

/**
 * The sentences that were written for this project, in sixteen languages, as {text, history, labels, source, isOwn}. In the files a line
 * each: labels with commas between them, or `-`, a tab, the sentence. A label with `?` before it is not decided; nor is,
 * of one who is angry, whether they complain, and of one who closes an account, whether they cancel.
 */
export function ownSentences() {
  return Object.entries(LABELS).flatMap(([folder, names]) => {
    const place = fileURLToPath(new URL(`sentences/${folder}/`, import.meta.url));
    return readdirSync(place).flatMap((file) =>
      readFileSync(join(place, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [labels, text] = line.split('\t');
          const source = /^(?:en|injection)/.test(file) ? 'own, English' : 'own, other languages';
          return { text, history: [], labels: decided(labels.split(','), names), source, isOwn: true };
        }),
    );
  });
}

function decided(marked, names) {
  const labels = Object.fromEntries(names.map((name) => [name, 0]));
  for (const label of marked) {
    if (label.startsWith('?')) delete labels[label.slice(1)];
    else if (label !== '-') labels[label] = 1;
  }
  if (labels.frustration && !labels.complaint) delete labels.complaint;
  if (labels.account_closure && !labels.cancellation) delete labels.cancellation;
  return labels;
}
