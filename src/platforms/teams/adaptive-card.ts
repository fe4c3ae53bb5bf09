/**
 * The elements of Adaptive Cards 1.5 that we draw, as the JSON they are.
 * Source of names and values: https://adaptivecards.io/schemas/1.5.0/adaptive-card.json
 */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

/** Left out: what the client takes for usual. */
export type Spacing = 'None' | 'Small' | 'Medium' | 'Large';

interface AnyElement {
  readonly id?: string;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
  readonly isVisible?: boolean;
}

/** Only for headings: clients read Markdown in it. */
export interface TextBlock extends AnyElement {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style: 'heading';
  readonly size: 'Default' | 'Medium' | 'Large';
  readonly weight: 'Bolder';
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly fontType?: 'Monospace';
  readonly size?: 'Small';
  readonly isSubtle?: true;
  readonly selectAction?: OpenUrl;
}

export interface RichTextBlock extends AnyElement {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

export interface Container extends AnyElement {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';
}

export interface ActionSet extends AnyElement {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
}

interface AnyInput extends AnyElement {
  readonly id: string;
  readonly label: string;
}

export interface TextInput extends AnyInput {
  readonly type: 'Input.Text';
  readonly isMultiline?: true;
  readonly maxLength?: number;
  readonly value?: string;
}

export interface NumberInput extends AnyInput {
  readonly type: 'Input.Number';
  readonly value?: number;
}

export interface DateInput extends AnyInput {
  readonly type: 'Input.Date';
  readonly placeholder: string;
  readonly value?: string;
}

export interface ChoiceSet extends AnyInput {
  readonly type: 'Input.ChoiceSet';
  /** Left out: a list that unfolds. */
  readonly style?: 'expanded' | 'filtered';
  readonly wrap: true;
  readonly isMultiSelect?: true;
  readonly placeholder?: string;
  /** Of several: their values with a comma in between. */
  readonly value?: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export type CardInput = TextInput | NumberInput | DateInput | ChoiceSet;
export type CardElement = TextBlock | RichTextBlock | Container | ActionSet | CardInput;

interface AnyAction {
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  readonly tooltip?: string;
}

/** What a button hands back to us; the client adds what was filled in. */
export interface HandedBack {
  readonly aftrap: string;
  /** Asks Teams for a dialog with what we answer in it. */
  readonly msteams?: { readonly type: 'task/fetch' };
}

export interface Submit extends AnyAction {
  readonly type: 'Action.Submit';
  readonly data: HandedBack;
  readonly associatedInputs?: 'none';
}

export interface Execute extends AnyAction {
  readonly type: 'Action.Execute';
  readonly verb: 'press';
  readonly data: HandedBack;
  /** For clients that do not know the other. */
  readonly fallback: Submit;
}

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title?: string;
  readonly style?: 'positive' | 'destructive';
  readonly tooltip?: string;
  readonly url: string;
}

export interface ToggleVisibility extends AnyAction {
  readonly type: 'Action.ToggleVisibility';
  readonly targetElements: readonly string[];
}

export type CardAction = Submit | Execute | OpenUrl | ToggleVisibility;
