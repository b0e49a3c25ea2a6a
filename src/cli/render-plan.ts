import type { Plan } from '../model/plan.ts';
import { renderCalendar } from '../render/calendar/render-calendar.ts';
import { renderHtml, renderHtmlForms } from '../render/html/render-html.ts';
import { renderPlanJson } from '../render/json/render-plan-json.ts';
import { renderMarkdownForms, renderSummary } from '../render/markdown/render-forms.ts';
import { renderMarkdown } from '../render/markdown/render-markdown.ts';
import { renderTerminal } from '../render/terminal/render-terminal.ts';
import type { Format } from './outputs.ts';

/** What a renderer may know besides the plan. */
export interface RenderOptions {
  readonly columns: number;
  readonly color: boolean;
  /** The calendar written last time, '' where there is none. */
  readonly previousCalendar: string;
}

/** A plan in one format. */
export function renderPlan(plan: Plan, format: Format, options: RenderOptions): string {
  switch (format) {
    case 'text': {
      return renderTerminal(plan, { columns: options.columns, color: options.color });
    }
    case 'md':
      return renderMarkdown(plan);
    case 'html': {
      return renderHtml(plan);
    }
    case 'ics': {
      return renderCalendar(
        plan,
        options.previousCalendar === '' ? {} : { previous: options.previousCalendar },
      );
    }
    case 'summary':
      return renderSummary(plan);
    case 'forms':
      return renderMarkdownForms(plan);
    case 'forms-html':
      return renderHtmlForms(plan);
    case 'json':
      return renderPlanJson(plan);
  }
}
