/** Sentences about the arms, each with the path below `arms`: "0.name". */
export const armProblems = (problems: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).flatMap(([path, sentence]) =>
      path.startsWith('arms') ? [[path.slice('arms'.length + 1), sentence]] : [],
    ),
  )
