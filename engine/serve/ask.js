// What the page asks of the engine: here the program on this machine that serves it.
export async function ask(path, options) {
  const answer = await fetch(path, options);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
export const canEdit = true;
