/** What Slack takes, and who says so. */
interface Limit {
  readonly most: number;
  readonly source: string;
}

const docs = 'https://docs.slack.dev/reference';
const blocks = `${docs}/block-kit/blocks`;
const elements = `${docs}/block-kit/block-elements`;
const objects = `${docs}/block-kit/composition-objects`;
/** Measured by others, not promised: refused from about 13,300 characters, each block counting for some more. */
const measured = 'https://github.com/slackapi/bolt-js/issues/2509 and issues/2867';

/** Every limit of Slack's that we know, each once: characters (UTF-16), bytes, or how many of something. */
export const slackLimits = {
  messageBlocks: { most: 50, source: blocks },
  messageText: { most: 4000, source: `${docs}/methods/chat.postMessage` },
  messageCharacters: { most: 10_000, source: measured },
  messageWeight: { most: 12_000, source: measured },
  viewBlocks: { most: 100, source: `${docs}/views` },
  viewBytes: { most: 250_000, source: `${docs}/methods/views.open (view_too_large)` },
  viewTitle: { most: 24, source: `${docs}/views/modal-views` },
  viewMetadata: { most: 3000, source: `${docs}/views` },
  callbackId: { most: 255, source: `${docs}/views` },
  blockId: { most: 255, source: blocks },
  actionId: { most: 255, source: elements },
  headerText: { most: 150, source: `${blocks}/header-block` },
  sectionText: { most: 3000, source: `${blocks}/section-block` },
  sectionFields: { most: 10, source: `${blocks}/section-block` },
  sectionField: { most: 2000, source: `${blocks}/section-block` },
  // None is documented for rich text: as many words as a section takes.
  richText: { most: 3000, source: `${blocks}/rich-text-block, by ${blocks}/section-block` },
  contextElements: { most: 10, source: `${blocks}/context-block` },
  contextText: { most: 3000, source: `${objects}/text-object` },
  actionsElements: { most: 25, source: `${blocks}/actions-block` },
  inputLabel: { most: 2000, source: `${blocks}/input-block` },
  inputHint: { most: 2000, source: `${blocks}/input-block` },
  buttonText: { most: 75, source: `${elements}/button-element` },
  buttonSpoken: { most: 75, source: `${elements}/button-element` },
  buttonValue: { most: 2000, source: `${elements}/button-element` },
  url: { most: 3000, source: `${elements}/button-element` },
  confirmTitle: { most: 100, source: `${objects}/confirmation-dialog-object` },
  confirmText: { most: 300, source: `${objects}/confirmation-dialog-object` },
  confirmAnswer: { most: 30, source: `${objects}/confirmation-dialog-object` },
  placeholder: { most: 150, source: `${elements}/plain-text-input-element` },
  typed: { most: 3000, source: `${elements}/plain-text-input-element` },
  selectOptions: { most: 100, source: `${elements}/select-menu-element` },
  optionGroups: { most: 100, source: `${elements}/select-menu-element` },
  groupLabel: { most: 75, source: `${objects}/option-group-object` },
  openOptions: { most: 10, source: `${elements}/radio-button-group-element and checkboxes-element` },
  overflowOptions: { most: 5, source: `${elements}/overflow-menu-element` },
  optionText: { most: 75, source: `${objects}/option-object` },
  optionHint: { most: 75, source: `${objects}/option-object` },
  optionValue: { most: 150, source: `${objects}/option-object` },
} as const satisfies Readonly<Record<string, Limit>>;

export type SlackLimit = keyof typeof slackLimits;

export const most = (limit: SlackLimit): number => slackLimits[limit].most;
