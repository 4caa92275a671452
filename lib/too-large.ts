/** What a page is told that sent more than Next takes of an action: 1 MB. Pure, because the page knows it again. */
export const tooLarge = 'This is more than Proofsheet takes at once, which is 1 MB. Nothing was done. Make it shorter.'
