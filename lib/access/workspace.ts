/** The only workspace there is as long as this computer or one password is the whole access control. */
export const mainWorkspace = 'main'
