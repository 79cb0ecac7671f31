/** The domain of a task: "3.1" is in "3". */
export const domainOf = (task: string): string => task.split('.')[0] ?? task;
