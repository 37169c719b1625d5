import { button, element } from './dom.js';
import { text } from './texts.js';
import { Refusal } from './api.js';

/** A refusal, kindly: what it is, what to do, where, the number that support asks for, and another try where one may help. */
export function problem(failure, again) {
  const said = failure instanceof Refusal ? failure.problem : { title: String(failure.message ?? failure) };
  const violations = said.violations ?? [];
  return element('div', { class: 'problem', role: 'alert' },
      element('p', { class: 'problem-title' }, said.title),
      said.detail && element('p', {}, said.detail),
      violations.length > 0 && element('ul', {}, ...violations.map((violation) => element('li', {},
          violation.pointer ? element('code', {}, violation.pointer) : null, violation.pointer ? ' ' : null,
          violation.message))),
      again && button(text('again'), again, { class: 'plain' }),
      said.traceId && element('p', { class: 'fine' }, text('trace', { trace: said.traceId })));
}
