import type { Plan } from '../model/plan.ts';
import { describeFinding } from '../render/findings/describe-finding.ts';
import { renderMarkdown } from '../render/markdown/render-markdown.ts';
import { renderPlanJson } from '../render/plan-json/render-plan-json.ts';
import { renderSummary } from '../render/summary/render-summary.ts';
import type { Format } from './output-formats.ts';

/** What a renderer may know besides the plan. */
export interface RenderOptions {
  readonly columns: number;
  readonly color: boolean;
  /** The calendar written last time, '' where there is none. */
  readonly previousCalendar: string;
}

/** A plan in one format. What only one format needs is loaded for that one. */
export async function renderPlan(
  plan: Plan,
  format: Format,
  options: RenderOptions,
): Promise<string> {
  const describe = (finding: Plan['findings'][number]): string =>
    describeFinding(finding, plan.brief.lang);
  switch (format) {
    case 'text': {
      const { renderTerminal } = await import('../render/terminal/render-terminal.ts');
      return renderTerminal(plan, { columns: options.columns, color: options.color, describe });
    }
    case 'md':
      return renderMarkdown(plan, { describe });
    case 'html': {
      const { renderHtml } = await import('../render/html/render-html.ts');
      return renderHtml(plan, { describe });
    }
    case 'ics': {
      const { renderCalendar } = await import('../render/calendar/render-calendar.ts');
      return renderCalendar(
        plan,
        options.previousCalendar === '' ? {} : { previous: options.previousCalendar },
      );
    }
    case 'summary':
      return renderSummary(plan);
    case 'json':
      return renderPlanJson(plan, describe);
  }
}
