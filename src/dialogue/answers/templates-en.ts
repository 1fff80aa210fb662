/** What the bot says in English. */
import type { Templates } from './templates.js';

export const ENGLISH: Templates = {
  available: 'Yes, {product} is available.',
  availableNow: '{product} is available now.',
  canOrder: 'Yes, {product} is available and you can order it now.',
  availableQuantity: {
    one: 'Yes, {product} is available: there is {quantity} in stock.',
    other: 'Yes, {product} is available: there are {quantity} in stock.',
  },
  availableOnly: {
    one: '{product} is available, but there is only {quantity} in stock.',
    other: '{product} is available, but there are only {quantity} in stock.',
  },
  availableUnknownQuantity: '{product} is available, but I do not know how many there are.',
  outOfStock: 'No, {product} is out of stock at the moment, and I do not have a date for it yet.',
  outOfStockUntil: 'No, {product} is out of stock at the moment. It will be available from {date}.',
  backOrder: '{product} is on back order: you can order it now, but I do not have a delivery date yet.',
  backOrderUntil: '{product} is on back order: you can order it now, and it will be available from {date}.',
  discontinued: 'No, {product} has been discontinued and will not come back.',
  stale: 'I have no recent information about {product}, so I do not know.',
  clarify: 'Which one do you mean: {products}?',
  whichProduct: 'Which product would you like to know about?',
  unknownProduct: 'I am sorry, I do not know that product.',
  unknownPrice: 'I am sorry, I do not know anything about prices.',
  unknownHours: 'I am sorry, I do not know the opening hours.',
  medicalAdvice: 'I am sorry, I cannot give medical advice. Please ask a doctor or a pharmacist.',
  unknownOther: 'I am sorry, I do not know that. I can tell you which products are available.',
  notUnderstood: 'I am sorry, I did not understand. Which product would you like to know about?',
  lookUpFailed: 'I am sorry, I cannot look that up at the moment.',
  handover: 'I am putting you through to a colleague.',
  goodbye: 'You are welcome. Goodbye.',
};
