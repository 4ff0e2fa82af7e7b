// Readings in dispute as switches: one group for each that could be another, its words from the rules, its result from the engine.

const sameReading = (row, told) => row.reading === told.reading && row.item === told.item && row.instrument === told.instrument;

// As the engine is asked for it.
export const nameOfReading = ({ instrument, item, reading }) => [instrument, item, reading].filter(part => part !== undefined).join(' ');

function switchOf(id, text, checked, onChoose) {
  const input = Object.assign(document.createElement('input'), { type: 'radio', name: id.replace(/-[01]$/, ''), id, checked });
  input.addEventListener('change', onChoose);
  const label = document.createElement('label');
  label.append(input, ` ${text}`);
  return label;
}

// `rows`: of a charge's record as it is read by default; `told`: of its law, in words; `chosen`: the name of the one that is switched
// to, or ''. `choose` takes its row, or nothing for what applies: one reading is supposed at a time.
export function readingGroups(rows, told, words, { chosen, choose }) {
  return rows.map((row, i) => ({ row, i, entry: told.find(entry => sameReading(row, entry)) })).filter(({ entry }) => entry?.about !== undefined).map(({ row, i, entry }) => {
    const isOther = nameOfReading(row) === chosen;
    const group = document.createElement('fieldset');
    group.append(Object.assign(document.createElement('legend'), { textContent: entry.about }),
      switchOf(`reading-${i}-0`, entry.applied_words + words.applied, !isOther, () => choose(undefined)),
      switchOf(`reading-${i}-1`, entry.words + words.notApplied, isOther, () => choose(row)));
    return group;
  });
}
