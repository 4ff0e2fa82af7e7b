// Readings in dispute as switches: one group for each that could be another, its words from the rules, its result from the engine.

const sameReading = (row, told) => row.reading === told.reading && row.item === told.item && row.instrument === told.instrument;

function switchOf(name, text, checked, onChoose) {
  const input = Object.assign(document.createElement('input'), { type: 'radio', name, checked });
  input.addEventListener('change', onChoose);
  const label = document.createElement('label');
  label.append(input, ` ${text}`);
  return label;
}

// `rows`: of a charge's record; `told`: of its law, in words. `choose` takes the row of the reading that is switched to, or nothing for
// the one that applies. One reading is supposed at a time: choosing in one group takes back what was chosen in another.
export function readingGroups(rows, told, words, choose) {
  const groups = [];
  for (const [i, row] of rows.entries()) {
    const { about, words: other, applied_words: applied } = told.find(entry => sameReading(row, entry)) ?? {};
    if (about === undefined) continue;
    const group = document.createElement('fieldset');
    const back = () => { group.querySelector('input').checked = true; };
    const only = chosen => () => { for (const each of groups) if (each.group !== group) each.back(); choose(chosen); };
    group.append(Object.assign(document.createElement('legend'), { textContent: about }),
      switchOf(`reading-${i}`, applied + words.applied, true, only(undefined)), switchOf(`reading-${i}`, other + words.notApplied, false, only(row)));
    groups.push({ group, back });
  }
  return groups.map(({ group }) => group);
}
