import { fold } from '../language/words.ts';
import { contentOf, earlierQuestion } from './asking.ts';
import type { TurnInput } from './outcome.ts';

const NUMBER = /(?<![\p{L}\p{N}])#?(?:\p{L}{1,4}[- ]?\d{3,}|\d{5,})(?![\p{L}\p{N}])/u;
const ORDERED =
  /(?<!\p{L})(?:orders?|parcels?|packages?|bestell\w*|paket\w*|pedidos?|commandes?|colis|encomendas?|ordin[ei]|pacco|pakket\w*|zamowieni\w*|siparis\w*|заказ\p{L}*)(?!\p{L})/gu;
/** What else is said with an order's number by one who only asks where the order is. */
const WHEREABOUTS =
  /(?<!\p{L})(?:numbers?|no|nr|nummer|numero|status|track\w*|late|arriv\w*|delivered|check|still|find)(?!\p{L})/gu;

/** Is this an order's number, sent in after (or with) the question where the order is? What there is to know of it is not in any article. */
export function namesOrder(question: string, { history, locale }: TurnInput): boolean {
  const folded = fold(question);
  if (!NUMBER.test(folded) || !`${earlierQuestion(history, locale)} ${folded}`.toLowerCase().match(ORDERED))
    return false;
  return contentOf(folded.replace(NUMBER, ' ').replace(ORDERED, ' ').replace(WHEREABOUTS, ' ')) === 0;
}
