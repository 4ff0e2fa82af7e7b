// read.mjs SILL RULES FOLDER COUNT: sheets of COUNT questions as GIFT and as a workbook, read back by packages below FOLDER, against the
// same sheets as JSON: every question arrives, in its order, with its texts and its key.
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { isDeepStrictEqual } from 'node:util'

const [sill, rules, folder, count] = process.argv.slice(2)
const require = createRequire(`${process.cwd()}/${folder}/`.replace(/.*\/\//, '/'))
const gift = require('gift-pegjs')
const excel = require('exceljs')
let wrong = 0

const sheet = (format, words) => execFileSync(sill, ['exercise', '--rules', rules, '--count', count, '--format', format, ...words], { maxBuffer: 1 << 28 })

// A case in steps becomes a question for each of them, on the same story.
const questions = words => sheet('json', words).toString().trim().split('\n').map(JSON.parse)
  .flatMap(q => (q.steps ?? [q]).map(step => ({ ...step, story: q.story, worked: q.worked, theme: q.theme })))

const compare = (what, read, written) => {
  if (isDeepStrictEqual(read, written)) return
  wrong++
  console.log(`${what}\n  read    ${JSON.stringify(read)}\n  written ${JSON.stringify(written)}`)
}

// ---- GIFT ----
const giftTypes = { one: 'MC', all: 'MC', number: 'Numerical', order: 'Matching' }

const keyOf = (question, form) => {
  if (form === 'order') return question.matchPairs.map(pair => pair.subanswer)
  if (form === 'number') return question.choices.map(choice => [choice.text.number, choice.weight === null])
  return question.choices.map(choice => [choice.text.text, choice.isCorrect || choice.weight > 0])
}

const wantedKey = question => {
  const letters = question.answer?.split(',')
  if (question.form === 'order') return question.options.map((_, i) => String(letters.indexOf('ABCDEFG'[i]) + 1))
  return question.options.map(option => [question.form === 'number' ? Number(option.text) : option.text, option.right])
}

const readGift = words => {
  const wanted = questions(words)
  const read = gift.parse(sheet('gift', words).toString()).filter(question => question.type !== 'Category')
  compare('the number of questions in GIFT', read.length, wanted.length)
  read.forEach((question, i) => {
    const of = wanted[i]
    compare(`${of.id} in GIFT`,
      [question.id, question.type, question.tags, question.stem.text, question.globalFeedback.text, keyOf(question, of.form)],
      [of.id, giftTypes[of.form], [of.theme], `${of.story}\n${of.ask}`, of.worked, wantedKey(of)])
  })
  return read.length
}

// ---- the workbook ----
const head = ['目录', '题目类型', '大题题干', '小题题型', '小题题干', '正确答案', '答案解析', '难易度', '知识点', '标签', '选项数',
  '选项A', '选项B', '选项C', '选项D', '选项E', '选项F', '选项G']

const cellsOf = row => head.map((_, i) => row.getCell(i + 1).value ?? '')

const wantedCells = question => {
  const number = question.form === 'number', letters = question.answer.replaceAll(',', '')
  const options = number ? [] : question.options.map(option => option.text)
  return [number ? '填空题' : letters.length > 1 ? '多选题' : '单选题', `${question.story}${question.ask}`, letters, question.theme,
    number ? '' : String(options.length), ...options, ...Array(7 - options.length).fill('')]
}

const readWorkbook = async words => {
  const wanted = questions(words)
  const book = new excel.Workbook()
  await book.xlsx.load(sheet('chaoxing-xlsx', words))
  const [page] = book.worksheets
  compare('the sheets of the workbook', book.worksheets.map(one => one.name), ['课程题库'])
  compare('the first row', cellsOf(page.getRow(1)), head)
  compare('the rows', page.rowCount, wanted.length + 1)
  wanted.forEach((question, i) => {
    const cells = cellsOf(page.getRow(i + 2))
    compare(`${question.id} in the workbook`, [1, 2, 5, 9, 10, 11, 12, 13, 14, 15, 16, 17].map(k => cells[k]), wantedCells(question))
  })
  return wanted.length
}

const zh = [['253-1', '--lang=zh', '--seed=11'], ['cn/385', '--lang=zh', '--seed=13', '--kind=steps,order,limit']]
const en = ['cn/264', '--lang=en', '--seed=12']
const gifts = [...zh, en].map(readGift).reduce((sum, n) => sum + n)
const rows = await readWorkbook(zh[0]) + await readWorkbook(['cn/266', '--lang=zh', '--seed=14', '--kind=steps,distance,items'])
console.log(`exports: ${gifts} questions read by gift-pegjs, ${rows} by exceljs, ${wrong} not as written`)
process.exit(wrong > 0 || gifts === 0 || rows === 0 ? 1 : 0)
