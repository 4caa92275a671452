/** The sizes and preferences that were simulated; the preference is the true share of decided votes for the better arm. */
export const simulatedRows = [6, 8, 10, 15, 20, 30, 40] as const
export const simulatedPeople = [5, 8, 12, 20, 30, 60] as const
export const simulatedPreferences = [0.6, 2 / 3, 0.75, 0.9] as const
