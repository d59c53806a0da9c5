import type { TemplateName } from '#modules/messages';

/** The message whose wordings are tried. */
export const triedTemplate = 'appointment-reminder' satisfies TemplateName;

/**
 * The first trial: the two reminders that a link worker compared ("5 ways to boost client attendance"). He found that
 * the second brought more people. They are his words; day, time and place are filled in for each person.
 */
export const firstTrial = {
  usefulPoints: 5,
  arms: [
    {
      text: {
        en: 'Hi {firstName}, just a quick reminder of your appointment {when} {where}. Best wishes, {worker}',
        cy: "Helo {firstName}, dim ond nodyn i'ch atgoffa am eich apwyntiad {when} {where}. Cofion gorau, {worker}",
      },
    },
    {
      text: {
        en: 'Hi {firstName}, appointment confirmed for {when} {where}. See you then. {worker}',
        cy: "Helo {firstName}, mae'ch apwyntiad wedi'i gadarnhau ar gyfer {when} {where}. Wela i chi bryd hynny. {worker}",
      },
    },
  ],
} as const;
