import { element } from './dom.js';
import { number, text, textOf } from './texts.js';

/**
 * The warning before a withdrawal, and the number that raises the guard: it is typed, never filled in, so that nobody withdraws
 * what they have not read.
 */
export function confirmation(withdrawals) {
  const input = element('input', { id: 'removals', inputmode: 'numeric', autocomplete: 'off', size: '8',
    'aria-describedby': 'removals-meaning' });
  // As people write numbers, with or without what groups the digits.
  const typed = () => Number(input.value.replace(/\D/g, ''));
  return {
    place: element('div', { class: 'warning guard' },
        element('p', { id: 'removals-meaning' }, element('strong', {}, textOf('willWithdraw', withdrawals)), ' ',
            text('willWithdrawMeaning')),
        element('label', { for: 'removals' }, text('nameTheNumber', { n: number(withdrawals) })), input),
    number: typed,
    onRight: (listener) => input.addEventListener('input', () => listener(typed() === withdrawals)),
  };
}
