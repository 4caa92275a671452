/** The commands that whoever runs Proofsheet needs beside the server: each is lib/commands/<name>.ts and an npm script. */
export const operatorCommands = ['backup', 'restore', 'doctor', 'move']
