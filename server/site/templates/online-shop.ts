import { type Template, weekdays } from './template.ts';

export const onlineShop: Template = {
  about: 'An online shop: refunds, damage and missing parcels to a person, large orders to sales',
  document: {
    name: 'Your online shop',
    locale: 'en',
    greeting: 'Hello! Ask me about products, delivery, returns and your order.',
    suggestions: ['Where is my order?', 'How do I return something?', 'What does delivery cost?', 'Talk to a person'],
    accent: '#3050c8',
    origins: ['https://www.example.com'],
    hours: { timezone: 'Europe/Berlin', week: weekdays([['09:00', '18:00']], [['10:00', '16:00']]) },
    confidence: { preset: 'standard' },
    triggers: {
      refund: {
        actions: [
          'Ask for the order’s number and photos of the item and the box',
          'Check whether the return period still runs',
          'Offer exchange, repair or money back; send the label',
          'Say when the money will be there',
        ],
        mode: 'on',
        skill: 'returns',
        words: ['wrong size', 'arrived broken', 'arrived damaged', 'wrong item', 'missing item', 'empty box'],
        script: 'I understand. A colleague from returns will look at your order and say what is possible.',
      },
      billing_dispute: {
        actions: [
          'Find every charge for the order, with date and amount',
          'Ask for the last four digits and the date on the statement, never the whole card',
          'Give back what was charged twice, and confirm the amount',
        ],
        mode: 'on',
        skill: 'payments',
        words: ['voucher did not work', 'discount was not applied'],
      },
      complaint: {
        actions: [
          'Check the tracking and call the carrier',
          'Ask about neighbours, safe places and the address on the label',
          'Send again or pay back, and say by when',
        ],
        mode: 'on',
        skill: 'orders',
        words: ['parcel is lost', 'package is lost', 'never arrived', 'marked as delivered', 'still not delivered'],
      },
      cancellation: {
        actions: [
          'Check whether the parcel has left',
          'Stop it, or explain how to refuse or return it',
          'Confirm what is paid back',
        ],
        mode: 'on',
        skill: 'orders',
        words: ['cancel my order', 'change the address', 'wrong address'],
      },
      buying_intent: {
        actions: [
          'Ask how many, by when and to which country',
          'Ask for the company’s name and VAT number',
          'Send a quote with price, stock and terms',
        ],
        mode: 'on',
        skill: 'sales',
        words: ['bulk order', 'wholesale', 'reseller'],
      },
      emergency: {
        actions: [
          'Ask whether anybody is hurt, and whether the product is unplugged',
          'Get the order’s number, the batch on the label, and photos',
          'Tell product safety today, and send nothing back by post before they answer',
        ],
        mode: 'forced',
        skill: 'product safety',
        words: [
          'caught fire',
          'battery swelled',
          'battery is swollen',
          'electric shock',
          'choking hazard',
          'burned me',
        ],
        script:
          'Please stop using the product and unplug it if that is safe. If anyone is hurt, call the emergency services. A colleague for product safety takes over now.',
      },
      frustration: { mode: 'on' },
      change_request: {
        mode: 'on',
        skill: 'orders',
        actions: [
          'Check whether the parcel has left',
          'Change it, or explain what is still possible, and confirm in writing',
        ],
      },
    },
    thresholds: { turns: 15, minutes: 20 },
    identity: { tags: ['vip', 'wholesale'], bypass: 'always' },
  },
};
