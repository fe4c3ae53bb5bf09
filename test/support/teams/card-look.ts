/** How cards look, about as in Teams: colours by surface, spacing and sizes. Enough contrast is ours to see to. */
export type Scheme = 'light' | 'dark';

interface Colours {
  readonly page: string;
  readonly card: string;
  readonly line: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly field: string;
  readonly primary: string;
  readonly danger: string;
  readonly containers: Readonly<Record<'emphasis' | 'accent' | 'good' | 'attention' | 'warning', string>>;
}

const colours: Readonly<Record<Scheme, Colours>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    line: '#d1d1d1',
    text: '#242424',
    subtle: '#5c5c5c',
    accent: '#4f52b2',
    field: '#ffffff',
    primary: '#5b5fc7',
    danger: '#b10e1c',
    containers: {
      emphasis: '#f5f5f5',
      accent: '#e8ebfa',
      good: '#e7f2da',
      attention: '#fde7e9',
      warning: '#fff4ce',
    },
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    line: '#5c5c5c',
    text: '#ffffff',
    subtle: '#c7c7c7',
    accent: '#a6a7f0',
    field: '#1f1f1f',
    primary: '#5b5fc7',
    danger: '#b3202c',
    containers: {
      emphasis: '#333333',
      accent: '#2f2f4a',
      good: '#223b22',
      attention: '#4a2226',
      warning: '#463a12',
    },
  },
};

const textColours = ({ text, subtle, accent }: Colours) => {
  const one = (colour: string) => ({ default: colour, subtle });
  return {
    default: one(text),
    dark: one(text),
    light: one(text),
    accent: one(accent),
    good: one(text),
    warning: one(text),
    attention: one(text),
  };
};

/** A host config, as https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config describes it. */
export function hostConfig(scheme: Scheme): object {
  const look = colours[scheme];
  const foregroundColors = textColours(look);
  const filled = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: 'inherit',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: look.line },
    containerStyles: {
      default: filled(look.card),
      ...Object.fromEntries(Object.entries(look.containers).map(([name, colour]) => [name, filled(colour)])),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    inputs: { label: { inputSpacing: 'small', optionalInputs: { weight: 'bolder' } } },
    textBlock: { headingLevel: 2 },
  };
}

export function cardStyle(scheme: Scheme): string {
  const look = colours[scheme];
  return `
    body { margin: 0; padding: 20px; background: ${look.page}; color: ${look.text}; color-scheme: ${scheme}; font-size: 14px; }
    .shown { background: ${look.card}; border: 1px solid ${look.line}; border-radius: 8px; padding: 4px; max-width: 640px; }
    .ac-pushButton { border: 1px solid ${look.line}; border-radius: 4px; background: ${look.field}; color: ${look.text};
      font: inherit; font-weight: 600; padding: 5px 12px; min-height: 32px; }
    .ac-pushButton.style-positive { background: ${look.primary}; border-color: ${look.primary}; color: #fff; }
    .ac-pushButton.style-destructive { background: ${look.danger}; border-color: ${look.danger}; color: #fff; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-input { background: ${look.field}; color: ${look.text}; border: 1px solid ${look.line}; border-radius: 4px;
      padding: 5px 8px; font: inherit; min-height: 32px; box-sizing: border-box; }
    .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { background: none; border: 0; padding: 0; }
    .ac-choiceSetInput-expanded > div, .ac-choiceSetInput-multiSelect > div { min-height: 28px; }
    textarea.ac-input { min-height: 72px; }
    .ac-container { border-radius: 4px; }
    .ac-anchor { color: ${look.accent}; text-decoration: underline; }`;
}
