import type { Cell, WideNode } from '../../view/nodes.ts';
import { attribute, flag, type Html, html } from './markup.ts';
import { hidden } from './render-buttons.ts';
import { drawNodes, type NodeDrawers, nodeDrawers } from './render-nodes.ts';
import { drawSpans } from './render-spans.ts';
import { drawBadge } from './render-tones.ts';
import type { Rendering } from './rendering.ts';

type Of<Kind extends WideNode['kind']> = Extract<WideNode, { kind: Kind }>;

function drawCell(cell: Cell, column: string, rendering: Rendering): Html {
  const badge = cell.badge && html` ${drawBadge(cell.badge)}`;
  return html`<td class="utrecht-table__cell" role="cell">
    <span class="grid__label" aria-hidden="true">${column}</span>
    <div class="grid__content">${drawSpans(cell.spans, rendering)}${badge}</div>
  </td>`;
}

/**
 * A real table. The roles are said out loud because on a narrow screen its rows are shown as blocks, and
 * browsers then forget that they were rows.
 */
function drawGrid(grid: Of<'grid'>, rendering: Rendering): Html {
  const caption = rendering.idFor(`grid-${grid.caption}`);
  const head = [grid.corner, ...grid.columns].map(
    (column) => html`<th class="utrecht-table__header-cell" role="columnheader" scope="col">${column}</th>`,
  );
  const rows = grid.rows.map((row) => {
    const hint = row.hint === undefined ? null : html`<span class="grid__hint">${row.hint}</span>`;
    const cells = row.cells.map((cell, index) => drawCell(cell, grid.columns[index] ?? '', rendering));
    return html`<tr class="utrecht-table__row" role="row">
      <th class="utrecht-table__cell" role="rowheader" scope="row">${row.header}${hint}</th>
      ${cells}
    </tr>`;
  });
  return html`<div class="grid" role="region" tabindex="0" aria-labelledby="${caption}">
    <table class="utrecht-table" role="table">
      <caption class="utrecht-table__caption" id="${caption}">${grid.caption}</caption>
      <thead class="utrecht-table__header" role="rowgroup"><tr role="row">${head}</tr></thead>
      <tbody class="utrecht-table__body" role="rowgroup">${rows}</tbody>
    </table>
  </div>`;
}

function drawFilter(field: Of<'filters'>['fields'][number], rendering: Rendering): Html {
  const id = rendering.idFor(`filter-${field.name}`);
  const options = field.options.map(
    ({ value, label }) =>
      html`<option value="${value}"${flag('selected', value === field.value)}>${label}</option>`,
  );
  return html`<div class="filters__field">
    <label class="utrecht-form-label" for="${id}">${field.label}</label>
    <select class="utrecht-select utrecht-select--html-select" id="${id}" name="${field.name}">${options}</select>
  </div>`;
}

/** A form that only asks for the same page again, with other parameters. */
function drawFilters(filters: Of<'filters'>, rendering: Rendering): Html {
  const own = new Set(filters.fields.map((field) => field.name));
  const inPath = rendering.addresses.partsOf(filters.page);
  const params = Object.entries(filters.params);
  const path = Object.fromEntries(params.filter(([name]) => inPath.has(name)));
  const others = params.filter(([name]) => !own.has(name) && !inPath.has(name));
  const action = rendering.addresses.page({ page: filters.page, params: path });
  const fields = filters.fields.map((field) => drawFilter(field, rendering));
  const kept = others.map(([name, value]) => hidden(name, value));
  const label = attribute('aria-label', filters.label);
  return html`<form class="filters" method="get" action="${action}" role="search"${label} data-hx-morph-skip>
    ${kept}${fields}
    <button class="utrecht-button utrecht-button--secondary-action" type="submit">${filters.apply}</button>
  </form>`;
}

const wideDrawers: NodeDrawers<WideNode> = {
  ...nodeDrawers,
  grid: drawGrid,
  fold: ({ summary, open, nodes }, rendering) =>
    html`<details class="fold"${flag('open', open === true)}><summary class="fold__summary">${summary}</summary><div class="fold__content">${drawNodes(nodes, rendering)}</div></details>`,
  filters: drawFilters,
};

function drawWideNode<Kind extends WideNode['kind']>(node: Of<Kind>, rendering: Rendering): Html {
  const kind: Kind = node.kind as Kind;
  const draw = wideDrawers[kind] as (node: Of<Kind>, rendering: Rendering) => Html;
  return draw(node, rendering);
}

export function drawWideNodes(nodes: readonly WideNode[], rendering: Rendering): Html {
  return html`${nodes.map((node) => drawWideNode(node, rendering))}`;
}
